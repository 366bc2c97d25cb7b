internal import CCmark
internal import LadderDiagnostics
import LadderInput

/// A link whose text is being written.
struct OpenLink {
  var kind = Document.Link.Kind.relative
  var destination = ""
  var index = 0
  var textStart = 0
  var bounds = 0..<0
  /// The destination, where it is known from before.
  var target: Range<Int>?
  /// Whether a tag was written that has to be closed.
  var hasTag = false
  var isReference = false
  /// Whether a reference has a text of its own.
  var hasText = false
  /// Whether its brackets are text after all.
  var isLiteral = false
}

extension HTMLRenderer {
  mutating func link(_ node: OpaquePointer, _ isEntering: Bool) {
    if options.isCommonMarkOnly {
      plainLink(node, isEntering)
      return
    }
    if !isEntering {
      closeLink()
      return
    }
    let marked = bytes(of: cmark_node_get_url(node))
    if hasMarkers, Marker.stands(at: 0, in: marked),
      let number = Marker.number(at: 0, in: marked)?.0, number < prepared.marks.count
    {
      openMarked(prepared.marks[number], node)
      return
    }
    unmarked(marked).withUnsafeBufferPointer { openLink(node, to: $0) }
  }

  private mutating func openLink(_ node: OpaquePointer, to url: UnsafeBufferPointer<UInt8>) {
    let bounds = linkBounds(node, opening: (UInt8(ascii: "["), UInt8(ascii: "<")))
    var open = OpenLink()
    open.textStart = text.count
    open.bounds = bounds
    if url.isEmpty {
      diagnostics.append(.linkWithoutAddress(at: file.range(bounds)))
      open.index = -1
      openLinks.append(open)
      return
    }
    switch Destination(url, isImage: false) {
    case .forbidden(let scheme):
      diagnostics.append(
        .forbiddenScheme(scheme, isImage: false, at: file.range(destination(in: bounds))))
      open.index = -1
    case .allowed(let kind):
      open.kind = kind
      open.destination = String(valid: url)
      open.hasTag = true
      open.index = register(open)
      html.append("<a href=\"")
      switch kind {
      case .external, .mail: html.appendURL(url)
      default: slots.append(.init(offset: html.count, link: open.index, content: .url))
      }
      writeTitle(of: node)
      html.append("\">")
    }
    openLinks.append(open)
  }

  private mutating func closeLink() {
    guard let open = openLinks.popLast() else { return }
    if open.isLiteral {
      html.append("]")
      text.append(UInt8(ascii: "]"))
    }
    if open.isReference, open.hasText {
      awaitsBar = false
      // The inner bracket belongs to the reference.
      if html.last == UInt8(ascii: "]") { html.removeLast() }
      if text.last == UInt8(ascii: "]"), text.count > open.textStart { text.removeLast() }
    }
    if open.hasTag { html.append("</a>") }
    let written = plainText(from: open.textStart)
    finish(open, text: open.isReference && !open.hasText ? nil : written)
  }

  /// Opens a link that is not CommonMark's.
  private mutating func openMarked(_ mark: PreparedText.MarkedLink, _ node: OpaquePointer) {
    var open = OpenLink()
    open.textStart = text.count
    open.index = -1
    switch mark {
    case .footnote(let label, let whole):
      if footnoteReference(label, at: whole) {
        skipped = node
      } else {
        openLiteral(&open)
      }
    case .malformed(let whole):
      diagnostics.append(.malformedReference(at: file.range(whole)))
      openLiteral(&open)
    case .misplacedInclude(let whole):
      diagnostics.append(.misplacedInclude(at: file.range(whole)))
      openLiteral(&open)
    case .reference(let kind, let id, let hasText, let target, let whole):
      open.kind = .reference(kind: kind, id: id)
      open.destination = "\(kind):\(id)"
      open.bounds = whole
      open.target = target
      open.isReference = true
      open.hasText = hasText
      open.hasTag = true
      open.index = register(open)
      html.append("<a href=\"")
      slots.append(.init(offset: html.count, link: open.index, content: .url))
      html.append("\">")
      if hasText {
        awaitsBar = true
      } else {
        slots.append(.init(offset: html.count, link: open.index, content: .title))
        if leaf.kind == .heading {
          // The id of the heading and its place in the outline are needed before the title is known.
          text.append(contentsOf: id)
        } else {
          sections.leaveOpen(titleOf: open.index, at: text.count)
        }
        skipped = node
      }
    }
    openLinks.append(open)
  }

  /// Begins brackets that are text.
  private mutating func openLiteral(_ open: inout OpenLink) {
    open.isLiteral = true
    html.append("[")
    text.append(UInt8(ascii: "["))
  }

  mutating func image(_ node: OpaquePointer, _ isEntering: Bool) {
    if isEntering {
      guard image == nil else { return }
      image = node
      openImage(node)
      return
    }
    guard image == node else { return }
    image = nil
    if imageLink.index < 0 {
      html.append("</span>")
      return
    }
    // The caption of a figure stands under it.
    if leaf.kind != .figure { writeTitle(of: node) }
    html.append(options.isCommonMarkOnly ? "\" />" : "\">")
    if !options.isCommonMarkOnly { finish(imageLink, text: plainText(from: imageLink.textStart)) }
  }

