import LadderCatalogue
import LadderInput

extension FactReader {
  func planSigned() -> Finding {
    let state = dossier.plan
    switch state.standing {
    case .signed: return Finding(.truth(true), state.evidence)
    case .none:
      // Plans are no export: where others have theirs, one that is not there has not been made.
      return Finding(situation.keepsPlans ? .truth(false) : .unknown(.notRecorded))
    case .talkMissing, .incomplete: return Finding(.truth(false), state.evidence)
    case .unsigned, .partlySigned, .outdatedSignature, .refused:
      return absence(of: .signoffs, state.evidence)
    }
  }

  func policyAcknowledged(_ id: Identifier<Policy>) -> Finding {
    guard let policy = catalogue.policies[id] else { return Finding(.unknown(.notRecorded)) }
    let rows = records.signoffs[index].filter { $0.acknowledges(policy) }
    let evidence = rows.map { Evidence(.signature($0.signerRole), on: $0.signedAt, row: $0.row) }
    if rows.contains(where: { $0.documentVersion == policy.version }) {
      return Finding(.truth(true), evidence)
    }
    return absence(of: .signoffs, evidence)
  }

  /// How many people the person brought through a stage as their mentor.
  func menteesPassed(_ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    var mentees: Set<Int32> = []
    var evidence: [Evidence] = []
    for pair in situation.pairsOfMentor[Int32(index)] ?? [] {
      guard let end = pair.passedOn(by: asOf), days.contains(end) else { continue }
      mentees.insert(pair.employee)
      evidence.append(Evidence(.mentee, on: end, row: pair.row))
    }
    let count = Fixed(mentees.count)
    if let missing = missing(.mentorPairs, over: days) {
      return Finding(.between(count, nil, missing), evidence)
    }
    return Finding(.amount(count), evidence)
  }

  /// What the people named decided last; never computed.
  func judgement(_ criterion: Criterion) -> Finding {
    guard let move else { return Finding(.unknown(.notRecorded)) }
    var newest: Judgement?
    for row in records.judgements[index]
    where Int(row.move) == move && row.criterionID == criterion.id {
      if let newest, row.decidedOn < newest.decidedOn { continue }
      newest = row
    }
    guard let newest else { return Finding(.unknown(.notRecorded)) }
    return Finding(
      .truth(newest.result == .met),
      [Evidence(.judgement(newest.result), on: newest.decidedOn, row: newest.row)])
  }
}

extension Signoff {
  /// Whether the person says with it that they know some version of a policy.
  func acknowledges(_ policy: Policy) -> Bool {
    documentKind == .policy && documentID == policy.id.name && signerRole == .employee
      && result == .agree
  }
}

extension MentorPair {
  /// The day on which the mentor brought the learner through, if that was by a day.
  func passedOn(by day: Day) -> Day? {
    guard result == .passed else { return nil }
    let end = endDate ?? startDate
    return end <= day ? end : nil
  }
}
