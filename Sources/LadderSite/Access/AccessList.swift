import LadderCatalogue
package import LadderInput

/// Who may read which private page: made anew with each build, and kept beside the private folder for the
/// web server (docs/access.md describes its form).
///
/// It follows the table of who is told what (f): a person reads their own pages, those above a person read
/// them too, coordinators read everything but development plans. What nobody is given nobody reads.
package struct AccessList: Sendable {
  package enum Role: String, Sendable, CaseIterable {
    case staff, manager, coordinator
  }

  /// Somebody who signs in, and what they may read.
  package struct Reader: Sendable {
    package let login: String
    package let role: Role
    /// The folder of their own pages under `people/`.
    package let page: String
    /// The folders of the people below them, sorted.
    package let below: [String]
    /// The teams they answer for, sorted: the folders under `teams/`.
    package let teams: [String]
    /// The name of their calendar under `ics/`; nil if the site has no calendar.
    package let feed: String?
    /// For lists that a person chooses from; not written.
    package let name: String

    package var readsCoordination: Bool { role == .coordinator }
  }

  package let asOf: Day
  /// Sorted by their logins.
  package let readers: [Reader]
  /// What the teams are called, by their ids; not written.
  package private(set) var teamNames: [String: String] = [:]

  /// The file's name in the folder of the private output's state.
  static let fileName = "acl.json"
  /// Rises when the form changes so that a reader of it would be wrong.
  static let version = 1
}

extension AccessList {
  init(_ people: People, _ catalogue: Catalogue, keys: AccessKeys, asOf: Day, hasFeeds: Bool) {
    let employees = people.employees
    let managers = Managers(people, catalogue, asOf: asOf)
    let present = employees.indices.filter { employees[$0].isPresent(on: asOf) }
    var pages = [String](repeating: "", count: employees.count)
    for index in present { pages[index] = keys.pageID(of: employees[index].id.name) }
    let teams = AccessList.teams(people, catalogue, managers, present: present)
    let coordinators = Set(catalogue.site.coordinatorRoleIDs)
    readers = present.map { index in
      let employee = employees[index]
      let role: Role =
        if coordinators.contains(employee.roleID) {
          .coordinator
        } else {
          managers.below[index].isEmpty && teams[index].isEmpty ? .staff : .manager
        }
      return Reader(
        login: employee.loginName, role: role, page: pages[index],
        below: managers.below[index].map { pages[$0] }.sorted(),
        teams: teams[index].sorted(),
        feed: hasFeeds
          ? keys.feedToken(of: employee.id.name, epoch: employee.feedEpoch) : nil,
        name: employee.name)
    }.sorted { $0.login.utf8.lexicographicallyPrecedes($1.login.utf8) }
    self.asOf = asOf
    teamNames = Dictionary(
      catalogue.teams.map { ($0.id.name, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The teams each person answers for: as their supervisor, or as somebody above the supervisor.
  ///
  /// A team without a supervisor is read by those who are above all of its people.
  private static func teams(
    _ people: People, _ catalogue: Catalogue, _ managers: Managers, present: [Int]
  ) -> [[String]] {
    var teams = [[String]](repeating: [], count: people.employees.count)
    let isPresent = Set(present)
    let members = Dictionary(grouping: present) { people.employees[$0].teamID }
    for team in catalogue.teams {
      let supervisor = team.supervisorID.flatMap { people.employees.position(of: Identifier($0)) }
      if let supervisor {
        let readers = managers.chain(above: supervisor)
        for reader in isPresent.contains(supervisor) ? [supervisor] + readers : readers {
          teams[reader].append(team.id.name)
        }
      } else {
        let members = members[team.id] ?? []
        guard let first = members.first else { continue }
        let others = members.dropFirst().map { Set(managers.chain(above: $0)) }
        for reader in managers.chain(above: first)
        where others.allSatisfy({ $0.contains(reader) }) {
          teams[reader].append(team.id.name)
        }
      }
    }
    return teams
  }
}

extension AccessList.Reader {
  /// Whether they may read a file of the private tree, by its path there.
  ///
  /// What is not known here is refused.
  package func mayRead(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, !parts.contains("..") else { return false }
    switch parts[0] {
    case "people":
      // The list of everybody is a file of the folder itself.
      if parts.count == 2 { return readsCoordination }
      let isPlan = parts[2] == "plan"
      return parts[1] == page || below.contains(parts[1]) || readsCoordination && !isPlan
    case "teams":
      return readsCoordination || parts.count > 2 && teams.contains(parts[1])
    case "coordination": return readsCoordination
    // Calendar programs cannot sign in: whoever knows the name of a calendar reads it.
    case "ics": return true
    default: return false
    }
  }
}
