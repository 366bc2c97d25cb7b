/// A diagnostic in words, as every format shows it: one language, its places worked out, and what must
/// stay in a personal file left out.
struct ShownDiagnostic {
  struct Place {
    var path: String
    /// From 1; nil if the file was not read.
    var start: SourcePosition?
    var end: SourcePosition?
    /// Nil where there is nothing to show, or nothing that may be shown.
    var excerpt: Excerpt?

    init(path: String) { self.path = path }

    /// The place in the form `path:line:column`.
    var text: String { start.map { "\(path):\($0.line):\($0.column)" } ?? path }
  }

  struct Note {
    let message: String
    let place: Place?
  }

  let code: DiagnosticCode
  let severity: Diagnostic.Severity
  let message: String
  let place: Place?
  let notes: [Note]
  let hint: String?
  /// Stays the same from run to run while the problem is the same; no two of a run are equal.
  let fingerprint: String
}

extension Language {
  package func word(_ severity: Diagnostic.Severity) -> String {
    switch (severity, self) {
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    }
  }

  package var noteWord: String { self == .chinese ? "说明" : "note" }
  package var hintWord: String { self == .chinese ? "改法" : "hint" }
}

extension ShownDiagnostic {
  /// Message, notes and hint as one text of several lines, for formats with one field for all of it.
  func fullText(_ language: Language) -> String {
    var lines = [message]
    for note in notes {
      let place = note.place.map { " (\($0.text))" } ?? ""
      lines.append("\(language.noteWord): \(note.message)\(place)")
    }
    if let hint { lines.append("\(language.hintWord): \(hint)") }
    return lines.joined(separator: "\n")
  }
}

/// FNV-1a of 64 bits, as 16 hexadecimal digits.
func hexadecimalHash(_ text: String) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 {
    hash ^= UInt64(byte)
    hash = hash &* 0x100_0000_01B3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
