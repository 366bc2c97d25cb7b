import LadderCatalogue
import LadderDiagnostics

extension SiteModel {
  /// Every page of the site, in the order of their addresses.
  func pages(_ templates: PageTemplates) -> Diagnosed<[SitePage]> {
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
    pages += peoplePages(templates.people)
    pages += trainingPages(templates.training)
    pages.sort { $0.route < $1.route }
    pages.append(pageIndex(of: pages, templates))
    return Diagnosed(pages, taken(pages))
  }

  /// Addresses that two pages would have; compared without case, because some disks and servers do.
  private func taken(_ pages: [SitePage]) -> [Diagnostic] {
    var first: [String: SitePage] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
      let key = page.route.path.lowercased()
      if let other = first[key] {
        let places = [page.source.place, other.source.place].compactMap { $0 }.sorted()
        diagnostics.append(
          .addressTaken(page.route.path, at: places.last, first: places.count > 1 ? places[0] : nil)
        )
      } else {
        first[key] = page
      }
    }
    return diagnostics
  }
}
