import LadderDiagnostics
import LadderInput
import LadderSite

/// What the preview shows at a moment: the last good site, and what is wrong with the source since.
struct PreviewSite: Sendable {
  /// Rises with every build; pages ask for it and load again when it does.
  var version = 0
  private(set) var files: [String: OutputFile] = [:]
  /// Every problem of the newest build, one a line; empty if it was clean.
  private(set) var problems: [String] = []
  /// Whether the site shown is that of the newest build.
  private(set) var isCurrent = false

  /// The bytes of a file of the site, made when they are asked for.
  func file(_ path: String) -> [UInt8]? {
    guard let file = files[path] else { return nil }
    var bytes: [UInt8] = []
    file.make(&bytes)
    return bytes
  }

  /// Takes over the outcome of a build.
  ///
  /// A build with errors leaves the last good site standing.
  mutating func take(_ result: BuildResult) {
    let language = result.language == "zh" ? Language.chinese : .english
    var renderer = DiagnosticRenderer(files: result.shownFiles, language: language)
    problems = renderer.render(result.diagnostics, as: .short).split(separator: "\n").map(
      String.init)
    if let site = result.site {
      files = Dictionary(site.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
    isCurrent = result.site != nil
    version += 1
  }
}

/// The one place where the preview's state is kept, between the watcher and the requests.
actor PreviewState {
  private(set) var site = PreviewSite()

  func take(_ result: BuildResult) { site.take(result) }
}
