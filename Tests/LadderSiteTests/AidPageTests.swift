import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// The pages that help one use the handbook: practice, print, comparison, and the page for wrong addresses.
@Suite struct AidPageTests {
  // MARK: - print

  private let pages = """
    -- content/guide/_index.md --
    ---
    title: 指南
    ---
    先读[沏茶](pour.md)。
    -- content/guide/pour.md --
    ---
    title: 沏茶
    weight: 1
    ---
    ## 水温

    八十度[^1]。水凉了[看这里](#水温)，杯子见[茶具](cups.md#杯)，外面见[首页](../_index.md)。

    [^1]: 绿茶。
    -- content/guide/cups.md --
    ---
    title: 茶具
    weight: 2
    ---
    ## 杯

    先温杯[^1]。

    [^1]: 热水一遍。

    ## 水温
    同一个标题。
    -- content/_index.md --
    ---
    title: 茶馆
    ---
    欢迎。
    """

  @Test func aSectionIsOnePageWhoseLinksStayInside() async throws {
    let site = try await PagesSite(pages)
    let page = HTMLPage(Array(try #require(site.files["print/guide/index.html"]).utf8))
    let ids = page.ids
    #expect(Set(ids).count == ids.count, "ids come twice")
    let inner = page.tags.compactMap { $0["href"] }.filter { $0.hasPrefix("#") && $0 != "#content" }
    let known = Set(ids)
    for link in inner {
      let id = try #require(unescaped(link.dropFirst()), "\(link)")
      #expect(known.contains(id), "\(link) leads nowhere")
    }
    // To the other page's heading, to its own, to the page, and to both footnotes and back.
    let pour = try #require(known.first { $0.hasSuffix("-fn:1") }?.split(separator: "-").first)
    #expect(inner.contains { unescaped($0.dropFirst())?.hasSuffix("-杯") ?? false })
    #expect(inner.contains { unescaped($0.dropFirst()) == "\(pour)-水温" } || inner.count > 8)
    #expect(inner.contains("#s1"))
    // What is not printed with it is a link to the site.
    #expect(page.tags.contains { $0["href"] == "../../index.html" && $0.name == "a" })
    // Headings stand under the page's title: h1, h2 of the section, h3 of the page.
    #expect(page.count(of: "h1") == 1)
    #expect(page.count(of: "h4") == 3)
    #expect(page.text.utf8Has("绿茶"))
  }

  @Test func theWholeHandbookIsOnePage() async throws {
    let site = try await PagesSite(
      pages + "\n-- content/rules/one.md --\n---\ntitle: 一\n---\n见[沏茶](../guide/pour.md)。")
    let text = try #require(site.files["print/index.html"])
    #expect(text.utf8Has("八十度") && text.utf8Has("见<a href=\"#p"))
    #expect(text.utf8Has("href=\"../print/guide/index.html\""))
    #expect(site.page("guide", has: "href=\"../print/index.html\""))
  }

  @Test func aHandbookTooLongForOnePageSaysSoAndPrintsBySection() async throws {
    let many = (1...(printLimit + 1)).map { number in
      let folder = number <= 400 ? "guide" : "rules"
      return "-- content/\(folder)/n\(number).md --\n---\ntitle: 第\(number)页\n---\n字。"
    }
    let site = try await PagesSite(many.joined(separator: "\n"))
    let notes = site.result.notes.map { $0.message.phrase(in: .english).text(hidingValues: false) }
    #expect(notes.contains { $0.utf8Has("501 pages") && !$0.utf8Has("sections") }, "\(notes)")
    let text = try #require(site.files["print/index.html"])
    #expect(text.utf8Has("请按栏目打印"))
    #expect(!text.utf8Has("第7页"))
    #expect(try #require(site.files["print/guide/index.html"]).utf8Has("第7页"))
  }

  @Test(arguments: [
    ("<h2 id=\"a\">A</h2>", "<h4 id=\"p-a\">A</h4>"),
    ("<h5>x</h5><h6>y</h6>", "<h6>x</h6><h6>y</h6>"),
    ("<p>id=\"a\" <a href=\"#fn:1\">1</a></p>", "<p>id=\"a\" <a href=\"#p-fn:1\">1</a></p>"),
    ("<hr><header id=\"b\"></header>", "<hr><header id=\"p-b\"></header>"),
    ("<img alt=\"a > b id=\" src=\"c\">", "<img alt=\"a > b id=\" src=\"c\">"),
  ])
  func idsGetAPrefixAndHeadingsGoDown(_ html: String, _ expected: String) {
    let text = printed(Array(html.utf8), prefix: "p-", loweringHeadings: 2)
    #expect(String(decoding: text, as: UTF8.self) == expected)
  }

  // MARK: - practice

  private let questions = """
    -- content/practice/tea.yaml --
    practice_questions:
      - {id: heat, group: 水, stem: 绿茶用多热的水？, options: [八十度, 一百度], answers: 1, explanation: 太热会苦。}
      - {id: two, group: 茶, qtype: multiple, stem: 哪些是红茶？, options: [祁红, 龙井, 滇红], answers: [3, 1], explanation: 龙井是绿茶。}
      - {id: cup, group: 水, qtype: statement, stem: 先温杯再投茶。, is_true: true, explanation: 香气出得快。}
    """

  @Test func questionsCanBeReadWithTheirAnswersWithoutScripts() async throws {
    let site = try await PagesSite(questions)
    #expect(site.problems == [])
    let text = try #require(site.files["practice/index.html"])
    let page = HTMLPage(Array(text.utf8))
    #expect(page.count(of: "details") == 3)
    #expect(page.sectionTitles == ["水", "茶"])
    #expect(page.mainText.utf8Has("答案：A太热会苦。"))
    #expect(page.mainText.utf8Has("答案：A、C龙井是绿茶。"))
    #expect(page.mainText.utf8Has("答案：正确香气出得快。"))
    #expect(page.tags.compactMap { $0["data-key"] } == ["0", "0", "0,2"])
  }

  @Test func aSiteWithoutQuestionsHasNoPractice() async throws {
    let site = try await PagesSite("")
    #expect(site.files["practice/index.html"] == nil)
    #expect(try #require(site.files["index.html"]).utf8Has("practice/index.html") == false)
  }

  @Test func theExampleHasFortyQuestionsOrMoreOfEachForm() async throws {
    let page = try #require(try await ExampleSite.built.pages["practice/index.html"])
    let forms = page.tags.compactMap { $0["data-form"] }
    #expect(forms.count >= 40)
    #expect(Set(forms) == ["single", "multiple", "statement"])
  }

  // MARK: - comparison

  @Test func gradesStandSideBySideWithWhatIsNew() async throws {
    let page = try #require(try await ExampleSite.built.pages["ladder/compare/index.html"])
    let heads = page.tags.filter { $0.name == "th" }.compactMap { $0["data-grade"] }
    #expect(heads.prefix(2) == ["cs_assistant", "vip_junior"])
    let cells = page.tags.filter { $0.name == "td" }.compactMap { $0["data-grade"] }
    #expect(cells.count % heads.count == 0 && cells.count / heads.count >= 5)
    #expect(page.tags.contains { $0["class"] == "is-new" })
    // A promotion leads to the comparison of its two grades.
    let move = try #require(
      try await ExampleSite.built.pages["moves/assistant_to_junior/index.html"])
    #expect(
      move.tags.contains {
        $0["href"] == "../../ladder/compare/index.html?a=cs_assistant&b=vip_junior"
      })
  }

