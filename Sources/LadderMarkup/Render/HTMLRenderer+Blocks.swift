internal import CCmark
internal import LadderDiagnostics

extension HTMLRenderer {
  mutating func paragraph(_ node: OpaquePointer, _ isEntering: Bool) {
    let isTight = parentIsItem(node) && (lists.last?.isTight ?? false)
    if isEntering {
      beginLeaf(node, offset: 0)
      if isTight { return }
      startLine()
      html.append("<p>")
    } else {
      if !isTight { html.append("</p>\n") }
      endTextBlock()
    }
  }

  mutating func beginLeaf(_ node: OpaquePointer, offset: Int) {
    leaf.startLine = Int(cmark_node_get_start_line(node))
    leaf.endLine = Int(cmark_node_get_end_line(node))
    leaf.startColumn = Int(cmark_node_get_start_column(node))
    leaf.offset = leaf.startColumn - 1 + offset
    leaf.textStart = text.count
    leaf.htmlStart = html.count
  }

  private func parentIsItem(_ node: OpaquePointer) -> Bool {
    guard let parent = cmark_node_parent(node) else { return false }
    return cmark_node_get_type(parent) == CMARK_NODE_ITEM
  }

  mutating func quote(_ node: OpaquePointer, _ isEntering: Bool) {
    startLine()
    if isEntering {
      quoteDepth += 1
      html.append("<blockquote>\n")
    } else {
      quoteDepth -= 1
      html.append("</blockquote>\n")
    }
  }

  mutating func list(_ node: OpaquePointer, _ isEntering: Bool) {
    let isBullet = cmark_node_get_list_type(node) == CMARK_BULLET_LIST
    if isEntering {
      lists.append(ListState(isTight: cmark_node_get_list_tight(node) != 0))
      startLine()
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
      lists.removeLast()
      html.append(isBullet ? "</ul>\n" : "</ol>\n")
    }
  }

  mutating func item(_ node: OpaquePointer, _ isEntering: Bool) {
    if isEntering {
      startLine()
      html.append("<li>")
    } else {
      html.append("</li>\n")
      endTextBlock()
    }
  }

  mutating func codeBlock(_ node: OpaquePointer) {
    startLine()
    let info = bytes(of: cmark_node_get_fence_info(node))
    let end = info.firstIndex { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? info.count
    if end == 0 {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      html.appendAttribute(UnsafeBufferPointer(rebasing: info[..<end]))
      html.append("\">")
    }
    writeText(literal(of: node))
    html.append("</code></pre>\n")
    endTextBlock()
  }

  mutating func htmlBlock(_ node: OpaquePointer) {
    startLine()
    let literal = literal(of: node)
    if options.isCommonMarkOnly {
      html.append(contentsOf: literal)
      startLine()
      return
    }
    html.append("<pre class=\"raw-html\">")
    writeText(literal)
    html.append("</pre>\n")
    endTextBlock()
    diagnostics.append(.rawHTML(at: file.range(blockBounds(node))))
  }

  /// The place of a block in the source file.
  func blockBounds(_ node: OpaquePointer) -> Range<Int> {
    let start =
      layout.start(ofLine: Int(cmark_node_get_start_line(node)))
      + max(0, Int(cmark_node_get_start_column(node)) - 1)
    let end = layout.end(ofLine: Int(cmark_node_get_end_line(node)))
    return layout.source(of: start)..<layout.source(of: max(start, end))
  }
}
