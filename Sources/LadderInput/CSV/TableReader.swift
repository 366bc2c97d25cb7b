package import LadderDiagnostics

/// Another name under which exports call a column.
package struct ColumnAlias: Sendable, Hashable {
  /// The column that is meant.
  package let key: String
  /// What its numbers are multiplied by: 60 for hours that fill a column of minutes.
  package let factor: Int

  package init(_ key: String, factor: Int = 1) {
    self.key = key
    self.factor = factor
  }
}

/// A column that was found (or not) in a table, with how its cells are read.
///
/// Made once for a table by `TableReader.column(_:)`, so that no row looks a name up.
package struct Column<Value: Sendable>: Sendable {
  let field: Field<Value>
  /// Its place in the row, or -1 if the table has no such column.
  let index: Int
  let factor: Int

  /// Whether the table has this column.
  package var isPresent: Bool { index >= 0 }
}

/// Reads the cells of a table by its schema.
///
/// What concerns the header is reported when the reader is made, wrong cells when they are read.
///
///     var reader = TableReader(table, ScoreFields.schema, aliases: aliases)
///     let (employee, score) = (reader.column(ScoreFields.employee), reader.column(ScoreFields.score))
///     for row in 0..<reader.rowCount {
///       guard let score = reader.read(score, row) else { continue }
///     }
package struct TableReader {
  package let table: CSVTable
  package let schema: Schema
  package private(set) var diagnostics: [Diagnostic] = []
  /// For each field of the schema its column and factor; -1 if the table has none.
  private var columns: [(index: Int, factor: Int)]
  private var wrongCells: [Int]
  /// Messages about one column before only their number is told.
  private static let reportLimit = 50

  package init(_ table: CSVTable, _ schema: Schema, aliases: [String: ColumnAlias] = [:]) {
    self.table = table
    self.schema = schema
    columns = Array(repeating: (-1, 1), count: schema.fields.count)
    wrongCells = Array(repeating: 0, count: schema.fields.count)
    guard !table.header.isEmpty else { return }
    var unknown: [(name: String, near: String?)] = []
    var unknownRange: SourceRange?
    for (index, name) in table.header.enumerated() {
      let alias = aliases[name.value] ?? ColumnAlias(name.value)
      guard let field = schema.index(of: alias.key) else {
        if name.value.isEmpty, isEmpty(column: index) { continue }
        unknown.append(
          (name.value, nearestName(to: name.value, among: schema.fields.map(\.key))))
        unknownRange = unknownRange ?? name.range
        continue
      }
      if columns[field].index >= 0 {
        diagnostics.append(
          .duplicateColumn(
            alias.key, at: name.range, first: table.header[columns[field].index].range))
      } else {
        columns[field] = (index, alias.factor)
      }
    }
    if let unknownRange, schema.unknownKeys == .error {
      diagnostics.append(.unknownColumns(unknown, in: schema, at: unknownRange))
    }
    for (index, field) in schema.fields.enumerated()
    where field.presence == .required && columns[index].index < 0 {
      diagnostics.append(.missingColumn(field, in: schema, at: table.header[0].range))
    }
  }

  package var rowCount: Int { table.rowCount }

  /// The column of a field, to read its cells by.
  package func column<Value>(_ field: Field<Value>) -> Column<Value> {
    guard let index = schema.index(of: field.key) else {
      preconditionFailure("'\(field.key)' is a field of the schema '\(schema.name)'")
    }
    return Column(field: field, index: columns[index].index, factor: columns[index].factor)
  }

  /// The line of the file (from 1) on which a row begins.
  package func line(ofRow row: Int) -> Int { table.line(ofRow: row) }

  /// The place of a cell, or of its row's beginning if the table has no such column.
  package func range<Value>(_ column: Column<Value>, _ row: Int) -> SourceRange {
    table.range(row: row, column: max(0, column.index))
  }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private func isEmpty(column: Int) -> Bool {
    table.file.bytes.withUnsafeBufferPointer { bytes in
      (0..<table.rowCount).allSatisfy { row in
        bytes.trimmed(table.cells[row * table.header.count + column].bounds).isEmpty
      }
    }
  }
}

// MARK: - cells

