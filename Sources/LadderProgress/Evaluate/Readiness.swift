package import LadderCatalogue
package import LadderInput

/// How a person stands to a move: evidence, never a decision (c1, c2).
package struct Readiness: Sendable {
  /// Position in `Catalogue.moves`.
  package let move: Int
  package let rule: RuleReference
  package let explanation: Explanation
  /// Whether there is a vacancy, where the move needs one: unknown until someone recorded it.
  package let vacancy: Vacancy?
  /// Of a demotion whose review is triggered: what people do first, and what of it was done.
  package let steps: [ReviewStep]

  package struct Vacancy: Sendable, Hashable {
    package let state: Truth
    package let recordedOn: Day?
    package let row: RowPlace?
  }

  package struct ReviewStep: Sendable, Hashable {
    package let step: Move.Step
    /// The day it was recorded as done, in this cycle of the review.
    package let doneOn: Day?
    package let row: RowPlace?
  }
}

extension RuleBook {
  /// The moves in force on a day that start from a grade; lateral ones from any grade of the vertical track
  /// that is not below the lowest named (reading of R11: the current grade counts).
  func moves(from held: Grade, on day: Day) -> [Int] {
    moves.indices.filter { position in
      let move = moves[position]
      guard catalogue.moves.version(at: position, on: day) != nil else { return false }
      if move.kind == .lateral, let id = move.minGradeID, let minimum = catalogue.grades[id],
        minimum.trackID == held.trackID
      {
        return held.level >= minimum.level
      }
      return move.fromGradeIDs.contains(held.id)
    }
  }
}

extension Situation {
  func readiness(of dossier: Dossier, rankings: [RankingKey: Ranking]) -> [Readiness] {
    guard let held = dossier.grade else { return [] }
    return movesFromGrade[held.grade].map { position in
      let reader = FactReader(
        situation: self, dossier: dossier, rulePeriod: nil, rankings: rankings, move: position)
      let move = rules.moves[position]
      let explanation = reader.evaluate(move.criteria)
      return Readiness(
        move: position, rule: moveRules[position],
        explanation: explanation, vacancy: vacancy(of: dossier.index, position),
        steps: move.kind == .demotion && explanation.state == .met
          ? steps(of: dossier.index, position) : [])
    }
  }

  private func vacancy(of index: Int, _ position: Int) -> Readiness.Vacancy? {
    guard rules.moves[position].review.needsVacancy else { return nil }
    guard let row = record(Move.Review.vacancy, of: index, position) else {
      return Readiness.Vacancy(state: .unknown, recordedOn: nil, row: nil)
    }
    return Readiness.Vacancy(
      state: Truth(row.result == .met), recordedOn: row.decidedOn, row: row.row)
  }

  private func steps(of index: Int, _ position: Int) -> [Readiness.ReviewStep] {
    rules.moves[position].review.steps.map { step in
      let row = record(step.rawValue, of: index, position).flatMap {
        $0.result == .met ? $0 : nil
      }
      return Readiness.ReviewStep(step: step, doneOn: row?.decidedOn, row: row?.row)
    }
  }

  /// The newest record of a name for a move in the present cycle of its review.
  private func record(_ name: String, of index: Int, _ position: Int) -> Judgement? {
    let since = asOf.adding(months: -rules.moves[position].review.cycleMonths)
    var newest: Judgement?
    for row in records.judgements[index]
    where Int(row.move) == position && row.criterionID == name && row.decidedOn > since {
      if let newest, row.decidedOn < newest.decidedOn { continue }
      newest = row
    }
    return newest
  }
}
