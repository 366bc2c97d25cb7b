import LadderDiagnostics
import LadderMarkup
import LadderTestSupport
import Testing

@Suite struct LinkTests {
  @Test func tellsTheKindsOfLinksApart() {
    let document = parse(
      """
      [一](../a.md#x) [二](#y) [三](https://example.com/?a=1&b=2) [四](mailto:a@b.cn)
      [五](tel:10000) ![六](img/p.png) [[course:billing]] [[grade:vip|七]] <https://a.cn>
      """
    ).value
    #expect(
      document.links.map(\.kind) == [
        .relative, .anchor, .external, .mail, .mail, .image,
        .reference(kind: "course", id: "billing"), .reference(kind: "grade", id: "vip"), .external,
      ])
    #expect(
      document.links.map(\.destination) == [
        "../a.md#x", "#y", "https://example.com/?a=1&b=2", "mailto:a@b.cn", "tel:10000",
        "img/p.png", "course:billing", "grade:vip", "https://a.cn",
      ])
    #expect(
      document.links.map(\.text) == ["一", "二", "三", "四", "五", "六", nil, "七", "https://a.cn"])
  }

  @Test func leavesToOthersWhereALinkLeads() {
    let document = parse("[一](a.md) [二](https://a.cn) [[grade:vip]] ![三](p.png)\n").value
    #expect(document.slots.map(\.content) == [.url, .url, .title, .url])
    #expect(document.slots.map(\.link) == [0, 2, 2, 3])
    var bytes: [UInt8] = []
    document.write(into: &bytes) { number, _ in
      .init(url: "x/\(document.links[number].destination)?\"<'&", title: "<高级>")
    }
    let url = "?%22%3C&#x27;&amp;"
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<p><a href=\"x/a.md\(url)\">一</a> <a href=\"https://a.cn\">二</a> "
        + "<a href=\"x/grade:vip\(url)\">&lt;高级&gt;</a> <img src=\"x/p.png\(url)\" alt=\"三\"></p>\n"
    )
  }

  @Test func leavesTheTitleOfATargetOpenInTheText() throws {
    let section = try #require(
      parse("# 甲\n\n见 [[grade:vip]] 与[[course:x]]。\n").value.sections.first)
    #expect(section.text == "见  与。")
    #expect(section.text(titled: { "《\($0)》" }) == "见 《0》 与《1》。")
  }

  @Test func putsTitlesOnLinesOfTheirOwn() throws {
    let section = try #require(
      parse("[[a:b]]\n\n[[a:c]]\n\n- 甲 [[a:d]]\n- 乙\n").value.sections.first)
    #expect(section.text(titled: { "《\($0)》" }) == "《0》\n《1》\n甲 《2》\n乙")
  }

  @Test(arguments: [
    Pair("[[grade:vip|**高级**`x`]]", "<a href=\"grade:vip\"><strong>高级</strong><code>x</code></a>"),
    Pair("[[page:_a_|x]] _y_", "<a href=\"page:_a_\">x</a> <em>y</em>"),
    Pair("[[a:_b_]] [[a:_c_]]", "<a href=\"a:_b_\">a:_b_</a> <a href=\"a:_c_\">a:_c_</a>"),
    Pair(
      "[[policy:请假#第一条]]",
      "<a href=\"policy:%E8%AF%B7%E5%81%87#%E7%AC%AC%E4%B8%80%E6%9D%A1\">policy:请假#第一条</a>"),
    Pair("`[[grade:vip]]`", "<code>[[grade:vip]]</code>"),
    Pair("[[grade]] [[:x]] [[Grade:x]] [[a:b", "[[grade]] [[:x]] [[Grade:x]] [[a:b"),
    Pair("\\[[grade:vip]]", "[[grade:vip]]"),
    Pair("[[甲](a.md)]", "[<a href=\"a.md\">甲</a>]"),
  ])
  func readsReferences(pair: Pair) {
    #expect(html(pair.markdown) == "<p>\(pair.html)</p>\n")
  }

  @Test func warnsOfReferencesThatAreNone() {
    let marked = MarkedText(
      "见 1️⃣[[grade：vip]] 与 2️⃣[[Grade:vip]]、`[[grade]]`、\\[[grade]]、[[甲](a.md)]、[[grade:vip]]\n")
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    expect(
      result.diagnostics, [.init(1, .malformedReference), .init(2, .malformedReference)], in: marked
    )
    #expect(
      html(marked.text).contains(
        "见 [[grade：vip]] 与 [[Grade:vip]]、<code>[[grade]]</code>、[[grade]]、"))
  }

  @Test func findsPlacesThatCmarkMiscounts() {
    let text = """
      \u{FEFF}[首](0.md) 行

      - 项
        第二行 [一](1.md) 与
            [二](2.md)

      > 引
      >   [三](3.md "t")
      [四](<4 a.md>) 懒
      > > - x
      > >   y ![五](5.png)

      [r]: /url
      [s]: /url2 "t"
      正文 [六](6.md) 和 [r] [s][]
      下 [七][r]

      多行 [八
        的文字](8.md) [九](
      9.md) [十](10.md)
      [甲](11.md "标
      题") [乙](12.md)

      `代
      码` [丙](13.md) <https://a.cn>
      <https://b.cn> 真**（她）**真 [丁](14.md)
      """
    let bytes = Array(text.utf8)
    let links = parse(text).value.links
    #expect(
      links.map { String(decoding: bytes[$0.range.bounds], as: UTF8.self) } == [
        "[首](0.md)", "[一](1.md)", "[二](2.md)", "[三](3.md \"t\")", "[四](<4 a.md>)",
        "![五](5.png)", "[六](6.md)", "[r]", "[s][]", "[七][r]", "[八\n  的文字](8.md)",
        "[九](\n9.md)", "[十](10.md)", "[甲](11.md \"标\n题\")", "[乙](12.md)", "[丙](13.md)",
        "<https://a.cn>", "<https://b.cn>", "[丁](14.md)",
      ])
    #expect(
      String(decoding: bytes[links[4].destinationRange.bounds], as: UTF8.self) == "4 a.md")
  }

  @Test func countsPlacesFromTheBeginningOfTheFile() throws {
    let text = "---\ntitle: 甲\n---\n正文 [一](a.md)\n"
    let file = SourceFile(path: "page.md", text: text)
    let start = Array("---\ntitle: 甲\n---\n".utf8).count
    let document = Document.parse(file, body: start..<file.bytes.count).value
    let link = try #require(document.links.first)
    #expect(String(decoding: file.bytes[link.range.bounds], as: UTF8.self) == "[一](a.md)")
    #expect(link.range.path == "page.md")
  }
}

