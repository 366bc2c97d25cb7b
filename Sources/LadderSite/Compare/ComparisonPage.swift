import LadderCatalogue
import LadderDiagnostics
import LadderSearch
import LadderTemplates

/// Something a grade asks for or does, in a cell of the comparison.
struct ComparedItemView: View {
  var text: String
  /// Whether the grade below in the same track does not have it.
  var isNew: Bool

  static let shape = ViewShape<ComparedItemView>("compared_item", zh: "对比表中的一条", en: "An item") {
    view in
    view.text("text", zh: "文字", en: "What it says", \.text)
    view.flag("is_new", zh: "是否比下一级新增", en: "Whether the grade below lacks it", \.isNew)
  }
}

/// What a row of the comparison says of one grade.
struct ComparedCellView: View {
  var id: String
  var items: [ComparedItemView]

  static let shape = ViewShape<ComparedCellView>("compared_cell", zh: "对比表的一格", en: "A cell") {
    view in
    view.text("id", zh: "职级标识", en: "The grade's id", \.id)
    view.flag("has_items", zh: "是否有内容", en: "Whether it says anything", anyOf: \.items)
    view.list("items", zh: "内容", en: "What it says", \.items)
  }
}

/// A row of the comparison.
struct ComparedRowView: View {
  var label: String
  var cells: [ComparedCellView]

  static let shape = ViewShape<ComparedRowView>("compared_row", zh: "对比表的一行", en: "A row") { view in
    view.text("label", zh: "比较什么", en: "What is compared", \.label)
    view.list("cells", zh: "各职级", en: "The grades", \.cells)
  }
}

/// A grade at the head of its column.
struct ComparedGradeView: View {
  var id: String
  var link: LinkView

  static let shape = ViewShape<ComparedGradeView>("compared_grade", zh: "对比表的一列", en: "A column") {
    view in
    view.text("id", zh: "职级标识", en: "The grade's id", \.id)
    view.record("link", zh: "职级页面", en: "Its page", \.link)
  }
}

/// Grades side by side.
struct ComparisonView: View {
  var frame: FrameView
  var script: String
  var grades: [ComparedGradeView]
  var rows: [ComparedRowView]

  static let shape = ViewShape<ComparisonView>(
    "comparison", zh: "职级对比页面", en: "Grades side by side"
  ) {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("script", zh: "对比脚本", en: "The script that shows two of them", \.script)
    view.list("grades", zh: "各职级", en: "The grades", \.grades)
    view.list("rows", zh: "各项", en: "What is compared", \.rows)
  }
}

extension SiteModel {
  /// All grades side by side; a script narrows the table to two.
  func comparisonPages(_ templates: AidTemplates) -> [SitePage] {
    guard catalogue.grades.count > 1 else { return [] }
    let page = SitePage(
      route: .comparison, source: .program,
      search: SearchEntry(
        title: words[.compareGrades], crumbs: words[.ladder], kind: "grade", sections: [])
    ) { [self] assets, output in
      let route = Route.comparison
      let grades = comparedGrades
      let view = ComparisonView(
        frame: frame(
          FrameContent(
            title: words[.compareGrades], area: "ladder",
            crumbs: [(words[.home], .home), (words[.ladder], .ladder)]),
          on: route, assets),
        script: assets.address(of: "compare.js", on: route),
        grades: grades.map {
          ComparedGradeView(
            id: $0.id.name, link: LinkView(label: $0.name, url: route.link(to: .grade($0.id))))
        },
        rows: comparedRows(grades))
      templates.comparison.write(view, into: &output)
    }
    return [page]
  }

  /// The address of the comparison of two grades.
  func comparison(of a: Identifier<Grade>, and b: Identifier<Grade>, on route: Route) -> LinkView {
    LinkView(
      label: words[.compareGrades],
      url: route.link(to: .comparison).text + "?a=\(urlEncoded(a.name))&b=\(urlEncoded(b.name))")
  }

  /// The grades by track, each from low to high.
  private var comparedGrades: [Grade] {
    catalogue.tracks.flatMap { $0.gradeIDs.compactMap { catalogue.grades[$0] } }
  }

  private func comparedRows(_ grades: [Grade]) -> [ComparedRowView] {
    func row(_ label: String, _ items: (Grade) -> [String]) -> ComparedRowView? {
      let all = grades.map(items)
      guard all.contains(where: { !$0.isEmpty }) else { return nil }
      let cells = grades.indices.map { index in
        let isAboveAnother = index > 0 && grades[index - 1].trackID == grades[index].trackID
        let below = isAboveAnother ? Set(all[index - 1]) : nil
        return ComparedCellView(
          id: grades[index].id.name,
          items: all[index].map { item in
            ComparedItemView(text: item, isNew: below.map { !$0.contains(item) } ?? false)
          })
      }
      return ComparedRowView(label: label, cells: cells)
    }
    let rows = [
      row(words[.track]) { [catalogue.tracks[$0.trackID]?.name].compactMap { $0 } },
      row(words[.comparedDuties], \.duties),
      row(words[.systems]) { $0.systemIDs.compactMap { [self] in catalogue.systems[$0]?.name } },
      row(words[.comparedWay]) { grade in wayTo(grade) },
    ]
    let levels = catalogue.competencies.map { competency in
      row(competency.name) { grade in
        grade.minimums.filter { $0.competencyID == competency.id }.map { minimum in
          let name = competency.levels.first { $0.level == minimum.level }?.name
          return "\(minimum.level) \(name ?? "")"
        }
      }
    }
    return (rows + levels).compactMap { $0 }
  }

  /// What the promotion to a grade asks for.
  private func wayTo(_ grade: Grade) -> [String] {
    catalogue.moves.filter { $0.kind == .promotion && $0.toGradeID == grade.id }
      .flatMap { $0.criteria.criteria.map(\.label) }
  }
}
