import LadderCatalogue
import LadderInput

// Rules in words: what a criterion looks at, over which time, and what it asks.

extension Words {
  /// What a criterion asks, in words and numbers: `近 4 个季度 · 绩效总分 · 平均 ≥ 85`.
  func requirement(_ criterion: Criterion, _ catalogue: Catalogue) -> String {
    var parts = subject(criterion.fact, catalogue)
    if let comparison = comparison(criterion.comparison) {
      let last = (parts.popLast() ?? "") + " " + comparison
      parts.append(last + unit(of: criterion.fact))
    }
    return parts.joined(separator: " · ")
  }

  func timespan(_ span: Timespan) -> String {
    switch span {
    case .lastMonths(let count): self(.lastMonths, (.n, String(count)))
    case .lastQuarters(let count): self(.lastQuarters, (.n, String(count)))
    case .thisYear: self[.thisYear]
    case .rulePeriod: self[.rulePeriod]
    }
  }

  func comparison(_ comparison: Comparison) -> String? {
    switch comparison {
    case .atLeast(let value): "≥ \(value)"
    case .atMost(let value): "≤ \(value)"
    case .above(let value): "> \(value)"
    case .below(let value): "< \(value)"
    case .equal(let value): "= \(value)"
    case .isTrue: nil
    }
  }

  func combination(_ combination: Condition.Combination) -> String {
    switch combination {
    case .all: self[.groupAll]
    case .any: self[.groupAny]
    case .none: self[.groupNone]
    case .atLeast(let count): self(.groupAtLeast, (.n, String(count)))
    }
  }

  func aggregate(_ aggregate: Aggregate) -> String { named("agg", aggregate.rawValue) }

  /// What an amount of a fact counts: months, points, times.
  func unit(of fact: Fact) -> String {
    switch fact {
    case .tenureMonths, .monthsInGrade: unit(.unitMonths)
    case .kpiScore, .kpiTotal, .examScore: unit(.unitPoints)
    case .kpiDeductionPoints: unit(.unitPoints)
    case .kpiPercentile: "%"
    case .examCount, .serviceEvents: unit(.unitTimes)
    case .menteesPassed: unit(.unitPeople)
    case .trainingMinutes: unit(.unitMinutes)
    case .competencyLevel, .gradeLevel: unit(.unitLevel)
    case .courseCompleted, .programCompleted, .stagePassed, .certificationValid, .idpSigned,
      .policyAcknowledged, .roleIs, .teamIs, .onPost, .judgement:
      ""
    }
  }

  /// A unit behind a number; a dash says that the language has none.
  private func unit(_ key: WordKey) -> String { self[key] == "-" ? "" : " " + self[key] }

  private func subject(_ fact: Fact, _ catalogue: Catalogue) -> [String] {
    switch fact {
    case .tenureMonths(let date): [named("tenure", date.rawValue), self[.factTenure]]
    case .monthsInGrade: [self[.factMonthsInGrade]]
    case .gradeLevel: [self[.factGradeLevel]]
    case .kpiScore(let id, let span, let kind, _):
      [timespan(span), catalogue.kpiItems[id]?.name ?? id.name, aggregate(kind)]
    case .kpiTotal(let span, let kind, _): [timespan(span), self[.factKPITotal], aggregate(kind)]
    case .kpiPercentile(let id, let method):
      [
        catalogue.kpiItems[id]?.name ?? id.name,
        self(.factPercentile, (.method, named("percentile", method.rawValue))),
      ]
    case .kpiDeductionPoints(let id, let span, let kind):
      [
        timespan(span), self(.factDeductions, (.item, catalogue.kpiItems[id]?.name ?? id.name)),
        aggregate(kind),
      ]
    case .examScore(let series, let span, let kind, _):
      [timespan(span), self(.factExamScore, (.series, named("series", series))), aggregate(kind)]
    case .examCount(let series, let span):
      [timespan(span), self(.factExamCount, (.series, named("series", series)))]
    case .courseCompleted(let id):
      [self(.factCourse, (.name, catalogue.courses[id]?.title ?? id.name))]
    case .programCompleted(let id):
      [self(.factProgram, (.name, catalogue.programs[id]?.title ?? id.name))]
    case .stagePassed(let id, let stage):
      [
        self(
          .factStage,
          (.name, catalogue.programs[id]?.title ?? id.name),
          (.stage, catalogue.programs[id]?.stages.first { $0.id == stage }?.name ?? stage))
      ]
    case .certificationValid(let id):
      [self(.factCertification, (.name, catalogue.certifications[id]?.name ?? id.name))]
    case .competencyLevel(let id):
      [self(.factCompetency, (.name, catalogue.competencies[id]?.name ?? id.name))]
    case .idpSigned: [self[.factPlanSigned]]
    case .policyAcknowledged(let id):
      [self(.factAcknowledged, (.name, catalogue.policies[id]?.title ?? id.name))]
    case .menteesPassed(let span): [timespan(span), self[.factMentees]]
    case .serviceEvents(let kind, let span): [timespan(span), named("event", kind.rawValue)]
    case .trainingMinutes(let span): [timespan(span), self[.factTrainingMinutes]]
    case .roleIs(let id): [self(.factRole, (.name, catalogue.roles[id]?.name ?? id.name))]
    case .teamIs(let id): [self(.factTeam, (.name, catalogue.teams[id]?.name ?? id.name))]
    case .onPost: [self[.factOnPost]]
    case .judgement(let role):
      [
        self(
          .factJudgement, (.name, catalogue.roles[Identifier(role)]?.name ?? named("body", role)))
      ]
    }
  }
}
