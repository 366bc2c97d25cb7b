package import LadderTemplates

extension Route {
  /// The link from this page to another, with an anchor if there is one.
  package func link(to other: Route, anchor: String = "") -> JoinedText {
    if !anchor.isEmpty, other == self { return JoinedText("#", urlEncoded(anchor)) }
    return JoinedText(toRoot, other.address(anchor: anchor))
  }

  /// The link from this page to a file of the site that is no page.
  package func link(toFile path: String) -> JoinedText { JoinedText(toRoot, urlEncoded(path)) }
}
