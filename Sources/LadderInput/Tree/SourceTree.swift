package import LadderDiagnostics

/// Everything under the source folder: texts that were read, and files that are only copied.
package struct SourceTree: Sendable {
  /// Markdown, YAML, JSON, CSV and templates, in the order of the bytes of their paths.
  package var texts: [SourceFile]
  /// Every other file, in the same order.
  package var assets: [AssetFile]
  /// Texts that were refused for what they hold, kept so that a message can show the place.
  package var rejected: [SourceFile]
  /// What a person may want to know and need not mend: a table was read as GB18030.
  package var notes: [Diagnostic.Note]

  package init(
    texts: [SourceFile], assets: [AssetFile] = [], rejected: [SourceFile] = [],
    notes: [Diagnostic.Note] = []
  ) {
    self.texts = texts
    self.assets = assets
    self.rejected = rejected
    self.notes = notes
  }

  /// The files a renderer of diagnostics needs to show places.
  package var files: [SourceFile] { texts + rejected }

  /// The folder whose files hold records of people.
  package static let peopleFolder = "content/people"
  /// The folder whose files are for the exam office only.
  package static let examFolder = "content/exams"
}

/// A file that is copied as it is.
package struct AssetFile: Sendable, Hashable {
  /// The path relative to the source folder.
  package let path: String
  package let byteCount: Int
  /// The path by which the file can be opened.
  package let location: String

  package init(path: String, byteCount: Int, location: String) {
    self.path = path
    self.byteCount = byteCount
    self.location = location
  }
}

/// A folder that lies elsewhere and is read as if it lay in the source: records of people, exams.
package struct SourceMount: Sendable, Hashable {
  /// Where it appears: `content/people`.
  package let path: String
  /// Where it lies on disk.
  package let folder: String

  package init(_ folder: String, at path: String) {
    self.folder = folder
    self.path = path
  }
}

extension SourceTree {
  /// Reads the source folder.
  ///
  /// Paths are relative to the root, such as `content/grades/x.md`. Names that begin with a dot are
  /// passed over. A mounted folder stands in place of the one at its path. What cannot be used is
  /// reported and the rest is read; only a folder that is not there at all is thrown.
  package static func read(
    root: String, folders: [String] = ["content", "site-templates"], mounts: [SourceMount] = [],
    limits: Limits = Limits()
  ) async throws(FileError) -> Diagnosed<SourceTree> {
    var walk = SourceWalk(limits: limits, mounted: mounts.map(\.path))
    let resolved = try resolvePath(root)
    for folder in folders { try walk.add(folder, in: resolved) }
    for mount in mounts { try walk.add(mount) }
    var diagnostics = walk.diagnostics + walk.collisions()

    var tree = SourceTree(texts: [])
    let found = walk.found.sorted { precedesByBytes($0.path, $1.path) }
    for outcome in await concurrentMap(found, { $0.read(limits) }) {
      tree.take(outcome, &diagnostics)
    }
    return Diagnosed(tree, diagnostics)
  }

  /// The texts among files that lie in memory, checked like those of a folder: a revision of a repository.
  package static func read(
    _ files: [RevisionFile], limits: Limits = Limits()
  ) async -> Diagnosed<SourceTree> {
    var diagnostics: [Diagnostic] = []
    var tree = SourceTree(texts: [])
    let sorted = files.sorted { precedesByBytes($0.path, $1.path) }
    let outcomes = await concurrentMap(sorted) { file -> FoundFile.Outcome? in
      guard let form = TextForm(file.path) else { return nil }
      guard file.bytes.count <= form.limit(limits) else {
        return .unreadable(.fileTooLarge(file.path, form.limit(limits), setting: form.setting))
      }
      return FoundFile(path: file.path, location: file.path).check(file.bytes, form)
    }
    for outcome in outcomes.compactMap({ $0 }) { tree.take(outcome, &diagnostics) }
    return Diagnosed(tree, diagnostics)
  }

  private mutating func take(_ outcome: FoundFile.Outcome, _ diagnostics: inout [Diagnostic]) {
    switch outcome {
    case .text(let file): texts.append(file)
    case .converted(let file, let note):
      texts.append(file)
      notes.append(note)
    case .asset(let file): assets.append(file)
    case .rejected(let file, let diagnostic):
      rejected.append(file)
      diagnostics.append(diagnostic)
    case .unreadable(let diagnostic): diagnostics.append(diagnostic)
    }
  }
}
