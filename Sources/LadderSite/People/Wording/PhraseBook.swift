/// The texts of the interface with the places for values found beforehand.
///
/// `Words` looks for the places each time a text is asked for. The pages about people fill some hundred
/// texts each, for ten thousand people; here that is a few copies a text.
struct PhraseBook: Sendable {
  /// The names of the places: `{n}`, `{day}`.
  enum Slot: String, Sendable, CaseIterable {
    case n, of, met, unmet, unknown, day, from, to, name, list, need, unit, value, agg, text, reason
    case year, quarter, table, period, version
  }

  fileprivate enum Part: Sendable {
    case text(String)
    case slot(Slot)
  }

  fileprivate struct Pattern: Sendable {
    fileprivate var parts: [Part] = []
    fileprivate var size = 0
  }

  private let patterns: [WordKey: Pattern]
  private let texts: [WordKey: String]

  init(_ words: Words) {
    var patterns: [WordKey: Pattern] = [:]
    var texts: [WordKey: String] = [:]
    for key in WordKey.allCases {
      let text = words[key]
      texts[key] = text
      if text.utf8.contains(UInt8(ascii: "{")) { patterns[key] = Pattern(text) }
    }
    self.patterns = patterns
    self.texts = texts
  }

  /// A text without places for values.
  subscript(key: WordKey) -> String { texts[key] ?? "" }

  /// A text with its values; a place that is given no value stays empty.
  func callAsFunction(_ key: WordKey, _ values: (Slot, String)...) -> String {
    guard let pattern = patterns[key] else { return self[key] }
    var result = ""
    var size = pattern.size
    for (_, value) in values { size += value.utf8.count }
    result.reserveCapacity(size)
    for part in pattern.parts {
      switch part {
      case .text(let text): result += text
      case .slot(let slot):
        for (name, value) in values where name == slot { result += value }
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
      if let slot = PhraseBook.Slot(rawValue: name) { parts.append(.slot(slot)) }
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
