import LadderDiagnostics
import LadderInput

/// The tables a data file may hold, by the key above each.
///
/// A file may hold several, and a table may be spread over files.
enum DataTable: String, CaseIterable {
  case tracks, grades, moves
  case competencyAreas = "competency_areas"
  case competencies
  case contentCategories = "content_categories"
  case themes
  case deliveryMethods = "delivery_methods"
  case businessLines = "business_lines"
  case caseKinds = "case_kinds"
  case careerTools = "career_tools"
  case topics, systems, programs, assessments, certifications
  case sessions, exceptions, exams, resources
  case specialPrograms = "special_programs"
  case departments, teams, roles
  case strategyGoals = "strategy_goals"
  case kpiItems = "kpi_items"
  case glossary, synonyms
  case practiceQuestions = "practice_questions"
}

extension DataTable {
  /// What an entry of the table has.
  var schema: Schema {
    switch self {
    case .tracks: TrackFields.schema
    case .grades: GradeFields.schema
    case .moves: MoveFields.schema
    case .competencyAreas: CompetencyAreaFields.schema
    case .competencies: CompetencyFields.schema
    case .contentCategories, .themes, .deliveryMethods, .businessLines, .caseKinds, .careerTools:
      TermFields.schema
    case .topics: TopicFields.schema
    case .systems: SystemFields.schema
    case .programs: ProgramFields.schema
    case .assessments: AssessmentFields.schema
    case .certifications: CertificationFields.schema
    case .sessions: SessionFields.schema
    case .exceptions: ExceptionFields.schema
    case .exams: ExamFields.schema
    case .resources: ResourceFields.schema
    case .specialPrograms: SpecialProgramFields.schema
    case .departments: DepartmentFields.schema
    case .teams: TeamFields.schema
    case .roles: RoleFields.schema
    case .strategyGoals: StrategyGoalFields.schema
    case .kpiItems: KPIItemFields.schema
    case .glossary: GlossaryFields.schema
    case .synonyms: SynonymFields.schema
    case .practiceQuestions: PracticeFields.schema
    }
  }

  /// What one of its entries is, where it has an id that others may name.
  var kind: EntityKind? {
    switch self {
    case .tracks: .track
    case .grades: .grade
    case .moves: .move
    case .competencyAreas: .competencyArea
    case .competencies: .competency
    case .contentCategories: .contentCategory
    case .themes: .theme
    case .deliveryMethods: .deliveryMethod
    case .businessLines: .businessLine
    case .caseKinds: .caseKind
    case .careerTools: .careerTool
    case .topics: .topic
    case .systems: .system
    case .programs: .program
    case .assessments: .assessment
    case .certifications: .certification
    case .sessions: .session
    case .exams: .exam
    case .resources: .resource
    case .specialPrograms: .specialProgram
    case .departments: .department
    case .teams: .team
    case .roles: .role
    case .strategyGoals: .strategyGoal
    case .kpiItems: .kpiItem
    case .glossary: .term
    case .practiceQuestions: .practiceQuestion
    case .exceptions, .synonyms: nil
    }
  }

  /// What the table lists.
  var summary: Message {
    switch self {
    case .tracks: Message(zh: "序列：职级由低到高排成的线", en: "tracks: lines of grades from low to high")
    case .grades: Message(zh: "职级", en: "grades")
    case .moves:
      Message(zh: "晋升、降级与转岗的规则", en: "the rules of promotion, demotion and lateral moves")
    case .competencyAreas: Message(zh: "能力领域", en: "areas of competence")
    case .competencies: Message(zh: "能力项，分 1 至 5 级", en: "competencies in levels 1 to 5")
    case .contentCategories: Message(zh: "培训内容的类别", en: "categories of content")
    case .themes: Message(zh: "不定期培训的主题", en: "themes of irregular training")
    case .deliveryMethods: Message(zh: "培训方式", en: "methods of delivery")
    case .businessLines: Message(zh: "业务线", en: "business lines")
    case .caseKinds: Message(zh: "案例的类型", en: "kinds of cases")
    case .careerTools: Message(zh: "职业分析工具", en: "tools of career analysis")
    case .topics: Message(zh: "培训主题", en: "topics of training")
    case .systems: Message(zh: "操作系统", en: "computer systems")
    case .programs: Message(zh: "培养方案", en: "programmes")
    case .assessments: Message(zh: "考核", en: "assessments")
    case .certifications: Message(zh: "资格证书", en: "certifications")
    case .sessions: Message(zh: "培训活动：会议、讲座、外出学习", en: "sessions: meetings, talks, visits")
    case .exceptions:
      Message(zh: "某一次活动的取消、改期或备注", en: "one occurrence cancelled, moved or remarked on")
    case .exams: Message(zh: "每一次考试", en: "exams by date")
    case .resources: Message(zh: "教室、讲师、设备", en: "rooms, trainers, material")
    case .specialPrograms:
      Message(zh: "专项培训：按规则判定谁必须参加", en: "special programmes that a rule makes mandatory")
    case .departments: Message(zh: "部门", en: "departments")
    case .teams: Message(zh: "班组", en: "teams")
    case .roles: Message(zh: "岗位角色", en: "roles")
    case .strategyGoals: Message(zh: "战略目标", en: "strategy goals")
    case .synonyms: Message(zh: "同义词：大家搜索时的不同叫法", en: "synonyms: other words staff search by")
    case .practiceQuestions:
      Message(
        zh: "练习题（放在 content/practice/）", en: "questions to practise with, in content/practice/")
    case .glossary: Message(zh: "词汇：手册里要解释的词", en: "terms that the handbook explains")
    case .kpiItems:
      Message(
        zh: "绩效项目；同一天有效的权重合计 100", en: "items of performance; the weights of a day sum to 100")
    }
  }
}
