import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

/// A small handbook, complete and without a mistake, and its people; a test spoils one thing in it.
struct Handbook {
  private(set) var text = Handbook.sound

  struct Loaded {
    let catalogue: Catalogue
    let people: People
    let accounts: [TableAccount]
    let diagnostics: [Diagnostic]
    let places: [Int: SourceRange]
  }

  /// The handbook with a stretch of text, which must be there once, replaced.
  func with(
    _ old: String, as new: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Handbook {
    let parts = text.utf8.split(separator: old)
    try #require(
      parts.count == 2, "'\(old)' is there \(parts.count - 1) times", sourceLocation: sourceLocation
    )
    var copy = self
    copy.text = String(decoding: parts[0] + Array(new.utf8) + parts[1], as: UTF8.self)
    return copy
  }

  /// The handbook with more files.
  func adding(_ files: String) -> Handbook {
    var copy = self
    copy.text += "\n" + files
    return copy
  }

  /// The handbook without the files whose paths begin so.
  func without(_ prefix: String) -> Handbook {
    var copy = self
    var keeps = true
    copy.text = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.hasPrefix("-- ") { keeps = !line.hasPrefix("-- " + prefix) }
      return keeps
    }.joined(separator: "\n")
    return copy
  }

  func load(asOf: String? = "2026-10-12", drafts: Bool = false) async -> Loaded {
    let archive = MarkedArchive(text)
    let source = await ParsedSource.parse(archive.files)
    let catalogue = loadCatalogue(source.value, includesDrafts: drafts)
    let day = asOf.flatMap { Day($0) }
    let people = await loadPeople(archive.files, catalogue: catalogue.value, asOf: day)
    let today = day.map { checkOnDay(catalogue.value, people.value.people, asOf: $0) } ?? []
    return Loaded(
      catalogue: catalogue.value, people: people.value.people, accounts: people.value.accounts,
      diagnostics: source.diagnostics + catalogue.diagnostics + people.diagnostics + today,
      places: archive.places)
  }

  /// Loads the handbook and checks that exactly these problems are found.
  @discardableResult
  func expectDiagnostics(
    _ expected: Expected..., asOf: String? = "2026-10-12",
    sourceLocation: SourceLocation = #_sourceLocation
  ) async -> Loaded {
    let loaded = await load(asOf: asOf)
    expect(loaded.diagnostics, expected, in: loaded.places, sourceLocation: sourceLocation)
    return loaded
  }
}

extension Collection<UInt8> {
  /// The stretches between the places where some text stands.
  fileprivate func split(separator: String) -> [[UInt8]] {
    let (bytes, wanted) = (Array(self), Array(separator.utf8))
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: wanted) {
        parts.append([])
        index += wanted.count
      } else {
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    return parts
  }
}

extension Handbook.Loaded {
  func account(_ name: String) throws -> TableAccount {
    try #require(accounts.first { $0.file.hasSuffix("/" + name) })
  }

  func employee(_ id: String) throws -> Int {
    try #require(people.employees.position(of: Identifier(id)))
  }
}
