import LadderTemplates

/// A place a link can lead to.
///
/// A class, because thousands of links lead to the same place. Nothing in it changes.
final class LinkTarget: Sendable {
  let route: Route?
  /// A file that is copied, by its path under `content/`; exactly one of `route` and `file` is given.
  let file: String?
  let anchor: String
  let title: String
  /// The address from the site's root, percent-encoded, with the anchor.
  let address: String

  init(route: Route, anchor: String = "", title: String) {
    self.route = route
    self.file = nil
    self.anchor = anchor
    self.title = title
    address = route.address(anchor: anchor)
  }

  init(file: String) {
    self.route = nil
    self.file = file
    anchor = ""
    address = urlEncoded(file)
    title = file.split(separator: "/").last.map(String.init) ?? file
  }

  /// The link from a page.
  func link(from page: Route) -> JoinedText {
    if !anchor.isEmpty, route == page { return JoinedText("#", urlEncoded(anchor)) }
    return JoinedText(page.toRoot, address)
  }
}
