package import LadderInput

/// The middle of a group's scores and the quarters around it; only of groups that are large enough (c5).
package struct Spread: Sendable, Hashable {
  package let count: Int
  package let lowerQuartile: Fixed
  package let median: Fixed
  package let upperQuartile: Fixed

  /// Nil for fewer than five scores.
  ///
  /// A quartile between two scores is taken on the straight line between them, as the spreadsheet function
  /// `QUARTILE.INC` does, so that a coordinator can check it there.
  package init?(_ scores: [Fixed]) {
    guard scores.count >= Share.leastGroup else { return nil }
    let sorted = scores.sorted { $0 < $1 }
    func quartile(_ number: Int) -> Fixed {
      let (place, rest) = ((sorted.count - 1) * number).quotientAndRemainder(dividingBy: 4)
      guard rest > 0 else { return sorted[place] }
      return sorted[place] + ((sorted[place + 1] - sorted[place]) * rest).divided(by: 4)
    }
    count = sorted.count
    lowerQuartile = quartile(1)
    median = quartile(2)
    upperQuartile = quartile(3)
  }
}

/// The spread of a group's results in each exam of a series, by position in `Catalogue.exams`.
package func examSpread(of people: some Sequence<PersonProgress>) -> [Int: Spread] {
  var scores: [Int: [Fixed]] = [:]
  for person in people {
    for series in person.exams {
      for point in series.points {
        if let percent = point.percent { scores[point.exam, default: []].append(percent) }
      }
    }
  }
  return scores.compactMapValues(Spread.init)
}
