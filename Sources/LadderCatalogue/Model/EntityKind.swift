/// The kinds of things that can be referred to by id, in the data and as `[[kind:id]]` in a text.
package enum EntityKind: String, Sendable, CaseIterable {
  case track, grade, move
  case competencyArea = "competency_area"
  case competency
  case contentCategory = "content_category"
  case theme
  case deliveryMethod = "delivery_method"
  case businessLine = "business_line"
  case caseKind = "case_kind"
  case careerTool = "career_tool"
  case topic, system, course, program, objective, assessment, certification
  case policy
  case caseStudy = "case"
  case bulletin, digest, session, exam, resource
  case specialProgram = "special"
  case department, team, role
  case strategyGoal = "strategy_goal"
  case kpiItem = "kpi_item"
  case term
  case practiceQuestion = "practice_question"
  case employee

  /// What a person calls it.
  package struct Noun: Sendable {
    package let zh: String
    package let en: String

    /// In English with its article: `an exam`.
    package var withArticle: String {
      let isVowel = en.unicodeScalars.first.map { "aeiou".unicodeScalars.contains($0) } ?? false
      return (isVowel ? "an " : "a ") + en
    }
  }

  package var noun: Noun {
    let (zh, en) = words
    return Noun(zh: zh, en: en)
  }

  private var words: (zh: String, en: String) {
    switch self {
    case .track: ("序列", "track")
    case .grade: ("职级", "grade")
    case .move: ("晋升、降级或转岗", "move")
    case .competencyArea: ("能力领域", "competency area")
    case .competency: ("能力项", "competency")
    case .contentCategory: ("内容类别", "content category")
    case .theme: ("主题", "theme")
    case .deliveryMethod: ("培训方式", "delivery method")
    case .businessLine: ("业务线", "business line")
    case .caseKind: ("案例类型", "kind of case")
    case .careerTool: ("职业分析工具", "tool of career analysis")
    case .topic: ("培训主题", "topic")
    case .system: ("系统", "system")
    case .course: ("课程", "course")
    case .program: ("培养方案", "programme")
    case .objective: ("培训目标", "objective")
    case .assessment: ("考核", "assessment")
    case .certification: ("资格证书", "certification")
    case .policy: ("制度", "policy")
    case .caseStudy: ("案例", "case")
    case .bulletin: ("业务文件", "bulletin")
    case .digest: ("投诉小结", "digest")
    case .session: ("培训活动", "session")
    case .exam: ("考试", "exam")
    case .resource: ("培训资源", "resource")
    case .specialProgram: ("专项培训", "special programme")
    case .department: ("部门", "department")
    case .team: ("班组", "team")
    case .role: ("岗位角色", "role")
    case .strategyGoal: ("战略目标", "strategy goal")
    case .kpiItem: ("绩效项目", "KPI item")
    case .term: ("术语", "term")
    case .practiceQuestion: ("练习题", "practice question")
    case .employee: ("员工", "employee")
    }
  }

  /// `a` or `an`, as the English noun asks for.
  var article: String {
    switch self {
    case .objective, .assessment, .exam, .employee: "an"
    default: "a"
    }
  }
}
