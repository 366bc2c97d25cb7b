import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderCatalogue
@testable import LadderSite

/// Who may read which private page.
@Suite struct AccessListTests {
  private static let keys = AccessKeys(secret: Array("0123456789abcdef0123456789abcdef".utf8))

  private static let handbook = """
    -- content/site.yaml --
    title: 手册
    people: {access: gated, coordinator_roles: [coordinator]}
    -- content/data/org/roles.yaml --
    roles:
      - {id: agent, name: 客户经理}
      - {id: manager, name: 经理}
      - {id: coordinator, name: 统筹}
    -- content/data/org/teams.yaml --
    teams:
      - {id: one, name: 一组, supervisor_employee_id: "20"}
      - {id: two, name: 二组, supervisor_employee_id: "30"}
      - {id: three, name: 三组}
    """

  private static let people = """
    -- content/people/employees.csv --
    employee_id,name,team_id,role,hire_date,status,manager_employee_id,left_date,login
    10,总经理,,manager,2010-01-01,active,,,boss
    20,一组主管,one,manager,2012-01-01,active,10,,sup.one
    30,二组主管,two,manager,2012-01-01,active,10,,sup.two
    21,甲,one,agent,2020-01-01,active,,,
    22,乙,one,agent,2020-01-01,active,21,,
    31,丙,two,agent,2020-01-01,active,,,
    41,丁,three,agent,2020-01-01,active,22,,
    50,统筹员,,coordinator,2015-01-01,active,10,,office
    60,走的人,one,agent,2015-01-01,left,,2026-01-31,gone
    """

  private func list(_ people: String = people, asOf: String = "2026-10-12") async throws
    -> AccessList
  {
    let parsed = await ParsedSource.parse(files(Self.handbook))
    let catalogue = loadCatalogue(parsed.value, includesDrafts: false)
    try #require(catalogue.diagnostics == [])
    let day = try #require(Day(asOf))
    let loaded = await loadPeople(files(people), catalogue: catalogue.value, asOf: day)
    try #require(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics)")
    return AccessList(
      loaded.value.people, catalogue.value, keys: Self.keys, asOf: day, hasFeeds: true)
  }

  private func page(_ id: String) -> String { Self.keys.pageID(of: id) }

  /// For each reader the people whose page they read.
  @Test(arguments: [
    ("boss", ["10", "20", "21", "22", "30", "31", "41", "50"]),
    ("sup.one", ["20", "21", "22", "41"]),
    ("sup.two", ["30", "31"]), ("21", ["21", "22", "41"]), ("22", ["22", "41"]), ("31", ["31"]),
    ("41", ["41"]), ("office", ["10", "20", "21", "22", "30", "31", "41", "50"]),
  ])
  func pagesOfPeopleAreReadAlongTheChain(_ login: String, _ readable: [String]) async throws {
    let list = try await list()
    let reader = try #require(list.readers.first { $0.login == login })
    // Of who left there is no page that coordinators could read.
    let gone = login == "office" ? [] : ["60"]
    for id in ["10", "20", "21", "22", "30", "31", "41", "50"] + gone {
      let path = "people/\(page(id))/index.html"
      #expect(reader.mayRead(path) == readable.contains(id), "\(login) \(id)")
      // A development plan is between a person and those above, whoever coordinates.
      let isOwn = login != "office" || id == "50"
      let mayPlan = readable.contains(id) && isOwn
      #expect(reader.mayRead("people/\(page(id))/plan/index.html") == mayPlan, "\(login) \(id)")
    }
  }

