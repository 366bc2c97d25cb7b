import LadderCatalogue
import LadderInput
import LadderProgress

/// A made-up ranking that shows how a percentile rule treats the people on its boundary and those who
/// share a score; computed by the function that ranks the real ones.
struct RankExample: Sendable {
  struct Row: Sendable {
    let name: String
    let score: Fixed
    let percentile: Fixed
    /// Whether the rule holds for the row.
    let isMet: Bool
  }

  /// From the highest score to the lowest.
  let rows: [Row]

  init(
    names: [String], scores: [Fixed], method: PercentileMethod, comparison: Comparison
  ) {
    let sorted = scores.sorted()
    rows = zip(names, scores.sorted(by: >)).map { name, score in
      let percentile = percentileOfScore(score, among: sorted, method)
      return Row(
        name: name, score: score, percentile: percentile,
        isMet: comparison.holds(for: percentile))
    }
  }

  var metCount: Int { rows.count { $0.isMet } }

  /// The rows that lie exactly on a limit.
  func rows(at limit: Fixed) -> [Row] { rows.filter { $0.percentile == limit } }

  /// The rows of each score that several people share, from the highest score.
  var ties: [[Row]] {
    var groups: [[Row]] = []
    for row in rows {
      if groups.last?.first?.score == row.score {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups.filter { $0.count > 1 }
  }
}

extension RankExample {
  /// Ten scores all different, of which one lies on the middle.
  static let distinct: [Fixed] = [95, 92, 90, 88, 86, 84, 80, 78, 75, 70]
  /// Ten scores of which three share the middle.
  static let tied: [Fixed] = [95, 92, 90, 88, 84, 84, 84, 80, 78, 75]
  /// Six people with one score.
  static let equal: [Fixed] = [80, 80, 80, 80, 80, 80]
}

extension Comparison {
  /// The number a fact is compared with.
  var limit: Fixed? {
    switch self {
    case .atLeast(let value), .atMost(let value), .above(let value), .below(let value),
      .equal(let value):
      value
    case .isTrue: nil
    }
  }
}
