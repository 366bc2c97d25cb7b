import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderProgress
import LadderTemplates

/// A person's competencies beside the grade and the grade aimed at: a radar, and the same as a table
/// (page 21).
struct AbilitiesView: View {
  var frame: FrameView
  var style: String
  var facts: [FactView]
  var chart: [UInt8]?
  /// What the lines of the chart are.
  var lines: [RowView]
  var section: GridSectionView
  var certificates: [LinkView]
  var links: [LinkView]

  static let shape = ViewShape<AbilitiesView>(
    "abilities", zh: "个人能力雷达", en: "A person's competencies"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("style", zh: "专用样式表", en: "The style sheet of these pages", \.style)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.html("chart", zh: "雷达图（SVG）", en: "The chart", \.chart)
    view.list("lines", zh: "图例", en: "What its lines are", \.lines)
    view.record("section", zh: "表格", en: "The same as a table", \.section)
    view.flag(
      "has_certificates", zh: "是否有证书", en: "Whether there are certificates", anyOf: \.certificates)
    view.list("certificates", zh: "可打印的证书", en: "The certificates to print", \.certificates)
    view.list("links", zh: "相关页面", en: "Pages that belong to it", \.links)
  }
}

extension PeopleSite {
  func abilitiesRoute(of person: Int) -> Route { route(of: person, "competencies") }

  /// The competencies that the grade or the grade aimed at asks for, or that have been rated.
  func axes(of person: PersonProgress) -> [CompetencyAxis] {
    let target = targetGrade(of: person).map { catalogue.grades[$0].minimums } ?? []
    var standings: [Int: CompetencyStanding] = [:]
    for standing in person.competencies { standings[standing.competency] = standing }
    return catalogue.competencies.indices.compactMap { position in
      let competency = catalogue.competencies[position]
      let aim = target.first { $0.competencyID == competency.id }?.level
      let standing = standings[position]
      if standing == nil, aim == nil { return nil }
      return CompetencyAxis(
        competency: position, name: competency.name, confirmed: standing?.confirmed,
        own: standing?.own, minimum: standing?.minimum, target: aim)
    }
  }

  /// The grade the development plan aims at; nil without a plan, or if it leads out of the grades.
  func targetGrade(of person: PersonProgress) -> Int? {
    guard let id = person.plan.plan?.targetMoveID, let grade = catalogue.moves[id]?.toGradeID else {
      return nil
    }
    return catalogue.grades.position(of: grade)
  }

  func abilities(of person: PersonProgress, _ assets: PageAssets) -> AbilitiesView {
    let employee = people.employees[person.employee]
    let route = abilitiesRoute(of: person.employee)
    let links = planLinks
    let axes = axes(of: person)
    let words = model.words
    let title = book(.coordAbilitiesOf, (.name, employee.name))
    let home = self.route(of: person.employee)
    var others = [LinkView(label: employee.name, url: route.link(to: home))]
    if let plan = person.plan.plan {
      others.append(
        LinkView(
          label: book(.planOfYear, (.year, String(plan.year)), (.version, String(plan.version))),
          url: route.link(to: self.route(of: person.employee, "plan"))))
    }
    return AbilitiesView(
      frame: model.frame(
        FrameContent(
          title: title, area: "people",
          crumbs: [(words[.home], .home), (employee.name, home)]),
        on: route, assets),
      style: assets.coordinationStyle(on: route), facts: abilityFacts(person, links),
      chart: RadarChart.draw(axes, title: title), lines: radarLines(axes),
      section: GridSectionView(
        id: "table", title: book[.coordAbilitiesTable],
        notes: [book[.coordAbilitiesNote]],
        grid: axes.isEmpty ? nil : abilityGrid(axes, links),
        empty: axes.isEmpty ? book[.coordNoAbilities] : nil),
      certificates: person.certifications.filter { $0.standing.isShown }.map { held in
        LinkView(
          label: catalogue.certifications[held.certification].name,
          url: route.link(to: certificateRoute(of: person.employee, held.certification)))
      }, links: others)
  }

  private func abilityFacts(_ person: PersonProgress, _ links: PeopleLinks) -> [FactView] {
    let employee = people.employees[person.employee]
    var facts = [FactView(label: book[.personNumber], text: employee.id.name)]
    if let team = employee.teamID.flatMap({ catalogue.teams.position(of: $0) }) {
      facts.append(FactView(label: book[.team], links: [links.teams[team]]))
    }
    if let held = person.grade {
      facts.append(FactView(label: book[.grade], links: [links.grades[held.grade]]))
    }
    if let target = targetGrade(of: person) {
      facts.append(FactView(label: book[.coordTargetGrade], links: [links.grades[target]]))
    } else {
      facts.append(FactView(label: book[.coordTargetGrade], text: book[.coordNoTarget]))
    }
    return facts
  }

  private func radarLines(_ axes: [CompetencyAxis]) -> [RowView] {
    var lines: [RowView] = []
    func line(_ state: String, _ key: WordKey, _ isDrawn: Bool) {
      if isDrawn { lines.append(RowView(name: book[key], cells: [], state: state)) }
    }
    line("own", .coordLineConfirmed, axes.contains { $0.confirmed != nil })
    line("minimum", .coordLineMinimum, axes.contains { $0.minimum != nil })
    line("target", .coordLineTarget, axes.contains { $0.target != nil })
    return lines
  }

  private func abilityGrid(_ axes: [CompetencyAxis], _ links: PeopleLinks) -> GridView {
    func level(_ level: Int?) -> GridCellView { GridCellView(level.map { String($0) } ?? "–") }
    return GridView(
      book[.competencies],
      [
        book[.coordLineConfirmed], book[.coordOwnRating], book[.coordLineMinimum],
        book[.coordLineTarget], book[.state],
      ],
      axes.map { axis in
        GridRowView(
          name: axis.name, link: links.competencies[axis.competency],
          cells: [
            level(axis.confirmed), level(axis.own), level(axis.minimum), level(axis.target),
            verdict(axis),
          ])
      })
  }

  /// How it stands to the grade, and where that is reached to the grade aimed at.
  func verdict(_ axis: CompetencyAxis) -> GridCellView {
    guard let needed = axis.minimum ?? axis.target else { return GridCellView("–") }
    guard let confirmed = axis.confirmed else {
      return GridCellView(book[.levelUnknown], "unknown")
    }
    if confirmed < needed {
      return GridCellView(book(.levelGap, (.n, String(needed - confirmed))), "unmet")
    }
    if let target = axis.target, confirmed < target {
      return GridCellView(book(.coordTargetGap, (.n, String(target - confirmed))), "due")
    }
    return GridCellView(book[.levelMet], "met")
  }
}
