import LadderDiagnostics
import LadderInput

// The schemas of `data/org/`, `data/kpi/` and `data/rules/`.

enum NamedFields {
  static let id = Field("id", .identifier, zh: "标识", en: "its id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
}

enum DepartmentFields {
  static let schema = Schema(
    "department", [NamedFields.id.declaration, NamedFields.name.declaration])
}

extension Department {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(NamedFields.id), let name = reader.read(NamedFields.name) else {
      return nil
    }
    self.init(id: Identifier(id), name: name, place: reader.range(of: NamedFields.id))
  }
}

enum RoleFields {
  static let schema = Schema("role", [NamedFields.id.declaration, NamedFields.name.declaration])
}

extension Role {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(NamedFields.id), let name = reader.read(NamedFields.name) else {
      return nil
    }
    self.init(id: Identifier(id), name: name, place: reader.range(of: NamedFields.id))
  }
}

enum TeamFields {
  static let departmentID = Field(
    "department_id", .id(of: Department.self), .optional, zh: "所属部门", en: "its department")
  static let supervisorID = Field(
    "supervisor_employee_id", .reference(to: "employee"), .optional, zh: "团队主管的工号",
    en: "its supervisor's employee id")
  static let leaderIDs = Field(
    "leader_employee_ids", .list(.reference(to: "employee")), default: [], zh: "班组长的工号",
    en: "its leaders' employee ids")
  static let goals = Field(
    "goals", .list(.line), default: [], zh: "团队目标", en: "what it wants to reach")
  static let schema = Schema(
    "team",
    [
      NamedFields.id.declaration, NamedFields.name.declaration, departmentID.declaration,
      supervisorID.declaration, leaderIDs.declaration, goals.declaration,
    ])
}

extension Team {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(NamedFields.id), let name = reader.read(NamedFields.name) else {
      return nil
    }
    self.init(
      id: Identifier(id), name: name, departmentID: reader.read(TeamFields.departmentID),
      supervisorID: reader.read(TeamFields.supervisorID)?.id,
      leaderIDs: reader.read(TeamFields.leaderIDs).map(\.id), goals: reader.read(TeamFields.goals),
      place: reader.range(of: NamedFields.id))
  }
}

enum StrategyGoalFields {
  static let year = Field(
    "year", .integer(1900...9999), .optional, unit: .years, zh: "年度", en: "its year")
  static let schema = Schema(
    "strategy_goal",
    [NamedFields.id.declaration, NamedFields.name.declaration, year.declaration])
}

extension StrategyGoal {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(NamedFields.id), let name = reader.read(NamedFields.name) else {
      return nil
    }
    self.init(
      id: Identifier(id), name: name, year: reader.read(StrategyGoalFields.year),
      place: reader.range(of: NamedFields.id))
  }
}

enum KPIItemFields {
  enum Direction: String, Sendable, CaseIterable { case higherIsBetter = "higher_is_better" }
  static let summary = Field("summary", .line, .optional, zh: "一句话说明", en: "one sentence about it")
  static let weightPct = Field(
    "weight_pct", .number(0...100), unit: .percent, zh: "权重", en: "its weight")
  static let maxScore = Field(
    "max_score", .number(1...10_000), default: 100, unit: .points, zh: "满分", en: "the full mark")
  static let source = Field(
    "source", .oneOf(KPIItem.Source.self), default: .records, zh: "数据来源：记录或考试",
    en: "where its scores come from")
  static let direction = Field(
    "direction", .oneOf(Direction.self), default: .higherIsBetter, zh: "高分为好",
    en: "which way is better")
  static let schema = Schema(
    "kpi_item",
    [
      NamedFields.id.declaration, NamedFields.name.declaration, summary.declaration,
      weightPct.declaration, maxScore.declaration, source.declaration, direction.declaration,
    ] + RuleFields.declarations)
}

