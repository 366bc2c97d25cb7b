import LadderCatalogue
import LadderTemplates

// The list of people by team, and the list of teams.

extension PeopleSite {
  func roster(_ assets: PageAssets) -> PeopleView {
    let route = Route.people
    var teams = catalogue.teams.map { team in
      item(team, members: members(of: team.id), on: route)
    }
    let others = members(of: nil)
    if !others.isEmpty {
      teams.append(
        TeamItemView(
          id: "no-team", name: book[.noTeam], link: nil, supervisor: nil, goals: [],
          count: book(.countOfPeople, (.n, String(others.count))),
          people: others.map { person($0, on: route) }))
    }
    let words = model.words
    return PeopleView(
      frame: model.frame(
        FrameContent(title: words[.people], area: "people", crumbs: [(words[.home], .home)]),
        on: route, assets),
      lead: book(.rosterLead, (.n, String(present.count)), (.day, asOf.text)),
      teams: teams.filter { !$0.people.isEmpty },
      more: catalogue.teams.isEmpty
        ? nil : LinkView(label: book[.teamsTitle], url: route.link(to: .teams)),
      listsPeople: true)
  }

  func teamList(_ assets: PageAssets) -> PeopleView {
    let route = Route.teams
    let words = model.words
    return PeopleView(
      frame: model.frame(
        FrameContent(
          title: book[.teamsTitle], area: "teams",
          crumbs: [(words[.home], .home), (words[.people], .people)]),
        on: route, assets),
      lead: book[.teamsLead],
      teams: catalogue.teams.map { item($0, members: members(of: $0.id), on: route) },
      more: LinkView(label: words[.people], url: route.link(to: .people)), listsPeople: false)
  }

  private func item(_ team: Team, members: [Int], on route: Route) -> TeamItemView {
    TeamItemView(
      id: team.id.name, name: team.name,
      link: LinkView(label: team.name, url: route.link(to: .team(team.id))),
      supervisor: team.supervisorID.flatMap { people.employees[Identifier($0)]?.name },
      goals: team.goals, count: book(.countOfPeople, (.n, String(members.count))),
      people: members.map { person($0, on: route) })
  }

  func person(_ position: Int, on route: Route) -> PersonItemView {
    let employee = people.employees.rows[position]
    return PersonItemView(
      link: LinkView(label: employee.name, url: route.link(to: self.route(of: position))),
      number: employee.id.name, role: catalogue.roles[employee.roleID]?.name ?? "")
  }
}
