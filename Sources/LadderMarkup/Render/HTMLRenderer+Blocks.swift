internal import CCmark
internal import LadderDiagnostics
import LadderInput

extension HTMLRenderer {
  mutating func paragraph(_ node: OpaquePointer, _ isEntering: Bool) {
    if isEntering {
      beginLeaf(node, .plain)
      if !options.isCommonMarkOnly { leaf.lineShift = definitionLines(in: node) }
      leaf.isTight = parentIsItem(node) && (lists.last?.isTight ?? false)
      if !options.isCommonMarkOnly {
        if isTerm(node) { return openTerm(node) }
        if isFigure(node) {
          leaf.kind = .figure
          startLine()
          html.append("<figure>\n")
          return
        }
      }
      if leaf.isTight { return }
      startLine()
      html.append("<p>")
    } else {
      switch leaf.kind {
      case .term:
        html.append("</dt>\n")
        term = nil
      case .figure: closeFigure(node)
      default: if !leaf.isTight { html.append("</p>\n") }
      }
      endTextBlock()
    }
  }

  mutating func beginLeaf(_ node: OpaquePointer, _ kind: Leaf.Kind) {
    leaf = Leaf()
    leaf.kind = kind
    leaf.startLine = Int(cmark_node_get_start_line(node))
    leaf.endLine = Int(cmark_node_get_end_line(node))
    leaf.offset = Int(cmark_node_get_start_column(node)) - 1
    leaf.textStart = text.count
    leaf.htmlStart = html.count
  }

  private mutating func parentIsItem(_ node: OpaquePointer) -> Bool {
    guard let parent = cmark_node_parent(node) else { return false }
    return cmark_node_get_type(parent) == CMARK_NODE_ITEM
  }

  mutating func quote(_ node: OpaquePointer, _ isEntering: Bool) {
    startLine()
    if isEntering {
      if openCallout(node) { return }
      quotes.append(.quote)
      html.append("<blockquote>\n")
    } else {
      switch quotes.popLast() ?? .quote {
      case .quote: html.append("</blockquote>\n")
      case .callout: html.append("</div>\n")
      case .details: html.append("</details>\n")
      }
    }
  }

  mutating func list(_ node: OpaquePointer, _ isEntering: Bool) {
    let isBullet = cmark_node_get_list_type(node) == CMARK_BULLET_LIST
    if isEntering {
      var state = ListState(isTight: cmark_node_get_list_tight(node) != 0)
      state.kind = kind(ofList: node)
      if state.kind == .footnotes { state.isTight = false }
      lists.append(state)
      startLine()
      if state.kind == .definitions { openDefinitions() }
      guard state.kind == .list else { return }
      let start = Int(cmark_node_get_list_start(node))
      if isBullet {
        html.append("<ul>\n")
      } else if start == 1 {
        html.append("<ol>\n")
      } else {
        html.append("<ol start=\"")
        html.append(decimal: start)
        html.append("\">\n")
      }
    } else {
      switch lists.popLast()?.kind ?? .list {
      case .list: html.append(isBullet ? "</ul>\n" : "</ol>\n")
      case .definitions: closeDefinitions(node)
      case .footnotes: break
      }
    }
  }

  private mutating func kind(ofList node: OpaquePointer) -> ListState.Kind {
    guard hasMarkers, let first = cmark_node_first_child(node) else { return .list }
    if isFootnote(first) { return .footnotes }
    return isDefinition(first) ? .definitions : .list
  }

  mutating func item(_ node: OpaquePointer, _ isEntering: Bool) {
    var kind = lists.last?.kind ?? .list
    if isEntering, kind == .footnotes, !isFootnote(node) {
      lists[lists.count - 1].hasStray = true
      startLine()
      html.append("<ul>\n")
    }
    let isStray = lists.last?.hasStray ?? false
    if isStray { kind = .list }
    defer {
      if isStray, !isEntering {
        html.append("</ul>\n")
        lists[lists.count - 1].hasStray = false
      }
    }
    switch (kind, isEntering) {
    case (.footnotes, true): openFootnote()
    case (.footnotes, false): closeFootnote()
    case (.definitions, true):
      nextDefinition += 1
      startLine()
      html.append("<dd>")
    case (.definitions, false):
      html.append("</dd>\n")
      endTextBlock()
    case (.list, true):
      startLine()
      if !openTask(node) { html.append("<li>") }
    case (.list, false):
      html.append("</li>\n")
      endTextBlock()
    }
  }

  /// Writes the box of a list item that can be ticked.
  private mutating func openTask(_ node: OpaquePointer) -> Bool {
    guard nextTask < prepared.tasks.count,
      prepared.tasks[nextTask].line == Int(cmark_node_get_start_line(node)),
      let child = cmark_node_first_child(node), cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH
    else { return false }
    let isDone = prepared.tasks[nextTask].isDone
    nextTask += 1
    html.append("<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"")
    html.appendAttribute(isDone ? options.wording.done : options.wording.toDo)
    html.append(isDone ? "\" checked> " : "\"> ")
    return true
  }

  mutating func codeBlock(_ node: OpaquePointer) {
    startLine()
    let info = unmarked(bytes(of: cmark_node_get_fence_info(node)))
    let end = info.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.count
    if end == 0 {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      html.appendAttribute(info[..<end])
      html.append("\">")
    }
    writeText(literal(of: node))
    html.append("</code></pre>\n")
    endTextBlock()
  }

  mutating func htmlBlock(_ node: OpaquePointer) {
    let literal = literal(of: node)
    if options.isCommonMarkOnly {
      startLine()
      html.append(contentsOf: literal)
      startLine()
      return
    }
    // Ladder's own, between two lists.
    if hasMarkers, let start = literal.firstIndex(of: UInt8(ascii: "<")),
      Marker.stands(at: start + 4, in: literal)
    {
      return
    }
    startLine()
    html.append("<pre class=\"raw-html\">")
    writeText(literal)
    html.append("</pre>\n")
    endTextBlock()
    guard let kind = rawHTML.take(literal) else { return }
    diagnostics.append(.rawHTML(kind, at: file.range(blockBounds(node))))
  }

  private mutating func isEnding(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: " ")
  }

  /// The place of a block in the source file.
  mutating func blockBounds(_ node: OpaquePointer) -> Range<Int> {
    let start =
      layout.start(ofLine: Int(cmark_node_get_start_line(node)))
      + max(0, Int(cmark_node_get_start_column(node)) - 1)
    var end = layout.end(ofLine: Int(cmark_node_get_end_line(node)))
    // Of some blocks cmark gives the blank line behind them as the last.
    while end > start, isEnding(layout.text[end - 1]) { end -= 1 }
    let first = layout.source(of: start)
    return first..<max(first, layout.source(of: max(start, end)))
  }
}
