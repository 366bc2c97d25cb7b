package import LadderCatalogue
package import LadderDiagnostics
package import LadderInput
package import LadderProgress

/// What commands that ask of people work on: the first stages of a build, and nothing of its pages.
package struct LoadedProgress: Sendable {
  package let catalogue: Catalogue
  package let people: People
  /// Nil where something is wrong, or no day is known.
  package let progress: Progress?
  /// Everything that was found wrong, to be reported like a build's.
  package let result: BuildResult
}

/// Reads a source and evaluates everyone, whatever the site may publish of them: what is printed on a
/// terminal is for who may read the records.
///
/// Files of `replacing` take the place of those with their paths, or are added.
/// - Throws: `FileError` if the source folder is not there.
package func loadProgress(
  _ options: BuildOptions, replacing: [SourceFile] = []
) async throws(FileError) -> LoadedProgress {
  let mounts = options.people.map { [SourceMount($0, at: SourceTree.peopleFolder)] } ?? []
  var tree = try await SourceTree.read(root: options.source, folders: ["content"], mounts: mounts)
  if !replacing.isEmpty {
    let paths = Set(replacing.map(\.path))
    tree.value.texts = (tree.value.texts.filter { !paths.contains($0.path) } + replacing)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
  return await evaluate(tree, options)
}

/// Evaluates a source that lies in memory: a revision of a repository.
package func loadProgress(
  of texts: [SourceFile], _ options: BuildOptions
) async -> LoadedProgress {
  await evaluate(Diagnosed(SourceTree(texts: texts)), options)
}

private func evaluate(
  _ tree: Diagnosed<SourceTree>, _ options: BuildOptions
) async -> LoadedProgress {
  let source = await ParsedSource.parse(tree.value.texts)
  let settings = loadSettings(source.value)
  let asOf =
    options.asOf ?? newestExport(in: tree.value.texts)
    ?? options.fallbackDay(in: settings.value.timeZone)
  let catalogue = loadCatalogue(
    source.value, settings: settings.value,
    PageSelection(asOf: asOf, includesDrafts: options.includesDrafts))
  let loaded = await loadPeople(
    tree.value.texts, catalogue: catalogue.value, asOf: options.asOf)
  var diagnostics =
    tree.diagnostics + source.diagnostics + settings.diagnostics + catalogue.diagnostics
    + loaded.diagnostics
  let people = loaded.value.people
  if asOf == nil { diagnostics.append(.missingDate()) }
  var progress: Progress?
  if let asOf, !diagnostics.hasErrors {
    progress = await evaluateProgress(catalogue.value, people, asOf: asOf)
  }
  return LoadedProgress(
    catalogue: catalogue.value, people: people, progress: progress,
    result: BuildResult(
      site: nil, diagnostics: diagnostics.sortedByPlace(), files: tree.value.files,
      notes: tree.value.notes, language: catalogue.value.site.language,
      accounts: loaded.value.accounts))
}
