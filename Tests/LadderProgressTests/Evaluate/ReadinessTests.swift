import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Which moves a person may ask for, and what a rule says of them (c1, c2, R9–R11).
struct ReadinessTests {
  private func moves(_ company: Company, of person: Int = 0) async throws -> [String] {
    let catalogue = try await company.catalogue()
    return try await company.progress()[person].readiness.map { catalogue.moves[$0.move].id.name }
  }

  // MARK: - which moves

  @Test(arguments: [
    ("assistant", []), ("middle", ["rise", "fall"]), ("senior", ["to_teaching"]),
    // Lateral moves are open from the senior grade upwards.
    ("lead", ["to_teaching"]), ("trainer", []),
  ])
  func startFromTheGradeHeld(_ grade: String, _ expected: [String]) async throws {
    var company = Company()
    company.hire(grade: grade)
    #expect(try await moves(company) == expected)
  }

  /// Once senior is not senior: the grade held today counts.
  @Test func areNotLateralForADemotedFormerSenior() async throws {
    var company = Company()
    company.hire(grade: "middle")
    company.grade(0, "senior", on: "2023-07-01")
    company.grade(0, "middle", from: "senior", on: "2026-04-01", kind: .demotion)
    #expect(try await moves(company) == ["rise", "fall"])
    company.asOf = day("2026-03-31")
    #expect(try await moves(company) == ["to_teaching"])
  }

  @Test func areThoseInForceOnTheDay() async throws {
    var company = Company()
    company.hire()
    company.asOf = day("2027-01-01")
    #expect(try await moves(company) == ["rise", "fall", "next_year"])
  }

  @Test func areNoneWithoutAGrade() async throws {
    var company = Company()
    company.hire(grade: nil, since: nil)
    #expect(try await moves(company).isEmpty)
  }

  // MARK: - demotion reviews

  @Test(arguments: [
    (["2026Q2": "59", "2026Q3": "59.9"], Truth.met), (["2026Q2": "59", "2026Q3": "60"], .unmet),
    (["2026Q2": "59"], .unknown), ([:], .unknown),
  ])
  func triggersAReviewOnlyOnWhatIsKnown(
    _ scores: [String: String], _ expected: Truth
  ) async throws {
    var company = Company()
    company.hire()
    company.deliverAll("2026Q2", "2026Q3")
    for (quarter, points) in scores.sorted(by: { $0.key < $1.key }) {
      company.score(0, "ability", quarter, points)
    }
    company.move =
      "{id: low, fact: kpi_score, kpi_id: ability, period: last_2_quarters, agg: max, min_points: 2, op: lt, value: 60}"
    let fall = try #require(try await company.progress()[0].readiness.last)
    #expect(fall.explanation.state == expected)
  }

  // MARK: - the explanation

  private let time = "{id: time, fact: months_in_grade, op: gte, value: 12}"
  private let tenure = "{id: tenure, fact: tenure_months, op: gte, value: 36}"
  private let post = "{id: post, fact: on_post}"
  private let leader = "{id: leader, fact: role_is, role: leader}"
  private let panel = "{id: panel, fact: judgement}"

  /// Hired 2024-01-20, in the grade since 2025-12-01.
  private func waiting() -> Company {
    var company = Company()
    company.hire(on: "2024-01-20", since: "2025-12-01")
    return company
  }

  @Test func keepsTheShapeOfTheRule() async throws {
    let rule = "{label: All of it, all: [\(time), {any: [\(post), \(leader)]}]}"
    let explanation = try await waiting().explain(rule, of: 0)
    guard case .group(.all, "All of it", .unmet, let parts) = explanation,
      case .criterion(let first) = parts[0], case .group(.any, nil, .met, let inner) = parts[1]
    else {
      Issue.record("\(explanation)")
      return
    }
    #expect(first.criterion.id == "time")
    #expect(inner.count == 2)
    #expect(explanation.criteria.map(\.criterion.id) == ["time", "post", "leader"])
  }

