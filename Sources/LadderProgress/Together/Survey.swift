package import LadderInput

/// Everyone at a glance: all, and each team (pages 27, 30 and 31).
package struct Survey: Sendable {
  package let asOf: Day
  /// The days over which training is added up: this year's months that have ended.
  package let days: ClosedRange<Day>
  package let everyone: GroupFigures
  /// By position in `Catalogue.teams`.
  package let teams: [GroupFigures]
  /// Those who belong to no team.
  package let others: GroupFigures
  /// The company's goals of the year that no plan serves (R8), as positions in `Catalogue.strategyGoals`.
  package let goalsWithoutPlan: [Int]
}

extension PeopleProgress {
  /// The survey alone, where the rest of the overview is not wanted.
  package func survey() async -> Survey { await overview(within: 0).survey }
}
