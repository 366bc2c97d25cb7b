import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// What is due, overdue and running out, for reminders.
struct DueItemTests {
  private func due(_ company: Company, within days: Int = 30) async throws -> [String] {
    try await company.everyone().people.dueItems(within: days).map { item in
      "\(item.kind.rawValue) \(item.subject) \(item.state.rawValue) \(item.dueOn?.description ?? "-")"
    }
  }

  /// A person who owes nothing but the policy and the next exam.
  private func company() -> Company {
    var company = Company()
    company.special = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"
    company.hire()
    return company
  }

  @Test func listsExamsAndPolicies() async throws {
    var company = company()
    #expect(
      try await due(company) == ["exam monthly_10 due 2026-10-25", "policy conduct due -"])
    #expect(try await due(company, within: 12) == ["policy conduct due -"])
    company.sign(0, .policy, "conduct", version: "2026.1", as: .employee, on: "2026-03-01")
    #expect(try await due(company, within: 12) == [])
  }

  @Test func listsDutiesUntilTheyAreDone() async throws {
    var company = company()
    company.hire(on: "2026-02-01")
    let own = { (items: [String]) in items.filter { $0.hasPrefix("special") } }
    #expect(try await own(due(company, within: 32)) == [])
    #expect(try await own(due(company, within: 33)) == ["special refresh due 2026-11-14"])
    company.asOf = day("2026-11-15")
    #expect(try await own(due(company)) == ["special refresh overdue 2026-11-14"])
    company.course(1, "norms", .completed, on: "2026-10-20")
    company.course(1, "orders", .passed, on: "2026-10-20")
    company.assessment(1, "latest", points: "80", on: "2026-10-21")
    #expect(try await own(due(company)) == [])
  }

  @Test func listsCertificatesAndCoursesThatRunOut() async throws {
    var company = company()
    company.certify(0, from: "2024-11-01", until: "2026-10-31")
    company.course(0, "safety", .completed, on: "2025-10-05")
    let items = try await due(company)
    #expect(items.contains("certificate trainer_licence expiring 2026-10-31"))
    #expect(items.contains("course safety overdue 2026-10-05"))
    #expect(items.first == "course safety overdue 2026-10-05")
    let soon = try await due(company, within: 18)
    #expect(!soon.contains { $0.hasPrefix("certificate") })
  }

  @Test func listsStagesWithTheirPlannedEnd() async throws {
    var company = company()
    company.enrol(0, on: "2026-09-28")
    // Ten workdays from 2026-09-28 with six days off for the holiday and a Saturday worked.
    let stage = try await due(company).filter { $0.hasPrefix("stage") }
    let planned = try await company.progress()[0].onboarding?.stages[0].plannedEnd
    let end = try #require(planned)
    #expect(stage == ["stage onboarding/class due \(end)"])
    company.asOf = end.adding(days: 1)
    #expect(
      try await due(company).filter { $0.hasPrefix("stage") }
        == ["stage onboarding/class overdue \(end)"])
  }

  @Test func listsReviewsAndActionsOfThePlan() async throws {
    var company = company()
    func action(_ text: String, _ due: String, _ state: Plan.Action.State = .open) -> Plan.Action {
      Plan.Action(
        courseID: nil, text: text, dueOn: day(due), owner: .employee, state: state)
    }
    company.plan(
      0, talks: ["2026-01-10"], reviews: ["2026-04-01", "2026-07-01", "2026-10-20"],
      actions: [
        action("Listen", "2026-10-20"), action("Write", "2026-09-01"),
        action("Done", "2026-09-01", .done), action("Later", "2026-12-20"),
      ])
    let items = try await due(company).filter { $0.hasPrefix("plan") }
    #expect(
      items == [
        "plan_review 2026 overdue 2026-07-01", "plan_action 2026 overdue 2026-09-01",
        "plan_action 2026 due 2026-10-20", "plan_review 2026 due 2026-10-20",
      ])
  }

  @Test func asksNothingOfThoseWhoAreNotThere() async throws {
    var company = Company()
    company.hire(status: .left, left: "2026-10-01")
    company.hire(on: "2026-11-01")
    #expect(try await due(company).isEmpty)
    company.hire(status: .leave)
    #expect(try await due(company) == ["policy conduct due -"])
  }
}
