/// A script cut into names, marks and literals.
struct ScriptTokens {
  enum Kind {
    /// An identifier or a keyword.
    case name
    /// A bracket, an operator, a comma; arrows, spreads and `?.` are one.
    case mark
    /// A string, a part of a template, a number, a regular expression, or white space.
    case literal
  }

  struct Token {
    let kind: Kind
    let range: Range<Int>
  }

  let source: [UInt8]
  private(set) var tokens: [Token] = []
  /// For each bracket the token that closes or opens it, for all others -1.
  private(set) var partners: [Int] = []
  /// For each token the innermost bracket it stands in, -1 outside of all.
  private(set) var brackets: [Int] = []

  private var offset = 0
  private var open: [Int] = []

  init(_ source: [UInt8]) {
    self.source = source
    while offset < source.count { scan() }
  }

  func text(_ token: Int) -> ArraySlice<UInt8> { source[tokens[token].range] }

  func isMark(_ token: Int, _ mark: StaticString) -> Bool {
    guard tokens.indices.contains(token), tokens[token].kind == .mark else { return false }
    return text(token).elementsEqual(mark.bytes)
  }

  private mutating func scan() {
    let start = offset
    let byte = source[offset]
    switch byte {
    case _ where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"):
      skip(while: { CompactScript.isWord($0) || $0 == UInt8(ascii: ".") })
      add(.literal, start)
    case _ where CompactScript.isWord(byte):
      skip(while: CompactScript.isWord)
      add(.name, start)
    case UInt8(ascii: " "), UInt8(ascii: "\n"):
      // White space that is left separates, so it takes part in nothing else.
      offset += 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      skipString(byte)
      add(.literal, start)
    case UInt8(ascii: "`"):
      offset += 1
      scanTemplate(from: start)
    case UInt8(ascii: "/") where startsPattern:
      skipPattern()
      add(.literal, start)
    case UInt8(ascii: "}") where isTemplate(open.last):
      offset += 1
      open.removeLast()
      scanTemplate(from: start)
    default:
      scanMark(byte)
    }
  }

  private mutating func scanMark(_ byte: UInt8) {
    let start = offset
    let marks: [StaticString] = ["...", "=>", "?."]
    let long = marks.first { source[offset...].starts(with: $0.bytes) }
    offset += long?.utf8CodeUnitCount ?? 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      add(.mark, start)
      open.append(tokens.count - 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      addClosing(start)
    default:
      add(.mark, start)
    }
  }

  private mutating func add(_ kind: Kind, _ start: Int) {
    tokens.append(Token(kind: kind, range: start..<offset))
    partners.append(-1)
    brackets.append(open.last ?? -1)
  }

  /// Adds the bracket that closes the innermost one.
  private mutating func addClosing(_ start: Int) {
    let opening = open.popLast()
    add(.mark, start)
    guard let opening else { return }
    partners[opening] = tokens.count - 1
    partners[tokens.count - 1] = opening
  }

  /// The part of a template up to its end or to the next `${`, which opens a bracket.
  private mutating func scanTemplate(from start: Int) {
    while offset < source.count {
      if source[offset] == UInt8(ascii: "`") {
        offset += 1
        add(.literal, start)
        return
      }
      if source[offset] == UInt8(ascii: "$"), offset + 1 < source.count,
        source[offset + 1] == UInt8(ascii: "{")
      {
        offset += 2
        add(.literal, start)
        open.append(tokens.count - 1)
        return
      }
      offset += source[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    add(.literal, start)
  }

  private func isTemplate(_ bracket: Int?) -> Bool {
    guard let bracket else { return false }
    return tokens[bracket].kind == .literal
  }

  private mutating func skip(while isPart: (UInt8) -> Bool) {
    while offset < source.count, isPart(source[offset]) { offset += 1 }
  }

  private mutating func skipString(_ quote: UInt8) {
    offset += 1
    while offset < source.count, source[offset] != quote {
      offset += source[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    offset = min(offset + 1, source.count)
  }

  private mutating func skipPattern() {
    var isInBrackets = false
    offset += 1
    while offset < source.count, source[offset] != UInt8(ascii: "/") || isInBrackets {
      if source[offset] == UInt8(ascii: "[") { isInBrackets = true }
      if source[offset] == UInt8(ascii: "]") { isInBrackets = false }
      offset += source[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    offset = min(offset + 1, source.count)
  }

  /// Whether a slash here starts a regular expression, because no operand stands before it.
  private var startsPattern: Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .literal: return false
    case .name: return source[last.range].elementsEqual("return".utf8)
    case .mark:
      let byte = source[last.range.lowerBound]
      return byte != UInt8(ascii: ")") && byte != UInt8(ascii: "]")
    }
  }
}

extension StaticString {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
