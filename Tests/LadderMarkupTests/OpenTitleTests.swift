import LadderDiagnostics
import LadderMarkup
import Testing

@Suite struct OpenTitleTests {
  @Test func keepsTitlesInOrderWhereCellsHoldNothingElse() throws {
    let file = SourceFile(
      path: "content/a.md",
      text: """
        ## 等级

        | 等级 | 往上 | 向下 |
        | --- | --- | --- |
        | 初级 | [[move:a]] | [[move:b]] |
        | [[grade:x]] | [[move:c]] | 无 |
        """)
    let document = Document.parse(file, body: 0..<file.bytes.count, options: MarkupOptions()).value
    let section = try #require(document.sections.last)
    #expect(
      section.text { document.links[$0].destination }
        == "等级 往上 向下\n初级 move:a move:b\ngrade:x move:c 无")
  }

  @Test func endsABlockThatIsOnlyATitle() throws {
    let file = SourceFile(path: "content/a.md", text: "一\n\n[[move:a]]\n\n[[move:b]]\n\n二\n")
    let document = Document.parse(file, body: 0..<file.bytes.count, options: MarkupOptions()).value
    let section = try #require(document.sections.first)
    #expect(section.text { document.links[$0].destination } == "一\nmove:a\nmove:b\n二")
  }
}
