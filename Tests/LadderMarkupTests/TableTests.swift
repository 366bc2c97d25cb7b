import LadderDiagnostics
import LadderMarkup
import LadderTestSupport
import Testing

@Suite struct TableTests {
  /// The rows of the first table, without the frame that every table has.
  private func rows(_ markdown: String) -> String {
    let lines = html(markdown).split(separator: "\n")
    let kept = lines.drop { $0 != "<table>" }.dropFirst().prefix { $0 != "</table>" }
    return kept.joined()
      .replacing(" scope=\"col\"", with: "").replacing("<thead>", with: "")
      .replacing("</thead>", with: "").replacing("<tbody>", with: "").replacing(
        "</tbody>", with: "")
  }

  @Test func framesATableForReadersAndKeyboards() {
    #expect(
      html("## 等级\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n") == """
        <h2 id="等级">等级</h2>
        <div class="table-scroll" role="group" tabindex="0" aria-label="等级">
        <table>
        <thead>
        <tr>
        <th scope="col">甲</th>
        <th scope="col">乙</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td>2</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    // Alignment, with and without outer bars.
    Pair(
      "a|b|c|d\n-|:-|:-:|-:\n1|2|3|4",
      "<tr><th>a</th><th class=\"align-left\">b</th><th class=\"align-center\">c</th><th class=\"align-right\">d</th></tr><tr><td>1</td><td class=\"align-left\">2</td><td class=\"align-center\">3</td><td class=\"align-right\">4</td></tr>"
    ),
    // Inline markup.
    Pair(
      "| a |\n|---|\n| **真。**请 `x\\|y` \\| [t](u.md) ~~d~~ |",
      "<tr><th>a</th></tr><tr><td><strong>真。</strong>请 <code>x|y</code> | <a href=\"u.md\">t</a> <del>d</del></td></tr>"
    ),
    // A definition behind the table, and references of Ladder's own with a bar.
    Pair(
      "| a | b |\n|---|---|\n| [t][r] | [[grade:vip|高级]] |\n\n[r]: /url \"题\"",
      "<tr><th>a</th><th>b</th></tr><tr><td><a href=\"/url\" title=\"题\">t</a></td><td><a href=\"grade:vip\">高级</a></td></tr>"
    ),
    Pair(
      "| a |\n|---|\n| [[grade:vip\\|高级]] |",
      "<tr><th>a</th></tr><tr><td><a href=\"grade:vip\">高级</a></td></tr>"),
    // Short rows, empty cells, a row without bars.
    Pair(
      "| a | b |\n|---|---|\n| 1 |\n| | 2 |\nx",
      "<tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td></tr><tr><td></td><td>2</td></tr><tr><td>x</td><td></td></tr>"
    ),
    // A line break, and hashes that are no heading's.
    Pair(
      "| a # | b |\n|---|---|\n| 一<br>二 | # x # |",
      "<tr><th>a #</th><th>b</th></tr><tr><td>一<br>二</td><td># x #</td></tr>"),
    // Merged with the left neighbour.
    Pair(
      "| a || b |\n|---|---|---|\n| 1 ||| \n| | 2 ||",
      "<tr><th colspan=\"2\">a</th><th>b</th></tr><tr><td colspan=\"3\">1</td></tr><tr><td></td><td colspan=\"2\">2</td></tr>"
    ),
    // Merged with the cell above.
    Pair(
      "| a | b |\n|---|---|\n| 1 | 2 |\n| ^^ | 3 |\n| ^^ | ^^ |\n| 4 | 5 |",
      "<tr><th>a</th><th>b</th></tr><tr><td rowspan=\"3\">1</td><td>2</td></tr><tr><td rowspan=\"2\">3</td></tr><tr></tr><tr><td>4</td><td>5</td></tr>"
    ),
    // Both at once.
    Pair(
      "| a | b | c |\n|---|---|---|\n| 1 || 2 |\n| ^^ || 3 |\n| ^^ | ^^ | 4 |",
      "<tr><th>a</th><th>b</th><th>c</th></tr><tr><td colspan=\"2\" rowspan=\"3\">1</td><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr>"
    ),
    // Empty cells behind the last column.
    Pair(
      "| a | b |\n|---|---|\n| 1 | 2 |  ||",
      "<tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr>"),
    // An empty header.
    Pair("| | |\n|---|---|\n| 1 | 2 |", "<tr><th></th><th></th></tr><tr><td>1</td><td>2</td></tr>"),
  ])
  func readsCells(pair: Pair) {
    #expect(rows(pair.markdown) == pair.html)
  }

  @Test(arguments: [
    ("前\n| a |\n|---|\n| 1 |\n\n后", "<p>前</p>\n<div", "</div>\n<p>后</p>\n"),
    ("> | a |\n> |---|\n> | 1 |", "<blockquote>\n<div", "</div>\n</blockquote>\n"),
    (
      "- x\n  | a |\n  |---|\n  | 1 |\n- y", "<ul>\n<li>x\n<div",
      "</div>\n</li>\n<li>y</li>\n</ul>\n"
    ),
    ("- | a |\n  |---|\n  | 1 |", "<ul>\n<li>\n<div", "</div>\n</li>\n</ul>\n"),
    ("| a |\n|---|\n| 1 |\n---\n", "<div", "</div>\n<hr>\n"),
    ("| a |\n|---|\n| 1 |\n- x\n", "<div", "</div>\n<ul>\n<li>x</li>\n</ul>\n"),
    ("| a |\r\n|---|\r\n| 1 |\r\n\r\n后\r\n", "<div", "</div>\n<p>后</p>\n"),
    ("| a |\n|---|", "<div", "</div>\n"),
  ])
  func standsInOtherBlocks(markdown: String, start: String, end: String) {
    let result = html(markdown)
    #expect(result.hasPrefix(start), "\(result)")
    #expect(result.hasSuffix(end), "\(result)")
    #expect(result.contains("<th scope=\"col\">a</th>"))
  }

  @Test(arguments: [
    "a\n---", "| a |", "| a | b |\n\n| - | - |", "```\n| a |\n|---|\n```", "    | a |\n    |---|",
    "<div>\n| a |\n|---|\n</div>", "a\n:-:", "> | a |\n|---|",
  ])
  func seesNoTableWhereThereIsNone(markdown: String) {
    #expect(!html(markdown).contains("<table"))
  }

  @Test func findsThePlacesOfLinksInCells() {
    let text = """
      前言 [零](0.md)

      - | 甲 | 乙 |
        |:--|--:|
        |  **真。**请 [一](1.md) | [二][r] ![图](2.png) |
        | `a\\|b` [三](3.md "题") || [[grade:x|四]] | [[grade:y]]

      [r]: /r.md
      """
    let bytes = Array(text.utf8)
    let links = parse(text).value.links
    #expect(
      links.map { String(decoding: bytes[$0.range.bounds], as: UTF8.self) } == [
        "[零](0.md)", "[一](1.md)", "[二][r]", "![图](2.png)", "[三](3.md \"题\")", "[[grade:x|四]]",
        "[[grade:y]]",
      ])
    #expect(
      links.map { String(decoding: bytes[$0.destinationRange.bounds], as: UTF8.self) } == [
        "0.md", "1.md", "[二][r]", "2.png", "3.md", "grade:x", "grade:y",
      ])
  }

  @Test func reportsWhatCannotBeATable() {
    let marked = MarkedText(
      """
      | a | b |
      1️⃣|---|
      | 1 | 2 |

      | a | b |
      |---|---|
      | 1 | 2 | 2️⃣3 |
      | 3️⃣^^ || x |
      | 4 | ^^ |
      """)
    let file = marked.file("page.md")
    let result = Document.parse(file, body: 0..<file.bytes.count)
    let found = result.diagnostics.sortedByPlace().map(\.code)
    #expect(
      found == [
        .unevenTable, .unevenTable, .impossibleCellMerge, .unevenTable, .impossibleCellMerge,
      ])
    for (mark, index) in [(1, 0), (2, 1), (3, 2)] {
      #expect(
        result.diagnostics.sortedByPlace()[index].range?.bounds.lowerBound
          == marked.offsets[mark])
    }
    // Nothing is lost on the way.
    #expect(html(marked.text).contains("<td>3</td>"))
  }

  @Test func cannotMergeWithTheHeader() {
    let result = parse("| a |\n|---|\n| ^^ |\n")
    #expect(result.diagnostics.map(\.code) == [.impossibleCellMerge])
  }

  @Test func refusesTablesThatAreTooWide() {
    let row = String(repeating: "| a ", count: 101) + "|\n"
    let delimiter = String(repeating: "|---", count: 101) + "|\n"
    #expect(parse(row + delimiter).diagnostics.map(\.code) == [.tooManyColumns])
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var result: [UInt8] = []
    let whole = Array(utf8)
    let part = Array(part.utf8)
    var index = 0
    while index < whole.count {
      if whole[index...].starts(with: part) {
        result.append(contentsOf: other.utf8)
        index += part.count
      } else {
        result.append(whole[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
