package import LadderCatalogue
import LadderInput

/// Whether this year's development plan is agreed (R7): both sign the same version, and at least one
/// talk took place before the first signature.
package struct PlanState: Sendable {
  package enum Standing: String, Sendable, CaseIterable {
    case none, unsigned
    case partlySigned = "partly_signed"
    /// What was signed is an older version.
    case outdatedSignature = "outdated_signature"
    case refused
    case talkMissing = "talk_missing"
    case signed
  }

  package let plan: Plan?
  package let standing: Standing
  package let employeeSignature: Signoff?
  package let managerSignature: Signoff?
  package let evidence: [Evidence]
  /// A review date has passed and no later talk is noted.
  package let isReviewOverdue: Bool
}

extension Situation {
  func planState(of index: Int) -> PlanState {
    guard let plan = people.plans[employees[index].id]?.first(where: { $0.year == asOf.year })
    else {
      return PlanState(
        plan: nil, standing: .none, employeeSignature: nil, managerSignature: nil, evidence: [],
        isReviewOverdue: false)
    }
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
        of: own, and: manager, talks: talks, isOlderSigned: rows.contains(where: \.isSignature)),
      employeeSignature: own, managerSignature: manager,
      evidence: [own, manager].compactMap { $0 }.map {
        Evidence(.signature($0.signerRole), on: $0.signedAt, row: $0.row)
      },
      isReviewOverdue: plan.reviewDates.filter { $0 < asOf }.max().map { review in
        !talks.contains { $0 >= review }
      } ?? false)
  }

  private func standing(
    of own: Signoff?, and manager: Signoff?, talks: [Day], isOlderSigned: Bool
  ) -> PlanState.Standing {
    if own?.result == .disagree || manager?.result == .disagree { return .refused }
    switch (own, manager) {
    case (nil, nil): return isOlderSigned ? .outdatedSignature : .unsigned
    case (let own?, let manager?):
      let first = min(own.signedAt, manager.signedAt)
      return talks.contains { $0 <= first } ? .signed : .talkMissing
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
