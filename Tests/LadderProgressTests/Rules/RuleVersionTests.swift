import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Rules are those of the day, so that a past quarter can be worked out again (c11).
struct RuleVersionTests {
  private func company() -> Company {
    var company = Company()
    company.move = "{id: time, fact: months_in_grade, op: gte, value: 12}"
    company.extra = """
      -- content/data/later.yaml --
      moves:
        - id: rise
          kind: promotion
          from_grade_ids: [middle]
          to: {grade_id: senior}
          version: "2"
          effective_from: 2026-07-01
          criteria: {id: time, fact: months_in_grade, op: gte, value: 6}
        - id: rise
          kind: promotion
          from_grade_ids: [middle]
          to: {grade_id: senior}
          version: "3"
          effective_from: 2027-01-01
          criteria: {id: time, fact: months_in_grade, op: gte, value: 24}
      """
    company.hire(since: "2025-12-01")
    return company
  }

  @Test(arguments: [
    ("2026-06-30", "1", Truth.unmet, "2"), ("2026-07-01", "2", .met, "3"),
    ("2026-12-31", "2", .met, "3"), ("2027-01-01", "3", .unmet, "none"),
  ])
  func judgesByTheVersionOfTheDay(
    _ date: String, _ version: String, _ state: Truth, _ next: String
  ) async throws {
    var company = company()
    company.asOf = day(date)
    let readiness = try #require(try await company.progress()[0].readiness.first)
    #expect(readiness.rule.id == "rise")
    #expect(readiness.rule.version == version)
    #expect(readiness.rule.asOf == day(date))
    #expect(readiness.explanation.state == state)
    #expect(readiness.rule.next?.version ?? "none" == next)
  }

  @Test func tellsFromWhenTheNextVersionHolds() async throws {
    let readiness = try #require(try await company().progress()[0].readiness.first)
    #expect(readiness.rule.next?.from == day("2027-01-01"))
    #expect(readiness.rule.effectiveFrom == day("2026-07-01"))
  }

  /// A programme goes by the rule that was in force when the quarter ended, whenever that is looked at.
  @Test(arguments: [("2026-07-20", 1), ("2026-10-12", 0)])
  func judgesAQuarterByTheRuleAtItsEnd(_ date: String, _ mandatory: Int) async throws {
    var company = Company()
    company.special = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"
    company.extra = """
      -- content/data/later.yaml --
      special_programs:
        - id: refresh
          name: Refresh
          program_id: refresher
          due_within_days: 30
          population: {roles: [agent]}
          version: "2"
          effective_from: 2026-07-10
          mandatory_when: {id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 6}
      """
    company.asOf = day(date)
    company.hire(on: "2025-10-01")
    let duty = try #require(try await company.duties()[0])
    #expect([duty].count { $0.basis == .mandatory } == mandatory)
    #expect(duty.rule.version == (mandatory == 1 ? "1" : "2"))
  }

  /// Half ability, half orders until June; all ability from July on.
  @Test func weighsAQuarterByItsOwnScheme() async throws {
    var company = Company()
    company.extra = """
      -- content/data/later.yaml --
      kpi_items:
        - {id: ability, name: Ability, weight_pct: 100, version: "2", effective_from: 2026-07-01}
        - {id: orders, name: Orders, weight_pct: 0, version: "2", effective_from: 2026-07-01}
        - {id: exam, name: Exam, weight_pct: 0, version: "2", effective_from: 2026-07-01, source: exams}
      """
    company.hire()
    company.deliverAll("2026Q2", "2026Q3")
    for quarter in ["2026Q2", "2026Q3"] {
      company.score(0, "ability", quarter, "90")
      company.score(0, "orders", quarter, "50")
    }
    for month in [4, 7] { company.exam(0, month, points: "80") }
    let kpi = try await company.progress()[0].kpi
    // 90 × 50 % + 50 × 30 % + 80 × 20 %
    #expect(kpi.map(\.total).suffix(2) == [76, 90])
  }
}
