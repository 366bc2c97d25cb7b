import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// How the example's people stand to the moves from their grades.
struct ExampleMoveTests {
  // MARK: - promotions

  @Test func isMetWithAJudgement() async throws {
    let move = try await Example.today().readiness("100051", "senior_to_supervisor")
    #expect(move.state == .met)
    #expect(move.criterion("interview")?.evidence.first?.date == day("2026-09-22"))
    #expect(move.criterion("mentees")?.measure == .amount(2))
  }

  @Test func isMetOnTheDayTheYearIsFull() async throws {
    let move = try await Example.today().readiness("100062", "junior_to_middle")
    #expect(move.state == .met)
    #expect(move.criterion("in_grade")?.measure == .amount(12))
    let before = try await Example.on("2026-10-11").readiness("100062", "junior_to_middle")
    #expect(before.criterion("in_grade")?.measure == .amount(11))
  }

  @Test func lacksNothingButTime() async throws {
    let move = try await Example.today().readiness("100055", "senior_to_supervisor")
    #expect(move.state == .unmet)
    #expect(move.ids(.unknown).isEmpty)
    #expect(move.criterion("in_grade")?.measure == .amount(10))
    #expect(move.criterion("in_grade")?.gap == 2)
    #expect(move.turnsMetOn == day("2026-12-01"))
    #expect(move.criterion("interview")?.state == .met)
  }

  @Test func lacksFourTenthsOfAPoint() async throws {
    let move = try await Example.today().readiness("100057", "senior_to_supervisor")
    let kpi = try #require(move.criterion("kpi"))
    #expect(kpi.measure == .amount(number("84.6")))
    #expect(kpi.gap == number("0.4"))
    #expect(kpi.evidence.map(\.amount) == ["84.6", "84.4", "84.8"].map(number))
    #expect(move.criterion("interview")?.state == .unknown)
    // Of the alternatives in the people group not all are met; the group is.
    guard case .group(_, _, _, let parts) = move else { return }
    #expect(parts.filter { $0.state != .met }.count == 2)
  }

  @Test func isEighteenMonthsInTheGradeToTheDay() async throws {
    let move = try await Example.today().readiness("100052", "middle_to_senior")
    #expect(move.criterion("in_grade")?.measure == .amount(18))
    #expect(move.criterion("in_grade")?.state == .met)
    #expect(move.state == .unmet)
    #expect(move.criterion("negotiation_course")?.state == .unmet)
    #expect(move.criterion("complaint_level")?.measure == .amount(3))
  }

  @Test func isNineMonthsInTheGradeToTheDay() async throws {
    let move = try await Example.today().readiness("100056", "junior_to_middle")
    #expect(move.criterion("fast_in_grade")?.measure == .amount(9))
    #expect(move.criterion("fast_in_grade")?.state == .met)
    #expect(move.criterion("fast_kpi")?.state == .unmet)
  }

  @Test func isJudgedUnmet() async throws {
    let judged = try await Example.today().readiness("100066", "middle_to_senior")
      .criterion("case_defence")
    #expect(judged?.state == .unmet)
    #expect(judged?.evidence.first?.date == day("2026-09-24"))
  }

  // MARK: - lateral moves

  @Test func isUnknownByADeliveryThatIsMissing() async throws {
    let move = try await Example.today().readiness("100063", "senior_to_quality")
    #expect(move.state == .unknown)
    #expect(move.ids(.unknown) == ["deductions"])
    #expect(
      move.criterion("deductions")?.measure
        == .between(
          0, nil, .notDelivered(.kpiDeductions, from: day("2026-04-01"), to: day("2026-06-30"))))
    #expect(move.criterion("blind_scoring")?.state == .met)
  }

  @Test func isUnknownByAJudgementThatIsMissing() async throws {
    let move = try await Example.today().readiness("100035", "senior_to_trainer")
    #expect(move.state == .unknown)
    #expect(move.ids(.unknown) == ["demo_lesson"])
  }

  @Test func lacksHalfAPointOfTheExamMean() async throws {
    let exam = try await Example.today().readiness("090067", "senior_to_trainer")
      .criterion("exam")
    #expect(exam?.measure == .amount(number("84.5")))
    #expect(exam?.gap == number("0.5"))
  }

  @Test func isNoLateralMoveForADemotedFormerSenior() async throws {
    let example = try await Example.today()
    #expect(try example.moves(of: "100058") == ["middle_to_senior", "middle_to_junior"])
    let then = try await Example.on("2026-03-31")
    #expect(
      try then.moves(of: "100058")
        == [
          "senior_to_supervisor", "senior_to_middle", "senior_to_trainer", "senior_to_quality",
          "senior_to_other",
        ])
  }

  @Test func isOpenToLateralMovesFromAboveToo() async throws {
    #expect(try await Example.today().moves(of: "100021").contains("senior_to_trainer"))
  }

  @Test func hasNoMovesOutsideOurLadder() async throws {
    let progress = try await Example.today().progress(of: "100015")
    #expect(progress.grade == nil)
    #expect(progress.readiness.isEmpty)
    #expect(progress.history.last?.effectiveDate == day("2022-10-10"))
  }

  // MARK: - demotions

  @Test func triggersAReview() async throws {
    let move = try await Example.today().readiness("100060", "middle_to_junior")
    #expect(move.state == .met)
    #expect(move.ids(.met) == ["kpi_low"])
    let kpi = try #require(move.criterion("kpi_low"))
    #expect(kpi.measure == .amount(number("64.15")))
    #expect(kpi.evidence.first?.amount == number("64.15"))
  }

  @Test(arguments: [
    ("100065", "junior_to_assistant"), ("100033", "senior_to_middle"),
    ("100034", "senior_to_middle"), ("100035", "senior_to_middle"),
  ])
  func isIncomplete(_ id: String, _ move: String) async throws {
    #expect(try await Example.today().readiness(id, move).state == .unknown)
  }

  /// Everyone else's demotion is not triggered.
  @Test func triggersNoOther() async throws {
    let example = try await Example.today()
    var unknown: Set<String> = []
    for (position, progress) in example.progress.people.enumerated() {
      let id = example.people.employees[position].id.name
      for readiness in progress.readiness
      where example.catalogue.moves[readiness.move].kind == .demotion {
        switch readiness.explanation.state {
        case .met: #expect(id == "100060")
        case .unknown: unknown.insert(id)
        case .unmet, .notApplicable: break
        }
      }
    }
    #expect(unknown.isSuperset(of: ["100065", "100033", "100034", "100035"]))
  }
}
