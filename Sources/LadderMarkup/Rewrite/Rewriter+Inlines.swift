internal import LadderDiagnostics
internal import LadderInput

extension Rewriter {
  /// Looks through the running text of a line, and puts markers where cmark needs them.
  ///
  /// It need not know what is code: markers are taken out again wherever they end up.
  mutating func scanInline(_ content: Range<Int>, inCell: Bool = false) {
    var index = content.lowerBound
    let end = content.upperBound
    // A link of Ladder's own, and the place behind its brackets.
    var mark: (number: Int, end: Int)?
    while index < end {
      if let open = mark, index >= open.end {
        insertMark(open.number, at: open.end)
        mark = nil
      }
      if mark == nil {
        index = nextMarkup(from: index, to: end)
        if index == end { break }
      }
      switch source[index] {
      case UInt8(ascii: "*"):
        let start = index
        while index < end, source[index] == UInt8(ascii: "*") { index += 1 }
        if index - start > 1 { prepared.hasDoubleAsterisk = true }
        emphasis(start..<index, in: content)
      case UInt8(ascii: "["):
        if mark == nil { mark = linkMark(at: index, end: end, inCell: inCell) }
        index += 1
      case UInt8(ascii: "!"):
        index += 1
        guard index < end, source[index] == UInt8(ascii: "[") else { continue }
        if mark == nil, let include = includeTarget(at: index - 1, end: end) {
          mark = misplacedInclude(at: index, end: include.end)
        } else {
          countImage(at: index)
        }
      case UInt8(ascii: "]"):
        index += 1
        if index < end { noteFullWidthLink(at: index, end: end) }
      case UInt8(ascii: "_"):
        index += 1
        if index < end, source[index] == UInt8(ascii: "_") { prepared.hasDoubleUnderscore = true }
      case UInt8(ascii: "~"):
        index += 1
        if index < end, source[index] == UInt8(ascii: "~") { prepared.hasStrikethrough = true }
      case UInt8(ascii: "\\"):
        if inCell, index + 1 < end, source[index + 1] == UInt8(ascii: "|") {
          skip(index..<index + 1)
        } else {
          shieldEscape(at: index, end: end)
        }
        index += 2
      case UInt8(ascii: "&"):
        refuseMarkerEntity(at: index, end: end)
        index += 1
      default: index += 1
      }
    }
    if let open = mark { insertMark(open.number, at: open.end) }
  }

  /// Whether a text holds nothing but letters, digits, blanks and signs that are no markup anywhere.
  mutating func isPlain(_ content: Range<Int>) -> Bool {
    if prepared.hasFullWidthAsterisks || content.isEmpty { return false }
    let text = UnsafeBufferPointer(rebasing: source[..<content.upperBound])
    var index = content.lowerBound
    while true {
      index = firstMarked(in: text, from: index) { $0.marksOfASCII }
      while index < text.count, text[index] < 0x80 {
        switch text[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          // Digits with `:` and `;`; blanks; brackets and `+`, `,`, `-`, `.`, `/`.
          0x30...0x3B, 0x20, 0x28...0x29, 0x2B...0x2F, UInt8(ascii: "%"), UInt8(ascii: "="):
          index += 1
        default: return false
        }
      }
      if index >= text.count { return true }
    }
  }

  /// The next byte that may begin markup; the end if there is none.
  private mutating func nextMarkup(from start: Int, to end: Int) -> Int {
    firstMarked(in: UnsafeBufferPointer(rebasing: source[..<end]), from: start) { bytes in
      // Chinese text is mostly beyond ASCII.
      if bytes.isBeyondASCII { return 0 }
      return bytes.marks(UInt8(ascii: "*")) | bytes.marks(UInt8(ascii: "!"))
        | bytes.marks(UInt8(ascii: "&")) | bytes.marks(UInt8(ascii: "~"))
        | bytes.marks(UInt8(ascii: "["), butFor: 4)  // `[` and `_`
        | bytes.marks(UInt8(ascii: "\\"), butFor: 1)  // `\` and `]`
    }
  }

