package import LadderDiagnostics
package import Testing

/// A diagnostic a test expects: at which mark, with which code, and a part of its English message.
package struct ExpectedDiagnostic: Sendable {
  package let mark: Int
  package let code: DiagnosticCode
  package let text: String

  package init(_ mark: Int, _ code: DiagnosticCode, _ text: String = "") {
    self.mark = mark
    self.code = code
    self.text = text
  }
}

/// Checks that the diagnostics are exactly the expected ones: code, place (the mark's byte offset) and
/// a part of the English message.
package func expect(
  _ diagnostics: [Diagnostic], _ expected: [ExpectedDiagnostic], in marked: MarkedText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = diagnostics.sortedByPlace()
  let shown = found.map(describe).joined(separator: "\n")
  #expect(
    found.count == expected.count, "expected \(expected.count) diagnostics, found:\n\(shown)",
    sourceLocation: sourceLocation)
  for wanted in expected {
    guard let offset = marked.offsets[wanted.mark] else {
      Issue.record("no mark \(wanted.mark) in the text", sourceLocation: sourceLocation)
      continue
    }
    let hit = found.contains { diagnostic in
      diagnostic.code == wanted.code && diagnostic.range?.bounds.lowerBound == offset
        && (wanted.text.isEmpty
          || diagnostic.message.en.text(hidingValues: false).utf8Contains(wanted.text))
    }
    #expect(
      hit, "no \(wanted.code.rawValue) '\(wanted.text)' at \(offset); found:\n\(shown)",
      sourceLocation: sourceLocation)
  }
}

/// One line for a diagnostic, in English, with its byte range.
package func describe(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.range.map { "\($0.path):\($0.bounds)" } ?? "-"
  return
    "\(place) \(diagnostic.severity) [\(diagnostic.code.rawValue)] \(diagnostic.message.en.text(hidingValues: false))"
}

extension String {
  fileprivate func utf8Contains(_ part: String) -> Bool {
    let whole = Array(utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= whole.count else { return false }
    return (0...(whole.count - wanted.count)).contains { whole[$0...].starts(with: wanted) }
  }
}
