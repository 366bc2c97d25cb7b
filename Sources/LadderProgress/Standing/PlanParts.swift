import LadderCatalogue
import LadderInput

/// What a development plan must name before it can be agreed (R2, R6, R8).
package enum PlanPart: String, Sendable, CaseIterable {
  case personalGoal = "personal_goal"
  /// A goal of the company for the plan's year.
  case strategyGoal = "strategy_goal"
  case personality, ability, interest
}

extension Plan {
  /// The parts that are missing, in the order of the form.
  func missingParts(_ goals: Table<StrategyGoal>) -> [PlanPart] {
    PlanPart.allCases.filter { part in
      switch part {
      case .personalGoal: personalGoals.isEmpty
      case .strategyGoal:
        !strategyGoalIDs.contains { id in goals[id].map { $0.year ?? year == year } ?? false }
      case .personality: personality?.rating == nil
      case .ability: ability?.rating == nil
      case .interest: interest?.rating == nil
      }
    }
  }
}

extension Situation {
  /// Of the actions whose day has come, how many were done by it (R6).
  ///
  /// A course was done in time if its completion says so; of other actions the plan's word is taken, as it
  /// gives no day. What was dropped is not counted.
  func actionsInTime(_ plan: Plan, of index: Int) -> Share {
    var share = Share()
    for action in plan.actions where action.dueOn <= asOf && action.state != .dropped {
      guard let course = action.courseID.flatMap({ catalogue.courses.position(of: $0) }) else {
        share.count(action.state == .done)
        continue
      }
      let first = courseTally(course, of: index).firstDay(default: .first)
      share.count(first.map { $0 <= action.dueOn } ?? false)
    }
    return share
  }
}
