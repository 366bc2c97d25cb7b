import LadderCatalogue
import LadderDiagnostics
package import LadderInput
import LadderMarkup
import LadderProgress
import LadderSearch
import LadderTemplates

/// Runs the stages: read, parse, catalogue, evaluate, render, index.
///
/// What they make is written by `OutputFolder.write`; `ladder check` stops here.
///
/// Every stage runs to its end and reports all it finds; the site is made only if nothing is wrong.
/// - Throws: `FileError` if the source folder is not there.
package func buildSite(
  _ options: BuildOptions, output: OutputFolder?, timings: inout Timings
) async throws(FileError) -> BuildResult {
  // read
  let mounts = options.people.map { [SourceMount($0, at: SourceTree.peopleFolder)] } ?? []
  let limits = Limits.set(inSource: options.source)
  let tree = try await SourceTree.read(root: options.source, mounts: mounts, limits: limits)
  let templateFiles = try await readTemplates(
    options, overrides: tree.value.texts, assets: tree.value.assets)
  var diagnostics = tree.diagnostics + templateFiles.diagnostics
  let texts = tree.value.texts
  timings.end("read", count: texts.count)

  // parse: what Ladder itself puts into a text is in the language of the site
  let words = Words.read(templateFiles.value.texts, language: siteLanguage(in: texts))
  diagnostics += words.diagnostics
  let markup = words.value.markup(limits)
  let source = await ParsedSource.parse(texts, rejected: tree.value.rejected, markup: markup)
  diagnostics += source.diagnostics
  timings.end("parse", count: source.value.pages.count)

  // catalogue: the day comes first, because it decides which pages take part
  let settings = settings(in: source.value, options)
  // Settings that are there and no text were reported when they were read.
  let hasUnreadSettings = tree.value.rejected.contains { $0.path == "content/site.yaml" }
  diagnostics += settings.diagnostics.filter {
    !(hasUnreadSettings && $0.code == .missingSource)
  }
  let access = settings.value.peopleAccess
  if let output { diagnostics += refusals(of: output, access, options) }
  let keys = access.keys(options, isWritten: output != nil)
  diagnostics += keys.diagnostics
  let showsPeople = access.hasPages
  let newest = showsPeople ? newestExport(in: texts, limits: limits) : nil
  let asOf = options.asOf ?? newest ?? options.fallbackDay(in: settings.value.timeZone)
  // Settings that are wrong may be why the deliveries were not asked.
  let areSettingsWrong = settings.diagnostics.hasErrors || settings.value.title.isEmpty
  if asOf == nil, !areSettingsWrong { diagnostics.append(.missingDate()) }
  async let history = readHistory(options, settings.value, files: texts)
  async let earlier = readEarlierPolicies(
    options, settings.value, source.value, files: texts, markup: markup)
  let catalogue = loadCatalogue(
    source.value, settings: settings.value,
    PageSelection(asOf: asOf, includesDrafts: options.includesDrafts))
  guard source.value.stuck.isEmpty else {
    // What is wrong with the rest cannot be told while a file is missing from it.
    _ = await history
    return BuildResult(
      site: nil, diagnostics: diagnostics.sortedByPlace(), files: tree.value.files,
      notes: tree.value.notes, language: catalogue.value.site.language,
      accounts: [])
  }
  diagnostics += catalogue.diagnostics
  timings.end("catalogue", count: catalogue.value.pages.count)
  let loaded = await loadNeededPeople(
    texts, unread: tree.value.rejected.map(\.path), catalogue.value, options,
    areSettingsWrong: areSettingsWrong)
  diagnostics += loaded.diagnostics
  let people = showsPeople ? loaded.value?.people : nil
  timings.end("people", count: loaded.value?.accounts.reduce(0) { $0 + $1.rowsRead } ?? 0)

  // evaluate
  let shown = asOf.map(catalogue.value.showing(rulesOf:)) ?? catalogue.value
  // Nobody is said to be missing while somebody could not be read.
  let whole = loaded.diagnostics.hasErrors ? nil : people
  if let asOf { diagnostics += checkOnDay(shown, whole, asOf: asOf) }
  var progress: Progress?
  if let asOf, let people, !diagnostics.hasErrors {
    let evaluated = await evaluateProgress(shown, people, asOf: asOf)
    diagnostics += mentorsBeforeGate(evaluated.people, people, texts)
    progress = evaluated
  }
  let overview = access == .gated ? await progress?.people.overview() : nil
  timings.end("evaluate", count: people?.employees.count ?? 0)

  // render: everything that can be wrong is found out here, before the first page is made
  let language = shown.site.language
  let set = TemplateSet.parse(templateFiles.value.templates)
  diagnostics += set.diagnostics
  let templates =
    words.value.areKnown
    ? PageTemplates.compile(
      set.value, words: words.value, assets: templateFiles.value.ownAddresses)
    : Diagnosed<PageTemplates?>(nil)
  diagnostics += templates.diagnostics
  let readers = NamedPeople(people.map { present($0, on: asOf) } ?? [], shown.site)
  let assets = tree.value.assets + tables(texts, in: options.source)
  let unread =
    tree.diagnostics.filter { $0.severity == .error }
    + source.diagnostics.filter { $0.code == .unusableFileName }
  let links = await resolveLinks(
    shown, assets: assets, unread: unread.compactMap { $0.range?.path }, people: readers)
  diagnostics += links.diagnostics
  let files = AttachedFiles(assets, shown, links: links.value.links)
  diagnostics += files.diagnostics
  let tags = Tags.make(shown)
  diagnostics += tags.diagnostics
  let known = await history
  diagnostics += known.diagnostics
  let dates = PageHistory(shown, git: known.value)
  let reviews = asOf.map { Reviews(shown, dates, asOf: $0) } ?? Reviews()
  diagnostics += reviews.diagnostics(shown)
  let sources = tree.value.files + templateFiles.value.files
  func result(_ site: Site?) -> BuildResult {
    BuildResult(
      site: site, diagnostics: diagnostics.sortedByPlace(), files: sources,
      notes: tree.value.notes + Diagnostic.Note.openAccess(shown.site)
        + Diagnostic.Note.tooLongToPrint(shown) + retentionNotes(loaded.value, shown.site)
        + (asOf.flatMap { day in people.map { notesOnDay($0, asOf: day) } } ?? []),
      language: language, accounts: loaded.value?.accounts ?? [],
      externalLinks: options.listsExternalLinks ? externalLinks(shown) : [])
  }
  guard let asOf, let templates = templates.value, !diagnostics.hasErrors else {
    return result(nil)
  }
  let sections = Sections(shown, words: words.value)
  let model = SiteModel(
    catalogue: shown, people: people, progress: progress, asOf: asOf, words: words.value,
    targets: links.value.targets, links: links.value.links,
    sections: sections,
    relations: Relations(shown, routes: links.value.targets.routes, links: links.value.links),
    navigation: Navigation.make(
      shown, sections, words: words.value, showsPeople: people != nil && access == .open),
    glossary: GlossaryTerms(shown.glossary),
    tags: tags.value, history: dates, reviews: reviews, keys: keys.value,
    overview: overview, earlier: await earlier)
  let pages = model.pages(templates)
  diagnostics += pages.diagnostics
  guard !diagnostics.hasErrors else { return result(nil) }
  if model.isGated {
    diagnostics += files.published.map { String($0.path.dropFirst("content/".count)) }
      .filter(isPrivateAddress).map { .addressReserved($0, at: nil) }
  }
  guard !diagnostics.hasErrors else { return result(nil) }
  let single = pages.value.pages
  timings.end("render", count: pages.value.count)

  // index
  let scripts = await model.search(single, templateFiles.value.searchClient)
  diagnostics += scripts.diagnostics
  guard let search = scripts.value else { return result(nil) }
  timings.end("index", count: single.count)
  return result(model.site(pages.value, search, templateFiles.value, copying: files.published))
}

