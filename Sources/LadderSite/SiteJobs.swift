import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderSearch

// The site as files: what everyone may read, and what not everyone may.

/// The search of a site: its index, and the script with which private pages look for people.
struct SiteSearch {
  let index: SearchOutput
  /// Nil where no page looks for people.
  let finder: SearchOutput.File?
}

extension SiteModel {
  /// Makes the search index; a module of the client that does not fit the others is reported.
  func search(_ pages: [SitePage], _ client: [ClientModule]) async -> Diagnosed<SiteSearch?> {
    let entries = pages.compactMap { page in page.search.map { $0.page(at: page.route) } }
    do throws(ClientJoinError) {
      let index = try await buildSearch(
        pages: entries, client: client, texts: SearchTexts(words, catalogue))
      return Diagnosed(
        SiteSearch(index: index, finder: isGated ? try peopleSearchScript(client) : nil))
    } catch {
      return Diagnosed(nil, [.brokenSearchClient(error)])
    }
  }

  /// The site with everything that is to be written.
  func site(
    _ pages: SitePages, _ search: SiteSearch, _ look: TemplateFiles, copying files: [AssetFile]
  ) -> Site {
    var jobs = look.assets.filter { isGated || !$0.isOfPrivatePages }
      .map { OutputJob(path: $0.path, bytes: $0.bytes) }
    jobs += (search.index.files + [search.finder].compactMap(\.self))
      .map { OutputJob(path: $0.path, make: $0.write) }
    jobs += copyJobs(files)
    jobs += calendarJobs() + newsJobs() + sitemapJobs(pages.pages) + seenJobs()
    var named = look.named
    if let finder = search.finder { named[PageAssets.peopleSearch] = finder.path }
    let assets = PageAssets(
      site: catalogue.site, asOf: asOf, styles: look.styles, named: named,
      searchScript: search.index.stubScriptPath,
      hasPrint: pages.pages.contains { $0.route == .print })
    jobs += pageJobs(pages.pages, pages.groups, assets)
    return Site(
      asOf: asOf, jobs: jobs, privateJobs: privateJobs(pages, assets), access: accessList,
      pageCount: pages.count, personCount: people?.employees.count ?? 0)
  }
}

/// Pages as files.
func pageJobs(
  _ pages: [SitePage], _ groups: [PageGroup], _ assets: PageAssets
) -> [OutputJob] {
  pages.map { page in
    OutputJob(paths: [page.route.path]) { { _, bytes in page.render(assets, &bytes) } }
  }
    + groups.map { group in
      OutputJob(paths: group.routes.map(\.path)) { group.begin(assets) }
    }
}

/// Files beside pages are copied to where the pages' links expect them.
private func copyJobs(_ assets: [AssetFile]) -> [OutputJob] {
  assets.map { asset in
    OutputJob(path: String(asset.path.dropFirst("content/".count))) { output in
      if let bytes = try? readFile(asset.location) { output += bytes }
    }
  }
}
