internal import CCmark
internal import Glibc

extension MarkdownTree {
  /// Makes `~~text~~` a custom inline node around the text, for nodes that are siblings.
  ///
  /// A run opens or closes by the rules for `*` with the CJK-friendly amendment.
  borrowing func markStrikethrough() {
    // Parents first: the tree must not change while it is walked.
    var parents: [OpaquePointer] = []
    walk { node, isEntering in
      guard isEntering, cmark_node_get_type(node) == CMARK_NODE_TEXT,
        let literal = cmark_node_get_literal(node), strstr(literal, "~~") != nil,
        let parent = cmark_node_parent(node), parents.last != parent
      else { return }
      parents.append(parent)
    }
    var seen: Set<OpaquePointer> = []
    for parent in parents where seen.insert(parent).inserted { markStrikethrough(in: parent) }
  }

  private borrowing func markStrikethrough(in parent: OpaquePointer) {
    var openers: [OpaquePointer] = []
    var child = cmark_node_first_child(parent)
    while let node = child {
      child = cmark_node_next(node)
      guard cmark_node_get_type(node) == CMARK_NODE_TEXT else { continue }
      for run in splitRuns(node) {
        if run.canClose, let opener = openers.popLast() {
          wrap(from: opener, to: run.node)
        } else if run.canOpen {
          openers.append(run.node)
        }
      }
    }
  }

  private struct Run {
    let node: OpaquePointer
    let canOpen: Bool
    let canClose: Bool
  }

  /// Puts each `~~` of a text node into a node of its own.
  private borrowing func splitRuns(_ node: OpaquePointer) -> [Run] {
    guard let string = cmark_node_get_literal(node), strstr(string, "~~") != nil else { return [] }
    let text = Array(
      UnsafeBufferPointer(
        start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self),
        count: strlen(string)))
    var runs: [Run] = []
    var start = 0
    var index = 0
    let before = neighbour(before: node)
    let after = neighbour(after: node)
    text.withUnsafeBufferPointer { text in
      while index < text.count {
        guard text[index] == UInt8(ascii: "~") else {
          index += 1
          continue
        }
        let first = index
        while index < text.count, text[index] == UInt8(ascii: "~") { index += 1 }
        guard index - first == 2 else { continue }
        let left = first == 0 ? before : Neighbour(before: first, in: text, start: 0)
        let right =
          index == text.count ? after : Neighbour(after: index, in: text, end: text.count)
        insert(text[start..<first], before: node)
        guard let delimiter = insert(text[first..<index], before: node) else { continue }
        runs.append(
          Run(
            node: delimiter, canOpen: Neighbour.flanks(right, from: left),
            canClose: Neighbour.flanks(left, from: right)))
        start = index
      }
      if start > 0 {
        insert(text[start..<text.count], before: node)
      }
    }
    if start > 0 {
      cmark_node_unlink(node)
      cmark_node_free(node)
    }
    return runs
  }

  @discardableResult
  private borrowing func insert(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, before node: OpaquePointer
  ) -> OpaquePointer? {
    guard !bytes.isEmpty, let new = cmark_node_new_with_mem(CMARK_NODE_TEXT, TreeMemory.functions)
    else { return nil }
    let string = bytes.map { CChar(bitPattern: $0) } + [0]
    cmark_node_set_literal(new, string)
    cmark_node_insert_before(node, new)
    return new
  }

  private borrowing func wrap(from opener: OpaquePointer, to closer: OpaquePointer) {
    guard let strike = cmark_node_new_with_mem(CMARK_NODE_CUSTOM_INLINE, TreeMemory.functions)
    else { return }
    cmark_node_insert_before(opener, strike)
    var child = cmark_node_next(opener)
    while let node = child, node != closer {
      child = cmark_node_next(node)
      cmark_node_append_child(strike, node)
    }
    cmark_node_unlink(opener)
    cmark_node_free(opener)
    // The walk over the siblings goes on behind the closing run, so it stays as an empty text.
    cmark_node_set_literal(closer, "")
  }

  private borrowing func neighbour(before node: OpaquePointer) -> Neighbour {
    guard let previous = cmark_node_previous(node) else { return edge(of: node) }
    return neighbour(previous, atEnd: true)
  }

  private borrowing func neighbour(after node: OpaquePointer) -> Neighbour {
    guard let next = cmark_node_next(node) else { return edge(of: node) }
    return neighbour(next, atEnd: false)
  }

  /// What a node of another kind begins or ends with: a delimiter, which is punctuation.
  private borrowing func neighbour(_ node: OpaquePointer, atEnd: Bool) -> Neighbour {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: return .edge
    case CMARK_NODE_TEXT:
      guard let string = cmark_node_get_literal(node) else { return .edge }
      let text = Marker.stripped(
        UnsafeBufferPointer(
          start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self),
          count: strlen(string)))
      return text.withUnsafeBufferPointer { text in
        atEnd
          ? Neighbour(before: text.count, in: text, start: 0)
          : Neighbour(after: 0, in: text, end: text.count)
      }
    default: return .delimiter
    }
  }

  private borrowing func edge(of node: OpaquePointer) -> Neighbour {
    guard let parent = cmark_node_parent(node) else { return .edge }
    switch cmark_node_get_type(parent) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: return .edge
    default: return .delimiter
    }
  }
}

extension Neighbour {
  static let delimiter = Neighbour(isWhitespace: false, isPunctuation: true, isCJK: false)

  /// Whether a delimiter run flanks what stands on one side of it, seen from the other side.
  fileprivate static func flanks(_ side: Neighbour, from other: Neighbour) -> Bool {
    if side.isWhitespace { return false }
    guard side.isPunctuation, !side.isCJK else { return true }
    return other.isWhitespace || other.isPunctuation || other.isCJK
  }
}
