/// A page that readers can find: where it is, what it is called, and its text by section.
///
/// The order in which pages are handed to `buildSearch` is the order of equal answers, and neighbours
/// share a chunk of text: hand them over in site order.
package struct SearchPage: Sendable {
  /// The address relative to the site's root, ending in `index.html`.
  package let url: String
  package let title: String
  /// What stands above the title in a list of answers, such as `培训 › 课程`; empty if nothing does.
  package let crumbs: String
  /// The page's facet: `policy`, `course`, `case`, `grade`, `bulletin` or another word of its own.
  package let kind: String
  /// What the page is filed under besides its kind; answers can be narrowed to one of them.
  package let tags: [String]
  /// The page's text in reading order.
  ///
  /// The first section is the top of the page, which answers for the title: its anchor is empty. Where no text stands
  /// above the first heading it is empty as well.
  package let sections: [SearchSection]

  package init(
    url: String, title: String, crumbs: String, kind: String, tags: [String] = [],
    sections: [SearchSection]
  ) {
    self.url = url
    self.title = title
    self.crumbs = crumbs
    self.kind = kind
    self.tags = tags
    let hasTop = sections.first?.anchor.isEmpty == true
    self.sections =
      hasTop ? sections : [SearchSection(anchor: "", heading: "", text: "")] + sections
  }
}

/// The part of a page under one heading.
package struct SearchSection: Sendable {
  /// The `id` of the heading, without `#`; empty for the top of the page.
  package let anchor: String
  package let heading: String
  /// The plain text with one line a block; a phrase is never found across a line break.
  package let text: String

  package init(anchor: String, heading: String, text: String) {
    self.anchor = anchor
    self.heading = heading
    self.text = text
  }
}
