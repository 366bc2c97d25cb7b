/// A quarter of a year: `2026Q1`.
package struct Quarter: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Quarters since the first of the year 0; from 0001Q1 to 9999Q4.
  package let quarters: Int

  /// The quarter so many quarters after the first of the year 0, kept within the calendar's bounds.
  package init(quarters: Int) { self.quarters = min(max(quarters, 4), 39_999) }

  package init?(year: Int, quarter: Int) {
    guard (1...9999).contains(year), (1...4).contains(quarter) else { return nil }
    quarters = year * 4 + quarter - 1
  }

  /// A quarter written as `2026Q1`.
  package init?(_ text: String) {
    guard let quarter = text.withBytes(Quarter.init(parsing:)) else { return nil }
    self = quarter
  }

  package init?(parsing bytes: Bytes) {
    guard bytes.count == 6, bytes.has("Q", at: 4), let year = bytes.digits(0..<4),
      let quarter = bytes.digits(5..<6)
    else { return nil }
    self.init(year: year, quarter: quarter)
  }

  package var year: Int { quarters / 4 }
  package var quarter: Int { quarters % 4 + 1 }

  package var firstMonth: YearMonth { YearMonth(months: quarters * 3) }
  package var lastMonth: YearMonth { YearMonth(months: quarters * 3 + 2) }
  package var months: [YearMonth] { (0..<3).map { YearMonth(months: quarters * 3 + $0) } }
  package var firstDay: Day { firstMonth.firstDay }
  package var lastDay: Day { lastMonth.lastDay }

  package func adding(quarters count: Int) -> Quarter {
    let (sum, overflow) = quarters.addingReportingOverflow(count)
    return Quarter(quarters: overflow ? (count < 0 ? Int.min : Int.max) : sum)
  }

  // As those of `Day`.
  package static func == (a: Quarter, b: Quarter) -> Bool { a.quarters == b.quarters }
  package static func < (a: Quarter, b: Quarter) -> Bool { a.quarters < b.quarters }
  package static func > (a: Quarter, b: Quarter) -> Bool { a.quarters > b.quarters }
  package static func <= (a: Quarter, b: Quarter) -> Bool { a.quarters <= b.quarters }
  package static func >= (a: Quarter, b: Quarter) -> Bool { a.quarters >= b.quarters }

  package var description: String {
    String(digitsAndSigns: 6) { text in
      text.put(year, 0..<4)
      text[4] = UInt8(ascii: "Q")
      text.put(quarter, 5..<6)
    }
  }
}
