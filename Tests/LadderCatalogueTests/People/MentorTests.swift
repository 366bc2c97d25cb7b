import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Pairs of mentors and learners (E12, R21).
@Suite struct MentorTests {
  private static let pair = "P1,100033,090067,theory,2026-08-10,2026-08-20,passed"

  private func pairs(_ others: String...) throws -> Handbook {
    let rows = others.reduce(Self.pair) { $0 + "\n" + $1 }
    return try Handbook().with(Self.pair, as: rows)
  }

  @Test func areNotEachOthersMentors() async throws {
    try await pairs("1️⃣P2,090067,100033,theory,2026-09-10,2026-09-20,passed").expectDiagnostics(
      Expected(1, .mentorReversed, "not each other's mentors in one stage"))
  }

  @Test func haveAsManyLearnersAsTheStageAllows() async throws {
    let handbook = try pairs(
      "P2,100021,090067,theory,2026-08-12,2026-08-14,passed",
      "P3,100021,090067,theory,2026-08-21,2026-08-25,passed")
    await handbook.expectDiagnostics()
    let strict = try handbook.with(
      "planned_days: 10\n", as: "planned_days: 10\n    max_mentees: 1\n")
    await strict.expectDiagnostics(
      Expected(nil, .tooManyMentees, "at most 1 at one time in this stage, and this is number 2")
        .anywhere)
  }

  @Test func stayAsLongAsThePairLasts() async throws {
    try await Handbook().with(
      "2021-05-10,,active,100021,", as: "2021-05-10,,left,100021,2026-08-15"
    ).expectDiagnostics(
      Expected(nil, .mentorNotEmployed, "from 'start_date' to 'end_date'").anywhere)
  }

  @Test func mayBePlannedAhead() async throws {
    let loaded = try await pairs("P2,090067,100021,theory,2026-11-02,2026-11-13,running")
      .expectDiagnostics()
    let account = try loaded.account("mentor_pairs.csv")
    #expect(account.excluded == [.afterAsOf: 1])
  }

  @Test func haveNoResultBeforeTheEnd() async throws {
    try await pairs("P2,090067,100021,theory,1️⃣2026-11-02,2️⃣2026-11-13,passed").expectDiagnostics(
      Expected(1, .rowAfterExport), Expected(2, .rowAfterExport))
  }
}
