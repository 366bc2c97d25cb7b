import LadderDiagnostics
import LadderInput

// How a rule is written: a mapping with exactly one of `all`, `any`, `none`, `at_least`, or a criterion
// with its `fact`.

extension FieldType where Value == Condition {
  static var condition: FieldType {
    .special(.named(ConditionFields.name)) { node, context in
      Condition(reading: node, in: &context, depth: 0)
    }
  }
}

extension Condition {
  private static let groupKeys = ["all", "any", "none", "at_least"]

  init?(reading node: YAMLNode, in context: inout FieldContext, depth: Int) {
    let place = context.file.range(node.bounds)
    guard let entries = node.entries else {
      context.diagnostics.append(.conditionIsNoMapping(at: place))
      return nil
    }
    let groups = entries.filter { Self.groupKeys.contains($0.key) }
    guard let group = groups.first else {
      guard let criterion = Criterion(reading: node, in: &context) else { return nil }
      self = .criterion(criterion)
      return
    }
    var label: String?
    for other in entries where other.keyBounds != group.keyBounds {
      // A group may have a name of its own, like a criterion.
      if other.key == "id" { continue }
      if other.key == "label" {
        label = other.value.scalar?.text
        continue
      }
      context.diagnostics.append(
        .conditionMixed(group.key, other.key, at: context.file.range(other.keyBounds)))
    }
    if group.key == "at_least" {
      self.init(atLeast: group.value, label: label, in: &context, depth: depth)
      return
    }
    guard let parts = Self.parts(group.value, key: group.key, in: &context, depth: depth) else {
      return nil
    }
    let combination: Combination =
      switch group.key {
      case "all": .all
      case "any": .any
      default: .none
      }
    self = .group(combination, label: label, parts: parts)
  }

  private init?(
    atLeast node: YAMLNode, label: String?, in context: inout FieldContext, depth: Int
  ) {
    var reader = MappingReader(node, AtLeastFields.schema, in: context.file)
    let count = reader.read(AtLeastFields.count)
    let list = reader.node(of: AtLeastFields.of)
    context.diagnostics += reader.diagnostics
    guard let count, let list,
      let parts = Self.parts(list, key: "of", in: &context, depth: depth)
    else { return nil }
    // Conditions that could not be read are listed all the same.
    let listed = list.items?.count ?? 0
    if count > listed {
      context.diagnostics.append(
        .atLeastTooMany(count, of: listed, at: reader.range(of: AtLeastFields.count)))
    }
    guard count <= parts.count else { return nil }
    self = .group(.atLeast(count), label: label, parts: parts)
  }

  private static func parts(
    _ node: YAMLNode, key: String, in context: inout FieldContext, depth: Int
  ) -> [Condition]? {
    guard let items = node.items else {
      context.diagnostics.append(.conditionIsNoList(key, at: context.file.range(node.bounds)))
      return nil
    }
    if items.isEmpty {
      context.diagnostics.append(.conditionIsEmpty(key, at: context.file.range(node.bounds)))
      return nil
    }
    return items.compactMap { Condition(reading: $0, in: &context, depth: depth + 1) }
  }
}

/// The declarations of the groups a condition may be, beside a criterion.
///
/// `Condition` reads them itself, because what is wrong with a rule is better said of the rule as a whole.
enum ConditionFields {
  static let name = ShapeName("condition", zh: "条件", en: "a condition")
  static let list = FieldShape.list(.named(name))
  static let id = Field("id", .identifier, .optional, zh: "这一组的标识", en: "the group's id")
  static let label = Field(
    "label", .line, .optional, zh: "页面上对这一组的说法", en: "the group's words on pages")
  static let all = group("all", zh: "全部满足", en: "all of them are met")
  static let any = group("any", zh: "满足任何一个", en: "any of them is met")
  static let none = group("none", zh: "一个也不满足", en: "none of them is met")
  static let atLeast = Schema(
    "at_least group",
    [
      Field(
        "at_least", FieldType<Bool>.special(.record(AtLeastFields.schema)) { _, _ in true },
        zh: "至少满足几个", en: "at least so many of them are met"
      ).declaration, id.declaration, label.declaration,
    ])
  static let shape = FieldShape.either([
    .record(all), .record(any), .record(none), .record(atLeast), .record(CriterionFields.schema),
  ])