  @Test(arguments: [
    ("boss", ["one", "two", "three"]), ("sup.one", ["one", "three"]), ("sup.two", ["two"]),
    ("21", ["three"]), ("22", ["three"]), ("31", []), ("office", ["one", "two", "three"]),
  ])
  func teamsAreReadByWhoAnswersForThem(_ login: String, _ readable: [String]) async throws {
    let reader = try #require(try await list().readers.first { $0.login == login })
    for team in ["one", "two", "three"] {
      #expect(
        reader.mayRead("teams/\(team)/index.html") == readable.contains(team), "\(login) \(team)")
    }
  }

  @Test func onlyCoordinatorsReadTheListsAndTheCoordinationPages() async throws {
    for reader in try await list().readers {
      let isCoordinator = reader.login == "office"
      for path in [
        "people/index.html", "teams/index.html", "coordination/index.html",
        "coordination/hours/hours.csv",
      ] {
        #expect(reader.mayRead(path) == isCoordinator, "\(reader.login) \(path)")
      }
      #expect(reader.mayRead("ics/any.ics"))
    }
  }

  @Test(arguments: [
    "", "index.html", "people", "people/../coordination/index.html", "acl.json", ".gitignore",
    "other/x", "PEOPLE/x/index.html",
  ])
  func whatIsNotGivenIsRefused(_ path: String) async throws {
    for reader in try await list().readers where reader.login != "office" {
      #expect(!reader.mayRead(path))
    }
  }

  @Test func classesFollowWhatSomebodyReads() async throws {
    let classes = try await list().readers.map { "\($0.login) \($0.role.rawValue)" }
    #expect(
      classes == [
        "21 manager", "22 manager", "31 staff", "41 staff", "boss manager", "office coordinator",
        "sup.one manager", "sup.two manager",
      ])
  }

  /// Who has left reads nothing and is read by nobody; on a day before, they were (AC8).
  @Test func leaversAreGone() async throws {
    let now = try await list()
    #expect(!now.readers.contains { $0.login == "gone" })
    #expect(!String(decoding: now.json, as: UTF8.self).contains(page("60")))
    let before = try await list(asOf: "2026-01-15")
    let supervisor = try #require(before.readers.first { $0.login == "sup.one" })
    #expect(supervisor.mayRead("people/\(page("60"))/index.html"))
  }

  /// A manager who left loses everything; who was above that manager keeps it (AC10, T9).
  @Test func aManagerWhoLeftIsPassedOver() async throws {
    let people = Self.people.replacing(
      "22,乙,one,agent,2020-01-01,active,21,,", with: "22,乙,one,agent,2020-01-01,left,21,2026-02-01,"
    )
    let list = try await list(people)
    #expect(!list.readers.contains { $0.login == "22" })
    let above = try #require(list.readers.first { $0.login == "21" })
    #expect(above.below == [page("41")])
  }

  @Test func whoMovesIsReadByTheNewSuperiorOnly() async throws {
    let people = Self.people.replacing(
      "31,丙,two,agent,2020-01-01,active,,,", with: "31,丙,one,agent,2020-01-01,active,,,")
    let list = try await list(people)
    let old = try #require(list.readers.first { $0.login == "sup.two" })
    let new = try #require(list.readers.first { $0.login == "sup.one" })
    #expect(!old.mayRead("people/\(page("31"))/index.html"))
    #expect(new.mayRead("people/\(page("31"))/index.html"))
  }

  /// A supervisor whose superior is of their own team is not above that superior.
  @Test func aTeamsSupervisorIsNotAboveTheirOwnSuperior() async throws {
    let people = Self.people.replacing(
      "10,总经理,,manager", with: "10,总经理,one,manager")
    let supervisor = try #require(
      try await list(people).readers.first { $0.login == "sup.one" })
    #expect(!supervisor.below.contains(page("10")))
  }

  @Test func fileIsSortedAndTheSameEachTime() async throws {
    let list = try await list()
    #expect(list.json == (try await self.list()).json)
    let text = String(decoding: list.json, as: UTF8.self)
    #expect(text.hasPrefix("{\n\"version\": 1,\n\"as_of\": \"2026-10-12\",\n\"readers\": [\n"))
    #expect(
      text.contains(
        "{\"login\": \"31\", \"class\": \"staff\", \"page\": \"\(page("31"))\", \"below\": [], \"teams\": [], \"coordination\": false, \"feed\": \"\(Self.keys.feedToken(of: "31", epoch: 0))\"}"
      ))
    #expect(list.readers.map(\.login) == list.readers.map(\.login).sorted())
    // JSON is YAML too.
    let node = YAMLNode.parse(SourceFile(path: "acl.json", bytes: list.json))
    #expect(node.diagnostics.isEmpty)
    #expect(node.value?["readers"]?.items?.count == 8)
  }
}
