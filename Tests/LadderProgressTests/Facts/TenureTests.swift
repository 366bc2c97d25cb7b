import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// Months of service by the calendar rules of the company (c0).
struct TenureTests {
  private let year = "fact: tenure_months, op: lt, value: 12"

  private func months(_ company: Company) async throws -> Measure {
    try await company.judge(year, of: 0).measure
  }

  /// "Under a year" ends on the anniversary, or the day after it by the statutory reading.
  @Test(arguments: [
    ("anniversary", "2026-10-11", Truth.met), ("anniversary", "2026-10-12", .unmet),
    ("day_after", "2026-10-12", .met), ("day_after", "2026-10-13", .unmet),
  ])
  func endsTheYearOnTheDayTheCompanySays(
    _ boundary: String, _ date: String, _ state: Truth
  ) async throws {
    var company = Company()
    company.tenure = "tenure_boundary: \(boundary)"
    company.asOf = day(date)
    company.hire(on: "2025-10-12")
    #expect(try await company.judge(year, of: 0).state == state)
  }

  /// A month that lacks the day ends on its last one.
  @Test(arguments: [
    ("anniversary", "2026-02-27", 0), ("anniversary", "2026-02-28", 1),
    ("day_after", "2026-02-28", 0), ("day_after", "2026-03-01", 1),
  ])
  func endsAShortMonthOnItsLastDay(
    _ boundary: String, _ date: String, _ expected: Int
  ) async throws {
    var company = Company()
    company.tenure = "tenure_boundary: \(boundary)"
    company.asOf = day(date)
    company.hire(on: "2026-01-31")
    #expect(try await months(company) == .amount(Fixed(expected)))
  }

  @Test(arguments: [("anniversary", "2027-03-01"), ("day_after", "2027-03-02")])
  func saysOnWhichDayTheMonthsAreFull(_ boundary: String, _ expected: String) async throws {
    var company = Company()
    company.tenure = "tenure_boundary: \(boundary)"
    company.hire(on: "2026-03-01")
    let result = try await company.judge("fact: tenure_months, op: gte, value: 12", of: 0)
    #expect(result.turnsOn == day(expected))
  }

  @Test func countsFromTheSpellThatIsGiven() async throws {
    var company = Company()
    company.hire(on: "2026-03-01", tenureFrom: "2020-03-01")
    #expect(try await months(company) == .amount(79))
  }

  // MARK: - leave

  private func withLeave(stops: Bool) -> Company {
    var company = Company()
    company.tenure = "leave_stops_tenure: \(stops)"
    company.hire(on: "2025-10-12")
    company.deliver(.leaves, "2026Q1")
    company.deliver(.leaves, "2026Q2")
    company.deliver(.leaves, "2026Q3")
    company.leave(0, from: "2026-03-01", to: "2026-03-31")
    return company
  }

  @Test func countsLeaveUnlessTheCompanySaysOtherwise() async throws {
    #expect(try await months(withLeave(stops: false)) == .amount(12))
    #expect(try await months(withLeave(stops: true)) == .amount(11))
    var company = withLeave(stops: true)
    company.asOf = day("2026-11-11")
    #expect(try await months(company) == .amount(11))
    company.asOf = day("2026-11-12")
    #expect(try await months(company) == .amount(12))
  }

  /// A day in two spells is one day, and days before the start do not matter.
  @Test func countsADayOfLeaveOnce() async throws {
    var company = withLeave(stops: true)
    company.leave(0, from: "2026-03-15", to: "2026-04-05")
    company.leave(0, from: "2025-01-01", to: "2025-10-11")
    let situation = try await company.situation()
    #expect(situation.leaveDays(of: 0, from: day("2025-10-12"), to: day("2026-10-12")) == 36)
  }

  @Test func cannotSayWhenAnEndlessLeaveIsOver() async throws {
    var company = withLeave(stops: true)
    company.leave(0, from: "2026-10-01", to: nil)
    let result = try await company.judge("fact: tenure_months, op: gte, value: 12", of: 0)
    #expect(result.state == .unmet)
    #expect(result.turnsOn == nil)
  }

  @Test func isUnknownWhileLeaveIsNotDelivered() async throws {
    var company = Company()
    company.tenure = "leave_stops_tenure: true"
    company.hire(on: "2025-10-12")
    #expect(
      try await months(company)
        == .unknown(.notDelivered(.leaves, from: day("2026-07-01"), to: day("2026-09-30"))))
  }

  /// Who was on leave in June was on post in July, whatever the list of employees says now.
  @Test func knowsSinceWhenSomeoneIsOnLeave() async throws {
    var company = Company()
    company.hire(status: .leave)
    company.leave(0, from: "2026-10-01", to: nil)
    let situation = try await company.situation()
    #expect(situation.onPostSince(0, on: day("2026-09-30")) != nil)
    #expect(situation.onPostSince(0, on: day("2026-10-01")) == nil)
  }

  // MARK: - teams

  @Test(arguments: [("2026-06-30", Truth.met), ("2026-07-01", .unmet)])
  func knowsTheTeamOfTheDay(_ date: String, _ state: Truth) async throws {
    var company = Company()
    company.asOf = day(date)
    company.hire(team: "team_b")
    company.move(0, to: 0, on: "2020-01-01")
    company.move(0, to: 1, on: "2026-07-01")
    #expect(
      try await company.judge("fact: team_is, team_id: team_a", of: 0).state == state)
  }
}
