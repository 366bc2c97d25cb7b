/// A week from Monday to Sunday as ISO 8601 numbers it: `2026-W11`.
///
/// The first week of a year is the one with its first Thursday, so some days of January belong to the
/// last week of the year before.
package struct ISOWeek: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The Monday on which the week begins.
  package let monday: Day

  package init(containing day: Day) { monday = day.startOfWeek }

  package init?(year: Int, week: Int) {
    guard (1...9999).contains(year), week >= 1,
      let fourth = Day(year: year, month: 1, day: 4)
    else { return nil }
    let monday = fourth.startOfWeek.adding(days: (week - 1) * 7)
    guard week <= 53, ISOWeek(containing: monday).year == year else { return nil }
    self.monday = monday
  }

  /// A week in ISO 8601's extended form: `2026-W11`.
  package init?(_ text: String) {
    guard let week = text.withBytes(ISOWeek.init(parsing:)) else { return nil }
    self = week
  }

  package init?(parsing bytes: Bytes) {
    guard bytes.count == 8, bytes.has("-", at: 4), bytes.has("W", at: 5),
      let year = bytes.digits(0..<4), let week = bytes.digits(6..<8)
    else { return nil }
    self.init(year: year, week: week)
  }

  package var sunday: Day { monday.adding(days: 6) }
  package var year: Int { monday.adding(days: 3).year }
  package var week: Int {
    let thursday = monday.adding(days: 3)
    let newYear = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    return thursday.days(since: newYear) / 7 + 1
  }

  package static func < (a: ISOWeek, b: ISOWeek) -> Bool { a.monday < b.monday }

  package var description: String { "\(padded(year, to: 4))-W\(padded(week, to: 2))" }
}
