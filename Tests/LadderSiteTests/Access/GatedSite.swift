import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport
import Testing

/// The example handbook with people of a test, built in memory as a site whose pages about people are gated.
struct GatedSite {
  let result: BuildResult
  /// What everyone may read, by path.
  let open: [String: [UInt8]]
  let closed: [String: [UInt8]]

  static let today = Day(year: 2026, month: 10, day: 12)

  /// `write` puts the people into the folder of the source; `names` is what `people.names` says.
  init(names: String = "shown", _ write: (TemporaryFolder) throws -> Void) async throws {
    let folder = try TemporaryFolder()
    try copyContent(to: folder)
    let settings = try #require(folder.read("content/site.yaml"))
    try folder.write(gated(settings, names: names), to: "content/site.yaml")
    try write(folder)
    var options = BuildOptions(source: folder.path, templates: packageRoot)
    options.asOf = Self.today
    var timings = Timings()
    result = try await buildSite(options, output: nil, timings: &timings)
    open = bytes(result.site?.files ?? [])
    closed = bytes(result.site?.privateFiles ?? [])
  }

  /// The site of people as they were recorded; an error in them is one of the test.
  static func sound(
    names: String = "shown", _ people: RecordedPeople
  ) async throws -> GatedSite {
    let site = try await GatedSite(names: names) { try people.write(to: $0) }
    var renderer = DiagnosticRenderer(files: site.result.files, language: .english)
    let said = renderer.render(
      site.result.diagnostics.filter { $0.severity == .error }, as: .short)
    try #require(site.result.site != nil, "\(said)")
    return site
  }
}

private func bytes(_ files: [OutputFile]) -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  for file in files {
    var bytes: [UInt8] = []
    file.make(&bytes)
    found[file.path] = bytes
  }
  return found
}

/// The settings of a site with its pages about people gated.
func gated(_ settings: String, names: String) -> String {
  settings.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
    if line.hasPrefix("  access: ") { return ["  access: gated", "  names: \(names)"] }
    return line.hasPrefix("  access_open_reason: ") ? [] : [String(line)]
  }.joined(separator: "\n")
}

/// Copies the example handbook without its people.
private func copyContent(to folder: TemporaryFolder) throws {
  mkdir(folder.path + "/content", 0o755)
  for entry in try listFolder(packageRoot + "/content") {
    let name = try #require(entry.text)
    if name == "people" { continue }
    let status = system("cp -r '\(packageRoot)/content/\(name)' '\(folder.path)/content/'")
    try #require(status == 0)
  }
}

/// Whether a text stands among bytes.
func contains(_ bytes: [UInt8], _ text: String) -> Bool {
  let wanted = Array(text.utf8)
  return bytes.withUnsafeBytes { all in
    wanted.withUnsafeBytes { part in
      guard let base = all.baseAddress, let first = part.first, let text = part.baseAddress else {
        return false
      }
      var offset = 0
      while offset + part.count <= all.count {
        let rest = all.count - part.count - offset + 1
        guard let hit = memchr(base + offset, Int32(first), rest) else { return false }
        if memcmp(hit, text, part.count) == 0 { return true }
        offset = UnsafeRawPointer(hit) - base + 1
      }
      return false
    }
  }
}

/// The files in which a text stands, or whose paths hold it.
func places(of text: String, in files: [String: [UInt8]]) -> [String] {
  files.filter { $0.key.contains(text) || contains($0.value, text) }.map(\.key).sorted()
}