  private mutating func openImage(_ node: OpaquePointer) {
    let url = bytes(of: cmark_node_get_url(node))
    imageLink = OpenLink()
    imageLink.textStart = text.count
    if options.isCommonMarkOnly {
      html.append("<img src=\"")
      html.appendURL(url)
      html.append("\" alt=\"")
      return
    }
    unmarked(url).withUnsafeBufferPointer { openImage(node, at: $0) }
  }

  private mutating func openImage(_ node: OpaquePointer, at url: UnsafeBufferPointer<UInt8>) {
    imageLink.bounds = linkBounds(node, opening: (UInt8(ascii: "!"), UInt8(ascii: "!")))
    if url.isEmpty {
      diagnostics.append(.imageWithoutAddress(at: file.range(imageLink.bounds)))
      imageLink.index = -1
      html.append("<span class=\"missing-image\">")
      return
    }
    switch Destination(url, isImage: true) {
    case .forbidden(let scheme):
      diagnostics.append(
        .forbiddenScheme(
          scheme, isImage: true, at: file.range(destination(in: imageLink.bounds))))
      imageLink.index = -1
      html.append("<span class=\"missing-image\">")
    case .allowed(let kind):
      imageLink.kind = kind
      imageLink.destination = String(decoding: url, as: UTF8.self)
      imageLink.index = register(imageLink)
      html.append("<img src=\"")
      if Destination.hasScheme(url) {
        html.appendURL(url)
      } else {
        slots.append(.init(offset: html.count, link: imageLink.index, content: .url))
      }
      html.append("\" alt=\"")
    }
  }

  /// Writes what stands between the brackets of an image: its text alone.
  mutating func describeImage(_ node: OpaquePointer, _ type: cmark_node_type) {
    switch type {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: writeText(literal(of: node))
    case CMARK_NODE_LINEBREAK, CMARK_NODE_SOFTBREAK:
      html.append(UInt8(ascii: " "))
      text.append(UInt8(ascii: " "))
    default: break
    }
  }

  private mutating func plainLink(_ node: OpaquePointer, _ isEntering: Bool) {
    guard isEntering else {
      html.append("</a>")
      return
    }
    html.append("<a href=\"")
    html.appendURL(bytes(of: cmark_node_get_url(node)))
    writeTitle(of: node)
    html.append("\">")
  }

  private mutating func writeTitle(of node: OpaquePointer) {
    let title = bytes(of: cmark_node_get_title(node))
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.appendAttribute(unmarked(title))
  }

  /// Takes a link into the list, in the order in which links begin.
  private mutating func register(_ open: OpenLink) -> Int {
    links.append(finished(open, text: nil))
    return links.count - 1
  }

  private mutating func finish(_ open: OpenLink, text: String?) {
    guard open.index >= 0 else { return }
    links[open.index] = finished(open, text: text)
  }

  private mutating func finished(_ open: OpenLink, text: String?) -> Document.Link {
    Document.Link(
      kind: open.kind, destination: open.destination, text: text, range: file.range(open.bounds),
      destinationRange: file.range(open.target ?? destination(in: open.bounds)))
  }

  /// The whole of a link or image in the source file.
  private mutating func linkBounds(_ node: OpaquePointer, opening: (UInt8, UInt8)) -> Range<Int> {
    let start = offset(ofInline: node, opening: opening)
    let first = min(layout.source(of: start), file.bytes.count)
    if start < layout.text.count, layout.text[start] == UInt8(ascii: "<") {
      // cmark counts the end of an autolink from another place than all others.
      let last = layout.text[start...].firstIndex(of: UInt8(ascii: ">")) ?? start
      return first..<max(first, layout.source(of: last + 1))
    }
    let line = Int(cmark_node_get_end_line(node))
    let end = offset(line: line, column: Int(cmark_node_get_end_column(node))) + 1
    return first..<max(first, min(layout.source(of: max(start, end)), file.bytes.count))
  }

  /// The destination of an inline link in the source file; the whole link if it stands elsewhere.
  private mutating func destination(in bounds: Range<Int>) -> Range<Int> {
    let bytes = file.bytes
    guard bounds.count > 3, bytes[bounds.upperBound - 1] == UInt8(ascii: ")") else { return bounds }
    var open = bounds.upperBound - 2
    while open > bounds.lowerBound {
      if bytes[open] == UInt8(ascii: "("), bytes[open - 1] == UInt8(ascii: "]") { break }
      open -= 1
    }
    guard open > bounds.lowerBound else { return bounds }
    var start = open + 1
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    while start < bounds.upperBound - 1, isSpace(bytes[start]) { start += 1 }
    var end = start
    if bytes[start] == UInt8(ascii: "<") {
      start += 1
      end = start
      while end < bounds.upperBound - 1, bytes[end] != UInt8(ascii: ">") { end += 1 }
    } else {
      while end < bounds.upperBound - 1, !isSpace(bytes[end]) { end += 1 }
    }
    return end > start ? start..<end : bounds
  }
}
