import LadderCatalogue
import LadderInput
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
  /// Every page that says something of a person: none where the site has no pages about people.
  ///
  /// Search finds none of them. Where they are gated they all lie in the private tree, with the pages for
  /// mentors, managers and coordinators.
  func peoplePages(
    _ templates: PeopleTemplates, _ coordination: CoordinationTemplates
  ) -> (pages: [SitePage], groups: [PageGroup], files: [OutputJob]) {
    guard catalogue.site.peopleAccess.hasPages, let people, let progress else {
      return ([], [], [])
    }
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
    let side = isGated ? coordination : nil
    var groups = catalogue.teams.map { team in
      site.group(site.members(of: team.id), of: team, templates, side)
    }
    // Those without a team share nothing but the work of a core.
    let others = site.present.filter { site.team(of: $0) == nil }
    groups += stride(from: 0, to: others.count, by: 32).map { start in
      site.group(Array(others[start...].prefix(32)), of: nil, templates, side)
    }
    guard isGated, let overview else { return (pages, groups, []) }
    let all = Coordination(site, overview)
    let finder = PeopleFinder(site, overview)
    return (
      pages + all.pages(coordination), groups + finder.jobs(coordination.find),
      all.jobs() + finder.files()
    )
  }

  private func page(
    _ route: Route, render: @escaping @Sendable (PageAssets, inout ByteBuffer) -> Void
  ) -> SitePage {
    SitePage(route: route, source: .program, search: nil, render: render)
  }
}

extension PeopleSite {
  /// The team a person belongs to.
  func team(of person: Int) -> Team? {
    people.employees.rows[person].teamID.flatMap { catalogue.teams[$0] }
  }

  private enum GroupPage {
    case team
    /// A position in the group.
    case person(Int)
    case plan(Int)
    case side(SidePage)
  }

  /// The pages of a team's people and that of the team: everyone's progress is worked out once for all of them, and the
  /// page that shows them all comes last.
  ///
  /// The pages besides are made where there are templates for them.
  fileprivate func group(
    _ members: [Int], of team: Team?, _ templates: PeopleTemplates, _ side: CoordinationTemplates?
  ) -> PageGroup {
    var pages: [GroupPage] = []
    var routes: [Route] = []
    for (index, person) in members.enumerated() {
      pages.append(.person(index))
      routes.append(route(of: person))
      guard progress.people.plan(of: person).plan != nil else { continue }
      pages.append(.plan(index))
      routes.append(route(of: person, "plan"))
    }
    if let team {
      pages.append(.team)
      routes.append(.team(team.id))
    }
    for (route, page) in side == nil ? [] : sidePages(of: members, in: team) {
      pages.append(.side(page))
      routes.append(route)
    }
    @Sendable func write(
      _ page: GroupPage, _ group: GroupProgress, _ views: Ahead<PersonView>, _ assets: PageAssets,
      _ output: inout ByteBuffer
    ) {
      switch page {
      case .team:
        guard let team else { return }
        let (progress, matrix) = group.all()
        let page = TeamPage(self, of: team, progress: progress, matrix: matrix)
        templates.team.write(page.view(assets), into: &output)
      case .person(let index):
        let view = views.take(index) { PersonPage(self, group.member($0)).view(assets) }
        templates.person.write(view, into: &output)
      case .plan(let index):
        guard let page = PlanPage(self, of: members[index]) else { return }
        templates.plan.write(page.view(assets), into: &output)
      case .side(.teamAbilities):
        guard let side, let team else { return }
        let view = teamAbilities(of: team, group.all().people, assets)
        side.coordination.write(view, into: &output)
      case .side(.abilities(let index)):
        guard let side else { return }
        side.abilities.write(abilities(of: group.member(index), assets), into: &output)
      case .side(.mentor(let index)):
        guard let side else { return }
        side.mentor.write(mentorPage(of: members[index], assets), into: &output)
      case .side(.certificate(let index, let certification)):
        let all = progress.people.certificates(of: members[index])
        guard let side, let held = all.first(where: { $0.certification == certification }) else {
          return
        }
        side.certificate.write(certificate(held, of: members[index], assets), into: &output)
      }
    }
    return PageGroup(routes: routes) { [pages] assets in
      let group = GroupProgress(self.progress.people, of: members)
      let views = Ahead<PersonView>(of: members.count, atOnce: 4)
      return { file, output in write(pages[file], group, views, assets, &output) }
    }
  }
}
