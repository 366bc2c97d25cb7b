import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport
import Testing

/// What pages for everyone say of people they name, and what a person's calendar says to whoever has its
/// address.
@Suite struct NamesTests {
  private static let archive = """
    -- content/site.yaml --
    title: 手册
    base_url: https://handbook.example/
    people: {access: gated, names: shown}
    -- content/_index.md --
    ---
    title: 手册
    ---
    有问题找[[employee:21]]。
    -- content/guide/rules.md --
    ---
    title: 规则
    owner: "21"
    ---
    值班表由[[employee:21|他]]排。
    -- content/data/all.yaml --
    roles: [{id: agent, name: 客户经理}, {id: trainer, name: 培训导师}]
    teams: [{id: one, name: 一组, supervisor_employee_id: "10"}, {id: two, name: 二组}]
    resources: [{id: room, name: 三号教室, kind: room}]
    sessions:
      - {id: all_hands, name: 全员会, kind: fixed, dtstart: 2026-10-13T08:30, duration_minutes: 30, rrule: FREQ=DAILY, summary: 保密的议程, resource_ids: [room]}
      - {id: first_only, name: 一组例会, kind: fixed, dtstart: 2026-10-14T09:30, duration_minutes: 30, audience: {team_ids: [one]}}
    exams:
      - {id: m10, series: monthly, name: 十月考核, exam_month: 2026-10, held_at: 2026-10-29T15:00, component: written, duration_minutes: 60, total_points: 100, pass_pct: 60, audience: {roles: [agent]}, scope: [业务]}
    -- content/people/employees.csv --
    employee_id,name,team_id,role,hire_date,status,manager_employee_id,left_date,feed_epoch
    10,主管甲,,trainer,2010-01-01,active,,,
    21,员工乙,one,agent,2020-01-01,active,,,
    22,员工丙,two,trainer,2020-01-01,active,,,
    23,离开的,one,agent,2020-01-01,left,,2026-01-01,
    """

  private func site(_ changes: KeyValuePairs<String, String> = [:]) async throws -> BuildResult {
    var text = Self.archive
    for (old, new) in changes { text = text.replacing(old, with: new) }
    let folder = try TemporaryFolder()
    for file in files(text) {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
    return try await buildInMemory(folder.path)
  }

  private func text(_ path: String, _ files: [OutputFile]) throws -> String {
    let file = try #require(files.first { $0.path == path }, "no \(path)")
    var bytes: [UInt8] = []
    file.make(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func built(_ changes: KeyValuePairs<String, String> = [:]) async throws -> Site {
    let result = try await site(changes)
    var renderer = DiagnosticRenderer(files: result.files, language: .english)
    let said = renderer.render(result.diagnostics, as: .short)
    let site = result.site
    return try #require(site, "\(said)")
  }

  @Test func aNameStandsWithoutAWayToThePerson() async throws {
    let site = try await built()
    let home = try text("index.html", site.files)
    #expect(home.contains("有问题找<a href=\"organisation/index.html#role-agent\">员工乙</a>"))
    #expect(try text("guide/rules/index.html", site.files).contains("员工乙"))
  }

  @Test func aRoleStandsWhereNamesAreHidden() async throws {
    let site = try await built(["names: shown": "names: hidden"])
    let home = try text("index.html", site.files)
    #expect(home.contains("有问题找<a href=\"organisation/index.html#role-agent\">客户经理</a>"))
    #expect(try text("guide/rules/index.html", site.files).contains("客户经理"))
    for file in site.files {
      #expect(try !text(file.path, site.files).contains("员工乙"), "\(file.path)")
    }
    // Who may read the person's own page reads the name.
    let reader = try #require(site.access?.readers.first { $0.login == "21" })
    #expect(
      try text("people/\(reader.page)/index.html", site.privateFiles).contains("<h1>员工乙</h1>"))
  }

  @Test func aPersonWhoIsNotThereIsReportedWithoutTheNumbersOfOthers() async throws {
    let result = try await site(["[[employee:21]]": "[[employee:24]]"])
    var renderer = DiagnosticRenderer(files: result.files, language: .english)
    let said = renderer.render(result.diagnostics, as: .human)
    #expect(said.contains("error[unknown-reference]"))
    #expect(!said.contains("did you mean") && !said.contains("21"))
  }

  /// Without the lists that only coordinators may read, and with the team as everyone may read of it.
  @Test func theWayToAPersonsPageNamesNothingTheyMayNotRead() async throws {
    let site = try await built()
    let reader = try #require(site.access?.readers.first { $0.login == "21" })
    let page = try text("people/\(reader.page)/index.html", site.privateFiles)
    #expect(!page.contains("people/index.html"))
    #expect(!page.contains("teams/"))
    #expect(page.contains("organisation/index.html#team-one"))
  }

  // MARK: - calendars

  private func calendar(of id: String, _ site: Site) throws -> String {
    let reader = try #require(site.access?.readers.first { $0.login == id })
    let feed = try #require(reader.feed)
    #expect(feed.utf8.count == 32)
    return try text("ics/\(feed).ics", site.privateFiles)
  }

  @Test func aCalendarTellsWhatIsForThePersonAndNothingElse() async throws {
    let site = try await built()
    let agent = try calendar(of: "21", site)
    let trainer = try calendar(of: "22", site)
    for (calendar, names) in [
      (agent, ["全员会": true, "一组例会": true, "十月考核": true]),
      (trainer, ["全员会": true, "一组例会": false, "十月考核": false]),
    ] {
      #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
      for (name, isTold) in names {
        #expect(calendar.contains("SUMMARY:\(name)\r\n") == isTold, "\(name)")
      }
      #expect(calendar.contains("LOCATION:三号教室\r\n"))
      for secret in ["DESCRIPTION", "URL:", "保密", "员工", "主管"] {
        #expect(!calendar.contains(secret), "\(secret)")
      }
    }
    #expect(site.privateFiles.count { $0.path.hasPrefix("ics/") } == 3)
  }

  @Test func aHigherEpochGivesAnotherAddress() async throws {
    let site = try await built()
    let again = try await built([
      "21,员工乙,one,agent,2020-01-01,active,,,": "21,员工乙,one,agent,2020-01-01,active,,,1"
    ])
    func feeds(_ site: Site) -> [String: String?] {
      Dictionary(uniqueKeysWithValues: (site.access?.readers ?? []).map { ($0.login, $0.feed) })
    }
    #expect(feeds(site)["21"] != feeds(again)["21"])
    #expect(feeds(site)["22"] == feeds(again)["22"])
    #expect(try calendar(of: "21", site) == calendar(of: "21", again))
  }

  @Test func withoutAnythingPlannedThereIsNoCalendar() async throws {
    let planned = try #require(Self.archive.range(from: "sessions:", to: "-- content/people"))
    let site = try await built([planned: ""])
    #expect(site.access?.readers.allSatisfy { $0.feed == nil } == true)
    #expect(!site.privateFiles.contains { $0.path.hasPrefix("ics/") })
  }
}

extension String {
  /// The text from one to another.
  fileprivate func range(from start: String, to end: String) -> String? {
    let tail = split(separator: start, maxSplits: 1, omittingEmptySubsequences: false)
    guard tail.count == 2 else { return nil }
    let head = tail[1].split(separator: end, maxSplits: 1, omittingEmptySubsequences: false)
    return head.count == 2 ? start + head[0] : nil
  }
}
