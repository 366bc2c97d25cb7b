/// A table for spreadsheets: UTF-8 with its mark, lines as RFC 4180 has them, text never a formula.
package struct CSVFile: Sendable {
  package enum Cell: Sendable, ExpressibleByStringLiteral {
    case text(String)
    /// Written as it is, so that a spreadsheet can add it up; also if it is negative.
    case number(Int)
    /// Nothing is known, or nothing is asked.
    case empty

    package init(stringLiteral value: String) { self = .text(value) }
  }

  private(set) var bytes: [UInt8] = []
  private let columns: Int

  package init(_ header: [String]) {
    columns = header.count
    // Spreadsheets take a file without the mark for one in the country's old encoding.
    bytes += "\u{FEFF}".utf8
    add(header.map(Cell.text))
  }

  /// Adds a line, which has as many cells as the header.
  package mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns, "a line has a cell for each column")
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): bytes += csvCell(text).utf8
      case .number(let number): bytes += String(number).utf8
      case .empty: break
      }
    }
    bytes += "\r\n".utf8
  }
}

/// A text as a cell: quoted where it must be, and never a formula.
///
/// A spreadsheet takes a cell that begins with one of `= + - @`, a tab or a return for a formula, also in
/// quotation marks; an apostrophe before it makes it text (OWASP, CSV injection).
package func csvCell(_ text: String) -> String {
  var cell = text
  if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
    cell = "'" + cell
  }
  guard cell.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
    return cell
  }
  return "\""
    + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
