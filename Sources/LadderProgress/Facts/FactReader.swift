import LadderCatalogue
import LadderInput

/// What was found, and by which rows.
struct Finding: Sendable {
  var measure: Measure
  var evidence: [Evidence] = []
  /// For facts that grow with time alone: when the fact reaches an amount.
  var reaches: (@Sendable (Fixed) -> Day?)?

  init(_ measure: Measure, _ evidence: [Evidence] = []) {
    self.measure = measure
    self.evidence = evidence
  }
}

/// What all people of a build have in common: the rules, the records, and the day.
struct Situation: Sendable {
  let catalogue: Catalogue
  let people: People
  let coverage: Coverage
  let asOf: Day
  /// The positions of the exams of each series, by date.
  let examSeries: [String: [Int]]
  /// The item of the scheme that is computed from exams, with the series that counts toward it.
  let examItems: [(item: Int, series: String, roles: [Identifier<Role>])]
  /// The pairs of each mentor, by the mentor's position.
  let pairsByMentor: [Int32: [MentorPair]]

  init(catalogue: Catalogue, people: People, asOf: Day) {
    self.catalogue = catalogue
    self.people = people
    self.asOf = asOf
    self.coverage = Coverage(people.records.deliveries, asOf: asOf)
    var series: [String: [Int]] = [:]
    for (position, exam) in catalogue.exams.enumerated() {
      series[exam.series, default: []].append(position)
    }
    for name in series.keys {
      series[name]?.sort { catalogue.exams[$0].heldAt < catalogue.exams[$1].heldAt }
    }
    examSeries = series
    var items: [(item: Int, series: String, roles: [Identifier<Role>])] = []
    for (position, item) in catalogue.kpiItems.enumerated() where item.source == .exams {
      if let exam = catalogue.exams.first(where: { $0.countsToward?.kpiID == item.id }),
        let target = exam.countsToward
      {
        items.append((position, exam.series, target.roleIDs))
      }
    }
    examItems = items
    pairsByMentor = Dictionary(grouping: people.records.mentorPairs.all, by: \.mentor)
  }
}

/// Finds out facts about one person on one day.
struct FactReader: Sendable {
  let situation: Situation
  /// Position in `People.employees`.
  let index: Int
  /// The period of the special programme that asks, if one does.
  let rulePeriod: Quarter?
  /// The rankings the rule needs.
  let rankings: [RankingKey: Ranking]
  /// The move whose criteria are read; judgements are recorded for it.
  let move: Int?

  var catalogue: Catalogue { situation.catalogue }
  var records: Records { situation.people.records }
  var employee: Employee { situation.people.employees[index] }
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
    case .onPost: Finding(.truth(situation.isOnPost(index, on: asOf)))
    case .judgement: judgement(criterion)
    }
  }

  /// The days a period means here.
  func days(_ period: Timespan) -> ClosedRange<Day>? {
    period.days(asOf: asOf, rulePeriod: rulePeriod)
  }

  func aggregate(_ values: [Fixed], _ aggregate: Aggregate) -> Fixed {
    switch aggregate {
    case .sum: values.reduce(Fixed(0), +)
    case .mean:
      values.isEmpty ? Fixed(0) : values.reduce(Fixed(0), +).divided(by: values.count)
    case .count: Fixed(values.count)
    case .min: values.min() ?? Fixed(0)
    case .max: values.max() ?? Fixed(0)
    case .latest: values.last ?? Fixed(0)
    }
  }
}
