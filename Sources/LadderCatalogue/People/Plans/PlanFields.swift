import LadderDiagnostics
import LadderInput

// The schema of `plans/<year>/<employee>.yaml`: an individual development plan (R2–R8).

enum PlanFields {
  static let employee = Field(
    "employee_id", .reference(to: "employee"), zh: "工号（加引号）",
    en: "whose plan it is, in quotation marks")
  static let year = Field(
    "period", .integer(1900...9999), unit: .years, zh: "年度", en: "its year")
  static let version = Field(
    "version", .integer(1...9999), zh: "版本；改动后加一，双方重新签字",
    en: "its version; one more after a change, which both sign again")
  static let personalGoals = Field(
    "personal_goals", .list(.line), default: [], zh: "个人目标（至少一项）",
    en: "the person's own goals, at least one")
  static let strategyGoalIDs = Field(
    "strategy_goal_ids", .list(.id(of: StrategyGoal.self)), default: [],
    zh: "服务的战略目标（至少一项）", en: "the company's goals it serves, at least one")
  static let targetMoveID = Field(
    "target_move_id", .id(of: Move.self), .optional, zh: "努力方向：晋升或转岗",
    en: "the move it works towards")
  static let fit = Field(
    "fit", .record(FitsFields.schema, PlanFits.init(reading:)), .optional,
    zh: "性格、能力、兴趣与岗位的契合", en: "how personality, ability and interest fit the post")
  static let analyses = Field(
    "career_analysis", .list(.record(AnalysisFields.schema, Plan.Analysis.init(reading:))),
    default: [], zh: "职业分析的结论", en: "what career analyses found")
  static let gaps = Field(
    "gaps", .list(.record(GapFields.schema, Plan.Gap.init(reading:))), default: [], zh: "能力差距",
    en: "the gaps in competencies")
  static let actions = Field(
    "actions", .list(.record(ActionFields.schema, Plan.Action.init(reading:))), default: [],
    zh: "行动", en: "what will be done")
  static let talks = Field(
    "talks", .list(.day), default: [], zh: "面谈日期", en: "the days of the talks")
  static let reviewDates = Field(
    "review_dates", .list(.day), default: [], zh: "复核日期", en: "when it is looked at again")
  static let schema = Schema(
    "plan",
    [
      employee.declaration, year.declaration, version.declaration, personalGoals.declaration,
      strategyGoalIDs.declaration, targetMoveID.declaration, fit.declaration,
      analyses.declaration, gaps.declaration, actions.declaration, talks.declaration,
      reviewDates.declaration,
    ])
}

struct PlanFits: Sendable {
  let personality: Plan.Fit?
  let ability: Plan.Fit?
  let interest: Plan.Fit?

  init?(reading reader: inout MappingReader) {
    personality = reader.read(FitsFields.personality)
    ability = reader.read(FitsFields.ability)
    interest = reader.read(FitsFields.interest)
  }
}

enum FitsFields {
  private static let fit = FieldType.record(FitFields.schema, Plan.Fit.init(reading:))
  static let personality = Field("personality", fit, .optional, zh: "性格", en: "personality")
  static let ability = Field("ability", fit, .optional, zh: "能力", en: "ability")
  static let interest = Field("interest", fit, .optional, zh: "兴趣", en: "interest")
  static let schema = Schema(
    "fit", [personality.declaration, ability.declaration, interest.declaration])
}

enum FitFields {
  static let rating = Field(
    "rating", .integer(1...5), .optional, zh: "契合程度（1 至 5）", en: "how well it fits, 1 to 5")
  static let comment = Field("comment", .text, .optional, zh: "说明", en: "a remark")
  static let schema = Schema("fit", [rating.declaration, comment.declaration])
}

extension Plan.Fit {
  init?(reading reader: inout MappingReader) {
    self.init(rating: reader.read(FitFields.rating), comment: reader.read(FitFields.comment))
  }
}

