import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Periods are whole months and quarters that have ended.
struct TimespanTests {
  @Test(arguments: [
    (Timespan.lastMonths(6), "2026-10-12", "2026-04-01", "2026-09-30"),
    (.lastMonths(1), "2026-10-31", "2026-09-01", "2026-09-30"),
    (.lastMonths(1), "2026-03-01", "2026-02-01", "2026-02-28"),
    (.lastMonths(13), "2026-01-01", "2024-12-01", "2025-12-31"),
    (.lastQuarters(1), "2026-09-30", "2026-04-01", "2026-06-30"),
    (.lastQuarters(1), "2026-10-01", "2026-07-01", "2026-09-30"),
    (.lastQuarters(4), "2026-10-12", "2025-10-01", "2026-09-30"),
    (.lastQuarters(2), "2026-01-15", "2025-07-01", "2025-12-31"),
    (.thisYear, "2026-10-12", "2026-01-01", "2026-09-30"),
    (.thisYear, "2026-02-01", "2026-01-01", "2026-01-31"),
  ])
  func endsWithTheLastEndedMonth(
    _ span: Timespan, _ asOf: String, _ first: String, _ last: String
  ) {
    #expect(span.days(asOf: day(asOf), rulePeriod: nil) == day(first)...day(last))
  }

  @Test func hasNoEndedMonthOfTheYearInJanuary() {
    #expect(Timespan.thisYear.days(asOf: day("2026-01-31"), rulePeriod: nil) == nil)
  }

  @Test func takesTheRulesOwnQuarterElseTheLastEnded() {
    let asked = Quarter("2026Q1")
    #expect(
      Timespan.rulePeriod.days(asOf: day("2026-10-12"), rulePeriod: asked)
        == day("2026-01-01")...day("2026-03-31"))
    #expect(
      Timespan.rulePeriod.days(asOf: day("2026-10-12"), rulePeriod: nil)
        == day("2026-07-01")...day("2026-09-30"))
  }
}
