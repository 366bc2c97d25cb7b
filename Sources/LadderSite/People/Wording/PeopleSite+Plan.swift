import LadderCatalogue
import LadderInput
import LadderProgress

extension PeopleSite {
  /// How the plan of the year stands, and who has to do what.
  func planStanding(_ plan: PlanState) -> String {
    switch plan.standing {
    case .none: return book(.planNone, (.year, String(asOf.year)))
    case .unsigned: return book[.planUnsigned]
    case .partlySigned:
      if let signed = plan.employeeSignature {
        return book(.planWaitsForManager, (.day, signed.signedAt.text))
      }
      return book(.planWaitsForEmployee, (.day, plan.managerSignature?.signedAt.text ?? ""))
    case .outdatedSignature:
      return book(.planOutdated, (.version, plan.plan.map { String($0.version) } ?? ""))
    case .refused:
      return book[
        plan.employeeSignature?.result == .disagree
          ? .planRefusedByEmployee : .planRefusedByManager]
    case .talkMissing: return book[.planTalkMissing]
    case .incomplete: return book[.planIncomplete]
    case .signed:
      let last = [plan.employeeSignature, plan.managerSignature].compactMap { $0?.signedAt }.max()
      return book(
        .planSigned, (.version, plan.plan.map { String($0.version) } ?? ""),
        (.day, last?.text ?? ""))
    }
  }

  /// The colour of a plan's standing.
  func planState(_ plan: PlanState) -> String {
    if plan.isReviewOverdue { return "overdue" }
    switch plan.standing {
    case .signed: return "met"
    case .none, .refused, .incomplete: return "unmet"
    case .unsigned, .partlySigned, .outdatedSignature, .talkMissing: return "unknown"
    }
  }
}
