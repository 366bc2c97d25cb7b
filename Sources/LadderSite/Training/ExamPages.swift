import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderSearch
import LadderTemplates

/// An exam of a series.
struct ExamView: View {
  /// Empty for the next exam, whose notice carries the anchor.
  var id: String?
  var name: String
  var date: String
  var time: String
  var cutoff: String?
  var scope: [String]
  var bulletins: [LinkView]
  var isNext: Bool
  var isPast: Bool

  static let shape = ViewShape<ExamView>("exam", zh: "一次考试", en: "An exam") { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.text("date", zh: "日期", en: "Its day", \.date)
    view.text("time", zh: "时间", en: "Its time", \.time)
    view.text("cutoff", zh: "业务文件截止日", en: "The last day whose bulletins are asked", \.cutoff)
    view.list("scope", zh: "范围", en: "What it covers", \.scope)
    view.flag(
      "has_bulletins", zh: "是否有本月新业务", en: "Whether bulletins of its month are asked",
      anyOf: \.bulletins)
    view.list("bulletins", zh: "本月新业务", en: "The bulletins of its month", \.bulletins)
    view.flag("is_next", zh: "是否为下一次", en: "Whether it is the next", \.isNext)
    view.flag("is_past", zh: "是否已经考过", en: "Whether it is over", \.isPast)
  }
}

/// The next exam, as a notice.
struct ExamNoticeView: View {
  var id: String
  var name: String
  var facts: [FactView]
  var scope: [String]
  var bulletins: [LinkView]
  /// Bulletins issued after the cut-off of the exam before it, which no exam has asked yet.
  var carried: [LinkView]

  static let shape = ViewShape<ExamNoticeView>("exam_notice", zh: "下一次考试的通知", en: "The next exam") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.list("facts", zh: "各项信息", en: "What is known of it", \.facts)
    view.flag("has_scope", zh: "是否有范围", en: "Whether its scope is named", anyOf: \.scope)
    view.list("scope", zh: "范围", en: "What it covers", \.scope)
    view.flag(
      "has_bulletins", zh: "是否有本月新业务", en: "Whether bulletins of its month are out",
      anyOf: \.bulletins)
    view.list("bulletins", zh: "本月新业务", en: "The bulletins of its month so far", \.bulletins)
    view.flag(
      "has_carried", zh: "是否有上次没有考的文件", en: "Whether bulletins were left by the last",
      anyOf: \.carried)
    view.list("carried", zh: "上次截止后印发的文件", en: "The bulletins left by the last exam", \.carried)
  }
}

/// A series of exams.
struct ExamListView: View {
  var id: String
  var title: String
  var next: ExamNoticeView?
  var facts: [FactView]
  /// How its results count, a sentence for each group of people.
  var counting: [String]
  var kpi: LinkView?
  var exams: [ExamView]

  static let shape = ViewShape<ExamListView>("exam_list", zh: "一个考试系列", en: "A series of exams") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("title", zh: "名称", en: "Its name", \.title)
    view.record("next", zh: "下一次考试", en: "The next exam", \.next)
    view.list("facts", zh: "共同的规定", en: "What holds for all of them", \.facts)
    view.list("counting", zh: "成绩怎样计入", en: "How the results count", \.counting)
    view.record("kpi", zh: "计入的绩效项目", en: "The KPI item it counts toward", \.kpi)
    view.list("exams", zh: "全部考试", en: "All exams", \.exams)
  }
}

/// The exams.
struct ExamsView: View {
  var frame: FrameView
  var series: [ExamListView]
  var policies: [LinkView]

  static let shape = ViewShape<ExamsView>("exams", zh: "考试安排页面", en: "The exams") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("series", zh: "考试系列", en: "The series", \.series)
    view.flag("has_policies", zh: "是否有相关制度", en: "Whether policies speak of it", anyOf: \.policies)
    view.list("policies", zh: "相关制度", en: "The policies that speak of it", \.policies)
  }
}

// The exams (P14): the next one, all dates, what they cover and how they count.

extension SiteModel {
  func examPages(_ templates: TrainingTemplates) -> [SitePage] {
    guard !catalogue.exams.isEmpty else { return [] }
    let route = Route.exams
    return [
      SitePage(
        route: route, source: .program,
        search: SearchEntry(
          title: words[.examNotices], crumbs: words[.calendar], kind: "exam",
          sections: catalogue.exams.map { exam in
            SearchSection(
              anchor: exam.id.name, heading: exam.name, text: exam.scope.joined(separator: "\n"))
          })
      ) { [self] assets, output in
        let view = ExamsView(
          frame: frame(
            FrameContent(
              title: words[.examNotices], area: "exams",
              crumbs: [(words[.home], .home), (words[.calendar], .calendar)]),
            on: route, assets),
          series: examSeries(on: route), policies: policies(mentioning: [route], on: route))
        templates.exams.write(view, into: &output)
      }
    ]
  }

