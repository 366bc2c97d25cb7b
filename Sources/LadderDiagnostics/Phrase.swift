/// The languages in which Ladder speaks to the people who use its commands.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// One sentence of a message, in which values quoted from a source file are marked.
///
/// A value is written as `"\(value: text)"`. Where the file holds records of people it is left out, so
/// a log never holds what a record says (decisions: personal tables).
package struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  fileprivate enum Piece: Sendable, Hashable {
    case text(String)
    case value(String)
  }

  fileprivate var pieces: [Piece]

  package init(stringLiteral text: String) { pieces = [.text(text)] }

  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Whether anything is quoted from a source.
  package var holdsValues: Bool {
    pieces.contains { if case .value = $0 { true } else { false } }
  }

  /// The sentence as it is shown; without the quoted values if those must stay in the file.
  package func text(hidingValues: Bool) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .value(let part): text += hidingValues ? "…" : part.shortened(to: 80)
      }
    }
    return text
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.text(text)) }
    }

    /// A name that belongs to the format or the program: a key, a table, a setting, a number.
    package mutating func appendInterpolation(_ name: some CustomStringConvertible) {
      pieces.append(.text(name.description))
    }

    /// Text quoted from a source file.
    package mutating func appendInterpolation(value: some CustomStringConvertible) {
      pieces.append(.value(value.description))
    }
  }
}

/// A message in every language Ladder speaks.
package struct Message: Sendable, Hashable {
  package let zh: Phrase
  package let en: Phrase

  /// All of it in one language, for texts that quote no file.
  package func text(in language: Language) -> String {
    phrase(in: language).text(hidingValues: false)
  }

  package init(zh: Phrase, en: Phrase) {
    self.zh = zh
    self.en = en
  }

  package func phrase(in language: Language) -> Phrase {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

extension String {
  /// The text cut to a number of scalars, with an ellipsis where something was left out.
  package func shortened(to limit: Int) -> String {
    let scalars = unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}
