import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderCatalogue
@testable import LadderProgress
@testable import LadderSite

/// What a person is told of a fact: found, missing, and how far.
@Suite struct PeopleWordingTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func result(
    _ fact: Fact, _ comparison: Comparison, _ state: Truth, _ measure: Measure,
    _ evidence: [Evidence] = [], gap: Fixed? = nil, turnsOn: Day? = nil
  ) -> CriterionResult {
    CriterionResult(
      criterion: Criterion(
        id: "c", label: "条件", fact: fact, comparison: comparison,
        place: SourceFile(path: "a", text: "").start),
      state: state, measure: measure, evidence: evidence, gap: gap, turnsOn: turnsOn, help: [])
  }

  private func found(_ fixture: PeopleFixture, _ result: CriterionResult) throws -> String {
    fixture.site.finding(result, of: try fixture.person("100051").person)
  }

  private let exam = Fact.examScore(series: "monthly", .lastMonths(6), .mean, minPoints: 2)
  private let deductions = Fact.kpiDeductionPoints(Identifier("orders"), .lastQuarters(2), .sum)
  private let rank = Fact.kpiPercentile(Identifier("orders"), .weak)

  // MARK: - what is missing

  @Test func namesTheQuarterAndTheTableThatWereNotDelivered() async throws {
    let site = try await PeopleFixture().site
    let reason = UnknownReason.notDelivered(
      .kpiDeductions, from: try day("2026-04-01"), to: try day("2026-06-30"))
    #expect(site.missing(reason, for: nil) == "2026 年第二季度扣分数据未交付完整")
  }

  @Test(arguments: [
    ("2026-01-01", "2026-06-30", "2026 年第一季度 至 2026 年第二季度 "),
    ("2026-04-01", "2026-04-30", "2026-04"),
    ("2026-04-01", "2026-05-31", "2026-04 至 2026-05 "),
    ("2026-05-11", "2026-06-30", "2026-05-11 至 2026-06-30 "),
    ("2026-05-11", "2026-05-11", "2026-05-11"),
  ])
  func tellsAStretchOfDaysInTheWidestUnit(from: String, to: String, text: String) async throws {
    let site = try await PeopleFixture().site
    #expect(site.period(try day(from), try day(to)) == text)
  }

  @Test func saysWhatIsMissingForEachReason() async throws {
    let site = try await PeopleFixture().site
    let kpi = Fact.kpiTotal(.lastQuarters(4), .mean, minPoints: 3)
    let judgement = Fact.judgement(decidedBy: "team_manager")
    let level = Fact.competencyLevel(Identifier("handling"))
    let cases: [(UnknownReason, Fact, String)] = [
      (.tooFewPoints(have: 1, need: 3), kpi, "只有 1 个季度有成绩，至少需要 3 个"),
      (.tooFewPoints(have: 1, need: 4), exam, "只有 1 次有效成绩，至少需要 4 次"),
      (.provisional, kpi, "成绩还是暂定的，等待定稿"),
      (.appealed(count: 1), deductions, "有 1 笔正在申诉，等待结果"),
      (.notRecorded, judgement, "等待团队经理登记评定结果"),
      (.notRecorded, level, "还没有主管或评审小组的评定；自评不作依据"),
      (.notRecorded, .monthsInGrade, "没有登记任职日期"),
      (.noGrade, .monthsInGrade, "没有登记职级"),
    ]
    for (reason, fact, text) in cases { #expect(site.missing(reason, for: fact) == text) }
  }

  /// How many are ranked, and how many colleagues lack a score, is not the person's to know.
  @Test(arguments: [
    UnknownReason.sampleTooSmall(have: 17, need: 23), .scoresMissing(people: 17),
  ])
  func tellsNoFigureAboutOthers(reason: UnknownReason) async throws {
    let text = try await PeopleFixture().site.missing(reason, for: rank)
    #expect(!text.isEmpty)
    #expect(!text.contains { ("0"..."9").contains($0) })
  }

  // MARK: - gaps

  @Test func saysHowManyMonthsAreMissingAndWhenTheyAreFull() async throws {
    let site = try await PeopleFixture().site
    let unmet = result(
      .monthsInGrade, .atLeast(12), .unmet, .amount(9), gap: 3, turnsOn: try day("2026-12-01"))
    #expect(site.gap(unmet) == "还差 3 个月，2026-12-01 满足")
    let later = result(.monthsInGrade, .atLeast(12), .unmet, .amount(9), gap: 3)
    #expect(site.gap(later) == "还差 3 个月")
  }

  @Test func saysHowMuchIsMissingInTheUnitOfTheFact() async throws {
    let site = try await PeopleFixture().site
    let level = Fact.competencyLevel(Identifier("handling"))
    let score = try #require(Fixed("1.5"))
    let cases: [(Fact, Comparison, Fixed, String)] = [
      (exam, .atLeast(80), score, "还差 1.5 分，需 80 分"),
      (exam, .above(80), 0, "需高于 80 分"),
      (deductions, .atMost(2), 1, "超出 1 分，最多 2 分"),
      (deductions, .below(2), 0, "须低于 2 分"),
      (level, .atLeast(4), 2, "还差 2 级，需 4 级"),
      (.menteesPassed(.lastQuarters(3)), .atLeast(2), 1, "还差 1 人，需 2 人"),
      (.serviceEvents(.majorError, .lastQuarters(3)), .equal(0), 2, "相差 2 次，须为 0 次"),
    ]
    for (fact, comparison, gap, text) in cases {
      #expect(site.gap(result(fact, comparison, .unmet, .amount(0), gap: gap)) == text)
    }
  }

  @Test func givesNoGapForARankNorForWhatIsMet() async throws {
    let site = try await PeopleFixture().site
    #expect(site.gap(result(rank, .atMost(50), .unmet, .amount(75), gap: 25)) == nil)
    #expect(site.gap(result(exam, .atLeast(80), .met, .amount(85))) == nil)
  }

  // MARK: - findings

  @Test func tellsTheOwnScoreAndBandButNoPercentile() async throws {
    let fixture = try await PeopleFixture()
    let evidence = [Evidence(.ranking(population: 16, score: 84), row: nil)]
    let inside = result(rank, .atMost(50), .met, .amount(25), evidence)
    #expect(try found(fixture, inside) == "当季得分 84 分，在这一条所说的名次区间内")
    let outside = result(rank, .atMost(50), .unmet, .amount(75), evidence)
    #expect(try found(fixture, outside) == "当季得分 84 分，不在这一条所说的名次区间内")
  }

  @Test func tellsNoneFromNothingDelivered() async throws {
    let fixture = try await PeopleFixture()
    let none = result(deductions, .atMost(2), .met, .amount(0))
    #expect(try found(fixture, none) == "没有扣分")
    let reason = UnknownReason.notDelivered(
      .kpiDeductions, from: try day("2026-04-01"), to: try day("2026-06-30"))
    let open = result(deductions, .atMost(2), .unknown, .between(0, nil, reason))
    #expect(try found(fixture, open) == "已交付的记录里没有；2026 年第二季度扣分数据未交付完整")
  }

  @Test func listsDeductionsWithTheirStandingAndTheSum() async throws {
    let fixture = try await PeopleFixture()
    let evidence = [
      Evidence(.deduction(.confirmed), on: try day("2026-08-12"), amount: 2),
      Evidence(.deduction(.revoked), on: try day("2026-09-01"), amount: 3),
    ]
    let unmet = result(deductions, .atMost(1), .unmet, .amount(2), evidence)
    #expect(
      try found(fixture, unmet)
        == "2026-08-12 扣 2 分（已确认）、2026-09-01 扣 3 分（已撤销）；已确认合计 2 分")
  }

  /// A confirmed row decides although more may come: both are said.
  @Test func saysThatAMissingDeliveryDoesNotChangeTheAnswer() async throws {
    let fixture = try await PeopleFixture()
    let reason = UnknownReason.notDelivered(
      .kpiDeductions, from: try day("2026-04-01"), to: try day("2026-06-30"))
    let evidence = [Evidence(.deduction(.confirmed), on: try day("2026-04-12"), amount: 4)]
    let unmet = result(deductions, .atMost(2), .unmet, .between(4, nil, reason), evidence)
    #expect(
      try found(fixture, unmet)
        == "2026-04-12 扣 4 分（已确认）；已确认合计 4 分。2026 年第二季度扣分数据未交付完整，不影响这一项的结论")
  }

  @Test func countsAbsencesApartFromScores() async throws {
    let fixture = try await PeopleFixture()
    let evidence = [
      Evidence(.exam(0, .valid), on: try day("2026-08-27"), amount: 78),
      Evidence(.exam(1, .absent), on: try day("2026-09-24")),
    ]
    let few = result(
      exam, .atLeast(80), .unknown, .unknown(.tooFewPoints(have: 1, need: 2)), evidence)
    #expect(
      try found(fixture, few) == "另有 1 次没有有效成绩，不计入；只有 1 次有效成绩，至少需要 2 次")
    let known = result(exam, .atLeast(70), .met, .amount(78), evidence)
    #expect(try found(fixture, known) == "1 次有效成绩，平均 78 分；另有 1 次没有有效成绩，不计入")
  }

  @Test func tellsAJudgementWithItsDay() async throws {
    let fixture = try await PeopleFixture()
    let fact = Fact.judgement(decidedBy: "team_manager")
    let evidence = [Evidence(.judgement(.unmet), on: try day("2026-09-24"))]
    #expect(
      try found(fixture, result(fact, .isTrue, .unmet, .truth(false), evidence))
        == "2026-09-24 登记：未通过")
  }

  // MARK: - states

  @Test func tellsAMetSignOfADemotionAsSomethingThatOccurred() {
    #expect(RuleUse.promotion.state(.met) == "met")
    #expect(RuleUse.demotion.state(.met) == "triggered")
    #expect(RuleUse.demotion.state(.unknown) == "incomplete")
    #expect(RuleUse.duty.state(.met) == "mandatory")
  }

  /// Two of four suffice: the group counts once, and nobody who meets all is told of unmet parts.
  @Test func countsAGroupAsOneRequirement() {
    func part(_ state: Truth) -> Explanation {
      .criterion(result(.onPost, .isTrue, state, .truth(state == .met)))
    }
    let group = Explanation.group(
      .atLeast(2), label: nil, state: .met,
      parts: [part(.met), part(.met), part(.unmet), part(.unknown)])
    let rule = Explanation.group(
      .all, label: nil, state: .unknown,
      parts: [part(.met), group, part(.unknown), part(.notApplicable)])
    let counts = RequirementCounts(rule)
    #expect((counts.met, counts.unmet, counts.unknown) == (2, 0, 1))
    #expect(counts.total == 3)
  }

  @Test func givesTheRowsOfAFileTogether() async throws {
    var people = People()
    people.records.files = ["content/people/records/a.csv", "content/people/records/b.csv"]
    let fixture = try await PeopleFixture()
    let progress = await evaluateProgress(
      fixture.site.catalogue, people, asOf: fixture.site.asOf)
    let site = PeopleSite(fixture.site.model, people: people, progress: progress)
    let rows = [
      RowPlace(file: 1, line: 9), RowPlace(file: 0, line: 12), RowPlace(file: 0, line: 3),
      RowPlace(file: 0, line: 3),
    ]
    #expect(site.sources(rows) == "a.csv:3,12; b.csv:9")
  }

  @Test func hasATextForEveryValueOfTheDataModel() async throws {
    let names = try await PeopleFixture().site.names
    func expect<Value>(_ texts: Names<Value>) {
      for value in Value.allCases { #expect(texts[value] != value.rawValue) }
    }
    expect(names.tables)
    expect(names.met)
    expect(names.triggered)
    expect(names.clause)
    expect(names.promotion)
    expect(names.lateral)
    expect(names.demotion)
    expect(names.basis)
    expect(names.stage)
    expect(names.exam)
    expect(names.deduction)
    expect(names.event)
    expect(names.rating)
    expect(names.change)
    expect(names.plan)
    expect(names.action)
    expect(names.certificate)
    expect(names.aggregate)
    expect(names.move)
    expect(names.step)
    // Of the last years and of any other.
    for year in [2026, 1999] {
      let quarters = (1...4).compactMap { Quarter(year: year, quarter: $0) }.map(names.quarter)
      #expect(quarters == ["一", "二", "三", "四"].map { "\(year) 年第\($0)季度" })
    }
  }
}