  /// The series in the order in which the company's list first names them.
  private func examSeries(on route: Route) -> [ExamListView] {
    var names: [String] = []
    for exam in catalogue.exams where !names.contains(exam.series) { names.append(exam.series) }
    return names.map { name in
      let exams = catalogue.exams.filter { $0.series == name }
        .sorted { ($0.heldAt, $0.id) < ($1.heldAt, $1.id) }
      let next = exams.first { $0.heldAt.day >= asOf }
      // What holds for the series is what holds for the exam people will sit.
      let model = next ?? exams[exams.count - 1]
      return ExamListView(
        id: "series-" + name, title: words.named("series", name),
        next: next.map { notice($0, after: exams.last { $0.heldAt.day < asOf }, on: route) },
        facts: facts(of: model), counting: counting(of: model),
        kpi: model.countsToward.flatMap { link(.kpiItem, $0.kpiID.name, on: route) },
        exams: exams.reversed().map { exam in
          ExamView(
            id: exam.id == next?.id ? nil : exam.id.name, name: exam.name,
            date: words.fullDate(exam.heldAt.day),
            time: words.time(from: exam.heldAt, minutes: exam.durationMinutes),
            cutoff: exam.bulletinCutoff.map(words.date), scope: exam.scope,
            bulletins: bulletinNumbers(asked(by: exam), on: route), isNext: exam.id == next?.id,
            isPast: exam.heldAt.day < asOf)
        })
    }
  }

  private func notice(_ exam: Exam, after last: Exam?, on route: Route) -> ExamNoticeView {
    ExamNoticeView(
      id: exam.id.name, name: exam.name,
      facts: [
        FactView(
          label: words[.heldAt],
          text: words.fullDate(exam.heldAt.day) + " "
            + words.time(from: exam.heldAt, minutes: exam.durationMinutes)),
        FactView(label: words[.cutoff], text: exam.bulletinCutoff.map(words.fullDate)),
      ].stated, scope: exam.scope, bulletins: bulletinLinks(asked(by: exam), on: route),
      carried: bulletinLinks(left(by: last, before: exam), on: route))
  }

  private func facts(of exam: Exam) -> [FactView] {
    let points = (Fixed(exam.totalPoints) * exam.passPct.whole).divided(by: 100)
    return [
      FactView(
        label: words[.audience], text: list(exam.roleIDs.compactMap { catalogue.roles[$0]?.name })),
      FactView(
        label: words[.components], text: words.named("component", exam.component.rawValue)),
      FactView(label: words[.duration], text: minutes(exam.durationMinutes)),
      FactView(
        label: words[.fullMark], text: words(.pointCount, (.n, String(exam.totalPoints)))),
      FactView(
        label: words[.passMark],
        text: exam.passPct.isWhole
          ? words(.pointCount, (.n, points.description)) : "\(exam.passPct)%"),
    ].stated
  }

  /// For whom the results count, and for whom of those who sit the exam they do not (R33).
  private func counting(of exam: Exam) -> [String] {
    guard let counts = exam.countsToward, let item = catalogue.kpiItems[counts.kpiID] else {
      return [words[.countsNowhere]]
    }
    let counted = counts.roleIDs.isEmpty ? exam.roleIDs : counts.roleIDs
    let others = exam.roleIDs.filter { !counted.contains($0) }
    var sentences = [
      words(
        .countsToward,
        (.roles, list(counted.compactMap { catalogue.roles[$0]?.name })), (.item, item.name),
        (.weight, item.weightPct.description))
    ]
    if let summary = item.summary { sentences.append(summary) }
    if !others.isEmpty {
      sentences.append(
        words(.countsNot, (.roles, list(others.compactMap { catalogue.roles[$0]?.name }))))
    }
    return sentences
  }

  // MARK: - bulletins

  /// The bulletins of an exam's month up to its cut-off, as far as they are out (R31).
  func asked(by exam: Exam) -> [Bulletin] {
    let last = min(exam.bulletinCutoff ?? exam.month.lastDay, exam.month.lastDay, asOf)
    return bulletins(from: exam.month.firstDay, to: last)
  }

  /// The bulletins issued after the cut-off of one exam and before the month of the next.
  func left(by last: Exam?, before exam: Exam) -> [Bulletin] {
    guard let cutoff = last?.bulletinCutoff else { return [] }
    return bulletins(
      from: cutoff.adding(days: 1), to: min(exam.month.firstDay.adding(days: -1), asOf))
  }

  private func bulletins(from first: Day, to last: Day) -> [Bulletin] {
    catalogue.bulletins.filter { $0.issuedOn >= first && $0.issuedOn <= last }
      .sorted { ($0.issuedOn, $0.id) < ($1.issuedOn, $1.id) }
  }

  private func bulletinLinks(_ bulletins: [Bulletin], on route: Route) -> [LinkView] {
    bulletins.compactMap { bulletin in
      link(.bulletin, bulletin.id.name, on: route).map { link in
        LinkView(label: bulletin.documentNumber + " " + link.label, url: link.url)
      }
    }
  }

  private func bulletinNumbers(_ bulletins: [Bulletin], on route: Route) -> [LinkView] {
    bulletins.compactMap { bulletin in
      link(.bulletin, bulletin.id.name, on: route).map { link in
        LinkView(label: bulletin.documentNumber, url: link.url)
      }
    }
  }
}
