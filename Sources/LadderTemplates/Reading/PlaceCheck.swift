import LadderDiagnostics

/// Looks for values in places of the HTML where escaping does not make them safe.
///
/// `& < > " '` are escaped, and no more: that is enough between tags and in quoted attributes, not in an
/// attribute without quotation marks, a tag or attribute name, an event handler, a style, or a script.
/// Follows the text of one file from its start, taking the tags of the template as nothing, so what a
/// partial is put into is not seen: it is a net for slips, the content security policy is the wall.
struct PlaceCheck {
  enum Unsafe {
    case unquoted
    case inTag
    case inHandlerOrStyle
    case inScript
    case markupInAttribute
  }

  private enum State {
    case text
    /// After `<`, which begins a tag if a letter follows.
    case opening
    case tagName
    case tag
    case attributeName
    case afterEquals
    case unquoted
    case quoted(UInt8)
    /// In a `<script>` or `<style>`, up to the closing tag.
    case raw
    case comment
  }

  private let file: SourceFile
  private var state = State.text
  private var tagName: [UInt8] = []
  private var attributeName: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  mutating func run(_ tokens: [Token]) {
    for token in tokens where diagnostics.count < Lexer.problemLimit {
      switch token.kind {
      case .text:
        for index in token.range { step(at: index) }
      case .variable, .raw:
        if let problem = problem(isRaw: token.kind == .raw) {
          diagnostics.append(.unsafePlace(problem, at: file.range(token.range)))
        }
        if case .afterEquals = state { state = .unquoted }
      default: break
      }
    }
  }

  private func problem(isRaw: Bool) -> Unsafe? {
    switch state {
    case .text, .comment: nil
    case .opening, .tagName, .tag, .attributeName: .inTag
    case .afterEquals, .unquoted: .unquoted
    case .quoted:
      if attributeName.starts(with: "on".utf8) || attributeName.elementsEqual("style".utf8) {
        .inHandlerOrStyle
      } else {
        isRaw ? .markupInAttribute : nil
      }
    case .raw: .inScript
    }
  }

  private mutating func step(at index: Int) {
    let byte = file.bytes[index]
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .opening }
    case .opening:
      tagName = []
      if byte.isLetter || byte == UInt8(ascii: "/") {
        state = .tagName
        tagName.append(byte | 0x20)
      } else if byte == UInt8(ascii: "!"), follows("--", index) {
        state = .comment
      } else {
        state = byte == UInt8(ascii: "<") ? .opening : .text
      }
    case .tagName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte.isBlankOrLineBreak || byte == UInt8(ascii: "/") {
        state = .tag
      } else {
        tagName.append(byte | 0x20)
      }
    case .tag, .attributeName: stepInTag(byte)
    case .afterEquals:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .quoted(byte)
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !byte.isBlankOrLineBreak {
        state = .unquoted
      }
    case .unquoted:
      if byte == UInt8(ascii: ">") { endTag() } else if byte.isBlankOrLineBreak { state = .tag }
    case .quoted(let quote):
      if byte == quote { state = .tag }
    case .raw:
      // The closing tag is the only `</` that ends a script or a style.
      if byte == UInt8(ascii: "<"), follows("/" + String(decoding: tagName, as: UTF8.self), index) {
        state = .opening
      }
    case .comment:
      if byte == UInt8(ascii: ">"), ends("-->", at: index) { state = .text }
    }
  }

  private mutating func stepInTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte == UInt8(ascii: "=") {
      state = .afterEquals
    } else if byte.isBlankOrLineBreak || byte == UInt8(ascii: "/") {
      state = .tag
    } else {
      if case .tag = state { attributeName = [] }
      attributeName.append(byte | 0x20)
      state = .attributeName
    }
  }

  private mutating func endTag() {
    let isRaw = tagName.elementsEqual("script".utf8) || tagName.elementsEqual("style".utf8)
    state = isRaw ? .raw : .text
  }

  /// Whether the bytes after a place spell a text, whatever their case.
  private func follows(_ text: String, _ index: Int) -> Bool {
    let next = file.bytes[(index + 1)...].prefix(text.utf8.count)
    return next.count == text.utf8.count
      && zip(next, text.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private func ends(_ text: String, at index: Int) -> Bool {
    file.bytes[...index].suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
