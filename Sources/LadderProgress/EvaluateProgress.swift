package import LadderCatalogue
package import LadderInput

/// The progress of everyone on a day.
///
/// What people have in common, their ranks among them, is worked out beforehand; what concerns one person
/// only when it is asked for. The results of ten thousand people with all they rest on would take hundreds
/// of megabytes, and almost all of them are wanted once, by a page that is then written.
package struct Progress: Sendable {
  package let asOf: Day
  /// The last quarter that had ended: the one special programmes look at.
  package let rulePeriod: Quarter
  /// In the order of the list of employees.
  package let people: PeopleProgress
}

/// Everyone's progress, each worked out when it is asked for: who needs it twice keeps it.
package struct PeopleProgress: Sendable, RandomAccessCollection {
  let situation: Situation
  let common: CommonFindings

  package var startIndex: Int { 0 }
  package var endIndex: Int { situation.employees.count }

  package subscript(position: Int) -> PersonProgress {
    situation.progress(of: position, common)
  }

  /// The grade the person holds on the day, without the rest.
  package func grade(of position: Int) -> HeldGrade? {
    situation.gradeHeld(by: position, on: situation.asOf)
  }

  /// How the person's development plan of the year stands, without the rest.
  package func plan(of position: Int) -> PlanState { situation.planState(of: position) }
}

/// What must be known of all before anything can be said of one.
final class CommonFindings: Sendable {
  let rounds: [SpecialRound]
  let rankings: [RankingKey: Ranking]

  init(_ situation: Situation, posts: [Day?]) {
    rounds = situation.specialRounds(posts: posts)
    rankings = situation.moveRankings(posts: posts)
  }
}

/// Makes every rule ready to be evaluated for every person on a day.
///
/// A pure function of its arguments, and of no more than was known on that day; the rules are those of the
/// day. People who have left by then are evaluated too, so that positions match.
package func evaluateProgress(_ catalogue: Catalogue, _ people: People, asOf: Day) async -> Progress
{
  let situation = Situation(
    catalogue: catalogue.showing(rulesOf: asOf), people: people, asOf: asOf)
  let posts = await concurrentMap(Array(people.employees.indices)) { index in
    situation.onPostSince(index, on: situation.rulePeriod.lastDay)
  }
  return Progress(
    asOf: asOf, rulePeriod: situation.rulePeriod,
    people: PeopleProgress(
      situation: situation, common: CommonFindings(situation, posts: posts)))
}

extension Situation {
  func progress(of index: Int, _ common: CommonFindings) -> PersonProgress {
    progress(of: dossier(of: index), common)
  }

  func progress(of dossier: Dossier, _ common: CommonFindings) -> PersonProgress {
    let index = dossier.index
    return PersonProgress(
      employee: index, grade: dossier.grade, isOnPost: dossier.isOnPost,
      history: gradeHistory(of: index),
      readiness: readiness(of: dossier, rankings: common.rankings),
      duties: common.rounds.compactMap { duty(of: dossier, in: $0) },
      onboarding: dossier.onboarding,
      exams: zip(rules.examSeries, dossier.exams).compactMap { series, points in
        points.isEmpty ? nil : (series.name, points, movingMean(of: points))
      },
      kpi: quarterKPI(of: dossier),
      plan: dossier.plan,
      certifications: rules.certifications.indices.compactMap { position in
        let held = certification(position, of: index)
        return held.row.map { (position, held.standing, $0) }
      },
      acknowledgements: acknowledgements(of: index, grade: dossier.grade),
      competencies: competencies(of: index, grade: dossier.grade?.grade),
      courses: dossier.courses.courses.compactMap { position in
        let state = courseState(position, in: dossier).state
        return state == .notStarted ? nil : (position, state)
      })
  }

  /// The last four ended quarters in which the person was there, oldest first.
  private func quarterKPI(of dossier: Dossier) -> [QuarterKPI] {
    quarters.indices.prefix(4).reversed()
      .filter { quarters[$0].days.upperBound >= dossier.employee.hireDate }
      .map { back in
        QuarterKPI(
          quarter: quarters[back].quarter,
          items: dossier.kpi[back].items.indices.compactMap {
            QuarterKPI.Item(item: $0, dossier.kpi[back].items[$0])
          },
          total: dossier.kpiTotals[back].percent)
      }
  }
}

extension KPIFigure {
  fileprivate var percent: Fixed? {
    if case .known(let percent, _) = self { percent.rounded } else { nil }
  }
}

extension QuarterKPI.Item {
  /// Nil for an item that is no part of the person's scheme.
  fileprivate init?(item: Int, _ figure: KPIFigure) {
    switch figure {
    case .known(let percent, _): self.init(item: item, percent: percent.rounded, unknown: nil)
    case .unknown(let reason): self.init(item: item, percent: nil, unknown: reason)
    case .notCounted: return nil
    }
  }
}
