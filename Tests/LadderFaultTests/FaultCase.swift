import LadderDiagnostics

/// A broken input as one text: what it lays over the sound site, and what is said of it.
///
///     One line that says what is wrong.
///     escapes: yes
///     -- content/guide/welcome.md --
///     ---
///     titel: 欢迎
///     ---
///     == zh ==
///     错误[unknown-key]: …
///     == en ==
///     error[unknown-key]: …
///
/// The head may declare `escapes: yes` (see `Overlay`) and `today: none` (nothing says which day it is).
struct FaultCase: Sendable {
  /// Below `Cases/`, without `.txt`: `markdown/raw-html`.
  let name: String
  let overlay: Overlay
  let hasToday: Bool
  /// By language.
  var expected: [Language: String]

  /// The text up to what is expected, as it stands in the file.
  private let source: String

  init(name: String, text: String) {
    var head: [Substring] = []
    var archive: [Substring] = []
    var said: [Language: [Substring]] = [:]
    var language: Language?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let next = Self.languages[String(line)] {
        language = next
        said[next] = []
      } else if let language {
        said[language, default: []].append(line)
      } else if archive.isEmpty, !line.hasPrefix("-- ") {
        head.append(line)
      } else {
        archive.append(line)
      }
    }
    self.name = name
    source = (head + archive).map { $0 + "\n" }.joined()
    overlay = Overlay(archive, hasEscapes: head.contains("escapes: yes"))
    hasToday = !head.contains("today: none")
    expected = said.mapValues { Self.trimmed($0.map { $0 + "\n" }.joined()) }
  }

  private static let languages: [String: Language] = ["== zh ==": .chinese, "== en ==": .english]

  /// Without empty lines at the end.
  static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last == "" { lines.removeLast() }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The file with what is expected written anew.
  func text(saying said: [Language: String]) -> String {
    var text = source
    while text.utf8.suffix(2).elementsEqual("\n\n".utf8) { text.removeLast() }
    for (mark, language) in [("== zh ==", Language.chinese), ("== en ==", .english)] {
      text += mark + "\n" + Self.trimmed(said[language] ?? "")
    }
    return text
  }
}
