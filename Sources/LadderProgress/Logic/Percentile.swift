package import LadderCatalogue
package import LadderInput

/// The percentile of a score among scores sorted from low to high: the share the convention counts, times
/// 100 (R35).
package func percentileOfScore(
  _ score: Fixed, among sorted: [Fixed], _ method: PercentileMethod
) -> Fixed {
  exactPercentile(of: score, among: sorted, method).rounded
}

func exactPercentile(
  of score: Fixed, among sorted: [Fixed], _ method: PercentileMethod
) -> Ratio {
  let below = sorted.count(whereSorted: { $0 < score })
  let atMost = sorted.count(whereSorted: { $0 <= score })
  switch method {
  case .weak: return Ratio(share: atMost, of: sorted.count)
  case .strict: return Ratio(share: below, of: sorted.count)
  case .midRank: return Ratio(share: below + atMost, of: 2 * sorted.count)
  // People above the score, and one for the rank itself: ties share the best rank.
  case .rankShare: return Ratio(share: sorted.count - atMost + 1, of: sorted.count)
  }
}

extension [Fixed] {
  /// How many come before the first for which the condition does not hold, by halving.
  fileprivate func count(whereSorted holds: (Fixed) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
