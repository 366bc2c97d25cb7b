import LadderCatalogue
import LadderInput
import LadderTemplates

/// What every page refers to, known when the search index has been made; the part of the layout that is
/// the same on all pages of one depth is prepared for the usual depths.
struct PageAssets: Sendable {
  private let settings: SiteSettings
  private let asOf: Day
  /// Relative to the site's root.
  private let styles: [String]
  private let searchScript: String?
  private var usual: [Shared<SiteView>] = []

  init(site settings: SiteSettings, asOf: Day, styles: [String], searchScript: String?) {
    self.settings = settings
    self.asOf = asOf
    self.styles = styles
    self.searchScript = searchScript
    usual = (0..<8).map { site(wayUp($0)) }
  }

  func site(on page: Route) -> Shared<SiteView> {
    page.depth < usual.count ? usual[page.depth] : site(page.toRoot)
  }

  private func site(_ root: String) -> Shared<SiteView> {
    Shared(
      SiteView(
        language: settings.language, title: settings.title, shortTitle: settings.shortTitle,
        company: settings.company, root: root, homeURL: root + urlEncoded(Route.home.path),
        searchURL: root + urlEncoded(Route.search.path),
        styles: styles.map { root + urlEncoded($0) },
        searchScript: searchScript.map { root + urlEncoded($0) }, asOf: asOf.description,
        reportErrorTo: settings.reportErrorTo))
  }
}
