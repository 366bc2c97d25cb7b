import LadderDiagnostics
import LadderInput
import LadderMarkup
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
  /// What the months and the days of the week are called in a date, January and Monday first.
  let monthNames: [String]
  let weekdayNames: [String]

  /// Reads the file of a language and reports the keys that code needs and the file lacks.
  ///
  /// Chinese and English are Ladder's own and whole. Any other language is a file of the site's; what
  /// it lacks is said in English, and reported in one warning.
  static func read(_ files: [SourceFile], language: String) -> Diagnosed<Words> {
    let path = path(of: language)
    guard let file = files.last(where: { $0.path == path }) else {
      return Diagnosed(Words(texts: [:], areKnown: false), [.missingMessages(path)])
    }
    let parsed = YAMLNode.parse(file)
    var diagnostics = parsed.diagnostics
    var texts = Self.texts(in: parsed.value)
    if parsed.value != nil, !["zh", "en"].contains(language) {
      let english = files.last { $0.path == Self.path(of: "en") }.flatMap {
        YAMLNode.parse($0).value
      }
      let missing = Self.texts(in: english).filter { texts[$0.key] == nil }
      if !missing.isEmpty {
        diagnostics.append(
          .messagesInEnglish(missing.keys.sorted(), in: path, at: file.start))
        texts.merge(missing) { own, _ in own }
      }
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

  private static func path(of language: String) -> String {
    "site-templates/messages/\(language).yaml"
  }

  private static func texts(in file: YAMLNode?) -> [String: String] {
    var texts: [String: String] = [:]
    for entry in file?.entries ?? [] {
      if let text = entry.value.scalar?.text, !text.isEmpty { texts[entry.key] = text }
    }
    return texts
  }

  private init(texts: [String: String], areKnown: Bool) {
    self.texts = texts
    self.areKnown = areKnown
    byKey = EnumTable { texts[$0.rawValue] ?? $0.rawValue }
    phrases = EnumTable { texts[$0.rawValue].flatMap { Phrase($0) } }
    let months = byKey[.monthNames].split(separator: ",").map { String($0) }
    monthNames = months.count == 12 ? months : (1...12).map { $0.text }
    weekdayNames = Day.Weekday.allCases.map { texts["weekday_\($0.rawValue)"] ?? $0.rawValue.text }
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

  /// How texts are parsed: within limits, and with the words that Ladder puts into them.
  func markup(_ limits: Limits) -> MarkupOptions {
    var options = MarkupOptions()
    options.limits = limits
    guard areKnown else { return options }
    options.wording.note = self[.calloutNote]
    options.wording.tip = self[.calloutTip]
    options.wording.important = self[.calloutImportant]
    options.wording.warning = self[.calloutWarning]
    options.wording.caution = self[.calloutCaution]
    options.wording.done = self[.taskDone]
    options.wording.toDo = self[.taskToDo]
    options.wording.table = self[.tableInText]
    options.wording.footnotes = self[.footnotes]
    options.wording.backToText = self[.backToText]
    return options
  }

  subscript(key: WordKey) -> String { byKey[key] }

  /// A text with values in its places: `words(.gapMonths, (.n, "3"))`; a place that is given no value
  /// stays empty.
  ///
  /// Four values are enough for every text. They are parameters of their own because a list of them
  /// would be made in memory for each text.
  func callAsFunction(
    _ key: WordKey, _ first: Phrase.Filling, _ second: Phrase.Filling = Phrase.nothing,
    _ third: Phrase.Filling = Phrase.nothing, _ fourth: Phrase.Filling = Phrase.nothing
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
