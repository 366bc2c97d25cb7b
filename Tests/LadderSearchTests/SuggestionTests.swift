import Testing

@testable import LadderSearch

private func index(_ pages: [SearchPage], _ texts: SearchTexts = SearchTexts()) async throws
  -> WrittenIndex
{
  try WrittenIndex(try await buildSearch(pages: pages, client: .smallest, texts: texts))
}

private func page(_ title: String, tags: [String] = [], _ sections: [(String, String)])
  -> SearchPage
{
  SearchPage(
    url: "\(title)/index.html", title: title, crumbs: "", kind: "page", tags: tags,
    sections: sections.map { heading, text in
      SearchSection(anchor: heading.isEmpty ? "" : "a-\(heading)", heading: heading, text: text)
    })
}

@Test func listsATitleForEachPageAndAHeadingForEachSection() async throws {
  let index = try await index([
    page("甲", [("", "一"), ("范围", "二"), ("步骤", "三")]),
    page("乙", [("范围", "四"), ("附则", "五")]),
  ])
  #expect(try index.list("titles") == "甲\n乙")
  // 范围 stands twice, so it leads nowhere in particular; the top of 乙 has a line although it has no text.
  #expect(try index.list("headings") == "\n\t范围\n步骤\n\n\n附则")
}

@Test func givesEachCharacterAllItsReadings() async throws {
  let pinyin = try await index([page("银行行为", [])]).list("pinyin").split(separator: " ")
  func holds(_ syllable: String, _ character: Character) -> Bool {
    pinyin.contains { $0.hasPrefix(syllable) && $0.dropFirst(syllable.count).contains(character) }
  }
  #expect(holds("hang", "行"))
  #expect(holds("xing", "行"))
  #expect(holds("yin", "银"))
  // A homophone that the site does not have, but a reader may type.
  #expect(holds("xing", "形"))
  #expect(!pinyin.contains { $0.hasPrefix("zhuang") })
}

@Test func readsTraditionalTitlesAsSimplifiedOnes() async throws {
  let pinyin = try await index([page("銀", [])]).list("pinyin")
  #expect(pinyin.contains("银"))
  #expect(!pinyin.contains("銀"))
}

@Test func listsPairsThatStandInSeveralSections() async throws {
  let index = try await index([
    page("一", [("", "质检员检查"), ("甲", "质检员"), ("乙", "质检"), ("丙", "质检。质料质料")])
  ])
  // 质检 stands in four sections (level 2), 检员 in two (level 1), 检查 and 质料 in one.
  #expect(try index.list("pairs") == "检1员\n质2检")
}

@Test func listsLatinWordsOfFourLettersAndMore() async throws {
  let index = try await index([page("VIP系统", [("", "Billing 与 CRM，billing-2，mysql5")])])
  #expect(try index.list("wordList") == "billing mysql")
}

@Test func saysWhichPagesHaveATag() async throws {
  let index = try await index([
    page("一", tags: ["话术"], []), page("二", []), page("三", tags: ["应急", "话术", "话术"], []),
  ])
  // The first page's number, then the step to the next: 0 and 2 are AAI=, 2 is Ag==.
  #expect(index.manifest.contains(#""tags":[["话术","AAI="],["应急","Ag=="]]"#))
}

@Test func handsOverSynonymsAndWords() async throws {
  var texts = SearchTexts()
  texts.synonyms = [["客户经理", "客经"], ["质检", "QA", "抽查"]]
  texts.words = [("more", "更多\"结果\"")]
  let index = try await index([page("一", [])], texts)
  #expect(index.manifest.contains(#""synonyms":"客户经理\t客经\n质检\tQA\t抽查""#))
  #expect(index.manifest.contains(#""words":[["more","更多\"结果\""]]"#))
}

@Test func writesTheIndexOfEachAudienceIntoItsOwnFolder() async throws {
  var options = SearchOptions()
  options.folder = "teams/search"
  let output = try await buildSearch(
    pages: [page("一", [("", "二")])], client: .smallest, options: options)
  #expect(output.files.allSatisfy { $0.path.hasPrefix("teams/search/") })
  #expect(output.files.contains { $0.path == "teams/search/m.js" })
  #expect(output.stubScriptPath.hasPrefix("teams/search/"))
}
