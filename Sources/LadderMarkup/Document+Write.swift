extension Document {
  /// Where a link leads, once all documents are known.
  package struct Target: Sendable, Hashable {
    /// The address as it is to stand in the page, not yet escaped.
    package let url: String
    /// What the target is called, for a link without a text of its own.
    package let title: String?

    package init(url: String, title: String? = nil) {
      self.url = url
      self.title = title
    }
  }

  /// Appends the HTML of the body, with addresses and titles put into its slots.
  ///
  /// - Parameters:
  ///   - output: what the page holds so far.
  ///   - omittingTitle: leaves the title's heading out, for a page that shows it elsewhere.
  ///   - resolving: gives the target of a link, by its position in `links`; it is asked once for each slot.
  package func write(
    into output: inout [UInt8], omittingTitle: Bool = false, resolving: (_ link: Int) -> Target
  ) {
    var position = omittingTitle ? titleLength : 0
    output.reserveCapacity(output.count + html.count + 32 * slots.count)
    for slot in slots where slot.offset >= position {
      output.append(contentsOf: html[position..<slot.offset])
      position = slot.offset
      let target = resolving(slot.link)
      switch slot.content {
      case .url: output.appendURL(target.url)
      case .title: output.appendText(target.title ?? links[slot.link].destination)
      }
    }
    output.append(contentsOf: html[position...])
  }
}

extension Document.TextSection {
  /// The text with the titles of targets put in where the links have no text of their own.
  package func text(titled title: (_ link: Int) -> String) -> String {
    guard !openTitles.isEmpty else { return text }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var position = 0
    for open in openTitles {
      bytes.append(contentsOf: source[position..<open.offset])
      bytes.append(contentsOf: title(open.link).utf8)
      position = open.offset
    }
    bytes.append(contentsOf: source[position...])
    return String(decoding: bytes, as: UTF8.self)
  }
}
