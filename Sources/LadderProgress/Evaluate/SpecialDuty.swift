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
    case overdue
  }

  /// Position in `Catalogue.specialPrograms`.
  package let program: Int
  package let quarter: Quarter
  package let basis: Basis
  package let explanation: Explanation
  package let dueOn: Day
  package let fulfilment: Fulfilment
}

/// The active special programmes of a quarter with the rankings they need, made once for everyone.
struct SpecialRound: Sendable {
  let program: Int
  let quarter: Quarter
  let rankings: [RankingKey: Ranking]
}

extension Situation {
  /// The last quarter that has ended: the one special programmes look at.
  package var rulePeriod: Quarter { asOf.quarter.adding(quarters: -1) }

  func specialRounds() -> [SpecialRound] {
    catalogue.specialPrograms.indices.compactMap { position in
      let program = catalogue.specialPrograms[position]
      guard program.status == .active else { return nil }
      var rankings: [RankingKey: Ranking] = [:]
      for criterion in program.mandatoryWhen.criteria {
        guard case .kpiPercentile(let id, _) = criterion.fact,
          let item = catalogue.kpiItems.position(of: id)
        else { continue }
        rankings[RankingKey(item: item, quarter: rulePeriod)] = ranking(
          of: program, item: item, in: rulePeriod)
      }
      return SpecialRound(program: position, quarter: rulePeriod, rankings: rankings)
    }
  }

  /// What a round means for a person; nil for people the programme is not for.
  func duty(of index: Int, in round: SpecialRound) -> SpecialDuty? {
    let program = catalogue.specialPrograms[round.program]
    let employee = people.employees[index]
    guard
      program.population.roleIDs.isEmpty || program.population.roleIDs.contains(employee.roleID),
      employee.hireDate <= round.quarter.lastDay
    else { return nil }
    let reader = FactReader(
      situation: self, index: index, rulePeriod: round.quarter, rankings: round.rankings, move: nil)
    let explanation = reader.evaluate(program.mandatoryWhen)
    let basis: SpecialDuty.Basis =
      switch explanation.state {
      case .met: .mandatory
      case .unmet, .notApplicable: program.otherwise == .optional ? .optional : .notOffered
      case .unknown: program.onUnknown == .mandatory ? .mandatory : .review
      }
    let start = round.quarter.lastDay.adding(days: 1)
    let due = round.quarter.lastDay.adding(days: program.dueWithinDays)
    return SpecialDuty(
      program: round.program, quarter: round.quarter, basis: basis, explanation: explanation,
      dueOn: due, fulfilment: fulfilment(of: program, index: index, notBefore: start, dueOn: due))
  }

  private func fulfilment(
    of special: SpecialProgram, index: Int, notBefore: Day, dueOn: Day
  ) -> SpecialDuty.Fulfilment {
    guard let program = catalogue.programs.position(of: special.programID) else { return .open }
    if let day = programCompletion(program, of: index, on: asOf, notBefore: notBefore) {
      return .done(on: day)
    }
    if asOf > dueOn { return .overdue }
    let hasBegun = catalogue.programs[program].allCourseIDs.contains { id in
      guard let course = catalogue.courses.position(of: id) else { return false }
      return courseState(course, of: index, on: asOf, notBefore: notBefore).state != .notStarted
    }
    return hasBegun ? .inProgress : .open
  }
}
