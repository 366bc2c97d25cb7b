import LadderCatalogue
import LadderDiagnostics

/// The pages of a site, those that not everyone may read apart from the others.
struct SitePages: Sendable {
  var pages: [SitePage]
  var groups: [PageGroup] = []
  var privatePages: [SitePage] = []
  var privateGroups: [PageGroup] = []
  /// Tables to take away from the pages for coordinators.
  var privateFiles: [OutputJob] = []

  var count: Int {
    (groups + privateGroups).reduce(pages.count + privatePages.count) { $0 + $1.routes.count }
  }
}

/// Whether an address belongs to the private tree, which shares its addresses with the public one.
func isPrivateAddress(_ path: String) -> Bool {
  ["people/", "teams/", "coordination/", "ics/"].contains { path.lowercased().hasPrefix($0) }
}

extension SiteModel {
  /// Every page of the site, in the order of their addresses.
  func pages(_ templates: PageTemplates) -> Diagnosed<SitePages> {
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
    pages += changesPages(templates)
    pages += changeLogPages(templates)
    let people = peoplePages(templates.people, templates.coordination)
    if !isGated { pages += people.pages }
    pages += trainingPages(templates.training)
    pages += aidPages(templates.aids)
    pages.sort { $0.route < $1.route }
    pages.append(pageIndex(of: pages, templates))
    let result =
      isGated
      ? SitePages(
        pages: pages, privatePages: people.pages, privateGroups: people.groups,
        privateFiles: people.files)
      : SitePages(pages: pages, groups: people.groups)
    return Diagnosed(
      result,
      taken(pages + result.privatePages, people.groups) + (isGated ? reserved(pages) : []))
  }

  /// Pages for everyone that lie where the server looks for pages about people.
  private func reserved(_ pages: [SitePage]) -> [Diagnostic] {
    pages.filter { isPrivateAddress($0.route.path) }.map {
      .addressReserved($0.route.path, at: $0.source.place)
    }
  }

  /// Addresses that two pages would have; compared without case, because some disks and servers do.
  private func taken(_ pages: [SitePage], _ groups: [PageGroup]) -> [Diagnostic] {
    // That there is none is known without their texts.
    let routes = pages.map(\.route) + groups.flatMap(\.routes)
    let hashes = routes.map(\.hashWithoutCase)
    if Set(hashes).count == hashes.count { return [] }
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
