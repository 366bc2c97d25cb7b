internal import LadderDiagnostics
internal import LadderInput

// Tables as GitHub Flavored Markdown section 4.10 has them, and cells that are merged.

extension Rewriter {
  /// What stands between two bars.
  struct RowCell {
    /// Without the blanks around it.
    let content: Range<Int>
    /// Whether nothing at all stands there, so that it belongs to its left neighbour.
    let isMergedLeft: Bool
    /// Whether nothing in it can begin markup, so that cmark need not see it.
    var isPlain = false
    /// The line of the output that holds it; 0 if it is empty or plain.
    var line = 0
  }

  /// Begins a table if the line is a delimiter row and the line before it a header of the same width.
  mutating func startTable(at delimiter: Range<Int>, of line: Line) -> Bool {
    guard let header = pending, !header.isLazy, isDelimiterRow(delimiter) else { return false }
    let alignments = alignments(of: delimiter)
    splitRow(header.content)
    // The first heading tells where the table begins.
    if !rowCells.isEmpty { rowCells[0].isPlain = false }
    let hasBar = source[header.content].contains(UInt8(ascii: "|"))
    let delimiterHasBar = source[delimiter].contains(UInt8(ascii: "|"))
    guard rowCells.count == alignments.count, hasBar || delimiterHasBar else {
      if hasBar, delimiterHasBar {
        diagnostics.append(
          .unevenDelimiterRow(
            columns: alignments.count, headers: rowCells.count,
            at: range(delimiter.lowerBound..<trimmedEnd(delimiter.lowerBound, delimiter.upperBound))
          ))
      }
      return false
    }
    guard alignments.count <= options.limits.markdownColumns else {
      diagnostics.append(
        .tooManyColumns(limit: options.limits.markdownColumns, at: range(header.content)))
      return false
    }
    pending = nil
    tablePrefix = blanked(paragraphPrefix)
    prepared.tables.append(Table(alignments: alignments, firstLine: header.outputLine))
    lastRow.removeAll(keepingCapacity: true)
    leaf = .table
    outputLine = header.outputLine
    if !header.isFirst {
      skip(header.start..<header.content.lowerBound)
      insertTablePrefix(at: header.content.lowerBound)
    }
    writeRow(header.content, isHeader: true)
    // The delimiter row goes, with the line break before it.
    skip(header.content.upperBound..<line.end)
    return true
  }

  /// Reports two rows of cells that begin a paragraph, since no delimiter row makes them a table.
  mutating func reportTableWithoutHeader(before row: Range<Int>) {
    guard source[row.lowerBound] == UInt8(ascii: "|"), let first = pending, first.isFirst,
      isRow(first.content), isRow(row), !isDelimiterRow(row)
    else { return }
    diagnostics.append(
      .tableWithoutHeader(
        at: range(row.lowerBound..<trimmedEnd(row.lowerBound, row.upperBound))))
  }

  private mutating func isRow(_ content: Range<Int>) -> Bool {
    let end = trimmedEnd(content.lowerBound, content.upperBound)
    return end - content.lowerBound > 2 && source[content.lowerBound] == UInt8(ascii: "|")
      && source[end - 1] == UInt8(ascii: "|")
  }

  /// Adds a row to the table.
  mutating func tableRow(_ content: Range<Int>, of line: Line) {
    splitRow(content)
    guard let last = prepared.tables.indices.last else { return }
    prepared.tables[last].rowCount += 1
    let width = prepared.tables[last].alignments.count
    // Empty cells behind the last column hold nothing that could be lost.
    while rowCells.count > width, let extra = rowCells.last, extra.content.isEmpty {
      rowCells.removeLast()
    }
    if rowCells.count > width {
      let extra = rowCells[width]
      let end = max(extra.content.upperBound, extra.content.lowerBound + 1)
      diagnostics.append(
        .tooManyCells(
          cells: rowCells.count, columns: width,
          at: range(extra.content.lowerBound..<min(end, content.upperBound))))
    }
    let isForCmark = rowCells.contains {
      !$0.content.isEmpty && !$0.isPlain && !isMergeUp($0.content)
    }
    guard isForCmark else {
      addCells(isHeader: false)
      skip(line.start..<line.next)
      outputLine -= 1
      return
    }
    skip(line.start..<content.lowerBound)
    insertTablePrefix(at: content.lowerBound)
    writeRow(content, isHeader: false)
  }

