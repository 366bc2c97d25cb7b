internal import LadderDiagnostics
import LadderInput

// Blocks that are Ladder's own, each written as a block of CommonMark that holds the same contents.

// MARK: - Headings

extension Rewriter {
  mutating func heading(_ content: Range<Int>, line: Int) {
    let content = pinnedID(in: content, line: line)
    scanInline(content)
  }

  /// Makes the paragraph so far a heading; its underline is the current line.
  mutating func setextHeading() {
    if let last = pending {
      pending = nil
      let end = trimmedEnd(last.content.lowerBound, last.content.upperBound)
      scanInline(pinnedID(in: last.content.lowerBound..<end, line: paragraphLine))
    }
    closeLeaf()
  }

  /// Takes `{#id}` from the end of a heading; gives what is left of it.
  private mutating func pinnedID(in content: Range<Int>, line: Int) -> Range<Int> {
    guard content.count > 3, source[content.upperBound - 1] == UInt8(ascii: "}") else {
      return content
    }
    var start = content.upperBound - 1
    while start > content.lowerBound, isIDByte(source[start - 1]) { start -= 1 }
    let id = start..<content.upperBound - 1
    guard !id.isEmpty, start >= content.lowerBound + 2, source[start - 1] == UInt8(ascii: "#"),
      source[start - 2] == UInt8(ascii: "{")
    else { return content }
    prepared.pinnedIDs.append(.init(line: line, id: text(id), range: fileBounds(id)))
    let end = trimmedEnd(content.lowerBound, start - 2)
    // What is left must not be seen before the text in front of it has been.
    let rest = content.lowerBound..<end
    scanInline(rest)
    skip(end..<content.upperBound)
    return end..<end
  }

  private mutating func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: ":"), UInt8(ascii: "\\"):
      false
    default: true
    }
  }
}

// MARK: - Callouts and tasks

extension Rewriter {
  /// Makes the first line of a quote, `[!NOTE]- title`, the title of a callout.
  mutating func startCallout(_ content: Range<Int>, of line: Line) -> Bool {
    guard containers.last?.kind == .quote, content.count > 3,
      source[content.lowerBound] == UInt8(ascii: "["),
      source[content.lowerBound + 1] == UInt8(ascii: "!")
    else { return false }
    let start = content.lowerBound + 2
    guard let end = source[start..<content.upperBound].firstIndex(of: UInt8(ascii: "]")),
      end > start, end - start < 60
    else { return false }
    let name = text(start..<end).lowercased()
    guard let kind = PreparedText.Callout.Kind(rawValue: name) else {
      diagnostics.append(
        .unknownCallout(text(start..<end), at: range(start..<end)))
      return false
    }
    var titleStart = end + 1
    var folding = PreparedText.Callout.Folding.none
    if titleStart < content.upperBound {
      if source[titleStart] == UInt8(ascii: "-") { folding = .closed }
      if source[titleStart] == UInt8(ascii: "+") { folding = .open }
      if folding != .none { titleStart += 1 }
    }
    while titleStart < content.upperBound, isBlank(source[titleStart]) { titleStart += 1 }
    let titleEnd = trimmedEnd(titleStart, content.upperBound)
    prepared.callouts.append(
      .init(line: outputLine, kind: kind, folding: folding, hasTitle: titleEnd > titleStart))
    insert("# ", at: content.lowerBound)
    skip(content.lowerBound..<titleStart)
    scanInline(titleStart..<titleEnd)
    insert(" #", at: titleEnd)
    return true
  }

  /// Takes `[ ]` or `[x]` from the beginning of a list item.
  mutating func startTask(_ content: inout Range<Int>) {
    guard containers.last?.kind == .item, content.count > 4 else { return }
    let start = content.lowerBound
    guard source[start] == UInt8(ascii: "[") else { return }
    guard source[start + 2] == UInt8(ascii: "]"), isBlank(source[start + 3]),
      trimmedEnd(start + 3, content.upperBound) > start + 3
    else { return reportTightTask(content) }
    let isDone: Bool
    switch source[start + 1] {
    case UInt8(ascii: " "): isDone = false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): isDone = true
    default: return
    }
    var end = start + 3
    while end < content.upperBound, isBlank(source[end]) { end += 1 }
    prepared.tasks.append(.init(line: outputLine, isDone: isDone))
    // The marker keeps cmark from seeing another block in the text behind it.
    insert(Marker.bytes, at: start)
    skip(start..<end)
    content = end..<content.upperBound
  }
}

extension Rewriter {
  /// Reports what was meant to be a box at the beginning of an item: nothing between its brackets, another mark, or
  /// no blank behind it.
  ///
  /// `[x](a.md)` and `[√]: …` are links.
  private mutating func reportTightTask(_ content: Range<Int>) {
    let start = content.lowerBound
    guard let close = source[start..<min(start + 5, content.upperBound)].firstIndex(of: 0x5D),
      close + 1 < content.upperBound, !"([:".utf8.contains(source[close + 1])
    else { return }
    let isBlankBehind = isBlank(source[close + 1])
    switch text(start + 1..<close) {
    case " ", "x", "X": if isBlankBehind { return }
    case "", "\u{3000}", "√", "✓", "✔", "v", "V": break
    default: return
    }
    diagnostics.append(.tightTask(at: range(start..<close + 1)))
  }
}