  private static func group(_ key: String, zh: Phrase, en: Phrase) -> Schema {
    let parts = Field(key, FieldType<Bool>.special(list) { _, _ in true }, zh: zh, en: en)
    return Schema("\(key) group", [parts.declaration, id.declaration, label.declaration])
  }
}

enum AtLeastFields {
  static let count = Field("count", .integer(1...99), zh: "至少满足几项", en: "how many must be met")
  static let of = Field(
    "of", FieldType<Bool>.special(ConditionFields.list) { _, _ in true }, zh: "从哪些条件中",
    en: "of which")
  static let schema = Schema("at_least", [count.declaration, of.declaration])
}

enum CriterionFields {
  static let id = Field("id", .identifier, zh: "条件的标识，在一条规则内唯一", en: "its id, unique in the rule")
  static let label = Field("label", .line, .optional, zh: "页面上的说法", en: "its words on pages")
  static let fact = Field(
    "fact", .oneOf(FactName.self), zh: "看什么事实", en: "the fact it looks at")
  static let op = Field(
    "op", .oneOf(ComparisonName.self), .optional, zh: "怎样比较", en: "how it compares")
  static let value = Field(
    "value", .number(-Fixed(1_000_000)...Fixed(1_000_000)), .optional, zh: "比较的数值",
    en: "what it compares with")
  static let period = Field(
    "period", .timespan, .optional, zh: "时间范围，如 last_6_months",
    en: "the stretch of time: last_6_months")
  static let aggregate = Field(
    "agg", .oneOf(Aggregate.self), .optional, zh: "怎样汇总", en: "how several figures become one")
  static let minPoints = Field(
    "min_points", .integer(0...99), default: 0, zh: "至少要有几个数据", en: "how many figures there must be"
  )
  static let kpiID = Field(
    "kpi_id", .id(of: KPIItem.self), .optional, zh: "绩效项目", en: "the KPI item")
  static let method = Field(
    "method", .oneOf(PercentileMethod.self), .optional, zh: "百分位算法",
    en: "how the percentile is counted")
  static let examSeries = Field(
    "exam_series", .identifier, .optional, zh: "考试系列", en: "the series of exams")
  static let event = Field(
    "event", .oneOf(ServiceEvent.Kind.self), .optional, zh: "服务事件", en: "the kind of event")
  static let courseID = Field(
    "course_id", .id(of: Course.self), .optional, zh: "课程", en: "the course")
  static let programID = Field(
    "program_id", .id(of: Program.self), .optional, zh: "培养方案", en: "the programme")
  static let stageID = Field("stage_id", .identifier, .optional, zh: "阶段", en: "the stage")
  static let certificationID = Field(
    "certification_id", .id(of: Certification.self), .optional, zh: "资格证书", en: "the certification")
  static let competencyID = Field(
    "competency_id", .id(of: Competency.self), .optional, zh: "能力项", en: "the competency")
  static let policyID = Field(
    "policy_id", .id(of: Policy.self), .optional, zh: "制度", en: "the policy")
  static let role = Field("role", .id(of: Role.self), .optional, zh: "岗位角色", en: "the role")
  static let teamID = Field("team_id", .id(of: Team.self), .optional, zh: "班组", en: "the team")
  static let decidedByRole = Field(
    "decided_by_role", .line, .optional, zh: "由谁评定", en: "who judges")
  static let asOf = Field(
    "as_of", .oneOf(Fact.TenureDate.self), .optional, zh: "截至哪天", en: "the day it is counted to")
  static let schema = Schema(
    "criterion",
    [
      id.declaration, label.declaration, fact.declaration, op.declaration, value.declaration,
      period.declaration, aggregate.declaration, minPoints.declaration, kpiID.declaration,
      method.declaration, examSeries.declaration, event.declaration, courseID.declaration,
      programID.declaration, stageID.declaration, certificationID.declaration,
      competencyID.declaration, policyID.declaration, role.declaration, teamID.declaration,
      decidedByRole.declaration, asOf.declaration,
    ],
    needs: FactName.allCases.compactMap { name in
      let keys = needed(for: name)
      return keys.isEmpty ? nil : Schema.Need(fact.key, is: name.rawValue, keys)
    })

