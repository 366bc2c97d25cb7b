internal import LadderDiagnostics
import LadderInput

/// How far the table that is being written has come.
struct TableState {
  /// The table in the prepared list; those before it are done.
  var index = 0
  /// The table that is open.
  var current = Table()
  var isOpen = false
  /// The next cell of the table to be written.
  var cell = 0
  /// The row that is open, -1 before the first.
  var row = -1
  /// The cells with contents that are still to come.
  var contentLeft = 0
  /// The empty cells that were added to short rows, over the whole document.
  var padded = 0
}

extension HTMLRenderer {
  /// Whether the heading on a line is the contents of a table's cell.
  mutating func isCell(_ line: Int) -> Bool {
    if table.isOpen { return true }
    return table.index < prepared.tables.count
      && prepared.tables[table.index].firstLine == line
  }

  mutating func openCell(_ line: Int) {
    if !table.isOpen { openTable() }
    // What is written here is the cells up to this one; the others are empty or plain.
    while table.cell < table.current.cells.count {
      let cell = table.current.cells[table.cell]
      table.cell += 1
      openRow(cell.row)
      openTag(of: cell)
      if cell.line == line { break }
      writePlain(cell)
      closeTag(of: cell)
    }
    leaf.textStart = text.count
    leaf.htmlStart = html.count
  }

  mutating func closeCell() {
    closeTag(of: table.current.cells[table.cell - 1])
    text.append(UInt8(ascii: " "))
    table.contentLeft -= 1
    guard table.contentLeft == 0 else { return }
    while table.cell < table.current.cells.count {
      let cell = table.current.cells[table.cell]
      table.cell += 1
      openRow(cell.row)
      openTag(of: cell)
      writePlain(cell)
      closeTag(of: cell)
    }
    closeTable()
  }

  /// Writes the contents of a cell that hold no markup.
  private mutating func writePlain(_ cell: Table.Cell) {
    guard !cell.plain.isEmpty else { return }
    writePlain(cell.plain)
    text.append(UInt8(ascii: " "))
  }

  private mutating func openTable() {
    startLine()
    endTextBlock()
    html.append("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
    let heading = outline.last?.text ?? ""
    html.appendAttribute(heading.isEmpty ? options.wording.table : heading)
    html.append("\">\n<table>\n<thead>\n")
    table.isOpen = true
    table.cell = 0
    table.row = -1
    table.current = prepared.tables[table.index]
    table.contentLeft = table.current.contentCount
  }

  private mutating func closeTable() {
    openRow(table.current.rowCount)
    html.append(table.current.rowCount > 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    endTextBlock()
    table.isOpen = false
    table.index += 1
  }

  /// Closes the rows before a row, and opens it unless it is behind the last.
  private mutating func openRow(_ row: Int) {
    while table.row < row {
      if table.row >= 0 {
        padRow(table.row)
        html.append("</tr>\n")
        endTextBlock()
      }
      if table.row == 0 { html.append("</thead>\n") }
      table.row += 1
      guard table.row < table.current.rowCount else { return }
      if table.row == 1 { html.append("<tbody>\n") }
      html.append("<tr>\n")
    }
  }

  /// Adds the empty cells that a short row lacks.
  private mutating func padRow(_ row: Int) {
    let width = row < table.current.widths.count ? table.current.widths[row] : 0
    guard width < table.current.alignments.count else { return }
    let missing = table.current.alignments.count - width
    table.padded += missing
    // A hostile file could make a page of gigabytes out of short rows.
    if table.padded > 10_000 {
      openTag(of: .init(row: row, column: width, columnSpan: missing))
      html.append("</td>\n")
      return
    }
    for column in width..<table.current.alignments.count {
      openTag(of: .init(row: row, column: column))
      html.append("</td>\n")
    }
  }

  private mutating func openTag(of cell: Table.Cell) {
    html.append(cell.row > 0 ? "<td" : "<th scope=\"col\"")
    if cell.columnSpan > 1 {
      html.append(" colspan=\"")
      html.append(decimal: cell.columnSpan)
      html.append("\"")
    }
    if cell.rowSpan > 1 {
      html.append(" rowspan=\"")
      html.append(decimal: cell.rowSpan)
      html.append("\"")
    }
    if cell.column < table.current.alignments.count {
      switch table.current.alignments[cell.column] {
      case .none: break
      case .left: html.append(" class=\"align-left\"")
      case .center: html.append(" class=\"align-center\"")
      case .right: html.append(" class=\"align-right\"")
      }
    }
    html.append(">")
  }

  private mutating func closeTag(of cell: Table.Cell) {
    html.append(cell.row > 0 ? "</td>\n" : "</th>\n")
  }
}
