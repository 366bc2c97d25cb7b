internal import CCmark
internal import Glibc
internal import LadderDiagnostics

/// Writes the tree of a document as HTML, and gathers its outline, links and plain text on the same way.
///
/// The tree is walked once, node by node, never by recursion. Extensions hold the kinds of nodes; this
/// file holds what they share.
struct HTMLRenderer {
  let file: SourceFile
  let options: MarkupOptions
  let layout: TextLayout

  var html: [UInt8] = []
  var diagnostics: [Diagnostic] = []

  // Plain text, and what is cut out of it.
  var text: [UInt8] = []
  var sections = SectionBuilder()
  var outline: [Document.Heading] = []
  var headingIDs = HeadingIDs()
  var title: String?
  var titleLength = 0

  // Links.
  var links: [Document.Link] = []
  var slots: [Document.Slot] = []
  var openLinks: [OpenLink] = []

  /// The image whose description is being written, if one is.
  var image: OpaquePointer?
  var imageLink = OpenLink()

  // Where the walk is.
  var lists: [ListState] = []
  var quoteDepth = 0
  var leaf = Leaf()

  struct ListState {
    var isTight: Bool
  }

  /// The paragraph or heading that is being written.
  struct Leaf {
    var startLine = 0
    var endLine = 0
    var startColumn = 0
    /// The bytes before the content on its first line, as cmark counts columns.
    var offset = 0
    /// Where its plain text begins.
    var textStart = 0
    var htmlStart = 0
    var isFigure = false
  }

  init(_ file: SourceFile, options: MarkupOptions, layout: TextLayout) {
    self.file = file
    self.options = options
    self.layout = layout
    html.reserveCapacity(layout.text.count * 3 / 2 + 256)
    text.reserveCapacity(layout.text.count + 64)
  }

  mutating func visit(_ node: OpaquePointer, _ isEntering: Bool) {
    let type = cmark_node_get_type(node)
    if image != nil, type != CMARK_NODE_IMAGE {
      describeImage(node, type)
      return
    }
    switch type {
    case CMARK_NODE_TEXT: writeText(literal(of: node))
    case CMARK_NODE_SOFTBREAK: softBreak(node)
    case CMARK_NODE_PARAGRAPH: paragraph(node, isEntering)
    case CMARK_NODE_STRONG: html.append(isEntering ? "<strong>" : "</strong>")
    case CMARK_NODE_EMPH: html.append(isEntering ? "<em>" : "</em>")
    case CMARK_NODE_LINK: link(node, isEntering)
    case CMARK_NODE_CODE: code(node)
    case CMARK_NODE_LIST: list(node, isEntering)
    case CMARK_NODE_ITEM: item(node, isEntering)
    case CMARK_NODE_HEADING: heading(node, isEntering)
    case CMARK_NODE_IMAGE: image(node, isEntering)
    case CMARK_NODE_LINEBREAK: lineBreak()
    case CMARK_NODE_CODE_BLOCK: codeBlock(node)
    case CMARK_NODE_BLOCK_QUOTE: quote(node, isEntering)
    case CMARK_NODE_THEMATIC_BREAK:
      startLine()
      html.append(options.isCommonMarkOnly ? "<hr />\n" : "<hr>\n")
    case CMARK_NODE_HTML_BLOCK: htmlBlock(node)
    case CMARK_NODE_HTML_INLINE: htmlInline(node)
    default: break
    }
  }

  /// Ends the line in the HTML, so that a block begins on its own.
  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  /// Ends a block in the plain text.
  mutating func endTextBlock() {
    if let last = text.last, last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
  }

  /// Writes text of the source, to the page and to the plain text.
  mutating func writeText(_ bytes: UnsafeBufferPointer<UInt8>) {
    html.appendText(bytes)
    text.append(contentsOf: bytes)
  }

  func literal(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    bytes(of: cmark_node_get_literal(node))
  }

  func bytes(of string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
  }

  /// The stretch of plain text from an offset on, as a value of its own.
  func plainText(from start: Int) -> String {
    var end = text.count
    while end > start, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: " ") {
      end -= 1
    }
    return String(decoding: text[min(start, end)..<end], as: UTF8.self)
  }
}
