import LadderTestSupport
import Testing

/// What the index of a site may hold, and what it may not.
@Suite struct SearchIndexTests {
  @Test func pagesThatSearchMayNotFindAreInNoFileOfTheIndex() async throws {
    let site = try await builtSite(packageRoot + "/Tests/LadderSiteTests/Sites/clean")
    let texts = site.files.filter { $0.key.hasPrefix("search/") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(texts.values.contains { $0.contains("绿茶用八十度的水") })
    #expect(site.pages["guide/closing/index.html"] != nil)
    for word in ["打烊清单", "锁好后门", "guide/closing", "试写的一页", "草稿文字", "guide/draft"] {
      let holders = texts.filter { $0.value.contains(word) }.keys.sorted()
      #expect(holders == [], "\(word)")
    }
  }

  @Test func pagesOfPeopleAreInNoFileOfThePublicIndex() async throws {
    let site = try await ExampleSite.built
    let people = site.pages(in: "people").map(\.path) + site.pages(in: "teams").map(\.path)
    #expect(people.count > 10)
    for (path, bytes) in site.files where path.hasPrefix("search/") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("\"people/") && !text.contains("\"teams/"), "\(path)")
    }
  }

  @Test func answersCanBeNarrowedToTheTagsOfPagesOfEveryKind() async throws {
    let site = try await ExampleSite.built
    let manifest = String(decoding: try #require(site.files["search/m.js"]), as: UTF8.self)
    // Of policies, of cases and of both.
    for tag in ["新同事", "漫游", "账单"] { #expect(manifest.contains("[\"\(tag)\",\""), "\(tag)") }
  }
}
