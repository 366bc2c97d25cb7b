/// The seven kinds of HTML block (CommonMark 0.30 section 4.6).
enum HTMLBlock {
  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// The kind of block that begins with a line's content; 0 if none does.
  static func kind(of line: Bytes, interruptsParagraph: Bool) -> Int {
    let rest = line.dropFirst()
    guard let second = rest.first else { return 0 }
    switch second {
    case UInt8(ascii: "!"):
      if begins(rest, with: "!--") { return 2 }
      if begins(rest, with: "![CDATA[") { return 5 }
      if let letter = rest.dropFirst().first, letter >= 0x41, letter <= 0x5A { return 4 }
      return 0
    case UInt8(ascii: "?"): return 3
    default: break
    }
    let isClosing = second == UInt8(ascii: "/")
    let name = (isClosing ? rest.dropFirst() : rest).prefix { isNameByte($0) }
    guard let first = name.first, isLetter(first) else { return 0 }
    let after = line[name.endIndex...]
    let lower = name.map { $0 | 0x20 }
    let endsName =
      after.first.map { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == UInt8(ascii: ">") }
      ?? true
    if !isClosing, endsName, rawNames.contains(where: { matches(lower, $0) }) { return 1 }
    if endsName || begins(after, with: "/>"), blockNames.contains(where: { matches(lower, $0) }) {
      return 6
    }
    if !interruptsParagraph, isWholeTag(after, isClosing: isClosing) { return 7 }
    return 0
  }

  /// Whether a block of this kind ends with the line.
  static func ends(_ kind: Int, in line: Bytes) -> Bool {
    switch kind {
    case 1:
      return contains(line, "</script>") || contains(line, "</pre>") || contains(line, "</style>")
        || contains(line, "</textarea>")
    case 2: return contains(line, "-->")
    case 3: return contains(line, "?>")
    case 4: return line.contains(UInt8(ascii: ">"))
    case 5: return contains(line, "]]>")
    default: return false
    }
  }

  /// Whether what follows a tag's name is the rest of one complete tag and nothing else.
  private static func isWholeTag(_ rest: Bytes, isClosing: Bool) -> Bool {
    var index = rest.startIndex
    let end = rest.endIndex
    func skipSpace() -> Bool {
      let start = index
      while index < end, rest[index] == 0x20 || (0x09...0x0D).contains(rest[index]) { index += 1 }
      return index > start
    }
    while true {
      let hadSpace = skipSpace()
      guard index < end else { return false }
      if rest[index] == UInt8(ascii: ">") { break }
      if isClosing { return false }
      if rest[index] == UInt8(ascii: "/") {
        index += 1
        guard index < end, rest[index] == UInt8(ascii: ">") else { return false }
        break
      }
      guard hadSpace, isLetter(rest[index]) || rest[index] == 0x5F || rest[index] == 0x3A else {
        return false
      }
      while index < end,
        isNameByte(rest[index]) || rest[index] == 0x5F || rest[index] == 0x3A
          || rest[index] == 0x2E
      {
        index += 1
      }
      let nameEnd = index
      _ = skipSpace()
      guard index < end, rest[index] == UInt8(ascii: "=") else {
        index = nameEnd
        continue
      }
      index += 1
      _ = skipSpace()
      guard index < end else { return false }
      let quote = rest[index]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        index += 1
        while index < end, rest[index] != quote { index += 1 }
        guard index < end else { return false }
        index += 1
      } else {
        let start = index
        while index < end, isUnquotedByte(rest[index]) { index += 1 }
        guard index > start else { return false }
      }
    }
    index += 1
    _ = skipSpace()
    return index == end
  }

  private static func isUnquotedByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0x09...0x0D, 0x20, 0x22, 0x27, 0x3C, 0x3D, 0x3E, 0x60: false
    default: true
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
  }

  private static func begins(_ line: Bytes, with text: StaticString) -> Bool {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return line.starts(with: text)
  }

  /// Whether a line holds a text in lower case, whatever case its letters are in.
  private static func contains(_ line: Bytes, _ text: StaticString) -> Bool {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard line.count >= text.count else { return false }
    for start in line.startIndex...(line.endIndex - text.count) where line[start] == text[0] {
      var index = 1
      while index < text.count {
        let byte = line[start + index]
        let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if lower != text[index] { break }
        index += 1
      }
      if index == text.count { return true }
    }
    return false
  }

  private static func matches(_ name: [UInt8], _ known: StaticString) -> Bool {
    name.count == known.utf8CodeUnitCount
      && name.elementsEqual(
        UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount))
  }

  private static let rawNames: [StaticString] = ["script", "pre", "style", "textarea"]

  private static let blockNames: [StaticString] = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
