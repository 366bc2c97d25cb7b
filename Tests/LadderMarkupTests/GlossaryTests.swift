import LadderDiagnostics
import LadderMarkup
import Testing

@Suite struct GlossaryTests {
  private static let terms = GlossaryTerms([
    .init(id: "first_ask", names: ["首问负责制", "首问"], definition: "谁先接到，谁管到底。"),
    .init(id: "complaint", names: ["投诉"], definition: "要求 \"答复\" 的不满。"),
    .init(id: "upgrade", names: ["投诉升级"], definition: "交上一级。"),
    .init(id: "volte", names: ["VoLTE"], definition: "高清通话。"),
    .init(id: "five", names: ["5G"], definition: "第五代。"),
    .init(id: "rnd", names: ["R&D"], definition: "研发。"),
    .init(id: "rare", names: ["𠮷野"], definition: "姓。"),
  ])

  /// The body with each link to the glossary written as `{id:text}`.
  private func linked(_ markdown: String) -> String {
    let document = parse(markdown).value
    var bytes: [UInt8] = []
    document.write(into: &bytes, glossary: (Self.terms, "../g.html")) { link, _ in
      .init(url: document.links[link].destination, title: "投诉")
    }
    var text = String(decoding: bytes, as: UTF8.self)[...]
    var result = ""
    while let range = firstRange(of: "<a class=\"term\" href=\"../g.html#", in: text) {
      result += text[..<range.lowerBound]
      text = text[range.upperBound...]
      guard let id = text.firstIndex(of: "\""), let end = firstRange(of: "</a>", in: text),
        let content = text[..<end.lowerBound].lastIndex(of: ">")
      else { break }
      result += "{" + text[..<id] + ":" + text[text.index(after: content)..<end.lowerBound] + "}"
      text = text[end.upperBound...]
    }
    return result + text
  }

  private func firstRange(of part: String, in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(part) { return start..<text.index(start, offsetBy: part.count) }
      start = text.index(after: start)
    }
    return nil
  }

  @Test(arguments: [
    Pair("首问与投诉，再说投诉和首问。", "<p>{first_ask:首问}与{complaint:投诉}，再说投诉和首问。</p>\n"),
    // The longest name, and one term under two names.
    Pair("首问负责制下的首问", "<p>{first_ask:首问负责制}下的首问</p>\n"),
    Pair("投诉升级后仍是投诉", "<p>{upgrade:投诉升级}后仍是{complaint:投诉}</p>\n"),
    // Latin words as a whole, letters as they are written.
    Pair("开通VoLTE，VoLTEs 与 volte", "<p>开通{volte:VoLTE}，VoLTEs 与 volte</p>\n"),
    Pair("15G 的 5G", "<p>15G 的 {five:5G}</p>\n"),
    Pair("R&D", "<p>{rnd:R&amp;D}</p>\n"),
    Pair("找𠮷野", "<p>找{rare:𠮷野}</p>\n"),
    // A term across a line break of the source.
    Pair("投\n诉", "<p>{complaint:投诉}</p>\n"),
    // Not in headings, links, code and titles of boxes; but behind them.
    Pair(
      "## 投诉\n\n[投诉](a.md) `投诉` ![投诉](b.png) [[x:y]] 投诉",
      "<h2 id=\"投诉\">投诉</h2>\n<p><a href=\"a.md\">投诉</a> <code>投诉</code> <img src=\"b.png\" alt=\"投诉\"> <a href=\"x:y\">投诉</a> {complaint:投诉}</p>\n"
    ),
    Pair(
      "```\n投诉\n```\n\n> [!NOTE] 投诉\n> 投诉",
      "<pre><code>投诉\n</code></pre>\n<div class=\"callout callout-note\" role=\"note\">\n<p class=\"callout-title\">投诉</p>\n<p>{complaint:投诉}</p>\n</div>\n"
    ),
    Pair(
      "> [!TIP]- 投诉\n\n投诉\n: 投诉",
      "<details class=\"callout callout-tip\">\n<summary>投诉</summary>\n</details>\n<dl>\n<dt>投诉</dt>\n<dd>{complaint:投诉}</dd>\n</dl>\n"
    ),
  ])
  func linksTermsWhereTheyAreFirstUsed(pair: Pair) {
    #expect(linked(pair.markdown) == pair.html)
  }

  @Test func explainsATermInItsTitle() {
    let document = parse("投诉").value
    var bytes: [UInt8] = []
    document.write(into: &bytes, glossary: (Self.terms, "../g.html")) { _, _ in .init(url: "") }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "<p><a class=\"term\" href=\"../g.html#complaint\" title=\"要求 &quot;答复&quot; 的不满。\">投诉</a></p>\n"
    )
  }

  /// Every prefix of a page, as a careless scan would read past its end.
  @Test func readsNoFurtherThanTheText() {
    let text = Array("首问负责 VoLT 投 [a](b) <b> `x` 𠮷".utf8)
    for end in 0...text.count {
      let markdown = String(decoding: text[..<end], as: UTF8.self)
      #expect(!linked(markdown).isEmpty || markdown.isEmpty || end < 3)
    }
  }
}
