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
  func signoffGap(_ day: Day) -> UnknownReason? {
    let quarter = day.quarter.adding(quarters: -1)
    return coverage.reason(.signoffs, over: quarter.firstDay...quarter.lastDay)
  }

  func planState(of index: Int, on day: Day) -> PlanState {
    let employee = people.employees[index]
    guard let plan = people.plans[employee.id]?.first(where: { $0.year == day.year }) else {
      return PlanState(
        plan: nil, standing: .none, employeeSignature: nil, managerSignature: nil, evidence: [],
        isReviewOverdue: false)
    }
    let rows = people.records.signoffs[index].filter {
      $0.documentKind == .idp && $0.signedAt <= day && $0.documentID.matchesPlan(plan)
    }
    let version = String(plan.version)
    func signature(_ role: Signoff.SignerRole) -> Signoff? {
      rows.last { $0.signerRole == role && $0.documentVersion == version }
    }
    let own = signature(.employee)
    let manager = signature(.manager)
    let standing: PlanState.Standing
    switch (own, manager) {
    case (nil, nil): standing = rows.isEmpty ? .unsigned : .outdatedSignature
    case (let own?, let manager?):
      if own.result == .disagree || manager.result == .disagree {
        standing = .refused
      } else if plan.talks.contains(where: { $0 <= min(own.signedAt, manager.signedAt) }) {
        standing = .signed
      } else {
        standing = .talkMissing
      }
    default: standing = .partlySigned
    }
    let overdue = plan.reviewDates.filter { $0 < day }.max().map { review in
      !plan.talks.contains { $0 >= review }
    }
    return PlanState(
      plan: plan, standing: standing, employeeSignature: own, managerSignature: manager,
      evidence: [own, manager].compactMap { $0 }.map {
        Evidence(.signature($0.signerRole), on: $0.signedAt, row: $0.row)
      },
      isReviewOverdue: overdue ?? false)
  }
}

extension String {
  /// A plan is named in a sign-off by its year, or by year and person (`2026`, `2026/100033`).
  fileprivate func matchesPlan(_ plan: Plan) -> Bool {
    self == String(plan.year) || self == "\(plan.year)/\(plan.employeeID)"
      || self == "idp_\(plan.year)_\(plan.employeeID)" || self == "idp_\(plan.year)"
  }
}
