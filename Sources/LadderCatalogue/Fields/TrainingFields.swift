import LadderDiagnostics
import LadderInput

// The schemas of `data/training/`.

enum TermFields {
  static let id = Field("id", .identifier, zh: "词条的标识", en: "the word's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let schema = Schema("term", [id.declaration, name.declaration])
}

extension Term {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(TermFields.id), let name = reader.read(TermFields.name) else {
      return nil
    }
    self.init(id: Identifier(id), name: name, place: reader.range(of: TermFields.id))
  }
}

enum TopicFields {
  static let id = Field("id", .identifier, zh: "主题的标识", en: "the topic's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let parentID = Field(
    "parent_id", .id(of: Topic.self), .optional, zh: "上级主题", en: "the topic it is a part of")
  static let schema = Schema("topic", [id.declaration, name.declaration, parentID.declaration])
}

extension Topic {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(TopicFields.id), let name = reader.read(TopicFields.name) else {
      return nil
    }
    self.init(
      id: Identifier(id), name: name, parentID: reader.read(TopicFields.parentID),
      place: reader.range(of: TopicFields.id))
  }
}

enum SystemFields {
  static let id = Field("id", .identifier, zh: "系统的标识", en: "the system's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let summary = Field("summary", .line, .optional, zh: "一句话说明", en: "one sentence about it")
  static let schema = Schema("system", [id.declaration, name.declaration, summary.declaration])
}

extension System {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(SystemFields.id), let name = reader.read(SystemFields.name) else {
      return nil
    }
    self.init(
      id: Identifier(id), name: name, summary: reader.read(SystemFields.summary),
      place: reader.range(of: SystemFields.id))
  }
}

enum ProgramFields {
  static let id = Field("id", .identifier, zh: "方案的标识", en: "the programme's id")
  static let title = Field("title", .line, zh: "页面上的名称", en: "its name on pages")
  static let summary = Field("summary", .line, .optional, zh: "一句话说明", en: "one sentence about it")
  static let kind = Field("kind", .oneOf(Program.Kind.self), zh: "方案类型", en: "its kind")
  static let objectives = Field(
    "objectives", .list(.record(ObjectiveFields.schema, Program.Objective.init(reading:))),
    default: [], zh: "培训目标", en: "its aims")
  static let requiredDeliveryMethods = Field(
    "required_delivery_methods", .list(.term(.deliveryMethod)), default: [], zh: "必须用到的培训方式",
    en: "the delivery methods it must use")
  static let gate = Field(
    "gate", .oneOf(Gate.self), .optional, zh: "通过后获得什么：on_post 为上岗", en: "what passing it opens")
  static let stages = Field(
    "stages", .list(.record(StageFields.schema, Program.Stage.init(reading:))), default: [],
    zh: "阶段", en: "its stages")
  static let courseIDs = Field(
    "course_ids", .list(.id(of: Course.self)), default: [], zh: "不分阶段的课程",
    en: "its courses that belong to no stage")
  static let assessmentIDs = Field(
    "assessment_ids", .list(.id(of: Assessment.self)), default: [], zh: "不分阶段的考核",
    en: "its assessments that belong to no stage")
  static let contentCategories = Field(
    "content_categories",
    .list(.record(CategoryCycleFields.schema, Program.CategoryCycle.init(reading:))),
    default: [], zh: "须轮转的内容类别", en: "the content categories that must come round")
  static let schema = Schema(
    "program",
    [
      id.declaration, title.declaration, summary.declaration, kind.declaration,
      objectives.declaration, requiredDeliveryMethods.declaration, gate.declaration,
      stages.declaration, courseIDs.declaration, assessmentIDs.declaration,
      contentCategories.declaration,
    ] + RuleFields.declarations)

  enum Gate: String, Sendable, CaseIterable { case onPost = "on_post" }
}

enum CategoryCycleFields {
  static let id = Field("id", .term(.contentCategory), zh: "内容类别", en: "the content category")
  static let cycle = Field(
    "cycle", .oneOf(Program.CategoryCycle.Cycle.self), zh: "多久至少一次", en: "how often at least")
  static let schema = Schema("content category", [id.declaration, cycle.declaration])
}

