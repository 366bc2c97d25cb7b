import LadderCatalogue
package import LadderInput

/// Whether a person must take a special programme for a quarter, and why (c3, R34–R39).
package struct SpecialDuty: Sendable {
  package enum Basis: String, Sendable, CaseIterable {
    case mandatory, optional, review
    case notOffered = "not_offered"
  }

  package enum Fulfilment: Sendable, Hashable {
    case done(on: Day)
    case inProgress
    case open
    /// It must be taken, and the day by which it was due has gone by.
    case overdue
  }

  /// Position in `Catalogue.specialPrograms`.
  package let program: Int
  package let quarter: Quarter
  package let rule: RuleReference
  package let basis: Basis
  package let explanation: Explanation
  package let dueOn: Day
  package let fulfilment: Fulfilment
}

/// An active special programme with the rankings it needs, made once for everyone.
struct SpecialRound: Sendable {
  /// Position in `Catalogue.specialPrograms`.
  let position: Int
  let special: SpecialProgram
  let rule: RuleReference
  /// Position in `Catalogue.programs`.
  let program: Int?
  let quarter: Quarter
  let rankings: [RankingKey: Ranking]
}

extension Situation {
  /// The rounds over the last ended quarter of the programmes that were in force at its end; `posts` says since when each
  /// person was on post at its end.
  func specialRounds(posts: [Day?]) -> [SpecialRound] {
    catalogue.specialPrograms.indices.compactMap { position in
      guard
        let special = catalogue.specialPrograms.version(at: position, on: rulePeriod.lastDay)
      else { return nil }
      return SpecialRound(
        position: position, special: special,
        rule: RuleReference(
          special, asOf: rulePeriod.lastDay,
          next: catalogue.specialPrograms.nextVersion(at: position, after: asOf)),
        program: catalogue.programs.position(of: special.programID), quarter: rulePeriod,
        rankings: rankings(of: special, posts: posts))
    }
  }

  /// Whether a round is for a person at all.
  func concerns(_ index: Int, _ round: SpecialRound) -> Bool {
    let employee = employees[index]
    return isFor(round.special.population, employee)
      && employee.hireDate <= round.quarter.lastDay && !hasLeft(index, on: asOf)
  }

  /// What a round means for a person; nil for people the programme is not for, who came after the quarter
  /// or have left.
  func duty(of dossier: Dossier, in round: SpecialRound) -> SpecialDuty? {
    let special = round.special
    guard concerns(dossier.index, round) else { return nil }
    let reader = FactReader(
      situation: self, dossier: dossier, rulePeriod: round.quarter, rankings: round.rankings,
      move: nil)
    let explanation = reader.evaluate(special.mandatoryWhen)
    let basis: SpecialDuty.Basis =
      switch explanation.state {
      case .met: .mandatory
      case .unmet, .notApplicable: special.otherwise == .optional ? .optional : .notOffered
      case .unknown: special.onUnknown == .mandatory ? .mandatory : .review
      }
    let due = round.quarter.lastDay.adding(days: special.dueWithinDays)
    return SpecialDuty(
      program: round.position, quarter: round.quarter,
      rule: round.rule, basis: basis, explanation: explanation,
      dueOn: due,
      fulfilment: fulfilment(
        of: round, index: dossier.index, isOverdue: basis == .mandatory && asOf > due))
  }

  /// Only what was done after the quarter answers to it.
  private func fulfilment(
    of round: SpecialRound, index: Int, isOverdue: Bool
  ) -> SpecialDuty.Fulfilment {
    let start = round.quarter.lastDay.adding(days: 1)
    guard let program = round.program else { return isOverdue ? .overdue : .open }
    if let day = programCompletion(program, of: index, notBefore: start) { return .done(on: day) }
    if isOverdue { return .overdue }
    return hasBegun(program, index, notBefore: start) ? .inProgress : .open
  }
}
