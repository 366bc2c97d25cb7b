import LadderDiagnostics
import LadderMarkup
import LadderTestSupport
import Testing

/// What editors mistype and CommonMark takes for text: it is shown as written, and they are told.
@Suite struct SlipTests {
  struct Slip: Sendable, CustomStringConvertible {
    let markdown: String
    let code: DiagnosticCode

    init(_ markdown: String, _ code: DiagnosticCode) {
      self.markdown = markdown
      self.code = code
    }

    var description: String { markdown }
  }

  @Test(arguments: [
    Slip("1️⃣#标题", .tightHeading), Slip("前\n1️⃣##标题\n后", .tightHeading),
    Slip("1️⃣###Title", .tightHeading), Slip("1️⃣#　标题", .tightHeading),
    Slip("> 1️⃣#标题", .tightHeading),
    Slip("前\n\n1️⃣```yaml\na: b\n\n后\n", .unclosedCode), Slip("- 1️⃣~~~\n  a\n", .unclosedCode),
    Slip("| a | b |\n1️⃣| 1 | 2 |\n| 3 | 4 |", .tableWithoutHeader),
    Slip("> | a |\n> 1️⃣| 1 |", .tableWithoutHeader),
    Slip("这1️⃣__重要__的", .strayUnderscores), Slip("甲\n乙**丙**丁1️⃣__戊", .strayUnderscores),
    Slip("见[标准1️⃣]（a.md）。", .fullWidthLink), Slip("见[标准1️⃣](a.md）。", .fullWidthLink),
    Slip("见[标准1️⃣]（https://a.example/b）", .fullWidthLink),
    Slip("1️⃣1.第一条\n2.第二条\n\n3.第三条", .tightItem), Slip("前\n1️⃣2)第二条", .tightItem),
    Slip("- 甲\n  1️⃣1.**重点**", .tightItem), Slip("1️⃣1．第一条", .tightItem),
    Slip("1️⃣3． 第三条", .tightItem), Slip("1️⃣1.《办法》", .tightItem),
    Slip("这是1️⃣＊＊重要＊＊的", .strayAsterisks), Slip("**甲**\n> 1️⃣＊＊乙", .strayAsterisks),
    Slip("> [!1️⃣注意] 甲", .unknownCallout), Slip("> [!1️⃣NOTE|x] 甲", .unknownCallout),
  ])
  func isReportedAtItsPlace(slip: Slip) {
    let marked = MarkedText(slip.markdown)
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    expect(result.diagnostics, [.init(1, slip.code)], in: marked)
  }

  @Test(arguments: [
    "#1 号", "\\#标签", "#话题#", "`#标题`", "```\n##标题\n```", "    ##标题", "#tag",
    "```\na\n```", "- ```\n  a\n\n后", "| a |", "| a | b |\n后", "`__重要__`", "这 __重要__ 的",
    "a__b__c", "__init__", "这\\__重要\\__的", "【标准】（a.md）", "`[标准]（a.md）`", "[标准]（即 a）",
    "[a](b.md)（c.md）",
    "> [!] 甲", "> [x] 甲", "1.5倍", "2026.10.12发布", "2026.10.12", "1.2.3版", "1)", "1.a", "1、第一条",
    "`1.第一条`", "```\n1.第一条\n```", "    1.第一条", "1\\.第一条", "1. 第一条", "乙1.甲", "`＊＊重要＊＊`", "＊注",
  ])
  func isNotSeenWhereThereIsNone(markdown: String) {
    let found = parse(markdown).diagnostics
    #expect(found.isEmpty, "\(found.map(\.code))")
  }

  @Test func everyAddressWithABlankIsReported() {
    let marked = MarkedText("见[甲1️⃣](a b.md)和[乙2️⃣](c d.md)，再见[丙3️⃣](a b.md)。")
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    expect(
      result.diagnostics, [.init(1, .unknownLink), .init(2, .unknownLink), .init(3, .unknownLink)],
      in: marked)
  }

  @Test func partThatLeavesCodeOpenIsReportedThere() {
    let part = SourceFile(path: "content/_b.md", text: "甲\n\n```\n乙\n")
    let page = SourceFile(path: "content/a.md", text: "![[_b.md]]\n")
    let result = Document.parse(
      page, body: 0..<page.bytes.count, including: IncludableFiles([part, page]))
    #expect(result.diagnostics.map(\.code) == [.unclosedCode])
    #expect(result.diagnostics.first?.range == part.range(5..<8))
  }
}
