internal import CCmark

/// The tree of a CommonMark text, as libcmark builds it; freed with the value.
struct MarkdownTree: ~Copyable {
  let root: OpaquePointer

  /// Parses a text; nil only if libcmark cannot make a parser.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    TreeMemory.begin()
    // With this option libcmark counts the lines inside code spans and raw HTML.
    let parser = cmark_parser_new_with_mem(CMARK_OPT_SOURCEPOS, TreeMemory.functions)
    guard let parser else {
      TreeMemory.end()
      return nil
    }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    let root = cmark_parser_finish(parser)
    cmark_parser_free(parser)
    guard let root else {
      TreeMemory.end()
      return nil
    }
    self.root = root
  }

  /// The nodes and all they hold lie in the memory that is given up here.
  deinit { TreeMemory.end() }

  /// Calls the function for each node when it is entered and when it is left, without recursion.
  borrowing func walk(_ visit: (_ node: OpaquePointer, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { return }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }
}
