/// A day of the civil calendar, without a time or a time zone: `2026-03-10`.
///
/// Days from 0001-01-01 to 9999-12-31 in the proleptic Gregorian calendar; arithmetic that would leave
/// them stops at the first or the last.
package struct Day: Sendable, Hashable {
  /// Days since 1970-01-01.
  package let number: Int32

  package static let first = Day(unchecked: -719_162)
  package static let last = Day(unchecked: 2_932_896)

  private init(unchecked number: Int32) { self.number = number }

  /// The day so many days after 1970-01-01, kept within the calendar's bounds.
  package init(number: Int) {
    self.number = Int32(min(max(number, Int(Day.first.number)), Int(Day.last.number)))
  }

  /// A day by its parts, or nil if the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Int32(Day.daysSinceEpoch(year: year, month: month, day: day))
  }

  /// A day in ISO 8601's extended form, and no other: `2026-03-10`.
  package init?(_ text: String) {
    guard let day = text.withBytes(Day.init(parsing:)) else { return nil }
    self = day
  }

  package init?(parsing bytes: Bytes) {
    guard bytes.count == 10, bytes.has("-", at: 4), bytes.has("-", at: 7),
      let year = bytes.digits(0..<4), let month = bytes.digits(5..<7),
      let day = bytes.digits(8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }
  package var yearMonth: YearMonth {
    let civil = civil
    return YearMonth(months: civil.year * 12 + civil.month - 1)
  }
  package var quarter: Quarter { yearMonth.quarter }
}

extension Day: Comparable, CustomStringConvertible {
  // Spelled out, all of them: other targets ask a table of functions for those that follow from `<` and from the
  // stored properties, which takes longer than to compare.
  package static func == (a: Day, b: Day) -> Bool { a.number == b.number }
  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  package static func > (a: Day, b: Day) -> Bool { a.number > b.number }
  package static func <= (a: Day, b: Day) -> Bool { a.number <= b.number }
  package static func >= (a: Day, b: Day) -> Bool { a.number >= b.number }

  package var description: String {
    let civil = civil
    return String(digitsAndSigns: 10) { text in
      text.put(civil.year, 0..<4)
      text[4] = UInt8(ascii: "-")
      text.put(civil.month, 5..<7)
      text[7] = UInt8(ascii: "-")
      text.put(civil.day, 8..<10)
    }
  }
}

// MARK: - arithmetic

extension Day {
  package func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return Day(number: overflow ? (days < 0 ? Int.min : Int.max) : sum)
  }

  /// The corresponding day some months later (or earlier), or the last day of that month if it is
  /// shorter: 31 January and one month is 28 or 29 February.
  package func adding(months: Int) -> Day {
    let civil = civil
    let month = yearMonth.adding(months: months)
    let day = min(civil.day, Day.length(ofMonth: month.month, year: month.year))
    return Day(number: Day.daysSinceEpoch(year: month.year, month: month.month, day: day))
  }

  /// Days from another day to this one; negative if the other is later.
  package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

  /// Whole months gone by since another day.
  ///
  /// The largest `n` for which `start.adding(months: n)` is not after this day; negative if the other day
  /// is later.
  package func wholeMonths(since start: Day) -> Int {
    let count = yearMonth.months - start.yearMonth.months
    return start.adding(months: count) > self ? count - 1 : count
  }

  package enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(number) + 3) % 7
    return Weekday(rawValue: (index < 0 ? index + 7 : index) + 1) ?? .monday
  }

  /// The Monday of the week this day lies in.
  package var startOfWeek: Day { adding(days: 1 - weekday.rawValue) }

  package var isoWeek: ISOWeek { ISOWeek(containing: self) }
}

extension ClosedRange<Day> {
  /// Spelled out as the comparisons of `Day`.
  package func contains(_ day: Day) -> Bool { lowerBound <= day && day <= upperBound }
}

// MARK: - calendar

extension Day {
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // The year is counted from March, so that the leap day is its last and months follow one formula.
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var civil: (year: Int, month: Int, day: Int) {
    let days = Int(number) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}
