import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// The example handbook with gated people, as a build writes it.
@Suite struct CoordinationExampleTests {
  private struct Built: Sendable {
    let files: [String: [UInt8]]
    let publicFiles: [String: [UInt8]]
    let pages: [String: HTMLPage]
  }

  private static let task = Task { try await build() }

  private static func build() async throws -> Built {
    let folder = try TemporaryFolder()
    let tree = try await SourceTree.read(root: packageRoot, folders: ["content"])
    for file in tree.value.texts {
      var text = String(decoding: file.bytes, as: UTF8.self)
      if file.path == "content/site.yaml" {
        text = text.replacing("access: open", with: "access: gated")
      }
      try folder.write(text, to: file.path)
    }
    for asset in tree.value.assets {
      try folder.write(
        String(decoding: try readFile(asset.location), as: UTF8.self), to: asset.path)
    }
    var options = BuildOptions(source: folder.path, templates: packageRoot)
    options.fallbackDay = Day(year: 2026, month: 10, day: 8)
    var timings = Timings()
    let result = try await buildSite(options, output: nil, timings: &timings)
    let site = try #require(result.site, "\(result.diagnostics.filter { $0.severity == .error })")
    func bytes(_ files: [OutputFile]) -> [String: [UInt8]] {
      Dictionary(
        uniqueKeysWithValues: files.map { file in
          var bytes: [UInt8] = []
          file.make(&bytes)
          return (file.path, bytes)
        })
    }
    let files = bytes(site.privateFiles)
    return Built(
      files: files, publicFiles: bytes(site.files),
      pages: files.filter { $0.key.hasSuffix(".html") }.mapValues { HTMLPage($0) })
  }

  private var built: Built { get async throws { try await Self.task.value } }

  /// The new pages: those for coordinators and the side pages.
  private func isNew(_ path: String) -> Bool {
    path.hasPrefix("coordination/") || path.contains("/competencies/")
      || path.contains("/mentor/") || path.contains("/certificates/")
  }

  @Test func makesEveryPage() async throws {
    let paths = try await built.pages.keys
    #expect(paths.filter { $0.hasPrefix("coordination/") }.count == 7)
    #expect(paths.filter { $0.hasPrefix("people/") && $0.contains("/find/") }.count == 7)
    #expect(paths.filter { $0.hasPrefix("people/") && $0.contains("/competencies/") }.count == 31)
    #expect(paths.filter { $0.contains("/mentor/") }.count == 3)
    #expect(paths.filter { $0.contains("/certificates/") }.count == 9)
    #expect(paths.filter { $0.hasPrefix("teams/") && $0.contains("/competencies/") }.count == 3)
  }

  @Test func leavesNoLinkWithoutATarget() async throws {
    let built = try await built
    for (path, page) in built.pages where isNew(path) {
      let folder = path.split(separator: "/").dropLast().map(String.init)
      for tag in page.tags {
        guard let address = tag["href"] ?? tag["src"], !address.hasPrefix("data:") else { continue }
        let parts = address.split(separator: "#", omittingEmptySubsequences: false)
        guard let file = parts.first, !file.isEmpty else { continue }
        var target = folder
        for part in file.split(separator: "/") {
          if part == ".." { target.removeLast() } else { target.append(String(part)) }
        }
        let name = target.joined(separator: "/")
        #expect(
          built.files[name] != nil || built.publicFiles[name] != nil, "\(path) leads to \(name)")
      }
    }
  }

  @Test func givesEveryTableRowAsManyCells() async throws {
    for (path, page) in try await built.pages where isNew(path) {
      var counts: [[Int]] = []
      for tag in page.tags {
        switch tag.name {
        case "table": counts.append([])
        case "tr": counts[counts.count - 1].append(0)
        case "td", "th": counts[counts.count - 1][counts[counts.count - 1].count - 1] += 1
        default: break
        }
      }
      for rows in counts { #expect(Set(rows).count <= 1, "\(path): \(rows)") }
      #expect(Set(page.ids).count == page.ids.count, "\(path)")
      #expect(page.count(of: "h1") == 1, "\(path)")
    }
  }

  @Test func tellsTheExampleAsItIs() async throws {
    let pages = try await built.pages
    let overview = try #require(pages["coordination/index.html"]).mainText
    #expect(overview.contains("扣分数据完整缺2026-04-01至2026-06-30完整"))
    #expect(overview.contains("31人中21人的2026年计划由双方签了同一个版本"))
    let readings = try #require(pages["coordination/readings/index.html"]).mainText
    #expect(readings.contains("规则涉及17人"))
    #expect(readings.contains("任一满足101现行"))
    #expect(readings.contains("前两项都满足，或第三项满足50–"))
    let hours = try #require(pages["coordination/hours/index.html"]).mainText
    #expect(hours.contains("三〇一培训室教室36"))
  }

  @Test func keepsProgressPagesWithin24Kilobytes() async throws {
    for (path, bytes) in try await built.files
    where path.hasPrefix("people/") && path.split(separator: "/").count == 3 {
      #expect(bytes.count <= 24 << 10, "\(path): \(bytes.count)")
    }
  }

  @Test func drawsARadarWithATableBesideIt() async throws {
    for (path, page) in try await built.pages
    where path.hasPrefix("people/") && path.contains("/competencies/") && page.count(of: "svg") > 0
    {
      #expect(page.count(of: "table") == 1, "\(path)")
      #expect(page.tags.contains { $0.name == "svg" && $0["role"] == "img" }, "\(path)")
    }
  }
}
