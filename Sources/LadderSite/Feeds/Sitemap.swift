import LadderCatalogue
import LadderInput

// The pages of the site for search engines (sitemaps.org): those that the site's own search may find.

extension SiteModel {
  /// As many as one file may name.
  private static var mostAddresses: Int { 50_000 }

  /// `sitemap.xml`; nothing without an address of the site, because the format wants whole addresses.
  func sitemapJobs(_ pages: [SitePage]) -> [OutputJob] {
    guard !catalogue.site.baseURL.isEmpty else { return [] }
    let lists = Set(sections.names.map { Route.section($0) } + [.home])
    let routes = pages.filter { $0.search != nil || lists.contains($0.route) }.map(\.route).sorted()
    var changed: [Route: Day] = [:]
    for position in catalogue.pages.indices where !catalogue.pages[position].isSectionIndex {
      changed[self.routes[position]] = history.updated(position)
    }
    let parts = stride(from: 0, to: routes.count, by: Self.mostAddresses).map {
      Array(routes[$0..<min($0 + Self.mostAddresses, routes.count)])
    }
    func text(_ routes: [Route]) -> String {
      var text = head("urlset")
      for route in routes {
        let day = changed[route].map { "<lastmod>\($0)</lastmod>" } ?? ""
        text += "<url><loc>\(htmlEscaped(canonical(route) ?? ""))</loc>\(day)</url>\n"
      }
      return text + "</urlset>\n"
    }
    if parts.count == 1 {
      return [OutputJob(path: "sitemap.xml", bytes: Array(text(parts[0]).utf8))]
    }
    var index = head("sitemapindex")
    for number in parts.indices {
      let address = catalogue.site.address(of: "sitemap-\(number + 1).xml") ?? ""
      index += "<sitemap><loc>\(htmlEscaped(address))</loc></sitemap>\n"
    }
    index += "</sitemapindex>\n"
    return [OutputJob(path: "sitemap.xml", bytes: Array(index.utf8))]
      + parts.enumerated().map { number, part in
        OutputJob(path: "sitemap-\(number + 1).xml", bytes: Array(text(part).utf8))
      }
  }

  private func head(_ name: String) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<\(name) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  }
}
