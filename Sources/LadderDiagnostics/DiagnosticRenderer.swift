/// Turns diagnostics into text: for a person, for an editor, for a program.
///
/// The renderer holds the files, so that the stages pass offsets only and lines and columns are worked
/// out when something is really printed.
package struct DiagnosticRenderer {
  package enum Format: String, Sendable, CaseIterable {
    /// Headline, place, excerpt with a caret, notes and hint.
    case human
    /// One line each: `path:line:column: error: text [code]`.
    case short
    /// One JSON object a line.
    case json
  }

  package var language: Language
  package var usesColor: Bool
  /// Whether values from personal files are shown; only ever to a coordinator's own terminal.
  package var showsPersonal: Bool
  /// What stands before each path, so that an editor can open it from where the command ran.
  package var pathPrefix: String

  private let files: [String: SourceFile]
  private var tables: [String: LineTable] = [:]

  package init(
    files: [SourceFile], language: Language, usesColor: Bool = false, showsPersonal: Bool = false,
    pathPrefix: String = ""
  ) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.language = language
    self.usesColor = usesColor
    self.showsPersonal = showsPersonal
    self.pathPrefix = pathPrefix
  }

  /// The diagnostics in order, as one text that ends in a line break (empty if there are none).
  package mutating func render(_ diagnostics: [Diagnostic], as format: Format) -> String {
    var text = ""
    for diagnostic in diagnostics.sortedByPlace() {
      switch format {
      case .human: text += human(diagnostic) + "\n"
      case .short: text += short(diagnostic) + "\n"
      case .json: text += json(diagnostic) + "\n"
      }
    }
    return text
  }

  /// The line and column of a place, from 1; nil if its file was not read.
  package mutating func position(of range: SourceRange) -> (
    start: SourcePosition, end: SourcePosition
  )? {
    guard let file = files[range.path] else { return nil }
    let table = table(for: file)
    return (
      table.position(of: range.bounds.lowerBound), table.position(of: range.bounds.upperBound)
    )
  }

  private mutating func table(for file: SourceFile) -> LineTable {
    if let table = tables[file.path] { return table }
    let table = LineTable(file.bytes)
    tables[file.path] = table
    return table
  }

  fileprivate func hides(_ range: SourceRange?) -> Bool {
    guard !showsPersonal, let range, let file = files[range.path] else { return false }
    return file.isPersonal
  }

  /// Whether values must be left out of everything said about a diagnostic: its own place or that of
  /// any of its notes lies in a personal file.
  fileprivate func hides(_ diagnostic: Diagnostic) -> Bool {
    hides(diagnostic.range) || diagnostic.notes.contains { hides($0.range) }
  }

  fileprivate func text(_ message: Message, hidingValues: Bool) -> String {
    message.phrase(in: language).text(hidingValues: hidingValues)
  }

  fileprivate mutating func place(_ range: SourceRange) -> String {
    guard let position = position(of: range) else { return pathPrefix + range.path }
    return "\(pathPrefix)\(range.path):\(position.start.line):\(position.start.column)"
  }
}

// MARK: - human

extension DiagnosticRenderer {
  private mutating func human(_ diagnostic: Diagnostic) -> String {
    let hidden = hides(diagnostic)
    let label = paint(
      "\(word(diagnostic.severity))[\(diagnostic.code.rawValue)]", diagnostic.severity)
    var text = "\(label): \(bold(self.text(diagnostic.message, hidingValues: hidden)))\n"
    if let range = diagnostic.range { text += excerpt(range, marker: "^") }
    for note in diagnostic.notes {
      text += "   = \(noteWord): \(self.text(note.message, hidingValues: hidden))\n"
      if let range = note.range { text += excerpt(range, marker: "-") }
    }
    if let hint = diagnostic.hint {
      text += "   = \(hintWord): \(self.text(hint, hidingValues: hidden))\n"
    }
    return text
  }

