/// The page about a code, `docs/codes/<code>.md`: what is wrong and why, an example and what is said of it,
/// the same mended, and how to mend it.
///
/// It begins with `# code`, a line in Chinese and a line in English; an example is a path in backticks on a
/// line of its own and a fenced block.
package struct CodePage: Sendable {
  /// The whole page as it is written.
  package let text: String
  private let chinese: String
  private let english: String

  /// Reads a page; nil if it does not begin as one.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n").prefix(3)
    guard lines.count == 3, lines[0].hasPrefix("# "), lines[2].hasPrefix("*"),
      lines[2].hasSuffix("*")
    else { return nil }
    self.text = text
    chinese = String(lines[1])
    english = String(lines[2].dropFirst().dropLast())
  }

  /// What is wrong, in a sentence.
  package func headline(in language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
