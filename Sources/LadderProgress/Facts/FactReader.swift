import LadderCatalogue
import LadderInput

/// Finds out facts about one person on one day.
struct FactReader: Sendable {
  let situation: Situation
  let dossier: Dossier
  /// The period of the special programme that asks, if one does.
  let rulePeriod: Quarter?
  /// The rankings the rule needs.
  let rankings: [RankingKey: Ranking]
  /// The move whose criteria are read; judgements are recorded for it.
  let move: Int?

  var rules: RuleBook { situation.rules }
  var catalogue: Catalogue { situation.rules.catalogue }
  var records: Records { situation.records }
  var index: Int { dossier.index }
  var employee: Employee { dossier.employee }
  var asOf: Day { situation.asOf }

  func find(_ fact: Fact, criterion: Criterion) -> Finding {
    switch fact {
    case .tenureMonths(let date): tenure(asOf: date)
    case .monthsInGrade: monthsInGrade()
    case .gradeLevel: gradeLevel()
    case .kpiScore(let item, let period, let aggregate, let minPoints):
      kpiScore(item, period, aggregate, minPoints: minPoints)
    case .kpiTotal(let period, let aggregate, let minPoints):
      kpiTotal(period, aggregate, minPoints: minPoints)
    case .kpiPercentile(let item, let method): kpiPercentile(item, method)
    case .kpiDeductionPoints(let item, let period, let aggregate):
      deductions(item, period, aggregate)
    case .examScore(let series, let period, let aggregate, let minPoints):
      examScore(series, period, aggregate, minPoints: minPoints)
    case .examCount(let series, let period): examCount(series, period)
    case .courseCompleted(let course): courseCompleted(course)
    case .programCompleted(let program): programCompleted(program)
    case .stagePassed(let program, let stage): stagePassed(program, stage)
    case .certificationValid(let certification): certificationValid(certification)
    case .competencyLevel(let competency): competencyLevel(competency)
    case .idpSigned: planSigned()
    case .policyAcknowledged(let policy): policyAcknowledged(policy)
    case .menteesPassed(let period): menteesPassed(period)
    case .serviceEvents(let kind, let period): serviceEvents(kind, period)
    case .trainingMinutes(let period): trainingMinutes(period)
    case .roleIs(let role): Finding(.truth(employee.roleID == role))
    case .teamIs(let team): Finding(.truth(employee.teamID == team))
    case .onPost: Finding(.truth(dossier.isOnPost))
    case .judgement: judgement(criterion)
    }
  }

  /// The days a period means here; nil for one that has not begun.
  func days(_ period: Timespan) -> ClosedRange<Day>? {
    period.days(asOf: asOf, rulePeriod: rulePeriod)
  }

  /// Why what a table says of the person in a period is not the whole of it; nil if it is.
  func missing(_ table: RecordKind, over days: ClosedRange<Day>) -> UnknownReason? {
    situation.missing(table, of: index, over: days)
  }

  /// What a missing row means: "no" when the table has been delivered without a gap up to the last ended
  /// quarter, else unknown.
  func absence(of table: RecordKind, _ evidence: [Evidence] = []) -> Finding {
    let quarter = asOf.quarter.adding(quarters: -1)
    let reason = situation.coverage.reason(
      table, since: employee.hireDate, until: quarter.firstDay...quarter.lastDay)
    return Finding(reason.map { .unknown($0) } ?? .truth(false), evidence)
  }
}

extension Situation {
  /// Why what a table says of a person in a period is not the whole of it; nil if it is.
  ///
  /// Nothing can have been recorded before they were there.
  func missing(
    _ table: RecordKind, of index: Int, over days: ClosedRange<Day>
  ) -> UnknownReason? {
    let first = max(days.lowerBound, employees[index].hireDate)
    return first > days.upperBound
      ? nil : coverage.reason(table, over: first...days.upperBound)
  }
}

extension Aggregate {
  /// One number for several, in the order of time; zero for none.
  func of(_ values: [Ratio]) -> Ratio {
    switch self {
    case .sum: values.reduce(.zero, +)
    case .mean: values.isEmpty ? .zero : values.reduce(.zero, +) / values.count
    case .count: Ratio(Fixed(values.count))
    case .min: values.min() ?? .zero
    case .max: values.max() ?? .zero
    case .latest: values.last ?? .zero
    }
  }

  /// Whether a further value can only raise it.
  var onlyRises: Bool {
    switch self {
    case .sum, .count, .max: true
    case .mean, .min, .latest: false
    }
  }
}
