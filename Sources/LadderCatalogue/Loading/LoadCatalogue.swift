package import LadderDiagnostics
import LadderInput

/// Puts the parsed files of a handbook together: everything typed and every rule of the data model checked.
///
/// Every reference is held against what it names; those to people are kept for `loadPeople`, which knows
/// them. All problems are reported; what is wrong is left out, and so are pages with `draft: true` unless
/// `includesDrafts` asks for them.
package func loadCatalogue(
  _ source: ParsedSource, includesDrafts: Bool
) -> Diagnosed<Catalogue> {
  let (site, siteDiagnostics) = loadSite(source.site)
  var loader = Loader(site: site)
  loader.diagnostics = siteDiagnostics
  for data in source.data { loader.load(data) }
  for page in source.pages { loader.load(page, includesDrafts: includesDrafts) }
  loader.checkReferences()
  loader.noteBroken()
  loader.checkGlossary()
  if !loader.diagnostics.hasErrors || !loader.catalogue.grades.isEmpty { loader.checkCoherence() }
  return Diagnosed(loader.catalogue, loader.diagnostics)
}

private func loadSite(_ data: ParsedSource.DataFile?) -> (SiteSettings, [Diagnostic]) {
  let fallback = SiteSettings(
    title: "", shortTitle: "", company: "", language: "zh", baseURL: "",
    timeZone: "Asia/Shanghai", peopleAccess: .off, peopleAccessPlace: nil,
    peopleAccessOpenReason: nil, reportErrorTo: nil)
  guard let data else { return (fallback, [.missingSite()]) }
  var reader = MappingReader(data.node, SiteFields.schema, in: data.file)
  let site = reader.isMapping ? SiteSettings(reading: &reader) : nil
  var diagnostics = reader.diagnostics
  if let site {
    switch site.peopleAccess {
    case .off: break
    case .open where site.peopleAccessOpenReason == nil:
      diagnostics.append(.openWithoutReason(at: site.peopleAccessPlace))
    case .open: break
    case .gated, .sealed:
      diagnostics.append(.accessNotBuilt(site.peopleAccess, at: site.peopleAccessPlace))
    }
  }
  return (site ?? fallback, diagnostics)
}
