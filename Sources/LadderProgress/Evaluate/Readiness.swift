import LadderCatalogue
import LadderInput

/// How a person stands to a move: evidence, never a decision (c1, c2).
package struct Readiness: Sendable {
  /// Position in `Catalogue.moves`.
  package let move: Int
  package let rule: RuleReference
  package let explanation: Explanation
}

extension Situation {
  /// The moves in force that start from a grade; lateral ones from any grade of the vertical track that is
  /// not below the lowest named (reading of R11: the current grade counts).
  func moves(from grade: Int) -> [Int] {
    let held = rules.grades[grade]
    return rules.moves.indices.filter { position in
      let move = rules.moves[position]
      if let from = move.effectiveFrom, from > asOf { return false }
      if move.kind == .lateral, let id = move.minGradeID, let minimum = catalogue.grades[id],
        minimum.trackID == held.trackID
      {
        return held.level >= minimum.level
      }
      return move.fromGradeIDs.contains(held.id)
    }
  }

  func readiness(of dossier: Dossier, rankings: [RankingKey: Ranking]) -> [Readiness] {
    guard let held = dossier.grade else { return [] }
    return moves(from: held.grade).map { position in
      let reader = FactReader(
        situation: self, dossier: dossier, rulePeriod: nil, rankings: rankings, move: position)
      let move = rules.moves[position]
      return Readiness(
        move: position,
        rule: RuleReference(
          id: move.id.name, version: move.version, effectiveFrom: move.effectiveFrom, asOf: asOf,
          next: nil, place: move.place),
        explanation: reader.evaluate(move.criteria))
    }
  }
}
