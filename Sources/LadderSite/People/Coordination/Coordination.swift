import LadderCatalogue
import LadderInput
import LadderProgress
import LadderTemplates

/// What the pages for coordinators have in common, made once for a build (pages 29–32).
///
/// A class for the same reason as `PeopleSite`. Nothing in it changes.
final class Coordination: Sendable {
  let site: PeopleSite
  let overview: Overview
  /// The lines of tables about teams, the small ones together.
  let groups: [ShownGroup]
  let groupNames: [String]

  init(_ site: PeopleSite, _ overview: Overview) {
    self.site = site
    self.overview = overview
    let groups = overview.survey.shownGroups
    self.groups = groups
    groupNames = groups.map { group in
      site.model.list(
        group.teams.map { team in team.map { site.catalogue.teams[$0].name } ?? site.book[.noTeam] }
      )
    }
  }

  /// The pages, in the order in which they are listed on each.
  enum Place: String, CaseIterable {
    case overview, due, readings, coverage, hours, certifications

    var route: Route { self == .overview ? .coordination : .coordination(rawValue) }

    var title: WordKey {
      switch self {
      case .overview: .coordTitle
      case .due: .coordDue
      case .readings: .coordReadings
      case .coverage: .coordCoverage
      case .hours: .coordHours
      case .certifications: .coordCertificates
      }
    }

    var lead: WordKey {
      switch self {
      case .overview: .coordLead
      case .due: .coordDueLead
      case .readings: .coordReadingsLead
      case .coverage: .coordCoverageLead
      case .hours: .coordHoursLead
      case .certifications: .coordCertificatesLead
      }
    }
  }
}

/// One page for coordinators, while it is being made.
struct CoordinationPage {
  let all: Coordination
  let place: Coordination.Place
  let route: Route
  let links: PeopleLinks

  init(_ all: Coordination, _ place: Coordination.Place) {
    self.all = all
    self.place = place
    route = place.route
    links = PeopleLinks(all.site.model, from: place.route)
  }

  var site: PeopleSite { all.site }
  var book: Words { all.site.book }
  var catalogue: Catalogue { all.site.catalogue }
  var asOf: Day { all.site.asOf }
  var survey: Survey { all.overview.survey }

  func view(_ assets: PageAssets) -> CoordinationView {
    let sections =
      switch place {
      case .overview: overviewSections()
      case .due: dueSections()
      case .readings: readingSections()
      case .coverage: coverageSections()
      case .hours: hourSections()
      case .certifications: certificateSections()
      }
    let words = site.model.words
    var crumbs: [(label: String, route: Route)] = [(words[.home], .home)]
    if place != .overview { crumbs.append((words[.coordTitle], .coordination)) }
    let find = LinkView(label: book[.findPeople], url: route.link(to: .findPeople))
    return CoordinationView(
      frame: site.model.frame(
        FrameContent(
          title: book[place.title], area: "people", crumbs: crumbs,
          outline: sections.count > 1
            ? sections.map { OutlineView(id: $0.id, text: $0.title, isSub: false) } : []),
        on: route, assets),
      style: assets.coordinationStyle(on: route),
      lead: book(
        place.lead, (.day, asOf.text), (.from, survey.days.lowerBound.text),
        (.to, survey.days.upperBound.text)),
      places: Coordination.Place.allCases.map { other in
        LinkView(
          label: book[other.title], url: route.link(to: other.route), isCurrent: other == place)
      } + [find], find: find, sections: sections)
  }

  // MARK: - what several pages show

  func file(_ file: CoordinationFile) -> LinkView {
    LinkView(label: book[.coordDownload], url: route.link(toFile: file.path))
  }

  func share(_ share: Share) -> String {
    share.whole == 0
      ? "–" : book(.coursesOf, (.n, String(share.part)), (.of, String(share.whole)))
  }

  func person(_ position: Int) -> (name: String, link: LinkView, number: String) {
    let employee = site.people.employees[position]
    return (
      employee.name,
      LinkView(label: employee.name, url: route.link(to: site.route(of: position))),
      employee.id.name
    )
  }

  /// A line for each group, with its page where it is one team, and the sum of all.
  func groupGrid(
    _ columns: [String], _ cells: (GroupFigures) -> [GridCellView]
  ) -> GridView {
    GridView(
      book[.team], columns,
      all.groups.enumerated().filter { !$0.element.isSuppressed }.map { index, group in
        let team = group.teams.count == 1 ? group.teams[0] : nil
        return GridRowView(
          name: all.groupNames[index], link: team.map { links.teams[$0] },
          cells: cells(group.figures))
      },
      total: survey.everyone.people < Share.leastGroup
        ? nil : GridRowView(name: book[.coordAll], cells: cells(survey.everyone)))
  }

  /// What has to be said beside a table about teams.
  var groupNotes: [String] {
    if survey.everyone.people < Share.leastGroup { return [book[.coordTooFew]] }
    return all.groups.contains { $0.teams.count > 1 } ? [book[.coordSmallTeams]] : []
  }
}