  /// Puts a marker beside a run of `*` that CommonMark would not let open or close beside CJK text.
  ///
  /// The CommonMark CJK-friendly amendment: punctuation forbids a run to open or close only if it is
  /// not CJK itself and what stands on the other side is neither blank, punctuation nor CJK. A marker is
  /// a letter to cmark, so one on the side of the punctuation lifts the ban; the other direction holds
  /// already, as what stands on the other side is a letter.
  private mutating func emphasis(_ run: Range<Int>, in content: Range<Int>) {
    let isASCIIBefore = run.lowerBound == content.lowerBound || source[run.lowerBound - 1] < 0x80
    let isASCIIAfter = run.upperBound == content.upperBound || source[run.upperBound] < 0x80
    if isASCIIBefore, isASCIIAfter { return }
    let before = Neighbour(before: run.lowerBound, in: source, start: content.lowerBound)
    let after = Neighbour(after: run.upperBound, in: source, end: content.upperBound)
    if before.isWhitespace || after.isWhitespace { return }
    guard before.isPunctuation != after.isPunctuation, before.isCJK || after.isCJK else { return }
    insert(Marker.bytes, at: after.isPunctuation ? run.upperBound : run.lowerBound)
  }

  /// Keeps an escaped delimiter apart from the next one: cmark joins them into one text.
  private mutating func shieldEscape(at index: Int, end: Int) {
    guard index + 2 < end else { return }
    switch source[index + 1] {
    case UInt8(ascii: "~"):
      insert(Marker.bytes, at: index + 2)
    case UInt8(ascii: "*") where source[index + 2] == UInt8(ascii: "\\"):
      insert(Marker.bytes, at: index + 2)
    default: break
    }
  }

  /// The number of a link that is not CommonMark's, if one begins here, and where it ends.
  private mutating func linkMark(at start: Int, end: Int, inCell: Bool) -> (
    number: Int, end: Int
  )? {
    guard start + 1 < end else { return nil }
    if source[start + 1] == UInt8(ascii: "^") {
      guard let label = footnoteLabel(at: start, end: end) else { return nil }
      let close = label.upperBound + 1
      // `[^a](b)` is a link.
      if close < end, source[close] == UInt8(ascii: "(") { return nil }
      prepared.marks.append(
        .footnote(label: text(label), whole: fileBounds(start..<close)))
      return (prepared.marks.count - 1, close)
    }
    guard source[start + 1] == UInt8(ascii: "[") else { return nil }
    guard let reference = Reference(at: start, in: source, end: end) else {
      return malformedReference(at: start, end: end)
    }
    prepared.marks.append(
      .reference(
        kind: text(reference.kind), id: text(reference.id), hasText: reference.text != nil,
        target: fileBounds(reference.kind.lowerBound..<reference.id.upperBound),
        whole: fileBounds(start..<reference.end)))
    shieldUnderscores(in: reference.id)
    return (prepared.marks.count - 1, reference.end)
  }

  /// Marks what looks like a reference and is none, so that it is reported unless it is code.
  private mutating func malformedReference(at start: Int, end: Int) -> (number: Int, end: Int)? {
    var index = start + 2
    while index < end, index - start < 100, source[index] != UInt8(ascii: "["),
      source[index] != UInt8(ascii: "]")
    {
      index += 1
    }
    guard index > start + 2, index + 1 < end, source[index] == UInt8(ascii: "]"),
      source[index + 1] == UInt8(ascii: "]"), !isSpace(source[start + 2]),
      !isSpace(source[index - 1])
    else { return nil }
    let close = index + 2
    if close < end, source[close] == UInt8(ascii: "(") || source[close] == UInt8(ascii: "[") {
      return nil
    }
    prepared.marks.append(.malformed(whole: fileBounds(start..<close)))
    return (prepared.marks.count - 1, close)
  }

  /// Marks an include that cannot be one where it stands, so that it is reported unless it is code.
  private mutating func misplacedInclude(at bracket: Int, end: Int) -> (number: Int, end: Int) {
    prepared.marks.append(.misplacedInclude(whole: fileBounds(bracket - 1..<end)))
    // Behind a letter it is a link and no image.
    insert(Marker.bytes, at: bracket)
    return (prepared.marks.count - 1, end)
  }

  /// Puts markers around each `_` of an id, so that none of them becomes emphasis.
  private mutating func shieldUnderscores(in id: Range<Int>) {
    for index in id where source[index] == UInt8(ascii: "_") {
      let isInside =
        index > id.lowerBound && index + 1 < id.upperBound && isAlphanumeric(source[index - 1])
        && isAlphanumeric(source[index + 1])
      if isInside { continue }
      insert(Marker.bytes, at: index)
      insert(Marker.bytes, at: index + 1)
    }
  }

