import LadderCatalogue
import LadderInput

extension FactReader {
  func planSigned() -> Finding {
    let state = situation.planState(of: index, on: asOf)
    switch state.standing {
    case .none:
      return situation.people.plans[employee.id] == nil && situation.people.plans.isEmpty
        ? absence(of: .signoffs) : Finding(.truth(false))
    case .signed: return Finding(.truth(true), state.evidence)
    case .unsigned, .partlySigned, .outdatedSignature, .refused, .talkMissing:
      if let reason = situation.signoffGap(asOf) {
        return Finding(.unknown(reason), state.evidence)
      }
      return Finding(.truth(false), state.evidence)
    }
  }

  func policyAcknowledged(_ id: Identifier<Policy>) -> Finding {
    guard let policy = catalogue.policies[id] else { return Finding(.unknown(.notRecorded)) }
    let rows = records.signoffs[index].filter {
      $0.documentKind == .policy && $0.documentID == id.name && $0.signerRole == .employee
        && $0.signedAt <= asOf
    }
    let current = rows.filter { $0.documentVersion == policy.version && $0.result == .agree }
    let evidence = rows.map { Evidence(.signature($0.signerRole), on: $0.signedAt, row: $0.row) }
    if current.isEmpty { return Finding(absence(of: .signoffs).measure, evidence) }
    return Finding(.truth(true), evidence)
  }

  func menteesPassed(_ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    var evidence: [Evidence] = []
    for pair in situation.pairsByMentor[Int32(index)] ?? [] where pair.result == .passed {
      guard let end = pair.endDate, days.contains(end), end <= asOf else { continue }
      evidence.append(Evidence(.mentee, on: end, row: pair.row))
    }
    let count = Fixed(evidence.count)
    if let reason = situation.coverage.reason(.mentorPairs, over: days) {
      return Finding(.between(count, nil, reason), evidence)
    }
    return Finding(.amount(count), evidence)
  }

  func judgement(_ criterion: Criterion) -> Finding {
    guard let move else { return Finding(.unknown(.notRecorded)) }
    let rows = records.judgements[index].filter {
      Int($0.move) == move && $0.criterionID == criterion.id && $0.decidedOn <= asOf
    }
    guard let last = rows.max(by: { $0.decidedOn < $1.decidedOn }) else {
      return Finding(.unknown(.notRecorded))
    }
    return Finding(
      .truth(last.result == .met),
      [Evidence(.judgement(last.result), on: last.decidedOn, row: last.row)])
  }
}
