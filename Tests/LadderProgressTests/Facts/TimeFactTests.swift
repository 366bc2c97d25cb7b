import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Months since a day: of tenure and in a grade.
struct TimeFactTests {
  private func tenure(since hired: String, on asOf: String) async throws -> Measure {
    var company = Company()
    company.asOf = day(asOf)
    let ann = company.hire(on: hired)
    return try await company.judge("fact: tenure_months, op: gte, value: 12", of: ann).measure
  }

  @Test(arguments: [
    // A month from the 31st ends on the last day of a shorter month.
    ("2026-01-31", "2026-02-27", 0), ("2026-01-31", "2026-02-28", 1),
    ("2024-01-31", "2024-02-28", 0), ("2024-01-31", "2024-02-29", 1),
    ("2026-01-31", "2026-03-30", 1), ("2026-01-31", "2026-03-31", 2),
    // A year from the leap day is full on 28 February.
    ("2024-02-29", "2025-02-27", 11), ("2024-02-29", "2025-02-28", 12),
    ("2024-02-29", "2028-02-28", 47), ("2024-02-29", "2028-02-29", 48),
    ("2025-10-12", "2026-10-11", 11), ("2025-10-12", "2026-10-12", 12),
  ])
  func countsWholeMonths(_ hired: String, _ asOf: String, _ months: Int) async throws {
    #expect(try await tenure(since: hired, on: asOf) == .amount(Fixed(months)))
  }

  /// "Under a year" ends on the anniversary.
  @Test(arguments: [("2025-10-13", Truth.met), ("2025-10-12", .unmet)])
  func endsUnderAYearOnTheAnniversary(_ hired: String, _ expected: Truth) async throws {
    var company = Company()
    let ann = company.hire(on: hired)
    let result = try await company.judge("fact: tenure_months, op: lt, value: 12", of: ann)
    #expect(result.state == expected)
  }

  @Test func countsFromTheStartOfTenureWhereItIsNotTheHireDate() async throws {
    var company = Company()
    let ann = company.hire(on: "2026-01-01", tenureFrom: "2016-01-01")
    let result = try await company.judge("fact: tenure_months, op: gte, value: 120", of: ann)
    #expect(result.state == .met)
    #expect(result.evidence.first?.date == day("2016-01-01"))
  }

  @Test func countsToTheEndOfThePeriodWhereTheRuleSaysSo() async throws {
    var company = Company()
    let ann = company.hire(on: "2025-10-01")
    let rule = "fact: tenure_months, as_of: period_end, op: lt, value: 12"
    let result = try await company.judge(rule, of: ann)
    #expect(result.measure == .amount(11))
    #expect(result.state == .met)
    // As of today the year is full.
    let today = try await company.judge("fact: tenure_months, op: lt, value: 12", of: ann)
    #expect(today.state == .unmet)
  }

  // MARK: - when time alone is missing

  @Test(arguments: [
    ("gte, value: 12", "2026-12-31", "2"), ("gt, value: 12", "2027-01-31", "3"),
    ("gte, value: 11.5", "2026-12-31", "2"),
  ])
  func saysWhenItTurns(_ comparison: String, _ turns: String, _ gap: String) async throws {
    var company = Company()
    company.asOf = day("2026-11-05")
    let ann = company.hire(on: "2025-12-31")
    let result = try await company.judge("fact: tenure_months, op: \(comparison)", of: ann)
    #expect(result.state == .unmet)
    #expect(result.turnsOn == day(turns))
    #expect(result.gap == number(gap))
  }

  @Test func doesNotTurnAtTheEndOfAPeriodThatStays() async throws {
    var company = Company()
    let ann = company.hire(on: "2026-06-01")
    let rule = "fact: tenure_months, as_of: period_end, op: gte, value: 12"
    #expect(try await company.judge(rule, of: ann).turnsOn == nil)
  }

  @Test func neverTurnsFromLongToShort() async throws {
    var company = Company()
    let ann = company.hire(on: "2020-01-01")
    let result = try await company.judge("fact: tenure_months, op: lt, value: 12", of: ann)
    #expect(result.turnsOn == nil)
  }
}
