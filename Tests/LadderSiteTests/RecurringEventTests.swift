import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderSite

/// What recurs is told once in the calendars of persons, and comes to the same days.
@Suite struct RecurringEventTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func occurrence(
    _ date: Day, at time: String = "08:30", _ state: Occurrence.State = .planned,
    isProvisional: Bool = false
  ) throws -> Occurrence {
    Occurrence(
      sessionID: Identifier("meeting"), date: date,
      start: Moment(day: date, time: try #require(TimeOfDay(time))), state: state, note: nil,
      isProvisional: isProvisional)
  }

  /// The days of a rule, worked out by what it says.
  private func days(of series: RecurringEvents.Series) throws -> Set<Day> {
    var byDay: Set<String> = []
    var count = 0
    for part in series.rule.split(separator: ";") {
      if part.hasPrefix("BYDAY=") {
        byDay = Set(part.dropFirst(6).split(separator: ",").map(String.init))
      }
      if part.hasPrefix("COUNT=") { count = try #require(Int(part.dropFirst(6))) }
    }
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    var days: Set<Day> = []
    var next = series.start.day
    while count > 0 {
      if byDay.contains(names[next.weekday.rawValue - 1]) {
        days.insert(next)
        count -= 1
      }
      next = next.adding(days: 1)
    }
    return days.subtracting(series.left.map(\.day))
  }

  @Test func workdaysWithAHolidayAndAWorkedSaturdayComeToTheSameDays() throws {
    let first = try day("2026-09-14")
    let off = Set(
      try ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"].map(day))
    let worked = try day("2026-10-10")
    let held = (0..<60).map(first.adding(days:)).filter {
      $0 == worked || $0.weekday.rawValue < 6 && !off.contains($0)
    }
    let events = RecurringEvents(try held.map { try occurrence($0) })
    #expect(events.series.count == 1 && events.others.map(\.date) == [worked])
    let told = try days(of: try #require(events.series.first)).union(events.others.map(\.date))
    #expect(told == Set(held))
    #expect(events.series.first?.rule.hasPrefix("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=") == true)
  }

  @Test func whatWasMovedOrCancelledStandsAlone() throws {
    let first = try day("2026-09-18")
    var all = try (0..<8).map { try occurrence(first.adding(days: $0 * 7)) }
    all[3] = try occurrence(all[3].date, .cancelled)
    let events = RecurringEvents(all)
    #expect(events.others.map(\.date) == [all[3].date])
    let series = try #require(events.series.first)
    #expect(series.left.map(\.day) == [all[3].date])
    #expect(try days(of: series) == Set(all.filter(\.takesPlace).map(\.date)))
  }

  @Test func aFortnightlySessionAndAFewDaysHaveNoRule() throws {
    let first = try day("2026-09-18")
    let fortnights = try (0..<5).map { try occurrence(first.adding(days: $0 * 14)) }
    #expect(RecurringEvents(fortnights).series.isEmpty)
    #expect(RecurringEvents(fortnights).others.count == 5)
    let few = try (0..<2).map { try occurrence(first.adding(days: $0 * 7)) }
    #expect(RecurringEvents(few).series.isEmpty && RecurringEvents(few).others.count == 2)
    #expect(RecurringEvents([]).series.isEmpty)
  }

  /// Days of a year whose holidays are not known are a series of their own, which says so.
  @Test func provisionalDaysAreAnotherSeries() throws {
    let first = try day("2026-12-14")
    let all = try (0..<28).map(first.adding(days:)).filter { $0.weekday.rawValue < 6 }.map {
      try occurrence($0, isProvisional: $0.year == 2027)
    }
    let events = RecurringEvents(all + [try occurrence(first, at: "17:30")])
    #expect(events.series.map(\.isProvisional) == [false, true])
    #expect(events.series.map(\.name) == ["0830", "0830-tentative"])
    #expect(events.others.contains { $0.start.time.hour == 17 })
  }
}
