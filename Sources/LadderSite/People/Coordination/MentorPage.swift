import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderProgress
import LadderTemplates

/// A learner as the mentor sees them: the stage they are in together, and nothing else of them.
struct MentoringView: View {
  var name: String
  var number: String
  var facts: [FactView]
  var state: String
  var stateWord: String
  /// What the mentor has to do.
  var todo: [String]
  /// The learning points, each with the day it was confirmed.
  var points: [RowView]
  /// What was signed, by date.
  var log: [RowView]
  var source: String

  static let shape = ViewShape<MentoringView>(
    "mentoring", zh: "一位徒弟", en: "A learner beside their mentor"
  ) { view in
    view.text("name", zh: "姓名", en: "The name", \.name)
    view.text("number", zh: "工号", en: "The number", \.number)
    view.list("facts", zh: "要点", en: "Facts", \.facts)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.text("state_word", zh: "状态（文字）", en: "Its state in words", \.stateWord)
    view.flag("has_todo", zh: "是否有要办的事", en: "Whether something is to do", anyOf: \.todo)
    view.list("todo", zh: "师傅要办的事", en: "What the mentor has to do", \.todo)
    view.flag("has_points", zh: "是否有学习点", en: "Whether there are points", anyOf: \.points)
    view.list("points", zh: "学习点", en: "The learning points", \.points)
    view.flag("has_log", zh: "是否有记录", en: "Whether anything was signed", anyOf: \.log)
    view.list("log", zh: "跟岗记录", en: "What was signed, by date", \.log)
    view.text("source", zh: "来源文件与行号", en: "The rows it rests on", \.source)
  }
}

/// The page of a mentor (page 26, R21).
struct MentorView: View {
  var frame: FrameView
  var style: String
  var lead: String
  var running: [MentoringView]
  var past: GridSectionView?

  static let shape = ViewShape<MentorView>("mentor", zh: "师傅带教页面", en: "The page of a mentor") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("style", zh: "专用样式表", en: "The style sheet of these pages", \.style)
    view.text("lead", zh: "说明", en: "What the page is", \.lead)
    view.flag("has_running", zh: "是否正在带教", en: "Whether anyone learns now", anyOf: \.running)
    view.list("running", zh: "正在带的徒弟", en: "Those who learn now", \.running)
    view.record("past", zh: "带过的徒弟", en: "Those who learnt before", \.past)
  }
}

extension PeopleSite {
  func mentorRoute(of person: Int) -> Route { route(of: person, "mentor") }

  func mentorPage(of person: Int, _ assets: PageAssets) -> MentorView {
    let employee = people.employees[person]
    let route = mentorRoute(of: person)
    let all = progress.people.mentorings(of: person)
    let running = all.filter(\.isRunning)
    let past = all.filter { !$0.isRunning }
    let words = model.words
    return MentorView(
      frame: model.frame(
        FrameContent(
          title: book(.coordMentorTitle, (.name, employee.name)), area: "people",
          crumbs: [(words[.home], .home), (employee.name, self.route(of: person))]),
        on: route, assets),
      style: assets.coordinationStyle(on: route),
      lead: book(.coordMentorLead, (.day, asOf.text)), running: running.map(mentoring),
      past: past.isEmpty ? nil : pastMentorings(past))
  }

  private func mentoring(_ mentoring: Mentoring) -> MentoringView {
    let mentee = people.employees[mentoring.mentee]
    let stage = mentoring.stage
    let isBehind = stage?.isBehind ?? false
    return MentoringView(
      name: mentee.name, number: mentee.id.name, facts: facts(of: mentoring).stated,
      state: isBehind ? "overdue" : stage?.state.rawValue ?? "running",
      stateWord: isBehind
        ? book[.stageBehind]
        : stage.map { names.stage[$0.state] } ?? names.stage[.running],
      todo: todo(mentoring),
      points: (stage?.checklist ?? []).map { point in
        RowView(
          name: point.name, cells: [point.confirmedOn?.text ?? ""],
          state: point.confirmedOn == nil ? "unmet" : "met",
          stateWord: book[point.confirmedOn == nil ? .coordToConfirm : .coordConfirmed])
      },
      log: mentoring.log.map { row in
        RowView(
          name: row.signedAt.text,
          cells: [
            pointName(row.documentID, of: mentoring),
            book[row.result == .agree ? .signAgree : .signDisagree],
          ])
      }, source: sources([mentoring.pair.row] + mentoring.log.map(\.row)))
  }

  private func facts(of mentoring: Mentoring) -> [FactView] {
    let pair = mentoring.pair
    return [
      FactView(label: book[.team], text: team(of: mentoring.mentee)?.name),
      FactView(label: book[.coordStage], text: stageName(mentoring)),
      FactView(
        label: book[.coordPaired],
        text: pair.endDate.map { book(.periodFromTo, (.from, pair.startDate.text), (.to, $0.text)) }
          ?? book(.coordSince, (.day, pair.startDate.text))),
      FactView(
        label: book[.coordPlanned],
        text: mentoring.stage.map {
          book(.stagePlanned, (.from, $0.plannedStart.text), (.to, $0.plannedEnd.text))
        }),
    ]
  }

  /// What the mentor has to see to: points to confirm, and how the pair ended once its time is over.
  private func todo(_ mentoring: Mentoring) -> [String] {
    var todo: [String] = []
    if !mentoring.open.isEmpty {
      todo.append(
        book(
          .coordConfirmPoints, (.n, String(mentoring.open.count)),
          (.list, model.list(mentoring.open.map(\.name)))))
    }
    if let end = mentoring.pair.endDate, end < asOf {
      todo.append(book(.coordRecordResult, (.day, end.text)))
    }
    return todo
  }

  private func pastMentorings(_ past: [Mentoring]) -> GridSectionView {
    GridSectionView(
      id: "past", title: book[.coordPastMentees],
      grid: GridView(
        book[.coordMentee], [book[.coordStage], book[.coordPaired], book[.coordResult]],
        past.map { mentoring in
          let mentee = people.employees[mentoring.mentee]
          let pair = mentoring.pair
          return GridRowView(
            name: mentee.name, note: mentee.id.name,
            cells: [
              GridCellView(stageName(mentoring)),
              GridCellView(
                pair.endDate.map {
                  book(.periodFromTo, (.from, pair.startDate.text), (.to, $0.text))
                } ?? book(.coordSince, (.day, pair.startDate.text))),
              GridCellView(
                model.words.named("pair", pair.result.rawValue),
                pair.result == .passed ? "met" : nil),
            ])
        }, isMatrix: false))
  }

  // MARK: - names

  private func stageName(_ mentoring: Mentoring) -> String {
    let own = mentoring.program.map { [catalogue.programs[$0]] } ?? Array(catalogue.programs)
    return own.flatMap(\.stages).first { $0.id == mentoring.pair.stageID }?.name
      ?? mentoring.pair.stageID
  }

  /// The learning point a signature is for, or the whole stage.
  private func pointName(_ document: String, of mentoring: Mentoring) -> String {
    let last = document.split(separator: "/").last.map(String.init) ?? document
    let stages = catalogue.programs.flatMap(\.stages).filter { $0.id == mentoring.pair.stageID }
    return stages.flatMap(\.checklist).first { $0.id == last }?.name
      ?? book(.coordWholeStage, (.name, stageName(mentoring)))
  }
}
