package import LadderDiagnostics
package import LadderInput

/// Puts the parsed files of a handbook together: everything typed and every rule of the data model checked.
///
/// Every reference is held against what it names; those to people are kept for `loadPeople`, which knows
/// them. All problems are reported; what is wrong is left out, and so are the pages that `selection` does
/// not take in. What the settings of the site say is read by `loadSettings` before, because the day of
/// the selection may depend on them.
package func loadCatalogue(
  _ source: ParsedSource, settings: SiteSettings, _ selection: PageSelection
) -> Diagnosed<Catalogue> {
  var loader = Loader(site: settings)
  loader.references = settings.references
  for data in source.data where data.file.path != misnamedSettings { loader.load(data) }
  for page in source.pages { loader.load(page, selection) }
  let unreadData = source.data.filter(\.isUnread).map(\.file)
  for file in source.unread + unreadData { loader.noteUnread(file) }
  loader.checkReferences()
  loader.noteBroken()
  loader.checkGlossary()
  if !loader.diagnostics.hasErrors || !loader.catalogue.grades.isEmpty { loader.checkCoherence() }
  return Diagnosed(loader.catalogue, loader.diagnostics)
}

/// The same with the settings read on the way, and for no particular day.
package func loadCatalogue(
  _ source: ParsedSource, includesDrafts: Bool, asOf: Day? = nil
) -> Diagnosed<Catalogue> {
  let settings = loadSettings(source)
  var catalogue = loadCatalogue(
    source, settings: settings.value,
    PageSelection(asOf: asOf, includesDrafts: includesDrafts))
  catalogue.diagnostics.insert(contentsOf: settings.diagnostics, at: 0)
  return catalogue
}

/// The ids that a handbook declares, in ascending order, by the name of their kind; drafts have theirs as well.
///
/// People are not among them: their numbers stand in the records alone.
package func declaredIDs(in source: ParsedSource) -> [String: [String]] {
  var loader = Loader(site: loadSettings(source).value)
  for data in source.data where data.file.path != misnamedSettings { loader.load(data) }
  for page in source.pages { loader.load(page, PageSelection(asOf: nil, includesDrafts: true)) }
  return Dictionary(
    uniqueKeysWithValues: loader.declared.map { ($0.key.rawValue, $0.value.keys.sorted()) })
}

/// Where the settings lie if their file has the other ending of YAML.
private let misnamedSettings = "content/site.yml"

/// What `content/site.yaml` says; the defaults where it says nothing right.
package func loadSettings(_ source: ParsedSource) -> Diagnosed<SiteSettings> {
  let fallback = SiteSettings(
    title: "", shortTitle: "", company: "", language: "zh", baseURL: "",
    timeZone: "Asia/Shanghai", peopleAccess: .off, peopleAccessPlace: nil,
    peopleAccessOpenReason: nil, reportErrorTo: nil)
  guard let data = source.site else {
    let isMisnamed = source.data.contains { $0.file.path == misnamedSettings }
    return Diagnosed(fallback, [.missingSite(isMisnamed: isMisnamed)])
  }
  var reader = MappingReader(data.node, SiteFields.schema, in: data.file)
  var site = reader.isMapping ? SiteSettings(reading: &reader) : nil
  reader.checkRest()
  var diagnostics = reader.diagnostics
  site?.references = reader.references
  if let site {
    switch site.peopleAccess {
    case .off: break
    case .open where site.peopleAccessOpenReason == nil:
      diagnostics.append(.openWithoutReason(at: site.peopleAccessPlace))
    case .open where site.peopleNames == .hidden:
      diagnostics.append(.openWithHiddenNames(at: site.peopleNamesPlace))
    case .open, .gated: break
    case .sealed:
      diagnostics.append(.accessNotBuilt(site.peopleAccess, at: site.peopleAccessPlace))
    }
  }
  return Diagnosed(site ?? fallback, diagnostics)
}
