package import LadderCatalogue
package import LadderInput

/// The progress of everyone, in the order of the list of employees, and what is computed for the team.
package struct Progress: Sendable {
  package let asOf: Day
  /// The last quarter that had ended: the one special programmes look at.
  package let rulePeriod: Quarter
  package let people: [PersonProgress]
}

/// Evaluates every rule for every person on a day.
///
/// A pure function of its arguments, and of no more than was known on that day; people who have left by
/// then are evaluated too, so that positions match.
package func evaluateProgress(_ catalogue: Catalogue, _ people: People, asOf: Day) async -> Progress
{
  let situation = Situation(catalogue: catalogue, people: people, asOf: asOf)
  let rounds = situation.specialRounds()
  let rankings = situation.moveRankings()
  let results = await concurrentMap(Array(people.employees.indices)) { index in
    situation.progress(of: index, rounds: rounds, rankings: rankings)
  }
  return Progress(asOf: asOf, rulePeriod: situation.rulePeriod, people: results)
}

extension Situation {
  func progress(
    of index: Int, rounds: [SpecialRound], rankings: [RankingKey: Ranking]
  ) -> PersonProgress {
    let dossier = dossier(of: index)
    return PersonProgress(
      employee: index, grade: dossier.grade, isOnPost: dossier.isOnPost,
      history: gradeHistory(of: index),
      readiness: readiness(of: dossier, rankings: rankings),
      duties: rounds.compactMap { duty(of: dossier, in: $0) },
      onboarding: dossier.onboarding,
      exams: zip(rules.examSeries, dossier.exams).compactMap { series, points in
        points.isEmpty ? nil : (series.name, points)
      },
      kpi: quarterKPI(of: dossier),
      plan: dossier.plan,
      certifications: rules.certifications.indices.compactMap { position in
        let held = certification(position, of: index)
        return held.row.map { (position, held.standing, $0) }
      },
      acknowledgements: acknowledgements(of: dossier),
      competencies: competencies(of: index, grade: dossier.grade?.grade),
      courses: dossier.courses.keys.sorted().compactMap { position in
        let state = courseState(position, in: dossier).state
        return state == .notStarted ? nil : (position, state)
      })
  }

  /// The last four ended quarters in which the person was there, oldest first.
  private func quarterKPI(of dossier: Dossier) -> [QuarterKPI] {
    zip(dossier.kpi, dossier.kpiTotals).prefix(4).reversed()
      .filter { $0.0.quarter.lastDay >= dossier.employee.hireDate }
      .map { figures, total in
        QuarterKPI(
          quarter: figures.quarter,
          items: figures.items.enumerated().compactMap { position, figure in
            QuarterKPI.Item(item: position, figure)
          },
          total: total.percent)
      }
  }

  private func acknowledgements(of dossier: Dossier) -> [Acknowledgement] {
    let grade = dossier.grade.map { rules.grades[$0.grade].id }
    return rules.acknowledgedPolicies.filter { policy in
      policy.concerns(dossier.employee, grade: grade) && policy.effectiveFrom ?? .first <= asOf
    }.map { policy in
      let rows = records.signoffs[dossier.index].filter { $0.acknowledges(policy) }
      let current = rows.filter { $0.documentVersion == policy.version }.map(\.signedAt).min()
      return Acknowledgement(
        policy: policy.id, version: policy.version, signedOn: current,
        isOutdated: current == nil && !rows.isEmpty)
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

extension Policy {
  /// Whether it applies to a person's role and grade; a policy that names neither applies to all (R15).
  fileprivate func concerns(_ employee: Employee, grade: Identifier<Grade>?) -> Bool {
    (roleIDs.isEmpty || roleIDs.contains(employee.roleID))
      && (gradeIDs.isEmpty || grade.map(gradeIDs.contains) ?? false)
  }
}
