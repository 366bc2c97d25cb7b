package import LadderCatalogue
package import LadderInput

/// What was found out about a fact.
package enum Measure: Sendable, Hashable {
  case amount(Fixed)
  /// Only bounds are known: what is certain, and what it can be at most (nil: no limit is known).
  case between(Fixed, Fixed?, UnknownReason)
  case truth(Bool)
  /// Done by being excused from it; counts as met.
  case waived
  case unknown(UnknownReason)
  case notApplicable(Inapplicable)
}

/// Why a fact is unknown. Never a zero in disguise: each names what is missing.
package enum UnknownReason: Sendable, Hashable {
  /// No complete delivery of a table covers a stretch of the period.
  case notDelivered(RecordKind, from: Day, to: Day)
  case tooFewPoints(have: Int, need: Int)
  /// The figure may still change.
  case provisional
  /// An objection is being examined.
  case appealed(count: Int)
  /// Nobody has recorded it yet.
  case notRecorded
  /// The group is too small to rank.
  case sampleTooSmall(have: Int, need: Int)
  /// People who must be ranked have no final score.
  case scoresMissing(people: Int)
  /// The person holds no grade on the day.
  case noGrade
}

/// Why a fact does not concern the person.
package enum Inapplicable: Sendable, Hashable {
  /// Not among the people who are ranked.
  case outsidePopulation
}

extension Comparison {
  /// Compares; bounds decide where they suffice.
  func judge(_ measure: Measure) -> Truth {
    switch measure {
    case .amount(let amount): Truth(holds(for: amount))
    case .between(let low, let high, _): judge(low: low, high: high)
    case .truth(let value): Truth(value)
    case .waived: .met
    case .unknown: .unknown
    case .notApplicable: .notApplicable
    }
  }

  /// Whether an amount is what is asked.
  package func holds(for amount: Fixed) -> Bool {
    switch self {
    case .atLeast(let value): amount >= value
    case .atMost(let value): amount <= value
    case .above(let value): amount > value
    case .below(let value): amount < value
    case .equal(let value): amount == value
    case .isTrue: amount != Fixed(0)
    }
  }

  private func judge(low: Fixed, high: Fixed?) -> Truth {
    let lowHolds = holds(for: low)
    switch self {
    case .atLeast, .above, .isTrue:
      if lowHolds { return .met }
      guard let high else { return .unknown }
      return holds(for: high) ? .unknown : .unmet
    case .atMost, .below:
      if !lowHolds { return .unmet }
      guard let high else { return .unknown }
      return holds(for: high) ? .met : .unknown
    case .equal(let value):
      if low == high { return Truth(lowHolds) }
      if value < low { return .unmet }
      if let high, value > high { return .unmet }
      return .unknown
    }
  }
}