  private mutating func insertTablePrefix(at offset: Int) {
    let prefix = tablePrefix
    insert(at: offset) { $0.append(contentsOf: prefix) }
  }

  /// Writes each cell with contents that may hold markup as a heading on a line of its own.
  private mutating func writeRow(_ content: Range<Int>, isHeader: Bool) {
    let prefix = tablePrefix
    var isFirst = true
    var isClosed = false
    for index in rowCells.indices {
      let cell = rowCells[index]
      // The first heading tells where the table begins, even if it is empty.
      let isAnchor = isHeader && index == 0
      if cell.content.isEmpty || cell.isPlain || (isMergeUp(cell.content) && !isHeader), !isAnchor {
        continue
      }
      let start = cell.content.lowerBound
      if !isFirst { outputLine += 1 }
      // It stands where the cell before it ended, so that places at the end of that one are found there.
      insert(at: isFirst ? min(start, contentCopied(content)) : copiedEnd) { bytes in
        if !isFirst {
          bytes.append("\n")
          bytes.append(contentsOf: prefix)
        }
        bytes.append("# ")
      }
      skip(copiedEnd..<start)
      scanInline(cell.content, inCell: true)
      copy(upTo: cell.content.upperBound)
      // Without it, cmark would take a `#` at the end for the end of the heading.
      isClosed = source[cell.content].last == UInt8(ascii: "#")
      if isClosed { insert(" #", at: copiedEnd) }
      rowCells[index].line = outputLine
      isFirst = false
    }
    if !isFirst, !isClosed { insert(" #", at: copiedEnd) }
    skip(contentCopied(content)..<content.upperBound)
    addCells(isHeader: isHeader)
  }

  /// The place up to which a row has been dealt with.
  private mutating func contentCopied(_ content: Range<Int>) -> Int {
    max(content.lowerBound, copiedEnd)
  }

  /// Takes the cells of a row into the table, merging those that say so.
  private mutating func addCells(isHeader: Bool) {
    // Taken out of the list, so that it is changed in place.
    guard var table = prepared.tables.popLast() else { return }
    let row = table.rowCount - 1
    currentRow.removeAll(keepingCapacity: true)
    var column = 0
    while column < rowCells.count {
      let cell = rowCells[column]
      var span = 1
      while column + span < rowCells.count, rowCells[column + span].isMergedLeft { span += 1 }
      if isMergeUp(cell.content), !isHeader {
        if let owner = owner(of: column, span: span, in: table) {
          if table.cells[owner].column == column { table.cells[owner].rowSpan += 1 }
          for _ in 0..<span { currentRow.append(owner) }
          column += span
          continue
        }
        diagnostics.append(.impossibleMerge(at: range(cell.content)))
      }
      table.cells.append(
        Table.Cell(
          row: row, column: column, columnSpan: span, line: cell.line,
          plain: cell.isPlain ? fileBounds(cell.content) : 0..<0))
      if cell.line > 0 { table.contentCount += 1 }
      for _ in 0..<span { currentRow.append(table.cells.count - 1) }
      column += span
    }
    table.widths.append(currentRow.count)
    swap(&lastRow, &currentRow)
    prepared.tables.append(table)
  }

  /// The cell above that a `^^` belongs to: it must cover the whole width of it, by itself or together
  /// with its neighbours.
  private mutating func owner(
    of column: Int, span: Int, in table: Table
  ) -> Int? {
    guard column < lastRow.count else { return nil }
    let owner = lastRow[column]
    let cell = table.cells[owner]
    guard cell.row > 0 else { return nil }
    let bounds = cell.column..<cell.column + cell.columnSpan
    guard bounds.contains(column), column + span <= bounds.upperBound else { return nil }
    if column > bounds.lowerBound { return currentRow[column - 1] == owner ? owner : nil }
    // The rest of the width must be merged upwards as well.
    var next = column + span
    while next < bounds.upperBound {
      guard next < rowCells.count,
        isMergeUp(rowCells[next].content) || rowCells[next].isMergedLeft
      else { return nil }
      next += 1
    }
    return next < rowCells.count && rowCells[next].isMergedLeft ? nil : owner
  }

