/// How Markdown is read.
package struct MarkupOptions: Sendable {
  /// Reads CommonMark 0.30 and nothing else, and passes raw HTML and every address through.
  ///
  /// For conformance tests and `ladder render --commonmark`; never for a page of the site.
  package var isCommonMarkOnly = false

  package var limits = Limits()

  /// The few words that Ladder itself puts into a body.
  package var wording = Wording()

  package init() {}

  /// What a file may hold at most, so that no file can hold up a build.
  package struct Limits: Sendable {
    /// Block quotes and list items inside each other: `limits.markdown_nesting`.
    package var nesting = 100
    /// Images in one paragraph: `limits.markdown_images`.
    package var images = 1_000
    /// Columns of a table: `limits.markdown_columns`.
    package var columns = 100

    package init() {}
  }

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
