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
@usableFromInline package struct Column<Value: Sendable>: Sendable {
  /// Its place in the row, or -1 if the table has no such column.
  @usableFromInline package let index: Int
  /// The place of its field in the schema.
  @usableFromInline package let field: Int
  /// What an empty or wrong cell gives.
  package let absent: Value
  package let isRequired: Bool
  /// What its numbers are multiplied by.
  @usableFromInline package let factor: Int
  let readText: @Sendable (ScalarText) -> Value?
  /// The spellings of a closed list, and the value of each; nil for other types.
  @usableFromInline let spellings: Spellings?
  @usableFromInline let values: [Value]

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
@usableFromInline package struct TableReader {
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
      // The company's own aliases come first, then the keys, then the words that exports mostly use.
      guard let field = schema.index(of: alias.key) ?? schema.index(named: alias.key) else {
        if name.value.isEmpty, isEmpty(column: index) { continue }
        unknown.append(
          (name.value, nearestName(to: name.value, among: schema.fields.map(\.key))))
        unknownRange = unknownRange ?? name.range
        continue
      }
      if columns[field].index >= 0 {
        diagnostics.append(
          .duplicateColumn(
            schema.fields[field].key, at: name.range,
            first: table.header[columns[field].index].range))
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
    guard let readText = field.readText else {
      preconditionFailure("'\(field.key)' is a list or a mapping, which no cell can hold")
    }
    return Column(
      index: columns[index].index, field: index, absent: field.absent,
      isRequired: field.declaration.presence == .required, factor: columns[index].factor,
      readText: readText, spellings: field.choices?.spellings,
      values: field.choices?.values ?? [])
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
  ///
  /// Inlinable, because a version for any type spends most of its time asking what the type is.
  @inlinable package mutating func read<Value>(_ column: Column<Value>, _ row: Int) -> Value {
    if column.index >= 0, let spellings = column.spellings {
      let choice = choice(row, column.index, among: spellings)
      if choice >= 0 { return column.values[choice] }
    }
    return readAny(column, row)
  }

  /// Which of a few spellings stands in a cell, or -1.
  @usableFromInline func choice(_ row: Int, _ column: Int, among spellings: Spellings) -> Int {
    table.choice(row: row, column: column, among: spellings)
  }

  /// The cell of a field of any type.
  @usableFromInline mutating func readAny<Value>(_ column: Column<Value>, _ row: Int) -> Value {
    readCell(column, row)
  }

  @inline(__always)
  fileprivate mutating func readCell<Value>(_ column: Column<Value>, _ row: Int) -> Value {
    guard column.index >= 0 else { return column.absent }
    if column.factor == 1, let bounds = table.plainBounds(row: row, column: column.index) {
      if bounds.isEmpty, !column.isRequired { return column.absent }
      if !bounds.isEmpty, let value = table.read(bounds, column.readText) { return value }
    }
    return readSlowly(column, row)
  }

  /// Reads a cell that is empty, wrong or written in a way that spreadsheets have of their own.
  private mutating func readSlowly<Value>(_ column: Column<Value>, _ row: Int) -> Value {
    let declaration = schema.fields[column.field]
    let (text, bounds) = mendedText(row, column.index, column.factor, declaration.shape)
    if text.isEmpty {
      if column.isRequired {
        let range = table.file.range(bounds)
        count(column.field, .emptyCell(declaration, at: range))
      }
      return column.absent
    }
    let path = table.file.path
    let value = text.withBytes {
      column.readText(ScalarText(bytes: $0, path: path, bounds: bounds))
    }
    if let value { return value }
    let range = table.file.range(bounds)
    count(
      column.field, .wrongScalar(text, declaration.shape, key: declaration.key, at: range))
    return column.absent
  }

  /// Lends the bytes of a cell, without blanks around them; empty if the table has no such column.
  ///
  /// For what is looked up by its bytes a hundred thousand times; nothing is reported.
  @inlinable package func withBytes<Value, Result>(
    _ column: Column<Value>, _ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    cell(row, column.index, column.factor, column.field).withUnsafeBufferPointer(body)
  }

  /// The bytes of a cell, part of those of the file where it is plain.
  @usableFromInline func cell(
    _ row: Int, _ column: Int, _ factor: Int, _ field: Int
  ) -> ArraySlice<UInt8> {
    guard column >= 0 else { return [] }
    if factor == 1, let bounds = table.plainBounds(row: row, column: column) {
      return table.file.bytes[bounds]
    }
    return Array(mendedText(row, column, factor, schema.fields[field].shape).text.utf8)[...]
  }

  /// The text that a cell stands for.
  ///
  /// `""` is one mark; `="0012"` and `'0012` are how spreadsheets are kept from changing text; a factor
  /// multiplies a number.
  private func mendedText(
    _ row: Int, _ column: Int, _ factor: Int, _ shape: FieldShape
  ) -> (text: String, bounds: Range<Int>) {
    let cell = table.cells[row * table.header.count + column]
    let bounds = table.file.bytes.withUnsafeBufferPointer { $0.trimmed(cell.bounds) }
    var bytes = Array(table.file.bytes[bounds])
    if cell.hasDoubledQuotes { bytes = unescaped(bytes) }
    if bytes.starts(with: [0x3D, 0x22]), bytes.count >= 3, bytes.last == 0x22 {
      bytes = Array(bytes[2..<(bytes.count - 1)])
    } else if bytes.first == 0x27, shape.isCode {
      bytes.removeFirst()
    }
    guard factor != 1, let number = bytes.withUnsafeBufferPointer(Fixed.init(parsing:)) else {
      return (String(decoding: bytes, as: UTF8.self), bounds)
    }
    return ((number * factor).description, bounds)
  }

  private mutating func count(_ field: Int, _ diagnostic: @autoclosure () -> Diagnostic) {
    wrongCells[field] += 1
    if wrongCells[field] <= TableReader.reportLimit { diagnostics.append(diagnostic()) }
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

// MARK: - cells of known types

// These are chosen by the compiler where the type is known, and need not ask for it.
extension TableReader {
  package mutating func read(_ column: Column<String?>, _ row: Int) -> String? {
    readCell(column, row)
  }
  package mutating func read(_ column: Column<String>, _ row: Int) -> String {
    readCell(column, row)
  }
  package mutating func read(_ column: Column<Reference?>, _ row: Int) -> Reference? {
    readCell(column, row)
  }
  package mutating func read(_ column: Column<Int?>, _ row: Int) -> Int? { readCell(column, row) }
  package mutating func read(_ column: Column<Int>, _ row: Int) -> Int { readCell(column, row) }
  package mutating func read(_ column: Column<Fixed?>, _ row: Int) -> Fixed? {
    readCell(column, row)
  }
  package mutating func read(_ column: Column<Fixed>, _ row: Int) -> Fixed {
    readCell(column, row)
  }
  package mutating func read(_ column: Column<Day?>, _ row: Int) -> Day? { readCell(column, row) }
  package mutating func read(_ column: Column<Moment?>, _ row: Int) -> Moment? {
    readCell(column, row)
  }
  package mutating func read(_ column: Column<Period?>, _ row: Int) -> Period? {
    readCell(column, row)
  }
  package mutating func read(_ column: Column<Bool>, _ row: Int) -> Bool { readCell(column, row) }
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
