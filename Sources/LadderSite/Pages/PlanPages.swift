import LadderCatalogue
import LadderDiagnostics

extension SiteModel {
  /// Every page of the site, in the order of their addresses.
  func pages(_ templates: PageTemplates) -> Diagnosed<(pages: [SitePage], groups: [PageGroup])> {
    var pages: [SitePage] = []
    pages.append(homePage(templates))
    pages.append(searchPage(templates))
    pages += sectionPages(templates)
    pages += articlePages(templates)
    pages += tagPages(templates)
    pages += reviewPages(templates)
    pages += redirectPages(templates)
    pages += organisationPages(templates)
    pages += ladderPages(templates)
    pages += glossaryPages(templates)
    let people = peoplePages(templates.people)
    pages += people.pages
    pages += trainingPages(templates.training)
    pages += aidPages(templates.aids)
    pages.sort { $0.route < $1.route }
    pages.append(pageIndex(of: pages, templates))
    return Diagnosed((pages, people.groups), taken(pages, people.groups))
  }

  /// Addresses that two pages would have; compared without case, because some disks and servers do.
  private func taken(_ pages: [SitePage], _ groups: [PageGroup]) -> [Diagnostic] {
    var first: [String: SitePageSource] = [:]
    var diagnostics: [Diagnostic] = []
    func take(_ route: Route, _ source: SitePageSource) {
      let key = route.path.lowercased()
      guard let other = first[key] else {
        first[key] = source
        return
      }
      let places = [source.place, other.place].compactMap { $0 }.sorted()
      diagnostics.append(
        .addressTaken(route.path, at: places.last, first: places.count > 1 ? places[0] : nil))
    }
    for page in pages { take(page.route, page.source) }
    for route in groups.flatMap(\.routes) { take(route, .program) }
    return diagnostics
  }
}