  @Test func countsItsCriteria() async throws {
    var company = Company()
    company.hire(on: "2024-01-20", role: "leader", since: "2025-12-01")
    let exam = "{id: exam, fact: kpi_score, kpi_id: exam, op: gte, value: 5}"
    let explanation = try await company.explain(
      "{all: [\(time), \(post), \(panel), \(exam)]}", of: 0)
    // The exam does not count for leaders.
    #expect(explanation.counts == (met: 1, unmet: 1, unknown: 1))
  }

  @Test func turnsWithTheLastOfAll() async throws {
    let company = waiting()
    let both = try await company.explain("{all: [\(time), \(tenure), \(post)]}", of: 0)
    #expect(both.state == .unmet)
    #expect(both.turnsMetOn == day("2027-01-20"))
    let one = try await company.explain("{all: [\(time), \(post)]}", of: 0)
    #expect(one.turnsMetOn == day("2026-12-01"))
  }

  @Test func turnsWithTheFirstOfAny() async throws {
    let explanation = try await waiting().explain("{any: [\(time), \(tenure), \(leader)]}", of: 0)
    #expect(explanation.turnsMetOn == day("2026-12-01"))
  }

  @Test func turnsWhenEnoughHaveTurned() async throws {
    let parts = "[\(time), \(tenure), \(leader)]"
    let company = waiting()
    let two = try await company.explain("{at_least: {count: 2, of: \(parts)}}", of: 0)
    #expect(two.turnsMetOn == day("2027-01-20"))
    let three = try await company.explain("{at_least: {count: 3, of: \(parts)}}", of: 0)
    #expect(three.turnsMetOn == nil)
  }

  @Test(arguments: ["leader", "panel"])
  func namesNoDayWhereMoreThanTimeIsMissing(_ other: String) async throws {
    let rule = "{all: [\(time), \(other == "leader" ? leader : panel)]}"
    #expect(try await waiting().explain(rule, of: 0).turnsMetOn == nil)
  }

  @Test func namesNoDayOfWhatIsMetOrUnknown() async throws {
    #expect(try await waiting().explain("{all: [\(post)]}", of: 0).turnsMetOn == nil)
    #expect(try await waiting().explain("{all: [\(panel)]}", of: 0).turnsMetOn == nil)
    #expect(try await waiting().explain("{none: [\(time)]}", of: 0).turnsMetOn == nil)
  }

  // MARK: - ranks in moves

  private func ranked(_ scores: [String]) -> Company {
    var company = Company()
    company.deliverAll("2026Q3")
    for points in scores {
      company.score(company.hire(), "ability", "2026Q3", points)
    }
    return company
  }

  private let upper = "fact: kpi_percentile, kpi_id: ability, method: weak, op: gte, value: 60"

  @Test func ranksAmongThePeopleOfTheRole() async throws {
    var company = ranked(["60", "70", "80", "90", "100"])
    let leader = company.hire(role: "leader")
    #expect(try await company.judge(upper, of: 2).measure == .amount(60))
    #expect(try await company.judge(upper, of: 1).state == .unmet)
    #expect(
      try await company.judge(upper, of: leader).measure
        == .unknown(.sampleTooSmall(have: 1, need: 5)))
  }

  @Test func ranksNobodyInAMoveWhileSomeoneLacksAScore() async throws {
    var company = ranked(["60", "70", "80", "90", "100"])
    company.hire()
    #expect(
      try await company.judge(upper, of: 2).measure == .unknown(.scoresMissing(people: 1)))
  }

  @Test func leavesOutWhoWasNotThereAllTheQuarter() async throws {
    var company = ranked(["60", "70", "80", "90", "100"])
    let ann = company.hire(on: "2026-07-02")
    #expect(try await company.judge(upper, of: ann).measure == .notApplicable(.outsidePopulation))
    #expect(try await company.judge(upper, of: 2).state == .met)
  }
}
