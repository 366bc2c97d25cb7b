import LadderCatalogue
import LadderInput
import Testing

@testable import LadderSite

/// What meetings go through: documents since the last one that was held, and the week's complaints.
@Suite struct CalendarAgendaTests {
  private func bulletin(_ number: Int, _ day: String) -> String {
    """
    -- content/bulletins/b_\(number).md --
    ---
    title: 文件\(number)
    doc_no: 号\(number)
    issued_on: \(day)
    business_line: tariff
    ---
    正文

    """
  }

  private func digest(_ week: String, cases: String = "") -> String {
    """
    -- content/digests/\(week.lowercased()).md --
    ---
    title: \(week)
    week: \(week)
    categories: [{name: 资费, count: 2}]
    case_ids: [\(cases)]
    ---
    正文

    """
  }

  private let vocabulary = """
    -- content/data/training/vocabularies.yaml --
    business_lines:
      - {id: tariff, name: 资费}

    """

  /// The agendas that are not empty, as `day: bulletins | digests`.
  private func agendas(
    _ fixture: CalendarFixture, _ first: String, _ last: String, asOf: String
  ) throws -> [String] {
    let days = try #require(Day(first))...(try #require(Day(last)))
    let timetable = Timetable(fixture.catalogue, days: days, asOf: try #require(Day(asOf)))
    return timetable.events(in: days).filter { !$0.agenda.isEmpty }.map { event in
      let bulletins = event.agenda.bulletins.map(\.documentNumber).joined(separator: " ")
      let digests = event.agenda.digests.map(\.id.name).joined(separator: " ")
      return "\(event.day): \(bulletins) | \(digests)"
        + (event.agenda.lacksDigest ? " lacking" : "")
    }
  }

  @Test func goesThroughABulletinAtTheFirstMorningMeetingAfterIt() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.morning,
      pages: vocabulary + bulletin(1, "2026-10-08") + bulletin(2, "2026-10-09"))
    // 10 October is a Saturday that is worked.
    #expect(
      try agendas(fixture, "2026-10-01", "2026-10-31", asOf: "2026-10-12")
        == ["2026-10-09: 号1 | ", "2026-10-10: 号2 | "])
  }

  @Test func carriesBulletinsOverDaysOffAndCancelledMeetings() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.morning,
      exceptions: "  - {session_id: morning, date: 2026-10-08, action: cancel, reason: 割接}",
      pages: vocabulary + bulletin(1, "2026-09-30") + bulletin(2, "2026-10-05"))
    #expect(
      try agendas(fixture, "2026-09-25", "2026-10-31", asOf: "2026-10-12")
        == ["2026-10-09: 号1 号2 | "])
  }

  @Test func goesThroughABulletinOfTheSameDayInTheEvening() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.friday(),
      pages: vocabulary + bulletin(1, "2026-09-04") + bulletin(2, "2026-09-05"))
    #expect(
      try agendas(fixture, "2026-09-01", "2026-09-30", asOf: "2026-10-12")
        == ["2026-09-04: 号1 | ", "2026-09-11: 号2 | "])
  }

  @Test func discussesTheDigestsOfWeeksWithoutAReviewAtTheNext() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.friday(),
      pages: digest("2026-W38") + digest("2026-W39") + digest("2026-W40"))
    // 25 September and 2 October are Fridays off.
    #expect(
      try agendas(fixture, "2026-09-14", "2026-10-11", asOf: "2026-10-11")
        == ["2026-09-18:  | 2026-w38", "2026-10-09:  | 2026-w39 2026-w40"])
  }

  @Test func missesTheDigestOfAWeekThatIsOver() async throws {
    let fixture = await CalendarFixture(CalendarFixture.friday(), pages: digest("2026-W36"))
    #expect(
      try agendas(fixture, "2026-08-24", "2026-09-18", asOf: "2026-09-14")
        == ["2026-09-04:  | 2026-w36", "2026-09-11:  |  lacking"])
  }

  @Test func knowsNothingOfBulletinsYetToCome() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.morning, pages: vocabulary + bulletin(1, "2026-10-13"))
    #expect(try agendas(fixture, "2026-10-01", "2026-10-31", asOf: "2026-10-12") == [])
  }

  @Test func listsAMovedMeetingOnBothDaysButTakesPlaceOnOne() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.friday(),
      exceptions: """
          - {session_id: friday, date: 2026-08-14, action: move, to: 2026-08-13T17:30, reason: 检修}
        """, pages: vocabulary + bulletin(1, "2026-08-13") + bulletin(2, "2026-08-14"))
    let days = try #require(Day("2026-08-10"))...(try #require(Day("2026-08-23")))
    let timetable = Timetable(
      fixture.catalogue, days: days, asOf: try #require(Day("2026-10-12")))
    let events = timetable.events(in: days)
    #expect(
      events.map { "\($0.day) \($0.takesPlace)" } == [
        "2026-08-13 true", "2026-08-14 false", "2026-08-21 true",
      ])
    #expect(
      events.map { $0.agenda.bulletins.map(\.documentNumber) } == [["号1"], [], ["号2"]])
  }

  @Test func showsMonthsFromTheFirstSessionToThreeMonthsAhead() async throws {
    let fixture = await CalendarFixture(CalendarFixture.morning)
    let asOf = try #require(Day("2026-02-10"))
    let horizon = try #require(Timetable.horizon(of: fixture.catalogue, asOf: asOf))
    let months = Timetable(fixture.catalogue, days: horizon, asOf: asOf).months
    #expect(months.map(\.description) == ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"])
  }
}
