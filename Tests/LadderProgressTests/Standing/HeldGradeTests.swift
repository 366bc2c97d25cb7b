import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

struct HeldGradeTests {
  private func held(_ company: Company, on date: String? = nil) async throws -> HeldGrade? {
    let situation = try await company.situation()
    return situation.gradeHeld(by: 0, on: date.map(day) ?? company.asOf)
  }

  private func position(_ grade: String) -> Int { Int(At.position(grade, At.grades)) }

  @Test func comesFromTheHistoryByDate() async throws {
    var company = Company()
    company.hire(on: "2020-01-01", grade: "middle", since: "2026-04-01")
    company.grade(0, "assistant", on: "2020-01-01", kind: .hire)
    company.grade(0, "senior", on: "2023-07-01")
    company.grade(0, "middle", on: "2026-04-01", kind: .demotion)
    #expect(try await held(company)?.grade == position("middle"))
    #expect(try await held(company)?.since == day("2026-04-01"))
    #expect(try await held(company, on: "2026-03-31")?.grade == position("senior"))
    #expect(try await held(company, on: "2026-03-31")?.since == day("2023-07-01"))
    #expect(try await held(company, on: "2019-12-31") == nil)
  }

  /// Files hold rows in any order.
  @Test func goesByDatesNotByTheOrderOfRows() async throws {
    var company = Company()
    company.hire(grade: "senior")
    company.grade(0, "senior", on: "2024-01-01")
    company.grade(0, "junior", on: "2021-01-01")
    #expect(try await held(company)?.grade == position("senior"))
    #expect(try await held(company)?.since == day("2024-01-01"))
  }

  @Test func comesFromTheListOfEmployeesWithoutAHistory() async throws {
    var company = Company()
    company.hire(grade: "middle", since: "2025-01-01")
    #expect(try await held(company)?.since == day("2025-01-01"))
    #expect(try await held(company, on: "2024-12-31") == nil)
  }

  @Test func isWhatTheFirstKnownChangeLeaves() async throws {
    var company = Company()
    company.hire(grade: "middle", since: "2026-04-01")
    company.grade(0, "middle", from: "junior", on: "2026-04-01")
    let before = try await held(company, on: "2026-03-31")
    #expect(before?.grade == position("junior"))
    #expect(before?.since == nil)
  }

  @Test func endsWhereAChangeLeadsOutOfOurLadder() async throws {
    var company = Company()
    company.hire(grade: "senior")
    company.grade(0, "senior", on: "2020-01-01")
    company.grade(0, nil, from: "senior", on: "2022-10-10", kind: .lateral)
    #expect(try await held(company) == nil)
  }

  // MARK: - corrections

  @Test func letsACorrectionTakeThePlaceOfTheChangeOfItsDay() async throws {
    var company = Company()
    company.hire(grade: "junior")
    company.grade(0, "junior", on: "2024-01-01")
    company.grade(0, "middle", on: "2026-03-01")
    company.grade(0, "junior", on: "2026-03-01", kind: .correction)
    // The promotion never was: the grade is held since the beginning.
    #expect(try await held(company)?.grade == position("junior"))
    #expect(try await held(company)?.since == day("2024-01-01"))
  }

  @Test func letsACorrectionSayTheDay() async throws {
    var company = Company()
    company.hire(grade: "junior")
    company.grade(0, "junior", on: "2025-10-12")
    company.grade(0, "junior", on: "2025-11-01", kind: .correction)
    #expect(try await held(company)?.since == day("2025-11-01"))
    var earlier = Company()
    earlier.hire(grade: "junior")
    earlier.grade(0, "junior", on: "2025-10-12")
    earlier.grade(0, "junior", on: "2025-10-01", kind: .correction)
    #expect(try await held(earlier)?.since == day("2025-10-01"))
  }

  @Test func doesNotBeginAgainWithAChangeToTheSameGrade() async throws {
    var company = Company()
    company.hire(grade: "senior")
    company.grade(0, "senior", on: "2023-01-01")
    company.grade(0, "senior", from: "senior", on: "2025-01-01", kind: .lateral)
    #expect(try await held(company)?.since == day("2023-01-01"))
  }

  @Test func beginsAgainAfterADemotionAndASecondPromotion() async throws {
    var company = Company()
    company.hire(grade: "senior")
    company.grade(0, "senior", on: "2022-01-01")
    company.grade(0, "middle", on: "2024-01-01", kind: .demotion)
    company.grade(0, "senior", on: "2026-01-12")
    #expect(try await held(company)?.since == day("2026-01-12"))
    let result = try await company.judge("fact: months_in_grade, op: gte, value: 9", of: 0)
    #expect(result.measure == .amount(9))
  }

  // MARK: - facts

  @Test func isUnknownHowLongWhereTheDayIsNot() async throws {
    var company = Company()
    company.hire(since: nil)
    let result = try await company.judge("fact: months_in_grade, op: gte, value: 1", of: 0)
    #expect(result.measure == .unknown(.notRecorded))
    #expect(result.state == .unknown)
  }

  @Test func isUnknownForThoseWithoutAGrade() async throws {
    var company = Company()
    company.hire(grade: nil, since: nil)
    let result = try await company.judge("fact: grade_level, op: gte, value: 4", of: 0)
    #expect(result.measure == .unknown(.noGrade))
  }

  @Test func givesTheLevelOfTheGradeHeldToday() async throws {
    var company = Company()
    company.hire(grade: "senior")
    let result = try await company.judge("fact: grade_level, op: gte, value: 4", of: 0)
    #expect(result.measure == .amount(4))
  }
}
