import LadderDiagnostics
import LadderTemplates

/// Something a person has to do next.
struct TodoView: View {
  var state: String
  var stateWord: String
  var link: LinkView
  var note: String?
  var day: String?

  static let shape = ViewShape<TodoView>("todo", zh: "一项待办", en: "Something to do") { view in
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.text("state_word", zh: "状态（文字）", en: "Its state in words", \.stateWord)
    view.record("link", zh: "去哪里办", en: "Where it is done", \.link)
    view.text("note", zh: "说明", en: "What to do", \.note)
    view.text("day", zh: "日期", en: "Its date", \.day)
  }
}

/// A stage of an onboarding programme.
struct PersonStageView: View {
  var name: String
  var state: String
  var stateWord: String
  var planned: String
  var courses: String
  var mentor: String?
  var lines: [String]
  var open: [LinkView]

  static let shape = ViewShape<PersonStageView>("stage", zh: "一个培训阶段", en: "A stage") { view in
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.text("state_word", zh: "状态（文字）", en: "Its state in words", \.stateWord)
    view.text("planned", zh: "计划日期", en: "When it is planned", \.planned)
    view.text("courses", zh: "课程完成数", en: "How many courses are done", \.courses)
    view.text("mentor", zh: "师傅", en: "The mentor", \.mentor)
    view.list("lines", zh: "考核与学习点", en: "Assessments and learning points", \.lines)
    view.list("open", zh: "还要学的课程", en: "The courses still open", \.open)
  }
}

/// An onboarding programme.
struct OnboardingView: View {
  var link: LinkView
  var summary: String
  var stages: [PersonStageView]

  static let shape = ViewShape<OnboardingView>(
    "onboarding", zh: "岗前培训", en: "An onboarding programme"
  ) { view in
    view.record("link", zh: "培养方案页面", en: "The page of the programme", \.link)
    view.text("summary", zh: "进展", en: "How it stands", \.summary)
    view.list("stages", zh: "各阶段", en: "Its stages", \.stages)
  }
}

/// A line of a small table: up to five cells, and a state where one says something.
struct RowView: View {
  var name: String
  var link: LinkView?
  var cells: [String]
  var state: String?
  var stateWord: String?
  var help: [LinkView] = []

  static let shape = ViewShape<RowView>("row", zh: "表格的一行", en: "A line of a table") { view in
    view.text("name", zh: "名称", en: "What it is about", \.name)
    view.record("link", zh: "页面", en: "Its page", \.link)
    view.list("cells", zh: "各列", en: "Its cells", \.cells)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.text("state_word", zh: "状态（文字）", en: "Its state in words", \.stateWord)
    view.list("help", zh: "有帮助的内容", en: "What helps", \.help)
  }
}

/// The exams of a series: the chart, and the same as a table.
struct PersonExamsView: View {
  var title: String
  var summary: String?
  var chart: [UInt8]
  var rows: [RowView]
  var source: String?

  static let shape = ViewShape<PersonExamsView>(
    "exam_series", zh: "一类考试的成绩", en: "The exams of a series"
  ) { view in
    view.text("title", zh: "名称", en: "The series", \.title)
    view.text("summary", zh: "小结", en: "What they come to", \.summary)
    view.html("chart", zh: "趋势图（SVG）", en: "The chart", \.chart)
    view.list("rows", zh: "各次成绩", en: "The results", \.rows)
    view.text("source", zh: "来源文件与行号", en: "The rows they rest on", \.source)
  }
}

/// The performance by quarter.
struct PersonKPIView: View {
  var link: LinkView?
  var quarters: [String]
  var rows: [RowView]
  var reasons: [String]
  var source: String?

  static let shape = ViewShape<PersonKPIView>("kpi", zh: "各季度绩效", en: "The performance by quarter")
  {
    view in
    view.record("link", zh: "绩效项目页面", en: "The page of the scheme", \.link)
    view.list("quarters", zh: "季度", en: "The quarters", \.quarters)
    view.list("rows", zh: "各项得分", en: "The items", \.rows)
    view.flag("has_reasons", zh: "是否有未知项", en: "Whether something is unknown", anyOf: \.reasons)
    view.list("reasons", zh: "为什么未知", en: "Why something is unknown", \.reasons)
    view.text("source", zh: "来源文件与行号", en: "The rows they rest on", \.source)
  }
}

/// The development plan in a few words, with the way to all of it.
struct PlanSummaryView: View {
  var link: LinkView?
  var state: String
  var stateWord: String
  var standing: String
  var review: String?
  var target: LinkView?

  static let shape = ViewShape<PlanSummaryView>(
    "plan_summary", zh: "发展计划摘要", en: "The development plan in a few words"
  ) { view in
    view.record("link", zh: "发展计划页面", en: "The page of the plan", \.link)
    view.text("state", zh: "签字情况（决定颜色）", en: "Its standing, for the colour", \.state)
    view.text("state_word", zh: "签字情况", en: "Its standing in a word", \.stateWord)
    view.text("standing", zh: "签字情况的说明", en: "Its standing in words", \.standing)
    view.text("review", zh: "复核", en: "What is said of its review", \.review)
    view.record("target", zh: "目标", en: "The move it aims at", \.target)
  }
}
