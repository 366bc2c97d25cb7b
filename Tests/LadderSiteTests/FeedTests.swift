import LadderCatalogue
import LadderInput
import Testing

@testable import LadderSite

/// The feeds others read: calendars by RFC 5545, news by RFC 4287, and the sitemap.
@Suite struct FeedTests {
  // MARK: - lines of a calendar

  @Test func foldsAtSeventyFiveBytesAndCutsNoCharacter() {
    var text = CalendarText()
    text.text("SUMMARY", String(repeating: "茶", count: 60) + "😀😀😀")
    let lines = lines(of: text)
    #expect(lines.count > 2)
    for line in lines { #expect(line.utf8.count <= 75, "\(line.utf8.count) bytes") }
    for line in lines.dropFirst() { #expect(line.hasPrefix(" ")) }
    let whole = lines[0] + lines.dropFirst().map { $0.dropFirst() }.joined()
    #expect(whole == "SUMMARY:" + String(repeating: "茶", count: 60) + "😀😀😀")
    #expect(!whole.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func aLineOfExactlySeventyFiveBytesIsNotFolded() {
    var text = CalendarText()
    text.text("X", String(repeating: "a", count: 73))
    #expect(lines(of: text).map(\.utf8.count) == [75])
    text.text("X", String(repeating: "a", count: 74))
    #expect(lines(of: text).map(\.utf8.count) == [75, 75, 2])
  }

  @Test(arguments: [
    ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("eins\nzwei", "eins\\nzwei"), ("bell\u{7}\r", "bell"),
    ("没有：冒号", "没有：冒号"),
  ])
  func marksWhatHasAMeaning(_ text: String, _ expected: String) {
    #expect(CalendarText.escaped(text) == expected)
  }

  @Test func linesEndAsTheStandardSays() {
    var text = CalendarText()
    text.line("BEGIN", "VEVENT")
    #expect(text.bytes == Array("BEGIN:VEVENT\r\n".utf8))
  }

  // MARK: - time zones

  @Test func tellsEachChangeOfTheClock() throws {
    let days = try #require(Day("2026-01-01"))...(try #require(Day("2026-12-31")))
    let clock = try #require(ZoneClock("Europe/Berlin", days))
    #expect(clock.stretches.map(\.offset) == [3600, 7200, 3600])
    #expect(clock.stretches.map(\.isDaylightSaving) == [false, true, false])
    var text = CalendarText()
    text.timeZone("Europe/Berlin", clock)
    let all = String(decoding: text.bytes, as: UTF8.self)
    // The last Sunday of March at two by the clock before, of October at three.
    #expect(all.utf8Has("DTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200"))
    #expect(all.utf8Has("DTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100"))
    #expect(clock.offset(at: try #require(Moment("2026-03-29T01:59"))) == 3600)
    #expect(clock.offset(at: try #require(Moment("2026-03-29T03:00"))) == 7200)
    #expect(clock.offset(at: try #require(Moment("2026-10-25T03:00"))) == 3600)
  }

  @Test func aZoneWithoutSummerTimeHasOneStretch() throws {
    let days = try #require(Day("2026-01-01"))...(try #require(Day("2026-12-31")))
    #expect(try #require(ZoneClock("Asia/Shanghai", days)).stretches.map(\.offset) == [28_800])
    #expect(ZoneClock("Asia/Nowhere", days) == nil)
  }

  // MARK: - what the feeds hold

  private let sessions = """
    -- content/data/calendar/sessions.yaml --
    sessions:
      - {id: morning, name: 晨会, kind: fixed, dtstart: 2026-10-01T08:30, duration_minutes: 15, rrule: FREQ=DAILY}
      - {id: hall, name: "东厅例会, 每周", kind: fixed, dtstart: 2026-10-02T17:30, duration_minutes: 30, rrule: FREQ=WEEKLY;BYDAY=FR, audience: {team_ids: [east]}}
    -- content/data/calendar/exceptions.yaml --
    exceptions:
      - {session_id: morning, date: 2026-10-15, action: cancel, reason: 消防演习}
      - {session_id: morning, date: 2026-10-16, action: move, to: 2026-10-17T09:00, reason: 盘点}
    -- content/data/org/teams.yaml --
    teams:
      - {id: east, name: 东厅}
      - {id: west, name: 西厅}
    """

  private func site(_ settings: String = "base_url: https://tea.example/book/\n") async throws
    -> PagesSite
  {
    let holidays = "-- content/data/calendar/holidays/2026.json --\n" + CalendarFixture.holidays
    let site = try await PagesSite(sessions + "\n" + holidays, settings: settings)
    #expect(site.result.site != nil, "\(site.problems)")
    return site
  }

  /// The events of a feed, each as its lines, by UID.
  private func events(_ text: String?) throws -> [String: [String]] {
    let text = try #require(text)
    var events: [String: [String]] = [:]
    var current: [String]?
    let unfolded = text.split(separator: "\r\n ", omittingEmptySubsequences: false).joined()
    for line in unfolded.split(separator: "\r\n").map(String.init) {
      if line == "BEGIN:VEVENT" { current = [] }
      current?.append(line)
      if line == "END:VEVENT", let event = current {
        let uid = try #require(event.first { $0.hasPrefix("UID:") })
        #expect(events.updateValue(event, forKey: String(uid.dropFirst(4))) == nil, "\(uid) twice")
        current = nil
      }
    }
    return events
  }

  @Test func tellsEveryOccurrenceOnceWithWhatBecameOfIt() async throws {
    let events = try events(try await site().files["calendar/all.ics"])
    let planned = try #require(events["morning-20261014@tea.example"])
    #expect(planned.contains("DTSTART;TZID=Asia/Shanghai:20261014T083000"))
    #expect(planned.contains("DTEND;TZID=Asia/Shanghai:20261014T084500"))
    #expect(planned.contains("STATUS:CONFIRMED"))
    #expect(planned.contains("DTSTAMP:20261012T000000Z"))
    let cancelled = try #require(events["morning-20261015@tea.example"])
    #expect(cancelled.contains("STATUS:CANCELLED"))
    #expect(cancelled.contains("SUMMARY:（取消）晨会"))
    #expect(cancelled.contains { $0.hasPrefix("DESCRIPTION:") && $0.utf8Has("消防演习") })
    // It keeps the id of the day on which people expected it.
    let moved = try #require(events["morning-20261016@tea.example"])
    #expect(moved.contains("DTSTART;TZID=Asia/Shanghai:20261017T090000"))
    #expect(moved.contains("SEQUENCE:1"))
    #expect(events["morning-20261017@tea.example"] == nil)
    #expect(planned.contains("URL:https://tea.example/book/calendar/index.html#session-morning"))
    #expect(
      try #require(events["hall-20261016@tea.example"]).contains("SUMMARY:东厅例会\\, 每周"))
  }

  @Test func aTeamsFeedHoldsWhatIsForTheTeam() async throws {
    let site = try await site()
    let east = try events(site.files["calendar/east.ics"])
    let west = try events(site.files["calendar/west.ics"])
    #expect(east["hall-20261016@tea.example"] != nil)
    #expect(west["hall-20261016@tea.example"] == nil)
    #expect(west["morning-20261014@tea.example"] != nil)
    #expect(site.page("calendar", has: "href=\"../calendar/east.ics\""))
  }

  @Test func withoutAnAddressThereAreCalendarsAndNoFeedsThatNeedOne() async throws {
    let site = try await site("")
    #expect(try events(site.files["calendar/all.ics"])["morning-20261014@ladder.invalid"] != nil)
    #expect(site.files["feed.xml"] == nil)
    #expect(site.files["sitemap.xml"] == nil)
    #expect(try #require(site.files["index.html"]).utf8Has("application/atom+xml") == false)
  }

  @Test func newsAreBulletinsAndPoliciesThatHoldNewestFirst() async throws {
    let site = try await PagesSite(
      """
      -- content/data/training/vocabularies.yaml --
      business_lines:
        - {id: tea, name: 茶叶}
      -- content/bulletins/old.md --
      ---
      title: 旧茶 & 新茶
      doc_no: 茶1号
      issued_on: 2026-09-01
      business_line: tea
      ---
      一
      -- content/bulletins/later.md --
      ---
      title: 还没有印发
      doc_no: 茶9号
      issued_on: 2026-10-20
      business_line: tea
      ---
      二
      -- content/policies/pour.md --
      ---
      title: 倒茶
      section_no: "1.1"
      version: "2"
      effective_from: 2026-10-01
      approved_by: 掌柜
      ---
      三
      """, settings: "base_url: https://tea.example/book\n")
    let feed = try #require(site.files["feed.xml"], "\(site.problems)")
    let titles = feed.split(separator: "\n").filter { $0.hasPrefix("<title>") }
    #expect(
      titles == ["<title>茶馆手册</title>", "<title>1.1 倒茶</title>", "<title>茶1号 旧茶 &amp; 新茶</title>"])
    #expect(feed.utf8Has("<updated>2026-10-01T00:00:00+08:00</updated>"))
    #expect(feed.utf8Has("href=\"https://tea.example/book/policies/pour/\""))
    let map = try #require(site.files["sitemap.xml"])
    #expect(map.utf8Has("<loc>https://tea.example/book/policies/pour/</loc>"))
    #expect(map.utf8Has("<loc>https://tea.example/book/</loc>"))
    for path in ["404", "/print/", "/search/"] { #expect(!map.utf8Has(path), "\(path)") }
  }

  private func lines(of text: CalendarText) -> [String] {
    let all = String(decoding: text.bytes, as: UTF8.self)
    return all.split(separator: "\r\n").map(String.init)
  }
}
