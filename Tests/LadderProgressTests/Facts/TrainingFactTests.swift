import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

struct TrainingFactTests {
  private func company() -> (Company, Int) {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    return (company, ann)
  }

  private func state(_ company: Company, _ course: String) async throws -> CourseState? {
    let position = Int(At.position(course, At.courses))
    return try await company.progress()[0].courses.first { $0.course == position }?.state
  }

  // MARK: - courses

  @Test func isDoneAsTheCourseSays() async throws {
    var (company, ann) = company()
    company.course(ann, "basics", .completed, on: "2026-02-01")
    // `orders` must be completed and passed: a score over its mark will do, one below will not.
    company.course(ann, "orders", .completed, on: "2026-02-01", points: "59.9")
    #expect(
      try await company.judge("fact: course_completed, course_id: basics", of: ann).state == .met)
    #expect(
      try await company.judge("fact: course_completed, course_id: orders", of: ann).state == .unmet)
    company.course(ann, "orders", .completed, on: "2026-03-01", points: "60")
    #expect(
      try await company.judge("fact: course_completed, course_id: orders", of: ann).state == .met)
  }

  @Test func countsAWaiverAsMet() async throws {
    var (company, ann) = company()
    company.course(ann, "basics", .waived, on: "2026-02-01")
    let result = try await company.judge("fact: course_completed, course_id: basics", of: ann)
    #expect(result.measure == .waived)
    #expect(result.state == .met)
  }

  @Test func isUnknownWithoutARowWhileADeliveryIsMissing() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.completions, "2026Q1")
    company.deliver(.completions, "2026Q2", complete: false)
    company.deliver(.completions, "2026Q3")
    let rule = "fact: course_completed, course_id: basics"
    #expect(try await company.judge(rule, of: ann).state == .unknown)
    company.deliver(.completions, "2026Q2")
    let delivered = try await company.judge(rule, of: ann)
    #expect(delivered.state == .unmet)
    #expect(delivered.help == [.course(0)])
  }

  @Test func neverTakesACompletionBack() async throws {
    var (company, ann) = company()
    company.course(ann, "basics", .completed, on: "2025-02-01")
    company.course(ann, "basics", .failed, on: "2026-02-01")
    company.course(ann, "basics", .inProgress, on: "2026-03-01")
    #expect(try await state(company, "basics") == .done(on: day("2025-02-01"), until: nil))
  }

  /// Taking a course again is no news where it does not run out.
  @Test func keepsTheFirstCompletion() async throws {
    var (company, ann) = company()
    company.course(ann, "basics", .completed, on: "2026-02-01")
    company.course(ann, "basics", .completed, on: "2025-02-01")
    company.course(ann, "basics", .completed, on: "2026-08-01")
    #expect(try await state(company, "basics") == .done(on: day("2025-02-01"), until: nil))
  }

  @Test func showsTheNewestOfOpenRows() async throws {
    var (company, ann) = company()
    company.course(ann, "basics", .inProgress, on: "2026-02-01")
    company.course(ann, "basics", .failed, on: "2026-03-01")
    #expect(try await state(company, "basics") == .failed(on: day("2026-03-01")))
    company.course(ann, "basics", .inProgress, on: "2026-04-01")
    #expect(try await state(company, "basics") == .inProgress)
    company.course(ann, "basics", .withdrawn, on: "2026-05-01")
    #expect(try await state(company, "basics") == nil)
  }

  @Test(arguments: [("2025-10-12", true), ("2025-10-11", false)])
  func isValidThroughItsLastDay(_ done: String, _ isValid: Bool) async throws {
    var (company, ann) = company()
    company.course(ann, "safety", .completed, on: done)
    let result = try await company.judge("fact: course_completed, course_id: safety", of: ann)
    #expect(result.state == Truth(isValid))
    #expect(
      try await state(company, "safety")
        == (isValid
          ? .done(on: day(done), until: day("2026-10-12")) : .expired(on: day("2026-10-11"))))
  }

  @Test func renewsByTheNewestCompletion() async throws {
    var (company, ann) = company()
    company.course(ann, "safety", .completed, on: "2026-06-01")
    company.course(ann, "safety", .completed, on: "2024-06-01")
    #expect(
      try await state(company, "safety")
        == .done(on: day("2026-06-01"), until: day("2027-06-01")))
  }

  // MARK: - programmes

  @Test func completesAProgrammeWithItsLastPart() async throws {
    var (company, ann) = company()
    let rule = "fact: program_completed, program_id: refresher"
    company.course(ann, "norms", .completed, on: "2026-02-01")
    company.course(ann, "orders", .passed, on: "2026-03-01")
    let open = try await company.judge(rule, of: ann)
    #expect(open.state == .unmet)
    #expect(open.help == [.program(1)])
    company.assessment(ann, "latest", points: "60", on: "2026-03-05")
    let done = try await company.judge(rule, of: ann)
    #expect(done.state == .met)
    #expect(done.evidence.first?.date == day("2026-03-05"))
  }

  // MARK: - certificates

  private let licence = "fact: certification_valid, certification_id: trainer_licence"

  @Test(arguments: [
    ("2024-10-12", "2026-10-12", CertificationStanding.expiring, true),
    ("2024-10-11", "2026-10-11", .expired, false),
    ("2024-12-11", "2026-12-11", .expiring, true),
    ("2024-12-12", "2026-12-12", .valid, true),
  ])
  func standsByItsLastDay(
    _ from: String, _ until: String, _ standing: CertificationStanding, _ isValid: Bool
  ) async throws {
    var (company, ann) = company()
    company.certify(ann, from: from, until: until)
    #expect(try await company.progress()[ann].certifications.first?.standing == standing)
    #expect(try await company.judge(licence, of: ann).state == Truth(isValid))
  }

  @Test func endsByTheRuleWhereNoLastDayWasIssued() async throws {
    var (company, ann) = company()
    company.certify(ann, from: "2024-08-31", until: nil)
    #expect(try await company.progress()[ann].certifications.first?.standing == .expired)
  }

  @Test func standsByTheCertificateThatIsValid() async throws {
    var (company, ann) = company()
    company.certify(ann, from: "2024-12-31", until: "2026-12-31")
    company.certify(ann, from: "2026-06-01", until: "2028-06-01", .revoked)
    #expect(try await company.progress()[ann].certifications.first?.standing == .valid)
    var revoked = self.company().0
    revoked.certify(0, from: "2022-01-01", until: "2024-01-01")
    revoked.certify(0, from: "2026-06-01", until: "2028-06-01", .revoked)
    #expect(try await revoked.progress()[0].certifications.first?.standing == .revoked)
    #expect(try await revoked.judge(licence, of: 0).help == [.course(4)])
  }

  // MARK: - competencies

  private let level = "fact: competency_level, competency_id: complaints, op: gte, value: 3"

  @Test func takesTheNewestRatingByOthers() async throws {
    var (company, ann) = company()
    company.rate(ann, "complaints", 4, on: "2026-01-05")
    company.rate(ann, "complaints", 2, on: "2026-07-05")
    company.rate(ann, "complaints", 5, by: .own, on: "2026-09-01")
    let result = try await company.judge(level, of: ann)
    #expect(result.measure == .amount(2))
    #expect(result.gap == 1)
    #expect(result.help == [.course(5)])
  }

  @Test func prefersThePanelOfADay() async throws {
    var (company, ann) = company()
    company.rate(ann, "complaints", 4, by: .panel, on: "2026-07-05")
    company.rate(ann, "complaints", 2, by: .manager, on: "2026-07-05")
    #expect(try await company.judge(level, of: ann).measure == .amount(4))
  }

  /// Nobody is at level 0 for want of a rating.
  @Test func isUnknownWithoutARatingByOthers() async throws {
    var (company, ann) = company()
    company.rate(ann, "complaints", 5, by: .own, on: "2026-09-01")
    #expect(try await company.judge(level, of: ann).measure == .unknown(.notRecorded))
  }

  @Test func setsRatingsBesideWhatTheGradeAsks() async throws {
    var (company, ann) = company()
    company.rate(ann, "complaints", 4, by: .own, on: "2026-01-01")
    company.rate(ann, "complaints", 3, by: .own, on: "2026-06-01")
    company.rate(ann, "complaints", 2, on: "2026-06-01")
    let standing = try #require(try await company.progress()[ann].competencies.first)
    #expect(standing.minimum == 3)
    #expect(standing.own == 3)
    #expect(standing.confirmed == 2)
    #expect(try await company.progress()[ann].competencies.count == 1)
  }
}
