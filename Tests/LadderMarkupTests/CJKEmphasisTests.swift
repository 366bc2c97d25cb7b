import LadderDiagnostics
import LadderMarkup
import Testing

@Suite struct CJKEmphasisTests {
  @Test func makesEveryPairOfTheSuiteStrong() throws {
    guard let suite = try conformanceFile("cjk-emphasis/strong.md") else { return }
    let inputs = suite.split(separator: "\n")
    #expect(inputs.count == 85)
    for input in inputs {
      let result = html(String(input))
      let runs = String(input).components(of: "**")
      #expect(!result.contains("*"), "\(input)\n\(result)")
      #expect(result.components(of: "<strong>") == runs / 2, "\(input)\n\(result)")
      #expect(result.components(of: "</strong>") == runs / 2, "\(input)\n\(result)")
    }
  }

  @Test(arguments: [
    Pair("这是*重要。*请注意", "这是<em>重要。</em>请注意"),
    Pair("真*（她）*真", "真<em>（她）</em>真"),
    Pair("的***“晋升”***标准", "的<em><strong>“晋升”</strong></em>标准"),
    Pair("**`代码`**说明", "<strong><code>代码</code></strong>说明"),
    Pair("见**[标准](a.md)。**请", "见<strong><a href=\"a.md\">标准</a>。</strong>请"),
    Pair("**甲。**乙**丙。**丁", "<strong>甲。</strong>乙<strong>丙。</strong>丁"),
    Pair("**第一，*其二。*其三。**末", "<strong>第一，<em>其二。</em>其三。</strong>末"),
    Pair("한국어**(강조)**는", "한국어<strong>(강조)</strong>는"),
  ])
  func readsEmphasisBesidePunctuation(pair: Pair) {
    #expect(html(pair.markdown) == "<p>\(pair.html)</p>\n")
  }

  @Test(arguments: [
    Pair("这是~~旧的。~~请注意", "这是<del>旧的。</del>请注意"),
    Pair("真~~（她）~~真", "真<del>（她）</del>真"),
    Pair("~~a **b** c~~", "<del>a <strong>b</strong> c</del>"),
    Pair("**a ~~b~~ c**", "<strong>a <del>b</del> c</strong>"),
    Pair("~~[标准](a.md)~~", "<del><a href=\"a.md\">标准</a></del>"),
    Pair("**甲**~~乙~~`丙`~~丁~~", "<strong>甲</strong><del>乙</del><code>丙</code><del>丁</del>"),
    Pair("~~甲\n乙~~", "<del>甲乙</del>"),
    Pair("~~甲 ~~乙~~ 丙~~", "<del>甲 <del>乙</del> 丙</del>"),
  ])
  func readsStrikethrough(pair: Pair) {
    #expect(html(pair.markdown) == "<p>\(pair.html)</p>\n")
  }

  @Test(arguments: [
    Pair("甲 ** 乙 ** 丙", "甲 ** 乙 ** 丙"),
    Pair("\\*\\*甲。\\*\\*乙", "**甲。**乙"),
    Pair("`**甲。**乙`", "<code>**甲。**乙</code>"),
    Pair("[甲](x**。**y.md)", "<a href=\"x**%E3%80%82**y.md\">甲</a>"),
    Pair(
      "<https://a.b/**（甲）**乙>",
      "<a href=\"https://a.b/**%EF%BC%88%E7%94%B2%EF%BC%89**%E4%B9%99\">https://a.b/**（甲）**乙</a>"),
    Pair("[甲](a.md \"真**。**真\")", "<a href=\"a.md\" title=\"真**。**真\">甲</a>"),
    Pair("![真**。**真](a.png)", "<img src=\"a.png\" alt=\"真。真\">"),
    Pair("snake_（甲）_case", "snake_（甲）_case"),
    Pair("真_（她）_真", "真_（她）_真"),
    Pair("2*3*4=24", "2<em>3</em>4=24"),
    Pair("a*\"b\"*c", "a*&quot;b&quot;*c"),
    Pair("~~ 甲 ~~", "~~ 甲 ~~"),
    Pair("好吧~~ 再见", "好吧~~ 再见"),
    Pair("甲~~~~乙~~~~", "甲~~~~乙~~~~"),
    Pair("\\~~甲\\~~", "~~甲~~"),
    Pair("\\~\\~甲\\~\\~", "~~甲~~"),
    Pair("~甲~", "~甲~"),
    Pair("**~~甲**乙~~", "<strong>~~甲</strong>乙~~"),
  ])
  func leavesOtherTextAlone(pair: Pair) {
    #expect(html(pair.markdown) == "<p>\(pair.html)</p>\n")
  }

  @Test func leavesCodeBlocksAlone() {
    let code = "真**。**真 [[grade:a]] [^1] ~~x~~\n| a | b |\n|---|---|\n"
    let escaped = code
    #expect(html("```\n\(code)```\n") == "<pre><code>\(escaped)</code></pre>\n")
    let indented = code.split(separator: "\n").map { "    \($0)\n" }.joined()
    #expect(html(indented) == "<pre><code>\(escaped)</code></pre>\n")
    #expect(
      html("- ```\n  **。**真\n  ```\n")
        == "<ul>\n<li>\n<pre><code>**。**真\n</code></pre>\n</li>\n</ul>\n")
  }

  @Test func warnsOfAsterisksThatPairWithNone() {
    let result = parse("甲\n  **乙** 丙**丁\n\\*\\* 2 * 3 密码 **** 和 *****")
    #expect(result.diagnostics.map(\.code) == [.strayAsterisks])
    #expect(result.diagnostics.first?.range?.bounds == 17..<19)
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of part: String) -> Int {
    let whole = Array(utf8)
    let part = Array(part.utf8)
    var count = 0
    var index = 0
    while index + part.count <= whole.count {
      if whole[index...].starts(with: part) {
        count += 1
        index += part.count
      } else {
        index += 1
      }
    }
    return count
  }
}
