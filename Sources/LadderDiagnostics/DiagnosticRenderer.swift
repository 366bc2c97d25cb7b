/// Turns diagnostics into text: for a person, for an editor, for a program.
///
/// The renderer holds the files, so that the stages pass offsets only and lines and columns are worked
/// out when something is really printed. Each format is a function of `ShownDiagnostic`s, in a file of
/// its own under `Formats/`.
package struct DiagnosticRenderer {
  package enum Format: String, Sendable, CaseIterable {
    /// Headline, place, excerpt with a caret, notes and hint.
    case human
    /// One line each: `path:line:column: error: text [code]`.
    case short
    /// One JSON object a line.
    case json
    /// One SARIF 2.1.0 log, for code scanning.
    case sarif
    /// GitHub's workflow commands, which become marks on the lines of a change.
    case github
    /// GitLab's code quality report.
    case gitlab
  }

  package var language: Language
  package var usesColor: Bool
  /// Whether values from personal files are shown; only ever to a coordinator's own terminal.
  package var showsPersonal: Bool
  /// What stands before each path, so that an editor can open it from where the command ran.
  package var pathPrefix: String
  /// The pages of the codes, which SARIF takes its rules from.
  package var pages: [DiagnosticCode: CodePage] = [:]

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

  /// The diagnostics in order, as one text that ends in a line break.
  ///
  /// Without any it is empty, but for the formats that are one document.
  package mutating func render(_ diagnostics: [Diagnostic], as format: Format) -> String {
    let shown = show(diagnostics)
    return switch format {
    case .human: humanText(shown, language, usesColor: usesColor)
    case .short: shortText(shown)
    case .json: jsonText(shown)
    case .sarif: sarifText(shown, language, pages: pages)
    case .github: githubText(shown, language)
    case .gitlab: gitlabText(shown, language)
    }
  }
}

extension DiagnosticRenderer.Format {
  /// Whether the whole is one document, a result rather than a stream of messages.
  package var isDocument: Bool {
    switch self {
    case .sarif, .gitlab: true
    case .human, .short, .json, .github: false
    }
  }
}

// MARK: - showing

extension DiagnosticRenderer {
  /// The diagnostics in words, sorted and each once.
  private mutating func show(_ diagnostics: [Diagnostic]) -> [ShownDiagnostic] {
    var prints: [String: Int] = [:]
    var shown: [ShownDiagnostic] = []
    for diagnostic in diagnostics.sortedByPlace() {
      let isHidden = hides(diagnostic)
      let message = diagnostic.message.phrase(in: language).text(hidingValues: isHidden)
      let print = fingerprint(diagnostic, isHidden: isHidden)
      let count = prints[print, default: 0]
      prints[print] = count + 1
      var notes: [ShownDiagnostic.Note] = []
      for note in diagnostic.notes {
        notes.append(
          ShownDiagnostic.Note(
            message: note.message.phrase(in: language).text(hidingValues: isHidden),
            place: note.range.map { place($0) }))
      }
      shown.append(
        ShownDiagnostic(
          code: diagnostic.code, severity: diagnostic.severity, message: message,
          place: diagnostic.range.map { place($0) }, notes: notes,
          hint: diagnostic.hint?.phrase(in: language).text(hidingValues: isHidden),
          fingerprint: hexadecimalHash("\(print)\n\(count)")))
    }
    return shown
  }

  /// What is the same while a problem is the same: its code, its file and what is said of it, in one
  /// language whatever is spoken, and no line, so that a line added above changes nothing.
  private func fingerprint(_ diagnostic: Diagnostic, isHidden: Bool) -> String {
    let message = diagnostic.message.en.text(hidingValues: isHidden)
    return [diagnostic.code.rawValue, diagnostic.range?.path ?? "", message].joined(separator: "\n")
  }

  private mutating func place(_ range: SourceRange) -> ShownDiagnostic.Place {
    var place = ShownDiagnostic.Place(path: pathPrefix + range.path)
    guard let file = files[range.path] else { return place }
    let table = tables[file.path] ?? LineTable(file.bytes)
    tables[file.path] = table
    place.start = table.position(of: range.bounds.lowerBound)
    place.end = table.position(of: range.bounds.upperBound)
    if !file.bytes.isEmpty, !hides(range) {
      place.excerpt = Excerpt(range.bounds, in: file, lines: table)
    }
    return place
  }

  private func hides(_ range: SourceRange?) -> Bool {
    guard !showsPersonal, let range, let file = files[range.path] else { return false }
    return file.isPersonal
  }

  /// Whether values must be left out of everything said about a diagnostic: its own place or that of
  /// any of its notes lies in a personal file.
  private func hides(_ diagnostic: Diagnostic) -> Bool {
    hides(diagnostic.range) || diagnostic.notes.contains { hides($0.range) }
  }
}
