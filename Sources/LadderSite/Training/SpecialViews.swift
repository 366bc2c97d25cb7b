import LadderDiagnostics
import LadderTemplates

/// The list of special programmes.
struct SpecialProgramsView: View {
  var frame: FrameView
  var programs: [SpecialCardView]
  var policies: [LinkView]

  static let shape = ViewShape<SpecialProgramsView>(
    "special_programs", zh: "专项培训列表", en: "The special programmes"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("programs", zh: "专项培训", en: "The programmes", \.programs)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
  }
}

/// A special programme in the list.
struct SpecialCardView: View {
  var link: LinkView
  var summary: String?
  var isDraft: Bool
  var isUnapproved: Bool
  /// How its conditions make one answer: `符合任何一项即为必修`.
  var group: String
  var conditions: [String]
  var facts: [FactView]

  static let shape = ViewShape<SpecialCardView>(
    "special_card", zh: "列表中的专项培训", en: "A special programme in the list"
  ) { view in
    view.record("link", zh: "链接", en: "Its page", \.link)
    view.text("summary", zh: "摘要", en: "One sentence about it", \.summary)
    view.flag("is_draft", zh: "是否草案", en: "Whether it is a draft without effect", \.isDraft)
    view.flag("is_unapproved", zh: "是否尚未批准", en: "Whether nobody has approved it", \.isUnapproved)
    view.text("group", zh: "条件的组合", en: "How its conditions make one answer", \.group)
    view.list("conditions", zh: "条件", en: "Its conditions", \.conditions)
    view.list("facts", zh: "其他信息", en: "What else is known", \.facts)
  }
}

/// A criterion and how its number comes about.
struct MethodView: View {
  var label: String
  var text: String
  var explanation: String

  static let shape = ViewShape<MethodView>("method", zh: "一个条件的算法", en: "How a number comes about")
  {
    view in
    view.text("label", zh: "条件", en: "The criterion", \.label)
    view.text("text", zh: "要求", en: "What it asks", \.text)
    view.text("explanation", zh: "怎么算", en: "How it is counted", \.explanation)
  }
}

/// A person of an example; none of them exists.
struct ExampleRowView: View {
  var name: String
  var score: String
  var percentile: String
  var isMet: Bool
  /// Whether the percentile lies on the limit itself.
  var isBoundary: Bool

  static let shape = ViewShape<ExampleRowView>(
    "example_row", zh: "算例的一行", en: "A row of an example"
  ) {
    view in
    view.text("name", zh: "虚构的姓名", en: "An invented name", \.name)
    view.text("score", zh: "得分", en: "The score", \.score)
    view.text("percentile", zh: "百分位", en: "The percentile", \.percentile)
    view.flag("is_met", zh: "是否符合条件", en: "Whether the rule holds", \.isMet)
    view.flag("is_boundary", zh: "是否正好在线上", en: "Whether it lies on the limit", \.isBoundary)
  }
}

/// An example with what it shows.
struct ExampleView: View {
  var title: String
  var rows: [ExampleRowView]
  var remarks: [String]

  static let shape = ViewShape<ExampleView>("example", zh: "一个算例", en: "An example") { view in
    view.text("title", zh: "标题", en: "Its heading", \.title)
    view.list("rows", zh: "各行", en: "Its rows", \.rows)
    view.list("remarks", zh: "说明", en: "What it shows", \.remarks)
  }
}

/// By when a programme decided on a quarter must be done.
struct DueView: View {
  var quarter: String
  var end: String
  var due: String

  static let shape = ViewShape<DueView>("due", zh: "一个季度的期限", en: "A quarter's due day") { view in
    view.text("quarter", zh: "季度", en: "The quarter", \.quarter)
    view.text("end", zh: "季度最后一天", en: "Its last day", \.end)
    view.text("due", zh: "完成期限", en: "By when", \.due)
  }
}

/// A special programme: who must take it, how that is found out, and what it is.
struct SpecialProgramView: View {
  var frame: FrameView
  var isDraft: Bool
  var isUnapproved: Bool
  var facts: [FactView]
  var rule: RuleView
  var population: [FactView]
  var methods: [MethodView]
  var examples: [ExampleView]
  /// What holds for everyone with one score.
  var equalRemark: String?
  var dues: [DueView]
  var unknowns: [String]
  var onUnknown: String
  var otherwise: String
  var program: LinkView?
  var courses: [CourseRowView]
  var courseMinutes: String
  var assessments: [LinkView]
  var policies: [LinkView]

  static let shape = ViewShape<SpecialProgramView>(
    "special_program", zh: "专项培训页面", en: "A special programme"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.flag("is_draft", zh: "是否草案", en: "Whether it is a draft without effect", \.isDraft)
    view.flag("is_unapproved", zh: "是否尚未批准", en: "Whether nobody has approved it", \.isUnapproved)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.record("rule", zh: "必修条件", en: "When it must be taken", \.rule)
    view.list("population", zh: "适用与参评人群", en: "Whom it is for and who is ranked", \.population)
    view.flag("has_methods", zh: "是否有算法说明", en: "Whether methods are explained", anyOf: \.methods)
    view.list("methods", zh: "各条件的算法", en: "How the numbers come about", \.methods)
    view.flag("has_examples", zh: "是否有算例", en: "Whether there are examples", anyOf: \.examples)
    view.list("examples", zh: "算例", en: "Examples with invented people", \.examples)
    view.text("equal_remark", zh: "所有人同分时", en: "What holds if all scores are equal", \.equalRemark)
    view.list("dues", zh: "各季度期限", en: "The due days by quarter", \.dues)
    view.list("unknowns", zh: "哪些情况算数据不全", en: "What leaves the answer open", \.unknowns)
    view.text("on_unknown", zh: "数据不全时怎么办", en: "What an open answer leads to", \.onUnknown)
    view.text("otherwise", zh: "其余人员", en: "What it is for everyone else", \.otherwise)
    view.record("program", zh: "培养方案", en: "Its programme", \.program)
    view.list("courses", zh: "课程", en: "Its courses", \.courses)
    view.text("course_minutes", zh: "课程总时长", en: "How long the courses take", \.courseMinutes)
    view.flag("has_assessments", zh: "是否有考核", en: "Whether it is assessed", anyOf: \.assessments)
    view.list("assessments", zh: "考核", en: "Its assessments", \.assessments)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
  }
}
