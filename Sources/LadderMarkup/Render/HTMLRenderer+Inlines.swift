internal import CCmark
internal import LadderDiagnostics
import LadderInput

extension HTMLRenderer {
  mutating func inlineText(_ node: OpaquePointer) {
    var literal = literal(of: node)
    if options.isCommonMarkOnly {
      writeText(literal)
      return
    }
    if awaitsBar {
      guard let bar = literal.firstIndex(of: UInt8(ascii: "|")) else { return }
      awaitsBar = false
      literal = UnsafeBufferPointer(rebasing: literal[(bar + 1)...])
    }
    if hasMarkers, let number = Marker.paragraph(literal), number < prepared.plainParagraphs.count {
      writePlain(prepared.plainParagraphs[number])
      return
    }
    if writePlain(literal) { return }
    if prepared.hasDoubleAsterisk, holds(literal, UInt8(ascii: "*")) {
      reportStrays(in: literal, of: node)
    }
    if prepared.hasDoubleUnderscore || prepared.hasFullWidthLink
      || prepared.hasFullWidthAsterisks
    {
      reportMistypedMarkup(in: literal, of: node)
    }
    writeText(literal)
  }

  /// Writes a stretch of the source file that holds no markup.
  mutating func writePlain(_ bounds: Range<Int>) {
    file.bytes.withUnsafeBufferPointer { source in
      let plain = UnsafeBufferPointer(rebasing: source[bounds])
      html.append(contentsOf: plain)
      text.append(contentsOf: plain)
    }
  }

  /// Writes a text that can be written as it stands, as most can: nothing in it is to be escaped, taken out or reported.
  ///
  /// Writes nothing and gives false if it is another.
  private mutating func writePlain(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    if prepared.hasDoubleUnderscore || prepared.hasFullWidthLink || prepared.hasFullWidthAsterisks {
      return false
    }
    let count = html.append(literal, from: 0) { bytes in
      let markers = bytes.marks(Marker.lead)
      return bytes.isBeyondASCII
        ? markers : markers | bytes.marksOfHTML | bytes.marks(UInt8(ascii: "*"))
    }
    guard count == literal.count else {
      html.removeLast(count)
      return false
    }
    text.append(contentsOf: literal)
    return true
  }

  /// Runs of `*` that are still there have paired with no other; escaped ones have markers between them.
  private mutating func reportStrays(
    in literal: UnsafeBufferPointer<UInt8>, of node: OpaquePointer
  ) {
    var index = 0
    var place: Int?
    while index + 1 < literal.count {
      guard literal[index] == UInt8(ascii: "*"), literal[index + 1] == UInt8(ascii: "*") else {
        index += 1
        continue
      }
      let run = index
      while index < literal.count, literal[index] == UInt8(ascii: "*") { index += 1 }
      guard Self.isStray(index - run) else { continue }
      let first = start(of: node)
      let end = searchEnd(of: literal, from: first)
      guard let run = nextRun(from: place ?? first, to: end) else { return }
      place = run.upperBound
      diagnostics.append(
        .strayAsterisks(
          at: file.range(layout.source(of: run.lowerBound)..<layout.source(of: run.upperBound))))
    }
  }

  /// Reports `__` beside Chinese text, which CommonMark never takes for emphasis, full-width asterisks, and links
  /// that are none for their brackets or a blank.
  private mutating func reportMistypedMarkup(
    in literal: UnsafeBufferPointer<UInt8>, of node: OpaquePointer
  ) {
    var from = start(of: node)
    var hasUnderscores = false
    var index = 0
    while index < literal.count {
      guard let slip = mistypedMarkup(at: index, in: literal, hasUnderscores) else {
        index += 1
        continue
      }
      let place = place(of: literal[index..<index + slip.length], from: from, in: literal)
      from = place.upperBound
      let range = file.range(layout.source(of: place.lowerBound)..<layout.source(of: from))
      switch slip.kind {
      case .underscores:
        // Those at the other end would be reported as well.
        hasUnderscores = true
        diagnostics.append(.strayUnderscores(at: range))
      case .asterisks: diagnostics.append(.fullWidthAsterisks(at: range))
      case .brackets: diagnostics.append(.fullWidthLink(at: range))
      case .blank:
        let address = literal[(index + 2)..<(index + slip.length - 1)]
        diagnostics.append(.blankInAddress(String(decoding: address, as: UTF8.self), at: range))
      }
      index += slip.length
    }
  }

  private enum MistypedMarkup { case underscores, asterisks, brackets, blank }

