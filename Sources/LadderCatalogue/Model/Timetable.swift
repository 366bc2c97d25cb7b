package import LadderDiagnostics
package import LadderInput

/// A training session, once or again and again (R26–R29).
package struct Session: CatalogueEntity {
  package static let kind = EntityKind.session

  package enum Kind: String, Sendable, CaseIterable {
    case fixed
    case adHoc = "ad_hoc"
    case fieldVisit = "field_visit"
  }

  package enum Recurrence: Sendable, Hashable {
    case once
    case daily
    case weekly(Day.Weekday)
  }

  package enum Days: String, Sendable, CaseIterable { case workdays, all }

  /// What happens to an occurrence that falls on a day off.
  package enum OnHoliday: String, Sendable, CaseIterable {
    case skip, keep
    case previousWorkday = "previous_workday"
    case nextWorkday = "next_workday"
  }

  package enum Agenda: Sendable, Hashable {
    case none
    /// The bulletins not yet covered by an earlier occurrence.
    case bulletinsSinceLast
    /// The week's bulletins and complaint digest.
    case thisWeek
  }

  package let id: Identifier<Session>
  package let name: String
  package let kind: Kind
  package let summary: String?
  package let start: Moment
  package let durationMinutes: Int
  package let recurrence: Recurrence
  package let until: Day?
  package let days: Days
  package let onHoliday: OnHoliday
  package let hostRole: Identifier<Role>?
  package let teamIDs: [Identifier<Team>]
  package let roleIDs: [Identifier<Role>]
  package let contentCategory: Identifier<Term>?
  package let theme: Identifier<Term>?
  package let areaID: Identifier<CompetencyArea>?
  package let organizerDepartmentID: Identifier<Department>?
  package let hostDepartmentID: Identifier<Department>?
  package let resourceIDs: [Identifier<Resource>]
  /// The courses that are taught in it: who attended has spent their time there.
  package let courseIDs: [Identifier<Course>]
  package let agenda: Agenda
  package let withinWorkingHours: Bool
  package let place: SourceRange
}

/// A change to one occurrence of a session.
package struct SessionException: Sendable {
  package enum Action: Sendable, Hashable {
    case cancel
    case move(to: Moment)
    case note
  }

  package let sessionID: Identifier<Session>
  package let date: Day
  package let action: Action
  package let reason: String?
  package let place: SourceRange
}

/// A dated exam of a series (R30–R33).
///
/// A class, because it is looked up for each result of each person. Nothing in it changes.
package final class Exam: CatalogueEntity {
  package static let kind = EntityKind.exam

  package let id: Identifier<Exam>
  /// `monthly`; a rule names the series, not the exam.
  package let series: String
  package let name: String
  package let month: YearMonth
  package let heldAt: Moment
  /// The last day whose bulletins may be asked.
  package let bulletinCutoff: Day?
  package let component: ExamComponent
  package let durationMinutes: Int
  package let totalPoints: Int
  package let passPct: Fixed
  package let roleIDs: [Identifier<Role>]
  package let scope: [String]
  package let countsToward: CountsToward?
  package let place: SourceRange

  package struct CountsToward: Sendable {
    package let kpiID: Identifier<KPIItem>
    package let roleIDs: [Identifier<Role>]
    /// Whether who was absent without excuse gets nothing for the month; else the month is left out.
    package let countsAbsenceAsZero: Bool
  }

  package init(
    id: Identifier<Exam>, series: String, name: String, month: YearMonth, heldAt: Moment,
    bulletinCutoff: Day?, component: ExamComponent, durationMinutes: Int, totalPoints: Int,
    passPct: Fixed, roleIDs: [Identifier<Role>], scope: [String], countsToward: CountsToward?,
    place: SourceRange
  ) {
    self.id = id
    self.series = series
    self.name = name
    self.month = month
    self.heldAt = heldAt
    self.bulletinCutoff = bulletinCutoff
    self.component = component
    self.durationMinutes = durationMinutes
    self.totalPoints = totalPoints
    self.passPct = passPct
    self.roleIDs = roleIDs
    self.scope = scope
    self.countsToward = countsToward
    self.place = place
  }
}

/// A room, a trainer or material that can be booked (R13).
package struct Resource: CatalogueEntity {
  package static let kind = EntityKind.resource

  package let id: Identifier<Resource>
  package let kind: String
  package let name: String
  package let seats: Int?
  /// The number of the employee who is this trainer, if it is one of the company's own.
  package let employeeID: String?
  /// Whether several sessions may use it at one time; otherwise that is a clash.
  package let isShared: Bool
  package let place: SourceRange
}

/// Which days are worked: the holiday entry if there is one, else Monday to Friday.
package struct Workdays: Sendable {
  package struct Entry: Sendable {
    package let name: String
    package let isOff: Bool
  }

  /// By the numbers of the days, which are quicker to find.
  private var entries: [Int32: Entry]
  /// The years whose holidays have been announced; sessions of other years are provisional (暂定).
  package private(set) var years: Set<Int>

  package init(entries: [Day: Entry] = [:], years: Set<Int> = []) {
    self.entries = Dictionary(uniqueKeysWithValues: entries.map { ($0.key.number, $0.value) })
    self.years = years
  }

  mutating func set(_ day: Day, _ entry: Entry) { entries[day.number] = entry }

  mutating func note(year: Int) { years.insert(year) }

  package func entry(on day: Day) -> Entry? { entries[day.number] }

  package func isWorkday(_ day: Day) -> Bool {
    if let entry = entries[day.number] { return !entry.isOff }
    return day.weekday.rawValue <= 5
  }

  /// The day on which a number of workdays, counted from `start` as the first, is full.
  ///
  /// A count of 1 gives the first workday on or after `start`.
  package func day(afterWorkdays count: Int, from start: Day) -> Day {
    var day = start
    var left = max(count, 1)
    while true {
      if isWorkday(day) {
        left -= 1
        if left == 0 { return day }
      }
      day = day.adding(days: 1)
    }
  }
}
