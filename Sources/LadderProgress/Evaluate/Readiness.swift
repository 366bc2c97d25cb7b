import LadderCatalogue
import LadderInput

/// How a person stands to a move: evidence, never a decision (c1, c2).
package struct Readiness: Sendable {
  /// Position in `Catalogue.moves`.
  package let move: Int
  package let explanation: Explanation
}

extension Situation {
  /// The moves that start from the person's grade on the day; lateral ones from any grade of the vertical
  /// track that is not below the lowest named (reading of R11: the current grade counts).
  func moves(from grade: Int) -> [Int] {
    let held = catalogue.grades[grade]
    return catalogue.moves.indices.filter { position in
      let move = catalogue.moves[position]
      if move.fromGradeIDs.contains(held.id) { return true }
      guard move.kind == .lateral, let minimum = move.minGradeID.flatMap({ catalogue.grades[$0] })
      else { return false }
      return held.trackID == minimum.trackID && held.level >= minimum.level
    }
  }

  func readiness(
    of index: Int, grade: Int, rankings: [RankingKey: Ranking]
  ) -> [Readiness] {
    moves(from: grade).map { position in
      let reader = FactReader(
        situation: self, index: index, rulePeriod: nil, rankings: rankings, move: position)
      return Readiness(
        move: position, explanation: reader.evaluate(catalogue.moves[position].criteria))
    }
  }
}