extension Program.CategoryCycle {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(CategoryCycleFields.id),
      let cycle = reader.read(CategoryCycleFields.cycle)
    else { return nil }
    self.init(categoryID: id, cycle: cycle)
  }
}

enum ObjectiveFields {
  static let id = Field("id", .identifier, zh: "目标的标识", en: "the aim's id")
  static let text = Field("text", .line, zh: "目标", en: "the aim")
  static let areaID = Field(
    "area_id", .id(of: CompetencyArea.self), .optional, zh: "对应能力领域", en: "the area it serves")
  static let schema = Schema("objective", [id.declaration, text.declaration, areaID.declaration])
}

extension Program.Objective {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(ObjectiveFields.id), let text = reader.read(ObjectiveFields.text)
    else {
      return nil
    }
    self.init(
      id: id, text: text, areaID: reader.read(ObjectiveFields.areaID),
      place: reader.range(of: ObjectiveFields.id))
  }
}

enum StageFields {
  static let id = Field("id", .identifier, zh: "阶段的标识", en: "the stage's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let kind = Field("kind", .identifier, .optional, zh: "阶段形式", en: "its form")
  static let summary = Field("summary", .line, .optional, zh: "一句话说明", en: "one sentence about it")
  static let order = Field("order", .integer(1...99), zh: "次序", en: "its place in the order")
  static let plannedDays = Field(
    "planned_days", .integer(1...500), unit: .days, zh: "计划工作日数", en: "how many workdays it takes")
  static let courseIDs = Field(
    "course_ids", .list(.id(of: Course.self)), default: [], zh: "课程", en: "its courses")
  static let requirePrevious = Field(
    "require_previous", .boolean, default: false, zh: "是否须先通过上一阶段",
    en: "whether the stage before must be passed first")
  static let needsMentor = Field(
    "needs_mentor", .boolean, default: false, zh: "是否需要师傅", en: "whether it needs a mentor")
  static let maxMentees = Field(
    "max_mentees", .integer(1...20), default: 2, unit: .people, zh: "一位师傅同时最多带几人",
    en: "how many a mentor has at one time at most")
  static let checklist = Field(
    "checklist", .list(.checklistItem), default: [], zh: "师傅逐项确认的学习要点",
    en: "the learning points the mentor confirms")
  static let assessmentPlan = Field(
    "assessment_plan",
    .list(.record(PlannedAssessmentFields.schema, Program.Stage.PlannedAssessment.init(reading:))),
    default: [], zh: "考核安排", en: "when and how it is assessed")
  static let schema = Schema(
    "stage",
    [
      id.declaration, name.declaration, kind.declaration, summary.declaration, order.declaration,
      plannedDays.declaration, courseIDs.declaration, requirePrevious.declaration,
      needsMentor.declaration, maxMentees.declaration, checklist.declaration,
      assessmentPlan.declaration,
    ])
}

extension FieldType where Value == Program.Stage.ChecklistItem {
  /// A learning point: `{id, name}`, or its id alone.
  static var checklistItem: FieldType {
    .special(.either([.line, .record(TermFields.schema)])) { node, context in
      if let id = node.scalar?.text { return Value(id: id, name: id) }
      var reader = MappingReader(node, TermFields.schema, in: context.file)
      defer { context.take(reader) }
      guard let id = reader.read(TermFields.id), let name = reader.read(TermFields.name) else {
        return nil
      }
      return Value(id: id, name: name)
    }
  }
}

extension Program.Stage {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(StageFields.id), let name = reader.read(StageFields.name),
      let order = reader.read(StageFields.order), let days = reader.read(StageFields.plannedDays)
    else { return nil }
    let plan = reader.read(StageFields.assessmentPlan)
    reader.expectWindows(plan, within: days)
    self.init(
      id: id, name: name, kind: reader.read(StageFields.kind),
      summary: reader.read(StageFields.summary), order: order, plannedDays: days,
      courseIDs: reader.read(StageFields.courseIDs),
      requirePrevious: reader.read(StageFields.requirePrevious),
      needsMentor: reader.read(StageFields.needsMentor),
      maxMentees: reader.read(StageFields.maxMentees),
      checklist: reader.read(StageFields.checklist),
      assessmentPlan: plan,
      place: reader.range(of: StageFields.id))
  }
}

