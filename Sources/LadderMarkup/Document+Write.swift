import LadderInput

extension Document {
  /// Where a link leads, once all documents are known.
  package struct Target: Sendable, Hashable {
    /// What stands before the address: the way from the page to the site's root.
    package let root: String
    /// The address as it is to stand in the page, not yet escaped.
    package let url: String
    /// Whether root and address are characters that need no escaping.
    package let isEncoded: Bool
    /// What the target is called, for a link without a text of its own.
    package let title: String?

    /// An address as somebody wrote it.
    package init(url: String, title: String? = nil) {
      root = ""
      self.url = url
      isEncoded = false
      self.title = title
    }

    /// An address of the site in two parts, percent-encoded already and without `&` and `'`, so that it
    /// need not be put together for each link.
    package init(root: String, encoded: String, title: String?) {
      self.root = root
      url = encoded
      isEncoded = true
      self.title = title
    }
  }

  /// Appends the HTML of the body, with addresses and titles put into its slots.
  ///
  /// - Parameters:
  ///   - output: what the page holds so far.
  ///   - omittingTitle: leaves the title's heading out, for a page that shows it elsewhere.
  ///   - glossary: the terms to link where they are first used, and the address of the page that lists them.
  ///   - resolving: gives the target of a link, by its position in `links`; it is asked once for each slot, and told what is
  ///     to stand there, so that it need not give more.
  package func write(
    into output: inout [UInt8], omittingTitle: Bool = false,
    glossary: (terms: GlossaryTerms, url: String)? = nil,
    resolving: (_ link: Int, _ content: Slot.Content) -> Target
  ) {
    var position = omittingTitle ? titleLength : 0
    output.reserveCapacity(output.count + html.count + 32 * slots.count)
    var terms = TermWriter(glossary, html)
    for slot in slots where slot.offset >= position {
      // Slots lie inside tags and links, where no term is looked for.
      terms.write(html, from: &position, upTo: slot.offset, into: &output)
      let target = resolving(slot.link, slot.content)
      switch slot.content {
      case .url where target.isEncoded:
        output.append(contentsOf: target.root.utf8)
        output.append(contentsOf: target.url.utf8)
      case .url: output.appendURL(target.url)
      case .title: output.appendText(target.title ?? links[slot.link].destination)
      }
    }
    terms.write(html, from: &position, upTo: html.count, into: &output)
  }
}

/// Copies HTML and links the terms in it.
private struct TermWriter {
  private let terms: GlossaryTerms?
  private var url: [UInt8] = []
  private var uses: ArraySlice<GlossaryTerms.Use> = []

  init(_ glossary: (terms: GlossaryTerms, url: String)?, _ html: [UInt8]) {
    terms = glossary?.terms
    guard let glossary else { return }
    url.appendURL(glossary.url)
    uses = html.withUnsafeBufferPointer { glossary.terms.firstUses(in: $0) }[...]
  }

  mutating func write(
    _ html: [UInt8], from position: inout Int, upTo end: Int, into output: inout [UInt8]
  ) {
    while let use = uses.first, use.bounds.lowerBound < end {
      uses.removeFirst()
      guard use.bounds.lowerBound >= position else { continue }
      output.append(contentsOf: html[position..<use.bounds.lowerBound])
      terms?.appendLink(html[use.bounds], to: use.entry, at: url, into: &output)
      position = use.bounds.upperBound
    }
    output.append(contentsOf: html[position..<end])
    position = end
  }
}

extension Document.TextSection {
  /// The text with the titles of targets put in where the links have no text of their own.
  package func text(titled title: (_ link: Int) -> String) -> String {
    guard !openTitles.isEmpty else { return text }
    let titles = openTitles.map { title($0.link) }
    return text.withBytes { text in
      String(bytes: titles.reduce(text.count) { $0 + $1.utf8.count }) { filled in
        var position = 0
        for (open, title) in zip(openTitles, titles) {
          filled.append(UnsafeBufferPointer(rebasing: text[position..<open.offset]))
          filled.append(title)
          position = open.offset
        }
        filled.append(UnsafeBufferPointer(rebasing: text[position...]))
      }
    }
  }
}
