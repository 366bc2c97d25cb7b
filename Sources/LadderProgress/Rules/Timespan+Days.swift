import LadderCatalogue
import LadderInput

extension Timespan {
  /// The days a period means on a given day; nil for one that has not begun.
  ///
  /// Months and quarters are whole calendar months and quarters that have ended, so that a figure asked
  /// for in mid-month does not wait for a delivery that cannot exist yet. `thisYear` runs from January to
  /// the last ended month, and is nil in January.
  func days(asOf day: Day, rulePeriod: Quarter?) -> ClosedRange<Day>? {
    switch self {
    case .lastMonths(let count):
      let month = day.yearMonth
      return month.adding(months: -max(count, 1)).firstDay...month.adding(months: -1).lastDay
    case .lastQuarters(let count):
      let last = day.quarter.adding(quarters: -1)
      return last.adding(quarters: 1 - max(count, 1)).firstDay...last.lastDay
    case .thisYear:
      guard day.month > 1 else { return nil }
      return Period.year(day.year).firstDay...day.yearMonth.adding(months: -1).lastDay
    case .rulePeriod:
      let quarter = rulePeriod ?? day.quarter.adding(quarters: -1)
      return quarter.firstDay...quarter.lastDay
    }
  }
}
