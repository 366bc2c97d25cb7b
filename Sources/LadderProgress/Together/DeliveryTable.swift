package import LadderCatalogue
package import LadderInput

/// Which exports of each table have arrived, quarter by quarter (page 30).
package struct DeliveryTable: Sendable {
  package enum State: Sendable, Hashable {
    case complete
    /// The first stretch that no complete delivery covers.
    case gap(from: Day, to: Day)
    /// Nothing of the quarter has arrived.
    case missing
  }

  package struct Row: Sendable {
    package let table: RecordKind
    /// In the order of `quarters`.
    package let states: [State]
    /// When the newest export was made; nil for a table that was never delivered.
    package let newest: Moment?

    /// Whether the company keeps the table elsewhere or not at all.
    package var isUnused: Bool { newest == nil }
  }

  /// Quarters that have ended, the oldest first.
  package let quarters: [Quarter]
  package let rows: [Row]
}

extension PeopleProgress {
  /// The deliveries of the quarters that have ended, as known on the day; none from before the first.
  package func deliveries(ofLast count: Int = 4) -> DeliveryTable {
    let asOf = situation.asOf
    let known = situation.records.deliveries.filter { $0.exportedAt.day <= asOf }
    let first = known.map(\.period.firstDay).min()?.quarter
    let quarters = (1...Swift.max(1, count)).reversed().map { asOf.quarter.adding(quarters: -$0) }
      .filter { quarter in first.map { $0 <= quarter } ?? false }
    let rows = RecordKind.allCases.map { table in
      let own = known.filter { $0.table == table }
      return DeliveryTable.Row(
        table: table,
        states: quarters.map { quarter in
          let days = quarter.firstDay...quarter.lastDay
          guard let gap = situation.coverage.gap(in: table, over: days) else { return .complete }
          let hasSome = own.contains {
            $0.period.firstDay <= days.upperBound && $0.period.lastDay >= days.lowerBound
          }
          return hasSome ? .gap(from: gap.lowerBound, to: gap.upperBound) : .missing
        }, newest: own.map(\.exportedAt).max())
    }
    return DeliveryTable(quarters: quarters, rows: rows)
  }
}
