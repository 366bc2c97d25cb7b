import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// Aims, topics and systems beside what teaches and tests them (R17–R20).
struct CurriculumCoverageTests {
  @Test func seesWhatTheExampleCovers() async throws {
    let example = try await Example.today()
    let coverage = CurriculumCoverage(example.catalogue)
    let onboarding = try #require(
      example.catalogue.programs.position(of: Identifier("onboarding_vip")))
    let aims = coverage.aims.filter { $0.program == onboarding }
    #expect(aims.count == 5)
    let open = aims.filter { !$0.isCovered }
    #expect(open.isEmpty)
    #expect(coverage.topics.count == example.catalogue.topics.count)
    #expect(coverage.topics.allSatisfy { !$0.courses.isEmpty })
    #expect(coverage.systems.count == example.catalogue.systems.count)
  }

  @Test func tellsAPracticalCheckFromTelling() async throws {
    var company = Company()
    company.extra = """
      -- content/data/systems.yaml --
      systems: [{id: crm, name: CRM}, {id: archive, name: Archive}]
      delivery_methods: [{id: hands_on, name: Hands-on}]
      grades: [{id: clerk, track_id: clerks, level: 1, name: Clerk, system_ids: [crm]}]
      tracks: [{id: clerks, name: Clerks, kind: lateral, grade_ids: [clerk]}]
      assessments:
        - {id: practice, name: Practice, components: [{component: practical, weight_pct: 100}], pass_pct: 60, all_components_must_pass: false, max_attempts: 3, retake_after_days: 5, score_rule: best}
      programs: [{id: desk, title: Desk, kind: in_post, status: active, course_ids: [crm_course], assessment_ids: [practice]}]
      -- content/courses/crm_course.md --
      ---
      title: CRM
      delivery_method: hands_on
      content_category: norms
      planned_minutes: 60
      system_ids: [crm]
      move_on: completed
      ---
      Text.
      """
    let catalogue = try await company.catalogue()
    let coverage = CurriculumCoverage(catalogue)
    let crm = try #require(coverage.systems.first)
    #expect(crm.handsOn == crm.courses)
    #expect(crm.handsOn.map { catalogue.courses[$0].id.name } == ["crm_course"])
    #expect(crm.practicalChecks.map { catalogue.assessments[$0].id.name } == ["practice"])
    #expect(crm.isCovered)
    // Nobody needs the archive.
    #expect(coverage.systems[1].courses.isEmpty)
    #expect(coverage.systems[1].isCovered)
  }
}
