import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Departments, teams, roles, goals, KPI items and special programmes (E1, E7, E14; R14, R35, R40).
@Suite struct OrganisationTableTests {
  private static let team = "supervisor_employee_id: \"100021\""

  @Test(arguments: [
    Spoiled(
      "a number without its quotation marks", team, "supervisor_employee_id: 1️⃣100021",
      Expected(1, .wrongType, "write it as \"100021\"")),
    Spoiled(
      "a supervisor who is not listed", team, "supervisor_employee_id: 1️⃣\"999999\"",
      Expected(1, .unknownReference, "no employee has the id '999999'")),
    Spoiled(
      "an unknown department", "department_id: service_dept", "department_id: 1️⃣service_dep",
      Expected(1, .unknownReference, "did you mean 'service_dept'?")),
    Spoiled(
      "weights that are no hundred", "{id: ability, name: 业务能力, weight_pct: 85}",
      "{id: 1️⃣ability, name: 业务能力, weight_pct: 80}",
      Expected(1, .weightsNotHundred, "the KPI items sum to 100, not 95")),
    Spoiled(
      "a weight below nothing", "{id: ability, name: 业务能力, weight_pct: 85}",
      "{id: ability, name: 业务能力, weight_pct: 1️⃣-5}",
      Expected(1, .outOfRange, "'weight_pct' is from 0 to 100, not -5")),
    Spoiled(
      "a weight with its sign", "{id: ability, name: 业务能力, weight_pct: 85}",
      "{id: ability, name: 业务能力, weight_pct: 1️⃣85%}",
      Expected(1, .wrongType, "write the number alone: 85")),
    Spoiled(
      "a source that is none", "source: exams", "source: 1️⃣exam",
      Expected(1, .unknownValue, "did you mean 'exams'?")),
    Spoiled(
      "a programme that is none", "program_id: onboard\n    due",
      "program_id: 1️⃣onboarding\n    due",
      Expected(1, .unknownReference, "did you mean 'onboard'?")),
    Spoiled(
      "an unknown role in the population", "population: {roles: [agent]}",
      "population: {roles: [1️⃣agents]}",
      Expected(1, .unknownReference, "did you mean 'agent'?")),
    Spoiled(
      "a policy that is none", "due_within_days: 45",
      "due_within_days: 45\n    policy_id: 1️⃣conducts",
      Expected(1, .unknownReference, "did you mean 'conduct'?")),
    Spoiled(
      "no days to do it in", "due_within_days: 45", "due_within_days: 1️⃣0",
      Expected(1, .outOfRange, "'due_within_days' is from 1 to 999, not 0")),
    Spoiled(
      "a status that is none", "due_within_days: 45",
      "due_within_days: 45\n    status: 1️⃣planned",
      Expected(1, .unknownValue, "'status' is one of active, draft")),
    Spoiled(
      "a year that is none", "year: 2026}", "year: 1️⃣26}",
      Expected(1, .outOfRange, "'year' is from 1900 to 9999, not 26")),
    Spoiled(
      "a key twice", "roles: [{id: agent, name: 客户经理}",
      "roles: [{id: agent, 1️⃣id: agent, name: 客户经理}",
      Expected(1, .duplicateKey)),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test func specialProgrammeKeepsItsDaysAndItsPolicy() async throws {
    let loaded = try await Handbook().with(
      "due_within_days: 45",
      as:
        "due_within_days: 45\n    policy_id: conduct\n    effective_from: 2026-04-01\n    version: \"2026.2\""
    ).expectDiagnostics()
    let special = try #require(loaded.catalogue.specialPrograms.first)
    #expect(special.effectiveFrom?.description == "2026-04-01")
    #expect(special.version == "2026.2")
    #expect(special.policyID?.name == "conduct")
  }
}
