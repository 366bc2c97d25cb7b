import LadderCatalogue
import LadderDiagnostics
import LadderInput

/// When the texts of pages were changed last, and by whom.
struct PageHistory: Sendable {
  /// For each page of the catalogue: what its front matter says, else git.
  private(set) var updated: [Day?] = []
  /// For each page; empty where the site does not show names.
  private(set) var contributors: [[String]] = []

  init() {}

  init(_ catalogue: Catalogue, git: GitHistory?) {
    let settings = catalogue.site.repository
    updated = catalogue.pages.map { page in
      page.dates.updated
        ?? (settings.showsUpdated ? git?.entries[page.path]?.updated : nil)
    }
    if settings.showsContributors, let git {
      contributors = catalogue.pages.map { git.entries[$0.path]?.contributors ?? [] }
    }
  }

  func updated(_ page: Int) -> Day? { updated.indices.contains(page) ? updated[page] : nil }

  func contributors(_ page: Int) -> [String] {
    contributors.indices.contains(page) ? contributors[page] : []
  }
}

/// What git knows of the files of the handbook; reported where it should know and does not.
///
/// Without a repository there is nothing to know, and nothing to report.
func readHistory(
  _ options: BuildOptions, _ settings: SiteSettings, files: [SourceFile]
) -> Diagnosed<GitHistory?> {
  guard let git = options.git, settings.repository.needsHistory,
    Git.isRepository(options.source)
  else { return Diagnosed(nil) }
  let paths = files.map(\.path).filter { isInside($0, "content") && $0.hasSuffix(".md") }
  let history = git.history(
    of: options.source, paths: paths, timeZone: settings.timeZone,
    findsContributors: settings.repository.showsContributors)
  guard let history else { return Diagnosed(nil, [.historyUnreadable()]) }
  return history.isShallow ? Diagnosed(nil, [.historyShallow()]) : Diagnosed(history)
}
