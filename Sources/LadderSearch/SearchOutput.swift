/// The files that make a site searchable.
package struct SearchOutput: Sendable {
  /// A file to write; the path is relative to the site's root, under `search/`.
  package struct File: Sendable, Equatable {
    package let path: String
    package let bytes: [UInt8]
  }

  /// The files in a fixed order, each path once.
  package let files: [File]
  /// The script that every page loads with `defer` and `data-root`; its name changes only with the client.
  package let stubScriptPath: String
}

/// How large the pieces of the index are.
package struct SearchOptions: Sendable {
  /// A block of postings is closed when it reaches this many bytes (before Base64).
  ///
  /// A query takes about one block a pair of characters: 7 KB gzipped at this size.
  package var blockBytes = 10 * 1024
  /// A chunk of text is closed at the latest when it reaches this many bytes.
  package var chunkBytes = 12 * 1024
  /// What is added to the score of a page of a kind, so that a rule stands above a story about it.
  package var boosts: [String: Double] = ["policy": 0.4, "course": 0.2, "grade": 0.2]
  /// How many parts of the site are indexed at the same time; the output does not depend on it.
  package var parts = 2

  package init() {}
}
