import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// People beside courses (c10).
struct CompletionMatrixTests {
  private func cells(_ company: Company) async throws -> [String: CourseCell] {
    let matrix = try await GroupProgress(company.everyone().people, of: [0]).all().matrix
    let row = try #require(matrix.rows.first)
    let names = At.courses.sorted { $0.value < $1.value }.map(\.key)
    return Dictionary(
      uniqueKeysWithValues: zip(matrix.courses.map { names[$0] }, row.cells))
  }

  @Test func showsWhatIsAskedAndWhatWasDone() async throws {
    var company = Company()
    company.hire()
    company.enrol(0, "refresher", on: "2026-08-01", due: "2026-11-30")
    company.course(0, "norms", .inProgress, on: "2026-08-02")
    company.course(0, "safety", .completed, on: "2026-03-01")
    company.course(0, "coaching_course", .waived, on: "2026-03-01")
    let cells = try await cells(company)
    #expect(
      cells == [
        "norms": CourseCell(state: .inProgress(dueOn: day("2026-11-30")), isRequired: true),
        "orders": CourseCell(state: .open(dueOn: day("2026-11-30")), isRequired: true),
        "safety": CourseCell(state: .done(on: day("2026-03-01")), isRequired: false),
        "coaching_course": CourseCell(state: .waived(on: day("2026-03-01")), isRequired: false),
      ])
  }

  @Test func warnsOfWhatRunsOut() async throws {
    var company = Company()
    company.hire()
    // Valid for twelve months: until 2026-12-11, sixty days after the day.
    company.course(0, "safety", .completed, on: "2025-12-11")
    #expect(try await cells(company)["safety"]?.state == .expiring(until: day("2026-12-11")))
    company.asOf = day("2026-10-11")
    #expect(try await cells(company)["safety"]?.state == .done(on: day("2025-12-11")))
    company.asOf = day("2026-12-12")
    #expect(try await cells(company)["safety"]?.state == .expired(on: day("2026-12-11")))
  }

  @Test func isOverdueTheDayAfterItsDay() async throws {
    var company = Company()
    company.hire()
    company.enrol(0, "refresher", on: "2026-08-01", due: "2026-10-11")
    #expect(try await cells(company)["norms"]?.state == .overdue(since: day("2026-10-11")))
    company.asOf = day("2026-10-11")
    #expect(try await cells(company)["norms"]?.state == .open(dueOn: day("2026-10-11")))
  }

  /// What was done before the quarter ended does not answer to a duty that follows from it.
  @Test func asksAgainForADutyOfTheQuarter() async throws {
    var company = Company()
    company.special = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"
    company.hire(on: "2026-02-01")
    company.course(0, "norms", .completed, on: "2026-08-02")
    #expect(
      try await cells(company)["norms"]
        == CourseCell(state: .open(dueOn: day("2026-11-14")), isRequired: true))
    company.course(0, "norms", .completed, on: "2026-10-08")
    #expect(try await cells(company)["norms"]?.state == .done(on: day("2026-10-08")))
  }

  @Test func takesTheEarliestDayOfSeveral() async throws {
    var company = Company()
    company.hire()
    company.enrol(0, "refresher", on: "2026-08-01", due: "2026-11-30")
    company.plan(
      0,
      actions: [
        Plan.Action(
          courseID: Identifier("norms"), text: nil, dueOn: day("2026-11-05"), owner: .employee,
          state: .open)
      ])
    #expect(try await cells(company)["norms"]?.state == .open(dueOn: day("2026-11-05")))
  }

  @Test func countsWhoMustAndWhoHas() async throws {
    var company = Company()
    for _ in 0..<6 { company.hire() }
    for person in 0..<5 { company.enrol(person, "refresher", on: "2026-08-01") }
    company.course(0, "norms", .completed, on: "2026-08-02")
    company.course(1, "norms", .waived, on: "2026-08-02")
    // Of their own accord: no part of the share.
    company.course(5, "norms", .completed, on: "2026-08-02")
    let matrix = try await GroupProgress(company.everyone().people, of: Array(0..<6)).all().matrix
    #expect(matrix.courses == [1, 2])
    #expect(matrix.shares == [Share(2, of: 5), Share(0, of: 5)])
    #expect(matrix.rows.count == 6)
    #expect(try await GroupProgress(company.everyone().people, of: []).all().matrix.courses.isEmpty)
  }

  @Test func worksOutEachOfAGroupOnce() async throws {
    var company = Company()
    let (first, second) = (company.hire(), company.hire())
    let group = try await GroupProgress(company.everyone().people, of: [second, first])
    let member = group.member(1)
    let all = group.all().people
    #expect(all.map(\.employee) == [second, first])
    #expect(all[1] === member && group.member(0) === all[0])
  }
}
