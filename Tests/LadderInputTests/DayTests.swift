import LadderInput
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-10", 20_522),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("1900-03-01", -25_508),
  ])
  func countsDaysSince1970(text: String, number: Int32) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "2026/04/01", "20260401",
    "2026-04-01 ", "+026-04-01", "0000-01-01", "", "２０２６-04-01",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func goesThroughEveryDayOfFourCenturies() throws {
    var day = try #require(Day("1899-12-31"))
    var weekday = day.weekday
    #expect(weekday == .sunday)
    for _ in 0..<146_097 {
      let next = day.adding(days: 1)
      let civil = next.civil
      #expect(Day(year: civil.year, month: civil.month, day: civil.day) == next)
      weekday = Day.Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
      #expect(next.weekday == weekday)
      day = next
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-05-31", 13, "2027-06-30"), ("9999-12-31", 1, "9999-12-31"),
  ])
  func clampsTheEndOfTheMonth(start: String, months: Int, end: String) throws {
    #expect(try #require(Day(start)).adding(months: months).description == end)
  }

  @Test(arguments: [
    ("2025-03-15", "2026-03-14", 11), ("2025-03-15", "2026-03-15", 12),
    ("2024-02-29", "2025-02-28", 12), ("2026-01-31", "2026-02-28", 1),
    ("2026-01-31", "2026-02-27", 0), ("2026-03-10", "2026-03-09", -1),
    ("2026-03-10", "2026-03-10", 0),
  ])
  func countsWholeMonths(start: String, end: String, months: Int) throws {
    let (start, end) = (try #require(Day(start)), try #require(Day(end)))
    #expect(end.wholeMonths(since: start) == months)
  }

  @Test func staysInsideTheCalendar() {
    #expect(Day.last.adding(days: Int.max) == .last)
    #expect(Day.first.adding(days: Int.min) == .first)
    #expect(Day.first.adding(months: Int.min) == .first)
    #expect(YearMonth("2026-03")?.adding(months: Int.max).description == "9999-12")
  }

  @Test(arguments: [
    ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2027-01-03", "2026-W53"),
    ("2027-01-04", "2027-W01"), ("2021-01-03", "2020-W53"), ("2026-03-13", "2026-W11"),
  ])
  func numbersWeeksAsISODoes(day: String, week: String) throws {
    let found = try #require(Day(day)).isoWeek
    #expect(found.description == week)
    #expect(ISOWeek(week) == found)
  }

  @Test func knowsWhichYearsHave53Weeks() {
    #expect(ISOWeek("2026-W53") != nil)
    #expect(ISOWeek("2025-W53") == nil)
    #expect(ISOWeek("2026-W00") == nil)
  }
}

@Suite struct PeriodTests {
  @Test func readsMonthsQuartersAndYears() throws {
    #expect(Period("2026-03")?.lastDay == Day("2026-03-31"))
    #expect(Period("2026Q1")?.lastDay == Day("2026-03-31"))
    #expect(Period("2024Q1")?.firstDay == Day("2024-01-01"))
    #expect(Period("2024")?.lastDay == Day("2024-12-31"))
    for text in ["2026Q5", "2026-Q1", "2026q1", "2026-1", "26Q1", ""] {
      #expect(Period(text) == nil)
    }
  }

  @Test func goesFromQuarterToQuarter() throws {
    let quarter = try #require(Quarter("2025Q4"))
    #expect(quarter.adding(quarters: 1).description == "2026Q1")
    #expect(quarter.adding(quarters: -4).description == "2024Q4")
    #expect(quarter.months.map(\.description) == ["2025-10", "2025-11", "2025-12"])
    #expect(Day("2025-11-30")?.quarter == quarter)
  }

  @Test(arguments: [
    ("2026-03-27T15:00", "2026-03-27T15:00"), ("2026-03-27 15:00:59", "2026-03-27T15:00"),
    ("1969-12-31T23:59", "1969-12-31T23:59"), ("2026-03-27 9:05", "2026-03-27T09:05"),
  ])
  func readsMomentsOfTheLocalClock(text: String, spelling: String) {
    #expect(Moment(text)?.description == spelling)
  }

  @Test(arguments: [
    "2026-03-27T24:00", "2026-03-27T15:60", "2026-03-27T15:00Z", "2026-03-27T15:00+08:00",
    "2026-02-30T15:00", "2026-03-27", "2026-03-27T", "2026-03-27T15:00:60", "2026-03-27T1:2:3:4",
  ])
  func refusesOtherMoments(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func addsMinutesAcrossMidnight() {
    #expect(Moment("2026-03-31T23:50")?.adding(minutes: 15).description == "2026-04-01T00:05")
  }
}
