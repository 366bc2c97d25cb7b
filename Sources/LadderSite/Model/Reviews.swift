import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// The pages that must be looked at again, and until when (W1).
struct Reviews: Sendable {
  /// How long before its day a review is announced.
  static let noticeDays = 60

  /// For each page of the catalogue the day until which it must be looked at again.
  private(set) var deadlines: [Day?] = []
  /// The pages whose day is over, the longest first; as positions in `Catalogue.pages`.
  private(set) var overdue: [Int] = []
  /// The pages whose day comes within the notice, the nearest first.
  private(set) var coming: [Int] = []

  init() {}

  init(_ catalogue: Catalogue, _ history: PageHistory, asOf: Day) {
    deadlines = catalogue.pages.indices.map { position in
      let dates = catalogue.pages[position].dates
      if let day = dates.reviewBy { return day }
      guard let cycle = dates.reviewEvery else { return nil }
      return (history.updated(position) ?? dates.date)?.adding(months: cycle.months)
    }
    let due = deadlines.enumerated().compactMap { position, day in day.map { (position, $0) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    overdue = due.filter { $0.1 < asOf }.map(\.0)
    coming = due.filter { $0.1 >= asOf && $0.1 <= asOf.adding(days: Self.noticeDays) }.map(\.0)
  }

  func deadline(_ page: Int) -> Day? { deadlines.indices.contains(page) ? deadlines[page] : nil }

  func isOverdue(_ page: Int, on day: Day) -> Bool { deadline(page).map { $0 < day } ?? false }

  func diagnostics(_ catalogue: Catalogue) -> [Diagnostic] {
    overdue.compactMap { position in
      guard let day = deadline(position), let place = catalogue.pages[position].reviewPlace else {
        return nil
      }
      return .reviewOverdue(day, at: place)
    }
  }
}
