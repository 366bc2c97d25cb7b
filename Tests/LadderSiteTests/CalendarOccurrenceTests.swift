import LadderCatalogue
import LadderInput
import Testing

@testable import LadderSite

/// The test values of the calendar rules for 2026: 248 workdays, 46 of 52 Fridays, make-up days.
@Suite struct CalendarOccurrenceTests {
  private func days(_ occurrences: [Occurrence]) -> [String] {
    occurrences.map { $0.start.day.description }
  }

  @Test func holdsADailySessionOnEveryWorkdayOfTheYear() async throws {
    let fixture = await CalendarFixture(CalendarFixture.morning)
    let held = try fixture.occurrences("morning", "2026-01-01", "2026-12-31")
    #expect(held.count == 248)
    #expect(held.count * 15 == 62 * 60)
    #expect(held.allSatisfy { $0.takesPlace && $0.start.time.description == "08:30" })
  }

  @Test(arguments: [
    "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
  ])
  func holdsADailySessionOnMakeUpDaysAtWeekends(_ day: String) async throws {
    let fixture = await CalendarFixture(CalendarFixture.morning)
    let weekday = try #require(Day(day)).weekday
    #expect(weekday == .saturday || weekday == .sunday)
    #expect(days(try fixture.occurrences("morning", day, day)) == [day])
  }

  @Test func leavesOutTheFridaysThatAreDaysOff() async throws {
    let fixture = await CalendarFixture(CalendarFixture.friday())
    let held = try fixture.occurrences("friday", "2026-01-01", "2026-12-31")
    #expect(held.count == 46)
    #expect(held.count * 30 == 23 * 60)
    let off = [
      "2026-01-02", "2026-02-20", "2026-05-01", "2026-06-19", "2026-09-25", "2026-10-02",
    ]
    #expect(Set(days(held)).isDisjoint(with: off))
    #expect(held.allSatisfy { $0.date.weekday == .friday && $0.state == .planned })
  }