  // MARK: - wrong addresses

  @Test(arguments: [
    ("", "/"), ("base_url: https://tea.example/\n", "/"),
    ("base_url: https://tea.example/book\n", "/book/"),
  ])
  func thePageForWrongAddressesWorksAtAny(_ settings: String, _ root: String) async throws {
    let site = try await PagesSite(pages, settings: settings)
    let page = HTMLPage(Array(try #require(site.files["404.html"]).utf8))
    let addresses = page.tags.flatMap { tag in
      ["href", "src", "action"].compactMap { tag[$0] }
    }.filter { !$0.hasPrefix("#") && !$0.hasPrefix("data:") }
    #expect(addresses.count > 5)
    for address in addresses { #expect(address.hasPrefix(root), "\(address)") }
    for address in addresses {
      #expect(site.files[String(address.dropFirst(root.count))] != nil, "\(address) is not there")
    }
  }

  // MARK: - weight

  @Test func whatEveryPageLoadsIsSmall() async throws {
    let files = try await ExampleSite.built.files
    func size(_ ending: String) -> Int {
      files.filter { $0.key.hasPrefix("assets/") && $0.key.hasSuffix(ending) }
        .reduce(0) { $0 + $1.value.count }
    }
    #expect(size(".css") <= 30_000)
    let pages = try await ExampleSite.built.pages
    // Every page has two; pages with a text, and the home page, know what has changed since a visit.
    for (path, count) in [
      ("index.html", 3), ("policies/service_conduct/index.html", 3), ("courses/index.html", 2),
      ("people/100053/index.html", 2), ("practice/index.html", 3),
    ] {
      let page = try #require(pages[path])
      let scripts = page.tags.filter { $0.name == "script" }.compactMap { $0["src"] }
      #expect(scripts.count == count, "\(path)")
      let depth = path.split(separator: "/").count - 1
      let sizes = scripts.map { files[String($0.dropFirst(3 * depth))]?.count ?? 1_000_000 }
      #expect(sizes.reduce(0, +) <= 15_000, "\(path)")
    }
  }
}

/// A fragment with its percent signs resolved.
private func unescaped(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.first {
    rest = rest.dropFirst()
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
