import LadderCatalogue
import LadderInput

/// A competency beside what the grade asks.
package struct CompetencyStanding: Sendable {
  /// Position in `Catalogue.competencies`.
  package let competency: Int
  package let minimum: Int?
  package let own: Int?
  package let confirmed: Int?
}

extension Situation {
  /// The newest rating of a competency by a manager or a panel; a rating of oneself is no evidence.
  ///
  /// Of one
  /// day's the panel's stands.
  func confirmedRating(_ position: Int, of index: Int) -> CompetencyRating? {
    var newest: CompetencyRating?
    for row in records.competencyRatings[index]
    where Int(row.competency) == position && row.kind != .own {
      if let newest, row.rank < newest.rank { continue }
      newest = row
    }
    return newest
  }

  /// The competencies that the grade asks for or that have been rated.
  func competencies(of index: Int, grade: Int?) -> [CompetencyStanding] {
    var own = [CompetencyRating?](repeating: nil, count: rules.competencies.count)
    var confirmed = own
    for row in records.competencyRatings[index] {
      let position = Int(row.competency)
      if row.kind == .own {
        if own[position].map({ row.ratedOn >= $0.ratedOn }) ?? true { own[position] = row }
      } else if confirmed[position].map({ row.rank >= $0.rank }) ?? true {
        confirmed[position] = row
      }
    }
    let minimums = grade.map { rules.grades[$0].minimums } ?? []
    return rules.competencies.indices.compactMap { position in
      let id = rules.competencies[position].id
      let minimum = minimums.first { $0.competencyID == id }?.level
      if minimum == nil, confirmed[position] == nil, own[position] == nil { return nil }
      return CompetencyStanding(
        competency: position, minimum: minimum, own: own[position].map { Int($0.level) },
        confirmed: confirmed[position].map { Int($0.level) })
    }
  }
}

extension CompetencyRating {
  fileprivate var rank: (Day, Int) { (ratedOn, kind == .panel ? 1 : 0) }
}
