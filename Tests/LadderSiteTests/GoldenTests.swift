import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport
import Testing

/// Small sites under `Sites/`, compared whole: every page byte for byte, and what the build says.
///
/// `UPDATE_SNAPSHOTS=1 swift test` writes what the build makes now; the difference is for review.
@Suite struct GoldenTests {
  @Test(arguments: ["clean", "faults"])
  func siteIsAsExpected(_ name: String) async throws {
    let folder = packageRoot + "/Tests/LadderSiteTests/Sites/" + name
    let result = try await buildInMemory(folder)
    var renderer = DiagnosticRenderer(files: result.files, language: .english)
    var made = ["diagnostics.txt": Array(renderer.render(result.diagnostics, as: .short).utf8)]
    // Pages and the feed of the build; style sheets and the search client have tests of their own.
    for file in result.site?.files ?? [] where file.path.hasSuffix(".html") {
      var bytes: [UInt8] = []
      file.make(&bytes)
      made["expected/" + file.path] = maskingHashes(bytes)
    }
    let expected = try readExpected(folder)
    if getenv("UPDATE_SNAPSHOTS") != nil {
      try update(folder, from: expected, to: made)
      return
    }
    #expect(made.keys.sorted() == expected.keys.sorted())
    for path in made.keys.sorted() {
      let new = String(decoding: made[path] ?? [], as: UTF8.self)
      let old = String(decoding: expected[path] ?? [], as: UTF8.self)
      #expect(new.utf8.elementsEqual(old.utf8), "\(name)/\(path): \(firstDifference(old, new))")
    }
  }

  /// The names of style sheets and scripts hold a hash of their content, which is not the page's matter.
  private func maskingHashes(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map(maskingHash).joined(separator: "\n").utf8)
  }

  private func maskingHash(_ line: Substring) -> String {
    if let match = line.wholeMatch(of: /(.*assets\/[a-z]+\.)[0-9a-f]+(\.(?:css|js).*)/) {
      return "\(match.1)HASH\(match.2)"
    }
    if let match = line.wholeMatch(of: /(<script src=".*search\/)[0-9a-z]+(\.js.*)/) {
      return "\(match.1)HASH\(match.2)"
    }
    return String(line)
  }

  private func firstDifference(_ old: String, _ new: String) -> String {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(before, after).prefix { $0 == $1 }.count
    func shown(_ lines: [Substring]) -> String {
      line < lines.count ? String(lines[line]) : "nothing"
    }
    return "line \(line + 1)\n  expected: \(shown(before))\n  found:    \(shown(after))"
  }

  private func readExpected(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    func read(_ path: String) throws {
      guard access(folder + "/" + path, F_OK) == 0 else { return }
      for entry in try listFolder(folder + "/" + path) {
        let name = path + "/" + (try #require(entry.text))
        if entry.kind == .folder {
          try read(name)
        } else {
          files[name] = try readFile(folder + "/" + name)
        }
      }
    }
    try read("expected")
    if access(folder + "/diagnostics.txt", F_OK) == 0 {
      files["diagnostics.txt"] = try readFile(folder + "/diagnostics.txt")
    }
    return files
  }

  private func update(
    _ folder: String, from old: [String: [UInt8]], to new: [String: [UInt8]]
  ) throws {
    for path in old.keys where new[path] == nil { unlink(folder + "/" + path) }
    for (path, bytes) in new where old[path] != bytes {
      var parent = folder
      for part in path.split(separator: "/").dropLast() {
        parent += "/" + part
        mkdir(parent, 0o755)
      }
      let file = try #require(fopen(folder + "/" + path, "w"))
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
  }
}
