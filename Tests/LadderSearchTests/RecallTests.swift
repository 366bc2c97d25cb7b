import Glibc
import Testing

@testable import LadderSearch

@Test func findsEveryHanSubstringInEverySectionThatHoldsIt() async throws {
  let pages = MadeUpHandbook.pages(120)
  var options = SearchOptions()
  options.blockBytes = 2048
  options.chunkBytes = 2048
  let index = try WrittenIndex(
    try await buildSearch(pages: pages, client: .smallest, options: options))
  let folded = index.sections.map { fold($0.text) }
  let characters = index.sections.map { Array($0.text) }
  var random = MadeUpHandbook.Repeatable(state: 7)
  var tried = 0
  while tried < 2000 {
    let text = characters[Int.random(in: 0..<folded.count, using: &random)]
    let length = Int.random(in: 1...6, using: &random)
    guard text.count >= length else { continue }
    let start = Int.random(in: 0...(text.count - length), using: &random)
    let piece = text[start..<(start + length)]
    guard piece.allSatisfy(isHan) else { continue }
    tried += 1
    let needle = fold(String(piece))
    let truth = Set(folded.indices.filter { holds(folded[$0], needle) })
    let found = index.sections(holding: String(piece))
    // Pairs may stand apart, so more may be found; the client verifies on the text.
    #expect(found.isSuperset(of: truth), "\(String(piece))")
    if length <= 2 { #expect(found == truth, "\(String(piece))") }
  }
}

@Test func keepsEverySectionOnceAndInOrder() async throws {
  let pages = MadeUpHandbook.pages(60)
  var options = SearchOptions()
  options.chunkBytes = 500
  let index = try WrittenIndex(
    try await buildSearch(pages: pages, client: .smallest, options: options))
  let expected = pages.flatMap { page in
    page.sections.map {
      let title = $0.anchor.isEmpty ? "\(page.title)\n" : ""
      return "\(page.url)#\($0.anchor) \(title)\($0.heading)\n\($0.text)"
    }
  }
  #expect(index.sections.map { "\($0.url)#\($0.anchor) \($0.text)" } == expected)
  #expect(index.norms.count == expected.count)
}

@Test func writesTheSameBytesHoweverManyPartsWorkAtOnce() async throws {
  let pages = MadeUpHandbook.pages(50)
  var options = SearchOptions()
  options.parts = 1
  let one = try await buildSearch(pages: pages, client: .smallest, options: options)
  options.parts = 5
  let five = try await buildSearch(pages: pages, client: .smallest, options: options)
  #expect(one.files.map(\.path) == five.files.map(\.path))
  #expect(one.files.map(\.bytes) == five.files.map(\.bytes))
}

@Test func keepsTheChunksOfOtherPagesWhenOnePageIsPutIn() async throws {
  let pages = MadeUpHandbook.pages(200)
  var changed = pages
  changed.insert(
    SearchPage(
      url: "new/index.html", title: "新的", crumbs: "", kind: "page",
      sections: [SearchSection(anchor: "", heading: "", text: "一段新的文字")]), at: 3)
  var options = SearchOptions()
  options.chunkBytes = 2000
  func chunks(_ pages: [SearchPage]) async throws -> Set<String> {
    let output = try await buildSearch(pages: pages, client: .smallest, options: options)
    return Set(output.files.map(\.path).filter { $0.hasPrefix("search/t/") })
  }
  let before = try await chunks(pages)
  let after = try await chunks(changed)
  #expect(before.count > 20)
  #expect(after.subtracting(before).count <= 6)
}

@Test func changesTheStubsNameWithTheClientOnly() async throws {
  let pages = MadeUpHandbook.pages(3)
  let one = try await buildSearch(pages: pages, client: .smallest)
  let other = try await buildSearch(pages: Array(pages.dropLast()), client: .smallest)
  let changed = try await buildSearch(
    pages: pages,
    client: [
      ClientModule(name: "main.js", text: "go(1);\n"),
      ClientModule(name: "stub.js", text: "load(\"__CLIENT__\");\n"),
    ])
  #expect(one.stubScriptPath == other.stubScriptPath)
  #expect(one.stubScriptPath != changed.stubScriptPath)
}

@Test func writesASiteWithoutPages() async throws {
  let index = try WrittenIndex(try await buildSearch(pages: [], client: .smallest))
  #expect(index.terms == [])
  #expect(index.sections.isEmpty)
}

extension [ClientModule] {
  /// A client that does nothing.
  static var smallest: [ClientModule] {
    [
      ClientModule(name: "main.js", text: "go();\n"),
      ClientModule(name: "stub.js", text: "load(\"__CLIENT__\");\n"),
    ]
  }
}

private func holds(_ text: String, _ needle: String) -> Bool {
  strstr(text, needle) != nil
}

private func isHan(_ character: Character) -> Bool {
  guard let value = character.unicodeScalars.first?.value else { return false }
  return (0x3400...0x9FFF).contains(value) || (0x2_0000...0x3_FFFF).contains(value)
}

private let table = FoldTable()

/// The fold of a text as plain code writes it: separators stay, so that nothing is found across them.
func fold(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let entry = table.entry(scalar.value)
    let parts =
      entry >> FoldTable.classShift == FoldTable.Class.several.rawValue
      ? table.expansion(of: scalar.value) : [entry & FoldTable.scalarMask]
    out.append(contentsOf: parts.compactMap(Unicode.Scalar.init))
  }
  return String(out)
}