  private mutating func mistypedMarkup(
    at index: Int, in literal: UnsafeBufferPointer<UInt8>, _ hasUnderscores: Bool
  ) -> (kind: MistypedMarkup, length: Int)? {
    switch literal[index] {
    case UInt8(ascii: "_") where !hasUnderscores:
      return strayUnderscores(at: index, in: literal).map { (.underscores, $0) }
    case UInt8(ascii: "]"):
      return fullWidthBrackets(at: index, in: literal).map { (.brackets, $0) }
        ?? blankInAddress(at: index, in: literal).map { (.blank, $0) }
    case 0xEF where prepared.hasFullWidthAsterisks:
      return fullWidthEmphasis(at: index, in: literal).map { (.asterisks, $0) }
    default: return nil
    }
  }

  /// The length of `＊＊` with the text up to the next one, or of the asterisks alone where there is none.
  private mutating func fullWidthEmphasis(
    at start: Int, in literal: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard fullWidthAsterisks(at: start, in: literal) else { return nil }
    var end = start + 6
    while end < literal.count, !fullWidthAsterisks(at: end, in: literal) { end += 1 }
    return end < literal.count ? end + 6 - start : 6
  }

  /// The length of `](` and an address with a blank in it, which is no link for that.
  private mutating func blankInAddress(
    at index: Int, in literal: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let rest = literal[(index + 1)...]
    guard rest.first == UInt8(ascii: "(") else { return nil }
    let address = rest.dropFirst().prefix(300)
    guard let close = address.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let written = address[..<close]
    // A file with an ending; anything else in brackets is text.
    guard written.contains(0x20), let dot = written.lastIndex(of: UInt8(ascii: ".")) else {
      return nil
    }
    let ending = String(decoding: written[(dot + 1)...], as: UTF8.self).lowercased()
    let endings = [
      "md", "png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "docx", "xlsx", "pptx", "csv",
    ]
    return endings.contains(ending) ? close + 1 - index : nil
  }

  private mutating func strayUnderscores(
    at index: Int, in literal: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var end = index
    while end < literal.count, literal[end] == UInt8(ascii: "_") { end += 1 }
    guard end - index == 2, index == 0 || literal[index - 1] != UInt8(ascii: "_") else {
      return nil
    }
    let before = Neighbour(before: index, in: literal, start: 0)
    let after = Neighbour(after: end, in: literal, end: literal.count)
    return before.isCJK && !after.isWhitespace || after.isCJK && !before.isWhitespace
      ? end - index : nil
  }

  /// The length of `](` or `]（` with an address behind it that ends in a full-width bracket, or never.
  private mutating func fullWidthBrackets(
    at index: Int, in literal: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let wideOpen = Array("（".utf8)
    let wideClose = Array("）".utf8)
    let rest = literal[(index + 1)...]
    let length = rest.first == UInt8(ascii: "(") ? 1 : rest.starts(with: wideOpen) ? 3 : 0
    guard length > 0 else { return nil }
    let address = rest.dropFirst(length).prefix(300)
    guard let close = address.indices.first(where: { address[$0...].starts(with: wideClose) })
    else { return nil }
    let written = String(decoding: address[..<close], as: UTF8.self)
    let isAddress =
      written.hasSuffix(".md") || written.hasPrefix("http://") || written.hasPrefix("https://")
      || written.hasPrefix("./") || written.hasPrefix("../") || written.hasPrefix("#")
    return isAddress ? close + wideClose.count - index : nil
  }

  /// The place in the text of a stretch of a text node, found again from an offset on.
  private mutating func place(
    of wanted: Slice<UnsafeBufferPointer<UInt8>>, from first: Int,
    in literal: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let end = searchEnd(of: literal, from: first)
    var offset = first
    while offset + wanted.count <= end, !layout.text[offset...].starts(with: wanted) { offset += 1 }
    if offset + wanted.count > end { offset = first }
    return offset..<offset + wanted.count
  }

  /// Where a text ends in the source at the latest: with its block, and no entity is longer than eight times what it
  /// stands for.
  private mutating func searchEnd(of literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    max(start, min(layout.end(ofLine: leaf.endLine), start + 8 * literal.count + 64))
  }

  /// Whether a run that long was meant for emphasis; a longer one hides or divides something.
  private static func isStray(_ length: Int) -> Bool { length == 2 || length == 3 }

  private mutating func start(of node: OpaquePointer) -> Int {
    offset(
      line: max(leaf.startLine, Int(cmark_node_get_start_line(node))),
      column: Int(cmark_node_get_start_column(node)))
  }

