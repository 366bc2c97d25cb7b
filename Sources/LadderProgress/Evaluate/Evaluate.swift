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
    let state = criterion.comparison.judge(finding.measure)
    let gap = state == .unmet ? criterion.comparison.gap(from: finding.measure) : nil
    var turnsOn: Day?
    if state == .unmet, let needed = criterion.comparison.leastAmount {
      turnsOn = finding.reaches?(needed)
    }
    return CriterionResult(
      criterion: criterion, state: state, measure: finding.measure, evidence: finding.evidence,
      gap: gap, turnsOn: turnsOn, help: state == .met ? [] : help(for: criterion.fact))
  }

  /// What the person can do about a fact that is not as the rule wants it.
  private func help(for fact: Fact) -> [Help] {
    switch fact {
    case .examScore(let series, _, _, _), .examCount(let series, _):
      let next = situation.examSeries[series]?.first {
        catalogue.exams[$0].heldAt.day > asOf
          && (catalogue.exams[$0].roleIDs.isEmpty
            || catalogue.exams[$0].roleIDs.contains(employee.roleID))
      }
      return next.map { [.exam(Int32($0))] } ?? []
    case .courseCompleted(let id): return course(id)
    case .programCompleted(let id), .stagePassed(let id, _):
      return catalogue.programs.position(of: id).map { [.program(Int32($0))] } ?? []
    case .competencyLevel(let id):
      return catalogue.courses.indices.filter { position in
        catalogue.courses[position].competencyIDs.contains(id)
          && !situation.courseState(position, of: index, on: asOf).state.isDone
      }.prefix(3).map { .course(Int32($0)) }
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

  private func course(_ id: Identifier<Course>) -> [Help] {
    catalogue.courses.position(of: id).map { [.course(Int32($0))] } ?? []
  }
}

extension Comparison {
  /// The least amount that satisfies a comparison that wants more; nil for one that wants less.
  var leastAmount: Fixed? {
    switch self {
    case .atLeast(let value): value
    case .above(let value): value + Fixed(1)
    case .atMost, .below, .equal, .isTrue: nil
    }
  }

  /// How far an amount is from what is asked.
  func gap(from measure: Measure) -> Fixed? {
    let amount: Fixed
    switch measure {
    case .amount(let value): amount = value
    case .between(let low, _, _): amount = low
    case .truth, .waived, .unknown, .notApplicable: return nil
    }
    switch self {
    case .atLeast(let value), .above(let value), .equal(let value):
      return value > amount ? value - amount : amount - value
    case .atMost(let value), .below(let value): return amount - value
    case .isTrue: return nil
    }
  }
}
