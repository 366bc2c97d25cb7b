import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// Mentors with their learners (page 26, R21).
struct MentoringTests {
  /// A mentor (0), and a learner (1) in onboarding since September.
  private func company() -> Company {
    var company = Company()
    company.hire("mentor")
    company.hire("learner", on: "2026-08-01")
    company.enrol(1, on: "2026-08-03")
    return company
  }

  private func mentorings(_ company: Company, of mentor: Int = 0) async throws -> [Mentoring] {
    try await company.everyone().people.mentorings(of: mentor)
  }

  @Test func listsWhatTheMentorHasToConfirm() async throws {
    var company = company()
    company.pair(1, with: 0, from: "2026-09-01", to: nil, .running)
    company.signAsMentor(1, "onboarding/field/duties", by: "mentor0", on: "2026-09-04")
    let mentoring = try #require(try await mentorings(company).first)
    #expect(mentoring.isRunning)
    #expect(mentoring.mentee == 1)
    #expect(mentoring.open.map(\.name) == ["Reception"])
    #expect(mentoring.log.map(\.documentID) == ["onboarding/field/duties"])
    #expect(mentoring.stage?.checklist.map(\.confirmedOn) == [day("2026-09-04"), nil])
  }

  /// Another's signature, another stage's, and one from before the pair are not in the log.
  @Test func logsWhatThisMentorSignedOfThisStage() async throws {
    var company = company()
    company.pair(1, with: 0, from: "2026-09-01", to: nil, .running)
    company.signAsMentor(1, "onboarding/field/duties", by: "other9", on: "2026-09-04")
    company.signAsMentor(1, "onboarding/class", by: "mentor0", on: "2026-09-04")
    company.signAsMentor(1, "onboarding/field/reception", by: "mentor0", on: "2026-08-20")
    #expect(try await mentorings(company).first?.log.isEmpty == true)
  }

  @Test func putsThoseThatLastFirstAndThenTheNewest() async throws {
    var company = company()
    company.hire("former", on: "2025-01-01")
    company.pair(2, with: 0, from: "2025-02-01", to: "2025-02-14", .passed)
    company.pair(2, with: 0, from: "2025-03-01", to: "2025-03-14", .passed)
    company.pair(1, with: 0, from: "2024-09-01", to: nil, .running)
    let all = try await mentorings(company)
    #expect(all.map(\.mentee) == [1, 2, 2])
    #expect(all.map(\.pair.startDate.month) == [9, 3, 2])
    #expect(all.map(\.isRunning) == [true, false, false])
    // Someone who is in no onboarding has no stage.
    #expect(all[1].stage == nil)
  }

  @Test func knowsWhoIsAMentor() async throws {
    var company = company()
    company.pair(1, with: 0, from: "2026-09-01", to: nil, .running)
    let people = try await company.everyone().people
    #expect(people.isMentor(0))
    #expect(!people.isMentor(1))
  }

  @Test func letsNobodyTeachWhoeverHasLeft() async throws {
    var company = Company()
    company.hire("mentor")
    company.hire("learner", on: "2026-08-01", status: .left, left: "2026-09-20")
    company.enrol(1, on: "2026-08-03")
    company.pair(1, with: 0, from: "2026-09-01", to: nil, .running)
    #expect(try await mentorings(company).map(\.isRunning) == [false])
  }
}

extension Company {
  fileprivate mutating func signAsMentor(
    _ person: Int, _ document: String, by signer: String, on date: String
  ) {
    signoffs.append(
      Signoff(
        employee: Int32(person), row: nextRow(), documentKind: .internship,
        documentID: document, documentVersion: "1", signerRole: .mentor, signedBy: signer,
        signedAt: day(date), result: .agree))
  }
}
