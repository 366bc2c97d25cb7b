package import LadderInput

/// A row of a record table.
///
/// References are positions in the catalogue's tables (`Int32`), because records are the bulk of the data:
/// forty rows a person.
package protocol RecordRow: Sendable, Equatable {
  /// The position of the person in `People.employees`.
  var employee: Int32 { get }
  var row: RowPlace { get set }
}

/// The rows of one table, grouped by person; within a person in the order of the files.
package struct RecordTable<Row: RecordRow>: Sendable {
  private let rows: [Row]
  /// Where the rows of each person begin, and where those of the last one end.
  private let starts: [Int32]

  package init(_ rows: [Row] = [], employeeCount: Int = 0) {
    let grouped = groupedByPerson(rows, employeeCount: employeeCount) { $0.employee }
    self.init(grouped: grouped.items, starts: grouped.starts.map { Int32($0) })
  }

  /// Of rows that are grouped already.
  init(grouped rows: [Row], starts: [Int32]) {
    self.rows = rows
    self.starts = starts
  }

  package var count: Int { rows.count }
  package var all: [Row] { rows }

  /// The rows of one person.
  package subscript(employee: Int) -> ArraySlice<Row> {
    guard employee + 1 < starts.count else { return [] }
    return rows[Int(starts[employee])..<Int(starts[employee + 1])]
  }

  package func filter(_ isIncluded: (Row) -> Bool) -> RecordTable {
    var kept: [Row] = []
    var keptStarts: [Int32] = []
    keptStarts.reserveCapacity(starts.count)
    for (person, start) in starts.enumerated() {
      keptStarts.append(Int32(kept.count))
      guard person + 1 < starts.count else { break }
      for index in Int(start)..<Int(starts[person + 1]) where isIncluded(rows[index]) {
        kept.append(rows[index])
      }
    }
    return RecordTable(grouped: kept, starts: keptStarts)
  }
}

/// Puts things in the order of the people they belong to, without changing the order of what belongs to one (a
/// counting sort); and says where those of each person begin, and where those of the last one end.
func groupedByPerson<Item>(
  _ items: [Item], employeeCount: Int, _ employee: (Item) -> Int32
) -> (items: [Item], starts: [Int]) {
  var starts = [Int](repeating: 0, count: employeeCount + 1)
  for item in items { starts[Int(employee(item)) + 1] += 1 }
  for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
  var next = starts
  var order = [Int32](repeating: 0, count: items.count)
  for (index, item) in items.enumerated() {
    let person = Int(employee(item))
    order[next[person]] = Int32(index)
    next[person] += 1
  }
  return (order.map { items[Int($0)] }, starts)
}

package struct GradeChange: RecordRow {
  package enum Kind: String, Sendable, CaseIterable {
    case hire, promotion, demotion, lateral, correction
  }

  package let employee: Int32
  package var row: RowPlace
  package let effectiveDate: Day
  package let kind: Kind
  /// Positions in `Catalogue.grades`.
  package let fromGrade: Int32?
  package let toGrade: Int32?
}

/// A change of team; the list of employees only says which team a person is in now.
package struct TeamChange: RecordRow {
  package let employee: Int32
  package var row: RowPlace
  package let effectiveDate: Day
  /// Position in `Catalogue.teams`; nil for a post outside the teams.
  package let team: Int32?
}

/// A spell in which a person was on leave.
package struct Leave: RecordRow {
  package let employee: Int32
  package var row: RowPlace
  package let startDate: Day
  /// The last day of it; nil while it lasts.
  package let endDate: Day?
}

package struct Completion: RecordRow {
  package enum Status: String, Sendable, CaseIterable {
    case inProgress = "in_progress"
    case completed, passed, failed, waived, withdrawn
  }

  package let employee: Int32
  package var row: RowPlace
  /// Position in `Catalogue.courses`.
  package let course: Int32
  package let attempt: Int16
  package let status: Status
  package let startedAt: Day?
  package let completedAt: Day?
  package let score: Fixed?
  package let maxScore: Fixed?
  package let minutes: Int32?
}

package struct Attendance: RecordRow {
  package enum Status: String, Sendable, CaseIterable { case present, late, absent, excused, host }

  package let employee: Int32
  package var row: RowPlace
  /// Position in `Catalogue.sessions`.
  package let session: Int32
  package let date: Day
  package let status: Status
  package let minutes: Int32?
}

