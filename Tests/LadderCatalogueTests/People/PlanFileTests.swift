import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Development plans (E1, E2, E5; R2–R8).
@Suite struct PlanFileTests {
  private static let fit =
    "fit: {personality: {rating: 4, comment: 耐心}, ability: {rating: 3}, interest: {rating: 5}}"

  @Test(arguments: [
    Spoiled(
      "a number without its quotation marks", "employee_id: \"090067\"\nperiod",
      "employee_id: 1️⃣090067\nperiod",
      Expected(1, .wrongType, "write it as \"090067\"")),
    Spoiled(
      "no goal of one's own", "personal_goals: [升高级]", "personal_goals: 1️⃣[]",
      Expected(1, .missingKey, "a plan has at least one of 'personal_goals'")),
    Spoiled(
      "no goal of the company's", "strategy_goal_ids: [retain]", "strategy_goal_ids: 1️⃣[]",
      Expected(1, .missingKey, "a plan has at least one of 'strategy_goal_ids'")),
    Spoiled(
      "a goal that is none", "strategy_goal_ids: [retain]", "strategy_goal_ids: [1️⃣retian]",
      Expected(1, .unknownReference, "did you mean 'retain'?")),
    Spoiled(
      "a move that is none", "target_move_id: middle_to_senior",
      "target_move_id: 1️⃣middle_to_seniors",
      Expected(1, .unknownReference, "did you mean 'middle_to_senior'?")),
    Spoiled(
      "a rating above five", "interest: {rating: 5}", "interest: {rating: 1️⃣6}",
      Expected(1, .outOfRange, "'rating' is from 1 to 5, not 6")),
    Spoiled(
      "a tool that is none", "tool_id: holland", "tool_id: 1️⃣hollands",
      Expected(1, .unknownReference, "did you mean 'holland'?")),
    Spoiled(
      "a competency that is none", "gaps: [{competency_id: listening",
      "gaps: [{competency_id: 1️⃣listenning",
      Expected(1, .unknownReference, "did you mean 'listening'?")),
    Spoiled(
      "an action that says nothing", "actions: [{course_id: practice, due_on", "actions: [{1️⃣due_on",
      Expected(1, .missingKey, "an action has 'course_id' or 'text'")),
    Spoiled(
      "an action without a day", "course_id: practice, due_on: 2026-12-31", "1️⃣course_id: practice",
      Expected(1, .missingKey, "an action has a 'due_on'")),
    Spoiled(
      "a state that is none", "state: open}]", "state: 1️⃣opened}]",
      Expected(1, .unknownValue, "did you mean 'open'?")),
    Spoiled(
      "a day that is none", "talks: [2026-07-15]", "talks: [1️⃣2026-07-32]",
      Expected(1, .invalidDate, "'2026-07-32' is none")),
    Spoiled(
      "a version of a decimal", "version: 2\npersonal_goals",
      "version: 1️⃣2.1\npersonal_goals",
      Expected(1, .wrongType, "write it without decimals")),
    Spoiled(
      "a year that the folder is not of", "period: 2026\nversion: 2",
      "period: 2025\nversion: 2",
      Expected(nil, .misplacedPlan, "plans/2025/090067.yaml").anywhere),
    Spoiled(
      "a key of another kind of file", "talks: [2026-07-15]", "talks: [2026-07-15]\n1️⃣mentor: x",
      Expected(1, .unknownKey, "'mentor' is no key of a plan")),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test func personHasOnePlanAYear() async throws {
    await Handbook().adding(
      """
      -- content/people/plans/2026/090067.yml --
      employee_id: "090067"
      period: 2026
      version: 2
      personal_goals: [升高级]
      strategy_goal_ids: [retain]
      """
    ).expectDiagnostics(Expected(nil, .duplicateID, "a person has one plan a year").anywhere)
  }

  /// The signatures of the handbook's plan, both of the version that is written.
  private func signed(_ fit: String) throws -> Handbook {
    try Handbook().with(Self.fit, as: fit).with(
      "090067,idp,2026/090067,1,employee", as: "090067,idp,2026/090067,2,employee")
  }

  @Test func isRatedWholeBeforeItIsSigned() async throws {
    try await signed("fit: {personality: {rating: 4}, interest: {comment: 喜欢}}").expectDiagnostics(
      Expected(nil, .incompletePlan, "missing: ability, interest").anywhere)
    try await signed(Self.fit).expectDiagnostics()
  }

  @Test func mayBeUnratedUntilBothHaveSigned() async throws {
    try await Handbook().with(Self.fit, as: "fit: {}").expectDiagnostics()
  }
}
