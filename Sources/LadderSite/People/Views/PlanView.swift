import LadderDiagnostics
import LadderTemplates

/// A signature under a development plan, or the line for one.
struct SignatureView: View {
  var role: String
  var name: String?
  var day: String?
  var version: String?
  var result: String
  var state: String

  static let shape = ViewShape<SignatureView>("signature", zh: "一方签字", en: "A signature") { view in
    view.text("role", zh: "签字人", en: "Who signs", \.role)
    view.text("name", zh: "姓名", en: "The name", \.name)
    view.text("day", zh: "日期", en: "The day", \.day)
    view.text("version", zh: "所签版本", en: "The version signed", \.version)
    view.text("result", zh: "意见", en: "What was said", \.result)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
  }
}

/// A development plan, to be read, printed and signed.
struct PlanView: View {
  var frame: FrameView
  var person: LinkView
  var facts: [FactView]
  var state: String
  var stateWord: String
  var standing: String
  var review: String?
  var goals: [String]
  var strategyGoals: [String]
  var target: LinkView?
  var fits: [RowView]
  var gaps: [RowView]
  var actions: [RowView]
  var talks: [String]
  var reviewDates: [String]
  var signatures: [SignatureView]

  static let shape = ViewShape<PlanView>("plan", zh: "个人发展计划", en: "A development plan") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.record("person", zh: "个人进展页面", en: "The page of the person", \.person)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.text("state", zh: "签字情况（决定颜色）", en: "Its standing, for the colour", \.state)
    view.text("state_word", zh: "签字情况", en: "Its standing in a word", \.stateWord)
    view.text("standing", zh: "签字情况的说明", en: "Its standing in words", \.standing)
    view.text("review", zh: "复核", en: "What is said of its review", \.review)
    view.list("goals", zh: "个人目标", en: "The personal goals", \.goals)
    view.list("strategy_goals", zh: "支持的公司目标", en: "The company's goals it serves", \.strategyGoals)
    view.record("target", zh: "目标", en: "The move it aims at", \.target)
    view.list("fits", zh: "三项匹配", en: "The three fits", \.fits)
    view.flag("has_gaps", zh: "是否有差距", en: "Whether there are gaps", anyOf: \.gaps)
    view.list("gaps", zh: "差距", en: "The gaps", \.gaps)
    view.flag("has_actions", zh: "是否有行动", en: "Whether there are actions", anyOf: \.actions)
    view.list("actions", zh: "行动", en: "The actions", \.actions)
    view.flag("has_talks", zh: "是否谈过话", en: "Whether there were talks", anyOf: \.talks)
    view.list("talks", zh: "谈话日期", en: "The days of the talks", \.talks)
    view.flag(
      "has_review_dates", zh: "是否有复核日期", en: "Whether reviews are planned", anyOf: \.reviewDates)
    view.list("review_dates", zh: "复核日期", en: "The days of the reviews", \.reviewDates)
    view.list("signatures", zh: "签字", en: "The signatures", \.signatures)
  }
}
