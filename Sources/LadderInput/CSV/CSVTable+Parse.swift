package import LadderDiagnostics

extension CSVTable {
  /// Reads a table as RFC 4180 describes it and as spreadsheets write it.
  ///
  /// A byte order mark, any line ending, `,` `;` or a tab as separator (found in the header, or said by a
  /// first line `sep=;`), quotation marks around line breaks, `""` for a mark inside.
  package static func parse(_ file: SourceFile) -> Diagnosed<CSVTable> {
    file.bytes.withUnsafeBufferPointer { bytes in
      var parser = CSVParser(file, bytes)
      let table = parser.table()
      return Diagnosed(table, parser.diagnostics)
    }
  }
}

private struct CSVParser {
  let file: SourceFile
  let bytes: Bytes
  var diagnostics: [Diagnostic] = []
  private var index: Int
  private var line: UInt32 = 1
  private var delimiter = UInt8(ascii: ",")
  private var cells: [CSVTable.Cell] = []
  private var wrongCounts = 0
  private var wrongQuotes = 0

  /// Messages about one kind of mistake before only their number is told.
  private static let reportLimit = 50

  init(_ file: SourceFile, _ bytes: Bytes) {
    self.file = file
    self.bytes = bytes
    index = bytes.starts(with: byteOrderMark) ? 3 : 0
  }

  mutating func table() -> CSVTable {
    takeSeparatorLine()
    delimiter = delimiterOfHeader() ?? delimiter
    skipEmptyLines()
    guard index < bytes.count else {
      diagnostics.append(.emptyTable(at: file.start))
      return CSVTable(
        file: file, header: [], rowCount: 0, rejectedRows: [], cells: [], rowLines: [])
    }
    cells.reserveCapacity(64)
    _ = takeRow()
    let header = cells.map { cell in
      let bounds = trimmed(cell.bounds)
      let name = cell.hasDoubledQuotes ? unescaped(bytes[bounds]) : Array(bytes[bounds])
      return Located(String(decoding: name, as: UTF8.self), at: file.range(bounds))
    }
    if header.count == 1, header[0].value.unicodeScalars.contains("，") {
      diagnostics.append(.fullWidthCommas(at: header[0].range))
    }
    return rows(header)
  }

  private mutating func rows(_ header: [Located<String>]) -> CSVTable {
    let width = header.count
    cells.removeAll(keepingCapacity: true)
    // The first row tells about how long the others are; too little only means growing once more.
    cells.reserveCapacity(bytes.count / 8)
    var lines: [UInt32] = []
    lines.reserveCapacity(bytes.count / (8 * max(1, width)))
    var rejected: [[CSVTable.Cell]] = []
    while index < bytes.count {
      let start = index
      let startLine = line
      let firstCell = cells.count
      let isSound = takeRow()
      let count = cells.count - firstCell
      if isSound, count == width, width > 1 || !isEmpty(cells[firstCell...]) {
        // A row of separators alone is what a deleted row leaves behind.
        if cells[firstCell].bounds.isEmpty, isEmpty(cells[firstCell...]) {
          cells.removeLast(count)
        } else {
          lines.append(startLine)
        }
        continue
      }
      if isSound, isEmpty(cells[firstCell...]) {
        cells.removeLast(count)
      } else if isSound, count > width, isEmpty(cells[(firstCell + width)...]) {
        cells.removeLast(count - width)
        lines.append(startLine)
      } else {
        let extra = count > width ? cells[firstCell + width].bounds : nil
        rejected.append(Array(cells[firstCell...]))
        cells.removeLast(count)
        if isSound { reportCount(count, width, start, extra: extra) }
      }
    }
    if wrongCounts > CSVParser.reportLimit {
      diagnostics.append(.moreWrongRows(wrongCounts - CSVParser.reportLimit, at: file.start))
    }
    if wrongQuotes > CSVParser.reportLimit {
      diagnostics.append(.moreWrongQuotes(wrongQuotes - CSVParser.reportLimit, at: file.start))
    }
    return CSVTable(
      file: file, header: header, rowCount: lines.count, rejectedRows: rejected, cells: cells,
      rowLines: lines)
  }

  /// Reports a row at its first cell too many, or as a whole where cells are missing.
  private mutating func reportCount(_ count: Int, _ width: Int, _ start: Int, extra: Range<Int>?) {
    wrongCounts += 1
    guard wrongCounts <= CSVParser.reportLimit else { return }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    diagnostics.append(.wrongColumnCount(count, width, at: file.range(extra ?? start..<end)))
  }

  private mutating func reportQuote(_ diagnostic: Diagnostic) {
    wrongQuotes += 1
    if wrongQuotes <= CSVParser.reportLimit { diagnostics.append(diagnostic) }
  }

  // MARK: - rows

