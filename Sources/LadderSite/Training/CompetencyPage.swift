import LadderCatalogue
import LadderDiagnostics
import LadderSearch
import LadderTemplates

/// A level of a competency, with what one can observe and which grades ask for it.
struct CompetencyLevelView: View {
  var level: Int
  var name: String
  var signals: [String]
  var grades: [LinkView]

  static let shape = ViewShape<CompetencyLevelView>(
    "competency_level", zh: "能力的一个等级", en: "A level of a competency"
  ) { view in
    view.number("level", zh: "等级", en: "Its number", \.level)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.list("signals", zh: "行为表现", en: "What one can observe", \.signals)
    view.flag("has_grades", zh: "是否有职级要求", en: "Whether grades ask for it", anyOf: \.grades)
    view.list("grades", zh: "要求此等级的职级", en: "The grades that ask for it", \.grades)
  }
}

/// A competency.
struct CompetencyView: View {
  var id: String
  var name: String
  var levels: [CompetencyLevelView]
  var courses: [LinkView]

  static let shape = ViewShape<CompetencyView>("competency", zh: "一项能力", en: "A competency") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.list("levels", zh: "等级", en: "Its levels", \.levels)
    view.flag("has_courses", zh: "是否有课程", en: "Whether courses teach it", anyOf: \.courses)
    view.list("courses", zh: "有帮助的课程", en: "The courses that teach it", \.courses)
  }
}

/// A competency area.
struct CompetencyAreaView: View {
  var id: String
  var name: String
  var competencies: [CompetencyView]

  static let shape = ViewShape<CompetencyAreaView>(
    "competency_area", zh: "一个能力领域", en: "A competency area"
  ) { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("name", zh: "名称", en: "Its name", \.name)
    view.list("competencies", zh: "能力项", en: "Its competencies", \.competencies)
  }
}

/// The levels the grades ask of a competency.
struct CompetencyRowView: View {
  var link: LinkView
  /// A level for each grade; empty where the grade asks none.
  var levels: [CompetencyCellView]

  static let shape = ViewShape<CompetencyRowView>(
    "competency_row", zh: "能力与职级对照的一行", en: "What grades ask of a competency"
  ) { view in
    view.record("link", zh: "能力项", en: "The competency", \.link)
    view.list("levels", zh: "各职级要求的等级", en: "The level each grade asks", \.levels)
  }
}

/// The level a grade asks of a competency, if it asks any.
struct CompetencyCellView: View {
  var level: String?
  var name: String?

  static let shape = ViewShape<CompetencyCellView>(
    "competency_cell", zh: "某职级要求的等级", en: "The level a grade asks"
  ) { view in
    view.text("level", zh: "等级", en: "The level", \.level)
    view.text("name", zh: "名称", en: "Its name", \.name)
  }
}

/// The competencies.
struct CompetenciesView: View {
  var frame: FrameView
  var grades: [LinkView]
  var rows: [CompetencyRowView]
  var areas: [CompetencyAreaView]

  static let shape = ViewShape<CompetenciesView>(
    "competencies", zh: "能力项页面", en: "The competencies"
  ) {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.flag("has_grades", zh: "是否有职级要求", en: "Whether grades ask for levels", anyOf: \.grades)
    view.list("grades", zh: "有要求的职级", en: "The grades that ask for levels", \.grades)
    view.list("rows", zh: "能力与职级对照", en: "What grades ask of each", \.rows)
    view.list("areas", zh: "能力领域", en: "The areas", \.areas)
  }
}

// The competencies: what one can be good at, how that shows, and which grade asks how much.

extension SiteModel {
  func competencyPages(_ templates: TrainingTemplates) -> [SitePage] {
    guard !catalogue.competencies.isEmpty else { return [] }
    let route = Route.competencies
    return [
      SitePage(
        route: route, source: .program,
        search: SearchEntry(
          title: words[.competencies], crumbs: words[.ladder], kind: "competency",
          sections: catalogue.competencies.map { competency in
            SearchSection(
              anchor: competency.id.name, heading: competency.name,
              text: competency.levels.flatMap(\.signals).joined(separator: "\n"))
          })
      ) { [self] assets, output in
        templates.competencies.write(competenciesView(on: route, assets), into: &output)
      }
    ]
  }

  private func competenciesView(on route: Route, _ assets: PageAssets) -> CompetenciesView {
    let grades = catalogue.tracks.flatMap(\.gradeIDs).compactMap { catalogue.grades[$0] }
      .filter { !$0.minimums.isEmpty }
    let areas = catalogue.competencyAreas.map { area in
      CompetencyAreaView(
        id: "area-" + area.id.name, name: area.name,
        competencies: catalogue.competencies.filter { $0.areaID == area.id }
          .map { competencyView($0, grades, on: route) })
    }.filter { !$0.competencies.isEmpty }
    let outline = areas.flatMap { area in
      [OutlineView(id: area.id, text: area.name, isSub: false)]
        + area.competencies.map { OutlineView(id: $0.id, text: $0.name, isSub: true) }
    }
    return CompetenciesView(
      frame: frame(
        FrameContent(
          title: words[.competencies], area: "competencies",
          crumbs: [(words[.home], .home), (words[.ladder], .ladder)], outline: outline),
        on: route, assets),
      grades: links(grades.map(\.id), on: route),
      rows: catalogue.competencies.compactMap { competency in
        link(.competency, competency.id.name, on: route).map { link in
          CompetencyRowView(link: link, levels: grades.map { cell(competency, $0) })
        }
      }, areas: areas)
  }

  private func cell(_ competency: Competency, _ grade: Grade) -> CompetencyCellView {
    guard let minimum = grade.minimums.first(where: { $0.competencyID == competency.id }) else {
      return CompetencyCellView()
    }
    return CompetencyCellView(
      level: String(minimum.level),
      name: competency.levels.first { $0.level == minimum.level }?.name)
  }

  private func competencyView(
    _ competency: Competency, _ grades: [Grade], on route: Route
  ) -> CompetencyView {
    CompetencyView(
      id: competency.id.name, name: competency.name,
      levels: competency.levels.map { level in
        CompetencyLevelView(
          level: level.level, name: level.name, signals: level.signals,
          grades: links(
            grades.filter { grade in
              grade.minimums.contains {
                $0.competencyID == competency.id && $0.level == level.level
              }
            }.map(\.id), on: route))
      },
      courses: links(
        catalogue.courses.filter { $0.competencyIDs.contains(competency.id) }.map(\.id), on: route))
  }
}
