import LadderCatalogue

/// The links to everything a page about a person may name, seen from pages of one depth, by the positions
/// of the things in the catalogue.
struct PeopleLinks: Sendable {
  let courses: [LinkView]
  let programs: [LinkView]
  let specialPrograms: [LinkView]
  /// The courses of each special programme.
  let specialCourses: [[LinkView]]
  let exams: [LinkView]
  let grades: [LinkView]
  let moves: [LinkView]
  let competencies: [LinkView]
  let policies: [LinkView]
  let kpiItems: [LinkView]
  let teams: [LinkView]

  init(_ model: SiteModel, from page: Route) {
    let catalogue = model.catalogue
    func links<Entity: CatalogueEntity>(
      _ table: Table<Entity>, _ name: (Entity) -> String
    ) -> [LinkView] {
      table.map { entity in
        model.link(Entity.kind, entity.id.name, on: page)
          ?? LinkView(label: name(entity), url: page.link(to: .home))
      }
    }
    courses = links(catalogue.courses, \.title)
    programs = links(catalogue.programs, \.title)
    specialPrograms = links(catalogue.specialPrograms, \.name)
    specialCourses = catalogue.specialPrograms.map { special in
      (catalogue.programs[special.programID]?.allCourseIDs ?? [])
        .compactMap { model.link(.course, $0.name, on: page) }
    }
    exams = links(catalogue.exams, \.name)
    grades = links(catalogue.grades, \.name)
    moves = links(catalogue.moves) { catalogue.title(of: $0) }
    competencies = links(catalogue.competencies, \.name)
    policies = links(catalogue.policies, \.title)
    kpiItems = links(catalogue.kpiItems, \.name)
    // Where pages about people are gated a member may not read the team's, but everyone what it is.
    teams = catalogue.teams.map { team in
      let place = model.isGated ? model.link(.team, team.id.name, on: page) : nil
      return place ?? LinkView(label: team.name, url: page.link(to: .team(team.id)))
    }
  }
}
