package import LadderDiagnostics
package import LadderInput

/// A person of the team.
///
/// A class, because it is handed from one computation to the next some twenty times; nothing in it changes.
package final class Employee: CatalogueEntity {
  package static let kind = EntityKind.employee

  package enum Status: String, Sendable, CaseIterable { case active, probation, leave, left }

  /// A string, with its leading zeros.
  package let id: Identifier<Employee>
  package let name: String
  package let teamID: Identifier<Team>?
  package let roleID: Identifier<Role>
  package let gradeID: Identifier<Grade>?
  package let gradeSince: Day?
  package let hireDate: Day
  /// Where tenure counts from, if not from the hire date (rehire).
  package let tenureStartDate: Day?
  package let probationEndDate: Day?
  package let status: Status
  package let managerID: Identifier<Employee>?
  package let leftDate: Day?
  /// The name under which they sign in to the company's network, if it is not the employee id.
  package let login: String?
  /// Raised to give the person's calendar feed another address.
  package let feedEpoch: Int
  package let place: SourceRange

  package init(
    id: Identifier<Employee>, name: String, teamID: Identifier<Team>?, roleID: Identifier<Role>,
    gradeID: Identifier<Grade>?, gradeSince: Day?, hireDate: Day, tenureStartDate: Day?,
    probationEndDate: Day?, status: Status, managerID: Identifier<Employee>?, leftDate: Day?,
    login: String? = nil, feedEpoch: Int = 0, place: SourceRange
  ) {
    self.id = id
    self.name = name
    self.teamID = teamID
    self.roleID = roleID
    self.gradeID = gradeID
    self.gradeSince = gradeSince
    self.hireDate = hireDate
    self.tenureStartDate = tenureStartDate
    self.probationEndDate = probationEndDate
    self.status = status
    self.managerID = managerID
    self.leftDate = leftDate
    self.login = login
    self.feedEpoch = feedEpoch
    self.place = place
  }
}

extension Employee {
  /// Whether the person is employed on a day.
  package func isPresent(on day: Day) -> Bool {
    if hireDate > day { return false }
    if let leftDate { return leftDate > day }
    return status != .left
  }
}

/// The row of a table a record was read from; the file is found in `Records.files`.
package struct RowPlace: Sendable, Hashable {
  package let file: UInt16
  /// From 1.
  package let line: UInt32

  package init(file: Int, line: Int) {
    self.file = UInt16(clamping: file)
    self.line = UInt32(clamping: line)
  }
}