extension TableReader {
  /// The value of a cell: nil or the default if it is empty or wrong, which has been reported.
  package mutating func read<Value>(_ column: Column<Value>, _ row: Int) -> Value {
    guard column.index >= 0 else { return column.field.absent }
    let cell = table.cells[row * table.header.count + column.index]
    let result = table.file.bytes.withUnsafeBufferPointer { bytes in
      read(cell, bytes, column.field, column.factor)
    }
    switch result {
    case .value(let value): return value
    case .empty:
      if column.field.declaration.presence == .required {
        count(column, .emptyCell(column.field.declaration, at: table.file.range(cell.bounds)))
      }
    case .wrong(let text, let bounds):
      count(
        column,
        .wrongScalar(
          text, column.field.declaration.shape, key: column.field.key, at: table.file.range(bounds))
      )
    }
    return column.field.absent
  }

  /// Lends the bytes of a cell, without blanks around them; empty if the table has no such column.
  ///
  /// For what is looked up by its bytes a hundred thousand times; nothing is reported.
  package func withBytes<Value, Result>(
    _ column: Column<Value>, _ row: Int, _ body: (Bytes) -> Result
  ) -> Result {
    guard column.index >= 0 else { return body(Bytes(start: nil, count: 0)) }
    let cell = table.cells[row * table.header.count + column.index]
    return table.file.bytes.withUnsafeBufferPointer { bytes in
      if cell.hasDoubledQuotes {
        return unescaped(bytes[bytes.trimmed(cell.bounds)]).withUnsafeBufferPointer(body)
      }
      return body(Bytes(rebasing: bytes[bytes.trimmed(cell.bounds)]))
    }
  }

  private enum CellResult<Value> {
    case value(Value)
    case empty
    case wrong(String, Range<Int>)
  }

  private func read<Value>(
    _ cell: CSVTable.Cell, _ bytes: Bytes, _ field: Field<Value>, _ factor: Int
  ) -> CellResult<Value> {
    guard let readText = field.readText else {
      preconditionFailure("'\(field.key)' is a list or a mapping, which no cell can hold")
    }
    let bounds = bytes.trimmed(cell.bounds)
    if bounds.isEmpty { return .empty }
    let path = table.file.path
    let plain = Bytes(rebasing: bytes[bounds])
    // The slow ways first ask whether they are needed at all: most cells are plain.
    if cell.hasDoubledQuotes || factor != 1 || plain[0] == UInt8(ascii: "=")
      || plain[0] == UInt8(ascii: "'")
    {
      let text = mended(plain, cell.hasDoubledQuotes, factor, field.declaration.shape)
      let value = text.withBytes {
        $0.isEmpty ? nil : readText(ScalarText(bytes: $0, path: path, bounds: bounds))
      }
      if text.isEmpty { return .empty }
      return value.map(CellResult.value) ?? .wrong(text, bounds)
    }
    if let value = readText(ScalarText(bytes: plain, path: path, bounds: bounds)) {
      return .value(value)
    }
    return .wrong(String(decoding: plain, as: UTF8.self), bounds)
  }

  /// The text that a cell stands for.
  ///
  /// `""` is one mark; `="0012"` and `'0012` are how spreadsheets are kept from changing text; a factor
  /// multiplies a number.
  private func mended(
    _ plain: Bytes, _ hasDoubledQuotes: Bool, _ factor: Int, _ shape: FieldShape
  ) -> String {
    var bytes = hasDoubledQuotes ? unescaped(plain) : Array(plain)
    if bytes.starts(with: [0x3D, 0x22]), bytes.count >= 3, bytes.last == 0x22 {
      bytes = Array(bytes[2..<(bytes.count - 1)])
    } else if bytes.first == 0x27, shape.isCode {
      bytes.removeFirst()
    }
    guard factor != 1, let number = bytes.withUnsafeBufferPointer(Fixed.init(parsing:)) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return (number * factor).description
  }

  private mutating func count<Value>(_ column: Column<Value>, _ diagnostic: Diagnostic) {
    guard let field = schema.index(of: column.field.key) else { return }
    wrongCells[field] += 1
    if wrongCells[field] <= TableReader.reportLimit { diagnostics.append(diagnostic) }
  }

  /// Reports how many more cells were wrong than were shown; called once, after the last row.
  package mutating func finish() {
    for (index, field) in schema.fields.enumerated()
    where wrongCells[index] > TableReader.reportLimit {
      let more = wrongCells[index] - TableReader.reportLimit
      let range = table.header[max(0, columns[index].index)].range
      diagnostics.append(.moreWrongCells(field.key, more, at: range))
      wrongCells[index] = 0
    }
  }
}

extension FieldShape {
  /// Whether the text is a code, in which a leading apostrophe can only be a spreadsheet's.
  fileprivate var isCode: Bool {
    switch self {
    case .employeeID, .reference, .identifier, .integer, .number, .day, .moment, .period: true
    default: false
    }
  }
}