@Suite struct HostileURLTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)", "&#1;javascript:alert(1)", "vbscript:x", "data:text/html,x",
    "data:image/svg+xml,x", "data:image/png;base64,AAAA", "blob:x", "filesystem:x",
    "file:///etc/passwd",
    "view-source:x", "intent://x", "//evil.example", "\\\\\\\\evil.example", "/\\\\evil.example",
    "&#47;/evil.example", "ftp://x", "C:/x",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz:x",
  ])
  func refusesOtherSchemesInLinks(url: String) {
    let result = parse("[字](<\(url)>)\n")
    #expect(result.diagnostics.map(\.code) == [.forbiddenURLScheme])
    #expect(result.value.links.isEmpty)
    #expect(html("[字](<\(url)>)") == "<p>字</p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:image/svg+xml,x", "data:text/html,x", "data:image/pngx,x",
    "mailto:a@b.cn", "//evil.example/x.png",
  ])
  func refusesOtherSchemesInImages(url: String) {
    #expect(parse("![字](<\(url)>)\n").diagnostics.map(\.code) == [.forbiddenURLScheme])
    #expect(html("![字](<\(url)>)") == "<p><span class=\"missing-image\">字</span></p>\n")
  }

  @Test(arguments: [
    "data:image/png;base64,AAAA", "data:image/gif,x", "data:image/jpeg;base64,A",
    "DATA:image/webp;base64,A", "https://a.cn/x.png", "x.png", "../图/a.png", "/x.png",
  ])
  func takesImagesFromTheSiteAndAFewFormats(url: String) {
    #expect(parse("![字](<\(url)>)\n").diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a.md", "./a:b.md", "?q=a:b", "#a:b", "第1章:概述.md", "1:2", "HTTPS://a.cn", "tel:1", "/a//b",
  ])
  func takesRelativeAndAllowedAddresses(url: String) {
    #expect(parse("[字](<\(url)>)\n").diagnostics.isEmpty)
  }

  @Test func pointsAtTheDestination() {
    let marked = MarkedText("甲\n  > [字](1️⃣javascript:x \"t\") <2️⃣ftp://x> [乙][r]\n\n[r]: data:x\n")
    let file = marked.file("page.md")
    let found = Document.parse(file, body: 0..<file.bytes.count).diagnostics
    #expect(found.count == 3)
    #expect(found.first?.range?.bounds.lowerBound == marked.offsets[1])
  }

  @Test(arguments: [
    Pair(
      "# <script>alert(1)</script>",
      "<h1 id=\"alert1\">&lt;script&gt;alert(1)&lt;/script&gt;</h1>\n"),
    Pair(
      "```x\"onmouseover=alert(1)\n<\n```",
      "<pre><code class=\"language-x&quot;onmouseover=alert(1)\">&lt;\n</code></pre>\n"),
    Pair(
      "[a](b \"x\\\" onclick=alert(1)\")",
      "<p><a href=\"b\" title=\"x&quot; onclick=alert(1)\">a</a></p>\n"),
    Pair("[a](<b\" onclick=x>)", "<p><a href=\"b%22%20onclick=x\">a</a></p>\n"),
    Pair("![\" onerror=x](a.png)", "<p><img src=\"a.png\" alt=\"&quot; onerror=x\"></p>\n"),
    Pair("&lt;img src=x onerror=y&gt;", "<p>&lt;img src=x onerror=y&gt;</p>\n"),
    Pair("[[a:b\"c|x]]", "<p><a href=\"a:b%22c\">x</a></p>\n"),
  ])
  func escapesInEveryContext(pair: Pair) {
    #expect(html(pair.markdown) == pair.html)
  }
}
