import LadderCatalogue

/// What the plans that serve a goal of the company say is still missing (R8).
package struct GoalGaps: Sendable {
  package struct Gap: Sendable, Hashable {
    /// Position in `Catalogue.competencies`.
    package let competency: Int
    /// How many of the plans name it.
    package let plans: Int
    /// The levels that are missing, of all of them together.
    package let levels: Int
  }

  /// Position in `Catalogue.strategyGoals`.
  package let goal: Int
  /// How many plans serve it.
  package let plans: Int
  /// Those most plans name first.
  package let gaps: [Gap]

  /// Whether the plans are too few to tell of their gaps without telling whose they are.
  package var isSuppressed: Bool { plans > 0 && plans < Share.leastGroup }

  init(goal: Int, _ tally: GoalTally) {
    self.goal = goal
    plans = tally.plans
    gaps = tally.gaps.map {
      Gap(competency: $0.key, plans: $0.value.plans, levels: $0.value.levels)
    }
    .sorted { ($1.plans, $1.levels, $0.competency) < ($0.plans, $0.levels, $1.competency) }
  }
}

/// The gaps of the plans that serve a goal, while they are being counted.
struct GoalTally: Sendable {
  private(set) var plans = 0
  private(set) var gaps: [Int: (plans: Int, levels: Int)] = [:]

  mutating func count(_ plan: Plan, _ catalogue: Catalogue) {
    plans += 1
    for gap in plan.gaps where gap.target > gap.current {
      guard let position = catalogue.competencies.position(of: gap.competencyID) else { continue }
      add(position, plans: 1, levels: gap.target - gap.current)
    }
  }

  mutating func add(_ other: GoalTally) {
    plans += other.plans
    for (competency, gap) in other.gaps {
      add(competency, plans: gap.plans, levels: gap.levels)
    }
  }

  private mutating func add(_ competency: Int, plans: Int, levels: Int) {
    let sum = gaps[competency] ?? (0, 0)
    gaps[competency] = (sum.plans + plans, sum.levels + levels)
  }
}
