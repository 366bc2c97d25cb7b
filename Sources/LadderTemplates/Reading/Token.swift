import LadderDiagnostics

/// A stretch of a template: text, or one tag.
struct Token {
  enum Kind {
    /// Text up to the next tag or to the end of its line, line break included.
    case text
    /// `{{name}}`.
    case variable
    /// `{{{name}}}` or `{{&name}}`.
    case raw
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case inverted
    /// `{{/name}}`.
    case close
    /// `{{>name}}`.
    case partial
    /// `{{<name}}`.
    case parent
    /// `{{$name}}`.
    case block
    /// `{{! … }}`.
    case comment
    /// `{{= … =}}`.
    case delimiters
  }

  let kind: Kind
  /// The whole tag; of a text, what is left of it.
  var range: Range<Int>
  /// The name inside the tag, without blanks around it.
  var name: Range<Int>

  // What `LineLayout` finds out.

  /// The blanks at the start of the line, if the token is the first of a line that is shown.
  var lineStart: Range<Int>?
  /// Blanks and line break of a line that holds only tags that write nothing.
  var isDropped = false
  /// Whether the tag has its line to itself.
  var isAlone = false
  /// The blanks before the tag, if nothing else stands before it on its line.
  var indentation: Range<Int> = 0..<0
  /// Where the line after a tag that is alone begins.
  var nextLine: Int?
  /// The opening tag of a closing one.
  var partner: Int?

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int> = 0..<0) {
    self.kind = kind
    self.range = range
    self.name = name
  }

  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }
}

extension Token {
  /// The tag with the first word of its name only, so that `{{#if x}}` is closed by `{{/if}}` and one
  /// mistake is not reported twice.
  func withFirstWord(of file: SourceFile) -> Token {
    let word = file.bytes[name].prefix { !$0.isBlankOrLineBreak }
    return Token(kind, range, name: word.startIndex..<word.endIndex)
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isBlankOrLineBreak: Bool { isBlank || self == 0x0A || self == 0x0D }
}

extension SourceFile {
  func text(_ bounds: Range<Int>) -> String { String(decoding: bytes[bounds], as: UTF8.self) }

  /// A stretch without blanks and line breaks at its ends.
  func trimmed(_ bounds: Range<Int>) -> Range<Int> {
    var (start, end) = (bounds.lowerBound, bounds.upperBound)
    while start < end, bytes[start].isBlankOrLineBreak { start += 1 }
    while end > start, bytes[end - 1].isBlankOrLineBreak { end -= 1 }
    return start..<end
  }

  func isBlank(_ bounds: Range<Int>) -> Bool { trimmed(bounds).isEmpty }
}
