import LadderDiagnostics
import LadderTemplates

/// A criterion, or a group of them, as it stands for a person.
struct CriterionView: View {
  /// Chooses the colour; the word says the same.
  var state: String
  var stateWord: String
  /// Its place in the rule: `6.2`.
  var number: String
  var label: String
  /// How the parts of a group make one answer.
  var how: String?
  var found: String?
  var gap: String?
  var help: [LinkView] = []
  var parts: [CriterionView] = []

  static let shape = ViewShape<CriterionView>(
    "criterion", zh: "一项条件的现状", en: "How a criterion stands"
  ) { view in
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.text("state_word", zh: "状态（文字）", en: "Its state in words", \.stateWord)
    view.text("number", zh: "序号", en: "Its place in the rule", \.number)
    view.text("label", zh: "说法", en: "The company's words for it", \.label)
    view.text("how", zh: "一组条件怎样合成", en: "How its parts make one answer", \.how)
    view.text("found", zh: "查到的情况", en: "What was found", \.found)
    view.text("gap", zh: "差距", en: "What is missing", \.gap)
    view.flag("has_help", zh: "是否有帮助内容", en: "Whether something helps", anyOf: \.help)
    view.list("help", zh: "有帮助的内容", en: "What helps", \.help)
    view.flag("has_parts", zh: "是否为一组", en: "Whether it is a group", anyOf: \.parts)
    view.list("parts", zh: "其中各项", en: "Its parts", \.parts)
  }
}

/// How a person stands to a move.
struct MoveProgressView: View {
  var id: String
  var link: LinkView
  var target: String
  var state: String
  var stateWord: String
  var counts: String
  /// When the rest is met if nothing but time passes.
  var turns: String?
  var deciders: String?
  var rule: RuleProgress
  var vacancy: RowView?
  /// What people do before a demotion is decided.
  var steps: [RowView]
  var isOpen: Bool

  static let shape = ViewShape<MoveProgressView>(
    "move_progress", zh: "一项变动的准备情况", en: "How a person stands to a move"
  ) { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.record("link", zh: "变动页面", en: "The page of the move", \.link)
    view.text("target", zh: "去向", en: "Where it leads", \.target)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.text("state_word", zh: "状态（文字）", en: "Its state in words", \.stateWord)
    view.text("counts", zh: "各状态的项数", en: "How many are met, unmet, unknown", \.counts)
    view.text("turns", zh: "只差时间时何时满足", en: "When it turns if only time is missing", \.turns)
    view.text("deciders", zh: "由谁评审", en: "Who decides", \.deciders)
    view.text("how", zh: "各项怎样合成", en: "How its parts make one answer", \.rule.how)
    view.list("criteria", zh: "各项条件", en: "Its criteria", \.rule.criteria)
    view.flag("has_sources", zh: "是否有来源", en: "Whether it rests on rows", anyOf: \.rule.sources)
    view.list("sources", zh: "各项的来源文件与行号", en: "The rows it rests on", \.rule.sources)
    view.record("vacancy", zh: "是否有空缺", en: "What is known of a vacancy", \.vacancy)
    view.flag("has_steps", zh: "是否有先行步骤", en: "Whether steps come first", anyOf: \.steps)
    view.list("steps", zh: "决定以前先做的事", en: "What comes before a decision", \.steps)
    view.flag("is_open", zh: "是否展开", en: "Whether it is shown unfolded", \.isOpen)
  }
}

/// The moves of one kind, under the sentence that says what their states mean.
struct MoveGroupView: View {
  var title: String
  var banner: String
  var moves: [MoveProgressView]

  static let shape = ViewShape<MoveGroupView>(
    "move_group", zh: "同一类变动", en: "The moves of one kind"
  ) { view in
    view.text("title", zh: "类型", en: "The kind", \.title)
    view.text("banner", zh: "须知", en: "What their states mean", \.banner)
    view.list("moves", zh: "各项变动", en: "The moves", \.moves)
  }
}

/// A special programme for a quarter: whether the person must take it, and why.
struct DutyView: View {
  var link: LinkView
  var quarter: String
  var state: String
  var stateWord: String
  var due: String?
  var fulfilment: String?
  var fulfilmentWord: String?
  var note: String?
  var rule: RuleProgress
  var courses: [LinkView]

  static let shape = ViewShape<DutyView>(
    "duty", zh: "一项专项培训", en: "A special programme for a quarter"
  ) { view in
    view.record("link", zh: "专项培训页面", en: "Its page", \.link)
    view.text("quarter", zh: "依据的季度", en: "The quarter it looks at", \.quarter)
    view.text("state", zh: "是否必须（决定颜色）", en: "Whether it must be taken, for the colour", \.state)
    view.text("state_word", zh: "是否必须（文字）", en: "Whether it must be taken, in words", \.stateWord)
    view.text("due", zh: "完成期限", en: "When it is due", \.due)
    view.text("fulfilment", zh: "完成情况（决定颜色）", en: "Its fulfilment, for the colour", \.fulfilment)
    view.text("fulfilment_word", zh: "完成情况（文字）", en: "Its fulfilment in words", \.fulfilmentWord)
    view.text("note", zh: "说明", en: "What to do", \.note)
    view.text("how", zh: "各项怎样合成", en: "How its parts make one answer", \.rule.how)
    view.list("criteria", zh: "逐项依据", en: "The clauses", \.rule.criteria)
    view.flag("has_sources", zh: "是否有来源", en: "Whether it rests on rows", anyOf: \.rule.sources)
    view.list("sources", zh: "各项的来源文件与行号", en: "The rows it rests on", \.rule.sources)
    view.list("courses", zh: "课程", en: "Its courses", \.courses)
  }
}
