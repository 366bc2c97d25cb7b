import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// Everyone at a glance (c10, R2–R8, R38).
struct SurveyTests {
  private func company() -> Company {
    var company = Company()
    company.special = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    return company
  }

  private func survey(_ company: Company) async throws -> Survey {
    await (try await company.everyone()).people.survey()
  }

  @Test func countsThoseWhoAreThere() async throws {
    var company = company()
    company.hire()
    company.hire(on: "2026-11-01")
    company.hire(status: .left, left: "2026-10-01")
    company.hire(team: nil)
    let survey = try await survey(company)
    #expect(survey.everyone.people == 2)
    #expect(survey.teams.map(\.people) == [1, 0])
    #expect(survey.others.people == 1)
    #expect(survey.days == day("2026-01-01")...day("2026-09-30"))
  }

  @Test func countsPlansAndTheGoalsTheyServe() async throws {
    var company = company()
    for person in 0..<3 {
      company.hire()
      company.plan(person, talks: ["2026-01-10"], reviews: ["2026-07-01"])
      company.sign(person, .idp, "2026", as: .employee, on: "2026-01-12")
    }
    company.sign(0, .idp, "2026", as: .manager, on: "2026-01-12")
    company.hire()
    let survey = try await survey(company)
    #expect(survey.everyone.plans(.signed) == 1)
    #expect(survey.everyone.plans(.partlySigned) == 2)
    #expect(survey.everyone.plans(.none) == 1)
    #expect(survey.everyone.plansSigned == Share(1, of: 4))
    #expect(survey.everyone.reviewsOverdue == 3)
    // "keep" is served by three, "grow" by none; "old" is of another year.
    #expect(survey.everyone.plansOfGoal == [3, 0, 0])
    #expect(survey.goalsWithoutPlan == [1])
  }

  @Test func countsWhoAcknowledgedTheCurrentVersion() async throws {
    var company = company()
    for _ in 0..<3 { company.hire() }
    company.hire(role: "leader")
    company.sign(0, .policy, "conduct", version: "2026.1", as: .employee, on: "2026-02-01")
    company.sign(1, .policy, "conduct", version: "2025.1", as: .employee, on: "2025-02-01")
    #expect(try await survey(company).everyone.acknowledged == [Share(1, of: 3)])
  }

  @Test func countsDutiesCoursesAndCertificates() async throws {
    var company = company()
    company.asOf = day("2026-11-20")
    for _ in 0..<2 { company.hire(on: "2026-02-01") }
    company.hire()
    company.course(0, "norms", .completed, on: "2026-10-20")
    company.course(0, "orders", .passed, on: "2026-10-20")
    company.assessment(0, "latest", points: "80", on: "2026-10-21")
    company.course(1, "norms", .completed, on: "2026-10-20")
    company.certify(0, from: "2024-12-01", until: "2026-12-01")
    company.certify(1, from: "2022-12-01", until: "2024-12-01")
    let figures = try await survey(company).everyone
    #expect(figures.duties[0].done == Share(1, of: 2))
    #expect(figures.duties[0].overdue == 1)
    #expect(figures.duties[0].optional == 1)
    #expect(figures.courses == Share(3, of: 4))
    #expect(figures.coursesOverdue == 1)
    #expect(figures.certificatesExpiring == 1)
    #expect(figures.certificatesExpired == 1)
  }

  @Test func addsUpHoursByTeam() async throws {
    var company = company()
    for team in ["team_a", "team_a", "team_b"] { company.hire(team: team) }
    for person in 0..<3 { company.attend(person, on: "2026-03-02") }
    company.attend(2, on: "2026-10-08")
    let survey = try await survey(company)
    #expect(survey.teams.map(\.hours.minutes) == [30, 15])
    #expect(survey.everyone.hours.minutes == 45)
    #expect(survey.everyone.hours.mandatory == 45)
  }

  @Test func countsWhoIsBehindInOnboarding() async throws {
    var company = company()
    for _ in 0..<2 { company.hire() }
    company.enrol(0, on: "2026-06-01")
    company.enrol(1, on: "2026-10-08")
    #expect(try await survey(company).everyone.onboarding == Share(1, of: 2))
  }

  /// One figure for all, however people are dealt out to the cores.
  @Test func addsUpManyTeams() async throws {
    var company = company()
    for person in 0..<200 {
      company.hire(team: person % 3 == 0 ? "team_a" : "team_b")
      if person % 4 == 0 { company.attend(person, on: "2026-03-02") }
    }
    let survey = try await survey(company)
    #expect(survey.teams.map(\.people) == [67, 133])
    #expect(survey.everyone.hours.minutes == 50 * 15)
  }
}
