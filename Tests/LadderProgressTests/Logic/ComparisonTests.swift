import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

struct ComparisonTests {
  private static let missing = UnknownReason.notRecorded

  // MARK: - bounds

  @Test(arguments: [
    // What is certain decides where more can only strengthen it.
    (Comparison.above(0), Fixed(2), Fixed?.none, Truth.met),
    (.above(0), 0, nil, .unknown),
    (.above(0), 0, 3, .unknown),
    (.atLeast(5), 2, 4, .unmet),
    (.atLeast(5), 5, nil, .met),
    (.atMost(2), 3, nil, .unmet),
    (.atMost(2), 0, nil, .unknown),
    (.atMost(2), 0, 2, .met),
    (.below(2), 1, 2, .unknown),
    (.equal(0), 1, nil, .unmet),
    (.equal(0), 0, nil, .unknown),
    (.equal(3), 0, 2, .unmet),
    (.equal(2), 2, 2, .met),
  ])
  func judgesByBounds(_ comparison: Comparison, _ low: Fixed, _ high: Fixed?, _ expected: Truth) {
    #expect(comparison.judge(.between(low, high, Self.missing)) == expected)
  }

  @Test(arguments: [
    (Comparison.atLeast(12), true), (.atMost(12), true), (.above(12), false), (.below(12), false),
    (.equal(12), true),
  ])
  func includesTheLimitOrNot(_ comparison: Comparison, _ holds: Bool) {
    #expect(comparison.judge(.amount(12)) == Truth(holds))
  }

  @Test func countsWhatIsWaivedAsMet() {
    #expect(Comparison.isTrue.judge(.waived) == .met)
  }

  // MARK: - gaps

  @Test(arguments: [
    (Comparison.atLeast(12), "10", true, "2"),
    (.above(12), "12", true, "1"),
    (.below(3), "3", true, "1"),
    (.atMost(2), "5", true, "3"),
    (.atLeast(85), "84.6", false, "0.4"),
    (.below(60), "61.5", false, "1.5"),
    (.equal(0), "2", true, "2"),
  ])
  func tellsHowMuchIsMissing(
    _ comparison: Comparison, _ amount: String, _ inWholes: Bool, _ gap: String
  ) {
    #expect(comparison.gap(from: .amount(number(amount)), inWholes: inWholes) == number(gap))
  }

  /// A score of exactly 85 is not more than 85, but nothing that can be named is missing.
  @Test func namesNoGapOfNothing() {
    #expect(Comparison.above(85).gap(from: .amount(85), inWholes: false) == nil)
    #expect(Comparison.isTrue.gap(from: .truth(false), inWholes: false) == nil)
  }
}
