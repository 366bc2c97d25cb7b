import LadderDiagnostics
import LadderTemplates

/// The list of programmes.
struct ProgramsView: View {
  var frame: FrameView
  var groups: [GroupView]

  static let shape = ViewShape<ProgramsView>("programs", zh: "培养方案列表", en: "The programmes") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("groups", zh: "各类方案", en: "The programmes by kind", \.groups)
  }
}

/// A course in the table of a stage.
struct CourseRowView: View {
  var link: LinkView
  var method: String
  var minutes: String
  var area: String
  /// When it counts as done, in words.
  var moveOn: String

  static let shape = ViewShape<CourseRowView>(
    "course_row", zh: "表中的一门课程", en: "A course in a table"
  ) { view in
    view.record("link", zh: "课程", en: "The course", \.link)
    view.text("method", zh: "方式", en: "How it is taught", \.method)
    view.text("minutes", zh: "时长", en: "How long it takes", \.minutes)
    view.text("area", zh: "能力领域", en: "The competency area", \.area)
    view.text("move_on", zh: "完成标准", en: "When it counts as done", \.moveOn)
  }
}

/// An assessment as a stage plans it.
struct PlannedAssessmentView: View {
  var link: LinkView
  var method: String
  var window: String?

  static let shape = ViewShape<PlannedAssessmentView>(
    "planned_assessment", zh: "阶段安排的考核", en: "An assessment a stage plans"
  ) { view in
    view.record("link", zh: "考核", en: "The assessment", \.link)
    view.text("method", zh: "方式", en: "How it is held", \.method)
    view.text("window", zh: "安排在哪几天", en: "On which days", \.window)
  }
}

/// A stage of a programme.
struct ProgramStageView: View {
  var id: String
  var number: Int
  var name: String
  var summary: String?
  /// How long it takes: `10 个工作日`.
  var days: String
  /// Which days of the programme it takes: `第 11–20 个工作日`.
  var span: String
  var minutes: String
  var courseCount: String
  var needsPrevious: Bool
  var needsMentor: Bool
  var courses: [CourseRowView]
  var checklist: [String]
  var assessments: [PlannedAssessmentView]

  static let shape = ViewShape<ProgramStageView>(
    "program_stage", zh: "方案的一个阶段", en: "A stage of a programme"
  ) {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.number("number", zh: "第几阶段", en: "Its number", \.number)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.text("summary", zh: "说明", en: "What it is about", \.summary)
    view.text("days", zh: "计划时间", en: "How long it takes", \.days)
    view.text("span", zh: "在方案中的时间", en: "Which days of the programme", \.span)
    view.text("minutes", zh: "课程时长", en: "How long its courses take", \.minutes)
    view.text("course_count", zh: "课程门数", en: "How many courses", \.courseCount)
    view.flag(
      "needs_previous", zh: "是否须先通过前一阶段", en: "Whether the one before must be passed",
      \.needsPrevious)
    view.flag("needs_mentor", zh: "是否有师傅带教", en: "Whether a mentor guides it", \.needsMentor)
    view.flag("has_courses", zh: "是否有课程", en: "Whether it has courses", anyOf: \.courses)
    view.list("courses", zh: "课程", en: "Its courses", \.courses)
    view.flag("has_checklist", zh: "是否有学习点", en: "Whether it has a checklist", anyOf: \.checklist)
    view.list("checklist", zh: "须确认的学习点", en: "What the mentor confirms", \.checklist)
    view.flag("has_assessments", zh: "是否有考核", en: "Whether it is assessed", anyOf: \.assessments)
    view.list("assessments", zh: "考核安排", en: "Its assessments", \.assessments)
  }
}

/// A part of an assessment.
struct AssessmentPartView: View {
  var name: String
  var weight: String
  var passMark: String

  static let shape = ViewShape<AssessmentPartView>(
    "assessment_part", zh: "考核的一个部分", en: "A part of an assessment"
  ) { view in
    view.text("name", zh: "形式", en: "Its form", \.name)
    view.text("weight", zh: "占比", en: "Its weight", \.weight)
    view.text("pass_mark", zh: "合格线", en: "Its pass mark", \.passMark)
  }
}

/// An assessment with its rules.
struct AssessmentView: View {
  var id: String
  var name: String
  var parts: [AssessmentPartView]
  var facts: [FactView]
  /// Which parts must be passed, in words.
  var rule: String

  static let shape = ViewShape<AssessmentView>("assessment", zh: "一项考核", en: "An assessment") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.list("parts", zh: "组成", en: "Its parts", \.parts)
    view.list("facts", zh: "规则", en: "Its rules", \.facts)
    view.text("rule", zh: "怎样算通过", en: "When it is passed", \.rule)
  }
}

/// An aim of a programme.
struct AimView: View {
  var number: Int
  var text: String
  var area: String?

  static let shape = ViewShape<AimView>("aim", zh: "一个培训目标", en: "An aim") { view in
    view.number("number", zh: "编号", en: "Its number", \.number)
    view.text("text", zh: "内容", en: "What it says", \.text)
    view.text("area", zh: "能力领域", en: "The competency area", \.area)
  }
}

/// Whether a course or assessment serves an aim.
struct MatrixCellView: View {
  var isMarked: Bool

  static let shape = ViewShape<MatrixCellView>(
    "matrix_cell", zh: "对照表的一格", en: "A cell of the matrix"
  ) { view in
    view.flag("is_marked", zh: "是否支持该目标", en: "Whether it serves the aim", \.isMarked)
  }
}

