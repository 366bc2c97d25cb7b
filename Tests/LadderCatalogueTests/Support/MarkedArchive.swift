import LadderDiagnostics
import LadderTestSupport
import Testing

/// Files written as one string (`-- path --`), with places marked by keycap digits in any of them.
struct MarkedArchive {
  let files: [SourceFile]
  /// Where each mark stands.
  let places: [Int: SourceRange]

  init(_ text: String) {
    var files: [SourceFile] = []
    var places: [Int: SourceRange] = [:]
    for marked in LadderTestSupport.files(text) {
      let content = MarkedText(String(decoding: marked.bytes, as: UTF8.self))
      let file = content.file(marked.path, isPersonal: marked.isPersonal)
      files.append(file)
      for (mark, offset) in content.offsets { places[mark] = file.range(offset..<offset) }
    }
    self.files = files.sorted { $0.path < $1.path }
    self.places = places
  }
}

/// A diagnostic that is expected at a mark: its code, and a part of its English message or hint.
struct Expected: Sendable {
  let mark: Int?
  let code: DiagnosticCode
  let text: String
  let noteMark: Int?
  /// Whether the place is not looked at: for what follows from the mistake a test is about.
  private(set) var isAnywhere = false

  /// The same, wherever it is reported.
  var anywhere: Expected {
    var copy = self
    copy.isAnywhere = true
    return copy
  }

  init(_ mark: Int?, _ code: DiagnosticCode, _ text: String = "", note: Int? = nil) {
    self.mark = mark
    self.code = code
    self.text = text
    noteMark = note
  }

  func matches(_ diagnostic: Diagnostic, _ places: [Int: SourceRange]) -> Bool {
    guard diagnostic.code == code,
      isAnywhere || starts(diagnostic.range, at: mark, places)
    else { return false }
    if noteMark != nil {
      guard diagnostic.notes.contains(where: { starts($0.range, at: noteMark, places) }) else {
        return false
      }
    }
    let message = diagnostic.message.en.text(hidingValues: false)
    let hint = diagnostic.hint?.en.text(hidingValues: false) ?? ""
    return text.isEmpty || contains(message, text) || contains(hint, text)
  }

  private func starts(
    _ range: SourceRange?, at mark: Int?, _ places: [Int: SourceRange]
  ) -> Bool {
    guard let mark else { return range == nil }
    guard let range, let place = places[mark] else { return false }
    return range.path == place.path && range.bounds.lowerBound == place.bounds.lowerBound
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    let (whole, wanted) = (Array(text.utf8), Array(part.utf8))
    guard wanted.count <= whole.count else { return false }
    return (0...(whole.count - wanted.count)).contains { whole[$0...].starts(with: wanted) }
  }
}

/// Checks that the diagnostics are exactly the expected ones, in any order.
func expect(
  _ diagnostics: [Diagnostic], _ expected: [Expected], in places: [Int: SourceRange],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = diagnostics.sortedByPlace()
  let shown = found.map(describe).joined(separator: "\n")
  #expect(
    found.count == expected.count, "expected \(expected.count) diagnostics, found:\n\(shown)",
    sourceLocation: sourceLocation)
  for wanted in expected {
    let isFound = found.contains { wanted.matches($0, places) }
    #expect(
      isFound,
      "no \(wanted.code.rawValue) '\(wanted.text)' at \(String(describing: wanted.mark)); found:\n\(shown)",
      sourceLocation: sourceLocation)
  }
}
