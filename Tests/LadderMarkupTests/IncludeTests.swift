import LadderDiagnostics
import LadderInput
import LadderMarkup
import LadderTestSupport
import Testing

@Suite struct IncludeTests {
  /// Parses the first file of an archive, which may include all of them.
  private func parse(
    _ archive: String, options: MarkupOptions = MarkupOptions()
  ) -> Diagnosed<Document> {
    let files = files(archive)
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Document.parse(
      files[0], body: 0..<files[0].bytes.count, options: options,
      including: IncludableFiles(sorted))
  }

  private func html(_ document: Document) -> String {
    var bytes: [UInt8] = []
    document.write(into: &bytes) { link, _ in .init(url: document.links[link].destination) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func putsAFileInPlaceOfTheLine() {
    let result = parse(
      """
      -- content/guide/a.md --
      # 题

      前

      ![[../parts/_who.md]]

      后[^1]
      -- content/parts/_who.md --
      ---
      title: 不显示
      ---
      ## 找谁

      打 8021。

      [^1]: 注
      """)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.includes == ["content/parts/_who.md"])
    #expect(result.value.title == "题")
    #expect(result.value.outline.map(\.id) == ["题", "找谁"])
    #expect(
      html(result.value).hasPrefix(
        "<h1 id=\"题\">题</h1>\n<p>前</p>\n<h2 id=\"找谁\">找谁</h2>\n<p>打 8021。</p>\n<p>后<sup"))
  }

