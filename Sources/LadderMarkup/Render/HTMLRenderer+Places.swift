internal import CCmark
internal import LadderDiagnostics

// libcmark's places of inline nodes are right on the first line of a block only: on later lines it does
// not count what stands before the content, a link has the line on which it ends, and lines inside a
// destination or a link definition are not counted at all. So a place is worked out from the line's
// content, checked against the bytes there, and searched for if they differ.

extension HTMLRenderer {
  /// The offset in the text of an inline position of the current leaf.
  mutating func offset(line: Int, column: Int) -> Int {
    let line = line + leaf.lineShift
    if line <= leaf.startLine { return layout.start(ofLine: line) + max(0, column - 1) }
    return layout.contentStart(ofLine: line, quotes: quotes.count)
      + max(0, column - 1 - leaf.offset)
  }

  /// The place in the source of an inline node that begins with a byte.
  mutating func place(ofInline node: OpaquePointer, opening: UInt8) -> Int {
    layout.source(of: offset(ofInline: node, opening: (opening, opening)))
  }

  /// The offset in the text of an inline node that begins with one of two bytes.
  mutating func offset(ofInline node: OpaquePointer, opening: (UInt8, UInt8)) -> Int {
    let column = Int(cmark_node_get_start_column(node))
    let line = max(leaf.startLine, Int(cmark_node_get_start_line(node)))
    if let start = startBeforeChild(of: node, opening: opening) { return start }
    var candidate = line
    // A link's line is the one on which it ends.
    while candidate >= leaf.startLine {
      let offset = offset(line: candidate, column: column)
      if begins(node, at: offset, opening: opening) {
        leaf.searchStart = offset + 1
        return offset
      }
      candidate -= 1
    }
    return search(for: node, opening: opening, line: line)
  }

  /// The place before a link's text, which cmark gets right more often than that of the link.
  private mutating func startBeforeChild(of node: OpaquePointer, opening: (UInt8, UInt8)) -> Int? {
    guard let child = cmark_node_first_child(node),
      cmark_node_get_type(child) == CMARK_NODE_TEXT
    else { return nil }
    let line = Int(cmark_node_get_start_line(child))
    let column = Int(cmark_node_get_start_column(child))
    guard line >= leaf.startLine else { return nil }
    let length = cmark_node_get_type(node) == CMARK_NODE_IMAGE ? 2 : 1
    let start = offset(line: line, column: column) - length
    guard begins(node, at: start, opening: opening) else { return nil }
    leaf.searchStart = start + 1
    return start
  }

  /// Looks for a node behind the last one that was found.
  private mutating func search(for node: OpaquePointer, opening: (UInt8, UInt8), line: Int) -> Int {
    let fallback = layout.contentStart(
      ofLine: min(line + leaf.lineShift, leaf.endLine), quotes: quotes.count)
    // One vain search through a paragraph is enough.
    guard !leaf.hasSearchedInVain else { return fallback }
    let end = layout.end(ofLine: leaf.endLine)
    var offset = max(leaf.searchStart, layout.start(ofLine: leaf.startLine))
    while offset < end {
      if begins(node, at: offset, opening: opening) {
        leaf.lineShift = layout.line(of: offset) - line
        leaf.searchStart = offset + 1
        return offset
      }
      offset += 1
    }
    leaf.hasSearchedInVain = true
    return fallback
  }

  /// Whether the bytes at an offset can be the beginning of a node.
  private mutating func begins(_ node: OpaquePointer, at offset: Int, opening: (UInt8, UInt8))
    -> Bool
  {
    let text = layout.text
    guard offset >= 0, offset < text.count, text[offset] == opening.0 || text[offset] == opening.1
    else { return false }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LINK: return holdsText(of: node, at: offset + 1)
    case CMARK_NODE_IMAGE:
      return offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "[")
        && holdsText(of: node, at: offset + 2)
    case CMARK_NODE_HTML_INLINE: return holds(literal(of: node), at: offset)
    default: return true
    }
  }

  /// Whether the text of a link stands at an offset, as far as that can be told.
  private mutating func holdsText(of link: OpaquePointer, at offset: Int) -> Bool {
    guard let child = cmark_node_first_child(link) else { return true }
    let text = layout.text
    switch cmark_node_get_type(child) {
    case CMARK_NODE_TEXT: return holds(literal(of: child), at: offset)
    case CMARK_NODE_CODE:
      return offset < text.count && text[offset] == UInt8(ascii: "`")
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      return offset < text.count
        && (text[offset] == UInt8(ascii: "*") || text[offset] == UInt8(ascii: "_"))
    case CMARK_NODE_IMAGE: return offset < text.count && text[offset] == UInt8(ascii: "!")
    default: return true
    }
  }

  /// Whether a text begins at an offset; what is escaped there cannot be told.
  private mutating func holds(_ literal: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let text = layout.text
    for index in 0..<min(literal.count, 24) {
      guard offset + index < text.count else { return false }
      // What cmark took away at the beginning of a line is not looked into.
      if literal[index] == UInt8(ascii: "\n") { return true }
      let byte = text[offset + index]
      if byte == literal[index] { continue }
      return byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") || byte == 0
    }
    return true
  }

  /// The lines at the beginning of a paragraph that cmark took out as link definitions, and left in its
  /// count.
  mutating func definitionLines(in node: OpaquePointer) -> Int {
    let start = layout.contentStart(ofLine: leaf.startLine, quotes: quotes.count)
    guard start < layout.text.count, layout.text[start] == UInt8(ascii: "["),
      leaf.endLine > leaf.startLine
    else { return 0 }
    let line = layout.text[start..<layout.end(ofLine: leaf.startLine)]
    guard let close = line.firstIndex(of: UInt8(ascii: "]")), close + 1 < line.endIndex,
      line[close + 1] == UInt8(ascii: ":"), let iterator = cmark_iter_new(node)
    else { return 0 }
    defer { cmark_iter_free(iterator) }
    var breaks = 0
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let child = cmark_iter_get_node(iterator) else { break }
      let type = cmark_node_get_type(child)
      if type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK { breaks += 1 }
    }
    return max(0, leaf.endLine - leaf.startLine - breaks)
  }
}
