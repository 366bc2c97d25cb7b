package import LadderCatalogue
package import LadderInput

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

  package func holds(for amount: Fixed) -> Bool {
    switch self {
    case .atLeast(let value): amount >= value
    case .atMost(let value): amount <= value
    case .above(let value): amount > value
    case .below(let value): amount < value
    case .equal(let value): amount == value
    case .isTrue: amount != .zero
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

  /// What amounts are held against; nil for a fact that is yes or no.
  var limit: Fixed? {
    switch self {
    case .atLeast(let value), .atMost(let value), .above(let value), .below(let value),
      .equal(let value):
      value
    case .isTrue: nil
    }
  }

  /// The least amount that satisfies a comparison that wants more; nil for one that wants less.
  ///
  /// Of a fact that counts in wholes (months, people) more than 12 is at least 13; of others it is the
  /// limit itself, which is not reached by any amount that is nearest.
  func least(inWholes: Bool) -> Fixed? {
    switch self {
    case .atLeast(let value): inWholes ? value.roundedUp : value
    case .above(let value): inWholes ? value.roundedDown + 1 : value
    case .atMost, .below, .equal, .isTrue: nil
    }
  }

  /// The greatest amount that satisfies a comparison that wants less; nil for one that wants more.
  func greatest(inWholes: Bool) -> Fixed? {
    switch self {
    case .atMost(let value): inWholes ? value.roundedDown : value
    case .below(let value): inWholes ? value.roundedUp - 1 : value
    case .atLeast, .above, .equal, .isTrue: nil
    }
  }

  /// How far a measure is from what is asked; nil if that is no number, or less than can be told.
  func gap(from measure: Measure, inWholes: Bool) -> Fixed? {
    let amount: Fixed
    switch measure {
    case .amount(let value): amount = value
    case .between(let low, _, _): amount = low
    case .truth, .waived, .unknown, .notApplicable: return nil
    }
    var target = least(inWholes: inWholes) ?? greatest(inWholes: inWholes)
    if case .equal(let value) = self { target = value }
    guard let target, target != amount else { return nil }
    return target > amount ? target - amount : amount - target
  }
}

extension Fact {
  /// Whether its amounts are whole numbers: months, levels, pieces, minutes.
  var countsInWholes: Bool {
    switch self {
    case .tenureMonths, .monthsInGrade, .gradeLevel, .examCount, .competencyLevel, .menteesPassed,
      .serviceEvents, .trainingMinutes:
      true
    case .kpiScore, .kpiTotal, .kpiPercentile, .kpiDeductionPoints, .examScore, .courseCompleted,
      .programCompleted, .stagePassed, .certificationValid, .idpSigned, .policyAcknowledged,
      .roleIs, .teamIs, .onPost, .judgement:
      false
    }
  }
}

extension Fixed {
  fileprivate var roundedDown: Fixed {
    isWhole || self > .zero ? Fixed(whole) : Fixed(whole - 1)
  }
  fileprivate var roundedUp: Fixed { -(-self).roundedDown }
}
