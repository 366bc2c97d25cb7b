import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// What comes before a demotion is decided, and whether there is a post to move to (c1, c2).
struct ReviewTests {
  private func readiness(_ company: Company, _ move: String) async throws -> Readiness {
    let progress = try await company.progress()[0]
    let position = Int(At.position(move, At.moves))
    return try #require(progress.readiness.first { $0.move == position })
  }

  @Test func namesTheStepsFirstWhereAReviewIsTriggered() async throws {
    var company = Company()
    company.hire()
    company.decide(0, .met, on: "2026-09-01", move: "fall", criterion: "talk")
    company.decide(0, .unmet, on: "2026-09-08", move: "fall", criterion: "training")
    let review = try await readiness(company, "fall")
    #expect(review.explanation.state == .met)
    #expect(review.steps.map(\.step) == [.talk, .training, .recheck])
    #expect(review.steps.map(\.doneOn) == [day("2026-09-01"), nil, nil])
    #expect(review.steps[0].row != nil)
    // A promotion by the same criteria asks for no such thing.
    #expect(try await readiness(company, "rise").steps.isEmpty)
  }

  /// The cycle of the review is a quarter: a talk of an earlier one was about something else.
  @Test func countsOnlyTheStepsOfThisCycle() async throws {
    var company = Company()
    company.hire()
    company.decide(0, .met, on: "2026-07-12", move: "fall", criterion: "talk")
    #expect(try await readiness(company, "fall").steps[0].doneOn == nil)
    company.decide(0, .met, on: "2026-07-13", move: "fall", criterion: "talk")
    #expect(try await readiness(company, "fall").steps[0].doneOn == day("2026-07-13"))
  }

  @Test func asksForNoStepsWhereNoneIsTriggered() async throws {
    var company = Company()
    company.hire()
    company.move = "{id: time, fact: months_in_grade, op: lt, value: 1}"
    #expect(try await readiness(company, "fall").steps.isEmpty)
  }

  @Test func knowsOfAVacancyOnlyWhatWasRecorded() async throws {
    var company = Company()
    company.hire(grade: "senior")
    #expect(try await readiness(company, "to_teaching").vacancy?.state == .unknown)
    company.decide(0, .unmet, on: "2026-03-01", move: "to_teaching", criterion: "vacancy")
    #expect(try await readiness(company, "to_teaching").vacancy?.state == .unmet)
    company.decide(0, .met, on: "2026-05-01", move: "to_teaching", criterion: "vacancy")
    let vacancy = try await readiness(company, "to_teaching").vacancy
    #expect(vacancy?.state == .met)
    #expect(vacancy?.recordedOn == day("2026-05-01"))
    // The criteria alone decide whether they are met.
    #expect(try await readiness(company, "to_teaching").explanation.state == .met)
  }

  @Test func doesNotSpeakOfAVacancyWhereNoneIsNeeded() async throws {
    var company = Company()
    company.hire()
    #expect(try await readiness(company, "rise").vacancy == nil)
  }
}
