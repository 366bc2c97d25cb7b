import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport

/// A small site made from an archive of files on top of a title, for tests of its pages and links.
struct PagesSite {
  let result: BuildResult
  /// What the build says, one line each, in English.
  let problems: [String]
  /// Every file of the site as text.
  let files: [String: String]

  /// Builds the files of an archive, in the form of `files(_:)`.
  ///
  /// `settings` are further lines of `content/site.yaml`; `binary` names files that are no text, with the
  /// number of their bytes.
  init(
    _ archive: String, title: String = "茶馆手册", settings: String = "", binary: [String: Int] = [:],
    asOf: String = "2026-10-12", drafts: Bool = false
  ) async throws {
    let folder = try TemporaryFolder()
    try folder.write("title: \(title)\n" + settings, to: "content/site.yaml")
    for file in LadderTestSupport.files(archive) {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
    for (path, count) in binary {
      try folder.write(String(repeating: "x", count: count), to: path)
    }
    var options = BuildOptions(source: folder.path, templates: packageRoot)
    options.asOf = Day(asOf)
    options.includesDrafts = drafts
    options.listsExternalLinks = true
    var timings = Timings()
    result = try await buildSite(options, output: nil, timings: &timings)
    var renderer = DiagnosticRenderer(files: result.shownFiles, language: .english)
    problems = renderer.render(result.diagnostics, as: .short).split(separator: "\n").map(
      String.init)
    var files: [String: String] = [:]
    for file in result.site?.files ?? [] {
      var bytes: [UInt8] = []
      file.make(&bytes)
      files[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    self.files = files
  }

  /// The paths of the pages under a folder.
  func pages(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".html") }.sorted()
  }

  /// Whether a page holds a piece of HTML.
  func page(_ path: String, has text: String) -> Bool {
    files[path + "/index.html"].map { $0.utf8Has(text) } ?? false
  }

  /// Whether any page of the site, or its search data, holds a text.
  func anyFileHas(_ text: String) -> [String] {
    files.filter { $0.value.utf8Has(text) }.map(\.key).sorted()
  }
}

extension String {
  /// Whether a text stands in this one, byte for byte.
  func utf8Has(_ text: String) -> Bool {
    let (whole, wanted) = (Array(utf8), Array(text.utf8))
    guard let first = wanted.first, wanted.count <= whole.count else { return wanted.isEmpty }
    return whole.indices.dropLast(wanted.count - 1).contains { start in
      whole[start] == first && whole[start...].starts(with: wanted)
    }
  }
}