package struct ExamResult: RecordRow {
  package enum Status: String, Sendable, CaseIterable {
    case valid, absent, excused
    case void = "void"
  }

  package enum Subject: Sendable, Hashable {
    /// Position in `Catalogue.exams`.
    case exam(Int32)
    /// Position in `Catalogue.assessments`.
    case assessment(Int32)

    // As that of `Day`.
    package static func == (a: Subject, b: Subject) -> Bool {
      switch (a, b) {
      case (.exam(let a), .exam(let b)), (.assessment(let a), .assessment(let b)): a == b
      default: false
      }
    }
  }

  package let employee: Int32
  package var row: RowPlace
  package let subject: Subject
  package let component: ExamComponent
  package let attempt: Int16
  package let date: Day
  package let status: Status
  package let score: Fixed?
  package let maxScore: Fixed?
}

package struct KPIScore: RecordRow {
  package enum Status: String, Sendable, CaseIterable { case provisional, final }

  package let employee: Int32
  package var row: RowPlace
  package let period: Period
  /// Position in `Catalogue.kpiItems`.
  package let item: Int32
  package let score: Fixed
  package let maxScore: Fixed
  package let status: Status
}

package struct KPIDeduction: RecordRow {
  package enum Status: String, Sendable, CaseIterable { case confirmed, appealed, revoked }

  package let employee: Int32
  package var row: RowPlace
  package let period: Period
  package let item: Int32
  package let occurredOn: Day
  package let points: Fixed
  package let status: Status
  package let reasonCode: String?
  /// Its number in the system it comes from.
  package let sourceID: String?
}

package struct CertificationRecord: RecordRow {
  package enum Status: String, Sendable, CaseIterable { case valid, revoked }

  package let employee: Int32
  package var row: RowPlace
  /// Position in `Catalogue.certifications`.
  package let certification: Int32
  package let serialNumber: String
  package let validFrom: Day
  package let validUntil: Day?
  package let status: Status
  /// The employee id of who issued it, or the name of a body.
  package let issuedBy: String?
}

package struct Signoff: RecordRow {
  package enum DocumentKind: String, Sendable, CaseIterable { case idp, policy, stage, internship }
  package enum SignerRole: String, Sendable, CaseIterable { case employee, manager, mentor, hr }
  package enum Result: String, Sendable, CaseIterable { case agree, disagree }

  package let employee: Int32
  package var row: RowPlace
  package let documentKind: DocumentKind
  package let documentID: String
  package let documentVersion: String
  package let signerRole: SignerRole
  /// The employee id of who signed.
  package let signedBy: String
  package let signedAt: Day
  package let result: Result
}

/// A learner (the row's person) and the mentor beside them for a stage (R21).
package struct MentorPair: RecordRow {
  package enum Result: String, Sendable, CaseIterable { case running, passed, extended, ended }

  package let employee: Int32
  package var row: RowPlace
  package let pairID: String
  /// Position in `People.employees`.
  package let mentor: Int32
  package let stageID: String
  package let startDate: Day
  package let endDate: Day?
  package let result: Result
}

package struct CompetencyRating: RecordRow {
  package enum Kind: String, Sendable, CaseIterable {
    case own = "self"
    case manager, panel
  }

  package let employee: Int32
  package var row: RowPlace
  /// Position in `Catalogue.competencies`.
  package let competency: Int32
  package let level: Int16
  package let kind: Kind
  package let ratedOn: Day
  package let ratedBy: String?
}

package struct ServiceEvent: RecordRow {
  package enum Kind: String, Sendable, CaseIterable {
    case validComplaint = "valid_complaint"
    case commendation
    case majorError = "major_error"
  }

  package enum Status: String, Sendable, CaseIterable { case confirmed, appealed, revoked }

  package let employee: Int32
  package var row: RowPlace
  package let occurredOn: Day
  package let kind: Kind
  package let status: Status
  package let severity: String?
  /// Position in `Catalogue.cases`.
  package let caseStudy: Int32?
  /// Its number in the system it comes from.
  package let sourceID: String?
}

package struct Judgement: RecordRow {
  package enum Result: String, Sendable, CaseIterable { case met, unmet }

  package let employee: Int32
  package var row: RowPlace
  /// Position in `Catalogue.moves`.
  package let move: Int32
  package let criterionID: String
  package let result: Result
  package let decidedOn: Day
}

package struct Enrolment: RecordRow {
  package enum Basis: String, Sendable, CaseIterable { case mandatory, optional, assigned }

  package let employee: Int32
  package var row: RowPlace
  /// Position in `Catalogue.programs`.
  package let program: Int32
  package let cohort: String?
  package let basis: Basis
  package let enrolledOn: Day
  package let dueOn: Day?
}
