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
  private let named: [String: String]
  private let searchScript: String?
  private let hasPrint: Bool
  private var usual: [Shared<SiteView>] = []

  init(
    site settings: SiteSettings, asOf: Day, styles: [String], named: [String: String],
    searchScript: String?, hasPrint: Bool = false
  ) {
    self.settings = settings
    self.asOf = asOf
    self.styles = styles
    self.named = named
    self.searchScript = searchScript
    self.hasPrint = hasPrint
    usual = (0..<8).map { site(wayUp($0)) }
  }

  func site(on page: Route) -> Shared<SiteView> {
    page.depth < usual.count ? usual[page.depth] : site(page.toRoot)
  }

  /// The address of a script or style sheet that only some pages load.
  func address(of name: String, on page: Route) -> String {
    page.toRoot + urlEncoded(named[name] ?? name)
  }

  /// What pages under a root are told of the site; the root is the way up to it, or its address.
  func site(_ root: String) -> Shared<SiteView> {
    Shared(
      SiteView(
        language: settings.language, title: settings.title, shortTitle: settings.shortTitle,
        company: settings.company, root: root, homeURL: root + urlEncoded(Route.home.path),
        searchURL: root + urlEncoded(Route.search.path),
        styles: styles.map { root + urlEncoded($0) },
        script: root + urlEncoded(named["site.js"] ?? ""),
        searchScript: searchScript.map { root + urlEncoded($0) },
        printURL: hasPrint ? root + urlEncoded(Route.print.path) : nil, asOf: asOf.description,
        reportErrorTo: settings.reportErrorTo))
  }
}
