import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// What the pages of a person are made from.
struct PersonProgressTests {
  @Test func keepsThePositionsOfPeople() async throws {
    var company = Company()
    company.hire()
    company.hire("bo", status: .left, left: "2026-01-01")
    company.hire("cy")
    let people = try await company.progress()
    #expect(people.map(\.employee) == [0, 1, 2])
    #expect(people.map(\.isOnPost) == [true, false, true])
  }

  @Test func looksAtTheLastEndedQuarter() async throws {
    let company = Company()
    let progress = await evaluateProgress(
      try await company.catalogue(), company.people, asOf: day("2026-12-31"))
    #expect(progress.rulePeriod.description == "2026Q3")
    #expect(progress.asOf == day("2026-12-31"))
  }

  @Test func showsTheQuartersSinceThePersonCame() async throws {
    var company = Company()
    company.deliverAll("2026Q2", "2026Q3")
    let ann = company.hire(on: "2026-05-01")
    company.score(ann, "ability", "2026Q3", "80")
    company.score(ann, "orders", "2026Q3", "90")
    company.exam(ann, 8, points: "75")
    let kpi = try await company.progress()[ann].kpi
    #expect(kpi.map(\.quarter.description) == ["2026Q2", "2026Q3"])
    #expect(kpi[0].total == nil)
    #expect(kpi[0].items.map(\.unknown).first == .notRecorded)
    #expect(kpi[1].items.map(\.percent) == [80, 90, 75])
    #expect(kpi[1].total == 82)
  }

  @Test func leavesOutItemsThatDoNotCount() async throws {
    var company = Company()
    company.deliverAll("2026Q3")
    let ann = company.hire(on: "2026-07-01", role: "leader")
    company.exam(ann, 8, points: "75")
    let people = try await company.progress()
    #expect(people[ann].kpi[0].items.map(\.item) == [0, 1])
    // The exam is shown all the same.
    #expect(people[ann].exams.map(\.series) == ["monthly"])
  }

  @Test func listsTheHistoryByDate() async throws {
    var company = Company()
    let ann = company.hire()
    company.grade(ann, "senior", on: "2024-01-01")
    company.grade(ann, "assistant", on: "2020-01-01", kind: .hire)
    company.grade(ann, "lead", on: "2026-11-01")
    let history = try await company.progress()[ann].history
    #expect(history.map(\.effectiveDate) == [day("2020-01-01"), day("2024-01-01")])
  }

  @Test func listsTheCoursesBegun() async throws {
    var company = Company()
    let ann = company.hire()
    company.course(ann, "orders", .failed, on: "2026-02-01")
    company.course(ann, "basics", .inProgress, on: "2026-02-01")
    company.course(ann, "norms", .withdrawn, on: "2026-02-01")
    let courses = try await company.progress()[ann].courses
    #expect(courses.map(\.course) == [0, 2])
    #expect(courses.map(\.state) == [.inProgress, .failed(on: day("2026-02-01"))])
  }

  @Test func isTheSameEveryTime() async throws {
    var company = Company()
    company.deliverAll("2026Q2", "2026Q3")
    for index in 0..<20 {
      let person = company.hire()
      company.score(person, "ability", "2026Q3", "\(60 + index)")
      for month in 4...9 { company.exam(person, month, points: "\(50 + index + month)") }
      company.course(person, "basics", .completed, on: "2026-02-01")
      company.rate(person, "complaints", 3, on: "2026-02-01")
    }
    let first = try await told(company.progress())
    for _ in 0..<3 { #expect(try await told(company.progress()) == first) }
  }
}
