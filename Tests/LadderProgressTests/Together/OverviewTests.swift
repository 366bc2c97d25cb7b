import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// What coordinators are told of everyone, from one look at each person (pages 29–31).
struct OverviewTests {
  private func company() -> Company {
    var company = Company()
    company.special = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    return company
  }

  private func overview(_ company: Company, within days: Int = 90) async throws -> Overview {
    await (try await company.everyone()).people.overview(within: days)
  }

  private func gap(_ competency: String, _ current: Int, _ target: Int) -> Plan.Gap {
    Plan.Gap(competencyID: Identifier(competency), current: current, target: target)
  }

  @Test func addsUpTheGapsOfTheGoalThatPlansServe() async throws {
    var company = company()
    for person in 0..<5 {
      company.hire()
      company.plan(person, gaps: [gap("complaints", 2, 4), gap("coaching", 3, 3)])
    }
    company.hire()
    company.plan(5, gaps: [gap("coaching", 1, 2)])
    let goals = try await overview(company).goals
    #expect(goals.map(\.plans) == [6, 0, 0])
    // What is reached already is no gap.
    #expect(
      goals[0].gaps == [
        GoalGaps.Gap(competency: 0, plans: 5, levels: 10),
        GoalGaps.Gap(competency: 1, plans: 1, levels: 1),
      ])
    #expect(!goals[0].isSuppressed)
  }

  /// The gaps of four plans would be known to be of four people.
  @Test func keepsTheGapsOfFewPlansToItself() async throws {
    var company = company()
    for person in 0..<4 {
      company.hire()
      company.plan(person, gaps: [gap("complaints", 2, 4)])
    }
    let goals = try await overview(company).goals
    #expect(goals[0].isSuppressed)
    #expect(!goals[1].isSuppressed)
  }

  @Test func countsPeopleBesideWhatTheirGradeAsks() async throws {
    var company = company()
    for _ in 0..<4 { company.hire() }
    company.rate(0, "complaints", 3, on: "2026-05-01")
    company.rate(1, "complaints", 1, on: "2026-05-01")
    // A rating of oneself is none.
    company.rate(2, "complaints", 5, by: .own, on: "2026-05-01")
    let figures = try await overview(company).survey.everyone.competencies[0]
    #expect(figures.reached == 1)
    #expect(figures.below == 1)
    #expect(figures.unrated == 2)
    #expect(figures.missingLevels == 2)
  }

  @Test func countsCoursesOneByOneAndWhatIsOverdue() async throws {
    var company = company()
    company.asOf = day("2026-11-20")
    for _ in 0..<2 { company.hire(on: "2026-02-01") }
    company.course(0, "norms", .completed, on: "2026-10-20")
    company.certify(1, from: "2022-12-01", until: "2024-12-01")
    let everyone = try await overview(company).survey.everyone
    let norms = try #require(everyone.byCourse[1])
    #expect(norms.done == Share(1, of: 2))
    #expect(norms.overdue == 1)
    #expect(everyone.byCourse[0] == nil)
    func overdue(_ kind: DueItem.Kind) -> Int {
      everyone.overdue[DueItem.Kind.allCases.firstIndex(of: kind) ?? 0]
    }
    #expect(overdue(.special) == 2)
    #expect(overdue(.certificate) == 1)
    #expect(overdue(.policy) == 0)
  }

  /// Who sat an exam later is not missed; one of last year is not looked at.
  @Test func countsExamsNobodyHasSatSince() async throws {
    var company = company()
    for _ in 0..<3 { company.hire() }
    company.exam(0, 3, points: nil, status: .absent)
    company.exam(1, 3, points: nil, status: .absent)
    company.exam(1, 3, points: "70", on: "2026-04-10", attempt: 2)
    company.exam(2, 3, points: nil, status: .excused)
    company.exam(2, 10, points: nil, on: "2026-10-05", status: .absent)
    #expect(try await overview(company).survey.everyone.examAbsences == 1)
  }

  @Test func findsTheSameDueItemsAsTheListOfReminders() async throws {
    var company = company()
    for _ in 0..<70 { company.hire(on: "2026-02-01") }
    company.hire(on: "2026-11-01")
    company.hire(status: .left, left: "2026-10-01")
    let people = try await company.everyone().people
    let due = await people.overview(within: 30).due
    #expect(due == (await people.dueItems(within: 30)))
    #expect(Set(due.map(\.employee)).count == 70)
  }

  @Test func listsCertificatesWithTheirLastDay() async throws {
    var company = company()
    company.hire()
    company.hire()
    company.certify(0, from: "2025-01-31", until: nil)
    company.certify(1, from: "2026-01-01", until: "2026-11-01")
    let held = try await overview(company).certificates
    #expect(held.map(\.employee) == [0, 1])
    #expect(held.map(\.end) == [day("2027-01-31"), day("2026-11-01")])
    #expect(held.map(\.standing) == [.valid, .expiring])
  }

  @Test func splitsTheHoursOfEachPerson() async throws {
    var company = company()
    company.hire()
    company.hire()
    company.attend(1, on: "2026-03-02")
    company.course(1, "norms", .completed, on: "2026-03-03", minutes: 45)
    company.course(1, "basics", .completed, on: "2026-03-04")
    let hours = try await overview(company).hours
    #expect(hours.map(\.minutes) == [0, 60])
    // The only category is that of the course; the meeting names none.
    #expect(hours[1].byCategory == [45, 15])
    #expect(hours[1].mandatory == 15)
    #expect(hours[1].untimed == 1)
    #expect(hours[1].isComplete)
  }
}