/// A course or an assessment in the matrix of aims.
struct MatrixRowView: View {
  var link: LinkView
  var cells: [MatrixCellView]

  static let shape = ViewShape<MatrixRowView>("matrix_row", zh: "对照表的一行", en: "A row of the matrix")
  {
    view in
    view.record("link", zh: "课程或考核", en: "The course or assessment", \.link)
    view.list("cells", zh: "各目标", en: "The aims", \.cells)
  }
}

/// Courses or assessments that belong together in the matrix.
struct MatrixGroupView: View {
  var title: String
  var span: Int
  var rows: [MatrixRowView]

  static let shape = ViewShape<MatrixGroupView>(
    "matrix_group", zh: "对照表的一组", en: "Rows of the matrix that belong together"
  ) { view in
    view.text("title", zh: "标题", en: "Their heading", \.title)
    view.number("span", zh: "列数", en: "How many columns there are", \.span)
    view.list("rows", zh: "各行", en: "The rows", \.rows)
  }
}

/// The minutes of courses in a competency area.
struct AreaMinutesView: View {
  var minutes: Int

  static let shape = ViewShape<AreaMinutesView>(
    "area_minutes", zh: "某能力领域的课程时长", en: "The minutes of an area"
  ) { view in
    view.number("minutes", zh: "分钟数", en: "How many minutes", \.minutes)
    view.flag("is_zero", zh: "是否为零", en: "Whether there are none") { $0.minutes == 0 }
  }
}

/// A content category of a programme in post, and what is planned of it.
struct CategoryView: View {
  var name: String
  var cycle: String
  var period: String
  /// Minutes of courses for each competency area.
  var areaMinutes: [AreaMinutesView]
  var totalMinutes: String
  var courses: [LinkView]
  var sessions: [LinkView]
  var sessionMinutes: String

  static let shape = ViewShape<CategoryView>("category", zh: "一类内容", en: "A content category") {
    view in
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.text("cycle", zh: "多久一次", en: "How often", \.cycle)
    view.text("period", zh: "本期", en: "The period that runs", \.period)
    view.list("area_minutes", zh: "各能力领域的分钟数", en: "Minutes by competency area", \.areaMinutes)
    view.text("total_minutes", zh: "合计", en: "Minutes together", \.totalMinutes)
    view.flag("has_courses", zh: "是否有课程", en: "Whether courses cover it", anyOf: \.courses)
    view.list("courses", zh: "课程", en: "Its courses", \.courses)
    view.flag(
      "is_planned", zh: "本期是否已有活动", en: "Whether a session of the period covers it",
      anyOf: \.sessions)
    view.list("sessions", zh: "本期活动", en: "The period's sessions", \.sessions)
    view.text("session_minutes", zh: "本期活动时长", en: "How long they take", \.sessionMinutes)
  }
}

/// A programme.
struct ProgramView: View {
  var frame: FrameView
  var kind: String
  var isDraft: Bool
  var gatesPost: Bool
  var facts: [FactView]
  var stages: [ProgramStageView]
  var courses: [CourseRowView]
  var assessments: [AssessmentView]
  var aims: [AimView]
  var matrix: [MatrixGroupView]
  /// How many courses and assessments serve each aim.
  var coverage: [String]
  var areas: [String]
  var categories: [CategoryView]
  var areaTotals: [AreaMinutesView]
  var total: String
  var specials: [LinkView]
  var policies: [LinkView]

  static let shape = ViewShape<ProgramView>("program", zh: "培养方案页面", en: "A programme") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("kind", zh: "类型", en: "Its kind in words", \.kind)
    view.flag("is_draft", zh: "是否草案", en: "Whether it is a draft without effect", \.isDraft)
    view.flag("has_outline", zh: "是否有目录", en: "Whether it has an outline", anyOf: \.frame.outline)
    view.flag("gates_post", zh: "通过后才上岗", en: "Whether it puts people on post", \.gatesPost)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.flag("has_stages", zh: "是否分阶段", en: "Whether it has stages", anyOf: \.stages)
    view.list("stages", zh: "阶段", en: "Its stages", \.stages)
    view.flag(
      "has_courses", zh: "是否有不分阶段的课程", en: "Whether courses belong to no stage", anyOf: \.courses)
    view.list("courses", zh: "不分阶段的课程", en: "The courses of no stage", \.courses)
    view.flag("has_assessments", zh: "是否有考核", en: "Whether it is assessed", anyOf: \.assessments)
    view.list("assessments", zh: "考核", en: "Its assessments", \.assessments)
    view.flag("has_aims", zh: "是否有目标", en: "Whether aims are named", anyOf: \.aims)
    view.list("aims", zh: "目标", en: "Its aims", \.aims)
    view.list("matrix", zh: "目标与课程、考核对照", en: "Aims by courses and assessments", \.matrix)
    view.list("coverage", zh: "各目标的课程与考核数", en: "What serves each aim", \.coverage)
    view.list("areas", zh: "能力领域", en: "The competency areas", \.areas)
    view.flag(
      "has_categories", zh: "是否按内容类别安排", en: "Whether content categories are planned",
      anyOf: \.categories)
    view.list("categories", zh: "内容类别", en: "Its content categories", \.categories)
    view.list("area_totals", zh: "各能力领域合计", en: "Minutes by area", \.areaTotals)
    view.text("total", zh: "总计", en: "Minutes together", \.total)
    view.flag(
      "has_specials", zh: "是否属于专项培训", en: "Whether special training uses it", anyOf: \.specials)
    view.list("specials", zh: "所属专项培训", en: "The special training that uses it", \.specials)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
  }
}
