import LadderCatalogue
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
  /// Goes through everyone who is there on the day, once.
  package func survey() async -> Survey {
    let situation = situation
    let common = common
    let catalogue = situation.catalogue
    let asOf = situation.asOf
    // In January, when no month of the year has ended, the last year is looked at.
    let days =
      Timespan.thisYear.days(asOf: asOf, rulePeriod: nil)
      ?? Period.year(asOf.year - 1).firstDay...Period.year(asOf.year - 1).lastDay
    let present = indices.filter {
      situation.employees[$0].hireDate <= asOf && !situation.hasLeft($0, on: asOf)
    }
    // A chunk of people at a time, so that no one's figures are kept.
    let size = Swift.max(1, (present.count + 63) / 64)
    let chunks = stride(from: 0, to: present.count, by: size).map {
      present[$0..<Swift.min($0 + size, present.count)]
    }
    let parts = await concurrentMap(chunks) { chunk in
      var teams: [Int: GroupFigures] = [:]
      for person in chunk {
        let team = situation.employees[person].teamID.flatMap { catalogue.teams.position(of: $0) }
        teams[team ?? -1, default: GroupFigures(catalogue)].count(
          situation.dossier(of: person), situation, common, days: days)
      }
      return teams
    }
    let none = GroupFigures(catalogue)
    var teams = Array(repeating: none, count: catalogue.teams.count)
    var others = none
    for part in parts {
      for (team, figures) in part {
        if team < 0 { others.add(figures) } else { teams[team].add(figures) }
      }
    }
    var everyone = others
    for team in teams { everyone.add(team) }
    return Survey(
      asOf: asOf, days: days, everyone: everyone, teams: teams, others: others,
      goalsWithoutPlan: catalogue.strategyGoals.indices.filter { goal in
        catalogue.strategyGoals[goal].year ?? asOf.year == asOf.year
          && everyone.plansOfGoal[goal] == 0
      })
  }
}
