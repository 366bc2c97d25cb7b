// How single blocks begin (CommonMark 0.30 chapters 4 and 5).

extension Rewriter {
  /// The content of an ATX heading; nil if the line is none.
  mutating func headingContent(_ line: Line) -> Range<Int>? {
    var offset = line.nonspace.offset
    while offset < line.end, source[offset] == UInt8(ascii: "#") { offset += 1 }
    guard offset - line.nonspace.offset <= 6 else { return nil }
    guard offset == line.end || isBlank(source[offset]) else { return nil }
    while offset < line.end, isBlank(source[offset]) { offset += 1 }
    var end = trimmedEnd(offset, line.end)
    // A closing run of `#` counts only behind a blank.
    var hashes = end
    while hashes > offset, source[hashes - 1] == UInt8(ascii: "#") { hashes -= 1 }
    if hashes < end, hashes == offset || isBlank(source[hashes - 1]) {
      end = trimmedEnd(offset, hashes)
    }
    return offset..<end
  }

  /// Reports a line that was meant to be a heading and lacks the blank behind its `#`.
  ///
  /// `#1` is a number and `#word#` a topic, so those are left alone.
  mutating func reportTightHeading(_ line: Line) {
    let start = line.nonspace.offset
    var index = start
    while index < line.end, source[index] == UInt8(ascii: "#") { index += 1 }
    guard index - start <= 6, index < line.end, !source[index..<line.end].contains(0x23) else {
      return
    }
    let next = source[index]
    guard next >= 0x80 || index - start > 1 && (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A
    else { return }
    diagnostics.append(.tightHeading(at: range(start..<index)))
  }

  /// Reports a line that was meant to be an item of a numbered list and lacks the blank behind its number, or has
  /// a full-width dot there; once for a run of numbers.
  ///
  /// `1.5倍`, `2026.10.12` and the like are text: only Han may follow, perhaps in bold or in quotation marks.
  private mutating func reportTightItem(_ line: Line, number: Int, markerAt offset: Int) {
    let isWide = source[offset..<line.end].starts(with: [0xEF, 0xBC, 0x8E])
    guard isWide || source[offset..<line.end].first.map({ $0 == 0x2E || $0 == 0x29 }) ?? false
    else { return }
    let end = offset + (isWide ? 3 : 1)
    var index = end
    while index < line.end, source[index] == UInt8(ascii: "*") { index += 1 }
    if isWide { while index < line.end, isBlank(source[index]) { index += 1 } }
    guard index < line.end else { return }
    let next = scalar(in: source, at: index)
    switch next {
    case _ where isHan(next): break
    case 0x2018, 0x201C, 0x3008...0x3010: break
    default: return
    }
    if lastTightNumber != number - 1 {
      diagnostics.append(.tightItem(at: range(line.nonspace.offset..<end)))
    }
    lastTightNumber = number
  }

  /// Reports the first of several lines that were meant to be items and lack the blank behind their `-`.
  ///
  /// One alone may be a signature or the rest of a dash, and Latin text a flag of a command: only Han may follow.
  private mutating func reportTightBullet(_ line: Line) {
    let start = line.nonspace.offset
    guard start + 1 < line.end, isHan(scalar(in: source, at: start + 1)) else { return }
    var marker: Range<Int>? = start..<start + 1
    if let last = lastTightBullet, last.line == outputLine - 1 {
      if let first = last.marker { diagnostics.append(.tightBullet(at: range(first))) }
      marker = nil
    }
    lastTightBullet = (outputLine, marker)
  }

  private mutating func isHan(_ scalar: UInt32) -> Bool {
    0x4E00...0x9FFF ~= scalar || 0x3400...0x4DBF ~= scalar
  }

  /// The length of the fence that opens on the line.
  mutating func fenceLength(_ line: Line) -> Int? {
    let start = line.nonspace.offset
    let character = source[start]
    var offset = start
    while offset < line.end, source[offset] == character { offset += 1 }
    guard offset - start >= 3 else { return nil }
    if character == UInt8(ascii: "`"), source[offset..<line.end].contains(character) { return nil }
    return min(offset - start, 255)
  }

  mutating func closesFence(at start: Int, _ end: Int, _ character: UInt8, _ length: Int) -> Bool {
    var offset = start
    while offset < end, source[offset] == character { offset += 1 }
    return offset - start >= length && trimmedEnd(offset, end) == offset
  }

  /// Whether the line underlines the paragraph before it, making it a heading.
  mutating func isUnderline(_ line: Line) -> Bool {
    var offset = line.nonspace.offset
    let character = source[offset]
    guard character == UInt8(ascii: "=") || character == UInt8(ascii: "-") else { return false }
    while offset < line.end, source[offset] == character { offset += 1 }
    return trimmedEnd(offset, line.end) == offset
  }

  mutating func isThematicBreak(_ line: Line) -> Bool {
    let character = source[line.nonspace.offset]
    guard
      character == UInt8(ascii: "*") || character == UInt8(ascii: "-")
        || character == UInt8(ascii: "_")
    else { return false }
    var count = 0
    for byte in source[line.nonspace.offset..<line.end] {
      if byte == character { count += 1 } else if !isBlank(byte) { return false }
    }
    return count >= 3
  }

  /// Opens a list item, if one begins on the line.
  mutating func openItem(_ line: inout Line) -> Bool {
    let start = line.nonspace.offset
    var offset = start
    var marker = source[start]
    switch marker {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): offset += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var number = 0
      while offset < line.end, offset - start < 9, source[offset] >= 0x30, source[offset] <= 0x39 {
        number = number * 10 + Int(source[offset] - 0x30)
        offset += 1
      }
      marker = line.byte(at: offset, in: source)
      reportTightItem(line, number: number, markerAt: offset)
      if line.continuesParagraph, number != 1 { return false }
      guard marker == UInt8(ascii: ".") || marker == UInt8(ascii: ")") else { return false }
      offset += 1
    default: return false
    }
    guard offset == line.end || isSpace(source[offset]) else {
      if marker == UInt8(ascii: "-") { reportTightBullet(line) }
      return false
    }
    let isEmpty = trimmedEnd(offset, line.end) == offset
    if line.continuesParagraph, isEmpty { return false }
    separateList(of: marker, from: line)
    openItem(
      &line, kind: .item, marker: marker, width: offset - start, contentStart: offset)
    return true
  }

  /// Opens an item whose marker ends at an offset, with the indentation its contents will have.
  mutating func openItem(
    _ line: inout Line, kind: Container.Kind, marker: UInt8, width: Int, contentStart: Int
  ) {
    let indent = line.nonspace.indent
    let offset = line.nonspace.offset
    startBlock(&line)
    let cursor = Cursor(offset: contentStart, column: line.nonspace.column + width)
    let content = nonspace(from: cursor, line.end)
    var next = cursor
    let padding: Int
    if content.isBlank || content.indent > 4 || content.indent < 1 {
      padding = width + 1
      skipOptionalSpace(&next, line.end)
    } else {
      padding = width + content.indent
      next = Cursor(offset: content.offset, column: content.column)
    }
    line.cursor = next
    push(
      Container(kind: kind, indent: indent + padding, marker: marker), &line, at: offset)
  }

  mutating func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  mutating func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  /// The end of a stretch without the blanks at its end.
  mutating func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, isBlank(source[end - 1]) { end -= 1 }
    return end
  }
}
