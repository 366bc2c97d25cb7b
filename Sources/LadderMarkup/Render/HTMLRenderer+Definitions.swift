internal import CCmark
import LadderInput

// Terms with their definitions, and pictures with their captions: paragraphs that are something else.

extension HTMLRenderer {
  /// Whether a paragraph is the term of the definitions that follow it.
  mutating func isTerm(_ node: OpaquePointer) -> Bool {
    guard nextDefinition < prepared.definitions.count, let list = cmark_node_next(node),
      cmark_node_get_type(list) == CMARK_NODE_LIST, let item = cmark_node_first_child(list)
    else { return false }
    return isDefinition(item)
  }

  /// Whether an item is the next definition.
  mutating func isDefinition(_ item: OpaquePointer) -> Bool {
    nextDefinition < prepared.definitions.count
      && prepared.definitions[nextDefinition] == place(ofBlock: item)
  }

  mutating func place(ofBlock node: OpaquePointer) -> PreparedText.Place {
    .init(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
  }

  mutating func openTerm(_ node: OpaquePointer) {
    leaf.kind = .term
    term = node
    startLine()
    if !continuesDefinitions { html.append("<dl>\n") }
    continuesDefinitions = false
    hasTerm = true
    html.append("<dt>")
  }

  mutating func openDefinitions() {
    // The paragraph before may have held link definitions only.
    if !hasTerm { html.append("<dl>\n") }
    hasTerm = false
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
  mutating func isFigure(_ node: OpaquePointer) -> Bool {
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