extension KPIItem {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(NamedFields.id), let name = reader.read(NamedFields.name),
      let weight = reader.read(KPIItemFields.weightPct)
    else { return nil }
    self.init(
      id: Identifier(id), name: name, summary: reader.read(KPIItemFields.summary),
      weightPct: weight,
      maxScore: reader.read(KPIItemFields.maxScore), source: reader.read(KPIItemFields.source),
      edition: Edition(reading: &reader),
      place: reader.range(of: NamedFields.id))
  }
}

enum SpecialProgramFields {
  enum Span: String, Sendable, CaseIterable { case quarter }
  static let period = Field(
    "period", .oneOf(Span.self), default: .quarter, zh: "按什么周期判定",
    en: "the period it is decided for")
  static let programID = Field(
    "program_id", .id(of: Program.self), zh: "对应的培养方案", en: "its programme")
  static let policyID = Field(
    "policy_id", .id(of: Policy.self), .optional, zh: "对应的制度", en: "its policy")
  static let dueWithinDays = Field(
    "due_within_days", .integer(1...999), unit: .days, zh: "周期结束后几天内完成",
    en: "days after the period by which it must be done")
  static let population = Field(
    "population", .record(PopulationFields.schema, SpecialProgram.Population.init(reading:)),
    zh: "适用与参评人群", en: "whom it is for and who is ranked")
  static let mandatoryWhen = Field(
    "mandatory_when", .condition, zh: "何时必须参加", en: "when it must be taken")
  static let otherwise = Field(
    "otherwise", .oneOf(SpecialProgram.Otherwise.self), default: .optional, zh: "其余人员如何",
    en: "what it is for others")
  static let onUnknown = Field(
    "on_unknown", .oneOf(SpecialProgram.OnUnknown.self), default: .review, zh: "数据不全时如何",
    en: "what an unknown clause leads to")
  static let schema = Schema(
    "special_program",
    [
      NamedFields.id.declaration, NamedFields.name.declaration,
      period.declaration, programID.declaration, policyID.declaration, dueWithinDays.declaration,
      population.declaration, mandatoryWhen.declaration, otherwise.declaration,
      onUnknown.declaration,
    ] + RuleFields.declarations)
}

enum PopulationFields {
  static let roles = Field("roles", .list(.id(of: Role.self)), default: [], zh: "岗位角色", en: "roles")
  static let onPost = Field(
    "on_post", .boolean, default: true, zh: "是否须已上岗", en: "whether one must be on post")
  static let minSize = Field(
    "min_size", .integer(1...100_000), default: 5, unit: .people, zh: "少于几人不排名",
    en: "below this nobody is ranked")
  static let minDays = Field(
    "min_days_in_period", .integer(0...100), default: 0, unit: .days, zh: "周期内至少在岗几天",
    en: "days one must have been there in the period")
  static let schema = Schema(
    "population",
    [roles.declaration, onPost.declaration, minSize.declaration, minDays.declaration])
}

extension SpecialProgram.Population {
  init?(reading reader: inout MappingReader) {
    self.init(
      roleIDs: reader.read(PopulationFields.roles), onPost: reader.read(PopulationFields.onPost),
      minSize: reader.read(PopulationFields.minSize),
      minDaysInPeriod: reader.read(PopulationFields.minDays))
  }
}

extension SpecialProgram {
  init?(reading reader: inout MappingReader) {
    typealias F = SpecialProgramFields
    guard let id = reader.read(NamedFields.id), let name = reader.read(NamedFields.name),
      let program = reader.read(F.programID), let days = reader.read(F.dueWithinDays),
      let population = reader.read(F.population), let condition = reader.read(F.mandatoryWhen)
    else { return nil }
    self.init(
      id: Identifier(id), name: name, programID: program,
      policyID: reader.read(F.policyID), dueWithinDays: days, population: population,
      mandatoryWhen: condition, otherwise: reader.read(F.otherwise),
      onUnknown: reader.read(F.onUnknown), edition: Edition(reading: &reader),
      place: reader.range(of: NamedFields.id))
  }
}