/// Why the folders must not be written into.
private func refusals(
  of output: OutputFolder, _ access: SiteSettings.PeopleAccess, _ options: BuildOptions
) -> [Diagnostic] {
  var folders = [output]
  var refusals: [Diagnostic?] = []
  let privately = options.privateOutput ?? output.privateNeighbour
  // A folder that Ladder wrote before is cleared when nothing is private any more.
  if access == .gated || privately.isOurs {
    folders.append(privately)
    refusals.append(privately.refusal(besides: output))
  }
  refusals += folders.map { $0.refusal(source: options.source, home: options.home) }
  if let people = options.people { refusals += folders.map { $0.refusal(people: people) } }
  return refusals.compactMap(\.self)
}

/// The settings of the handbook, with what the build was told in their place.
private func settings(
  in source: ParsedSource, _ options: BuildOptions
) -> Diagnosed<SiteSettings> {
  var settings = loadSettings(source)
  if let baseURL = options.baseURL { settings.value.baseURL = baseURL }
  // Who changed a page is a name as well.
  if settings.value.peopleNames == .hidden { settings.value.repository.showsContributors = false }
  return settings
}

/// The language of the site, which is asked for before its settings have been read.
private func siteLanguage(in texts: [SourceFile]) -> String {
  guard let file = texts.first(where: { $0.path == "content/site.yaml" }),
    let name = YAMLNode.parse(file).value?["language"]?.scalar?.text, !name.isEmpty
  else { return "zh" }
  return name
}

