import LadderDiagnostics
import LadderMarkup
import LadderTestSupport
import Testing

@Suite struct LineBreakTests {
  @Test(arguments: [
    Pair("第一行，\n第二行", "第一行，第二行"),
    Pair("他说：\n“好。”\n“行。”", "他说：“好。”“行。”"),
    Pair("破折——\n继续", "破折——继续"),
    Pair("**重要**\n*后*", "<strong>重要</strong><em>后</em>"),
    Pair("[甲](a.md)\n**（乙）**", "<a href=\"a.md\">甲</a><strong>（乙）</strong>"),
    Pair("> 甲\n乙", "甲乙"),
    Pair("かな\nカナ", "かなカナ"),
    Pair("甲\nabc\n乙", "甲\nabc\n乙"),
    Pair("甲\n`码`\n乙", "甲<code>码</code>乙"),
    Pair("甲\n`a`\n乙", "甲\n<code>a</code>\n乙"),
    Pair("甲\n123", "甲\n123"),
    Pair("“a”\n“b”", "“a”\n“b”"),
    Pair("한국\n어", "한국\n어"),
    Pair("甲  \n乙", "甲<br>\n乙"),
    Pair("甲\\\n乙", "甲<br>\n乙"),
    Pair("a\nb", "a\nb"),
  ])
  func joinsLinesOfChineseOnly(pair: Pair) {
    #expect(html(pair.markdown).contains("<p>\(pair.html)</p>\n"), "\(html(pair.markdown))")
  }
}

