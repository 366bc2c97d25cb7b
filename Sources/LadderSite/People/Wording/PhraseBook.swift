/// The texts of the interface with the places for values found beforehand.
///
/// `Words` looks for the places each time a text is asked for. The pages about people fill some hundred
/// texts each, for ten thousand people; here that is a few copies a text.
struct PhraseBook: Sendable {
  /// The names of the places, as in `{n}`.
  ///
  /// Without raw texts, which would be compared with each use.
  enum Slot: Sendable, CaseIterable {
    case n, of, met, unmet, unknown, day, from, to, name, list, need, unit, value, agg, text, reason
    case year, quarter, table, period, version
  }

  /// A place and what stands there.
  typealias Filling = (slot: Slot, text: String)

  fileprivate enum Part: Sendable {
    case text(String)
    case slot(Slot)
  }

  fileprivate struct Pattern: Sendable {
    /// Empty for a text without places.
    fileprivate var parts: [Part] = []
    fileprivate var size = 0
  }

  private let patterns: EnumTable<WordKey, Pattern>
  private let texts: EnumTable<WordKey, String>

  init(_ words: Words) {
    texts = EnumTable { words[$0] }
    patterns = EnumTable { key in
      let text = words[key]
      return text.utf8.contains(UInt8(ascii: "{")) ? Pattern(text) : Pattern()
    }
  }

  /// A text without places for values.
  subscript(key: WordKey) -> String { texts[key] }

  /// A text with its values; a place that is given no value stays empty.
  ///
  /// Four values are enough for every text. They are parameters of their own because a list of them
  /// would be made in memory for each text.
  func callAsFunction(
    _ key: WordKey, _ first: Filling, _ second: Filling? = nil, _ third: Filling? = nil,
    _ fourth: Filling? = nil
  ) -> String {
    let pattern = patterns[key]
    guard !pattern.parts.isEmpty else { return self[key] }
    var result = ""
    result.reserveCapacity(
      pattern.size + first.text.utf8.count + (second?.text.utf8.count ?? 0)
        + (third?.text.utf8.count ?? 0) + (fourth?.text.utf8.count ?? 0))
    for part in pattern.parts {
      switch part {
      case .text(let text): result += text
      case .slot(first.slot): result += first.text
      case .slot(let slot):
        if let second, second.slot == slot {
          result += second.text
        } else if let third, third.slot == slot {
          result += third.text
        } else if let fourth, fourth.slot == slot {
          result += fourth.text
        }
      }
    }
    return result
  }
}

extension PhraseBook.Pattern {
  init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      add(rest[..<open])
      let name = String(rest[rest.index(after: open)..<close])
      if let slot = PhraseBook.Slot.allCases.first(where: { "\($0)" == name }) {
        parts.append(.slot(slot))
      }
      rest = rest[rest.index(after: close)...]
    }
    add(rest)
  }

  private mutating func add(_ text: Substring) {
    guard !text.isEmpty else { return }
    parts.append(.text(String(text)))
    size += text.utf8.count
  }
}
