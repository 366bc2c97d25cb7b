internal import CCmark

// Terms with their definitions, and pictures with their captions: paragraphs that are something else.

extension HTMLRenderer {
  /// Whether a paragraph is the term of the definitions that follow it.
  func isTerm(_ node: OpaquePointer) -> Bool {
    guard nextDefinition < prepared.definitionLines.count, let list = cmark_node_next(node),
      cmark_node_get_type(list) == CMARK_NODE_LIST, let item = cmark_node_first_child(list)
    else { return false }
    return prepared.definitionLines[nextDefinition] == Int(cmark_node_get_start_line(item))
  }

  mutating func openTerm() {
    leaf.kind = .term
    isInTerm = true
    startLine()
    if !continuesDefinitions { html.append("<dl>\n") }
    continuesDefinitions = false
    html.append("<dt>")
  }

  mutating func closeDefinitions(_ list: OpaquePointer) {
    if let next = cmark_node_next(list), cmark_node_get_type(next) == CMARK_NODE_PARAGRAPH,
      isTerm(next)
    {
      continuesDefinitions = true
      return
    }
    html.append("</dl>\n")
  }

  /// Whether a paragraph is one image with a title and nothing else.
  func isFigure(_ node: OpaquePointer) -> Bool {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      cmark_node_get_type(child) == CMARK_NODE_IMAGE
    else { return false }
    return !bytes(of: cmark_node_get_title(child)).isEmpty
  }

  mutating func closeFigure(_ node: OpaquePointer) {
    html.append("\n<figcaption>")
    if let child = cmark_node_first_child(node) {
      text.append(UInt8(ascii: " "))
      writeText(bytes(of: cmark_node_get_title(child)))
    }
    html.append("</figcaption>\n</figure>\n")
  }
}