  private mutating func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39)
      || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
  }

  private mutating func insertMark(_ number: Int, at offset: Int) {
    insert(at: offset) { bytes in
      bytes.append("(")
      bytes.append(Marker.bytes)
      bytes.append(decimal: number)
      bytes.append(")")
    }
  }

  /// Notes that a link may have been written with full-width brackets, `[文]（a.md）` or `[文](a.md）`, or
  /// with a blank in its address.
  private mutating func noteFullWidthLink(at offset: Int, end: Int) {
    let byte = source[offset]
    guard byte == UInt8(ascii: "(") || byte == 0xEF, !prepared.hasFullWidthLink else { return }
    // A bound, so that a line of nothing but brackets is not read again for each of them.
    let rest = source[offset..<min(end, offset + 300)]
    if byte == UInt8(ascii: "("), let close = rest.firstIndex(of: UInt8(ascii: ")")) {
      prepared.hasFullWidthLink =
        rest[..<close].contains(0x20) && rest[..<close].contains(UInt8(ascii: "."))
      return
    }
    prepared.hasFullWidthLink = rest.contains(0xEF)
  }

  /// Refuses a paragraph with so many images that cmark would take quadratic time over its brackets.
  private mutating func countImage(at offset: Int) {
    imageCount += 1
    guard imageCount == options.limits.markdownImages + 1 else { return }
    prepared.isRefused = true
    diagnostics.append(
      .tooManyImages(limit: options.limits.markdownImages, at: range(offset - 1..<offset + 1)))
  }

  /// Refuses an entity that stands for the marker.
  private mutating func refuseMarkerEntity(at start: Int, end: Int) {
    guard start + 3 < end, source[start + 1] == UInt8(ascii: "#") else { return }
    var index = start + 2
    let isHex = source[index] | 0x20 == UInt8(ascii: "x")
    if isHex { index += 1 }
    var value: UInt32 = 0
    while index < end, value < 0x0100_0000 {
      let byte = source[index]
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHex, 0x61...0x66 where isHex: digit = UInt32(byte | 0x20) - 0x57
      case UInt8(ascii: ";"):
        if value == Marker.value { refuseMarker(start..<index + 1) }
        return
      default: return
      }
      value = value * (isHex ? 16 : 10) + digit
      index += 1
    }
  }
}

/// `[[kind:id]]` or `[[kind:id|text]]`.
struct Reference {
  let kind: Range<Int>
  let id: Range<Int>
  let text: Range<Int>?
  /// Behind the last bracket.
  let end: Int

  /// Reads a reference whose first bracket stands at an offset; nil if there is none.
  init?(at start: Int, in source: UnsafeBufferPointer<UInt8>, end: Int) {
    var index = start + 2
    let kindStart = index
    while index < end, Reference.isKindByte(source[index]) { index += 1 }
    guard index > kindStart, index < end, source[index] == UInt8(ascii: ":") else { return nil }
    kind = kindStart..<index
    index += 1
    let idStart = index
    while index < end, Reference.isIDByte(source[index]) { index += 1 }
    guard index > idStart, index < end else { return nil }
    id = idStart..<index
    // Inside a table the bar is written `\|`, as in any cell.
    if source[index] == UInt8(ascii: "\\"), index + 1 < end,
      source[index + 1] == UInt8(ascii: "|")
    {
      index += 1
    }
    if source[index] == UInt8(ascii: "|") {
      let textStart = index + 1
      index = textStart
      while index + 1 < end,
        !(source[index] == UInt8(ascii: "]") && source[index + 1] == UInt8(ascii: "]"))
      {
        // Another reference cannot begin inside one.
        if source[index] == UInt8(ascii: "["), source[index + 1] == UInt8(ascii: "[") {
          return nil
        }
        index += 1
      }
      guard index > textStart else { return nil }
      text = textStart..<index
    } else {
      text = nil
    }
    guard index + 1 < end, source[index] == UInt8(ascii: "]"),
      source[index + 1] == UInt8(ascii: "]")
    else { return nil }
    self.end = index + 2
  }

  private static func isKindByte(_ byte: UInt8) -> Bool {
    (byte >= 0x61 && byte <= 0x7A) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "`"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "~"):
      false
    default: true
    }
  }
}