  /// The keys without which nothing can be said of a fact.
  static func needed(for fact: FactName) -> [String] {
    let subject: [String] =
      switch fact {
      case .kpiScore, .kpiPercentile, .kpiDeductionPoints: [kpiID.key]
      case .examScore, .examCount: [examSeries.key]
      case .courseCompleted: [courseID.key]
      case .programCompleted: [programID.key]
      case .stagePassed: [programID.key, stageID.key]
      case .certificationValid: [certificationID.key]
      case .competencyLevel: [competencyID.key]
      case .policyAcknowledged: [policyID.key]
      case .serviceEvents: [event.key]
      case .roleIs: [role.key]
      case .teamIs: [teamID.key]
      case .tenureMonths, .monthsInGrade, .gradeLevel, .kpiTotal, .idpSigned, .menteesPassed,
        .trainingMinutes, .onPost, .judgement:
        []
      }
    return subject + (fact.isYesOrNo ? [] : [op.key, value.key])
  }
}

/// The names of facts, as rules write them.
enum FactName: String, Sendable, CaseIterable {
  case tenureMonths = "tenure_months"
  case monthsInGrade = "months_in_grade"
  case gradeLevel = "grade_level"
  case kpiScore = "kpi_score"
  case kpiTotal = "kpi_total"
  case kpiPercentile = "kpi_percentile"
  case kpiDeductionPoints = "kpi_deduction_points"
  case examScore = "exam_score"
  case examCount = "exam_count"
  case courseCompleted = "course_completed"
  case programCompleted = "program_completed"
  case stagePassed = "stage_passed"
  case certificationValid = "certification_valid"
  case competencyLevel = "competency_level"
  case idpSigned = "idp_signed"
  case policyAcknowledged = "policy_acknowledged"
  case menteesPassed = "mentees_passed"
  case serviceEvents = "service_events"
  case trainingMinutes = "training_minutes"
  case roleIs = "role_is"
  case teamIs = "team_is"
  case onPost = "on_post"
  case judgement
}

/// The names of comparisons, as rules write them.
enum ComparisonName: String, Sendable, CaseIterable {
  case gte, lte, gt, lt, eq
  case isTrue = "is_true"
}

extension FieldType where Value == Timespan {
  private static let form = ScalarForm(
    zh: "一段时间", en: "a stretch of time",
    pattern: "last_([1-9]|[1-9][0-9]|1[01][0-9]|120)_(month|quarter)s?|this_year|period",
    examples: ["last_6_months", "last_4_quarters", "this_year", "period"])

  /// `last_6_months`, `last_4_quarters`, `this_year`, `period`.
  static var timespan: FieldType {
    .special(.form(form)) { node, context in
      if let text = node.scalar?.text, let span = Timespan(spelling: text) { return span }
      context.diagnostics.append(
        .wrongTimespan(node.scalar?.text ?? "", at: context.file.range(node.bounds)))
      return nil
    }
  }
}

extension Timespan {
  init?(spelling text: String) {
    switch text {
    case "this_year": self = .thisYear
    case "period": self = .rulePeriod
    default:
      let parts = text.split(separator: "_")
      guard parts.count == 3, parts[0] == "last", let count = Int(parts[1]),
        (1...120).contains(count)
      else { return nil }
      switch parts[2] {
      case "months", "month": self = .lastMonths(count)
      case "quarters", "quarter": self = .lastQuarters(count)
      default: return nil
      }
    }
  }
}
