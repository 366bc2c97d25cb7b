package import LadderCatalogue
package import LadderInput

/// What coordinators are told of everyone, from one look at each person (pages 29–31).
///
/// It keeps figures of groups and small lists, and nobody's evaluation.
package struct Overview: Sendable {
  package let survey: Survey
  /// For every special programme whose rule has two clauses or more.
  package let readings: [ReadingImpact]
  /// What is overdue, comes due or runs out within the days asked for, person by person.
  package let due: [DueItem]
  /// Person by person, of each the courses that are asked of them first.
  package let courses: [PersonCourse]
  /// In the order of the list of employees.
  package let certificates: [HeldCertificate]
  package let hours: [PersonHours]
  /// In the order of `Catalogue.strategyGoals`.
  package let goals: [GoalGaps]
}

/// A certificate a person holds, or held last.
package struct HeldCertificate: Sendable {
  /// Position in `People.employees`.
  package let employee: Int
  /// Position in `Catalogue.certifications`.
  package let certification: Int
  package let standing: CertificationStanding
  package let row: CertificationRecord
  /// Its last day; nil if it never ends.
  package let end: Day?
}

extension Situation {
  func certificates(of person: Int) -> [HeldCertificate] {
    rules.certifications.indices.compactMap { position in
      let held = certification(position, of: person)
      guard let row = held.row else { return nil }
      let end = rules.certifications[position].end(of: row)
      return HeldCertificate(
        employee: person, certification: position, standing: held.standing, row: row,
        end: end == .last ? nil : end)
    }
  }
}

extension PeopleProgress {
  /// The certificates of a person, of each certification the one that counts.
  package func certificates(of person: Int) -> [HeldCertificate] {
    situation.certificates(of: person)
  }

  /// Goes through everyone who is there on the day, once.
  package func overview(within days: Int = 90) async -> Overview {
    let situation = situation
    let common = common
    let stretch = surveyDays
    let present = indices.filter(situation.isPresent)
    // A chunk of people at a time, so that no one's figures are kept.
    let size = Swift.max(1, (present.count + 63) / 64)
    let chunks = stride(from: 0, to: present.count, by: size).map {
      present[$0..<Swift.min($0 + size, present.count)]
    }
    let parts = await concurrentMap(chunks) { chunk in
      var part = OverviewPart(
        situation, common, days: stretch, until: situation.asOf.adding(days: days))
      for person in chunk { part.count(person, situation, common) }
      return part
    }
    return overview(parts, days: stretch)
  }

  /// The days over which training is added up: this year's months that have ended; in January, when none
  /// has, the last year.
  private var surveyDays: ClosedRange<Day> {
    let year = Period.year(situation.asOf.year - 1)
    return Timespan.thisYear.days(asOf: situation.asOf, rulePeriod: nil)
      ?? year.firstDay...year.lastDay
  }

  private func overview(_ parts: [OverviewPart], days: ClosedRange<Day>) -> Overview {
    let catalogue = situation.catalogue
    let none = GroupFigures(catalogue)
    var teams = Array(repeating: none, count: catalogue.teams.count)
    var others = none
    var tallies = common.rounds.compactMap(ReadingTally.init)
    var goals = Array(repeating: GoalTally(), count: catalogue.strategyGoals.count)
    for part in parts {
      for (team, figures) in part.teams {
        if team < 0 { others.add(figures) } else { teams[team].add(figures) }
      }
      for index in tallies.indices { tallies[index].add(part.tallies[index]) }
      for index in goals.indices { goals[index].add(part.goals[index]) }
    }
    var everyone = others
    for team in teams { everyone.add(team) }
    let survey = Survey(
      asOf: situation.asOf, days: days, everyone: everyone, teams: teams, others: others,
      goalsWithoutPlan: catalogue.strategyGoals.indices.filter { goal in
        catalogue.strategyGoals[goal].year ?? situation.asOf.year == situation.asOf.year
          && everyone.plansOfGoal[goal] == 0
      })
    return Overview(
      survey: survey, readings: tallies.map(\.impact), due: parts.flatMap(\.due),
      courses: parts.flatMap(\.courses), certificates: parts.flatMap(\.certificates),
      hours: parts.flatMap(\.hours),
      goals: goals.enumerated().map { GoalGaps(goal: $0, $1) })
  }
}

/// What a chunk of people comes to.
private struct OverviewPart: Sendable {
  let days: ClosedRange<Day>
  let until: Day
  /// By position in `Catalogue.teams`; -1 for those in none.
  var teams: [Int: GroupFigures] = [:]
  var tallies: [ReadingTally]
  var due: [DueItem] = []
  var courses: [PersonCourse] = []
  var certificates: [HeldCertificate] = []
  var hours: [PersonHours] = []
  var goals: [GoalTally]

  init(
    _ situation: Situation, _ common: CommonFindings, days: ClosedRange<Day>, until: Day
  ) {
    self.days = days
    self.until = until
    tallies = common.rounds.compactMap(ReadingTally.init)
    goals = Array(repeating: GoalTally(), count: situation.catalogue.strategyGoals.count)
  }

  mutating func count(_ person: Int, _ situation: Situation, _ common: CommonFindings) {
    let catalogue = situation.catalogue
    let look = PersonLook(situation.dossier(of: person), situation, common)
    let team = situation.team(of: person, on: situation.asOf).flatMap {
      catalogue.teams.position(of: $0)
    }
    let training = situation.trainingHours(
      of: person, in: days, mandatory: Set(look.requirements.map(\.course)))
    let items = situation.dueItems(of: look, until: until)
    courses += teams[team ?? -1, default: GroupFigures(catalogue)].count(
      look, situation, training: training, due: items)
    due += items
    hours.append(PersonHours(person, training, catalogue))
    for index in tallies.indices { tallies[index].count(look.duties) }
    certificates += situation.certificates(of: person)
    guard let plan = look.dossier.plan.plan else { return }
    for goal in Set(plan.strategyGoalIDs).compactMap({ catalogue.strategyGoals.position(of: $0) }) {
      goals[goal].count(plan, catalogue)
    }
  }
}
