import LadderCatalogue
import LadderProgress
import LadderTemplates

/// The templates of the pages about people.
struct PeopleTemplates: Sendable {
  let people: Template<PeopleView>
  let person: Template<PersonView>
  let plan: Template<PlanView>
  let team: Template<TeamView>

  /// Nil if one has an error; the compiler has noted every error of every template.
  init?(_ compiler: inout TemplateCompiler) {
    let people = compiler.template("people", PeopleView.self)
    let person = compiler.template("person", PersonView.self)
    let plan = compiler.template("plan", PlanView.self)
    let team = compiler.template("team", TeamView.self)
    guard let people, let person, let plan, let team else { return nil }
    self.people = people
    self.person = person
    self.plan = plan
    self.team = team
  }
}

extension SiteModel {
  /// Every page that says something of a person: none unless the site is open about its people.
  ///
  /// Search finds none of them.
  func peoplePages(_ templates: PeopleTemplates) -> [SitePage] {
    guard catalogue.site.peopleAccess == .open, let people, let progress else { return [] }
    let site = PeopleSite(self, people: people, progress: progress)
    var pages = [
      page(.people) { assets, output in
        templates.people.write(site.roster(assets), into: &output)
      }
    ]
    if !catalogue.teams.isEmpty {
      pages.append(
        page(.teams) { assets, output in
          templates.people.write(site.teamList(assets), into: &output)
        })
    }
    pages += catalogue.teams.map { team in
      page(.team(team.id)) { assets, output in
        templates.team.write(TeamPage(site, of: team).view(assets), into: &output)
      }
    }
    for position in site.present {
      pages.append(
        page(site.route(of: position)) { assets, output in
          templates.person.write(PersonPage(site, of: position).view(assets), into: &output)
        })
      guard progress.people.plan(of: position).plan != nil else { continue }
      pages.append(
        page(.plan(people.employees[position].id)) { assets, output in
          guard let plan = PlanPage(site, of: position) else { return }
          templates.plan.write(plan.view(assets), into: &output)
        })
    }
    return pages
  }

  private func page(
    _ route: Route, render: @escaping @Sendable (PageAssets, inout [UInt8]) -> Void
  ) -> SitePage {
    SitePage(route: route, source: .program, search: nil, render: render)
  }
}
