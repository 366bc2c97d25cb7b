import LadderInput

/// How long what is recorded of people is used: past records for some months, those of people who left for
/// as long after they left.
///
/// The day the site is built for decides, so that the same day gives the same site.
struct Retention: Sendable {
  /// What was over before this day is not used; nil where no day is known.
  let firstDay: Day?

  init(months: Int = 0, asOf: Day? = nil) {
    firstDay = asOf?.adding(months: -months)
  }

  /// Whether something that ended on a day is not used any more.
  func isOver(_ lastDay: Day?) -> Bool {
    guard let firstDay, let lastDay else { return false }
    return lastDay < firstDay
  }
}

/// What is not used any more because it is over for too long, in numbers.
package struct RetentionReport: Sendable, Hashable {
  package var rows = 0
  package var plans = 0
  package var leavers = 0

  package var isEmpty: Bool { rows + plans + leavers == 0 }
}

extension RecordKind {
  /// Whether rows of the table are left out when what they tell of is over for long.
  var lapses: Bool {
    switch self {
    case .attendance, .examResults, .kpiScores, .kpiDeductions, .certifications, .mentorPairs,
      .serviceEvents, .judgements, .enrolments:
      true
    // What holds until something newer takes its place.
    case .gradeHistory, .teamHistory, .leaves, .completions, .signoffs, .competencyRatings: false
    }
  }
}

extension Retention {
  /// The deliveries, those that hold days of which rows are left out as incomplete: no row of such a day can
  /// mean that there was nothing.
  func adjusted(_ deliveries: [Delivery]) -> [Delivery] {
    deliveries.map { delivery in
      guard delivery.isComplete, delivery.table.lapses, isOver(delivery.period.firstDay) else {
        return delivery
      }
      return Delivery(
        table: delivery.table, file: delivery.file, period: delivery.period, isComplete: false,
        exportedAt: delivery.exportedAt, place: delivery.place)
    }
  }

  /// The plans of those who are still known, of years that are not over for too long.
  func adjusted(
    _ plans: [Identifier<Employee>: [Plan]], known: Table<Employee>
  ) -> [Identifier<Employee>: [Plan]] {
    plans.compactMapValues { plans in
      let kept = plans.filter { plan in
        known.position(of: plan.employeeID) != nil && !isOver(Period.year(plan.year).lastDay)
      }
      return kept.isEmpty ? nil : kept
    }
  }
}
