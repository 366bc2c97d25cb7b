import LadderCatalogue
import LadderInput

/// Which days the complete deliveries of each table cover.
///
/// Only a covered stretch tells nothing from "none": a file that holds no row for a person says zero when
/// it was delivered as complete, and says nothing when it was not.
struct Coverage: Sendable {
  /// The covered stretches of each table, in the order of their first days.
  private let covered: EnumTable<RecordKind, [ClosedRange<Day>]>
  /// The first day of any delivery of each table, complete or not: where its history begins.
  private let beginnings: EnumTable<RecordKind, Day?>

  /// The deliveries exported up to the end of the day asked for.
  init(_ deliveries: [Delivery], asOf: Day) {
    var covered: [RecordKind: [ClosedRange<Day>]] = [:]
    var beginnings: [RecordKind: Day] = [:]
    for delivery in deliveries where delivery.exportedAt.day <= asOf {
      let days = delivery.period.firstDay...delivery.period.lastDay
      beginnings[delivery.table] = min(beginnings[delivery.table] ?? .last, days.lowerBound)
      if delivery.isComplete { covered[delivery.table, default: []].append(days) }
    }
    self.covered = EnumTable { kind in
      (covered[kind] ?? []).sorted { $0.lowerBound < $1.lowerBound }
    }
    self.beginnings = EnumTable { beginnings[$0] }
  }

  /// The first stretch of a period that no complete delivery covers; nil if all of it is covered.
  func gap(in table: RecordKind, over period: ClosedRange<Day>) -> ClosedRange<Day>? {
    var next = period.lowerBound
    for range in covered[table] {
      if range.lowerBound > next {
        return next...min(period.upperBound, range.lowerBound.adding(days: -1))
      }
      if range.upperBound >= period.upperBound { return nil }
      next = max(next, range.upperBound.adding(days: 1))
    }
    return next...period.upperBound
  }

  /// Why what a table says of a period is not the whole of it; nil if it is.
  func reason(_ table: RecordKind, over period: ClosedRange<Day>) -> UnknownReason? {
    gap(in: table, over: period).map {
      .notDelivered(table, from: $0.lowerBound, to: $0.upperBound)
    }
  }

  /// Why a row that is missing from a table may yet exist: the table has a gap between its beginning and a
  /// day; nil if it has none.
  ///
  /// What went before the first delivery came with it; a table that was never delivered lacks the period
  /// asked for.
  func reason(_ table: RecordKind, since first: Day, until period: ClosedRange<Day>)
    -> UnknownReason?
  {
    let start = max(first, beginnings[table] ?? period.lowerBound)
    return start > period.upperBound ? nil : reason(table, over: start...period.upperBound)
  }
}
