import LadderDiagnostics
import LadderInput
import LadderSite

/// A site built in memory: every file it would write, and its pages read back.
struct BuiltSite: Sendable {
  let files: [String: [UInt8]]
  let pages: [String: HTMLPage]

  /// The paths of the pages, sorted.
  var pagePaths: [String] { pages.keys.sorted() }

  /// The pages whose path begins so, without the list of the section itself.
  func pages(in folder: String) -> [(path: String, page: HTMLPage)] {
    pagePaths.filter { $0.hasPrefix(folder + "/") && $0 != folder + "/index.html" }
      .compactMap { path in pages[path].map { (path, $0) } }
  }
}

/// A site could not be built; what stood in the way, one line each.
struct NotBuilt: Error, CustomStringConvertible {
  let description: String
}

/// The folder of the package.
let packageRoot: String = {
  let parts = #filePath.split(separator: "/").dropLast(3)
  return "/" + parts.joined(separator: "/")
}()

/// Runs the stages on a folder that holds `content/`, with the package's own templates.
func buildInMemory(_ source: String) async throws -> BuildResult {
  var options = BuildOptions(source: source, templates: packageRoot)
  options.fallbackDay = Day(year: 2026, month: 10, day: 8)
  var timings = Timings()
  return try await buildSite(options, output: nil, timings: &timings)
}

/// Builds a site that must be free of errors.
func builtSite(_ source: String) async throws -> BuiltSite {
  let result = try await buildInMemory(source)
  guard let site = result.site else {
    var renderer = DiagnosticRenderer(files: result.files, language: .english)
    throw NotBuilt(description: renderer.render(result.diagnostics, as: .short))
  }
  var files: [String: [UInt8]] = [:]
  for file in site.files {
    var bytes: [UInt8] = []
    file.make(&bytes)
    guard files.updateValue(bytes, forKey: file.path) == nil else {
      throw NotBuilt(description: "two jobs write \(file.path)")
    }
  }
  let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { HTMLPage($0) }
  return BuiltSite(files: files, pages: pages)
}

/// The example handbook of this repository, built once for all tests.
enum ExampleSite {
  private static let task = Task { try await builtSite(packageRoot) }

  static var built: BuiltSite {
    get async throws { try await task.value }
  }
}
