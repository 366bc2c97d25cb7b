package import LadderCatalogue
import LadderInput

/// What becomes of one rule for one person when rules or records change (`ladder whatif`).
package struct StateChange: Sendable {
  package enum Rule: Sendable, Hashable {
    case move(Identifier<Move>, Move.Kind)
    case special(Identifier<SpecialProgram>)

    package var name: String {
      switch self {
      case .move(let id, _): id.name
      case .special(let id): id.name
      }
    }
  }

  /// How a rule stands for a person.
  package enum State: Sendable, Hashable {
    /// The rule is not one of theirs, or the person is not there.
    case absent
    case criteria(Truth)
    case duty(SpecialDuty.Basis)

    package var name: String {
      switch self {
      case .absent: "absent"
      case .criteria(let truth): truth.rawValue
      case .duty(let basis): basis.rawValue
      }
    }
  }

  /// A criterion that is not as it was: the reason for the change.
  package struct Reason: Sendable {
    package let criterion: Criterion
    /// Nil where the criterion is new or gone.
    package let before: CriterionResult?
    package let after: CriterionResult?
  }

  package let employee: Identifier<Employee>
  package let rule: Rule
  package let before: State
  package let after: State
  package let reasons: [Reason]
}

/// Who changes state between two versions of rules or records, in the order of the later list of
/// employees and then of those who are only in the earlier one; of each the rules in the company's order.
package func compareProgress(_ before: Progress, _ after: Progress) async -> [StateChange] {
  let old = before.people
  let new = after.people
  let added = await concurrentMap(Array(new.indices)) { position -> [StateChange] in
    let id = new.situation.employees[position].id
    let earlier = old.situation.people.employees.position(of: id)
    return changes(id, earlier.map(old.standings) ?? [], new.standings(of: position))
  }
  let gone = old.indices.filter { position in
    !new.situation.people.employees.contains(old.situation.employees[position].id)
  }
  let removed = gone.map { position in
    changes(old.situation.employees[position].id, old.standings(of: position), [])
  }
  return (added + removed).flatMap { $0 }
}

/// How one rule stands for one person, and by which criteria.
private struct RuleStanding {
  let rule: StateChange.Rule
  let state: StateChange.State
  let explanation: Explanation
}

extension PeopleProgress {
  fileprivate func standings(of position: Int) -> [RuleStanding] {
    let catalogue = situation.catalogue
    let dossier = situation.dossier(of: position)
    guard !situation.hasLeft(position, on: situation.asOf) else { return [] }
    let moves = situation.readiness(of: dossier, rankings: common.rankings).map { readiness in
      let move = catalogue.moves[readiness.move]
      return RuleStanding(
        rule: .move(move.id, move.kind), state: .criteria(readiness.explanation.state),
        explanation: readiness.explanation)
    }
    let duties = common.rounds.compactMap { situation.duty(of: dossier, in: $0) }.map { duty in
      RuleStanding(
        rule: .special(catalogue.specialPrograms[duty.program].id), state: .duty(duty.basis),
        explanation: duty.explanation)
    }
    return moves + duties
  }
}

private func changes(
  _ employee: Identifier<Employee>, _ before: [RuleStanding], _ after: [RuleStanding]
) -> [StateChange] {
  var changes: [StateChange] = []
  for new in after {
    let old = before.first { $0.rule == new.rule }
    guard old?.state != new.state else { continue }
    changes.append(
      StateChange(
        employee: employee, rule: new.rule, before: old?.state ?? .absent, after: new.state,
        reasons: reasons(old?.explanation, new.explanation)))
  }
  for old in before where !after.contains(where: { $0.rule == old.rule }) {
    changes.append(
      StateChange(
        employee: employee, rule: old.rule, before: old.state, after: .absent,
        reasons: reasons(old.explanation, nil)))
  }
  return changes
}

/// The criteria whose state differs, or that are only in one of the versions; none where the whole rule
/// is new or gone, which says enough.
private func reasons(_ before: Explanation?, _ after: Explanation?) -> [StateChange.Reason] {
  guard let before, let after else { return [] }
  let (old, new) = (before.criteria, after.criteria)
  var reasons: [StateChange.Reason] = []
  for result in new {
    let earlier = old.first { $0.criterion.id == result.criterion.id }
    if earlier?.state == result.state { continue }
    reasons.append(
      StateChange.Reason(criterion: result.criterion, before: earlier, after: result))
  }
  for result in old where !new.contains(where: { $0.criterion.id == result.criterion.id }) {
    reasons.append(StateChange.Reason(criterion: result.criterion, before: result, after: nil))
  }
  return reasons
}