  /// The next run of `*` in the text that is not escaped.
  private mutating func nextRun(from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index + 1 < end {
      switch layout.text[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "*"):
        let first = index
        while index < layout.text.count, layout.text[index] == UInt8(ascii: "*") { index += 1 }
        if Self.isStray(index - first) { return first..<index }
      default: index += 1
      }
    }
    return nil
  }

  mutating func softBreak(_ node: OpaquePointer) {
    if term != nil, cmark_node_parent(node) == term {
      html.append("</dt>\n<dt>")
      text.append(UInt8(ascii: " "))
      return
    }
    if !options.isCommonMarkOnly, joinsLines(at: node) { return }
    html.append(UInt8(ascii: "\n"))
    text.append(UInt8(ascii: " "))
  }

  mutating func lineBreak() {
    html.append(options.isCommonMarkOnly ? "<br />\n" : "<br>\n")
    text.append(UInt8(ascii: " "))
  }

  mutating func code(_ node: OpaquePointer) {
    html.append("<code>")
    writeText(literal(of: node))
    html.append("</code>")
  }

  mutating func htmlInline(_ node: OpaquePointer) {
    let literal = literal(of: node)
    if options.isCommonMarkOnly {
      html.append(contentsOf: literal)
      return
    }
    // There is no other way to break a line inside a cell.
    if leaf.kind == .cell, isLineBreak(literal) {
      html.append("<br>")
      text.append(UInt8(ascii: " "))
      return
    }
    let start = place(ofInline: node, opening: UInt8(ascii: "<"))
    let own = unmarked(literal)
    html.appendText(own)
    if leaf.kind == .heading { leaf.tags.append(text.count..<text.count + own.count) }
    text.append(contentsOf: own)
    guard let kind = rawHTML.take(literal) else { return }
    diagnostics.append(
      .rawHTML(kind, at: file.range(start..<min(start + own.count, file.bytes.count))))
  }

  private mutating func isLineBreak(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    guard tag.count >= 4, tag.count <= 6 else { return false }
    let letters = tag.filter { $0 != 0x20 && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
    return letters == Array("<br>".utf8).map { $0 | 0x20 }
  }

  /// Whether a line break in the source stands between Chinese or Japanese characters, so that nothing
  /// is to be seen of it.
  private mutating func joinsLines(at node: OpaquePointer) -> Bool {
    guard text.count > leaf.textStart, let next = firstText(after: node) else { return false }
    let stripped = hasMarkers && mayHoldMarker(next) ? Marker.stripped(next) : nil
    let after: LineEdge =
      if let stripped {
        stripped.withUnsafeBufferPointer { LineEdge(startOf: $0) }
      } else {
        LineEdge(startOf: next)
      }
    guard after != .other else { return false }
    let before = LineEdge(endOf: text.bytes, from: leaf.textStart)
    return before != .other && (before == .wide || after == .wide)
  }

  /// The text with which what follows a node begins.
  private mutating func firstText(after node: OpaquePointer) -> UnsafeBufferPointer<UInt8>? {
    var next = cmark_node_next(node)
    while let candidate = next {
      switch cmark_node_get_type(candidate) {
      case CMARK_NODE_TEXT:
        let text = literal(of: candidate)
        let isMarkerOnly = text.count == Marker.length && Marker.stands(at: 0, in: text)
        if !text.isEmpty, !isMarkerOnly { return text }
        next = cmark_node_next(candidate)
      case CMARK_NODE_CODE: return literal(of: candidate)
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK, CMARK_NODE_CUSTOM_INLINE:
        next = cmark_node_first_child(candidate)
      default: return nil
      }
    }
    return nil
  }
}

/// What a line begins or ends with, as far as it decides about the break beside it.
private enum LineEdge {
  /// Han, kana, CJK punctuation and full-width forms, which are set without spaces.
  case wide
  /// Quotation marks, dashes and dots that Chinese shares with other scripts.
  case shared
  case other

  init(_ value: UInt32) {
    switch value {
    case 0x00B7, 0x2014...0x2015, 0x2018...0x2019, 0x201C...0x201D, 0x2025...0x2026: self = .shared
    // Hangul is written with spaces.
    case 0x1100...0x11FF, 0x3131...0x318E, 0xA960...0xA97C, 0xAC00...0xD7FB, 0xFFA0...0xFFDC:
      self = .other
    case 0x3000: self = .other
    default: self = isCJK(value) ? .wide : .other
    }
  }

  init(startOf text: UnsafeBufferPointer<UInt8>) {
    self = text.isEmpty ? .other : LineEdge(scalar(in: text, at: 0))
  }

  /// The end of a text; what stands before a shared mark says whose mark it is.
  init(endOf text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var end = text.count
    var edge = LineEdge.other
    while end > start {
      let last = scalarStart(in: text, before: end)
      let value = scalar(in: text, at: last)
      end = last
      if (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value) { continue }
      let next = LineEdge(value)
      if next != .shared {
        edge = edge == .shared && next == .other ? .shared : next
        break
      }
      edge = .shared
      if text.count - end > 12 { break }
    }
    self = edge
  }
}
