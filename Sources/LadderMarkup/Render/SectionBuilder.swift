import LadderInput

/// Cuts the plain text of a document into sections, one for each heading.
struct SectionBuilder {
  private(set) var sections: [Document.TextSection] = []
  private var anchor = ""
  private var heading = ""
  private var start = 0
  private var openTitles: [Document.TextSection.OpenTitle] = []

  /// Ends the current section before a heading, or at the end of the document.
  mutating func close(in text: UnsafeBufferPointer<UInt8>, at end: Int) {
    let start = min(self.start, end)
    var bounds = start..<end
    let titlesEnd = openTitles.last?.offset ?? start
    while let last = bounds.last, last >= titlesEnd,
      text[last] == UInt8(ascii: "\n") || text[last] == UInt8(ascii: " ")
    {
      bounds = bounds.lowerBound..<last
    }
    // What stands before the first heading is a section only if anything stands there.
    if !bounds.isEmpty || !openTitles.isEmpty || !heading.isEmpty {
      sections.append(
        Document.TextSection(
          anchor: anchor, heading: heading,
          text: String(valid: UnsafeBufferPointer(rebasing: text[bounds])),
          openTitles: openTitles.map {
            .init(offset: min($0.offset - start, bounds.count), link: $0.link)
          }))
    }
    anchor = ""
    heading = ""
    openTitles = []
    self.start = end
  }

  /// Begins the section of a heading, behind the heading's own text.
  mutating func open(anchor: String, heading: String, at start: Int) {
    self.anchor = anchor
    self.heading = heading
    self.start = start
    openTitles = []
  }

  /// Notes that a title is to be put in at an offset of the document's plain text.
  mutating func leaveOpen(titleOf link: Int, at offset: Int) {
    openTitles.append(.init(offset: offset, link: link))
  }

  /// Where the last open title stands; nil if there is none in this section.
  var lastOpenTitle: Int? { openTitles.last?.offset }

  /// Takes out the open titles from an offset on, counted from there.
  mutating func takeTitles(from offset: Int) -> [Document.TextSection.OpenTitle] {
    let taken = openTitles.filter { $0.offset >= offset }
    openTitles.removeAll { $0.offset >= offset }
    return taken.map { .init(offset: $0.offset - offset, link: $0.link) }
  }
}