  @Test func movesAFridayOffToTheLastWorkdayBeforeItInItsWeek() async throws {
    let fixture = await CalendarFixture(CalendarFixture.friday("previous_workday"))
    let held = try fixture.occurrences("friday", "2026-01-01", "2026-12-31")
    let shifted = held.filter { $0.state == .shifted }
    #expect(
      shifted.map { "\($0.date) → \($0.start.day)" } == [
        "2026-01-02 → 2025-12-31", "2026-05-01 → 2026-04-30", "2026-06-19 → 2026-06-18",
        "2026-09-25 → 2026-09-24", "2026-10-02 → 2026-09-30",
      ])
  }

  @Test func holdsNothingWhereTheWeekHasNoWorkdayBeforeAFridayOff() async throws {
    let fixture = await CalendarFixture(CalendarFixture.friday("previous_workday"))
    let week = try fixture.occurrences("friday", "2026-02-16", "2026-02-22")
    #expect(week.map(\.state) == [.dropped])
    #expect(week.map(\.date.description) == ["2026-02-20"])
    #expect(week.allSatisfy { !$0.takesPlace })
  }

  @Test func findsTheMakeUpSundayToBeTheLastWorkdayOfItsWeek() async throws {
    let workdays = await CalendarFixture(CalendarFixture.morning).catalogue.workdays
    let week = try #require(Day("2026-01-02")).isoWeek
    let last = (0..<7).map { week.sunday.adding(days: -$0) }.first(where: workdays.isWorkday)
    #expect(last?.description == "2026-01-04")
  }

  @Test func movesAFridayOffToTheNextWorkdayBeforeTheNextFriday() async throws {
    let fixture = await CalendarFixture(CalendarFixture.friday("next_workday"))
    let shifted = try fixture.occurrences("friday", "2026-01-01", "2026-12-31")
      .filter { $0.state == .shifted }
    #expect(
      shifted.map { "\($0.date) → \($0.start.day)" } == [
        "2026-01-02 → 2026-01-04", "2026-02-20 → 2026-02-24", "2026-05-01 → 2026-05-06",
        "2026-06-19 → 2026-06-22", "2026-09-25 → 2026-09-28", "2026-10-02 → 2026-10-08",
      ])
  }

  @Test func keepsEveryFridayWhereTheRuleSaysSo() async throws {
    let fixture = await CalendarFixture(CalendarFixture.friday("keep"))
    let held = try fixture.occurrences("friday", "2026-01-01", "2026-12-31")
    #expect(held.count == 52)
    #expect(held.allSatisfy { $0.state == .planned })
  }

  @Test func holdsASessionOfAllDaysOnEveryDay() async throws {
    let fixture = await CalendarFixture(CalendarFixture.morning + "\n    days: all")
    #expect(try fixture.occurrences("morning", "2026-01-01", "2026-12-31").count == 365)
  }

  @Test func takesInHolidaysFromMondayToFridayWhereADailySessionKeepsThem() async throws {
    let fixture = await CalendarFixture(CalendarFixture.morning + "\n    on_holiday: keep")
    let week = try fixture.occurrences("morning", "2026-10-05", "2026-10-11")
    #expect(
      days(week) == [
        "2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08", "2026-10-09", "2026-10-10",
      ])
  }

  @Test func holdsASingleSessionOnItsDayWhateverTheDayIs() async throws {
    let fixture = await CalendarFixture(
      """
        - {id: visit, name: 参观, kind: field_visit, dtstart: 2026-10-03T14:00, duration_minutes: 60}
      """)
    let held = try fixture.occurrences("visit", "2026-01-01", "2026-12-31")
    #expect(held.map(\.start.description) == ["2026-10-03T14:00"])
    #expect(held.map(\.isProvisional) == [false])
  }

  @Test func keepsWithinTheFirstAndTheLastDayOfASession() async throws {
    let fixture = await CalendarFixture(CalendarFixture.morning + "\n    until: 2026-01-06")
    #expect(
      days(try fixture.occurrences("morning", "2025-12-01", "2026-12-31"))
        == ["2026-01-04", "2026-01-05", "2026-01-06"])
  }

  @Test func marksOccurrencesOfYearsWithoutHolidays() async throws {
    let fixture = await CalendarFixture(CalendarFixture.morning)
    let held = try fixture.occurrences("morning", "2026-12-31", "2027-01-04")
    #expect(days(held) == ["2026-12-31", "2027-01-01", "2027-01-04"])
    #expect(held.map(\.isProvisional) == [false, true, true])
  }

  // MARK: - exceptions

  @Test func cancelsAnOccurrenceWithItsReason() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.morning,
      exceptions: "  - {session_id: morning, date: 2026-03-13, action: cancel, reason: 系统割接}")
    let week = try fixture.occurrences("morning", "2026-03-12", "2026-03-16")
    #expect(week.map(\.takesPlace) == [true, false, true])
    #expect(week.map(\.note) == [nil, "系统割接", nil])
  }

  @Test func findsAMovedOccurrenceOnBothDaysWithTheDayThatNamesIt() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.friday(),
      exceptions: """
          - {session_id: friday, date: 2026-07-31, action: move, to: 2026-08-20T16:00, reason: 检修}
        """)
    let old = try fixture.occurrences("friday", "2026-07-31", "2026-07-31")
    #expect(old.map(\.start.description) == ["2026-08-20T16:00"])
    let new = try fixture.occurrences("friday", "2026-08-17", "2026-08-20")
    #expect(new == old)
    #expect(new.map(\.date.description) == ["2026-07-31"])
    #expect(new.map(\.state) == [.moved])
  }

  @Test func speaksOfAShiftedOccurrenceByTheDayOnWhichItIsHeld() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.friday("previous_workday"),
      exceptions: "  - {session_id: friday, date: 2026-09-24, action: cancel, reason: 值班}")
    let week = try fixture.occurrences("friday", "2026-09-21", "2026-09-27")
    #expect(week.map(\.state) == [.cancelled])
  }

  @Test func addsANoteWithoutChangingAnything() async throws {
    let fixture = await CalendarFixture(
      CalendarFixture.morning,
      exceptions: "  - {session_id: morning, date: 2026-10-10, action: note, reason: 调休照常}")
    let day = try fixture.occurrences("morning", "2026-10-10", "2026-10-10")
    #expect(day.map(\.state) == [.planned])
    #expect(day.map(\.note) == ["调休照常"])
  }
}
