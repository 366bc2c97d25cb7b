extension Handbook {
  /// Every kind of thing at least once, and nothing wrong with any of it.
  static let sound = """
    -- content/site.yaml --
    title: 服务手册
    people: {access: open, access_open_reason: 示例}
    -- content/data/ladder.yaml --
    tracks:
      - {id: service, name: 服务序列, kind: vertical, grade_ids: [junior, middle, senior]}
      - {id: trainers, name: 培训序列, kind: lateral, grade_ids: [trainer]}
      - {id: outside, name: 其他部门, kind: external}
    grades:
      - {id: junior, track_id: service, level: 1, name: 初级, system_ids: [crm]}
      - {id: middle, track_id: service, level: 2, name: 中级}
      - {id: senior, track_id: service, level: 3, name: 高级, min_competencies: [{competency_id: listening, level: 4}]}
      - {id: trainer, track_id: trainers, level: 1, name: 培训师}
    moves:
      - id: junior_to_middle
        kind: promotion
        from_grade_ids: [junior]
        to: {grade_id: middle}
        criteria: {all: [{id: time, fact: months_in_grade, op: gte, value: 12}]}
      - id: middle_to_senior
        kind: promotion
        from_grade_ids: [middle]
        to: {grade_id: senior}
        review: {cycle: half_year, decided_by_roles: [manager, review_panel], needs_vacancy: true}
        criteria:
          all:
            - {id: kpi, fact: kpi_total, period: last_4_quarters, agg: mean, op: gte, value: 85}
            - {id: panel, label: 述职通过, fact: judgement, decided_by_role: manager, op: is_true}
      - id: senior_to_middle
        kind: demotion
        from_grade_ids: [senior]
        to: {grade_id: middle}
        criteria: {any: [{id: errors, fact: service_events, event: major_error, op: gte, value: 2}]}
      - id: middle_to_junior
        kind: demotion
        from_grade_ids: [middle]
        to: {grade_id: junior}
        criteria: {any: [{id: errors, fact: service_events, event: major_error, op: gte, value: 2}]}
      - id: senior_to_trainer
        kind: lateral
        to: {grade_id: trainer}
        min_grade_id: senior
        criteria: {all: [{id: exam, fact: exam_score, exam_series: monthly, period: last_6_months, op: gte, value: 85}]}
    competency_areas: [{id: skill, name: 技能}]
    competencies:
      - {id: listening, name: 倾听, area_id: skill, levels: [{level: 1, name: 了解, signals: [能复述]}]}
    -- content/data/training.yaml --
    content_categories: [{id: onboarding, name: 岗前}]
    themes: [{id: other, name: 其他}]
    delivery_methods: [{id: lecture, name: 讲授}, {id: hands_on, name: 上机}]
    business_lines: [{id: tariff, name: 资费}]
    case_kinds: [{id: complaint, name: 投诉}]
    career_tools: [{id: holland, name: 兴趣测评}]
    topics:
      - {id: flows, name: 流程}
      - {id: complaint_flow, name: 投诉流程, parent_id: flows}
    systems: [{id: crm, name: 客户系统}]
    assessments:
      - id: a_theory
        name: 理论考核
        components:
          - {component: written, weight_pct: 70}
          - {component: oral, weight_pct: 30}
        pass_pct: 60
        max_attempts: 2
        objective_ids: [aim]
    certifications: [{id: coach, name: 培训师证, validity_months: 24, renew_course_id: practice}]
    -- content/data/programs/onboarding.yaml --
    id: onboard
    title: 岗前培训
    kind: onboarding
    gate: on_post
    objectives: [{id: aim, text: 会用系统, area_id: skill}]
    required_delivery_methods: [lecture, hands_on]
    stages:
      - id: theory
        name: 理论
        order: 1
        planned_days: 10
        course_ids: [basics, practice]
        checklist: [{id: greet, name: 接待}]
        assessment_plan: [{assessment_id: a_theory, method: 笔试, window_days: [9, 10]}]
    -- content/data/calendar.yaml --
    sessions:
      - {id: morning, name: 晨会, kind: fixed, dtstart: 2026-01-05T08:30, duration_minutes: 15, rrule: FREQ=DAILY, until: 2026-12-31, host_role: manager}
    exceptions: [{session_id: morning, date: 2026-03-13, action: cancel}]
    exams:
      - id: monthly_2026_09
        series: monthly
        name: 九月月考
        exam_month: 2026-09
        held_at: 2026-09-24T15:00
        component: written
        duration_minutes: 60
        total_points: 100
        pass_pct: 60
        audience: {roles: [agent]}
        counts_toward: {kpi_id: exams, roles: [agent]}
    -- content/data/holidays.json --
    {"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay": true}]}
    -- content/data/org.yaml --
    departments: [{id: service_dept, name: 客服中心}]
    teams: [{id: team_a, name: 一组, department_id: service_dept, supervisor_employee_id: "100021", leader_employee_ids: ["100021"]}]
    roles: [{id: agent, name: 客户经理}, {id: manager, name: 经理}]
    strategy_goals: [{id: retain, name: 保有, year: 2026}]
    kpi_items:
      - {id: ability, name: 业务能力, weight_pct: 85}
      - {id: exams, name: 月考, weight_pct: 15, source: exams}
    special_programs:
      - id: special_basic
        name: 专项培训
        program_id: onboard
        due_within_days: 45
        population: {roles: [agent]}
        mandatory_when: {any: [{id: rank, fact: kpi_percentile, kpi_id: ability, op: lte, value: 50}]}
    -- content/courses/basics.md --
    ---
    title: 基础
    delivery_method: lecture
    content_category: onboarding
    planned_minutes: 60
    topic_ids: [complaint_flow]
    objective_ids: [aim]
    move_on: completed
    owner: "100021"
    ---
    正文
    -- content/courses/practice.md --
    ---
    title: 上机
    delivery_method: hands_on
    content_category: onboarding
    planned_minutes: 90
    system_ids: [crm]
    prerequisite_ids: [basics]
    move_on: passed
    mastery_score_pct: 60
    owner: manager
    ---
    正文
    -- content/policies/conduct.md --
    ---
    title: 行为规范
    section_no: "3。1"
    version: "2026.2"
    requires_ack: true
    applies_to: {roles: [agent]}
    ---
    正文
    -- content/cases/billing.md --
    ---
    title: 账单
    kind: complaint
    anonymised: true
    reviewed_by: "100021"
    ---
    正文
    -- content/bulletins/b_01.md --
    ---
    title: 资费通知
    doc_no: 一号
    issued_on: 2026-09-01
    business_line: tariff
    ---
    正文
    -- content/digests/w40.md --
    ---
    title: 周小结
    week: 2026-W40
    categories: [{name: 资费, count: 3}]
    case_ids: [billing]
    ---
    正文
    -- content/grades/junior.md --
    ---
    title: 初级
    ---
    正文
    -- content/people/employees.csv --
    employee_id,name,team_id,role,grade_id,grade_since,hire_date,probation_end_date,status,manager_employee_id,left_date
    100021,周一,team_a,manager,senior,2020-01-01,2015-03-01,2015-09-01,active,,
    090067,吴二,team_a,agent,middle,2024-01-01,2021-05-10,,active,100021,
    100033,郑三,team_a,agent,junior,2026-08-01,2026-08-01,2027-01-31,probation,100021,
    -- content/people/records/aliases.yaml --
    工号: employee_id
    学时: minutes×60
    -- content/people/records/deliveries.yaml --
    deliveries:
      - {file: grade_history.csv, table: grade_history, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: completions_2026Q3.csv, table: completions, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: attendance.csv, table: attendance, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: exam_results.csv, table: exam_results, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: kpi_deductions.csv, table: kpi_deductions, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: certifications.csv, table: certifications, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: signoffs.csv, table: signoffs, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: mentor_pairs.csv, table: mentor_pairs, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: competency_ratings.csv, table: competency_ratings, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: service_events.csv, table: service_events, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: judgements.csv, table: judgements, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
      - {file: enrolments.csv, table: enrolments, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    -- content/people/records/grade_history.csv --
    employee_id,effective_date,kind,from_grade_id,to_grade_id,move_id,decided_by,decided_on,note
    090067,2024-01-01,promotion,junior,middle,junior_to_middle,100021,2023-12-20,
    100033,2026-08-01,hire,,junior,,,,
    -- content/people/records/completions_2026Q3.csv --
    employee_id,course_id,attempt,status,started_at,completed_at,score,max_score,minutes,waive_reason,recorded_by,source_system,source_id
    100033,basics,1,completed,2026-08-03,2026-08-03,,,60,,100021,lms,L1
    100033,practice,1,passed,2026-08-04,2026-08-05,78.5,100,90,,100021,lms,L2
    -- content/people/records/attendance.csv --
    工号,session_id,occurrence_date,status,学时,source_system
    100033,morning,2026-09-01,present,0.25,signin
    -- content/people/records/exam_results.csv --
    employee_id,exam_id,assessment_id,component,attempt,exam_date,status,score,max_score,paper_id,graded_by
    090067,monthly_2026_09,,written,1,2026-09-24,valid,82,100,M-09,100021
    100033,,a_theory,oral,1,2026-08-14,valid,70,100,,100021
    -- content/people/records/kpi_scores.csv --
    employee_id,period,kpi_id,score,max_score,status
    090067,2026Q3,ability,80.5,100,final
    -- content/people/records/kpi_deductions.csv --
    employee_id,period,kpi_id,occurred_on,points,reason_code,status,source_id
    090067,2026Q3,ability,2026-09-02,2,late_entry,confirmed,QC1
    -- content/people/records/certifications.csv --
    employee_id,certification_id,serial_no,valid_from,valid_until,status,issued_by
    090067,coach,C-1,2025-01-31,,valid,100021
    -- content/people/records/signoffs.csv --
    employee_id,document_kind,document_id,document_version,signer_role,signed_by,signed_at,result
    090067,idp,2026/090067,1,employee,090067,2026-07-20,agree
    090067,idp,2026/090067,2,manager,100021,2026-08-20,agree
    090067,policy,conduct,2026.1,employee,090067,2026-08-20,agree
    100033,internship,onboard/theory/greet,1,mentor,090067,2026-08-20,agree
    -- content/people/records/mentor_pairs.csv --
    pair_id,mentee_employee_id,mentor_employee_id,stage_id,start_date,end_date,result
    P1,100033,090067,theory,2026-08-10,2026-08-20,passed
    -- content/people/records/competency_ratings.csv --
    employee_id,competency_id,level,rating_kind,rated_by,rated_on,evidence_ref
    090067,listening,4,manager,100021,2026-07-20,面谈
    -- content/people/records/service_events.csv --
    employee_id,occurred_on,kind,severity,case_id,status
    090067,2026-08-08,valid_complaint,minor,billing,revoked
    -- content/people/records/judgements.csv --
    employee_id,move_id,criterion_id,result,decided_by,decided_on,note
    090067,middle_to_senior,panel,met,100021,2026-09-20,
    -- content/people/records/enrolments.csv --
    employee_id,program_id,cohort_id,basis,enrolled_on,due_on
    100033,onboard,2026-08,assigned,2026-08-01,2026-09-30
    -- content/people/plans/2026/090067.yaml --
    employee_id: "090067"
    period: 2026
    version: 2
    personal_goals: [升高级]
    strategy_goal_ids: [retain]
    target_move_id: middle_to_senior
    fit: {personality: {rating: 4, comment: 耐心}, ability: {rating: 3}, interest: {rating: 5}}
    career_analysis: [{tool_id: holland, assessed_on: 2026-01-10, summary: 社会型}]
    gaps: [{competency_id: listening, current: 3, target: 4}]
    actions: [{course_id: practice, due_on: 2026-12-31, owner: employee, state: open}]
    talks: [2026-07-15]
    review_dates: [2026-12-15]
    """
}
