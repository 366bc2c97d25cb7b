internal import LadderDiagnostics
internal import LadderInput

// The block structure of CommonMark 0.30 (appendix "Phase 1: block structure"), as far as it decides
// what a line is.

extension Rewriter {
  struct Container {
    enum Kind { case quote, item, footnote, definition }

    let kind: Kind
    /// The columns by which an item's contents are indented.
    var indent = 0
    /// The bullet or the delimiter of an item.
    var marker: UInt8 = 0
    var hasContent = false
  }

  enum Leaf: Equatable {
    case none, paragraph, indentedCode, table
    case fence(character: UInt8, length: Int)
    /// One of the seven kinds of HTML block.
    case html(Int)
  }

  /// A line of a paragraph, not yet looked into.
  struct PendingLine {
    let start: Int
    let content: Range<Int>
    let outputLine: Int
    let isFirst: Bool
    let isLazy: Bool
  }

  /// A place in a line; columns count tabs to the next multiple of four.
  struct Cursor {
    var offset: Int
    var column: Int
  }

  /// The first byte of a line, from a cursor on, that is neither space nor tab.
  struct Nonspace {
    var offset: Int
    var column: Int
    var indent: Int
    var isBlank: Bool
  }

  /// What is known of a line while its blocks are opened.
  struct Line {
    let start: Int
    let end: Int
    let next: Int
    var cursor: Cursor
    var nonspace: Nonspace
    var matched: Int
    let allMatched: Bool
    var continuesParagraph: Bool
    var mayBeLazy: Bool
    var openedBlock = false
    /// Whether the innermost container was opened on this line.
    var isFirstOfContainer = false

    func byte(at offset: Int, in source: UnsafeBufferPointer<UInt8>) -> UInt8 {
      offset < end ? source[offset] : 0x0A
    }
  }

  mutating func readLine(_ start: Int, _ end: Int, next: Int) {
    var cursor = Cursor(offset: start, column: 0)
    var nonspace = nonspace(from: cursor, end)
    let matched = match(&cursor, &nonspace, end)
    let allMatched = matched == containers.count
    if continuesLeaf(nonspace, end, allMatched: allMatched) { return }
    var line = Line(
      start: start, end: end, next: next, cursor: cursor, nonspace: nonspace, matched: matched,
      allMatched: allMatched,
      continuesParagraph: allMatched && leaf == .paragraph && !nonspace.isBlank,
      mayBeLazy: leaf == .paragraph)
    if nonspace.isBlank {
      blankLine(line)
      return
    }
    let isDone = openBlocks(&line)
    if !isDone { addText(line) }
    definitionDepth = -1
    closedItem = nil
  }

  /// How many of the open containers the line continues.
  private mutating func match(_ cursor: inout Cursor, _ nonspace: inout Nonspace, _ end: Int) -> Int
  {
    var matched = 0
    while matched < containers.count {
      let container = containers[matched]
      if container.kind == .quote {
        guard nonspace.indent < 4, !nonspace.isBlank, source[nonspace.offset] == UInt8(ascii: ">")
        else { break }
        cursor = Cursor(offset: nonspace.offset + 1, column: nonspace.column + 1)
        skipOptionalSpace(&cursor, end)
      } else if nonspace.indent >= container.indent {
        advance(&cursor, columns: container.indent, end)
      } else if nonspace.isBlank, container.hasContent {
        cursor = Cursor(offset: nonspace.offset, column: nonspace.column)
      } else {
        break
      }
      matched += 1
      nonspace = self.nonspace(from: cursor, end)
    }
    return matched
  }

  /// Whether the line belongs to the code or HTML block that is open; closes it where it ends.
  private mutating func continuesLeaf(_ nonspace: Nonspace, _ end: Int, allMatched: Bool) -> Bool {
    switch leaf {
    case .none, .paragraph, .table: return false
    case .indentedCode:
      if allMatched, nonspace.indent >= 4 || nonspace.isBlank { return true }
      leaf = .none
      return false
    case .fence(let character, let length):
      guard allMatched else {
        leaf = .none
        return false
      }
      if nonspace.indent < 4, closesFence(at: nonspace.offset, end, character, length) {
        leaf = .none
      }
      return true
    case .html(let kind):
      guard allMatched, kind < 6 || !nonspace.isBlank else {
        leaf = .none
        return false
      }
      if HTMLBlock.ends(kind, in: source[nonspace.offset..<end]) { leaf = .none }
      return true
    }
  }

  private mutating func blankLine(_ line: Line) {
    let wasParagraph = leaf == .paragraph
    if line.matched < containers.count {
      closedItem = (containers[line.matched], line.matched)
    }
    close(to: line.matched)
    definitionDepth = wasParagraph && line.allMatched ? containers.count : -1
  }

