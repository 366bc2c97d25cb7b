import LadderCatalogue
import LadderInput

/// What was found about a fact, and by which rows.
struct Finding: Sendable {
  var measure: Measure
  /// The amount before it is rounded, if it was divided; it is compared in place of the measure's.
  var exact: Ratio?
  var evidence: [Evidence] = []
  /// For facts that count the months from a day until the day asked for: that day, and how many days after
  /// the day of the same number a month is full.
  var monthsSince: (start: Day, delay: Int)?

  init(_ measure: Measure, _ evidence: [Evidence] = []) {
    self.measure = measure
    self.evidence = evidence
  }

  init(_ exact: Ratio, _ evidence: [Evidence] = []) {
    self.measure = .amount(exact.rounded)
    self.exact = exact
    self.evidence = evidence
  }

  /// The measure in three decimals, on the side of the comparison's limit on which the exact amount is.
  func measure(besides comparison: Comparison) -> Measure {
    guard let exact, let limit = comparison.limit else { return measure }
    return .amount(exact.rounded(besides: limit))
  }
}
