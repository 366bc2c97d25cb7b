import LadderInput
import Testing

/// The example handbook is as complete as a handbook for use.
@Suite struct ExampleContentTests {
  @Test func holdsEnoughOfEveryKind() async throws {
    let site = try await ExampleSite.built
    #expect(site.pages(in: "courses").count >= 24)
    #expect(site.pages(in: "cases").count >= 10)
    #expect(site.pages(in: "policies").count >= 15)
    #expect(site.pages(in: "grades").count >= 5)
    #expect(site.pages(in: "moves").count >= 11)
    let months = Set(
      try sources("bulletins").compactMap { source in
        source.frontMatter.split(separator: "\n").first { $0.hasPrefix("issued_on:") }
          .map { $0.dropFirst("issued_on:".count).drop { $0 == " " }.prefix(7) }
      })
    #expect(months.count >= 3, "bulletins of \(months.sorted())")
  }

  @Test(arguments: [("courses", 300), ("cases", 600), ("policies", 800)])
  func textsAreLongEnoughToBeOfUse(_ section: String, _ least: Int) throws {
    for source in try sources(section) {
      let count = source.body.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
      #expect(count >= least, "\(section)/\(source.name) has \(count) Han characters")
    }
  }

  @Test func everyCaseTellsWhatHappenedWhatWasDoneWhyAndWhatToAsk() async throws {
    let site = try await ExampleSite.built
    for (path, page) in site.pages(in: "cases") {
      for title in ["情形", "处理过程", "分析", "讨论题"] {
        #expect(
          page.sectionTitles.contains { $0.contains(title) },
          "\(path) has no section \(title), but \(page.sectionTitles)")
      }
    }
  }

  @Test func noParagraphIsUsedTwice() throws {
    var seen: [String: String] = [:]
    for section in ["courses", "cases", "policies"] {
      for source in try sources(section) {
        for paragraph in source.body.split(separator: "\n") where paragraph.count >= 40 {
          let text = String(paragraph)
          #expect(seen[text] == nil, "\(source.name) repeats \(seen[text] ?? ""): \(text)")
          seen[text] = source.name
        }
      }
    }
  }
}

private struct MarkdownSource {
  let name: String
  let frontMatter: String
  let body: String
}

/// The pages of a section as they are written.
private func sources(_ section: String) throws -> [MarkdownSource] {
  let folder = packageRoot + "/content/" + section
  return try listFolder(folder).compactMap { entry in
    guard let name = entry.text, name.hasSuffix(".md"), name != "_index.md" else { return nil }
    let text = String(decoding: try readFile(folder + "/" + name), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex(of: "---") ?? 0
    return MarkdownSource(
      name: name, frontMatter: lines[..<end].joined(separator: "\n"),
      body: lines[(end + 1)...].joined(separator: "\n"))
  }
}
