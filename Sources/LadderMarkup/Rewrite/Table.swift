/// A table, whose cells cmark sees as headings on lines of their own, so that it reads their contents in
/// the document's own context.
///
/// Cells without any markup, as most are, it does not see at all: it would give them back as they stand.
struct Table {
  enum Alignment { case none, left, center, right }

  struct Cell {
    /// Counted from 0, over the grid.
    let row: Int
    let column: Int
    var columnSpan = 1
    var rowSpan = 1
    /// The line that holds the contents; 0 if the cell is empty or plain.
    var line = 0
    /// Where in the source file the contents stand that hold no markup; empty for other cells.
    var plain = 0..<0
  }

  var alignments: [Alignment] = []
  /// The cells row by row, the header being row 0; those that others have swallowed are left out.
  var cells: [Cell] = []
  var rowCount = 1
  /// For each row the columns that its own cells, and those from above that reach into it, take.
  var widths: [Int] = []
  /// The line of the first heading.
  var firstLine = 0
  /// The number of headings.
  var contentCount = 0
}
