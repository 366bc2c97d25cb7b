import LadderCatalogue
import LadderInput

/// Which days the complete deliveries of each table cover.
///
/// Only a covered stretch tells nothing from "none": a file that holds no row for a person says zero when
/// it was delivered as complete, and says nothing when it was not.
struct Coverage: Sendable {
  private var covered: [RecordKind: [ClosedRange<Day>]] = [:]

  /// The deliveries exported up to the end of the day asked for.
  init(_ deliveries: [Delivery], asOf: Day) {
    for delivery in deliveries where delivery.isComplete && delivery.exportedAt.day <= asOf {
      covered[delivery.table, default: []].append(delivery.period.days)
    }
    for kind in covered.keys { covered[kind]?.sort { $0.lowerBound < $1.lowerBound } }
  }

  /// The first stretch of a period that no complete delivery covers; nil if all of it is covered.
  func gap(in table: RecordKind, over period: ClosedRange<Day>) -> ClosedRange<Day>? {
    var next = period.lowerBound
    for range in covered[table] ?? [] {
      if range.lowerBound > next { break }
      if range.upperBound >= next { next = range.upperBound.adding(days: 1) }
      if next > period.upperBound { return nil }
    }
    // Up to the next covered stretch, or to the end.
    let later = (covered[table] ?? []).first { $0.lowerBound > next }
    let end = min(period.upperBound, later?.lowerBound.adding(days: -1) ?? period.upperBound)
    return next...max(next, end)
  }

  func covers(_ table: RecordKind, _ period: ClosedRange<Day>) -> Bool {
    gap(in: table, over: period) == nil
  }

  func reason(_ table: RecordKind, over period: ClosedRange<Day>) -> UnknownReason? {
    gap(in: table, over: period).map {
      .notDelivered(table, from: $0.lowerBound, to: $0.upperBound)
    }
  }
}

extension Period {
  /// The first and the last day.
  var days: ClosedRange<Day> { firstDay...lastDay }
}

extension Fixed {
  /// This number as percent of a full mark.
  func percent(of full: Fixed) -> Fixed {
    full == .zero ? .zero : scaled(by: Fixed(100), over: full)
  }
}
