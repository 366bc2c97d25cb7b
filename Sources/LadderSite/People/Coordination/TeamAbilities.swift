import LadderCatalogue
import LadderProgress

// For the manager of a team: who is able to do what, at a glance, with the way to each person's radar.

extension PeopleSite {
  func abilitiesRoute(of team: Team) -> Route { Route.team(team.id).below("competencies") }

  func teamAbilities(
    of team: Team, _ progress: [PersonProgress], _ assets: PageAssets
  ) -> CoordinationView {
    let route = abilitiesRoute(of: team)
    let links = planLinks
    let words = model.words
    let all = progress.map { (person: $0, axes: axes(of: $0)) }
    let shown = Set(all.flatMap { $0.axes.map(\.competency) }).sorted()
    var grid = GridView(
      book[.coordPerson], [book[.grade]],
      all.map { person, axes in
        let employee = people.employees[person.employee]
        let grade = person.grade.map { catalogue.grades[$0.grade].name } ?? "–"
        return GridRowView(
          name: employee.name,
          link: LinkView(
            label: employee.name, url: route.link(to: abilitiesRoute(of: person.employee))),
          note: employee.id.name,
          cells: [GridCellView(grade)]
            + shown.map { position in
              axes.first { $0.competency == position }.map(cell) ?? GridCellView("–")
            })
      },
      total: GridRowView(
        name: book[.levelMet],
        cells: [GridCellView("")]
          + shown.map { position in
            let asked = all.compactMap { item in
              item.axes.first { $0.competency == position && $0.minimum != nil }
            }
            let met = asked.count { axis in
              axis.confirmed.map { $0 >= axis.minimum ?? 0 } ?? false
            }
            return GridCellView(
              asked.isEmpty
                ? "–" : book(.coursesOf, (.n, String(met)), (.of, String(asked.count))))
          }))
    grid.columns += shown.map { links.competencies[$0] }
    return CoordinationView(
      frame: model.frame(
        FrameContent(
          title: book(.coordTeamAbilities, (.name, team.name)), area: "teams",
          crumbs: [(words[.home], .home), (team.name, .team(team.id))]),
        on: route, assets),
      style: assets.coordinationStyle(on: route), lead: book[.coordTeamAbilitiesLead], places: [],
      find: findLink(of: team, on: route),
      sections: [
        GridSectionView(
          id: "people", title: book[.coordAbilitiesTable], notes: [book[.coordTeamAbilitiesNote]],
          grid: shown.isEmpty ? nil : grid, empty: shown.isEmpty ? book[.coordNoAbilities] : nil)
      ])
  }

  /// What was confirmed beside what the grade asks: `3/4`.
  private func cell(_ axis: CompetencyAxis) -> GridCellView {
    guard let minimum = axis.minimum else {
      return GridCellView(axis.confirmed.map { String($0) } ?? "–")
    }
    guard let confirmed = axis.confirmed else {
      return GridCellView(book(.coordUnratedOf, (.of, String(minimum))), "unknown")
    }
    return GridCellView(
      book(.coursesOf, (.n, String(confirmed)), (.of, String(minimum))),
      confirmed < minimum ? "unmet" : nil)
  }
}