  @Test func readsPathsLikeThoseOfLinks() {
    let result = parse(
      """
      -- content/a.md --
      ![[/parts/_b.md]]

      ![[./parts/_b.md]]
      -- content/parts/_b.md --
      ![[_c.md]]
      -- content/parts/_c.md --
      末
      """)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.includes == ["content/parts/_b.md", "content/parts/_c.md"])
    #expect(html(result.value) == "<p>末</p>\n<p>末</p>\n")
  }

  @Test func placesAreThoseOfTheIncludedFile() throws {
    let part = MarkedText("---\ntitle: x\n---\n见 [甲](1️⃣b.md) 和2️⃣[^x]\n\n3️⃣## 题\n")
    let page = MarkedText("---\n---\n前 4️⃣[^y]\n\n![[_p.md]]\n\n后 [乙](5️⃣c.md)\n")
    let files = [
      SourceFile(path: "content/_p.md", text: part.text),
      SourceFile(path: "content/a.md", text: page.text),
    ]
    let body = FrontMatter.split(files[1]).value.body
    let result = Document.parse(files[1], body: body, including: IncludableFiles(files))
    func place(_ path: String, _ marked: MarkedText, _ mark: Int) throws -> SourceRange {
      let offset = try #require(marked.offsets[mark])
      return SourceRange(path: path, bounds: offset..<offset + 4)
    }
    #expect(
      result.diagnostics.sortedByPlace().map(\.range) == [
        try place("content/_p.md", part, 2), try place("content/a.md", page, 4),
      ])
    #expect(
      result.value.links.map(\.destinationRange) == [
        try place("content/_p.md", part, 1), try place("content/a.md", page, 5),
      ])
    #expect(result.value.outline.first?.range.path == "content/_p.md")
    #expect(result.value.outline.first?.range.bounds.lowerBound == part.offsets[3])
  }

  @Test func endsACodeBlockThatAPartLeavesOpen() {
    let result = parse(
      "-- content/a.md --\n![[_b.md]]\n\n后\n-- content/_b.md --\n~~~~\n![[_c.md]]\n")
    #expect(
      html(result.value) == "<pre><code>![[_c.md]]\n\n</code></pre>\n<p>后</p>\n")
  }

  @Test(arguments: [
    ("1️⃣_none.md", DiagnosticCode.unknownInclude, "'_none.md'"),
    ("1️⃣../../secret.md", .unknownInclude, "'../../secret.md'"),
    ("1️⃣/../content/_b.md", .unknownInclude, "'/../content/_b.md'"),
    ("1️⃣data.yaml", .unknownInclude, "'data.yaml'"),
    ("1️⃣a.md", .includeCycle, "content/a.md → content/a.md"),
  ])
  func refusesWhatCannotBeIncluded(path: String, code: DiagnosticCode, part: String) {
    let marked = MarkedText("前\n\n![[\(path)]]\n\n后\n")
    let files = [
      SourceFile(path: "content/_b.md", text: "b"), marked.file("content/a.md"),
      SourceFile(path: "content/data.yaml", text: "a: b"),
      SourceFile(path: "secret.md", text: "geheim"),
    ]
    let result = Document.parse(
      files[1], body: 0..<files[1].bytes.count, including: IncludableFiles(files))
    expect(result.diagnostics, [.init(1, code, part)], in: marked)
    #expect(html(result.value) == "<p>前</p>\n<p>后</p>\n")
  }

  @Test func reportsACycleWhereItCloses() {
    let result = parse(
      "-- content/a.md --\n![[b.md]]\n-- content/b.md --\n![[c.md]]\n-- content/c.md --\n![[b.md]]\n"
    )
    #expect(result.diagnostics.map(\.code) == [.includeCycle])
    #expect(result.diagnostics.first?.range == .init(path: "content/c.md", bounds: 3..<7))
    #expect(
      result.diagnostics.first?.message.en.text(hidingValues: false)
        == "a file cannot include itself: content/a.md → content/b.md → content/c.md → content/b.md"
    )
  }

  @Test func boundsTheDepthAndTheSize() {
    var options = MarkupOptions()
    options.limits.includeDepth = 1
    let nested =
      "-- content/a.md --\n![[b.md]]\n-- content/b.md --\n![[c.md]]\n-- content/c.md --\n末\n"
    let deep = parse(nested, options: options)
    #expect(deep.diagnostics.map(\.code) == [.limitExceeded])
    #expect(deep.diagnostics.first?.range == .init(path: "content/b.md", bounds: 3..<7))

    // Each file includes the next one twice: a megabyte out of a few lines, if nothing stopped it.
    options = MarkupOptions()
    options.limits.markdownBytes = 10_000
    var bomb = ""
    for level in 0..<15 {
      bomb += "-- content/f\(level).md --\n![[f\(level + 1).md]]\n\n![[f\(level + 1).md]]\n"
    }
    bomb += "-- content/f15.md --\n" + String(repeating: "字", count: 30) + "\n"
    let large = parse(bomb, options: options)
    #expect(Set(large.diagnostics.map(\.code)) == [.limitExceeded])
    #expect(large.value.html.count < 20_000)
  }

  @Test(arguments: [
    "甲 1️⃣![[_b.md]]", "- 1️⃣![[_b.md]]", "> 1️⃣![[_b.md]]", "甲\n1️⃣![[_b.md]]", "| 1️⃣![[_b.md]] |\n|---|",
  ])
  func standsAloneOnItsLine(markdown: String) {
    let marked = MarkedText(markdown + "\n")
    let file = marked.file("content/a.md")
    let part = SourceFile(path: "content/_b.md", text: "乙")
    let result = Document.parse(
      file, body: 0..<file.bytes.count, including: IncludableFiles([part, file]))
    expect(result.diagnostics, [.init(1, .misplacedInclude)], in: marked)
    #expect(html(result.value).contains("![[_b.md]]"))
  }

  @Test(arguments: ["```\n![[_b.md]]\n```", "    ![[_b.md]]", "甲 `![[_b.md]]`", "!\\[[_b.md]]"])
  func isTextInCodeAndBehindABackslash(markdown: String) {
    let result = Document.parse(
      SourceFile(path: "content/a.md", text: markdown), body: 0..<markdown.utf8.count)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.includes.isEmpty)
    #expect(html(result.value).contains("![[_b.md]]"))
  }
}
