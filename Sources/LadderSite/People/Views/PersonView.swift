import LadderDiagnostics
import LadderTemplates

/// The progress page of a person.
struct PersonView: View {
  var frame: FrameView
  var facts: [FactView]
  var isOnLeave: Bool
  var todo: [TodoView]
  /// The grades of the person's track from low to high.
  var grades: [LinkView]
  var positionNote: String?
  var moveGroups: [MoveGroupView]
  var duties: [DutyView]
  var onboarding: OnboardingView?
  var plan: PlanSummaryView
  var exams: [PersonExamsView]
  var kpi: PersonKPIView?
  var competencies: [RowView]
  var certificates: [RowView]
  var acknowledgements: [RowView]
  var history: [RowView]
  var historySource: String?
  var recordsNote: String

  static let shape = ViewShape<PersonView>("person", zh: "个人进展页面", en: "The page of a person") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("facts", zh: "页首信息", en: "Facts under the name", \.facts)
    view.flag("is_on_leave", zh: "是否休假", en: "Whether the person is on leave", \.isOnLeave)
    view.flag("has_todo", zh: "是否有待办", en: "Whether there is something to do", anyOf: \.todo)
    view.list("todo", zh: "接下来要做的事", en: "What to do next", \.todo)
    view.flag("has_grades", zh: "是否有职级", en: "Whether the person holds a grade", anyOf: \.grades)
    view.list("grades", zh: "所在序列的职级", en: "The grades of the track", \.grades)
    view.text("position_note", zh: "位置说明", en: "A sentence on the position", \.positionNote)
    view.list("move_groups", zh: "各类变动", en: "The moves by kind", \.moveGroups)
    view.flag(
      "has_duties", zh: "是否有专项培训", en: "Whether there are special programmes", anyOf: \.duties)
    view.list("duties", zh: "专项培训", en: "The special programmes", \.duties)
    view.record("onboarding", zh: "岗前培训", en: "The onboarding", \.onboarding)
    view.record("plan", zh: "发展计划", en: "The development plan", \.plan)
    view.flag("has_exams", zh: "是否有考试", en: "Whether there are exams", anyOf: \.exams)
    view.list("exams", zh: "考试成绩", en: "The exams by series", \.exams)
    view.record("kpi", zh: "绩效", en: "The performance", \.kpi)
    view.flag(
      "has_competencies", zh: "是否有能力评定", en: "Whether there are ratings", anyOf: \.competencies)
    view.list("competencies", zh: "能力", en: "The competencies", \.competencies)
    view.flag("has_records", zh: "是否有其他记录", en: "Whether there are other records") {
      !$0.certificates.isEmpty || !$0.acknowledgements.isEmpty || !$0.history.isEmpty
    }
    view.flag(
      "has_certificates", zh: "是否有证书", en: "Whether there are certificates", anyOf: \.certificates)
    view.list("certificates", zh: "证书", en: "The certificates", \.certificates)
    view.flag(
      "has_acknowledgements", zh: "是否有须签收的制度", en: "Whether there are policies",
      anyOf: \.acknowledgements)
    view.list("acknowledgements", zh: "制度签收", en: "The policies to acknowledge", \.acknowledgements)
    view.flag("has_history", zh: "是否有职级变动", en: "Whether grades have changed", anyOf: \.history)
    view.list("history", zh: "职级变动", en: "The changes of grade", \.history)
    view.text("history_source", zh: "来源文件与行号", en: "The rows it rests on", \.historySource)
    view.text("records_note", zh: "数据说明", en: "What the page rests on", \.recordsNote)
  }
}
