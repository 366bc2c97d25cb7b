import LadderDiagnostics
import LadderTemplates

/// A person in a list: the name with what tells namesakes apart.
struct PersonItemView: View {
  var link: LinkView
  var number: String
  var role: String

  static let shape = ViewShape<PersonItemView>(
    "person_item", zh: "名单中的一人", en: "A person in a list"
  ) { view in
    view.record("link", zh: "个人进展页面", en: "The page of the person", \.link)
    view.text("number", zh: "工号", en: "The number", \.number)
    view.text("role", zh: "岗位", en: "The role", \.role)
  }
}

/// A team in a list, with its people.
struct TeamItemView: View {
  var id: String
  var name: String
  var link: LinkView?
  var supervisor: String?
  var goals: [String]
  var count: String
  var people: [PersonItemView]

  static let shape = ViewShape<TeamItemView>("team_item", zh: "名单中的一个班组", en: "A team in a list") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.record("link", zh: "班组页面", en: "Its page", \.link)
    view.text("supervisor", zh: "主管", en: "Who supervises it", \.supervisor)
    view.flag("has_goals", zh: "是否有目标", en: "Whether it has goals", anyOf: \.goals)
    view.list("goals", zh: "目标", en: "Its goals", \.goals)
    view.text("count", zh: "人数", en: "How many people it has", \.count)
    view.list("people", zh: "成员", en: "Its people", \.people)
  }
}

/// The list of people, or of teams.
struct PeopleView: View {
  var frame: FrameView
  var lead: String
  var teams: [TeamItemView]
  var more: LinkView?
  /// Whether each person is listed, or the teams alone.
  var listsPeople: Bool

  static let shape = ViewShape<PeopleView>(
    "people", zh: "人员或班组名单", en: "The list of people or teams"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("lead", zh: "说明", en: "What the list is", \.lead)
    view.list("teams", zh: "班组", en: "The teams", \.teams)
    view.record("more", zh: "另一份名单", en: "The other list", \.more)
    view.flag("lists_people", zh: "是否列出每个人", en: "Whether each person is listed", \.listsPeople)
  }
}

/// A cell of the team's table: a few words and their colour.
struct CellView: View {
  var text: String
  var state: String?

  static let shape = ViewShape<CellView>("cell", zh: "表格的一格", en: "A cell of a table") { view in
    view.text("text", zh: "内容", en: "What it says", \.text)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
  }
}

/// A member of the team, with a cell for each column.
struct MemberView: View {
  var person: PersonItemView
  var grade: String
  var cells: [CellView]

  static let shape = ViewShape<MemberView>("member", zh: "班组成员", en: "A member of the team") {
    view in
    view.record("person", zh: "本人", en: "The person", \.person)
    view.text("grade", zh: "职级", en: "The grade", \.grade)
    view.list("cells", zh: "各列", en: "A cell for each column", \.cells)
  }
}

/// The people of a team for whom a move is thinkable, the nearest first.
struct ReadinessGroupView: View {
  var link: LinkView
  var kind: String
  var people: [RowView]

  static let shape = ViewShape<ReadinessGroupView>(
    "readiness_group", zh: "一项变动的准备名单", en: "Who is how ready for a move"
  ) { view in
    view.record("link", zh: "变动页面", en: "The page of the move", \.link)
    view.text("kind", zh: "类型", en: "Its kind", \.kind)
    view.list("people", zh: "成员", en: "The people", \.people)
  }
}

/// People beside courses.
struct TeamMatrixView: View {
  var columns: [LinkView]
  var members: [MemberView]
  /// For each course: of those who must take it, how many have.
  var totals: [String]

  static let shape = ViewShape<TeamMatrixView>(
    "team_matrix", zh: "成员与课程对照表", en: "People beside courses"
  ) { view in
    view.list("columns", zh: "课程", en: "The courses", \.columns)
    view.list("members", zh: "成员", en: "The people", \.members)
    view.list("totals", zh: "每门课程应学与已学人数", en: "How many of those asked have taken each", \.totals)
  }
}

/// The page of a team.
struct TeamView: View {
  var frame: FrameView
  var facts: [FactView]
  var goals: [String]
  var columns: [String]
  var members: [MemberView]
  var readiness: [ReadinessGroupView]
  var reviews: [RowView]
  var matrix: TeamMatrixView?
  var exams: [RowView]
  /// Where its readers look for people; nil where they have no list.
  var find: LinkView?

  static let shape = ViewShape<TeamView>("team", zh: "班组页面", en: "The page of a team") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.flag("has_goals", zh: "是否有目标", en: "Whether it has goals", anyOf: \.goals)
    view.list("goals", zh: "目标", en: "Its goals", \.goals)
    view.list("columns", zh: "列名", en: "The columns", \.columns)
    view.flag("has_members", zh: "是否有成员", en: "Whether it has people", anyOf: \.members)
    view.list("members", zh: "成员", en: "Its people", \.members)
    view.flag("has_readiness", zh: "是否有准备名单", en: "Whether moves are thinkable", anyOf: \.readiness)
    view.list("readiness", zh: "准备名单", en: "Who is how ready", \.readiness)
    view.flag("has_reviews", zh: "是否有复核", en: "Whether reviews are triggered", anyOf: \.reviews)
    view.list("reviews", zh: "需要复核或数据不全", en: "Reviews triggered or undecided", \.reviews)
    view.record("matrix", zh: "成员与课程对照表", en: "People beside courses", \.matrix)
    view.record("find", zh: "查找人员页面", en: "Where its readers look for people", \.find)
    view.flag("has_exams", zh: "是否有考试分布", en: "Whether exams have results enough", anyOf: \.exams)
    view.list("exams", zh: "考试成绩分布", en: "The spread of exam results", \.exams)
  }
}
