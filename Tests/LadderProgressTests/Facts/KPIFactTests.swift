import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

struct KPIFactTests {
  private let ability = "fact: kpi_score, kpi_id: ability"

  // MARK: - unknown is not zero

  @Test func isUnknownWithoutADelivery() async throws {
    var company = Company()
    let ann = company.hire()
    let result = try await company.judge("\(ability), op: lt, value: 60", of: ann)
    #expect(
      result.measure
        == .unknown(
          .notDelivered(.kpiScores, from: day("2026-07-01"), to: day("2026-09-30"))))
    #expect(result.state == .unknown)
  }

  @Test func isUnknownWithoutARowThoughDelivered() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    let result = try await company.judge("\(ability), op: lt, value: 60", of: ann)
    #expect(result.measure == .unknown(.notRecorded))
  }

  @Test func isUnknownWhileAScoreIsProvisional() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    company.score(ann, "ability", "2026Q3", "95", status: .provisional)
    let result = try await company.judge("\(ability), op: gte, value: 60", of: ann)
    #expect(result.measure == .unknown(.provisional))
  }

  @Test func takesTheRowDeliveredLast() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    company.score(ann, "ability", "2026Q3", "95", status: .provisional)
    company.score(ann, "ability", "2026Q3", "90")
    let result = try await company.judge("\(ability), op: gte, value: 60", of: ann)
    #expect(result.measure == .amount(90))
  }

  @Test func givesPercentOfTheFullMark() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    company.score(ann, "ability", "2026Q3", "102", of: "120")
    let result = try await company.judge("\(ability), op: gte, value: 85", of: ann)
    #expect(result.measure == .amount(85))
    #expect(
      result.evidence.first?.subject
        == .kpi(0, .quarter(Quarter("2026Q3") ?? day("2026-07-01").quarter)))
    #expect(result.evidence.first?.row == RowPlace(file: 0, line: 2))
  }

  // MARK: - several quarters

  private func scores(_ points: [String?], _ rule: String) async throws -> CriterionResult {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2025Q4", "2026Q1", "2026Q2", "2026Q3")
    for (quarter, points) in zip(["2025Q4", "2026Q1", "2026Q2", "2026Q3"], points) {
      if let points { company.score(ann, "ability", quarter, points) }
    }
    return try await company.judge("\(ability), period: last_4_quarters, \(rule)", of: ann)
  }

  @Test(arguments: [
    ("mean", "80"), ("sum", "320"), ("min", "70"), ("max", "90"), ("latest", "90"), ("count", "4"),
  ])
  func makesOneFigureOfSeveral(_ aggregate: String, _ expected: String) async throws {
    let result = try await scores(
      ["70", "75", "85", "90"], "agg: \(aggregate), op: gte, value: 1")
    #expect(result.measure == .amount(number(expected)))
  }

  @Test func needsEveryQuarterWithoutMinPoints() async throws {
    let result = try await scores([nil, "75", "85", "90"], "agg: mean, op: gte, value: 1")
    #expect(result.measure == .unknown(.notRecorded))
  }

  @Test func contentsItselfWithMinPoints() async throws {
    let rule = "agg: mean, min_points: 3, op: gte, value: 1"
    #expect(try await scores([nil, "75", "75", "90"], rule).measure == .amount(80))
    #expect(
      try await scores([nil, nil, "75", "90"], rule).measure
        == .unknown(.tooFewPoints(have: 2, need: 3)))
  }

  // MARK: - exactness

  /// 84.999 and two thirds is not 85, though it rounds to it.
  @Test func comparesAMeanBeforeItIsRounded() async throws {
    let rule = "agg: mean, min_points: 3, op: gte, value: 85"
    let below = try await scores([nil, "85", "85", "84.999"], rule)
    #expect(below.state == .unmet)
    #expect(below.measure == .amount(number("84.999")))
    #expect(below.gap == number("0.001"))
    let exactly = try await scores([nil, "84", "86", "85"], rule)
    #expect(exactly.state == .met)
  }

  @Test func doesNotLoseThirds() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    for (quarter, points) in [("2026Q1", "100"), ("2026Q2", "100"), ("2026Q3", "106")] {
      company.score(ann, "ability", quarter, points, of: "120")
    }
    let rule = "\(ability), period: last_3_quarters, agg: mean, op: gte, value: 85"
    #expect(try await company.judge(rule, of: ann).state == .met)
  }

  // MARK: - months of a quarter

  @Test func takesTheMeanOfAQuartersMonths() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    for (month, points) in [("2026-07", "80"), ("2026-08", "84"), ("2026-09", "91")] {
      company.score(ann, "ability", month, points)
    }
    let rule = "\(ability), op: gte, value: 85"
    #expect(try await company.judge(rule, of: ann).measure == .amount(85))
  }

  @Test func isUnknownWhileAMonthOfTheQuarterIsMissing() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    company.score(ann, "ability", "2026-07", "80")
    company.score(ann, "ability", "2026-09", "90")
    let result = try await company.judge("\(ability), op: gte, value: 80", of: ann)
    #expect(result.measure == .unknown(.tooFewPoints(have: 2, need: 3)))
  }

  @Test func asksNoMonthsBeforeThePersonCame() async throws {
    var company = Company()
    let ann = company.hire(on: "2026-08-10")
    company.deliverAll("2026Q3")
    company.score(ann, "ability", "2026-08", "80")
    company.score(ann, "ability", "2026-09", "90")
    let result = try await company.judge("\(ability), op: gte, value: 80", of: ann)
    #expect(result.measure == .amount(85))
  }

  // MARK: - the total

  private func whole(role: String = "agent") -> (Company, Int) {
    var company = Company()
    let ann = company.hire(role: role)
    company.deliverAll("2026Q3")
    company.score(ann, "ability", "2026Q3", "80")
    company.score(ann, "orders", "2026Q3", "90")
    return (company, ann)
  }

  @Test func weighsTheItems() async throws {
    var (company, ann) = whole()
    company.exam(ann, 7, points: "70")
    company.exam(ann, 8, points: nil, status: .excused)
    company.exam(ann, 9, points: "75")
    let result = try await company.judge("fact: kpi_total, op: gte, value: 81.5", of: ann)
    // 0.5 × 80 + 0.3 × 90 + 0.2 × 72.5
    #expect(result.measure == .amount(number("81.5")))
    #expect(result.state == .met)
  }

  @Test func isUnknownWhileAnItemIs() async throws {
    let (company, ann) = whole()
    let result = try await company.judge("fact: kpi_total, op: gte, value: 80", of: ann)
    #expect(result.measure == .unknown(.tooFewPoints(have: 0, need: 1)))
  }

  /// 70, an absence and 75: 72.5 where the month is left out, 48.333 where it counts as zero.
  @Test(arguments: [(false, "72.5"), (true, "48.333")])
  func countsAnAbsenceAsTheCompanySays(_ asZero: Bool, _ expected: String) async throws {
    var company = Company()
    company.absentAsZero = asZero
    let ann = company.hire()
    company.deliverAll("2026Q3")
    company.exam(ann, 7, points: "70")
    company.exam(ann, 8, points: nil, status: .absent)
    company.exam(ann, 9, points: "75")
    let exam = try await company.judge("fact: kpi_score, kpi_id: exam, op: gte, value: 1", of: ann)
    #expect(exam.measure == .amount(number(expected)))
    // Made up for, it is an absence no more.
    company.exam(ann, 8, points: "80", on: "2026-09-02", attempt: 2)
    let made = try await company.judge("fact: kpi_score, kpi_id: exam, op: gte, value: 1", of: ann)
    #expect(made.measure == .amount(75))
  }

  /// An excused month is left out whatever the rule says of absences.
  @Test func neverCountsAnExcusedMonth() async throws {
    var company = Company()
    company.absentAsZero = true
    let ann = company.hire()
    company.deliverAll("2026Q3")
    company.exam(ann, 7, points: "70")
    company.exam(ann, 8, points: nil, status: .excused)
    let exam = try await company.judge("fact: kpi_score, kpi_id: exam, op: gte, value: 1", of: ann)
    #expect(exam.measure == .amount(70))
  }

  /// The monthly exam counts for agents only: a leader's total is made of the other items.
  @Test func leavesOutAnItemThatDoesNotCountForTheRole() async throws {
    let (company, ann) = whole(role: "leader")
    let result = try await company.judge("fact: kpi_total, op: gte, value: 80", of: ann)
    #expect(result.measure == .amount(number("83.75")))
    let exam = try await company.judge("fact: kpi_score, kpi_id: exam, op: gte, value: 1", of: ann)
    #expect(exam.measure == .notApplicable(.notCounted))
    #expect(exam.state == .notApplicable)
  }

  @Test func countsAbsencesAsGapsInTheExamPart() async throws {
    var (company, ann) = whole()
    company.exam(ann, 7, points: "70")
    company.exam(ann, 8, points: nil, status: .absent)
    let rule = "fact: kpi_score, kpi_id: exam, op: gte, value: 70"
    #expect(try await company.judge(rule, of: ann).measure == .amount(70))
  }
}
