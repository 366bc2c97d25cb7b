/// Takes the comments and the needless spaces out of a script.
///
/// Strings, templates and regular expressions stay as they are, and so do names; see `ShortNames`. Of line breaks only those go
/// that cannot end a statement.
struct CompactScript {
  private let source: [UInt8]
  private var offset = 0
  private var out: [UInt8] = []

  static func compact(_ source: String) -> [UInt8] {
    var script = CompactScript(source: Array(source.utf8))
    script.run()
    return script.out
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private mutating func run() {
    while offset < source.count {
      let byte = source[offset]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        copy(upTo: byte)
      case _ where isSpace || startsComment:
        takeSpace()
      case UInt8(ascii: "/") where startsExpression:
        copyPattern()
      default:
        out.append(byte)
        offset += 1
      }
    }
  }

  private var next: UInt8? { offset + 1 < source.count ? source[offset + 1] : nil }

  /// Copies a string or template to its closing quote.
  private mutating func copy(upTo quote: UInt8) {
    repeat {
      if source[offset] == UInt8(ascii: "\\") {
        out.append(source[offset])
        offset += 1
      }
      if offset < source.count { out.append(source[offset]) }
      offset += 1
    } while offset < source.count && source[offset] != quote
    if offset < source.count { out.append(quote) }
    offset += 1
  }

  /// Copies a regular expression; a slash inside brackets does not end it.
  private mutating func copyPattern() {
    var isInBrackets = false
    repeat {
      let byte = source[offset]
      if byte == UInt8(ascii: "[") { isInBrackets = true }
      if byte == UInt8(ascii: "]") { isInBrackets = false }
      out.append(byte)
      offset += 1
      if byte == UInt8(ascii: "\\"), offset < source.count {
        out.append(source[offset])
        offset += 1
      }
    } while offset < source.count && (source[offset] != UInt8(ascii: "/") || isInBrackets)
    // The closing slash goes along, or it would be taken for the start of another pattern.
    if offset < source.count { out.append(source[offset]) }
    offset += 1
  }

  private var isSpace: Bool { source[offset] <= UInt8(ascii: " ") }

  private var startsComment: Bool {
    source[offset] == UInt8(ascii: "/")
      && (next == UInt8(ascii: "/") || next == UInt8(ascii: "*"))
  }

  /// Goes behind the comment that starts here; the line break that ends one is not part of it.
  private mutating func skipComment() {
    if next == UInt8(ascii: "/") {
      while offset < source.count, source[offset] != UInt8(ascii: "\n") { offset += 1 }
      return
    }
    offset += 2
    while offset < source.count, source[offset] != UInt8(ascii: "*") || next != UInt8(ascii: "/") {
      offset += 1
    }
    offset += 2
  }

  /// Whether a slash here starts a regular expression, because no operand stands before it.
  private var startsExpression: Bool {
    guard let last = out.last(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }) else {
      return true
    }
    return "(,=:[!&|?{};+-*%<>~^".utf8.contains(last) || out.suffix(7).elementsEqual("return ".utf8)
  }

  /// Takes a stretch of spaces, line breaks and comments, leaving one space or break or nothing.
  private mutating func takeSpace() {
    var hasBreak = false
    while offset < source.count, isSpace || startsComment {
      if source[offset] == UInt8(ascii: "\n") { hasBreak = true }
      if isSpace { offset += 1 } else { skipComment() }
    }
    guard let last = out.last, offset < source.count else { return }
    let following = source[offset]
    if hasBreak {
      let canGo =
        "{;,([=&|?:+<>\n".utf8.contains(last) || "}])&|?:=".utf8.contains(following)
        || (following == UInt8(ascii: ".") && last != UInt8(ascii: "."))
      if !canGo { out.append(UInt8(ascii: "\n")) }
    } else if Self.isWord(last) && Self.isWord(following) || last == following
      || following == UInt8(ascii: "/") || last == UInt8(ascii: "\n")
    {
      if last != UInt8(ascii: "\n") { out.append(UInt8(ascii: " ")) }
    }
  }

  /// Whether a byte can be part of a name.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
