/// A problem that a person has to look at: what is wrong, where, and how to mend it.
///
/// One type for every stage. The message is a headline that states the rule (`'level' is a whole number,
/// not 'five'`), the range is the smallest stretch that must change, a note shows the other place that
/// matters, and the hint is an action.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable {
    /// The site cannot be right as it stands; nothing is published.
    case error
    /// Worth mending; with `--strict` it stops the build like an error.
    case warning
  }

  /// Another place that explains the problem: `Previously defined here`.
  package struct Note: Sendable, Hashable {
    package let message: Message
    package let range: SourceRange?

    package init(_ message: Message, at range: SourceRange?) {
      self.message = message
      self.range = range
    }
  }

  package let code: DiagnosticCode
  package let severity: Severity
  package let message: Message
  package let range: SourceRange?
  package let notes: [Note]
  package let hint: Message?

  package init(
    _ severity: Severity, _ code: DiagnosticCode, at range: SourceRange?, _ message: Message,
    hint: Message? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.range = range
    self.notes = notes
    self.hint = hint
  }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order of files and places, each once; what has no place comes first.
  package func sortedByPlace() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { a, b in
      switch (a.element.range, b.element.range) {
      case (nil, nil): return a.offset < b.offset
      case (nil, _): return true
      case (_, nil): return false
      case (let x?, let y?):
        if x != y { return x < y }
        if a.element.code != b.element.code {
          return a.element.code.rawValue < b.element.code.rawValue
        }
        return a.offset < b.offset
      }
    }.map(\.element)
  }
}

/// What a stage gives: its value as far as it could be made, and every problem met on the way.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
