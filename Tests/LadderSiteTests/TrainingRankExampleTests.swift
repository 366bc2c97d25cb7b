import LadderCatalogue
import LadderInput
import Testing

@testable import LadderSite

/// The worked example of special training follows the conventions of the rule it explains (c3).
@Suite struct TrainingRankExampleTests {
  private let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]

  private func example(
    _ scores: [Fixed], _ method: PercentileMethod, _ comparison: Comparison
  ) -> RankExample {
    RankExample(names: names, scores: scores, method: method, comparison: comparison)
  }

  @Test(arguments: [
    (RankExample.distinct, PercentileMethod.weak, Comparison.atMost(50), 5),
    (RankExample.tied, .weak, .atMost(50), 3), (RankExample.equal, .weak, .atMost(50), 0),
    (RankExample.tied, .strict, .below(50), 6), (RankExample.equal, .strict, .below(50), 6),
    (RankExample.tied, .midRank, .below(50), 6), (RankExample.equal, .midRank, .below(50), 0),
    (RankExample.tied, .rankShare, .above(50), 3), (RankExample.tied, .rankShare, .atLeast(50), 6),
  ])
  func flagsAsManyAsTheConventionDoes(
    _ scores: [Fixed], _ method: PercentileMethod, _ comparison: Comparison, _ count: Int
  ) {
    #expect(example(scores, method, comparison).metCount == count)
  }

  @Test func namesWhoLiesOnTheBoundaryAndWhoSharesAScore() {
    let distinct = example(RankExample.distinct, .weak, .atMost(50))
    #expect(distinct.rows(at: 50).map(\.name) == ["己"])
    #expect(distinct.rows(at: 50).map(\.isMet) == [true])
    let tied = example(RankExample.tied, .weak, .atMost(50))
    #expect(tied.ties.map { $0.map(\.name) } == [["戊", "己", "庚"]])
    #expect(tied.ties.flatMap { $0 }.map(\.percentile) == [60, 60, 60])
  }
}
