/// What a person calls that of which a schema declares the keys, for the middle of a sentence.
extension Schema {
  /// In Chinese: `课程`.
  var chineseNoun: String { chineseNouns[name] ?? name }

  /// In English, with its article and verb: `a course has`, `holidays have`.
  var englishHas: String { isPlural ? "\(name) have" : "\(englishNoun) has" }

  var englishIs: String { isPlural ? "\(name) are" : "\(englishNoun) is" }

  /// In English with its article: `an exam`.
  var englishNoun: String {
    if isPlural { return name }
    let isVowel = name.unicodeScalars.first.map { "aeiou".unicodeScalars.contains($0) } ?? false
    return (isVowel ? "an " : "a ") + name
  }

  private var isPlural: Bool { name.hasSuffix("s") }
}

private let chineseNouns = [
  "action": "行动", "agenda": "议程", "applies_to": "适用范围", "assessment": "考核",
  "at_least": "at_least 条件", "audience": "参加人员", "bulletin": "业务文件",
  "career analysis": "职业分析", "case": "案例", "certification": "资格证书",
  "competency": "能力项", "competency_area": "能力领域", "component": "考核部分",
  "content category": "内容类别", "counts_toward": "计入的绩效", "course": "课程",
  "criterion": "条件", "deliveries": "交付清单", "delivery": "交付记录",
  "department": "部门", "digest": "投诉小结", "digest category": "投诉分类",
  "employees": "人员名单", "exam": "考试", "exception": "活动变更", "fit": "契合程度",
  "gap": "能力差距", "grade": "职级", "holiday": "放假日", "holidays": "放假安排",
  "kpi_item": "绩效项目", "level": "能力级别", "limits": "上限设置",
  "minimum": "最低技能要求", "move": "晋升、降级或转岗", "move target": "去向",
  "objective": "培训目标", "page": "页面", "people settings": "people 设置",
  "plan": "发展计划", "planned assessment": "考核安排", "policy": "制度", "practice question": "练习题",
  "population": "人群", "program": "培养方案", "resource": "资源", "review": "评审安排",
  "role": "岗位角色", "session": "培训活动", "site": "网站设置",
  "special_program": "专项培训", "stage": "阶段", "strategy_goal": "战略目标",
  "system": "系统", "team": "班组", "term": "词条", "topic": "培训主题", "track": "序列",
]
