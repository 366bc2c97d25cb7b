package import LadderInput

/// How Markdown is read.
package struct MarkupOptions: Sendable {
  /// Reads CommonMark 0.30 and nothing else, and passes raw HTML and every address through.
  ///
  /// For conformance tests and `ladder render --commonmark`; never for a page of the site.
  package var isCommonMarkOnly = false

  /// What a file may hold at most, so that no file can hold up a build.
  package var limits = Limits()

  /// The few words that Ladder itself puts into a body.
  package var wording = Wording()

  package init() {}

  /// Words in the language of the site.
  package struct Wording: Sendable {
    package var note = "说明"
    package var tip = "提示"
    package var important = "重要"
    package var warning = "注意"
    package var caution = "警告"
    package var done = "已完成"
    package var toDo = "未完成"
    package var table = "表格"
    package var footnotes = "脚注"
    package var backToText = "返回正文"

    package init() {}
  }
}