enum PlannedAssessmentFields {
  static let assessmentID = Field(
    "assessment_id", .id(of: Assessment.self), zh: "考核", en: "the assessment")
  static let method = Field("method", .line, zh: "考核方式", en: "how it is held")
  static let windowDays = Field(
    "window_days", .list(.integer(1...500)), default: [], unit: .days, zh: "在阶段的第几至第几个工作日",
    en: "the first and the last workday of the stage on which it may be held")
  static let schema = Schema(
    "planned assessment", [assessmentID.declaration, method.declaration, windowDays.declaration])
}

extension Program.Stage.PlannedAssessment {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(PlannedAssessmentFields.assessmentID),
      let method = reader.read(PlannedAssessmentFields.method)
    else { return nil }
    let days = reader.read(PlannedAssessmentFields.windowDays)
    var window: ClosedRange<Int>?
    if let first = days.first, let last = days.last {
      if days.count > 2 || first > last {
        reader.report(.windowNotTwoDays(at: reader.range(of: PlannedAssessmentFields.windowDays)))
      } else {
        window = first...last
      }
    }
    self.init(assessmentID: id, method: method, windowDays: window)
  }
}

extension MappingReader {
  /// Reports assessments that are planned for days the stage does not have.
  fileprivate mutating func expectWindows(
    _ plan: [Program.Stage.PlannedAssessment], within days: Int
  ) {
    guard let items = node(of: StageFields.assessmentPlan)?.items, items.count == plan.count else {
      return
    }
    for (item, planned) in zip(items, plan) {
      guard let window = planned.windowDays, window.upperBound > days else { continue }
      let node = item[PlannedAssessmentFields.windowDays.key] ?? item
      report(.windowOutsideStage(days, at: file.range(node.bounds)))
    }
  }
}

extension Program {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(ProgramFields.id), let title = reader.read(ProgramFields.title),
      let kind = reader.read(ProgramFields.kind)
    else { return nil }
    let stages = reader.read(ProgramFields.stages)
    reader.expectDistinct(ProgramFields.stages, stages, by: \.id)
    reader.expectDistinct(ProgramFields.stages, stages, by: \.order)
    let cycles = reader.read(ProgramFields.contentCategories)
    reader.expectDistinct(ProgramFields.contentCategories, cycles, by: \.categoryID)
    self.init(
      id: Identifier(id), title: title, summary: reader.read(ProgramFields.summary), kind: kind,
      objectives: reader.read(ProgramFields.objectives),
      requiredDeliveryMethods: reader.read(ProgramFields.requiredDeliveryMethods),
      gatesPost: reader.read(ProgramFields.gate) == .onPost,
      stages: stages.sorted { $0.order < $1.order },
      courseIDs: reader.read(ProgramFields.courseIDs),
      assessmentIDs: reader.read(ProgramFields.assessmentIDs),
      contentCategories: cycles,
      edition: Edition(reading: &reader),
      place: reader.range(of: ProgramFields.id))
  }
}

enum AssessmentFields {
  static let id = Field("id", .identifier, zh: "考核的标识", en: "the assessment's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let components = Field(
    "components", .list(.record(ComponentFields.schema, Assessment.Component.init(reading:))),
    default: [], zh: "组成部分", en: "its components")
  static let passPct = Field(
    "pass_pct", .number(0...100), unit: .percent, zh: "合格线（百分制）", en: "the pass mark in percent")
  static let allMustPass = Field(
    "all_components_must_pass", .boolean, default: false, zh: "是否每部分都须合格",
    en: "whether each component must be passed")
  static let maxAttempts = Field(
    "max_attempts", .integer(1...99), default: 1, zh: "最多几次", en: "attempts at most")
  static let retakeAfterDays = Field(
    "retake_after_days", .integer(0...999), default: 0, unit: .days, zh: "几天后可补考",
    en: "days until it may be taken again")
  static let scoreRule = Field(
    "score_rule", .oneOf(Assessment.ScoreRule.self), default: .best, zh: "多次成绩取哪次",
    en: "which attempt counts")
  static let objectiveIDs = Field(
    "objective_ids", .list(.reference(to: EntityKind.objective.rawValue)), default: [],
    zh: "检验哪些目标",
    en: "the aims it tests")
  static let systemIDs = Field(
    "system_ids", .list(.id(of: System.self)), default: [], zh: "实操部分检查哪些系统",
    en: "the systems its practical part checks")
  static let schema = Schema(
    "assessment",
    [
      id.declaration, name.declaration, components.declaration, passPct.declaration,
      allMustPass.declaration, maxAttempts.declaration, retakeAfterDays.declaration,
      scoreRule.declaration, objectiveIDs.declaration, systemIDs.declaration,
    ] + RuleFields.declarations)
}

