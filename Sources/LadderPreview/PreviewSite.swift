import LadderDiagnostics
import LadderInput
import LadderSite

/// What the preview shows at a moment: the last good site, and what is wrong with the source since.
struct PreviewSite: Sendable {
  /// Rises with every build; pages ask for it and load again when it does.
  var version = 0
  private(set) var files: [String: OutputFile] = [:]
  /// What not everyone may read, and who may; nil where nothing is private.
  private(set) var privateFiles: [String: OutputFile] = [:]
  private(set) var access: AccessList?
  private(set) var language = Language.chinese
  /// Every problem of the newest build, one a line; empty if it was clean.
  private(set) var problems: [String] = []
  /// Whether the site shown is that of the newest build.
  private(set) var isCurrent = false

  /// A file of the site, if whoever looks may read it; to others it is as if there were none.
  private func found(_ path: String, for viewer: Viewer) -> OutputFile? {
    if let file = files[path] { return file }
    guard let file = privateFiles[path] else { return nil }
    switch viewer {
    case .everything: return file
    case .anybody: return nil
    case .person(let folder):
      let reader = access?.readers.first { $0.page == folder }
      return reader.map { $0.mayRead(path) } ?? false ? file : nil
    }
  }

  func holds(_ path: String, for viewer: Viewer) -> Bool { found(path, for: viewer) != nil }

  /// The bytes of a file of the site, made when they are asked for.
  func file(_ path: String, for viewer: Viewer = .everything) -> [UInt8]? {
    guard let file = found(path, for: viewer) else { return nil }
    var bytes: [UInt8] = []
    file.make(&bytes)
    return bytes
  }

  /// Takes over the outcome of a build.
  ///
  /// A build with errors leaves the last good site standing.
  mutating func take(_ result: BuildResult) {
    language = result.language == "zh" ? Language.chinese : .english
    var renderer = DiagnosticRenderer(files: result.shownFiles, language: language)
    problems = renderer.render(result.diagnostics, as: .short).split(separator: "\n").map(
      String.init)
    if let site = result.site {
      files = Dictionary(site.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      privateFiles = Dictionary(
        site.privateFiles.filter { !$0.path.hasPrefix(".") }.map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
      access = site.access
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
