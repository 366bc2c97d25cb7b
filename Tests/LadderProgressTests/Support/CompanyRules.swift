/// The handbook of the company that tests work with, as its files; a test puts its own rules in.
func companyFiles(
  move: String, special: String, absentAsZero: Bool, extra: String
) -> String {
  """
  -- content/site.yaml --
  title: Handbook
  short_title: Handbook
  company: Company
  language: en
  base_url: https://handbook.example/
  timezone: Asia/Shanghai
  people: {access: "off"}
  -- content/data/ladder.yaml --
  tracks:
    - {id: service, name: Service, kind: vertical, grade_ids: [assistant, junior, middle, senior, lead]}
    - {id: teaching, name: Teaching, kind: lateral, grade_ids: [trainer]}
  grades:
    - {id: assistant, track_id: service, level: 1, name: Assistant}
    - {id: junior, track_id: service, level: 2, name: Junior}
    - {id: middle, track_id: service, level: 3, name: Middle, min_competencies: [{competency_id: complaints, level: 3}]}
    - {id: senior, track_id: service, level: 4, name: Senior}
    - {id: lead, track_id: service, level: 5, name: Lead}
    - {id: trainer, track_id: teaching, level: 1, name: Trainer}
  moves:
    - {id: rise, kind: promotion, from_grade_ids: [middle], to: {grade_id: senior}, criteria: \(move)}
    - {id: fall, kind: demotion, from_grade_ids: [middle], to: {grade_id: junior}, criteria: \(move)}
    - id: to_teaching
      kind: lateral
      from_grade_ids: [senior]
      min_grade_id: senior
      to: {track_id: teaching, grade_id: trainer}
      criteria: {id: time, fact: months_in_grade, op: gte, value: 6}
    - id: next_year
      kind: promotion
      from_grade_ids: [middle]
      to: {grade_id: lead}
      effective_from: 2027-01-01
      criteria: {id: post, fact: on_post}
  competency_areas: [{id: skill, name: Skill}]
  competencies:
    - {id: complaints, name: Complaints, area_id: skill, levels: [{level: 1, name: One, signals: [a]}, {level: 2, name: Two, signals: [b]}]}
    - {id: coaching, name: Coaching, area_id: skill, levels: [{level: 1, name: One, signals: [a]}, {level: 2, name: Two, signals: [b]}]}
  -- content/data/training.yaml --
  content_categories: [{id: norms, name: Norms}]
  delivery_methods: [{id: lecture, name: Lecture}]
  assessments:
    - id: theory
      name: Theory
      components:
        - {component: written, weight_pct: 70, pass_pct: 60}
        - {component: oral, weight_pct: 30, pass_pct: 60}
      pass_pct: 60
      all_components_must_pass: true
      max_attempts: 2
      retake_after_days: 3
      score_rule: best
    - {id: latest, name: Latest, components: [{component: written, weight_pct: 100}], pass_pct: 60, all_components_must_pass: false, max_attempts: 3, retake_after_days: 5, score_rule: latest}
    - {id: first, name: First, components: [{component: written, weight_pct: 100}], pass_pct: 60, all_components_must_pass: false, max_attempts: 3, retake_after_days: 5, score_rule: first}
    - {id: talk, name: Talk, components: [{component: oral, weight_pct: 100}], pass_pct: 60, all_components_must_pass: true, max_attempts: 2, retake_after_days: 5, score_rule: best}
  certifications:
    - {id: trainer_licence, name: Licence, validity_months: 24, expiring_days: 60, renew_course_id: coaching_course}
  programs:
    - id: onboarding
      title: Onboarding
      kind: onboarding
      status: active
      gate: on_post
      stages:
        - id: class
          name: Class
          order: 1
          planned_days: 10
          require_previous: false
          needs_mentor: false
          course_ids: [basics, norms]
          assessment_plan: [{assessment_id: theory, method: written, window_days: [9, 10]}]
        - id: field
          name: Field
          order: 2
          planned_days: 5
          require_previous: true
          needs_mentor: true
          checklist: [{id: duties, name: Duties}, {id: reception, name: Reception}]
          assessment_plan: [{assessment_id: talk, method: oral, window_days: [5, 5]}]
    - {id: refresher, title: Refresher, kind: special, status: active, course_ids: [norms, orders], assessment_ids: [latest]}
  -- content/data/org.yaml --
  departments: [{id: service_centre, name: Service}]
  teams: [{id: team_a, name: A, department_id: service_centre}, {id: team_b, name: B}]
  roles: [{id: agent, name: Agent}, {id: leader, name: Leader}]
  strategy_goals: [{id: keep, name: Keep, year: 2026}, {id: grow, name: Grow, year: 2026}, {id: old, name: Old, year: 2025}]
  kpi_items:
    - {id: ability, name: Ability, weight_pct: 50, max_score: 100}
    - {id: orders, name: Orders, weight_pct: 30, max_score: 100}
    - {id: exam, name: Exam, weight_pct: 20, max_score: 100, source: exams}
  sessions:
    - {id: meeting, name: Meeting, kind: fixed, dtstart: 2026-01-05T08:30, duration_minutes: 15, rrule: "FREQ=DAILY", days: workdays, on_holiday: skip}
  exams:
  \(months.map { exam($0, absentAsZero: absentAsZero) }.joined(separator: "\n"))
  special_programs:
    - id: refresh
      name: Refresh
      status: active
      period: quarter
      program_id: refresher
      due_within_days: 45
      population: {roles: [agent], on_post: true, min_size: 5, min_days_in_period: 30}
      mandatory_when: \(special)
      otherwise: optional
      on_unknown: review
      version: "1"
    - id: draft
      name: Draft
      status: draft
      period: quarter
      program_id: refresher
      due_within_days: 45
      population: {roles: [agent], on_post: true, min_size: 5, min_days_in_period: 30}
      mandatory_when: {id: post, fact: on_post}
      otherwise: optional
      on_unknown: review
      version: "1"
  -- content/data/holidays/2026.json --
  {"year": 2026, "days": [
    {"name": "National Day", "date": "2026-10-01", "isOffDay": true},
    {"name": "National Day", "date": "2026-10-02", "isOffDay": true},
    {"name": "National Day", "date": "2026-10-05", "isOffDay": true},
    {"name": "National Day", "date": "2026-10-06", "isOffDay": true},
    {"name": "National Day", "date": "2026-10-07", "isOffDay": true},
    {"name": "National Day", "date": "2026-10-10", "isOffDay": false}]}
  \(course("basics", "move_on: completed"))
  \(course("norms", "move_on: completed"))
  \(course("orders", "move_on: completed_and_passed\nmastery_score_pct: 60"))
  \(course("safety", "move_on: completed\nvalidity_months: 12"))
  \(course("coaching_course", "move_on: completed\ncompetency_ids: [coaching]"))
  \(course("complaints_course", "move_on: passed\ncompetency_ids: [complaints]"))
  -- content/policies/conduct.md --
  ---
  title: Conduct
  version: "2026.1"
  requires_ack: true
  applies_to: {roles: [agent]}
  ---
  Be kind.
  \(extra)
  """
}

private let months = (1...11).map { $0 < 10 ? "0\($0)" : "\($0)" }

private func exam(_ month: String, absentAsZero: Bool) -> String {
  """
    - {id: monthly_\(month), series: monthly, name: Exam \(month), exam_month: 2026-\(month), held_at: 2026-\(month)-25T15:00, component: written, duration_minutes: 60, total_points: 100, pass_pct: 60, audience: {roles: [agent, leader]}, counts_toward: {kpi_id: exam, roles: [agent], absent_as_zero: \(absentAsZero)}}
  """
}

private func course(_ id: String, _ fields: String) -> String {
  """
  -- content/courses/\(id).md --
  ---
  title: \(id)
  delivery_method: lecture
  content_category: norms
  planned_minutes: 60
  \(fields)
  ---
  Text.
  """
}
