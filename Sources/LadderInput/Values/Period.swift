/// A stretch of the calendar that scores are given for: a month, a quarter or a year.
package enum Period: Sendable, Hashable, CustomStringConvertible {
  case month(YearMonth)
  case quarter(Quarter)
  case year(Int)

  /// A period by its spelling: `2026-03`, `2026Q1` or `2026`.
  package init?(_ text: String) {
    guard let period = text.withBytes(Period.init(parsing:)) else { return nil }
    self = period
  }

  package init?(parsing bytes: Bytes) {
    if let month = YearMonth(parsing: bytes) {
      self = .month(month)
    } else if let quarter = Quarter(parsing: bytes) {
      self = .quarter(quarter)
    } else if bytes.count == 4, let year = bytes.digits(0..<4), year >= 1 {
      self = .year(year)
    } else {
      return nil
    }
  }

  package var firstDay: Day {
    switch self {
    case .month(let month): month.firstDay
    case .quarter(let quarter): quarter.firstDay
    case .year(let year): Day(year: year, month: 1, day: 1) ?? .first
    }
  }

  package var lastDay: Day {
    switch self {
    case .month(let month): month.lastDay
    case .quarter(let quarter): quarter.lastDay
    case .year(let year): Day(year: year, month: 12, day: 31) ?? .last
    }
  }

  /// Spelled out as those of `Day`.
  package static func == (a: Period, b: Period) -> Bool {
    switch (a, b) {
    case (.month(let a), .month(let b)): a == b
    case (.quarter(let a), .quarter(let b)): a == b
    case (.year(let a), .year(let b)): a == b
    default: false
    }
  }

  package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  package var description: String {
    switch self {
    case .month(let month): month.description
    case .quarter(let quarter): quarter.description
    case .year(let year): padded(year, to: 4)
    }
  }
}
