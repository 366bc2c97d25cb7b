import LadderCatalogue
import LadderDiagnostics
import LadderTemplates

/// What a server shows where there is no page.
struct NotFoundView: View {
  var frame: FrameView
  var places: [LinkView]

  static let shape = ViewShape<NotFoundView>(
    "not_found", zh: "找不到页面时的页面", en: "Where there is no page"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("places", zh: "网站的各个栏目", en: "The main places of the site", \.places)
  }
}

extension SiteModel {
  /// `404.html`, which a server shows at any address.
  ///
  /// So it is the one page whose links are not relative: they begin with the path of the site's address.
  func notFoundPage(_ templates: AidTemplates) -> SitePage {
    SitePage(route: .notFound, source: .program, search: nil) { [self] assets, output in
      let root = catalogue.site.basePath
      let links = navigation.entries.map { entry in
        LinkView(label: entry.label, url: JoinedText(root, urlEncoded(entry.route.path)))
      }
      let frame = FrameView(
        site: assets.site(root), title: words[.notFound], mainLinks: links, crumbs: [],
        outline: [], isHome: false, mentions: [])
      templates.notFound.write(NotFoundView(frame: frame, places: links), into: &output)
    }
  }
}
