import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Who must take a special programme, and why (c3, R34–R38).
struct SpecialDutyTests {
  private static let reading = """
    {any: [
      {id: rank, fact: kpi_percentile, kpi_id: ability, method: weak, op: lte, value: 50},
      {id: deduction, fact: kpi_deduction_points, kpi_id: orders, period: period, agg: sum, op: gt, value: 0},
      {id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}]}
    """

  /// People with scores of 2026Q3, all delivered; the rule flags the lower half, deductions and tenure.
  private func company(_ scores: [String], rule: String = reading) -> Company {
    var company = Company()
    company.special = rule
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    for points in scores {
      let person = company.hire()
      company.score(person, "ability", "2026Q3", points)
    }
    return company
  }

  private func bases(_ company: Company) async throws -> [SpecialDuty.Basis?] {
    try await company.duties().map { $0?.basis }
  }

  private func state(_ duty: SpecialDuty?, _ id: String) -> Truth? {
    duty?.explanation.criteria.first { $0.criterion.id == id }?.state
  }

  // MARK: - the rank

  @Test func flagsTheLowerHalfWithTheBoundary() async throws {
    let company = company(["95", "92", "90", "88", "86", "84", "80", "78", "75", "70"])
    let bases = try await bases(company)
    #expect(
      bases
        == Array(repeating: .optional, count: 5) + Array(repeating: .mandatory, count: 5))
    let duty = try #require(try await company.duties()[5])
    let rank = try #require(duty.explanation.criteria.first)
    #expect(rank.measure == .amount(50))
    #expect(rank.evidence.first?.subject == .ranking(population: 10, score: 84))
    #expect(rank.evidence.first?.date == day("2026-09-30"))
  }

  @Test func flagsNobodyWhenAllAreEqual() async throws {
    let bases = try await bases(company(["80", "80", "80", "80", "80", "80"]))
    #expect(bases.allSatisfy { $0 == .optional })
  }

  @Test(arguments: [("strict", "lt", 6), ("mid_rank", "lt", 6), ("rank_share", "gt", 3)])
  func countsByTheNamedMethod(_ method: String, _ op: String, _ flagged: Int) async throws {
    let company = company(
      ["95", "92", "90", "88", "84", "84", "84", "80", "78", "75"],
      rule:
        "{id: rank, fact: kpi_percentile, kpi_id: ability, method: \(method), op: \(op), value: 50}"
    )
    #expect(try await bases(company).count { $0 == .mandatory } == flagged)
  }

  // MARK: - the population

  @Test func ranksNobodyInASmallGroup() async throws {
    let company = company(["95", "92", "90", "88"])
    let duties = try await company.duties()
    #expect(
      duties[0]?.explanation.criteria.first?.measure
        == .unknown(.sampleTooSmall(have: 4, need: 5)))
    #expect(duties.allSatisfy { $0?.basis == .review })
  }

  @Test func ranksNobodyWhileSomeoneLacksAScore() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    company.hire()
    let duties = try await company.duties()
    for duty in duties {
      #expect(duty?.explanation.criteria.first?.measure == .unknown(.scoresMissing(people: 1)))
      #expect(duty?.basis == .review)
    }
  }

  @Test func ranksNobodyWhileAScoreIsProvisional() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    let bo = company.hire()
    company.score(bo, "ability", "2026Q3", "80", status: .provisional)
    let duties = try await company.duties()
    #expect(
      duties.allSatisfy {
        $0?.explanation.criteria.first?.measure == .unknown(.provisional)
      })
  }

  @Test func namesTheDeliveryThatIsMissing() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    company.asOf = day("2026-10-02")
    let duty = try #require(try await company.duties()[0])
    #expect(
      duty.explanation.criteria.first?.measure
        == .unknown(
          .notDelivered(.kpiScores, from: day("2026-07-01"), to: day("2026-09-30"))))
  }

  /// On leave, too new, in onboarding, of another role, gone: not ranked, and nobody waits for their score.
  @Test func leavesOutWhoIsNotRanked() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    let onLeave = company.hire(status: .leave)
    let tooNew = company.hire(on: "2026-09-02")
    let inOnboarding = company.hire(on: "2026-07-01")
    company.enrol(inOnboarding, on: "2026-07-01")
    let leader = company.hire(role: "leader")
    let gone = company.hire(status: .left, left: "2026-09-30")
    let duties = try await company.duties()
    #expect(state(duties[0], "rank") == .unmet)
    for person in [onLeave, tooNew, inOnboarding] {
      #expect(
        duties[person]?.explanation.criteria.first?.measure
          == .notApplicable(.outsidePopulation))
    }
    // The other clauses still run.
    #expect(duties[onLeave]?.basis == .optional)
    #expect(duties[tooNew]?.basis == .mandatory)
    #expect(duties[leader] == nil)
    #expect(duties[gone] == nil)
  }

  @Test(arguments: [("2026-09-01", Truth.unknown), ("2026-09-02", .notApplicable)])
  func ranksWhoWasThereLongEnough(_ hired: String, _ expected: Truth) async throws {
    var company = company(["95", "92", "90", "88", "70"])
    let ann = company.hire(on: hired)
    #expect(state(try await company.duties()[ann], "rank") == expected)
  }

  /// Thirty days on post, not thirty days since the contract.
  @Test func countsTheDaysSinceTheGate() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    let ann = company.hire(on: "2026-07-01")
    company.enrol(ann, on: "2026-07-01")
    company.course(ann, "basics", .completed, on: "2026-07-02")
    company.course(ann, "norms", .completed, on: "2026-07-02")
    for component in [ExamComponent.written, .oral] {
      company.assessment(ann, "theory", component, points: "80", on: "2026-07-15")
    }
    company.sign(ann, .stage, "field", as: .mentor, on: "2026-09-10")
    company.assessment(ann, "talk", .oral, points: "80", on: "2026-09-10")
    company.pair(ann, with: 0, from: "2026-08-01", to: "2026-09-10")
    #expect(try await company.progress()[ann].onboarding?.gateDate == day("2026-09-10"))
    #expect(state(try await company.duties()[ann], "rank") == .notApplicable)
  }

  // MARK: - the other clauses

  @Test(arguments: [
    (KPIDeduction.Status.confirmed, SpecialDuty.Basis.mandatory), (.appealed, .review),
    (.revoked, .optional),
  ])
  func takesADeductionByItsStatus(
    _ status: KPIDeduction.Status, _ expected: SpecialDuty.Basis
  ) async throws {
    var company = company(["95", "92", "90", "88", "70"])
    company.deduct(0, "3", on: "2026-09-28", status)
    #expect(try await bases(company)[0] == expected)
  }

  @Test(arguments: [
    ("2025-10-01", SpecialDuty.Basis.mandatory), ("2025-09-30", .optional),
  ])
  func takesTenureAtTheEndOfTheQuarter(
    _ hired: String, _ expected: SpecialDuty.Basis
  ) async throws {
    var company = company(["92", "90", "88", "70"])
    let ann = company.hire(on: hired)
    company.score(ann, "ability", "2026Q3", "95")
    #expect(try await bases(company)[ann] == expected)
  }

  /// A clause that is met decides though others are unknown.
  @Test func isMandatoryByWhatIsCertain() async throws {
    var company = company(["95", "92", "90", "88"])
    company.deduct(0, "3", on: "2026-09-28")
    #expect(try await bases(company)[0] == .mandatory)
  }

  // MARK: - readings

  private func flagged(_ rule: String) async throws -> Int {
    var company = company(["95", "92", "90", "80", "75", "70"], rule: rule)
    company.deduct(3, "1", on: "2026-08-01")
    company.deduct(0, "1", on: "2026-08-01")
    let newcomer = company.hire(on: "2026-01-01")
    company.score(newcomer, "ability", "2026Q3", "85")
    return try await bases(company).count { $0 == .mandatory }
  }

  @Test func followsTheReadingOfTheRule() async throws {
    let rank = "{id: rank, fact: kpi_percentile, kpi_id: ability, method: weak, op: lte, value: 50}"
    let deduction =
      "{id: deduction, fact: kpi_deduction_points, kpi_id: orders, op: gt, value: 0}"
    let tenure = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"
    // Of seven the lower three are flagged by rank; one of them and the best one have deductions.
    #expect(try await flagged("{any: [\(rank), \(deduction), \(tenure)]}") == 5)
    #expect(try await flagged("{all: [\(rank), \(deduction), \(tenure)]}") == 0)
    #expect(try await flagged("{any: [{all: [\(rank), \(deduction)]}, \(tenure)]}") == 2)
    #expect(try await flagged("{all: [{any: [\(rank), \(deduction)]}, \(tenure)]}") == 0)
  }

  @Test func appliesToNobodyWhereNoClauseDoes() async throws {
    let company = company(
      ["95", "92", "90", "88", "70"],
      rule: "{id: rank, fact: kpi_percentile, kpi_id: ability, op: lte, value: 50}")
    var withLeave = company
    let ann = withLeave.hire(status: .leave)
    let duty = try #require(try await withLeave.duties()[ann])
    #expect(duty.explanation.state == .notApplicable)
    #expect(duty.basis == .optional)
  }

  @Test func offersOnlyActiveProgrammes() async throws {
    let people = try await company(["95", "92", "90", "88", "70"]).progress()
    #expect(people[0].duties.count == 1)
  }

  // MARK: - fulfilment

  private func fulfilment(
    _ company: Company, _ person: Int = 4
  ) async throws -> SpecialDuty.Fulfilment? {
    try await company.duties()[person]?.fulfilment
  }

  @Test func isDoneByWhatCameAfterTheQuarter() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    for (month, attempt) in [("08", Int16(1)), ("10", 2)] {
      if month == "10" {
        // What was done in the quarter itself does not answer to it.
        #expect(try await fulfilment(company) == .open)
      }
      company.course(4, "norms", .completed, on: "2026-\(month)-02")
      if month == "10" { #expect(try await fulfilment(company) == .inProgress) }
      company.course(4, "orders", .passed, on: "2026-\(month)-03")
      company.assessment(4, "latest", points: "90", on: "2026-\(month)-05", attempt: attempt)
    }
    #expect(try await fulfilment(company) == .done(on: day("2026-10-05")))
  }

  @Test func isDueSoManyDaysAfterTheQuarter() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    #expect(try await company.duties()[4]?.dueOn == day("2026-11-14"))
    company.asOf = day("2026-11-14")
    #expect(try await fulfilment(company) == .open)
    company.asOf = day("2026-11-15")
    #expect(try await fulfilment(company) == .overdue)
  }

  /// What need not be taken is never late.
  @Test func isOverdueOnlyWhereItIsMandatory() async throws {
    var company = company(["95", "92", "90", "88", "70"])
    company.asOf = day("2026-11-15")
    #expect(try await fulfilment(company, 0) == .open)
    company.course(0, "norms", .completed, on: "2026-10-02")
    #expect(try await fulfilment(company, 0) == .inProgress)
  }
}
