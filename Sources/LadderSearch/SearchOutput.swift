/// The files that make a site searchable.
package struct SearchOutput: Sendable {
  /// A file to write; the path is relative to the site's root, under the folder of the index.
  package struct File: Sendable {
    package let path: String
    /// Appends what the file holds.
    package let write: @Sendable (inout [UInt8]) -> Void

    init(path: String, write: @escaping @Sendable (inout [UInt8]) -> Void) {
      self.path = path
      self.write = write
    }

    init(path: String, bytes: [UInt8]) {
      self.init(path: path) { $0 += bytes }
    }

    package var bytes: [UInt8] {
      var bytes: [UInt8] = []
      write(&bytes)
      return bytes
    }
  }

  /// The files in a fixed order, each path once.
  package let files: [File]
  /// The script that every page loads with `defer` and `data-root`; its name changes only with the client.
  package let stubScriptPath: String
}

/// What the client says, and which words mean the same.
package struct SearchTexts: Sendable {
  /// The words of the client's interface by name.
  ///
  /// `count` is `找到 {n} 个页面`, for example.
  package var words: [(key: String, text: String)] = []
  /// Groups of words that stand for each other; a query that finds nothing is asked again with the others.
  package var synonyms: [[String]] = []

  package init() {}

  /// A line for each group, its words separated by tabs.
  var synonymLines: String {
    synonyms.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }
}

/// Where the index lies and how large its pieces are.
package struct SearchOptions: Sendable {
  /// The folder of the index, relative to the root of the pages it answers for; trees for different audiences
  /// have an index each.
  package var folder = "search"
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
