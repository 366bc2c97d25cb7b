import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Stages, planned days and the gate (c4, R16, R21–R23).
struct OnboardingTests {
  /// Ann, who began on 2026-09-17, and Bo, her mentor.
  private func beginner() -> Company {
    var company = Company()
    company.deliverAll("2026Q2", "2026Q3")
    company.hire(on: "2026-09-17", grade: "assistant", since: "2026-09-17", status: .probation)
    company.hire("bo")
    company.enrol(0, on: "2026-09-17")
    return company
  }

  private func passClass(_ company: inout Company, on date: String = "2026-09-30") {
    company.course(0, "basics", .completed, on: "2026-09-18")
    company.course(0, "norms", .waived, on: "2026-09-18")
    company.assessment(0, "theory", .written, points: "80", on: date)
    company.assessment(0, "theory", .oral, points: "80", on: date)
  }

  private func passField(_ company: inout Company) {
    company.sign(
      0, .internship, "onboarding/field/duties", as: .mentor, on: "2026-10-09")
    company.sign(
      0, .internship, "onboarding/field/reception", as: .mentor, on: "2026-10-11")
    company.assessment(0, "talk", .oral, points: "80", on: "2026-10-10")
    company.pair(0, with: 1, from: "2026-10-08", to: "2026-10-12")
  }

  private func onboarding(_ company: Company) async throws -> OnboardingProgress {
    try #require(try await company.progress()[0].onboarding)
  }

  // MARK: - the plan

  /// 25 September is a day like others here; 1–7 October are holidays, Saturday the 10th is worked.
  @Test func plansInWorkdaysOverHolidays() async throws {
    let stages = try await onboarding(beginner()).stages
    #expect(stages[0].plannedStart == day("2026-09-17"))
    #expect(stages[0].plannedEnd == day("2026-09-30"))
    #expect(stages[0].assessments[0].window == day("2026-09-29")...day("2026-09-30"))
    #expect(stages[1].plannedStart == day("2026-10-08"))
    #expect(stages[1].plannedEnd == day("2026-10-13"))
  }

  @Test func beginsOnTheFirstWorkday() async throws {
    var company = beginner()
    company.enrol(0, on: "2026-09-19")
    #expect(try await onboarding(company).stages[0].plannedStart == day("2026-09-21"))
  }

  @Test(arguments: [("2026-09-30", false), ("2026-10-01", true)])
  func isBehindAfterThePlannedEnd(_ asOf: String, _ isBehind: Bool) async throws {
    var company = beginner()
    company.asOf = day(asOf)
    #expect(try await onboarding(company).isBehind == isBehind)
  }

  // MARK: - passing

  @Test func opensAStageWithTheOneBefore() async throws {
    var company = beginner()
    var stages = try await onboarding(company).stages
    #expect(stages.map(\.state) == [.running, .locked])
    passClass(&company)
    stages = try await onboarding(company).stages
    #expect(stages.map(\.state) == [.passed, .running])
    #expect(stages[0].passedOn == day("2026-09-30"))
    #expect(!stages[0].isBehind)
  }

  @Test func passesWithTheLastOfEverything() async throws {
    var company = beginner()
    passClass(&company)
    passField(&company)
    let progress = try await onboarding(company)
    #expect(progress.gateDate == day("2026-10-12"))
    #expect(
      progress.stages[1].checklist.map(\.confirmedOn) == [day("2026-10-09"), day("2026-10-11")])
    #expect(try await company.progress()[0].isOnPost)
  }

  @Test(arguments: [0, 1, 2, 3])
  func isOpenWhileAPartIs(_ missing: Int) async throws {
    var company = beginner()
    passClass(&company)
    passField(&company)
    switch missing {
    case 0: company.completions.removeFirst()
    case 1: company.examResults.removeLast()
    case 2: company.signoffs.removeLast()
    default: company.mentorPairs.removeLast()
    }
    #expect(try await onboarding(company).gateDate == nil)
    #expect(try await !company.progress()[0].isOnPost)
    #expect(
      try await company.judge("fact: program_completed, program_id: onboarding", of: 0).state
        == .unmet)
  }

  @Test func acceptsOneSignatureForAllPoints() async throws {
    var company = beginner()
    company.sign(0, .stage, "onboarding/field", as: .mentor, on: "2026-10-11")
    let points = try await onboarding(company).stages[1].checklist
    #expect(points.map(\.confirmedOn) == [day("2026-10-11"), day("2026-10-11")])
  }

  @Test func showsThePairThatStands() async throws {
    var company = beginner()
    company.hire("cy")
    company.pair(0, with: 2, from: "2026-10-09", to: nil, .running)
    company.pair(0, with: 1, from: "2026-10-08", to: "2026-10-08", .ended)
    let stage = try await onboarding(company).stages[1]
    #expect(stage.mentor?.mentor == 2)
    #expect(stage.passedOn == nil)
  }

  /// A pair that will have been passed has not been yet.
  @Test func passesThePairWhenItHasEnded() async throws {
    var company = beginner()
    company.pair(0, with: 1, from: "2026-10-08", to: "2026-10-20")
    passClass(&company)
    passField(&company)
    company.mentorPairs.removeLast()
    #expect(try await onboarding(company).gateDate == nil)
  }

  /// Repeating a course of the class years later is no new onboarding.
  @Test func keepsTheDayOfTheGateWhenACourseIsTakenAgain() async throws {
    var company = beginner()
    passClass(&company, on: "2026-09-29")
    passField(&company)
    company.asOf = day("2027-03-01")
    company.course(0, "basics", .completed, on: "2027-02-01")
    #expect(try await onboarding(company).stages[0].passedOn == day("2026-09-29"))
    #expect(try await onboarding(company).gateDate == day("2026-10-12"))
  }

  @Test func tellsAboutOneStage() async throws {
    var company = beginner()
    let rule = "fact: stage_passed, program_id: onboarding, stage_id: class"
    #expect(try await company.judge(rule, of: 0).state == .unmet)
    passClass(&company)
    let passed = try await company.judge(rule, of: 0)
    #expect(passed.state == .met)
    #expect(passed.evidence.first?.date == day("2026-09-30"))
  }

  // MARK: - on post

  @Test func isOnPostWithoutAnEnrolmentThatGates() async throws {
    var company = Company()
    company.hire()
    company.enrol(0, "refresher", on: "2026-01-01")
    #expect(try await company.progress()[0].isOnPost)
  }

  @Test(arguments: [
    (Employee.Status.active, String?.none, true), (.probation, nil, true), (.leave, nil, false),
    (.left, "2026-05-31", false), (.left, nil, false), (.active, "2026-12-31", true),
  ])
  func isOnPostByTheListOfEmployees(
    _ status: Employee.Status, _ left: String?, _ expected: Bool
  ) async throws {
    var company = Company()
    company.hire(status: status, left: left)
    #expect(try await company.progress()[0].isOnPost == expected)
  }

  @Test func isNotOnPostBeforeTheFirstDay() async throws {
    var company = Company()
    company.hire(on: "2026-10-13", grade: nil, since: nil)
    #expect(try await !company.progress()[0].isOnPost)
  }

  /// An onboarding that was broken off and begun again.
  @Test func goesByTheNewestEnrolment() async throws {
    var company = beginner()
    company.enrol(0, on: "2026-09-01")
    passClass(&company)
    passField(&company)
    let progress = try await onboarding(company)
    #expect(progress.startedOn == day("2026-09-17"))
    #expect(try await company.progress()[0].isOnPost)
  }
}
