import LadderDiagnostics
import LadderInput
import LadderMarkup
import Testing

@Suite struct LimitTests {
  /// A piece many times over, and what stands behind it.
  struct Repeated: Sendable, CustomStringConvertible {
    let piece: String
    let count: Int
    let end: String

    init(_ piece: String, _ count: Int, _ end: String = "") {
      self.piece = piece
      self.count = count
      self.end = end
    }

    var text: String { String(repeating: piece, count: count) + end }
    var description: String { "\(piece) × \(count)" }
  }

  @Test(arguments: [
    (Repeated(">", 200_000, "a"), DiagnosticCode.tooDeeplyNested),
    (Repeated(">", 100_000, String(repeating: "a*", count: 100_000)), .tooDeeplyNested),
    (Repeated("- ", 30_000, "a" + String(repeating: "\n", count: 30_000)), .tooDeeplyNested),
    (Repeated("1. > ", 60, "a"), .tooDeeplyNested),
    (Repeated("![[]()", 160_000), .tooManyImages),
    (Repeated("![[a", 2_000), .tooManyImages), (Repeated("a <![CDATA[", 2_000), .tooManyImages),
    (Repeated("![", 2_000, String(repeating: "[x](y)\n", count: 2_000)), .tooManyImages),
  ])
  func refusesWhatCmarkIsSlowAt(text: Repeated, code: DiagnosticCode) {
    let result = parse(text.text)
    #expect(result.diagnostics.map(\.code) == [code])
    #expect(result.value.html.isEmpty)
  }

  @Test func countsTheLevelsOfIndentedLists() {
    let text = (0..<101).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()
    #expect(parse(text).diagnostics.map(\.code) == [.tooDeeplyNested])
  }

  @Test func takesAHundredLevels() {
    #expect(parse(String(repeating: "> ", count: 100) + "a").diagnostics.isEmpty)
    var options = MarkupOptions()
    options.limits.markdownNesting = 2
    let file = SourceFile(path: "page.md", text: "> > > a\n")
    let found = Document.parse(file, body: 0..<file.bytes.count, options: options).diagnostics
    #expect(found.first?.range?.bounds == 4..<5)
    #expect(
      found.first?.hint?.en.text(hidingValues: false).contains("limits.markdown_nesting") == true)
  }

  @Test(arguments: [
    "[[a:b|", "[[", "[^x]", "~~a ", "~~a~~ ", "真**（", "**a ", "a\n: b\n\n", "[a](b)\n", "<b>\n\n",
    "# a\n", "[a\nb](c) ", "- [ ] a\n", "> [!NOTE]\n\n", "[^1]: a\n\n", "\\*\\", "&#x", "|", "| a ",
    "a <!--", "a <?", "[a](<b", "a]", "*a_ ", "&#42;&#42; ", "__甲", "甲](",
  ])
  func readsPiecesThatNeverEnd(piece: String) {
    let text = String(repeating: piece, count: 5_000)
    #expect(parse(text).value.html.count > 1_000)
  }

  @Test func readsLongTables() {
    let rows = String(repeating: "| ^^ | x |\n", count: 5_000)
    #expect(parse("| a | b |\n|---|---|\n| 1 | 2 |\n" + rows).diagnostics.isEmpty)
    let wide =
      String(repeating: "| a ", count: 99) + "\n" + String(repeating: "|-", count: 99) + "\n"
    let short = String(repeating: "|\n", count: 2_000)
    #expect(parse(wide + short).value.html.count < 600_000)
  }

  @Test(arguments: ["甲\u{10FFFE}乙", "甲&#x10FFFE;乙", "甲&#1114110;乙", "[甲](a&#x10fffe;0)"])
  func refusesTheMarkerInASource(text: String) {
    let result = parse(text)
    #expect(result.diagnostics.map(\.code) == [.unusableCharacter])
    #expect(result.value.html.isEmpty)
  }

  @Test func survivesEveryTruncationOfADocument() {
    let text = Array(
      "# 甲 {#a}\n\n> [!NOTE]- **真。**x\n> - [x] [^1] [[g:v|t]]\n\n| a || b |\n|-|-|-|\n| ^^ | `\\|` ||\n\nt\n: ~~d~~\n\n[^1]: ![i](p \"t\")\n\n```x\n<b>\n"
        .utf8)
    for end in 0...text.count {
      for start in stride(from: 0, through: end, by: 7) {
        let file = SourceFile(path: "page.md", bytes: Array(text[start..<end]))
        let result = Document.parse(file, body: 0..<file.bytes.count)
        var bytes: [UInt8] = []
        result.value.write(into: &bytes) { link, _ in
          .init(url: result.value.links[link].destination)
        }
        #expect(!bytes.contains(0xF4))
      }
    }
  }
}
