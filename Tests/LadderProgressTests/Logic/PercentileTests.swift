import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// The vectors of the special-training rule: how many of a group each convention flags (R35).
struct PercentileTests {
  /// A convention with the comparison that goes with it.
  enum Convention: String, CaseIterable {
    case weakAtMost, strictBelow, midRankBelow, shareAbove, shareAtLeast

    func flags(_ score: Fixed, _ sorted: [Fixed]) -> Bool {
      func percentile(_ method: PercentileMethod) -> Ratio {
        exactPercentile(of: score, among: sorted, method)
      }
      return switch self {
      case .weakAtMost: percentile(.weak).compared(with: 50) <= 0
      case .strictBelow: percentile(.strict).compared(with: 50) < 0
      case .midRankBelow: percentile(.midRank).compared(with: 50) < 0
      case .shareAbove: percentile(.rankShare).compared(with: 50) > 0
      case .shareAtLeast: percentile(.rankShare).compared(with: 50) >= 0
      }
    }
  }

  @Test(arguments: [
    ([95, 92, 90, 88, 86, 84, 80, 78, 75, 70], [5, 5, 5, 5, 6]),
    ([95, 92, 90, 88, 86, 85, 84, 80, 78, 75, 70], [5, 6, 5, 6, 6]),
    ([95, 92, 90, 88, 84, 84, 84, 80, 78, 75], [3, 6, 6, 3, 6]),
    ([80, 80, 80, 80, 80, 80], [0, 6, 0, 0, 0]),
    ([90, 80], [1, 1, 1, 1, 2]),
    ([90], [0, 1, 0, 1, 1]),
  ])
  func flagsAsManyAsTheConventionSays(_ scores: [Int], _ expected: [Int]) {
    let sorted = scores.map { Fixed($0) }.sorted()
    for (convention, count) in zip(Convention.allCases, expected) {
      #expect(sorted.count { convention.flags($0, sorted) } == count, "\(convention)")
    }
  }

  /// Of 100,001 people the middle one stands at 50.0005 percent, which rounds to the limit and is over it.
  @Test func comparesBeforeItRounds() {
    let sorted = (1...100_001).map { Fixed($0) }
    let percentile = exactPercentile(of: 50_001, among: sorted, .weak)
    #expect(percentile.compared(with: 50) > 0)
    #expect(percentile.rounded(besides: 50) > 50)
  }

  @Test func givesThePercentileInThreeDecimals() {
    #expect(percentileOfScore(2, among: [1, 2, 3], .weak) == number("66.667"))
    #expect(percentileOfScore(2, among: [1, 2, 3], .strict) == number("33.333"))
    #expect(percentileOfScore(2, among: [1, 2, 3], .midRank) == 50)
    #expect(percentileOfScore(2, among: [1, 2, 3], .rankShare) == number("66.667"))
  }
}