  private mutating func excerpt(_ range: SourceRange, marker: Character) -> String {
    var text = "  --> \(place(range))\n"
    guard let file = files[range.path], !hides(range), !file.bytes.isEmpty else { return text }
    let table = table(for: file)
    let start = min(range.bounds.lowerBound, file.bytes.count)
    let line = table.line(of: start)
    let bounds = table.bounds(ofLine: line)
    let before = String(
      decoding: file.bytes[bounds.lowerBound..<min(start, bounds.upperBound)], as: UTF8.self)
    let end = min(max(range.bounds.upperBound, start), bounds.upperBound)
    let marked = String(
      decoding: file.bytes[min(start, bounds.upperBound)..<max(end, min(start, bounds.upperBound))],
      as: UTF8.self)
    let after = String(
      decoding: file.bytes[max(end, bounds.lowerBound)..<bounds.upperBound], as: UTF8.self)
    // A very long line is shown around its place only.
    let lead = before.trailing(scalars: 60)
    let shown = marked.shortened(to: 80)
    let tail = after.shortened(to: max(0, 100 - lead.unicodeScalars.count))
    let number = String(line + 1)
    let gutter = String(repeating: " ", count: number.count)
    text += " \(gutter) |\n"
    text += " \(number) | \(printable(lead + shown + tail))\n"
    let indent = String(repeating: " ", count: width(lead))
    let caret = String(repeating: marker, count: max(1, width(shown)))
    text += " \(gutter) | \(indent)\(paint(caret, marker == "^" ? .error : nil))\n"
    return text
  }

  private func width(_ text: String) -> Int {
    printable(text).unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
  }

  /// Tabs as one space and control characters as a visible sign, so that a line cannot move the caret
  /// or drive the terminal.
  private func printable(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: shown.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  private func word(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    }
  }

  private var noteWord: String { language == .chinese ? "说明" : "note" }
  private var hintWord: String { language == .chinese ? "改法" : "hint" }

  private func paint(_ text: String, _ severity: Diagnostic.Severity?) -> String {
    guard usesColor else { return text }
    let color = severity == .error ? "31" : severity == .warning ? "33" : "36"
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }

  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

// MARK: - short

extension DiagnosticRenderer {
  private mutating func short(_ diagnostic: Diagnostic) -> String {
    let hidden = hides(diagnostic)
    var text = ""
    if let range = diagnostic.range { text += place(range) + ": " }
    text += "\(diagnostic.severity.rawValue): "
    text += self.text(diagnostic.message, hidingValues: hidden)
    text += " [\(diagnostic.code.rawValue)]"
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

// MARK: - JSON

extension DiagnosticRenderer {
  private mutating func json(_ diagnostic: Diagnostic) -> String {
    let hidden = hides(diagnostic)
    var members = [
      "\"severity\":\(quoted(diagnostic.severity.rawValue))",
      "\"code\":\(quoted(diagnostic.code.rawValue))",
      "\"message\":\(quoted(text(diagnostic.message, hidingValues: hidden)))",
    ]
    if let range = diagnostic.range { members += jsonPlace(range) }
    if !diagnostic.notes.isEmpty {
      var notes: [String] = []
      for note in diagnostic.notes {
        var parts = ["\"message\":\(quoted(text(note.message, hidingValues: hidden)))"]
        if let range = note.range { parts += jsonPlace(range) }
        notes.append("{\(parts.joined(separator: ","))}")
      }
      members.append("\"notes\":[\(notes.joined(separator: ","))]")
    }
    if let hint = diagnostic.hint {
      members.append("\"hint\":\(quoted(text(hint, hidingValues: hidden)))")
    }
    return "{\(members.joined(separator: ","))}"
  }

  private mutating func jsonPlace(_ range: SourceRange) -> [String] {
    var members = ["\"file\":\(quoted(pathPrefix + range.path))"]
    if let position = position(of: range) {
      members.append("\"line\":\(position.start.line),\"column\":\(position.start.column)")
      members.append("\"endLine\":\(position.end.line),\"endColumn\":\(position.end.column)")
    }
    return members
  }

  private func quoted(_ text: String) -> String { jsonString(text) }
}

/// A text as a JSON string (RFC 8259 section 7), with its quotation marks.
package func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

extension String {
  /// The last scalars of a text, with an ellipsis where something was left out before them.
  fileprivate func trailing(scalars limit: Int) -> String {
    let count = unicodeScalars.count
    guard count > limit else { return self }
    return "…" + String(unicodeScalars.suffix(limit - 1))
  }
}
