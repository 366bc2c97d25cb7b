extension TrainingSite {
  /// A tea house with two grades, a way to another track, one programme of each kind and two sessions.
  static let handbook = """
    -- content/site.yaml --
    title: 茶馆手册
    short_title: 手册
    company: 一间茶馆
    language: zh
    base_url: https://tea.example/
    timezone: Asia/Shanghai
    people: {access: off}
    -- content/data/org/roles.yaml --
    roles:
      - {id: server, name: 茶艺员}
      - {id: captain, name: 领班}
    -- content/data/org/departments.yaml --
    departments:
      - {id: hall, name: 前厅}
      - {id: kitchen, name: 后厨}
    -- content/data/org/teams.yaml --
    teams:
      - {id: east, name: 东厅, department_id: hall}
    -- content/data/kpi/kpi_items.yaml --
    kpi_items:
      - {id: service, name: 服务, weight_pct: 60, summary: 看客人回访}
      - {id: orders, name: 点单, weight_pct: 25}
      - {id: test, name: 月测, weight_pct: 15, source: exams}
    -- content/data/ladder/tracks.yaml --
    tracks:
      - {id: main, name: 茶艺序列, kind: vertical, grade_ids: [junior, senior]}
      - {id: teacher, name: 教习序列, kind: lateral, grade_ids: [teacher]}
      - {id: outside, name: 别的店, kind: external}
    -- content/data/ladder/competencies.yaml --
    competency_areas:
      - {id: skill, name: 技能}
      - {id: manner, name: 态度}
    competencies:
      - id: brewing
        name: 冲泡
        area_id: skill
        levels:
          - {level: 1, name: 会, signals: [说得出水温]}
          - {level: 3, name: 熟, signals: [闭眼也能出汤]}
    -- content/data/ladder/grades.yaml --
    grades:
      - {id: junior, track_id: main, level: 1, name: 初级, min_competencies: [{competency_id: brewing, level: 1}], version: "1"}
      - {id: senior, track_id: main, level: 2, name: 高级, min_competencies: [{competency_id: brewing, level: 3}], version: "1"}
      - {id: teacher, track_id: teacher, level: 1, name: 教习, version: "1"}
    -- content/data/ladder/moves.yaml --
    moves:
      - id: up
        kind: promotion
        from_grade_ids: [junior]
        to: {grade_id: senior}
        criteria:
          all:
            - {id: score, label: 服务分够高, fact: kpi_score, kpi_id: service, period: last_2_quarters, agg: mean, op: gte, value: 80}
      - id: down
        kind: demotion
        from_grade_ids: [senior]
        to: {grade_id: junior}
        criteria:
          all:
            - {id: judged, label: 评定不合格, fact: judgement, decided_by_role: captain, op: is_true}
      - id: teach
        kind: lateral
        to: {grade_id: teacher}
        min_grade_id: senior
        review: {cycle: half_year, decided_by_roles: [captain], needs_vacancy: true}
        criteria:
          all:
            - {id: rank, label: 现在是高级, fact: grade_level, op: gte, value: 2}
            - {id: trial, label: 试讲通过, fact: judgement, decided_by_role: captain, op: is_true}
      - id: leave
        kind: lateral
        to: {track_id: outside}
        min_grade_id: senior
        criteria:
          all:
            - {id: years, label: 入职满两年, fact: tenure_months, op: gte, value: 24}
    -- content/tracks/_index.md --
    ---
    title: 横着走
    description: 高级以后的两条路。
    ---
    先想清楚再走。
    -- content/tracks/teacher.md --
    ---
    title: 教习
    description: 教新人泡茶。
    ---
    ## 怎样报名

    向掌柜交一页纸。
    -- content/data/training/vocabularies.yaml --
    content_categories:
      - {id: craft, name: 手艺}
      - {id: house, name: 店规}
    delivery_methods:
      - {id: lecture, name: 讲授}
      - {id: hands_on, name: 实操}
    business_lines:
      - {id: leaves, name: 茶叶}
    -- content/data/training/assessments.yaml --
    assessments:
      - id: a_first
        name: 入门考核
        components:
          - {component: written, weight_pct: 40, pass_pct: 60}
          - {component: practical, weight_pct: 60}
        pass_pct: 70
        all_components_must_pass: true
        max_attempts: 2
        retake_after_days: 3
        score_rule: latest
        objective_ids: [o_water, o_manner]
      - {id: a_again, name: 补课测试, components: [{component: oral, weight_pct: 100}], pass_pct: 60, max_attempts: 1, objective_ids: [o_again]}
      - {id: a_year, name: 年度复核, components: [{component: oral, weight_pct: 100}], pass_pct: 60, objective_ids: [o_year]}
    -- content/data/training/programs/first.yaml --
    id: first
    title: 入门
    kind: onboarding
    gate: on_post
    objectives:
      - {id: o_water, text: 认得水温, area_id: skill}
      - {id: o_manner, text: 待客有礼}
    stages:
      - id: talk
        name: 听讲
        order: 1
        planned_days: 5
        course_ids: [manners]
        assessment_plan: [{assessment_id: a_first, method: 笔试, window_days: [5, 5]}]
      - id: beside
        name: 跟师傅
        order: 2
        planned_days: 10
        require_previous: true
        needs_mentor: true
        checklist: [{id: pour, name: 倒茶不洒}]
        course_ids: [water]
        assessment_plan: [{assessment_id: a_first, method: 实操, window_days: [9, 10]}]
    -- content/data/training/programs/again.yaml --
    id: again
    title: 补课
    kind: special
    status: draft
    objectives: [{id: o_again, text: 补上短处}]
    course_ids: [water]
    assessment_ids: [a_again]
    -- content/data/training/programs/daily.yaml --
    id: daily
    title: 在店学习
    kind: in_post
    objectives: [{id: o_year, text: 一年不生疏}]
    content_categories:
      - {id: craft, cycle: quarter}
      - {id: house, cycle: month}
    course_ids: [water]
    assessment_ids: [a_year]
    -- content/data/rules/special_programs.yaml --
    special_programs:
      - id: catch_up
        name: 补课
        status: draft
        period: quarter
        program_id: again
        due_within_days: 45
        population: {roles: [server], on_post: true, min_size: 5, min_days_in_period: 30}
        mandatory_when:
          any:
            - {id: rank, label: 服务排在后一半, fact: kpi_percentile, kpi_id: service, method: weak, op: lte, value: 50}
            - {id: mistakes, label: 点单扣过分, fact: kpi_deduction_points, kpi_id: orders, period: period, agg: sum, op: gt, value: 0}
        otherwise: not_offered
        on_unknown: mandatory
    -- content/data/calendar/sessions.yaml --
    sessions:
      - id: morning
        name: 晨会
        kind: fixed
        dtstart: 2026-08-03T08:30
        duration_minutes: 15
        rrule: "FREQ=DAILY"
        host_role: captain
        audience: {team_ids: [east], roles: [server]}
        content_category: house
        agenda: {bulletins: since_last}
      - {id: visit, name: 看茶山, kind: field_visit, dtstart: 2026-10-21T14:00, duration_minutes: 120, host_department_id: kitchen, summary: 半天山路}
    -- content/data/calendar/exceptions.yaml --
    exceptions:
      - {session_id: morning, date: 2026-10-15, action: cancel, reason: 消防演习}
    -- content/data/calendar/exams.yaml --
    exams:
      - {id: m09, series: monthly, name: 九月月测, exam_month: 2026-09, held_at: 2026-09-24T15:00, bulletin_cutoff: 2026-09-18, total_points: 50, pass_pct: 60, audience: {roles: [server, captain]}, scope: [水温], counts_toward: {kpi_id: test, roles: [server]}}
      - {id: m10, series: monthly, name: 十月月测, exam_month: 2026-10, held_at: 2026-10-29T15:00, bulletin_cutoff: 2026-10-10, total_points: 50, pass_pct: 60, audience: {roles: [server, captain]}, scope: [茶具], counts_toward: {kpi_id: test, roles: [server]}}
    -- content/courses/manners.md --
    ---
    title: 待客之道
    delivery_method: lecture
    content_category: house
    planned_minutes: 60
    area_id: manner
    objective_ids: [o_manner]
    move_on: completed
    ---
    先请坐。
    -- content/courses/water.md --
    ---
    title: 看水
    delivery_method: hands_on
    content_category: craft
    planned_minutes: 90
    area_id: skill
    competency_ids: [brewing]
    objective_ids: [o_water, o_again, o_year]
    move_on: completed
    ---
    鱼眼为度。
    -- content/bulletins/b1.md --
    ---
    title: 新茶上架
    doc_no: 茶1号
    issued_on: 2026-09-22
    business_line: leaves
    ---
    明前。
    -- content/bulletins/b2.md --
    ---
    title: 换壶
    doc_no: 茶2号
    issued_on: 2026-10-09
    business_line: leaves
    ---
    紫砂。
    -- content/bulletins/b3.md --
    ---
    title: 涨价
    doc_no: 茶3号
    issued_on: 2026-10-11
    business_line: leaves
    ---
    一成。

    """
}
