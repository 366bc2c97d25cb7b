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
    let changed = lastChanges()
    let parts = stride(from: 0, to: routes.count, by: Self.mostAddresses).map {
      Array(routes[$0..<min($0 + Self.mostAddresses, routes.count)])
    }
    let head = self.head("urlset")
    @Sendable func write(_ routes: [Route], into output: inout [UInt8]) {
      output += head.utf8
      for route in routes {
        output += "<url><loc>".utf8
        output += htmlEscaped(canonical(route) ?? "").utf8
        output += "</loc>".utf8
        if let day = changed[route] {
          output += "<lastmod>".utf8
          output += day.description.utf8
          output += "</lastmod>".utf8
        }
        output += "</url>\n".utf8
      }
      output += "</urlset>\n".utf8
    }
    if parts.count == 1 {
      return [OutputJob(path: "sitemap.xml") { write(parts[0], into: &$0) }]
    }
    var index = self.head("sitemapindex")
    for number in parts.indices {
      let address = catalogue.site.address(of: "sitemap-\(number + 1).xml") ?? ""
      index += "<sitemap><loc>\(htmlEscaped(address))</loc></sitemap>\n"
    }
    index += "</sitemapindex>\n"
    return [OutputJob(path: "sitemap.xml", bytes: Array(index.utf8))]
      + parts.enumerated().map { number, part in
        OutputJob(path: "sitemap-\(number + 1).xml") { write(part, into: &$0) }
      }
  }

  private func lastChanges() -> [Route: Day] {
    var changed: [Route: Day] = [:]
    for position in catalogue.pages.indices where !catalogue.pages[position].isSectionIndex {
      changed[self.routes[position]] = history.updated(position)
    }
    return changed
  }

  private func head(_ name: String) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      + "<\(name) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
  }
}
