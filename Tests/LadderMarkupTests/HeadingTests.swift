import LadderDiagnostics
import LadderMarkup
import LadderTestSupport
import Testing

@Suite struct HeadingTests {
  @Test(arguments: [
    ("晋升标准", "晋升标准"),
    ("Part A: the Rules!", "part-a-the-rules"),
    ("1. 总则（试行）", "1-总则试行"),
    ("`check` 与 *build*", "check-与-build"),
    ("带 [链接](a.md) 的", "带-链接-的"),
    ("snake_case-id", "snake_case-id"),
    ("ＶＩＰ　等级", "ｖｉｐ-等级"),
    ("École Straße", "école-straße"),
    ("⭐\u{FE0F} 事务", "事务"),
    ("变量 <b class=\"x\">新</b> 的", "变量-新-的"),
    ("！？", "section"),
    ("见 [[grade:vip_senior]]", "见-vip_senior"),
    ("3.4.2 每日晨会", "3.4.2"),
    ("3。4．2每日晨会", "3.4.2"),
    ("2.1　两个方向", "2.1"),
    ("2.1. 两个方向", "2.1"),
    ("1.5倍工资", "15倍工资"),
    ("2026 年", "2026-年"),
    ("3..4 错写", "34-错写"),
  ])
  func makesReadableIDs(text: String, id: String) {
    #expect(parse("## \(text)\n").value.outline.map(\.id) == [id])
  }

  @Test func keepsIDsUnique() {
    let document = parse("# 总则\n## 总则\n### 总则\n## 总则-2\n").value
    #expect(document.outline.map(\.id) == ["总则", "总则-2", "总则-3", "总则-2-2"])
  }

  @Test(arguments: [
    ("总则-2", 1), ("总则-1", 1), ("use_indext1--t2-", 2), ("342-每日晨会", 3), ("3.4.2", 3),
    ("新的-从-v2-起", 4), ("-", 5), ("总则-3", nil),
  ])
  func findsHeadingsByTheNamesOthersGiveThem(anchor: String, index: Int?) {
    let document = parse(
      """
      ## 总则
      ## 总则
      ## USE_INDEX(t1 [, t2 ])
      ## 3.4.2 每日晨会
      ## 新的 <span class="mark">从 v2 起</span>
      ## `->`
      """
    ).value
    #expect(document.heading(named: anchor) == index.map { document.outline[$0] })
  }

  @Test func takesPinnedIDs() {
    let document = parse("# 甲 {#top}\n\n乙 {#setext}\n===\n\n## top {#x} ##\n\n## top\n").value
    #expect(document.outline.map(\.id) == ["top", "setext", "x", "top-2"])
    #expect(document.outline.map(\.text) == ["甲", "乙", "top", "top"])
    #expect(document.outline.map(\.level) == [1, 1, 2, 2])
  }

  @Test(arguments: ["# 甲 {x}", "# 甲 {#}", "# 甲 {#a b}", "# 甲 {#a\"b}", "甲 {#a}"])
  func leavesOtherBracesAsText(markdown: String) {
    #expect(html(markdown).contains("{"))
  }

  @Test func reportsAnIDThatIsPinnedTwice() {
    let marked = MarkedText("# 甲 {#2️⃣a}\n\n# 乙 {#1️⃣a}\n")
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    expect(result.diagnostics, [.init(1, .duplicateAnchor, "'a' is used already")], in: marked)
    #expect(result.diagnostics.first?.notes.first?.range?.bounds.lowerBound == marked.offsets[2])
    #expect(result.value.outline.map(\.id) == ["a", "乙"])
  }

  @Test func givesTheTitleOfABodyThatOpensWithOne() throws {
    let document = parse("# 请假**制度**\n\n正文\n\n# 第二\n").value
    #expect(document.title == "请假制度")
    var bytes: [UInt8] = []
    document.write(into: &bytes, omittingTitle: true) { link, _ in
      .init(url: document.links[link].destination)
    }
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("<p>正文</p>"))
    #expect(parse("正文\n\n# 请假\n").value.title == nil)
    #expect(parse("## 请假\n").value.title == nil)
  }

  @Test func givesTheRangeOfEachHeading() {
    let text = "正文\n\n> ## 一 {#a}\n\n二\n二续\n---\n\n末\n"
    let ranges = parse(text).value.outline.map(\.range.bounds)
    let bytes = Array(text.utf8)
    #expect(
      ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == ["## 一 {#a}", "二\n二续\n---"])
  }

  @Test func cutsTheTextIntoSections() {
    let sections = parse(
      """
      前言

      # 一 *强调*

      第一段
      续行。

      - 甲
      - 乙 `码`

      | 级 | 分 |
      |--|--|
      | 初 | 1 |

      ## 二

      ```
      code
      ```
      """
    ).value.sections
    #expect(
      sections == [
        .init(anchor: "", heading: "", text: "前言"),
        .init(anchor: "一-强调", heading: "一 强调", text: "第一段续行。\n甲\n乙 码\n级 分\n初 1"),
        .init(anchor: "二", heading: "二", text: "code"),
      ])
  }

  @Test func keepsTheTextUnderHeadingsThatEndInBlanks() {
    let sections = parse("## 甲 `x `\n\n## ![ ](a.png) \n[^1]: 文\n\n# [[a:b]]\n乙[^1]\n").value
      .sections
    #expect(sections.map(\.text) == ["", "乙", "文"])
  }

  @Test func countsHanAndWords() {
    let document = parse("# 标题\n\n使用 Ladder check 命令，don't 忘记。ひらがな é été\n").value
    #expect(document.hanCount == 12)
    #expect(document.wordCount == 5)
  }
}
