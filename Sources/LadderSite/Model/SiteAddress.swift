import LadderCatalogue

// The address of the site, and what lies below it.

extension SiteSettings {
  /// A whole address; nil where the site does not know its own.
  ///
  /// The path is relative to the site's root and percent-encoded.
  func address(of path: String) -> String? {
    guard !baseURL.isEmpty else { return nil }
    return baseURL + (baseURL.hasSuffix("/") ? "" : "/") + path
  }

  /// The host of the address, which makes ids its own; `ladder.invalid` where no address is set.
  var host: String { addressParts.first.map(String.init) ?? "ladder.invalid" }

  /// The path of the address, with a slash at both ends: `/handbook/`; `/` where no address is set.
  var basePath: String { "/" + addressParts.dropFirst().map { $0 + "/" }.joined() }

  /// The host and the folders behind it; none where no address is set.
  private var addressParts: ArraySlice<Substring> {
    let parts = baseURL.split(separator: "/")
    return parts.first?.hasSuffix(":") ?? false ? parts.dropFirst() : []
  }
}

extension SiteModel {
  /// The whole address of a page; nil where the site does not know its own.
  func canonical(_ route: Route) -> String? {
    let index = "index.html"
    let path = route.address()
    guard path.hasSuffix(index) else { return catalogue.site.address(of: path) }
    return catalogue.site.address(of: String(path.utf8.dropLast(index.utf8.count)) ?? path)
  }
}
