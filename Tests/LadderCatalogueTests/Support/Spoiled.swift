import LadderDiagnostics
import LadderTestSupport
import Testing

/// The sound handbook with one stretch of text replaced, and what must be said of it.
struct Spoiled: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let old: String
  let new: String
  let expected: [Expected]

  /// What is wrong, the text that is replaced, the text that replaces it, and the findings.
  init(_ what: String, _ old: String, _ new: String, _ expected: Expected...) {
    self.init(what, old, new, all: expected)
  }

  init(_ what: String, _ old: String, _ new: String, all expected: [Expected]) {
    testDescription = what
    self.old = old
    self.new = new
    self.expected = expected
  }

  func check(
    asOf: String? = "2026-10-12", sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let handbook = try Handbook().with(old, as: new, sourceLocation: sourceLocation)
    let loaded = await handbook.load(asOf: asOf)
    expect(loaded.diagnostics, expected, in: loaded.places, sourceLocation: sourceLocation)
  }
}
