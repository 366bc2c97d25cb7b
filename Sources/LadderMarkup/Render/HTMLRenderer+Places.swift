internal import CCmark
internal import LadderDiagnostics

// libcmark's places of inline nodes are right on the first line of a block only: on later lines it does
// not count what stands before the content, and a link has the line on which it ends. So a place is
// worked out from the line's content, checked against the bytes there, and searched for if they differ.

extension HTMLRenderer {
  /// The offset in the text of an inline position of the current leaf.
  func offset(line: Int, column: Int) -> Int {
    if line <= leaf.startLine { return layout.start(ofLine: line) + max(0, column - 1) }
    return layout.contentStart(ofLine: line, quotes: quotes.count)
      + max(0, column - 1 - leaf.offset)
  }

  /// The place in the source of an inline node that begins with one of the bytes.
  func place(ofInline node: OpaquePointer, opening: [UInt8]) -> Int {
    layout.source(of: offset(ofInline: node, opening: opening))
  }

  /// The offset in the text of an inline node that begins with one of the bytes.
  func offset(ofInline node: OpaquePointer, opening: [UInt8]) -> Int {
    let column = Int(cmark_node_get_start_column(node))
    var line = Int(cmark_node_get_start_line(node))
    while line >= leaf.startLine {
      let offset = offset(line: line, column: column)
      if offset < layout.text.count, opening.contains(layout.text[offset]) { return offset }
      line -= 1
    }
    // Not where cmark says: take the first such byte of the line, else the line's content.
    line = max(leaf.startLine, Int(cmark_node_get_start_line(node)))
    let start = layout.contentStart(ofLine: line, quotes: quotes.count)
    let end = layout.end(ofLine: line)
    return (start..<max(start, end)).first { opening.contains(layout.text[$0]) } ?? start
  }
}
