package import LadderCatalogue
package import LadderInput

/// The progress of everyone, in the order of the list of employees, and what is computed for the team.
package struct Progress: Sendable {
  package let asOf: Day
  package let rulePeriod: Quarter
  package let people: [PersonProgress]
}

/// Evaluates every rule for every person on a day. A pure function of its arguments; people who have left
/// by that day are evaluated too, so that positions match.
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
    let employee = people.employees[index]
    let grade = gradeHeld(by: index, on: asOf)
    let year = Day.first...asOf
    return PersonProgress(
      employee: index, grade: grade, isOnPost: isOnPost(index, on: asOf),
      history: people.records.gradeHistory[index].filter { $0.effectiveDate <= asOf }
        .sorted { $0.effectiveDate < $1.effectiveDate },
      readiness: grade.map { readiness(of: index, grade: $0.grade, rankings: rankings) } ?? [],
      duties: rounds.compactMap { duty(of: index, in: $0) },
      onboarding: onboarding(of: index),
      exams: examSeries.keys.sorted().compactMap { series in
        let points = examPoints(series, of: index, in: year)
        return points.isEmpty ? nil : (series, points)
      },
      kpi: quarters(of: employee).map { quarterKPI(of: index, in: $0) },
      plan: planState(of: index, on: asOf),
      certifications: catalogue.certifications.indices.compactMap { position in
        let held = certification(position, of: index, on: asOf)
        return held.row.map { (position, held.standing, $0) }
      },
      acknowledgements: acknowledgements(of: index),
      competencies: competencies(of: index, grade: grade?.grade),
      courses: catalogue.courses.indices.compactMap { position in
        let state = courseState(position, of: index, on: asOf).state
        return state == .notStarted ? nil : (position, state)
      })
  }

  /// The last four ended quarters in which the person was there.
  private func quarters(of employee: Employee) -> [Quarter] {
    (1...4).reversed().map { asOf.quarter.adding(quarters: -$0) }
      .filter { $0.lastDay >= employee.hireDate }
  }

  private func quarterKPI(of index: Int, in quarter: Quarter) -> QuarterKPI {
    let items = catalogue.kpiItems.indices.map { position -> QuarterKPI.Item in
      switch kpiPercent(item: position, of: index, in: quarter) {
      case .known(let percent, _): .init(item: position, percent: percent, unknown: nil)
      case .unknown(let reason): .init(item: position, percent: nil, unknown: reason)
      }
    }
    var total: Fixed?
    if case .known(let value, _) = kpiTotal(of: index, in: quarter) { total = value }
    return QuarterKPI(quarter: quarter, items: items, total: total)
  }

  private func acknowledgements(of index: Int) -> [Acknowledgement] {
    let employee = people.employees[index]
    return catalogue.policies.filter {
      $0.requiresAcknowledgement && ($0.roleIDs.isEmpty || $0.roleIDs.contains(employee.roleID))
    }.map { policy in
      let rows = people.records.signoffs[index].filter {
        $0.documentKind == .policy && $0.documentID == policy.id.name && $0.signerRole == .employee
          && $0.result == .agree && $0.signedAt <= asOf
      }
      let current = rows.last { $0.documentVersion == policy.version }
      return Acknowledgement(
        policy: policy.id, version: policy.version, signedOn: current?.signedAt,
        isOutdated: current == nil && !rows.isEmpty)
    }
  }

  private func competencies(of index: Int, grade: Int?) -> [CompetencyStanding] {
    let minimums = grade.map { catalogue.grades[$0].minimums } ?? []
    return catalogue.competencies.indices.compactMap { position in
      let id = catalogue.competencies[position].id
      let minimum = minimums.first { $0.competencyID == id }?.level
      let confirmed = competencyRating(position, of: index, on: asOf).map { Int($0.level) }
      let own = people.records.competencyRatings[index]
        .filter { Int($0.competency) == position && $0.kind == .own && $0.ratedOn <= asOf }
        .max { $0.ratedOn < $1.ratedOn }.map { Int($0.level) }
      if minimum == nil, confirmed == nil, own == nil { return nil }
      return CompetencyStanding(
        competency: position, minimum: minimum, own: own, confirmed: confirmed)
    }
  }
}
