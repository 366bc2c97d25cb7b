/// A part of a template's tree.
///
/// Ranges are byte offsets in the template's file.
enum Node: Sendable {
  /// Constant text.
  case text(Range<Int>)
  /// The start of a line that is shown, with the blanks that lead it; indentation goes here.
  case lineStart(Range<Int>)
  case variable(Name, isRaw: Bool)
  case section(Name, isInverted: Bool, [Node])
  case partial(Inclusion)
  case parent(Inclusion, [Block])
  case block(Block)
}

/// A name of the view as it stands in a tag: `.`, `title`, `person.name`.
struct Name: Sendable {
  struct Part: Sendable {
    let text: String
    let range: Range<Int>
  }

  /// Empty for `.`.
  let parts: [Part]
  let range: Range<Int>

  var isThis: Bool { parts.isEmpty }

  /// The name as it is written.
  var text: String { isThis ? "." : parts.map(\.text).joined(separator: ".") }
}

/// A tag that includes another template.
struct Inclusion: Sendable {
  let name: String
  /// The name in the tag.
  let range: Range<Int>
  /// The blanks before the tag, to stand before each line of the template, if it has its line to itself.
  let indentation: Range<Int>?
}

/// A named part of a template: a place that may be overridden, or, inside `{{<parent}}`, what is put there.
struct Block: Sendable {
  let name: String
  /// The name in the opening tag.
  let range: Range<Int>
  /// Tells the blocks of one template apart.
  let number: Int
  let children: [Node]
  /// Whether the opening tag has its line to itself, so that the content begins on a line of its own.
  let isAlone: Bool
  /// As a place: the blanks that stand before each line of what is put there.
  let indentation: Range<Int>
  /// As content: the blanks that are taken from the start of its lines.
  let dedentation: Range<Int>
}