  private mutating func isMergeUp(_ content: Range<Int>) -> Bool {
    content.count == 2 && source[content.lowerBound] == UInt8(ascii: "^")
      && source[content.lowerBound + 1] == UInt8(ascii: "^")
  }

  /// Whether a line holds nothing but dashes, colons, bars and blanks, in the right order.
  private mutating func isDelimiterRow(_ content: Range<Int>) -> Bool {
    var index = content.lowerBound
    let end = trimmedEnd(content.lowerBound, content.upperBound)
    func skipBlanks() { while index < end, isBlank(source[index]) { index += 1 } }
    if index < end, source[index] == UInt8(ascii: "|") { index += 1 }
    while true {
      skipBlanks()
      if index < end, source[index] == UInt8(ascii: ":") { index += 1 }
      let start = index
      while index < end, source[index] == UInt8(ascii: "-") { index += 1 }
      guard index > start else { return false }
      if index < end, source[index] == UInt8(ascii: ":") { index += 1 }
      skipBlanks()
      if index == end { return true }
      guard source[index] == UInt8(ascii: "|") else { return false }
      index += 1
      if index == end { return true }
    }
  }

  private mutating func alignments(of content: Range<Int>) -> [Table.Alignment] {
    var alignments: [Table.Alignment] = []
    var hasLeft = false
    var hasRight = false
    var hasDash = false
    func alignment() -> Table.Alignment {
      hasLeft ? (hasRight ? .center : .left) : (hasRight ? .right : .none)
    }
    for byte in source[content] {
      switch byte {
      case UInt8(ascii: ":"): if hasDash { hasRight = true } else { hasLeft = true }
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"):
        if hasDash { alignments.append(alignment()) }
        hasLeft = false
        hasRight = false
        hasDash = false
      default: break
      }
    }
    if hasDash { alignments.append(alignment()) }
    return alignments
  }

  /// Splits a row at its bars into `rowCells`.
  private mutating func splitRow(_ content: Range<Int>) {
    rowCells.removeAll(keepingCapacity: true)
    var start = content.lowerBound
    let end = trimmedEnd(content.lowerBound, content.upperBound)
    if start < end, source[start] == UInt8(ascii: "|") { start += 1 }
    let row = UnsafeBufferPointer(rebasing: source[..<end])
    var index = start
    while true {
      index = firstMarked(in: row, from: index) { bytes in
        if bytes.isBeyondASCII { return 0 }
        return bytes.marks(UInt8(ascii: "|")) | bytes.marks(UInt8(ascii: "["))
          | bytes.marks(UInt8(ascii: "\\"))
      }
      guard index < end else { break }
      switch source[index] {
      case UInt8(ascii: "\\"): index = min(index + 2, end)
      case UInt8(ascii: "["):
        // The bar of a reference belongs to it.
        if index + 1 < end, source[index + 1] == UInt8(ascii: "["),
          let reference = Reference(at: index, in: source, end: end)
        {
          index = reference.end
        } else {
          index += 1
        }
      case UInt8(ascii: "|"):
        appendCell(start..<index)
        index += 1
        start = index
      default: index += 1
      }
    }
    if start < end { appendCell(start..<end) }
  }

  private mutating func appendCell(_ bounds: Range<Int>) {
    var start = bounds.lowerBound
    while start < bounds.upperBound, isBlank(source[start]) { start += 1 }
    let end = trimmedEnd(start, bounds.upperBound)
    rowCells.append(
      RowCell(
        content: start..<end, isMergedLeft: bounds.isEmpty && !rowCells.isEmpty,
        isPlain: isPlain(start..<end)))
  }
}
