import LadderCatalogue
import LadderInput

extension FactReader {
  /// Evaluates a rule for the person, keeping its shape.
  func evaluate(_ condition: Condition) -> Explanation {
    switch condition {
    case .criterion(let criterion): return .criterion(evaluate(criterion))
    case .group(let combination, let label, let parts):
      let results = parts.map(evaluate)
      let state = Truth.combining(results.map(\.state), combination)
      return .group(combination, label: label, state: state, parts: results)
    }
  }

  private func evaluate(_ criterion: Criterion) -> CriterionResult {
    let finding = find(criterion.fact, criterion: criterion)
    let comparison = criterion.comparison
    let inWholes = criterion.fact.countsInWholes
    let measure = finding.measure(besides: comparison)
    let state = comparison.judge(measure)
    var gap: Fixed?
    var turnsOn: Day?
    if state == .unmet {
      gap = comparison.gap(from: measure, inWholes: inWholes)
      if let since = finding.monthsSince, let months = comparison.least(inWholes: true) {
        turnsOn = since.start.adding(months: months.whole).adding(days: since.delay)
      }
    }
    let isOpen = state == .unmet || state == .unknown
    return CriterionResult(
      criterion: criterion, state: state, measure: measure, evidence: finding.evidence,
      gap: gap, turnsOn: turnsOn, help: isOpen ? help(for: criterion.fact) : [])
  }

  /// What the person can do about a fact that is not as the rule wants it.
  private func help(for fact: Fact) -> [Help] {
    switch fact {
    case .examScore(let series, _, _, _), .examCount(let series, _): return nextExam(of: series)
    case .courseCompleted(let id): return course(id)
    case .programCompleted(let id), .stagePassed(let id, _):
      return catalogue.programs.position(of: id).map { [.program(Int32($0))] } ?? []
    case .competencyLevel(let id):
      guard let position = catalogue.competencies.position(of: id) else { return [] }
      return rules.coursesOfCompetency[position].lazy
        .filter { !situation.courseState($0, in: dossier).state.isDone }
        .prefix(3).map { .course(Int32($0)) }
    case .certificationValid(let id):
      return catalogue.certifications[id]?.renewCourseID.map(course) ?? []
    case .idpSigned: return [.plan]
    case .policyAcknowledged(let id): return [.acknowledge(id)]
    case .tenureMonths, .monthsInGrade, .gradeLevel, .kpiScore, .kpiTotal, .kpiPercentile,
      .kpiDeductionPoints, .menteesPassed, .serviceEvents, .trainingMinutes, .roleIs, .teamIs,
      .onPost, .judgement:
      return []
    }
  }

  private func nextExam(of series: String) -> [Help] {
    guard let position = rules.series(named: series) else { return [] }
    let next = rules.examSeries[position].exams.first { exam in
      let exam = rules.exams[exam]
      return exam.heldAt.day > asOf
        && (exam.roleIDs.isEmpty || exam.roleIDs.contains(employee.roleID))
    }
    return next.map { [.exam(Int32($0))] } ?? []
  }

  private func course(_ id: Identifier<Course>) -> [Help] {
    catalogue.courses.position(of: id).map { [.course(Int32($0))] } ?? []
  }
}
