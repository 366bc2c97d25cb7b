import LadderDiagnostics
import LadderInput
import Testing

@testable import LadderCatalogue

/// Rules as they are written (E10).
@Suite struct ConditionTests {
  private static let criteria =
    "criteria: {all: [{id: time, fact: months_in_grade, op: gte, value: 12}]}"

  private static func spoiled(_ what: String, _ criteria: String, _ expected: Expected...)
    -> Spoiled
  {
    Spoiled(what, Self.criteria, "criteria: \(criteria)", all: expected)
  }

  @Test(arguments: [
    spoiled(
      "a fact that is none", "{all: [{id: time, fact: 1️⃣months_in_grad, op: gte, value: 12}]}",
      Expected(1, .unknownValue, "did you mean 'months_in_grade'?")),
    spoiled(
      "a comparison that does not fit", "{all: [{id: plan, fact: idp_signed, op: 1️⃣gte, value: 1}]}",
      Expected(1, .comparisonMismatch, "'gte' does not fit the fact 'idp_signed'")),
    spoiled(
      "yes or no of an amount",
      "{all: [{id: time, fact: months_in_grade, op: 1️⃣is_true, value: 1}]}",
      Expected(1, .comparisonMismatch, "'is_true' does not fit the fact 'months_in_grade'")),
    spoiled(
      "no value", "{all: [{id: time, fact: 1️⃣months_in_grade, op: gte}]}",
      Expected(1, .missingKey, "'fact: months_in_grade' needs 'value'")),
    spoiled(
      "no subject", "{all: [{id: score, fact: 1️⃣kpi_score, op: gte, value: 80}]}",
      Expected(1, .missingKey, "'fact: kpi_score' needs 'kpi_id'")),
    spoiled(
      "a stretch of time that is none",
      "{all: [{id: exam, fact: exam_score, exam_series: monthly, period: 1️⃣last_half_year, op: gte, value: 80}]}",
      Expected(1, .wrongType, "'period' is last_6_months, last_4_quarters, this_year or period")),
    spoiled(
      "a series without exams",
      "{all: [{id: 1️⃣exam, fact: exam_score, exam_series: montly, op: gte, value: 80}]}",
      Expected(1, .unknownReference, "did you mean 'monthly'?")),
    spoiled(
      "a stage that the programme has not",
      "{all: [{id: 1️⃣stage, fact: stage_passed, program_id: onboard, stage_id: theroy}]}",
      Expected(1, .unknownReference, "did you mean 'theory'?")),
    spoiled(
      "a group and a criterion in one", "{all: [{id: a, fact: on_post}], 1️⃣fact: on_post}",
      Expected(1, .conditionMixed, "'fact' cannot stand beside 'all'")),
    spoiled(
      "an empty group", "{any: 1️⃣[]}",
      Expected(1, .emptyCondition, "'any' holds at least one condition")),
    spoiled(
      "a group that is no list", "{any: 1️⃣{id: a, fact: on_post}}",
      Expected(1, .wrongType, "'any' is a list of conditions")),
    spoiled(
      "more than there are",
      "{at_least: {count: 1️⃣3, of: [{id: a, fact: on_post}, {id: b, fact: idp_signed}]}}",
      Expected(1, .outOfRange, "3 must be met, but only 2 are listed")),
    spoiled(
      "the same id twice", "{all: [{id: 2️⃣a, fact: on_post}, {id: 1️⃣a, fact: idp_signed}]}",
      Expected(1, .duplicateCriterion, "the criterion id 'a' is used twice", note: 2)),
    spoiled(
      "a word for a rule", "1️⃣always",
      Expected(1, .wrongType, "a condition is one of all, any, none")),
    spoiled(
      "a value in quotation marks",
      "{all: [{id: time, fact: months_in_grade, op: gte, value: 1️⃣\"12\"}]}",
      Expected(1, .wrongType, "remove the quotation marks")),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  /// The declaration says what each fact needs, and reading asks for just that.
  @Test(arguments: FactName.allCases)
  func factNeedsWhatIsDeclared(_ fact: FactName) async throws {
    let handbook = try Handbook().with(
      Self.criteria, as: "criteria: {all: [{id: a, fact: \(fact.rawValue)}]}")
    let messages = await handbook.load().diagnostics.filter { $0.code == .missingKey }
      .map { $0.message.en.text(hidingValues: false) }
    let needed = CriterionFields.needed(for: fact).map { "'fact: \(fact.rawValue)' needs '\($0)'" }
    #expect(Set(messages) == Set(needed))
    #expect(messages.count == needed.count)
  }

  @Test func mayLieInsideEachOther() async throws {
    let loaded = try await Handbook().with(
      Self.criteria,
      as: """
        criteria:
              any:
                - {id: time, fact: months_in_grade, op: gte, value: 12}
                - label: 两项中一项
                  at_least:
                    count: 1
                    of:
                      - none: [{id: errors, fact: service_events, event: major_error, op: gte, value: 1}]
                      - {id: panel, fact: judgement, decided_by_role: manager}
        """
    ).expectDiagnostics()
    let rule = try #require(loaded.catalogue.moves.first).criteria
    #expect(rule.criteria.map(\.id) == ["time", "errors", "panel"])
    guard case .group(.any, _, let parts) = rule, case .group(let inner, let label, _) = parts[1]
    else {
      Issue.record("the rule is not the group it was written as")
      return
    }
    #expect(inner == .atLeast(1))
    #expect(label == "两项中一项")
  }
}
