package import LadderDiagnostics

/// A table read from a CSV file: the bounds of every cell, and no copies of their text.
///
/// Rows with a wrong number of cells are reported and left out; empty ones are passed over.
package struct CSVTable: Sendable {
  package let file: SourceFile
  /// The names in the first row, without blanks around them.
  package let header: [Located<String>]
  /// Rows that can be used.
  package let rowCount: Int
  /// Rows that were reported and left out.
  package var rejectedRowCount: Int { rejectedRows.count }

  let cells: [Cell]
  private let rejectedRows: [[Cell]]
  private let rowLines: [UInt32]

  init(
    file: SourceFile, header: [Located<String>], rowCount: Int, rejectedRows: [[Cell]],
    cells: [Cell], rowLines: [UInt32]
  ) {
    self.file = file
    self.header = header
    self.rowCount = rowCount
    self.rejectedRows = rejectedRows
    self.cells = cells
    self.rowLines = rowLines
  }

  /// Where a cell lies, without its quotation marks, and whether some inside it are doubled.
  struct Cell: Sendable {
    let start: UInt32
    private let lengthAndFlag: UInt32

    init(_ start: Int, _ end: Int, hasDoubledQuotes: Bool) {
      self.start = UInt32(truncatingIfNeeded: start)
      lengthAndFlag = UInt32(truncatingIfNeeded: end - start) << 1 | (hasDoubledQuotes ? 1 : 0)
    }

    var bounds: Range<Int> { Int(start)..<Int(start) + Int(lengthAndFlag >> 1) }
    var hasDoubledQuotes: Bool { lengthAndFlag & 1 == 1 }
  }

  /// The line of the file (from 1) on which a row begins.
  package func line(ofRow row: Int) -> Int { Int(rowLines[row]) }

  /// The place of a cell, without its quotation marks.
  package func range(row: Int, column: Int) -> SourceRange {
    file.range(bounds(row: row, column: column))
  }

  /// Where a cell lies in the bytes of the file, without its quotation marks.
  package func bounds(row: Int, column: Int) -> Range<Int> {
    cells[row * header.count + column].bounds
  }

  /// The place of a cell's text in the file, without blanks around it.
  ///
  /// Nil for one that must be mended before it is read: with doubled quotation marks, or with the signs
  /// that keep a spreadsheet from changing it.
  func plainBounds(row: Int, column: Int) -> Range<Int>? {
    let cell = cells[row * header.count + column]
    if cell.hasDoubledQuotes { return nil }
    return file.bytes.withUnsafeBufferPointer { bytes in
      let written = cell.bounds
      // Most cells begin with a letter or a digit and end with one.
      if let last = written.last, bytes[last] > 0x20, bytes[last] != 0x80,
        bytes[written.lowerBound].isNoSignOfSpreadsheets
      {
        return written
      }
      let bounds = bytes.trimmed(written)
      guard let first = bytes[bounds].first else { return bounds }
      return first == UInt8(ascii: "=") || first == UInt8(ascii: "'") ? nil : bounds
    }
  }

  /// What a function makes of a part of the file.
  ///
  /// A function of the table and not of those that read it: they change, and would keep the bytes for themselves
  /// while a cell is read.
  func read<Value>(_ bounds: Range<Int>, _ readText: (ScalarText) -> Value?) -> Value? {
    file.bytes.withUnsafeBufferPointer { bytes in
      readText(ScalarText(bytes: Bytes(rebasing: bytes[bounds]), path: file.path, bounds: bounds))
    }
  }

  /// Lends the bytes of a cell as they are written.
  package func withBytes<Result>(row: Int, column: Int, _ body: (Bytes) -> Result) -> Result {
    file.bytes.withUnsafeBufferPointer { bytes in
      body(Bytes(rebasing: bytes[bounds(row: row, column: column)]))
    }
  }

  /// Which of a few spellings stands in a cell, or -1.
  func choice(row: Int, column: Int, among spellings: Spellings) -> Int {
    guard let bounds = plainBounds(row: row, column: column) else { return -1 }
    return file.bytes.withUnsafeBufferPointer { bytes in
      spellings.position(of: Bytes(rebasing: bytes[bounds]))
    }
  }

  /// The text of a cell.
  package func text(row: Int, column: Int) -> String {
    text(of: cells[row * header.count + column])
  }

  /// What stands in a column of the rows that were left out, as far as they have so many cells: what they were
  /// about is known by it.
  package func rejectedTexts(column: Int) -> [String] {
    rejectedRows.filter { $0.count > column }.map { text(of: $0[column]) }
  }

  private func text(of cell: Cell) -> String {
    let bytes = file.bytes[cell.bounds]
    guard cell.hasDoubledQuotes else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: unescaped(bytes), as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether a cell that begins with it begins neither with a blank nor with what keeps a spreadsheet from changing it:
  /// `'`, `=`, and the first byte of an ideographic space are such signs.
  fileprivate var isNoSignOfSpreadsheets: Bool {
    self > UInt8(ascii: "'") && self != UInt8(ascii: "=") && self != 0xE3
  }
}

/// A quoted cell's bytes with `""` as `"`.
func unescaped(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  var isSecond = false
  for byte in bytes {
    if byte == UInt8(ascii: "\""), !isSecond {
      isSecond = true
      result.append(byte)
    } else {
      if byte != UInt8(ascii: "\"") { result.append(byte) }
      isSecond = false
    }
  }
  return result
}
