/// The text that cmark is given, and what was found out on the way that cmark does not know.
///
/// Lines are those of this text, from 1 as cmark counts them; every list is in ascending order of them.
struct PreparedText {
  /// The text; nil if the body can be given to cmark as it stands in the file.
  var bytes: [UInt8]?
  var map: SourceMap

  /// The links that a marker stands for, by the number in the marker.
  var marks: [MarkedLink] = []
  /// Where in the source file the paragraphs stand that cmark need not see, by the number in the marker.
  var plainParagraphs: [Range<Int>] = []
  var tables: [Table] = []
  var callouts: [Callout] = []
  var tasks: [Task] = []
  var pinnedIDs: [PinnedID] = []
  var footnotes: [Footnote] = []
  /// Where the items of definition lists begin.
  var definitions: [Place] = []
  /// Whether `~~` stands anywhere in running text.
  var hasStrikethrough = false
  /// Whether a run of two or more `_` does.
  var hasDoubleUnderscore = false
  /// Whether brackets before full-width ones do, `[文](a.md）`, or around an address with a blank.
  var hasFullWidthLink = false
  /// Whether two full-width asterisks do.
  var hasFullWidthAsterisks = false
  /// Whether a run of two or more `*` does.
  var hasDoubleAsterisk = false
  /// Whether a limit was passed, so that cmark must not see the text.
  var isRefused = false

  init(body: Range<Int>) {
    map = SourceMap(from: body.lowerBound)
  }

  /// A link that is not CommonMark's.
  enum MarkedLink {
    /// `[[kind:id]]` or `[[kind:id|text]]`; the range is that of `kind:id` in the source file.
    case reference(kind: String, id: String, hasText: Bool, target: Range<Int>, whole: Range<Int>)
    /// `[^label]`.
    case footnote(label: String, whole: Range<Int>)
    /// `[[…]]` that is no reference.
    case malformed(whole: Range<Int>)
    /// `![[…]]` in the midst of other text.
    case misplacedInclude(whole: Range<Int>)
  }

  /// Where a list item begins; line and column from 1, the column in bytes.
  struct Place: Equatable {
    let line: Int
    let column: Int
  }

  struct Callout {
    enum Kind: String, CaseIterable {
      case note, tip, important, warning, caution
    }
    enum Folding { case none, closed, open }

    /// The line of the heading that holds the title.
    let line: Int
    let kind: Kind
    let folding: Folding
    let hasTitle: Bool
  }

  /// A list item that can be ticked.
  struct Task {
    let line: Int
    let isDone: Bool
  }

  /// `{#id}` behind a heading.
  struct PinnedID {
    /// The line on which the heading begins.
    let line: Int
    let id: String
    /// The id in the source file.
    let range: Range<Int>
  }

  /// `[^label]: …`, given to cmark as a list item.
  struct Footnote {
    let place: Place
    let label: String
    /// The label with its brackets in the source file.
    let range: Range<Int>
    let isDuplicate: Bool
  }
}
