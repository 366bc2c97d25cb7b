import LadderDiagnostics

/// Cuts a template into text and tags.
///
/// Works in one pass over the bytes. A tag that is never closed costs its line only, so that the rest
/// of the file is still looked at.
struct Lexer {
  /// After so many problems in one file the rest is not looked at.
  static let problemLimit = 50

  private let file: SourceFile
  private let bytes: [UInt8]
  private var open: [UInt8] = Array("{{".utf8)
  private var close: [UInt8] = Array("}}".utf8)
  private var index = 0
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    self.bytes = file.bytes
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    var textStart = index
    while index < bytes.count, diagnostics.count < Self.problemLimit {
      if bytes[index] == 0x0A {
        index += 1
        addText(textStart..<index)
        textStart = index
      } else if starts(with: open, at: index) {
        addText(textStart..<index)
        readTag()
        textStart = index
      } else {
        index += 1
      }
    }
    addText(textStart..<index)
  }

  private mutating func addText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(.text, range)) }
  }

  private func starts(with wanted: [UInt8], at position: Int) -> Bool {
    guard position < bytes.count, bytes[position] == wanted[0],
      wanted.count <= bytes.count - position
    else { return false }
    for offset in 1..<max(1, wanted.count) where bytes[position + offset] != wanted[offset] {
      return false
    }
    return true
  }
}

// MARK: - tags

extension Lexer {
  /// Reads the tag that begins at `index` and moves behind it.
  private mutating func readTag() {
    let start = index
    var content = start + open.count
    let sigil = content < bytes.count ? bytes[content] : 0
    var kind = Token.Kind.variable
    var ending = close
    switch sigil {
    case UInt8(ascii: "{"):
      kind = .raw
      ending = [UInt8(ascii: "}")] + close
    case UInt8(ascii: "="):
      kind = .delimiters
      ending = [UInt8(ascii: "=")] + close
    case UInt8(ascii: "&"): kind = .raw
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "<"): kind = .parent
    case UInt8(ascii: "$"): kind = .block
    case UInt8(ascii: "!"): kind = .comment
    default: content -= 1
    }
    content += 1
    guard let end = find(ending, from: content, inComment: kind == .comment) else {
      diagnostics.append(
        .unclosedTag(at: file.range(start..<min(content, bytes.count)), closing: text(of: ending)))
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      return
    }
    let token = Token(
      kind, start..<end + ending.count, name: file.trimmed(content..<end))
    index = token.range.upperBound
    if kind == .delimiters {
      setDelimiters(token)
    } else if kind != .comment, let problem = problem(with: token) {
      diagnostics.append(problem)
      if token.opens, !token.name.isEmpty { tokens.append(token.withFirstWord(of: file)) }
    } else {
      tokens.append(token)
    }
  }

  /// The closing delimiter of a tag, unless another tag opens before it.
  private func find(_ ending: [UInt8], from start: Int, inComment: Bool) -> Int? {
    var position = start
    while position < bytes.count {
      if starts(with: ending, at: position) { return position }
      // With equal delimiters (`|name|`) the opening one is the closing one.
      if !inComment, open != close, starts(with: open, at: position) { return nil }
      position += 1
    }
    return nil
  }

  private mutating func setDelimiters(_ token: Token) {
    let parts = bytes[token.name].split(whereSeparator: \.isBlankOrLineBreak)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(.invalidDelimiters(at: file.range(token.range)))
      return
    }
    open = Array(parts[0])
    close = Array(parts[1])
    tokens.append(token)
  }

  private func problem(with token: Token) -> Diagnostic? {
    let name = bytes[token.name]
    if name.isEmpty { return .emptyTag(at: file.range(token.range)) }
    if name.contains(where: \.isBlankOrLineBreak) {
      return .nameWithBlank(file.text(token.name), at: file.range(token.name))
    }
    if name.first == UInt8(ascii: "*"), token.kind == .partial || token.kind == .parent {
      return .dynamicName(at: file.range(token.name))
    }
    return nil
  }

  private func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