/// The people, if pages may say anything of them or their records are to be checked; their files are not
/// even parsed otherwise.
private func loadNeededPeople(
  _ files: [SourceFile], unread: [String], _ catalogue: Catalogue, _ options: BuildOptions,
  areSettingsWrong: Bool
) async -> Diagnosed<LoadedPeople?> {
  var result = Diagnosed<LoadedPeople?>(nil)
  if catalogue.site.peopleAccess.hasPages || options.checksPeople {
    let loaded = await loadPeople(
      files, unread: unread, catalogue: catalogue, asOf: options.asOf)
    result = Diagnosed(loaded.value, loaded.diagnostics)
  }
  // Settings that could not be read have no title, and are reported already.
  let isUnset = catalogue.site.peopleAccessPlace == nil && !catalogue.site.title.isEmpty
  if isUnset, !areSettingsWrong, files.contains(where: \.isPersonal) {
    result.diagnostics.append(.peopleAccessUnset())
  }
  return result
}

/// How much is not used any more because it is over for too long; nothing where all is.
private func retentionNotes(_ loaded: LoadedPeople?, _ site: SiteSettings) -> [Diagnostic.Note] {
  guard let report = loaded?.retention, !report.isEmpty else { return [] }
  return [
    .pastRetention(report, months: site.retentionMonths, at: site.peopleAccessPlace)
  ]
}

/// Where every link of every page leads; what leads nowhere is reported.
private func resolveLinks(
  _ catalogue: Catalogue, assets: [AssetFile], unread: [String], people: NamedPeople
) async -> Diagnosed<(targets: LinkTargets, links: [[LinkTarget?]])> {
  let targets = LinkTargets(catalogue, assets: assets, unread: unread, people: people)
  let results = await concurrentMap(Array(catalogue.pages.indices)) { position in
    var diagnostics: [Diagnostic] = []
    let links = catalogue.pages[position].document.links.map {
      targets.resolve($0, on: position, &diagnostics)
    }
    return Diagnosed(links, diagnostics)
  }
  return Diagnosed((targets, results.map(\.value)), results.flatMap(\.diagnostics))
}

/// Those who have a page: they are there on the day.
private func present(_ people: People, on day: Day?) -> [Employee] {
  people.employees.filter { employee in day.map { employee.isPresent(on: $0) } ?? false }
}

/// The tables beside pages, which are handed out as they are.
///
/// They were read as text, but only the records of people are tables of Ladder's own.
private func tables(_ texts: [SourceFile], in source: String) -> [AssetFile] {
  texts.filter { $0.path.hasPrefix("content/") && $0.path.hasSuffix(".csv") && !$0.isPersonal }.map
  {
    AssetFile(path: $0.path, byteCount: $0.bytes.count, location: source + "/" + $0.path)
  }
}
