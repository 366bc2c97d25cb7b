/// A place a link can lead to.
///
/// A class, because thousands of links lead to the same place. Nothing in it changes.
final class LinkTarget: Sendable {
  let route: Route?
  /// A file that is copied, by its path under `content/`; exactly one of `route` and `file` is given.
  let file: String?
  let anchor: String
  let title: String

  init(route: Route, anchor: String = "", title: String) {
    self.route = route
    self.file = nil
    self.anchor = anchor
    self.title = title
  }

  init(file: String) {
    self.route = nil
    self.file = file
    self.anchor = ""
    self.title = file.split(separator: "/").last.map(String.init) ?? file
  }

  /// The link from a page.
  func link(from page: Route) -> String {
    if let route { return page.link(to: route, anchor: anchor) }
    if let file { return page.link(toFile: file) }
    return ""
  }
}