  /// Opens the blocks that begin on the line; true if nothing of it is left.
  private mutating func openBlocks(_ line: inout Line) -> Bool {
    while true {
      let offset = line.nonspace.offset
      let byte = line.byte(at: offset, in: source)
      guard line.nonspace.indent < 4 else {
        if line.mayBeLazy || line.nonspace.isBlank { return false }
        startBlock(&line)
        leaf = .indentedCode
        return true
      }
      switch byte {
      case UInt8(ascii: ">"):
        startBlock(&line)
        line.cursor = Cursor(offset: offset + 1, column: line.nonspace.column + 1)
        skipOptionalSpace(&line.cursor, line.end)
        push(Container(kind: .quote), &line, at: offset)
      case UInt8(ascii: "#"):
        guard let content = headingContent(line) else {
          reportTightHeading(line)
          return false
        }
        startBlock(&line)
        heading(content, line: outputLine)
        return true
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        guard let length = fenceLength(line) else { return false }
        startBlock(&line)
        leaf = .fence(character: byte, length: length)
        fenceLine = offset..<trimmedEnd(offset, line.end)
        return true
      case UInt8(ascii: "<"):
        let kind = HTMLBlock.kind(
          of: source[offset..<line.end],
          interruptsParagraph: line.continuesParagraph || line.mayBeLazy)
        guard kind > 0 else { return false }
        startBlock(&line)
        if !HTMLBlock.ends(kind, in: source[offset..<line.end]) { leaf = .html(kind) }
        return true
      case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"),
        UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if line.continuesParagraph, isUnderline(line) {
          setextHeading()
          return true
        }
        if isThematicBreak(line) {
          startBlock(&line)
          return true
        }
        guard openItem(&line) else { return false }
      case UInt8(ascii: "["):
        guard openFootnote(&line) else { return false }
      case UInt8(ascii: ":"):
        guard openDefinition(&line) else { return false }
      default: return false
      }
      if prepared.isRefused { return true }
      line.continuesParagraph = false
      line.mayBeLazy = false
      line.nonspace = nonspace(from: line.cursor, line.end)
    }
  }

  /// Adds what is left of the line to a paragraph or a table, or begins one with it.
  private mutating func addText(_ line: Line) {
    let isLazy = !line.allMatched && !line.openedBlock && leaf == .paragraph
    if !isLazy, !line.openedBlock { close(to: line.matched, keepingLeaf: line.allMatched) }
    if line.nonspace.isBlank { return }
    let content = line.nonspace.offset..<line.end
    switch leaf {
    case .paragraph:
      if !isLazy, startTable(at: content, of: line) { return }
      reportTableWithoutHeader(before: content)
      flushPending()
      pending = PendingLine(
        start: line.start, content: content, outputLine: outputLine, isFirst: false,
        isLazy: isLazy)
    case .table: tableRow(content, of: line)
    default: startParagraph(content, of: line)
    }
  }

  private mutating func startParagraph(_ content: Range<Int>, of line: Line) {
    markContent()
    if noteInclude(content, of: line) { return }
    if line.isFirstOfContainer, startCallout(content, of: line) { return }
    var content = content
    if line.isFirstOfContainer { startTask(&content) }
    leaf = .paragraph
    paragraphLine = outputLine
    paragraphPrefix = line.start..<line.nonspace.offset
    pending = PendingLine(
      start: line.start, content: content, outputLine: outputLine, isFirst: true, isLazy: false)
  }
}

// MARK: - Opening and closing

extension Rewriter {
  /// Closes what the line does not continue, before a block begins on it.
  mutating func startBlock(_ line: inout Line) {
    if !line.openedBlock { close(to: line.matched) }
    closeLeaf()
    markContent()
    line.openedBlock = true
  }

  mutating func push(_ container: Container, _ line: inout Line, at offset: Int) {
    containers.append(container)
    line.isFirstOfContainer = true
    if containers.count > options.limits.markdownNesting {
      prepared.isRefused = true
      diagnostics.append(
        .tooDeeplyNested(limit: options.limits.markdownNesting, at: range(offset..<offset + 1)))
    }
  }

  mutating func close(to count: Int, keepingLeaf: Bool = false) {
    if !keepingLeaf { closeLeaf() }
    if containers.count > count { containers.removeLast(containers.count - count) }
  }

  mutating func closeLeaf() {
    if let line = pending, line.isFirst { flushWhole(line) } else { flushPending() }
    leaf = .none
    imageCount = 0
  }

  /// Puts a marker in the place of a paragraph of one line in which nothing can begin markup.
  ///
  /// A paragraph of several lines is left as it is: a link, a piece of code or a title may reach over them.
  private mutating func flushWhole(_ line: PendingLine) {
    let start = line.content.lowerBound
    let content = start..<trimmedEnd(start, line.content.upperBound)
    guard content.count > Self.worthAMarker, isPlain(content) else { return flushPending() }
    pending = nil
    let number = prepared.plainParagraphs.count
    insert(at: start) { bytes in
      bytes.append(Marker.bytes)
      bytes.append(Marker.bytes)
      bytes.append(decimal: number)
    }
    skip(content)
    prepared.plainParagraphs.append(fileBounds(content))
  }

  /// A shorter text costs cmark less than to have it put back.
  private static var worthAMarker: Int { 30 }

  mutating func flushPending() {
    guard let line = pending else { return }
    pending = nil
    scanInline(line.content)
  }

  private mutating func markContent() {
    if !containers.isEmpty { containers[containers.count - 1].hasContent = true }
  }
}

// MARK: - Columns

extension Rewriter {
  mutating func nonspace(from cursor: Cursor, _ end: Int) -> Nonspace {
    var offset = cursor.offset
    var column = cursor.column
    while offset < end {
      switch source[offset] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column += 4 - column % 4
      default:
        return Nonspace(
          offset: offset, column: column, indent: column - cursor.column, isBlank: false)
      }
      offset += 1
    }
    return Nonspace(offset: offset, column: column, indent: column - cursor.column, isBlank: true)
  }

  /// Moves over columns of blanks; a tab may be used up in part.
  mutating func advance(_ cursor: inout Cursor, columns: Int, _ end: Int) {
    var left = columns
    while left > 0, cursor.offset < end {
      if source[cursor.offset] == UInt8(ascii: "\t") {
        let width = 4 - cursor.column % 4
        if width > left {
          cursor.column += left
          return
        }
        cursor.column += width
        left -= width
      } else {
        cursor.column += 1
        left -= 1
      }
      cursor.offset += 1
    }
  }

  mutating func skipOptionalSpace(_ cursor: inout Cursor, _ end: Int) {
    guard cursor.offset < end else { return }
    let byte = source[cursor.offset]
    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
      advance(&cursor, columns: 1, end)
    }
  }
}
