import LadderDiagnostics
import LadderInput
import LadderTemplates

/// The texts of the interface in the language of the site, from `site-templates/messages/<language>.yaml`.
///
/// Templates show them as `{{t.key}}`, checked when the template is compiled; code asks for them by
/// `WordKey`, checked when the file is read. A text may have places for values: `还差 {n} 个月`.
struct Words: Sendable {
  private let texts: [String: String]
  /// Whether there is a file that could be read; templates cannot be checked against words otherwise.
  let areKnown: Bool
  private let byKey: EnumTable<WordKey, String>
  /// The texts with places; nil for those without.
  private let phrases: EnumTable<WordKey, Phrase?>

  /// Reads the file of a language and reports the keys that code needs and the file lacks.
  static func read(_ files: [SourceFile], language: String) -> Diagnosed<Words> {
    let path = "site-templates/messages/\(language).yaml"
    guard let file = files.last(where: { $0.path == path }) else {
      return Diagnosed(Words(texts: [:], areKnown: false), [.missingMessages(path)])
    }
    let parsed = YAMLNode.parse(file)
    var diagnostics = parsed.diagnostics
    var texts: [String: String] = [:]
    for entry in parsed.value?.entries ?? [] {
      if let text = entry.value.scalar?.text, !text.isEmpty { texts[entry.key] = text }
    }
    if parsed.value != nil {
      for key in WordKey.allCases where texts[key.rawValue] == nil {
        let entry = parsed.value?.entries?.first { $0.key == key.rawValue }
        let place = entry.map { file.range($0.keyBounds) } ?? file.start
        diagnostics.append(.missingMessage(key.rawValue, in: path, at: place))
        // It is said once, and not again at each template that shows it.
        texts[key.rawValue] = key.rawValue
      }
    }
    return Diagnosed(Words(texts: texts, areKnown: parsed.value != nil), diagnostics)
  }

  private init(texts: [String: String], areKnown: Bool) {
    self.texts = texts
    self.areKnown = areKnown
    byKey = EnumTable { texts[$0.rawValue] ?? $0.rawValue }
    phrases = EnumTable { texts[$0.rawValue].flatMap { Phrase($0) } }
  }

  /// All texts without places for values, for templates; and those for scripts (`client_…`), which fill
  /// in the values themselves.
  var constants: Constants {
    var record = Constants()
    for (key, text) in texts
    where !text.utf8.contains(UInt8(ascii: "{")) || key.hasPrefix("client_") {
      record[key] = .text(text)
    }
    return ["t": .record(record)]
  }

  subscript(key: WordKey) -> String { byKey[key] }

  /// A text with values in its places: `words(.gapMonths, (.n, "3"))`; a place that is given no value
  /// stays empty.
  ///
  /// Four values are enough for every text. They are parameters of their own because a list of them
  /// would be made in memory for each text.
  func callAsFunction(
    _ key: WordKey, _ first: Phrase.Filling, _ second: Phrase.Filling? = nil,
    _ third: Phrase.Filling? = nil, _ fourth: Phrase.Filling? = nil
  ) -> String {
    phrases[key]?.filled(first, second, third, fourth) ?? self[key]
  }

  /// The texts whose keys start with a prefix, without it and in order: what a script says itself.
  func named(by prefix: String) -> [(key: String, text: String)] {
    texts.filter { $0.key.hasPrefix(prefix) }
      .map { (key: String($0.key.dropFirst(prefix.count)), text: $0.value) }
      .sorted { $0.key < $1.key }
  }

  /// One sentence about a part of the site that Ladder makes itself; nil if there is none.
  func about(_ area: String) -> String? { texts["about_" + area] }

  /// The text of a key made of a prefix and a name from the data model: `state_met`.
  func named(_ prefix: String, _ name: String) -> String { texts["\(prefix)_\(name)"] ?? name }
}