@Suite struct FootnoteTests {
  @Test func numbersFootnotesByTheirFirstReference() {
    #expect(
      html("甲[^b]乙[^a]丙[^b]\n\n[^a]: 文一\n[^b]: 文二\n    续\n\n    第二段\n") == """
        <p>甲<sup class="footnote-ref"><a id="fnref:1" href="#fn:1" role="doc-noteref">1</a></sup>乙<sup class="footnote-ref"><a id="fnref:2" href="#fn:2" role="doc-noteref">2</a></sup>丙<sup class="footnote-ref"><a id="fnref:1:2" href="#fn:1" role="doc-noteref">1</a></sup></p>
        <section class="footnotes" id="fn:list" role="doc-endnotes" aria-label="脚注">
        <ol>
        <li id="fn:1">
        <p>文二续</p>
        <p>第二段 <a href="#fnref:1" class="footnote-back" role="doc-backlink" aria-label="返回正文 1">↩</a> <a href="#fnref:1:2" class="footnote-back" role="doc-backlink" aria-label="返回正文 1.2">↩</a></p>
        </li>
        <li id="fn:2">
        <p>文一 <a href="#fnref:2" class="footnote-back" role="doc-backlink" aria-label="返回正文 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func standInCellsAndListsAndHoldLinks() {
    let document = parse(
      "| a[^1] |\n|---|\n| b[^2] |\n\n- c[^1]\n\n[^1]: 见 [甲](a.md)\n[^2]: [[grade:x]]\n\n末\n")
    #expect(document.diagnostics.isEmpty)
    #expect(document.value.links.map(\.destination) == ["a.md", "grade:x"])
    let offsets = document.value.slots.map(\.offset)
    #expect(offsets == offsets.sorted())
    var bytes: [UInt8] = []
    let links = document.value.links
    document.value.write(into: &bytes) { link, _ in
      .init(url: links[link].destination, title: "高级")
    }
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.contains("<p>末</p>\n<section"))
    #expect(html.contains("<p>见 <a href=\"a.md\">甲</a> <a href=\"#fnref:1\""))
    #expect(html.contains("<p><a href=\"grade:x\">高级</a> <a href=\"#fnref:2\""))
    #expect(document.value.sections.last?.anchor == "fn:list")
    #expect(document.value.sections.last?.text(titled: { _ in "高级" }) == "见 甲\n高级")
  }

  @Test func keepTheirIDsFromHeadings() {
    let result = html("# fn 1 {#fn:1}\n\n甲[^1]\n\n[^1]: 文\n")
    #expect(result.components(of: "id=\"fn:1\"") == 1)
  }

  @Test func leavesListsBesideThemAlone() {
    let result = html("+ 一\n+ 二\n[^1]: 文\n+ 三\n\n[^1]\n")
    #expect(result.contains("<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n<ul>\n<li>三</li>\n</ul>\n"))
    #expect(html("[^1]:\n\n+ 三\n").contains("<ul>\n<li>三</li>\n</ul>\n"))
  }

  @Test func reportsWhatDoesNotFit() {
    let marked = MarkedText(
      "甲1️⃣[^a1] `[^x]` \\[^y] [^z](b.md)\n\n[^a]: 文\n2️⃣[^b]: 无\n3️⃣[^a]: 又\n\n[^a]\n")
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    expect(
      result.diagnostics,
      [
        .init(1, .unknownFootnote, "'a1'"), .init(2, .unusedFootnote, "'b'"),
        .init(3, .duplicateFootnote, "'a'"),
      ], in: marked)
    let page = html(marked.text)
    #expect(page.contains("甲[^a1] <code>[^x]</code> [^y] <a href=\"b.md\">^z</a>"))
    // Nothing is lost on the way.
    #expect(page.contains("无") && page.contains("又"))
  }
}

@Suite struct CalloutTests {
  @Test(arguments: [
    Pair(
      "> [!NOTE]\n> 正文",
      """
      <div class="callout callout-note" role="note">
      <p class="callout-title">说明</p>
      <p>正文</p>
      </div>

      """),
    Pair(
      "> [!warning] **小心。**啊\n> - 甲",
      """
      <div class="callout callout-warning" role="note">
      <p class="callout-title"><strong>小心。</strong>啊</p>
      <ul>
      <li>甲</li>
      </ul>
      </div>

      """),
    Pair(
      "> [!TIP]- 展开\n>\n> 正文",
      """
      <details class="callout callout-tip">
      <summary>展开</summary>
      <p>正文</p>
      </details>

      """),
    Pair(
      "- > [!IMPORTANT]+\n  > 正文",
      """
      <ul>
      <li>
      <details class="callout callout-important" open>
      <summary>重要</summary>
      <p>正文</p>
      </details>
      </li>
      </ul>

      """),
    Pair(
      "> > [!CAUTION] a #\n> b",
      """
      <blockquote>
      <div class="callout callout-caution" role="note">
      <p class="callout-title">a #</p>
      </div>
      <p>b</p>
      </blockquote>

      """),
  ])
  func rendersCallouts(pair: Pair) {
    #expect(html(pair.markdown) == pair.html)
  }

  @Test func knowsOnlyTheFiveKinds() {
    let marked = MarkedText("> [!1️⃣WARNIN] 甲\n\n> 甲\n> [!NOTE]\n")
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    expect(result.diagnostics, [.init(1, .unknownCallout, "'WARNIN'")], in: marked)
    #expect(
      result.diagnostics.first?.hint?.en.text(hidingValues: false) == "did you mean [!WARNING]?")
    #expect(!html(marked.text).contains("callout"))
  }
}

@Suite struct BlockExtensionTests {
  @Test(arguments: [
    Pair(
      "- [ ] 甲\n- [x] **乙。**丙\n- [X] # 丁\n- [ ]\n- [y] 戊",
      """
      <ul>
      <li class="task"><input type="checkbox" disabled aria-label="未完成"> 甲</li>
      <li class="task"><input type="checkbox" disabled aria-label="已完成" checked> <strong>乙。</strong>丙</li>
      <li class="task"><input type="checkbox" disabled aria-label="已完成" checked> # 丁</li>
      <li>[ ]</li>
      <li>[y] 戊</li>
      </ul>

      """),
    Pair(
      "1. - [x] 甲",
      """
      <ol>
      <li>
      <ul>
      <li class="task"><input type="checkbox" disabled aria-label="已完成" checked> 甲</li>
      </ul>
      </li>
      </ol>

      """),
    Pair("[x] 甲", "<p>[x] 甲</p>\n"),
  ])
  func rendersTasks(pair: Pair) {
    #expect(html(pair.markdown) == pair.html)
  }

  @Test(arguments: [
    Pair(
      "术语一\n术语二\n: 定义 *甲*\n: 定义乙\n续",
      """
      <dl>
      <dt>术语一</dt>
      <dt>术语二</dt>
      <dd>定义 <em>甲</em></dd>
      <dd>定义乙续</dd>
      </dl>

      """),
    Pair(
      "术语\n\n: 定义\n\n另一个\n: 它的\n\n段落",
      """
      <dl>
      <dt>术语</dt>
      <dd>定义</dd>
      <dt>另一个</dt>
      <dd>它的</dd>
      </dl>
      <p>段落</p>

      """),
    Pair("# 标题\n: 不是", "<h1 id=\"标题\">标题</h1>\n<p>: 不是</p>\n"),
    Pair("比分\n:不是", "<p>比分\n:不是</p>\n"),
    Pair(": 不是", "<p>: 不是</p>\n"),
  ])
  func rendersDefinitions(pair: Pair) {
    #expect(html(pair.markdown) == pair.html)
  }

  @Test(arguments: [
    Pair(
      "![图](a.png \"图一 <说明>\")",
      "<figure>\n<img src=\"a.png\" alt=\"图\">\n<figcaption>图一 &lt;说明&gt;</figcaption>\n</figure>\n"
    ),
    Pair("![图](a.png)", "<p><img src=\"a.png\" alt=\"图\"></p>\n"),
    Pair("见 ![图](a.png \"t\")", "<p>见 <img src=\"a.png\" alt=\"图\" title=\"t\"></p>\n"),
    Pair("```swift {a}\nlet\n```", "<pre><code class=\"language-swift\">let\n</code></pre>\n"),
    Pair("- 甲\n  1. 乙", "<ul>\n<li>甲\n<ol>\n<li>乙</li>\n</ol>\n</li>\n</ul>\n"),
    Pair("***", "<hr>\n"),
  ])
  func rendersFiguresAndCode(pair: Pair) {
    #expect(html(pair.markdown) == pair.html)
  }

  @Test func showsRawHTMLAsText() {
    let marked = MarkedText("1️⃣<div onclick=\"x\">\n甲 </div>\n\n乙 2️⃣<b>丙</b>\n  戊3️⃣</i>4️⃣<!-- 丁 -->\n")
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    expect(
      result.diagnostics,
      [.init(1, .rawHTML), .init(2, .rawHTML), .init(3, .rawHTML), .init(4, .rawHTML)], in: marked)
    #expect(
      html(marked.text)
        == "<pre class=\"raw-html\">&lt;div onclick=&quot;x&quot;&gt;\n甲 &lt;/div&gt;\n</pre>\n"
        + "<p>乙 &lt;b&gt;丙&lt;/b&gt;\n戊&lt;/i&gt;&lt;!-- 丁 --&gt;</p>\n")
  }

  @Test func saysOfACommentThatReadersSeeIt() {
    let found = parse("甲 <!-- 乙 -->\n\n<!-- 丙 -->\n").diagnostics
    #expect(
      found.map { $0.message.en.text(hidingValues: false) }
        == Array(repeating: "a comment is HTML as well and is shown to readers", count: 2))
  }

  @Test func isTheSameForEveryLineEnding() {
    let text =
      "# 甲 {#a}\n\n真**（乙）**\n丙[^1]\n\n| a | b |\n|---|---|\n| 1 || \n\n> [!NOTE]- x\n> y\n\nt\n: d\n\n[^1]: z\n    w\n"
    let expected = html(text)
    #expect(
      html(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"))
        == expected)
    #expect(
      html(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r"))
        == expected)
    #expect(html("\u{FEFF}" + text) == expected)
  }
}
