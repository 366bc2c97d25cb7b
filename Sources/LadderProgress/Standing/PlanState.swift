package import LadderCatalogue
import LadderInput

/// Whether this year's development plan is agreed (R7): both sign the same version, at least one talk took
/// place before the first signature, and the plan names what it must (R2, R6, R8).
package struct PlanState: Sendable {
  package enum Standing: String, Sendable, CaseIterable {
    case none, unsigned
    case partlySigned = "partly_signed"
    /// What was signed is an older version.
    case outdatedSignature = "outdated_signature"
    case refused
    case talkMissing = "talk_missing"
    /// Both signed, and the plan lacks a part it must have.
    case incomplete
    case signed
  }

  package let plan: Plan?
  package let standing: Standing
  package let employeeSignature: Signoff?
  package let managerSignature: Signoff?
  package let evidence: [Evidence]
  /// A review date has passed and no later talk is noted.
  package let isReviewOverdue: Bool
  /// What the plan must name and does not.
  package let lacks: [PlanPart]
  /// Of the actions whose day has come, how many were done by it.
  package let actionsInTime: Share
}

extension Situation {
  func planState(of index: Int) -> PlanState {
    guard let plan = people.plans[employees[index].id]?.first(where: { $0.year == asOf.year })
    else {
      return PlanState(
        plan: nil, standing: .none, employeeSignature: nil, managerSignature: nil, evidence: [],
        isReviewOverdue: false, lacks: [], actionsInTime: Share())
    }
    let lacks = plan.missingParts(catalogue.strategyGoals)
    let rows = records.signoffs[index].filter {
      $0.documentKind == .idp && plan.isNamed($0.documentID)
    }
    let version = String(plan.version)
    func signature(_ role: Signoff.SignerRole) -> Signoff? {
      var newest: Signoff?
      for row in rows where row.signerRole == role && row.documentVersion == version {
        if let newest, row.signedAt < newest.signedAt { continue }
        newest = row
      }
      return newest
    }
    let own = signature(.employee)
    let manager = signature(.manager)
    let talks = plan.talks.filter { $0 <= asOf }
    return PlanState(
      plan: plan,
      standing: standing(
        of: own, and: manager, talks: talks, isOlderSigned: rows.contains(where: \.isSignature),
        isWhole: lacks.isEmpty),
      employeeSignature: own, managerSignature: manager,
      evidence: [own, manager].compactMap { $0 }.map {
        Evidence(.signature($0.signerRole), on: $0.signedAt, row: $0.row)
      },
      isReviewOverdue: plan.reviewDates.filter { $0 < asOf }.max().map { review in
        !talks.contains { $0 >= review }
      } ?? false, lacks: lacks, actionsInTime: actionsInTime(plan, of: index))
  }

  private func standing(
    of own: Signoff?, and manager: Signoff?, talks: [Day], isOlderSigned: Bool, isWhole: Bool
  ) -> PlanState.Standing {
    if own?.result == .disagree || manager?.result == .disagree { return .refused }
    switch (own, manager) {
    case (nil, nil): return isOlderSigned ? .outdatedSignature : .unsigned
    case (let own?, let manager?):
      let first = min(own.signedAt, manager.signedAt)
      if !talks.contains(where: { $0 <= first }) { return .talkMissing }
      return isWhole ? .signed : .incomplete
    default: return .partlySigned
    }
  }
}

extension Signoff {
  /// Whether it is by one of the two whose agreement a plan needs.
  fileprivate var isSignature: Bool { signerRole == .employee || signerRole == .manager }
}

extension Plan {
  /// A plan is named in a sign-off by its year, or by year and person (`2026`, `2026/100033`).
  fileprivate func isNamed(_ id: String) -> Bool {
    id == String(year) || id == "\(year)/\(employeeID)" || id == "idp_\(year)_\(employeeID)"
      || id == "idp_\(year)"
  }
}
