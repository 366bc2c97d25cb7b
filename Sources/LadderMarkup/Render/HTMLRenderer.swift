internal import CCmark
internal import Glibc
internal import LadderDiagnostics
import LadderInput

/// Writes the tree of a document as HTML, and gathers its outline, links and plain text on the same way.
///
/// The tree is walked once, node by node, never by recursion. Extensions hold the kinds of nodes; this
/// file holds what they share. Methods are `mutating` even where they only look: those that are not would each be
/// given a copy of the whole, a kilobyte.
struct HTMLRenderer: ~Copyable {
  let file: SourceFile
  let options: MarkupOptions
  let layout: TextLayout
  let prepared: PreparedText
  /// Whether markers have to be taken out.
  let hasMarkers: Bool

  var html: ByteBuffer
  var diagnostics: [Diagnostic] = []

  // Plain text, and what is cut out of it.
  var text: ByteBuffer
  var sections = SectionBuilder()
  var outline: [Document.Heading] = []
  var headingIDs = HeadingIDs()
  var title: String?
  var titleLength = 0
  var rawHTML = RawHTML()

  // Links.
  var links: [Document.Link] = []
  var slots: [Document.Slot] = []
  var openLinks: [OpenLink] = []
  /// A link whose children are not written.
  var skipped: OpaquePointer?
  /// Whether what stands before the bar of a reference is being passed over.
  var awaitsBar = false
  /// The image whose description is being written, if one is.
  var image: OpaquePointer?
  var imageLink = OpenLink()

  // Where the walk is.
  var lists: [ListState] = []
  var quotes: [QuoteState] = []
  var leaf = Leaf()
  var table = TableState()
  var footnotes = FootnoteState()
  /// Whether the definition list that ended goes on with another term.
  var continuesDefinitions = false
  /// Whether a term waits for its definitions.
  var hasTerm = false
  /// The paragraph whose lines are terms.
  var term: OpaquePointer?

  // How much of the prepared lists has been used.
  var nextCallout = 0
  var nextTask = 0
  var nextPinnedID = 0
  var nextDefinition = 0
  var nextFootnote = 0

  struct ListState {
    enum Kind { case list, definitions, footnotes }
    var kind = Kind.list
    var isTight: Bool
    /// Whether the open item is an ordinary one in a list of Ladder's own.
    var hasStray = false
  }

  enum QuoteState { case quote, callout, details }

  /// The paragraph or heading that is being written.
  struct Leaf {
    enum Kind { case plain, heading, figure, term, cell, calloutTitle }
    var kind = Kind.plain
    var isTight = false
    var startLine = 0
    var endLine = 0
    /// What has to be added to cmark's lines.
    var lineShift = 0
    /// Where the next node is to be searched for, if cmark's place is wrong.
    var searchStart = 0
    var hasSearchedInVain = false
    /// The bytes before the content on its first line, as cmark counts columns.
    var offset = 0
    /// The raw HTML in the plain text of a heading, which is no part of its id.
    var tags: [Range<Int>] = []
    /// Where its plain text and its HTML begin.
    var textStart = 0
    var htmlStart = 0
  }

  init(_ file: SourceFile, options: MarkupOptions, layout: TextLayout, prepared: PreparedText) {
    self.file = file
    self.options = options
    self.layout = layout
    self.prepared = prepared
    hasMarkers = prepared.bytes != nil
    html = ByteBuffer(capacity: layout.text.count * 3 / 2 + 256)
    text = ByteBuffer(capacity: layout.text.count + 64)
    pinIDs()
  }

  mutating func visit(_ node: OpaquePointer, _ isEntering: Bool) {
    let type = cmark_node_get_type(node)
    if isPassedOver(node, type, isEntering) { return }
    switch type {
    case CMARK_NODE_TEXT: inlineText(node)
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
    // Only strikethrough makes such nodes.
    case CMARK_NODE_CUSTOM_INLINE: html.append(isEntering ? "<del>" : "</del>")
    default: break
    }
  }

  /// Whether a node lies inside something of which only the text, or nothing, is written.
  private mutating func isPassedOver(
    _ node: OpaquePointer, _ type: cmark_node_type, _ isEntering: Bool
  ) -> Bool {
    if let skipped {
      if skipped != node { return true }
      self.skipped = nil
    }
    if image != nil, type != CMARK_NODE_IMAGE {
      describeImage(node, type)
      return true
    }
    return awaitsBar && type != CMARK_NODE_TEXT && type != CMARK_NODE_LINK
  }

  /// Ends the line in the HTML, so that a block begins on its own.
  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  /// Ends a block in the plain text.
  mutating func endTextBlock() {
    // A title that is put in later ends a line like any text.
    let title = sections.lastOpenTitle ?? -1
    while text.last == UInt8(ascii: " "), text.count > title { text.removeLast() }
    if text.count == title || (text.last ?? UInt8(ascii: "\n")) != UInt8(ascii: "\n") {
      text.append(UInt8(ascii: "\n"))
    }
  }

  /// Writes text of the source, to the page and to the plain text.
  mutating func writeText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if hasMarkers, mayHoldMarker(bytes) {
      let stripped = Marker.stripped(bytes)
      html.appendText(stripped)
      text.append(contentsOf: stripped)
      return
    }
    writeText(bytes, escapedFrom: html.append(bytes, from: 0) { $0.marksOfHTML })
  }

  /// Writes what is left of a text in the HTML, where something has to be escaped, and all of it in the plain text.
  private mutating func writeText(_ bytes: UnsafeBufferPointer<UInt8>, escapedFrom special: Int) {
    if special < bytes.count { html.appendText(UnsafeBufferPointer(rebasing: bytes[special...])) }
    text.append(contentsOf: bytes)
  }

  mutating func mayHoldMarker(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    holds(bytes, Marker.lead)
  }

  mutating func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ byte: UInt8) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return memchr(base, Int32(byte), bytes.count) != nil
  }

  /// The author's own text in a title, an address or an info string.
  mutating func unmarked(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    hasMarkers && mayHoldMarker(bytes) ? Marker.stripped(bytes) : Array(bytes)
  }

  mutating func literal(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    bytes(of: cmark_node_get_literal(node))
  }

  mutating func bytes(of string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: strlen(string))
  }

  /// The stretch of plain text from an offset on, as a value of its own.
  mutating func plainText(from start: Int) -> String {
    var end = text.count
    let bytes = text.bytes
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: " ") {
      end -= 1
    }
    return String(valid: text[min(start, end)..<end])
  }
}