enum ComponentFields {
  static let component = Field(
    "component", .oneOf(ExamComponent.self), zh: "笔试、口试或实操", en: "written, oral or practical")
  static let weightPct = Field(
    "weight_pct", .number(0...100), unit: .percent, zh: "权重", en: "its weight")
  static let passPct = Field(
    "pass_pct", .number(0...100), .optional, unit: .percent, zh: "本部分合格线", en: "its own pass mark")
  static let schema = Schema(
    "component", [component.declaration, weightPct.declaration, passPct.declaration])
}

extension Assessment.Component {
  init?(reading reader: inout MappingReader) {
    guard let component = reader.read(ComponentFields.component),
      let weight = reader.read(ComponentFields.weightPct)
    else { return nil }
    self.init(
      component: component, weightPct: weight, passPct: reader.read(ComponentFields.passPct))
  }
}

extension Assessment {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(AssessmentFields.id), let name = reader.read(AssessmentFields.name),
      let passPct = reader.read(AssessmentFields.passPct)
    else { return nil }
    let components = reader.read(AssessmentFields.components)
    reader.expectDistinct(AssessmentFields.components, components, by: \.component)
    self.init(
      id: Identifier(id), name: name, components: components,
      passPct: passPct, allComponentsMustPass: reader.read(AssessmentFields.allMustPass),
      maxAttempts: reader.read(AssessmentFields.maxAttempts),
      retakeAfterDays: reader.read(AssessmentFields.retakeAfterDays),
      scoreRule: reader.read(AssessmentFields.scoreRule),
      objectiveIDs: reader.read(AssessmentFields.objectiveIDs).map(\.id),
      systemIDs: reader.read(AssessmentFields.systemIDs),
      edition: Edition(reading: &reader), place: reader.range(of: AssessmentFields.id))
  }
}

enum CertificationFields {
  static let id = Field("id", .identifier, zh: "证书的标识", en: "the certification's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let summary = Field("summary", .line, .optional, zh: "一句话说明", en: "one sentence about it")
  static let validityMonths = Field(
    "validity_months", .integer(1...600), .optional, unit: .months, zh: "有效期",
    en: "how long it is valid")
  static let expiringDays = Field(
    "expiring_days", .integer(0...999), default: 60, unit: .days, zh: "到期前几天提醒",
    en: "days before the end from which it is shown as expiring")
  static let renewCourseID = Field(
    "renew_course_id", .id(of: Course.self), .optional, zh: "续证课程", en: "the course that renews it")
  static let criteria = Field(
    "criteria", .condition, .optional, zh: "取得条件", en: "what one must have reached to be given it")
  static let schema = Schema(
    "certification",
    [
      id.declaration, name.declaration, summary.declaration, validityMonths.declaration,
      expiringDays.declaration, renewCourseID.declaration, criteria.declaration,
    ] + RuleFields.declarations)
}

extension Certification {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(CertificationFields.id),
      let name = reader.read(CertificationFields.name)
    else { return nil }
    self.init(
      id: Identifier(id), name: name, summary: reader.read(CertificationFields.summary),
      validityMonths: reader.read(CertificationFields.validityMonths),
      expiringDays: reader.read(CertificationFields.expiringDays),
      renewCourseID: reader.read(CertificationFields.renewCourseID),
      criteria: reader.read(CertificationFields.criteria), edition: Edition(reading: &reader),
      place: reader.range(of: CertificationFields.id))
  }
}
