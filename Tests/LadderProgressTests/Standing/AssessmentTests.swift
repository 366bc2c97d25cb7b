import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Assessments of weighted components, with retakes (c4, R22, R23).
struct AssessmentTests {
  private func state(_ company: Company, _ name: String = "theory") async throws -> AssessmentState
  {
    let situation = try await company.situation()
    return situation.assessmentState(Int(At.position(name, At.assessments)), of: 0)
  }

  private func company() -> Company {
    var company = Company()
    company.hire()
    return company
  }

  @Test func weighsItsComponents() async throws {
    var company = company()
    company.assessment(0, "theory", .written, points: "70", on: "2026-09-01")
    #expect(try await state(company).standing == .partial)
    company.assessment(0, "theory", .oral, points: "90", on: "2026-09-02")
    let state = try await state(company)
    #expect(state.score == 76)
    #expect(state.standing == .passed(on: day("2026-09-02")))
  }

  /// 0.7 × 80 + 0.3 × 59 is over the pass mark, but the oral part is not over its own.
  @Test func needsEveryComponentOverItsOwnMark() async throws {
    var company = company()
    company.assessment(0, "theory", .written, points: "80", on: "2026-09-01")
    company.assessment(0, "theory", .oral, points: "59", on: "2026-09-02")
    let state = try await state(company)
    #expect(state.score == number("73.7"))
    #expect(
      state.standing == .failed(attempts: 1, of: 2, retakeFrom: day("2026-09-05")))
  }

  @Test func hasNoRetakeAfterTheLastAttempt() async throws {
    var company = company()
    for (attempt, date) in [(Int16(1), "2026-09-01"), (2, "2026-09-07")] {
      company.assessment(0, "talk", .oral, points: "50", on: date, attempt: attempt)
    }
    #expect(
      try await state(company, "talk").standing == .failed(attempts: 2, of: 2, retakeFrom: nil))
  }

  // MARK: - absent is not zero

  @Test(arguments: [
    (ExamResult.Status.absent, AssessmentState.Standing.absent(on: day("2026-09-01"))),
    (.excused, .notTaken), (.void, .notTaken),
  ])
  func countsNoAttemptWithoutAResult(
    _ status: ExamResult.Status, _ expected: AssessmentState.Standing
  ) async throws {
    var company = company()
    company.assessment(0, "talk", .oral, points: nil, on: "2026-09-01", status: status)
    #expect(try await state(company, "talk").standing == expected)
    #expect(try await state(company, "talk").score == nil)
    company.assessment(0, "talk", .oral, points: "50", on: "2026-09-05", attempt: 2)
    #expect(
      try await state(company, "talk").standing
        == .failed(attempts: 1, of: 2, retakeFrom: day("2026-09-10")))
  }

  // MARK: - retakes

  @Test func takesTheBestAndTheDayItWasFirstPassed() async throws {
    var company = company()
    company.assessment(0, "talk", .oral, points: "50", on: "2026-09-01")
    company.assessment(0, "talk", .oral, points: "65", on: "2026-09-08", attempt: 2)
    company.assessment(0, "talk", .oral, points: "90", on: "2026-09-15", attempt: 3)
    let state = try await state(company, "talk")
    #expect(state.score == 90)
    #expect(state.standing == .passed(on: day("2026-09-08")))
  }

  @Test func keepsAPassThoughALaterAttemptFails() async throws {
    var company = company()
    company.assessment(0, "talk", .oral, points: "65", on: "2026-09-08")
    company.assessment(0, "talk", .oral, points: "40", on: "2026-09-15", attempt: 2)
    #expect(try await state(company, "talk").standing == .passed(on: day("2026-09-08")))
  }

  @Test(arguments: [
    ("latest", ["80", "40"], "40"), ("latest", ["40", "80"], "80"), ("first", ["80", "40"], "80"),
    ("first", ["40", "80"], "40"),
  ])
  func takesTheAttemptTheRuleSays(
    _ name: String, _ points: [String], _ expected: String
  ) async throws {
    var company = company()
    for (index, points) in points.enumerated() {
      company.assessment(
        0, name, points: points, on: "2026-09-0\(index + 1)", attempt: Int16(index + 1))
    }
    let state = try await state(company, name)
    #expect(state.score == number(expected))
    #expect((state.passedOn != nil) == (expected == "80"))
  }

  @Test func needsOnlyTheFailedComponentAgain() async throws {
    var company = company()
    company.assessment(0, "theory", .written, points: "54", on: "2026-09-01")
    company.assessment(0, "theory", .oral, points: "63", on: "2026-09-02")
    company.assessment(0, "theory", .written, points: "70", on: "2026-09-08", attempt: 2)
    let state = try await state(company)
    #expect(state.standing == .passed(on: day("2026-09-08")))
    #expect(state.score == number("67.9"))
  }

  /// A retake of both has begun with a failed part: nothing is decided, and no attempt is used up.
  @Test func waitsForTheRestOfAnAttempt() async throws {
    var company = company()
    company.assessment(0, "theory", .written, points: "54", on: "2026-09-01")
    company.assessment(0, "theory", .oral, points: "63", on: "2026-09-02")
    company.assessment(0, "theory", .written, points: "55", on: "2026-09-08", attempt: 2)
    #expect(
      try await state(company).standing
        == .failed(attempts: 1, of: 2, retakeFrom: day("2026-09-05")))
  }
}
