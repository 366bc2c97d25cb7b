import LadderCatalogue
import LadderProgress
import LadderTemplates

extension Coordination {
  /// The pages for coordinators; search finds none of them.
  func pages(_ templates: CoordinationTemplates) -> [SitePage] {
    Place.allCases.map { place in
      SitePage(route: place.route, source: .program, search: nil) { [self] assets, output in
        templates.coordination.write(
          CoordinationPage(self, place).view(assets), into: &output)
      }
    }
  }
}

/// A page that belongs to a person or team besides the progress page, the plan and the team's page; it is
/// made with them.
///
/// It holds numbers alone, because tens of thousands are kept until they are written.
enum SidePage: Sendable {
  case teamAbilities
  /// Positions in the group.
  case abilities(Int)
  case mentor(Int)
  /// The second is a position in `Catalogue.certifications`.
  case certificate(Int, Int)
}

extension PeopleSite {
  /// The side pages of a group of people, with their places.
  func sidePages(
    of members: [Int], in team: Team?
  ) -> [(route: Route, page: SidePage)] {
    var pages: [(route: Route, page: SidePage)] = []
    if let team { pages.append((abilitiesRoute(of: team), .teamAbilities)) }
    for (index, person) in members.enumerated() {
      pages.append((abilitiesRoute(of: person), .abilities(index)))
      if progress.people.isMentor(person) {
        pages.append((mentorRoute(of: person), .mentor(index)))
      }
      for held in progress.people.certificates(of: person) where held.standing.isShown {
        pages.append(
          (
            certificateRoute(of: person, held.certification),
            .certificate(index, held.certification)
          ))
      }
    }
    return pages
  }

  /// The ways from a person's page or plan to what else is theirs to read; none where everyone may read
  /// everything.
  func sideLinks(of person: Int, on page: Route) -> [FactView] {
    guard model.isGated else { return [] }
    // Short addresses: they stand on pages whose size is limited.
    let way = page == route(of: person) ? "" : "../"
    var links = [LinkView(label: book[.coordAbilities], url: way + "competencies/index.html")]
    if progress.people.isMentor(person) {
      links.append(LinkView(label: book[.coordMentor], url: way + "mentor/index.html"))
    }
    if hasPeopleBelow(person) {
      links.append(LinkView(label: book[.findPeople], url: way + "find/index.html"))
    }
    let employee = people.employees[person]
    for team in catalogue.teams where team.supervisorID == employee.id.name {
      links.append(LinkView(label: team.name, url: page.link(to: .team(team.id))))
    }
    if catalogue.site.coordinatorRoleIDs.contains(employee.roleID) {
      links.append(LinkView(label: book[.coordTitle], url: page.link(to: .coordination)))
      links.append(LinkView(label: book[.people], url: page.link(to: .people)))
    }
    return [FactView(label: book[.coordSidePages], links: links)]
  }

  /// The way from a team's page to what its people are able to do.
  func sideLinks(of team: Team, on page: Route) -> [FactView] {
    guard model.isGated else { return [] }
    var links = [
      LinkView(label: book[.coordAbilities], url: page.link(to: abilitiesRoute(of: team)))
    ]
    if let find = findLink(of: team, on: page) { links.append(find) }
    return [FactView(label: book[.coordSidePages], links: links)]
  }
}