// MARK: - Lists that are no lists

extension Rewriter {
  /// Opens a footnote, `[^label]: …`, as a list item.
  mutating func openFootnote(_ line: inout Line) -> Bool {
    let start = line.nonspace.offset
    // Two of them on one line would have places that differ from the source.
    let isNested = line.isFirstOfContainer && containers.last?.kind == .footnote
    guard !isNested, let label = footnoteLabel(at: start, end: line.end),
      line.byte(at: label.upperBound + 1, in: source) == UInt8(ascii: ":")
    else { return false }
    var content = label.upperBound + 2
    while content < line.end, isBlank(source[content]) { content += 1 }
    if line.continuesParagraph || line.mayBeLazy, content == line.end { return false }
    let marker = separatedMarker(of: .footnote, from: line)
    let offset = line.nonspace.offset
    let indent = line.nonspace.indent
    let column = line.nonspace.column
    startBlock(&line)
    let name = text(label)
    let range = fileBounds(start..<label.upperBound + 1)
    let first = footnoteRanges[name]
    if let first {
      diagnostics.append(
        .duplicateFootnote(name, at: file.range(range), first: file.range(first)))
    } else {
      footnoteRanges[name] = range
    }
    prepared.footnotes.append(
      .init(
        place: .init(line: outputLine, column: offset - line.start + 1), label: name,
        range: range, isDuplicate: first != nil))
    insert(at: offset) { bytes in
      bytes.append(marker)
      bytes.append("   ")
    }
    skip(offset..<content)
    line.cursor = Cursor(offset: content, column: column + 4)
    push(
      Container(kind: .footnote, indent: indent + (content == line.end ? 2 : 4), marker: marker),
      &line, at: offset)
    return true
  }

  /// The label of `[^label]` at an offset.
  mutating func footnoteLabel(at start: Int, end: Int) -> Range<Int>? {
    guard start + 3 < end, source[start] == UInt8(ascii: "["),
      source[start + 1] == UInt8(ascii: "^")
    else { return nil }
    var index = start + 2
    while index < end, index - start < 200 {
      switch source[index] {
      case UInt8(ascii: "]"): return index > start + 2 ? start + 2..<index : nil
      case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "^"), UInt8(ascii: "\\"),
        UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "|"):
        return nil
      default: index += 1
      }
    }
    return nil
  }

  /// Opens the definition of a term, `: …` under it, as a list item.
  mutating func openDefinition(_ line: inout Line) -> Bool {
    let start = line.nonspace.offset
    guard start + 1 < line.end, isBlank(source[start + 1]),
      trimmedEnd(start + 1, line.end) > start + 1
    else { return false }
    let continuesTerm = line.continuesParagraph && pending?.isLazy == false
    let followsDefinition =
      itemBefore(line)?.kind == .definition
    let followsTerm =
      !line.openedBlock && line.allMatched && leaf == .none
      && definitionDepth == containers.count
    guard continuesTerm || followsDefinition || followsTerm else { return false }
    let marker = separatedMarker(of: .definition, from: line)
    flushPending()
    insert(at: start) { $0.append(marker) }
    skip(start..<start + 1)
    prepared.definitions.append(.init(line: outputLine, column: start - line.start + 1))
    openItem(
      &line, kind: .definition, marker: marker, width: 1, contentStart: start + 1)
    return true
  }

  /// A bullet for an item of Ladder's own that no list before it has.
  private mutating func separatedMarker(of kind: Container.Kind, from line: Line) -> UInt8 {
    guard let last = itemBefore(line) else { return UInt8(ascii: "+") }
    if last.kind == kind { return last.marker }
    return last.marker == UInt8(ascii: "+") ? UInt8(ascii: "-") : UInt8(ascii: "+")
  }

  /// The item to whose list cmark would add one that begins on the line.
  private mutating func itemBefore(_ line: Line) -> Container? {
    if line.openedBlock { return nil }
    if line.matched < containers.count { return containers[line.matched] }
    return closedItem?.depth == line.matched ? closedItem?.container : nil
  }

  /// Keeps a list of the author's apart from items of Ladder's own before it.
  mutating func separateList(of marker: UInt8, from line: Line) {
    guard let last = itemBefore(line) else { return }
    guard last.kind == .footnote || last.kind == .definition, last.marker == marker else { return }
    flushPending()
    let prefix = blanked(line.start..<line.nonspace.offset)
    insert(at: line.start) { bytes in
      bytes.append(contentsOf: prefix)
      bytes.append("<!--")
      bytes.append(Marker.bytes)
      bytes.append("-->\n")
    }
    outputLine += 1
  }
}