enum AnalysisFields {
  static let tool = Field("tool_id", .term(.careerTool), zh: "分析工具", en: "the tool")
  static let assessedOn = Field("assessed_on", .day, zh: "测评日期", en: "when it was used")
  static let summary = Field(
    "summary", .line, .optional, zh: "结论（不写原始答卷）", en: "what it found, without the answers")
  static let isShared = Field(
    "share_with_manager", .boolean, default: false, zh: "是否让上级看到", en: "whether the manager sees it"
  )
  static let schema = Schema(
    "career analysis",
    [tool.declaration, assessedOn.declaration, summary.declaration, isShared.declaration])
}

extension Plan.Analysis {
  init?(reading reader: inout MappingReader) {
    typealias F = AnalysisFields
    let (tool, day) = (reader.read(F.tool), reader.read(F.assessedOn))
    let (summary, isShared) = (reader.read(F.summary), reader.read(F.isShared))
    guard let tool, let day else { return nil }
    self.init(toolID: tool, assessedOn: day, summary: summary, isShared: isShared)
  }
}

enum GapFields {
  static let competencyID = Field(
    "competency_id", .id(of: Competency.self), zh: "能力项", en: "the competency")
  static let current = Field("current", .integer(0...5), zh: "现在的级别", en: "the level now")
  static let target = Field("target", .integer(1...5), zh: "目标级别", en: "the level aimed at")
  static let schema = Schema(
    "gap", [competencyID.declaration, current.declaration, target.declaration])
}

extension Plan.Gap {
  init?(reading reader: inout MappingReader) {
    typealias F = GapFields
    let (id, current) = (reader.read(F.competencyID), reader.read(F.current))
    guard let target = reader.read(F.target), let id, let current else { return nil }
    self.init(competencyID: id, current: current, target: target)
  }
}

enum ActionFields {
  static let courseID = Field(
    "course_id", .id(of: Course.self), .optional, zh: "要学的课程", en: "the course to take")
  static let text = Field("text", .line, .optional, zh: "要做的事", en: "what will be done")
  static let dueOn = Field("due_on", .day, zh: "期限", en: "by when")
  static let owner = Field(
    "owner", .oneOf(Plan.Action.Owner.self), default: .employee, zh: "由谁负责", en: "who sees to it")
  static let state = Field(
    "state", .oneOf(Plan.Action.State.self), default: .open, zh: "进展", en: "how far it is")
  static let schema = Schema(
    "action",
    [
      courseID.declaration, text.declaration, dueOn.declaration, owner.declaration,
      state.declaration,
    ], oneOf: [courseID.key, text.key])
}

extension Plan.Action {
  init?(reading reader: inout MappingReader) {
    typealias F = ActionFields
    let (course, text) = (reader.read(F.courseID), reader.read(F.text))
    let (owner, state) = (reader.read(F.owner), reader.read(F.state))
    guard course != nil || text != nil, let due = reader.read(F.dueOn) else { return nil }
    self.init(courseID: course, text: text, dueOn: due, owner: owner, state: state)
  }
}

extension Plan {
  init?(reading reader: inout MappingReader) {
    typealias F = PlanFields
    let (employee, year) = (reader.read(F.employee), reader.read(F.year))
    let (version, fit) = (reader.read(F.version), reader.read(F.fit))
    let (personal, strategy) = (reader.read(F.personalGoals), reader.read(F.strategyGoalIDs))
    let (move, analyses) = (reader.read(F.targetMoveID), reader.read(F.analyses))
    let (gaps, actions) = (reader.read(F.gaps), reader.read(F.actions))
    let (talks, reviews) = (reader.read(F.talks), reader.read(F.reviewDates))
    if personal.isEmpty {
      reader.report(.planWithoutGoal(F.personalGoals.key, at: reader.range(of: F.personalGoals)))
    }
    if strategy.isEmpty {
      reader.report(
        .planWithoutGoal(F.strategyGoalIDs.key, at: reader.range(of: F.strategyGoalIDs)))
    }
    guard let employee, let year, let version else { return nil }
    self.init(
      employeeID: Identifier(employee.id), year: year, version: version, personalGoals: personal,
      strategyGoalIDs: strategy, targetMoveID: move, personality: fit?.personality,
      ability: fit?.ability, interest: fit?.interest, analyses: analyses, gaps: gaps,
      actions: actions, talks: talks, reviewDates: reviews, place: employee.range)
  }
}