  /// Takes the cells of a row and its line ending; false if it was reported and cannot be used.
  ///
  /// What it asks for at each cell it holds itself: the parser would be looked at again.
  private mutating func takeRow() -> Bool {
    let (bytes, delimiter) = (self.bytes, self.delimiter)
    var index = self.index
    var ends = CellEnds(from: index)
    var isSound = true
    while true {
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        self.index = index
        isSound = takeQuotedCell() && isSound
        index = self.index
        ends = CellEnds(from: index)
        _ = ends.next(in: bytes, delimiter)
      } else {
        let start = index
        index = ends.next(in: bytes, delimiter)
        cells.append(CSVTable.Cell(start, index, hasDoubledQuotes: false))
      }
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    self.index = index
    takeLineEnding()
    return isSound
  }

  private mutating func takeLineEnding() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
  }

  private mutating func takeQuotedCell() -> Bool {
    let quote = index
    let startLine = line
    var hasDoubled = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        guard index + 1 < bytes.count, bytes[index + 1] == byte else {
          cells.append(CSVTable.Cell(quote + 1, index, hasDoubledQuotes: hasDoubled))
          index += 1
          return endsCell(quote)
        }
        hasDoubled = true
        index += 1
      } else if byte == 0x0A
        || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      {
        line += 1
      }
      index += 1
    }
    // Only the row that opens it is lost: reading goes on with the next line.
    reportQuote(.unclosedQuote(at: file.range(quote..<quote + 1)))
    index = quote
    line = startLine
    skipToLineEnd()
    return false
  }

  /// Whether nothing follows a closing quotation mark before the cell ends.
  private mutating func endsCell(_ quote: Int) -> Bool {
    guard index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A,
      bytes[index] != 0x0D
    else { return true }
    if bytes[index] == 0x20 || bytes[index] == 0x09 {
      var next = index
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
      if next == bytes.count || bytes[next] == delimiter || bytes[next] == 0x0A
        || bytes[next] == 0x0D
      {
        index = next
        return true
      }
    }
    reportQuote(
      .textAfterQuote(at: file.range(index..<index + 1), opened: file.range(quote..<quote + 1)))
    skipToLineEnd()
    return false
  }

  private mutating func skipToLineEnd() {
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  private func isEmpty(_ cells: ArraySlice<CSVTable.Cell>) -> Bool {
    cells.allSatisfy { trimmed($0.bounds).isEmpty }
  }

  private func trimmed(_ bounds: Range<Int>) -> Range<Int> { bytes.trimmed(bounds) }

  // MARK: - header

  private mutating func skipEmptyLines() {
    while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { takeLineEnding() }
  }

  /// Takes the line `sep=;` that one spreadsheet writes for itself.
  private mutating func takeSeparatorLine() {
    guard bytes.count >= index + 5, bytes[index..<index + 4].elementsEqual("sep=".utf8) else {
      return
    }
    let end = index + 5
    guard [0x2C, 0x3B, 0x09, 0x7C].contains(bytes[end - 1]),
      end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D
    else { return }
    delimiter = bytes[index + 4]
    index = end
    takeLineEnding()
  }

  /// The separator that stands most often in the header, outside quotation marks; a comma if equal.
  private func delimiterOfHeader() -> UInt8? {
    guard line == 1 else { return nil }
    var counts: [(byte: UInt8, count: Int)] = [
      (UInt8(ascii: ","), 0), (UInt8(ascii: ";"), 0), (UInt8(ascii: "\t"), 0),
    ]
    var isQuoted = false
    var place = index
    while place < bytes.count, bytes[place] == 0x0A || bytes[place] == 0x0D { place += 1 }
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted {
        if byte == 0x0A || byte == 0x0D { break }
        for candidate in counts.indices where counts[candidate].byte == byte {
          counts[candidate].count += 1
        }
      }
      place += 1
    }
    var best = counts[0]
    for candidate in counts where candidate.count > best.count { best = candidate }
    return best.byte
  }
}

/// The places of separators and line ends, one after another.
private struct CellEnds {
  /// Where the bytes begin that have been looked at last, and what is left to tell of them.
  private var start: Int
  private var marks: UInt32 = 0
  private var next: Int

  init(from start: Int) {
    self.start = start
    next = start
  }

  /// The next of them; the end of the text if there is none.
  @inline(__always)
  mutating func next(in bytes: Bytes, _ delimiter: UInt8) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    while marks == 0 {
      guard next < raw.count else { return raw.count }
      start = next
      let (sixteen, count) = raw.sixteenBytes(at: start)
      marks = sixteen.marks(delimiter) | sixteen.marks(0x0A) | sixteen.marks(0x0D)
      next += count
    }
    let place = start &+ marks.trailingZeroBitCount
    marks &= marks &- 1
    return place
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A range without the blanks at its ends: spaces, tabs, line ends and the ideographic space.
  func trimmed(_ bounds: Range<Int>) -> Range<Int> {
    var start = bounds.lowerBound
    var end = bounds.upperBound
    while start < end {
      if isBlank(self[start]) {
        start += 1
      } else if end - start >= 3, isWideBlank(at: start) {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if isBlank(self[end - 1]) {
        end -= 1
      } else if end - start >= 3, isWideBlank(at: end - 3) {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }

  /// U+3000, which stands in Chinese text where others have a space.
  private func isWideBlank(at index: Int) -> Bool {
    self[index] == 0xE3 && self[index + 1] == 0x80 && self[index + 2] == 0x80
  }
}
