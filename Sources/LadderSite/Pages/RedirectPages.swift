import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTemplates

/// A page that stands where another page lay before, and leads to it.
struct RedirectView: View {
  var frame: FrameView
  var link: LinkView
  var canonical: String

  static let shape = ViewShape<RedirectView>(
    "redirect", zh: "旧地址页面", en: "A page at an old address"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.record("link", zh: "新的页面", en: "Where the page lies now", \.link)
    view.text("canonical", zh: "新页面的正式地址", en: "Its proper address", \.canonical)
  }
}

extension SiteModel {
  /// A page at each former place of a page.
  func redirectPages(_ templates: PageTemplates) -> [SitePage] {
    catalogue.pages.flatMap { page in
      page.aliases.map { alias in
        let route = Route.section(alias.value)
        return SitePage(route: route, source: .place(alias.range), search: nil) {
          [self] assets, output in
          let link = LinkView(label: page.title, url: route.link(to: page.route))
          let view = RedirectView(
            frame: frame(FrameContent(title: words[.pageMoved], area: ""), on: route, assets),
            link: link, canonical: canonical(page.route) ?? link.url.text)
          templates.redirect.write(view, into: &output)
        }
      }
    }
  }
}
