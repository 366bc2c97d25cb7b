import LadderTestSupport

@testable import LadderCatalogue
@testable import LadderSite

/// The small handbook of `PeopleFixture` with gated people, for the pages of mentors, managers and
/// coordinators.
enum GatedCompany {
  static let handbook =
    PeopleFixture.handbook
    .replacing("access: open", with: "access: gated\n  coordinator_roles: [team_manager]")
    .replacing("move_on: completed", with: "move_on: completed\nobjective_ids: [aim1, aim2]")
      + """
      -- content/data/training/programs/onboarding.yaml --
      id: onboarding
      title: 岗前培训
      kind: onboarding
      status: active
      gate: on_post
      objectives: [{id: aim1, text: 听懂客户}, {id: aim2, text: 会用系统}]
      stages:
        - id: field
          name: 实地学习
          order: 1
          planned_days: 10
          require_previous: false
          needs_mentor: true
          course_ids: [basics]
          checklist: [{id: duties, name: 日常职责}, {id: reception, name: 接待客户}]
          assessment_plan: [{assessment_id: talk, method: oral, window_days: [9, 10]}]
      -- content/data/training/assessments.yaml --
      assessments:
        - {id: talk, name: 口试, components: [{component: oral, weight_pct: 100}], pass_pct: 60, all_components_must_pass: true, max_attempts: 2, retake_after_days: 5, score_rule: best, objective_ids: [aim1]}
        - {id: elsewhere, name: 笔试, components: [{component: written, weight_pct: 100}], pass_pct: 60, all_components_must_pass: true, max_attempts: 2, retake_after_days: 5, score_rule: best, objective_ids: [aim2]}

      """

  /// Seven people in one team, of whom one is new and one their mentor; two outside the teams.
  static let people = """
    -- content/people/employees.csv --
    employee_id,name,team_id,role,grade_id,grade_since,hire_date,status,manager_employee_id,left_date
    100008,沈一,,team_manager,senior,2016-01-01,2009-03-02,active,,
    100009,=2+5,,team_manager,senior,2016-01-01,2009-03-02,active,,
    100051,李静,one,vip_manager,senior,2025-12-01,2019-07-10,active,100008,
    100052,王五,one,vip_manager,junior,2026-06-01,2026-05-01,active,100008,
    100053,赵六,one,vip_manager,junior,2025-06-01,2024-05-01,active,100008,
    100054,孙七,one,vip_manager,junior,2025-06-01,2024-05-01,active,100008,
    100055,周八,one,vip_manager,junior,2025-06-01,2024-05-01,active,100008,
    100056,吴九,one,vip_manager,junior,2025-06-01,2024-05-01,active,100008,
    100057,郑十,one,vip_manager,junior,2026-09-01,2026-09-01,probation,100008,
    -- content/people/records/enrolments.csv --
    employee_id,program_id,cohort_id,basis,enrolled_on,due_on
    100057,onboarding,2026_09,assigned,2026-09-01,
    -- content/people/records/mentor_pairs.csv --
    pair_id,mentee_employee_id,mentor_employee_id,stage_id,start_date,end_date,result
    p1,100057,100051,field,2026-09-02,2026-09-30,running
    -- content/people/records/signoffs.csv --
    employee_id,document_kind,document_id,document_version,signer_role,signed_by,signed_at,result
    100057,internship,onboarding/field/duties,1,mentor,100051,2026-09-08,agree
    -- content/people/records/certifications.csv --
    employee_id,certification_id,serial_no,valid_from,valid_until,status,issued_by
    100051,trainer,NT-1,2024-11-01,2026-11-01,valid,100008
    100053,trainer,NT-2,2022-01-01,2024-01-01,valid,培训中心
    100054,trainer,NT-3,2026-01-01,2028-01-01,revoked,100008
    -- content/people/records/competency_ratings.csv --
    employee_id,competency_id,level,rating_kind,rated_by,rated_on,evidence_ref
    100051,handling,2,manager,100008,2026-03-02,
    -- content/people/records/kpi_scores.csv --
    employee_id,period,kpi_id,score,max_score,status
    100051,2026Q3,orders,90,100,final
    100052,2026Q3,orders,80,100,final
    100053,2026Q3,orders,70,100,final
    100054,2026Q3,orders,60,100,final
    100055,2026Q3,orders,50,100,final
    100056,2026Q3,orders,40,100,final
    -- content/people/records/deliveries.yaml --
    deliveries:
      - {file: kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: 2026-10-08T10:00}
      - {file: certifications.csv, table: certifications, period: 2026Q3, complete: true, exported_at: 2026-10-08T10:00}
      - {file: enrolments.csv, table: enrolments, period: 2026Q3, complete: true, exported_at: 2026-10-08T10:00}
      - {file: mentor_pairs.csv, table: mentor_pairs, period: 2026Q3, complete: true, exported_at: 2026-10-08T10:00}
      - {file: signoffs.csv, table: signoffs, period: 2026Q3, complete: true, exported_at: 2026-10-08T10:00}
      - {file: competency_ratings.csv, table: competency_ratings, period: 2026Q3, complete: false, exported_at: 2026-10-08T10:00}
    -- content/people/plans/2026/100053.yaml --
    employee_id: "100053"
    period: 2026
    version: 1
    personal_goals: [一年内晋升高级]
    strategy_goal_ids: [g_retain]
    target_move_id: junior_to_senior
    fit:
      personality: {rating: 4, comment: 有些内向}
      ability: {rating: 3}
      interest: {rating: 5}
    gaps: [{competency_id: handling, current: 1, target: 3}]
    actions:
      - {text: 找心理老师谈三次, due_on: 2026-09-30, owner: employee, state: open}
    talks: [2026-01-15]
    review_dates: [2026-12-15]

    """

  static func fixture(
    people archive: String = people, asOf: String = "2026-10-12"
  ) async throws -> PeopleFixture {
    try await PeopleFixture(people: archive, handbook: handbook, asOf: asOf)
  }
}

extension PeopleFixture {
  /// The folder of a person's pages.
  func folder(_ id: String) -> String {
    let position = site.people.employees.position(of: .init(id)) ?? 0
    return String(site.route(of: position).path.dropLast("/index.html".utf8.count))
  }

  /// The files for coordinators by their names.
  var tables: [String: String] {
    let jobs = site.model.peoplePages(templates, coordination).files
    return Dictionary(
      uniqueKeysWithValues: jobs.flatMap(\.files).filter { $0.path.hasSuffix(".csv") }.map { file in
        var bytes: [UInt8] = []
        file.make(&bytes)
        return (file.path, String(decoding: bytes, as: UTF8.self))
      })
  }

  /// A page without its tags, each run of white space as one space.
  func text(_ path: String) throws -> String {
    var text = ""
    var isTag = false
    for character in try page(path) {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" {
        isTag = false
        text.append(" ")
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
