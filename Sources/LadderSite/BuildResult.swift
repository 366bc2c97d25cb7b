package import LadderCatalogue
package import LadderDiagnostics
package import LadderInput

/// A site that is ready to be written: nothing about it can fail any more.
package struct Site: Sendable {
  package let asOf: Day
  package let jobs: [OutputJob]
  /// What not everyone may read; their paths are those of the same site.
  package let privateJobs: [OutputJob]
  /// Who may read what of it; nil where nothing is private.
  package let access: AccessList?
  package let pageCount: Int
  package let personCount: Int

  /// Every file of the site that everyone may read, each to be made alone.
  package var files: [OutputFile] { jobs.flatMap(\.files) }
  package var privateFiles: [OutputFile] { privateJobs.flatMap(\.files) }
}

/// A build up to the writing: the site if there were no errors, every problem, and the files to show
/// their places in.
package struct BuildResult: Sendable {
  package let site: Site?
  package let diagnostics: [Diagnostic]
  package let files: [SourceFile]
  package let notes: [Diagnostic.Note]
  package let language: String
  /// What became of the rows of each table about people, in the order of the files' paths.
  package let accounts: [TableAccount]
  /// The links to other sites, if they were asked for.
  package var externalLinks: [ExternalLink] = []
}

extension BuildResult {
  /// The files to show places in; one that could not be read stands empty, so that it has a first line.
  package var shownFiles: [SourceFile] {
    let known = Set(files.map(\.path))
    let unread = Set(diagnostics.compactMap { $0.range?.path }).subtracting(known).sorted()
    return files + unread.map { SourceFile(path: $0, bytes: []) }
  }

  /// A build that was clean, and what the writing of its site met.
  package init(writing report: WriteReport, after build: BuildResult) {
    var diagnostics = build.diagnostics + report.kept.map(Diagnostic.outputEdited)
    if let first = report.foreign.first {
      diagnostics.append(.outputForeign(first, count: report.foreign.count))
    }
    self.init(
      site: build.site, diagnostics: diagnostics, files: build.files, notes: build.notes,
      language: build.language, accounts: build.accounts)
  }
}
