import LadderDiagnostics
import LadderMarkup
import Testing

/// Ladder's own view of the block structure, held against cmark's.
///
/// A table is put behind every beginning of every example of the specification. Where cmark takes its
/// lines for code or HTML Ladder must leave them alone; where it takes them for a paragraph of their own
/// a table must come of them.
@Suite struct BlockStructureTests {
  private static let indents = ["", "   ", "    ", "> ", "- "]

  @Test(arguments: indents)
  func agreesWithCmarkWhereverATableCanStand(indent: String) throws {
    guard let spec = try conformanceFile("commonmark-0.30-spec.txt") else { return }
    var plain = MarkupOptions()
    plain.isCommonMarkOnly = true
    let blanked = indent == "- " ? "  " : indent
    let table = "\(indent)| hh | b |\n\(blanked)| -- | - |\n\(blanked)| cc | d |\n"
    var tables = 0
    for example in SpecExample.all(in: spec) {
      let lines = example.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      for count in 0..<lines.count {
        for gap in ["", "\n"] {
          // Behind a link definition alone the table would be a lazy continuation, which is none.
          if gap.isEmpty, count > 0, lines[count - 1].contains("]:") { continue }
          let text = lines[..<count].map { $0 + "\n" }.joined() + gap + table
          let file = SourceFile(path: "page.md", text: text)
          let expected = String(decoding: renderHTML(file, options: plain).value, as: UTF8.self)
          let found = String(decoding: renderHTML(file).value, as: UTF8.self)
          let isOwnParagraph = expected.contains("<p>| hh | b |\n| -- | - |\n| cc | d |</p>")
          let isCode = !expected.contains("| -- | - |\n| cc") && !isOwnParagraph
          if isOwnParagraph {
            #expect(found.contains("<th scope=\"col\">hh</th>"), "\(text)\n\(expected)\n\(found)")
            tables += 1
          } else if isCode || expected.hasCode(around: "| -- | - |") {
            #expect(!found.contains("<th "), "\(text)\n\(expected)\n\(found)")
          }
        }
      }
    }
    #expect(tables > 100)
  }

  /// A paragraph and cells without markup, which cmark is not shown, come out as those with a sign that it must see.
  @Test(arguments: indents)
  func writesWhatCmarkNeedNotSeeAsCmarkWould(indent: String) throws {
    guard let spec = try conformanceFile("commonmark-0.30-spec.txt") else { return }
    let blanked = indent == "- " ? "  " : indent
    func text(_ sign: String) -> String {
      """
      \(indent)没有任何标记而又足够长的一行文字\(sign)到这里为止

      \(blanked)| 表头\(sign) | b\(sign) |
      \(blanked)|---|---|
      \(blanked)| 甲\(sign) | **d** |
      \(blanked)| e\(sign) | f |

      """
    }
    for example in SpecExample.all(in: spec) where !example.markdown.contains("$") {
      let lines = example.markdown.split(separator: "\n", omittingEmptySubsequences: false)
      for count in 0..<lines.count {
        for gap in ["", "\n"] {
          let beginning = lines[..<count].map { $0 + "\n" }.joined() + gap
          let seen = parse(beginning + text("$"))
          let unseen = parse(beginning + text(";"))
          let html = String(decoding: seen.value.html, as: UTF8.self).replacing("$", with: ";")
          #expect(String(decoding: unseen.value.html, as: UTF8.self) == html, "\(beginning)")
          #expect(
            unseen.value.sections.map(\.text)
              == seen.value.sections.map { $0.text.replacing("$", with: ";") })
          #expect(unseen.diagnostics.map(\.range) == seen.diagnostics.map(\.range), "\(beginning)")
        }
      }
    }
  }

  @Test(arguments: [
    Pair("约\\~30 天", "<p>约~30 天</p>\n"), Pair("(\\~30) 天", "<p>(~30) 天</p>\n"),
    Pair("\\*\\*12", "<p>**12</p>\n"),
  ])
  func leavesDigitsBehindAnEscapedSign(pair: Pair) {
    #expect(html(pair.markdown) == pair.html)
  }
}

extension String {
  /// Whether a piece of code in a page holds a text.
  fileprivate func hasCode(around part: String) -> Bool {
    var isInCode = false
    for line in split(separator: "\n") {
      if line.contains("<pre><code") { isInCode = true }
      if isInCode, line.contains(part) { return true }
      if line.contains("</code></pre>") { isInCode = false }
    }
    return false
  }
}
