/// Teams whose figures may be shown as one line outside their managers' own pages (c10).
///
/// A team of fewer than five is shown with others, and so is the next smallest where the small ones
/// together are still too few: otherwise a line left out could be found again from the sum.
package struct ShownGroup: Sendable {
  /// Positions in `Catalogue.teams`; nil for those who belong to none.
  package let teams: [Int?]
  package let figures: GroupFigures

  /// Whether all together are too few.
  package var isSuppressed: Bool { figures.people < Share.leastGroup }
}

extension Survey {
  /// The teams that have people, in the company's order; those that are too small as one line at the end.
  package var shownGroups: [ShownGroup] {
    var groups: [(team: Int?, figures: GroupFigures)] = teams.enumerated().map { ($0, $1) }
    groups.append((nil, others))
    groups.removeAll { $0.figures.people == 0 }
    var together = groups.indices.filter { groups[$0].figures.people < Share.leastGroup }
    guard !together.isEmpty else {
      return groups.map { ShownGroup(teams: [$0.team], figures: $0.figures) }
    }
    let larger = groups.indices.filter { !together.contains($0) }
      .sorted { (groups[$0].figures.people, $0) < (groups[$1].figures.people, $1) }
    for index in larger {
      if together.reduce(0, { $0 + groups[$1].figures.people }) >= Share.leastGroup { break }
      together.append(index)
    }
    var alone = groups.indices.filter { !together.contains($0) }.map {
      ShownGroup(teams: [groups[$0].team], figures: groups[$0].figures)
    }
    together.sort()
    var sum = groups[together[0]].figures
    for index in together.dropFirst() { sum.add(groups[index].figures) }
    alone.append(ShownGroup(teams: together.map { groups[$0].team }, figures: sum))
    return alone
  }
}
