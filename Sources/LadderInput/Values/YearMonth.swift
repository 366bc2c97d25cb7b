/// A month of a year: `2026-03`.
package struct YearMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Months since January of the year 0; from 0001-01 to 9999-12.
  package let months: Int

  /// The month so many months after January of the year 0, kept within the calendar's bounds.
  package init(months: Int) { self.months = min(max(months, 12), 119_999) }

  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    months = year * 12 + month - 1
  }

  /// A month in ISO 8601's form: `2026-03`.
  package init?(_ text: String) {
    guard let month = text.withBytes(YearMonth.init(parsing:)) else { return nil }
    self = month
  }

  package init?(parsing bytes: Bytes) {
    guard bytes.count == 7, bytes.has("-", at: 4), let year = bytes.digits(0..<4),
      let month = bytes.digits(5..<7)
    else { return nil }
    self.init(year: year, month: month)
  }

  package var year: Int { months / 12 }
  package var month: Int { months % 12 + 1 }
  package var quarter: Quarter { Quarter(quarters: months / 3) }

  package var firstDay: Day { Day(year: year, month: month, day: 1) ?? .first }
  package var lastDay: Day {
    Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? .last
  }

  package func adding(months count: Int) -> YearMonth {
    let (sum, overflow) = months.addingReportingOverflow(count)
    return YearMonth(months: overflow ? (count < 0 ? Int.min : Int.max) : sum)
  }

  // As those of `Day`.
  package static func == (a: YearMonth, b: YearMonth) -> Bool { a.months == b.months }
  package static func < (a: YearMonth, b: YearMonth) -> Bool { a.months < b.months }
  package static func > (a: YearMonth, b: YearMonth) -> Bool { a.months > b.months }
  package static func <= (a: YearMonth, b: YearMonth) -> Bool { a.months <= b.months }
  package static func >= (a: YearMonth, b: YearMonth) -> Bool { a.months >= b.months }

  package var description: String {
    String(digitsAndSigns: 7) { text in
      text.put(year, 0..<4)
      text[4] = UInt8(ascii: "-")
      text.put(month, 5..<7)
    }
  }
}
