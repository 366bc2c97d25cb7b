import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Topics, systems, programmes, assessments and certifications (E7; R17–R23).
@Suite struct TrainingTableTests {
  private static let plan =
    "assessment_plan: [{assessment_id: a_theory, method: 笔试, window_days: [9, 10]}]"

  @Test(arguments: [
    Spoiled(
      "a topic without a course", "- {id: flows, name: 流程}",
      "- {id: flows, name: 流程}\n  - {id: 1️⃣tariffs, name: 资费}",
      Expected(1, .uncovered, "no course covers the topic '资费'")),
    Spoiled(
      "topics that are parts of each other", "- {id: flows, name: 流程}",
      "- {id: flows, name: 流程, parent_id: complaint_flow}",
      Expected(nil, .referenceCycle, "flows → complaint_flow → flows").anywhere),
    Spoiled(
      "a system nobody teaches", "system_ids: [crm]\nprerequisite_ids",
      "system_ids: []\nprerequisite_ids",
      Expected(nil, .uncovered, "no course covers the system '客户系统'").anywhere),
    Spoiled(
      "weights that are no hundred", "{component: oral, weight_pct: 30}",
      "{component: oral, weight_pct: 20}",
      Expected(nil, .weightsNotHundred, "an assessment's components sum to 100, not 90").anywhere),
    Spoiled(
      "a component twice", "- {component: oral, weight_pct: 30}",
      "- 1️⃣{component: written, weight_pct: 30}",
      Expected(1, .duplicateEntry, "'components'"),
      Expected(nil, .unknownValue, "'component' is one that the exam or assessment has").anywhere),
    Spoiled(
      "a pass mark above a hundred", "pass_pct: 60\n    max_attempts",
      "pass_pct: 1️⃣101\n    max_attempts",
      Expected(1, .outOfRange, "'pass_pct' is from 0 to 100, not 101")),
    Spoiled(
      "an aim without an assessment", "objective_ids: [aim]\ncertifications",
      "objective_ids: []\ncertifications",
      Expected(nil, .uncovered, "no assessment covers the objective '会用系统'").anywhere),
    Spoiled(
      "an aim without a course", "objective_ids: [aim]\nmove_on",
      "objective_ids: []\nmove_on",
      Expected(nil, .uncovered, "no course covers the objective '会用系统'").anywhere),
    Spoiled(
      "a method that no course has", "required_delivery_methods: [lecture, hands_on]",
      "required_delivery_methods: [lecture, hands_on, 1️⃣visit]",
      Expected(1, .unknownReference, "no delivery method has the id 'visit'"),
      Expected(nil, .uncovered).anywhere),
    Spoiled(
      "a stage without an assessment", plan, "summary: 无考核",
      Expected(nil, .stageWithoutAssessment, "the stage '理论' has no assessment plan").anywhere),
    Spoiled(
      "days that the stage has not", "window_days: [9, 10]", "window_days: 1️⃣[9, 12]",
      Expected(1, .windowOutsideStage, "within the 10 workdays of the stage")),
    Spoiled(
      "days in the wrong order", "window_days: [9, 10]", "window_days: 1️⃣[10, 9]",
      Expected(1, .outOfRange, "'window_days' is two numbers in order")),
    Spoiled(
      "two stages of one place in the order", plan,
      plan
        + "\n  - 1️⃣{id: field, name: 实习, order: 1, planned_days: 5, assessment_plan: [{assessment_id: a_theory, method: 口试}]}",
      Expected(1, .duplicateEntry, "'stages'")),
    Spoiled(
      "a gate that is none", "gate: on_post", "gate: 1️⃣on_duty",
      Expected(1, .unknownValue, "'gate' is one of on_post")),
    Spoiled(
      "a validity of no months", "validity_months: 24", "validity_months: 1️⃣0",
      Expected(1, .outOfRange, "'validity_months' is from 1 to 600, not 0")),
    Spoiled(
      "a course that renews it and is none", "renew_course_id: practice",
      "renew_course_id: 1️⃣practise",
      Expected(1, .unknownReference, "did you mean 'practice'?")),
    Spoiled(
      "a rule for a certificate with an unknown fact", "renew_course_id: practice",
      "renew_course_id: practice, criteria: {all: [{id: a, fact: 1️⃣mentees, op: gte, value: 2}]}",
      Expected(1, .unknownValue, "'fact' is one of")),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test func certificateKeepsItsCriteria() async throws {
    let loaded = try await Handbook().with(
      "renew_course_id: practice",
      as:
        "renew_course_id: practice, criteria: {all: [{id: a, fact: mentees_passed, op: gte, value: 2}]}"
    ).expectDiagnostics()
    #expect(loaded.catalogue.certifications.first?.criteria?.criteria.map(\.id) == ["a"])
  }
}
