import Testing

@testable import LadderSearch

@Test(arguments: [
  ("客户经理", ["客户", "户经", "经理", "理␃"]),
  ("客户，经理", ["客户", "户␃", "经理", "理␃"]),
  ("的", ["的␃"]),
  ("客戶 Ａ类", ["a", "客户", "户␃", "类␃"]),
  ("SD-WAN", ["sd", "sdwan", "wan"]),
  ("MySQL", ["my", "mysql", "sql"]),
  ("5G专线", ["5", "5g", "g", "专线", "线␃"]),
  ("3.5 倍", ["3", "3.5", "5", "倍␃"]),
  ("完成。3.", ["3", "完成", "成␃"]),
  ("a--b", ["a", "b"]),
  ("v1.2-rc", ["1", "1.2", "2", "rc", "v", "v1.2", "v1.2rc"]),
  ("😀好", ["好␃", "😀好"]),
  ("𠮷野", ["野␃", "𠮷野"]),
  ("客\u{200B}户", ["客户", "户␃"]),
  ("㎡ 数", ["2", "m", "m2", "数␃"]),
  ("it’s", ["it", "its", "s"]),
  ("，。！", []),
])
func cutsTextIntoTerms(text: String, expected: [String]) async throws {
  let page = SearchPage(
    url: "a/index.html", title: "", crumbs: "", kind: "page",
    sections: [SearchSection(anchor: "", heading: "", text: text)])
  let index = try WrittenIndex(try await buildSearch(pages: [page], client: .smallest))
  let terms = index.terms.map { $0.replacing("\u{3}", with: "␃") }
  #expect(terms.sorted() == expected.sorted())
}

@Test func sortsTermsByTheirScalars() async throws {
  let page = SearchPage(
    url: "a/index.html", title: "ꜳ A", crumbs: "", kind: "page",
    sections: [SearchSection(anchor: "", heading: "", text: "𠮷一 zoo 龥 ⅷ Я 𐐨 5 ㄅ 😀")])
  let index = try WrittenIndex(try await buildSearch(pages: [page], client: .smallest))
  let scalars = index.terms.map { $0.unicodeScalars.map(\.value) }
  #expect(scalars == scalars.sorted { $0.lexicographicallyPrecedes($1) })
  #expect(scalars.count > 8)
}

@Test func cutsALongRunOfLettersButKeepsItsStart() async throws {
  let run = String(repeating: "x", count: 300)
  let page = SearchPage(
    url: "a/index.html", title: "", crumbs: "", kind: "page",
    sections: [SearchSection(anchor: "", heading: "", text: run)])
  let index = try WrittenIndex(try await buildSearch(pages: [page], client: .smallest))
  #expect(index.terms == [String(repeating: "x", count: 60)])
}

@Test func marksWhereAndHowOftenATermStands() async throws {
  let page = SearchPage(
    url: "a/index.html", title: "培训", crumbs: "", kind: "page",
    sections: [
      SearchSection(anchor: "", heading: "", text: "培训，考核"),
      SearchSection(anchor: "x", heading: "考核", text: "考核与考核"),
      SearchSection(anchor: "y", heading: "其他", text: "培训，再培训，又培训"),
    ])
  let index = try WrittenIndex(try await buildSearch(pages: [page], client: .smallest))
  #expect(
    index.postings["培训"] == [
      .init(section: 0, flag: 3, count: 2), .init(section: 2, flag: 1, count: 3),
    ])
  #expect(
    index.postings["考核"] == [
      .init(section: 0, flag: 0, count: 1), .init(section: 1, flag: 2, count: 3),
    ])
}

@Test func givesThePageATopWhenItsTextStartsWithAHeading() async throws {
  let page = SearchPage(
    url: "a/index.html", title: "标题", crumbs: "", kind: "page",
    sections: [SearchSection(anchor: "x", heading: "一", text: "二")])
  let index = try WrittenIndex(try await buildSearch(pages: [page], client: .smallest))
  #expect(index.sections.map(\.anchor) == ["", "x"])
  #expect(index.postings["标题"] == [.init(section: 0, flag: 3, count: 1)])
}
