/// A small handbook in English with something of everything: rules, a person, an exam, moves, a calendar, a
/// bulletin, questions.
let englishHandbook = """
  -- content/_index.md --
  ---
  title: Service handbook
  ---
  Begin [here](guide/start.md).
  -- content/guide/_index.md --
  ---
  title: Guide
  description: What one needs every day.
  ---
  Short and to the point.
  -- content/guide/start.md --
  ---
  title: Where to begin
  tags: [First week]
  owner: "100021"
  review_by: 2026-10-20
  ---
  ## The first day

  Read [[policy:conduct]], then take [[course:basics]]. A callback is promised.[^1]

  > [!WARNING]
  > Never promise a price.

  - [x] Badge
  - [ ] Phone

  ## The second day

  | What | When |
  |---|---|
  | Tour | 09:00 |

  [^1]: And it is made.
  -- content/data/ladder.yaml --
  tracks:
    - {id: service, name: Service, kind: vertical, grade_ids: [junior, middle, senior]}
    - {id: trainers, name: Training, kind: lateral, grade_ids: [trainer]}
    - {id: outside, name: Other departments, kind: external}
  grades:
    - {id: junior, track_id: service, level: 1, name: Junior agent, system_ids: [crm]}
    - {id: middle, track_id: service, level: 2, name: Agent}
    - {id: senior, track_id: service, level: 3, name: Senior agent, min_competencies: [{competency_id: listening, level: 4}]}
    - {id: trainer, track_id: trainers, level: 1, name: Trainer}
  moves:
    - id: junior_to_middle
      kind: promotion
      from_grade_ids: [junior]
      to: {grade_id: middle}
      criteria: {all: [{id: time, label: A year in the grade, fact: months_in_grade, op: gte, value: 12}, {id: level, label: Listening, fact: competency_level, competency_id: listening, op: gte, value: 3}]}
      review: {decided_by_roles: [manager, review_panel], cycle: half_year, needs_vacancy: true}
    - id: middle_to_senior
      kind: promotion
      from_grade_ids: [middle]
      to: {grade_id: senior}
      criteria:
        all:
          - {id: kpi, label: Performance, fact: kpi_total, period: last_4_quarters, agg: mean, op: gte, value: 85}
          - {id: panel, label: Talk, fact: judgement, decided_by_role: manager, op: is_true}
          - {id: course, label: Practice, fact: course_completed, course_id: practice, op: is_true}
          - {id: months, label: Exams, fact: exam_score, exam_series: monthly, period: last_6_months, agg: mean, op: gte, value: 85}
    - id: senior_to_middle
      kind: demotion
      from_grade_ids: [senior]
      to: {grade_id: middle}
      criteria: {any: [{id: errors, label: Errors, fact: service_events, event: major_error, period: last_12_months, op: gte, value: 2}]}
    - id: middle_to_junior
      kind: demotion
      from_grade_ids: [middle]
      to: {grade_id: junior}
      criteria: {any: [{id: errors, label: Errors, fact: service_events, event: major_error, period: last_12_months, op: gte, value: 2}]}
    - id: senior_to_trainer
      kind: lateral
      to: {grade_id: trainer}
      min_grade_id: senior
      criteria: {all: [{id: exam, label: Exams, fact: exam_score, exam_series: monthly, period: last_6_months, op: gte, value: 85}]}
  competency_areas: [{id: skill, name: Skill}]
  competencies:
    - {id: listening, name: Listening, area_id: skill, levels: [{level: 1, name: Knows, signals: [can repeat what was said]}, {level: 4, name: Leads, signals: [calms others, sums up]}]}
  -- content/data/training.yaml --
  content_categories: [{id: onboarding, name: Onboarding}]
  themes: [{id: other, name: Other}]
  delivery_methods: [{id: lecture, name: Lecture}, {id: hands_on, name: Hands-on}]
  business_lines: [{id: tariff, name: Tariffs}]
  case_kinds: [{id: complaint, name: Complaint}]
  topics:
    - {id: flows, name: Flows}
    - {id: complaint_flow, name: Complaints, parent_id: flows}
  systems: [{id: crm, name: Customer system}]
  assessments:
    - id: a_theory
      name: Theory
      components:
        - {component: written, weight_pct: 70}
        - {component: oral, weight_pct: 30}
      pass_pct: 60
      max_attempts: 2
      retake_after_days: 3
      objective_ids: [aim]
  certifications: [{id: coach, name: Coach, validity_months: 24, renew_course_id: practice}]
  glossary:
    - {id: callback, term: callback, aliases: [return call, ring back], definition: A call to a customer who was promised one, group: Service}
  -- content/data/onboarding.yaml --
  id: onboard
  title: Before the job
  kind: onboarding
  gate: on_post
  objectives: [{id: aim, text: Uses the system, area_id: skill}]
  required_delivery_methods: [lecture, hands_on]
  stages:
    - id: theory
      name: Theory
      order: 1
      planned_days: 10
      course_ids: [basics, practice]
      checklist: [{id: greet, name: Greets customers}]
      assessment_plan: [{assessment_id: a_theory, method: Written test, window_days: [9, 10]}]
  -- content/data/calendar.yaml --
  sessions:
    - {id: morning, name: Morning meeting, kind: fixed, dtstart: 2026-01-05T08:30, duration_minutes: 15, rrule: FREQ=DAILY, host_role: manager, agenda: {bulletins: since_last}}
    - {id: friday, name: Friday exchange, kind: fixed, dtstart: 2026-01-09T16:00, duration_minutes: 60, rrule: FREQ=WEEKLY;BYDAY=FR, host_role: manager, on_holiday: previous_workday}
    - {id: visit, name: A day at the exchange, kind: field_visit, dtstart: 2026-10-21T14:00, duration_minutes: 120, host_department_id: service_dept}
  exceptions:
    - {session_id: morning, date: 2026-10-13, action: cancel, reason: Company day}
    - {session_id: friday, date: 2026-10-16, action: move, to: 2026-10-15T16:00}
  exams:
    - id: monthly_2026_09
      series: monthly
      name: Exam of September
      exam_month: 2026-09
      held_at: 2026-09-24T15:00
      component: written
      duration_minutes: 60
      total_points: 100
      pass_pct: 60
      audience: {roles: [agent]}
      counts_toward: {kpi_id: exams, roles: [agent]}
    - id: monthly_2026_10
      series: monthly
      name: Exam of October
      exam_month: 2026-10
      held_at: 2026-10-22T15:00
      component: written
      duration_minutes: 60
      total_points: 100
      pass_pct: 60
      audience: {roles: [agent]}
      counts_toward: {kpi_id: exams, roles: [agent]}
  -- content/data/holidays/2026.json --
  {"year": 2026, "days": [{"name": "New Year", "date": "2026-01-01", "isOffDay": true}, {"name": "Autumn", "date": "2026-10-01", "isOffDay": true}, {"name": "Autumn", "date": "2026-10-10", "isOffDay": false}]}
  -- content/data/organisation.yaml --
  departments: [{id: service_dept, name: Service}]
  teams: [{id: team_a, name: Team A, department_id: service_dept, supervisor_employee_id: "100021", leader_employee_ids: ["100021"]}]
  roles: [{id: agent, name: Agent}, {id: manager, name: Manager}]
  strategy_goals: [{id: retain, name: Keep customers, year: 2026}]
  kpi_items:
    - {id: ability, name: Ability, weight_pct: 85}
    - {id: exams, name: Exams, weight_pct: 15, source: exams}
  -- content/data/special.yaml --
  special_programs:
    - id: special_basic
      name: Extra training
      program_id: onboard
      due_within_days: 45
      population: {roles: [agent]}
      mandatory_when: {any: [{id: rank, label: In the lower half, fact: kpi_percentile, kpi_id: ability, op: lte, value: 50}, {id: points, label: Deductions, fact: kpi_deduction_points, kpi_id: ability, period: period, op: gte, value: 3}]}
  -- content/courses/basics.md --
  ---
  title: Basics
  delivery_method: lecture
  content_category: onboarding
  planned_minutes: 60
  topic_ids: [complaint_flow]
  objective_ids: [aim]
  move_on: completed
  owner: "100021"
  ---
  The whole of it.
  -- content/courses/practice.md --
  ---
  title: Practice
  delivery_method: hands_on
  content_category: onboarding
  planned_minutes: 90
  system_ids: [crm]
  prerequisite_ids: [basics]
  move_on: passed
  mastery_score_pct: 60
  owner: manager
  ---
  At the desk.
  -- content/policies/conduct.md --
  ---
  title: Conduct
  section_no: "3.1"
  version: "2026.2"
  effective_from: 2026-09-01
  requires_ack: true
  applies_to: {roles: [agent, manager]}
  approved_by: Board
  ---
  Be kind.
  -- content/cases/billing.md --
  ---
  title: A bill
  kind: complaint
  anonymised: true
  reviewed_by: "100021"
  course_ids: [basics]
  ---
  It was wrong.
  -- content/bulletins/b_01.md --
  ---
  title: New tariff
  doc_no: No. 1
  issued_on: 2026-10-09
  business_line: tariff
  ---
  It is cheaper.
  -- content/digests/w41.md --
  ---
  title: Week 41
  week: 2026-W41
  categories: [{name: Tariffs, count: 3}, {name: Faults, count: 1}]
  case_ids: [billing]
  ---
  Three of a kind.
  -- content/practice/first.yaml --
  practice_questions:
    - id: first_call
      group: Complaints
      stem: How soon is the first call?
      options: [Ten minutes, Half an hour, Two hours]
      answers: 2
      explanation: Half an hour at the latest.
      policy_id: conduct
    - id: promise
      group: Tariffs
      qtype: statement
      stem: A price may be promised.
      is_true: false
      explanation: Never.
      policy_id: conduct
  -- content/people/employees.csv --
  employee_id,name,team_id,role,grade_id,grade_since,hire_date,probation_end_date,status,manager_employee_id,left_date
  100021,Mary Moore,team_a,manager,senior,2020-01-01,2015-03-01,2015-09-01,active,,
  090067,Will Wood,team_a,agent,middle,2024-01-01,2021-05-10,,active,100021,
  100033,Zoe Zander,team_a,agent,junior,2026-08-01,2026-08-01,2027-01-31,probation,100021,
  -- content/people/records/deliveries.yaml --
  deliveries:
    - {file: grade_history.csv, table: grade_history, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: completions.csv, table: completions, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: exam_results.csv, table: exam_results, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: kpi_scores.csv, table: kpi_scores, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: kpi_deductions.csv, table: kpi_deductions, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: signoffs.csv, table: signoffs, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: mentor_pairs.csv, table: mentor_pairs, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: certifications.csv, table: certifications, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
    - {file: service_events.csv, table: service_events, period: 2026Q3, complete: true, exported_at: 2026-10-12T10:00}
  -- content/people/records/grade_history.csv --
  employee_id,effective_date,kind,from_grade_id,to_grade_id,move_id,decided_by,decided_on,note
  090067,2024-01-01,promotion,junior,middle,junior_to_middle,100021,2023-12-20,
  -- content/people/records/completions.csv --
  employee_id,course_id,attempt,status,started_at,completed_at,score,max_score,minutes
  100033,basics,1,completed,2026-08-03,2026-08-03,,,60
  -- content/people/records/exam_results.csv --
  employee_id,exam_id,assessment_id,component,attempt,exam_date,status,score,max_score
  090067,monthly_2026_09,,written,1,2026-09-24,valid,52,100
  -- content/people/records/kpi_scores.csv --
  employee_id,period,kpi_id,score,max_score,status
  090067,2026Q3,ability,80.5,100,final
  -- content/people/records/kpi_deductions.csv --
  employee_id,period,kpi_id,occurred_on,points,reason_code,status
  090067,2026Q3,ability,2026-09-03,2,late,appealed
  -- content/people/records/certifications.csv --
  employee_id,certification_id,serial_no,valid_from,valid_until,status
  090067,coach,C-1,2025-01-01,2026-12-31,valid
  -- content/people/records/service_events.csv --
  employee_id,occurred_on,kind,status
  090067,2026-08-03,major_error,appealed
  -- content/people/records/signoffs.csv --
  employee_id,document_kind,document_id,document_version,signer_role,signed_by,signed_at,result
  090067,policy,conduct,2026.2,employee,090067,2026-09-20,agree
  -- content/people/records/mentor_pairs.csv --
  pair_id,mentee_employee_id,mentor_employee_id,stage_id,start_date,end_date,result
  P1,100033,090067,theory,2026-08-10,,running
  -- content/people/plans/2026/090067.yaml --
  employee_id: "090067"
  period: 2026
  version: 2
  personal_goals: [Become a senior agent]
  strategy_goal_ids: [retain]
  target_move_id: middle_to_senior
  fit: {personality: {rating: 4, comment: Patient}, ability: {rating: 3}, interest: {rating: 5}}
  gaps: [{competency_id: listening, current: 3, target: 4}]
  actions: [{course_id: practice, due_on: 2026-12-31, owner: employee, state: open}]
  talks: [2026-07-15]
  review_dates: [2026-12-15]
  """
