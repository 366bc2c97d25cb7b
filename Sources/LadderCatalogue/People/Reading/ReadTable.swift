import LadderDiagnostics
import LadderInput

/// A file of records, and what is known of it before it is read.
struct RecordFile: Sendable {
  let source: SourceFile
  /// Its place among `Records.files`.
  let number: Int
  let kind: RecordKind
  /// When it was exported, if a delivery names it.
  let exportedAt: Moment?
}

/// The sound rows of one file.
struct FileRows<Row: TableRow>: Sendable {
  let file: RecordFile
  let table: CSVTable
  var rows: [Row]
  var account: TableAccount
  var diagnostics: [Diagnostic]

  /// The first cell of a row.
  func range(of row: Row) -> SourceRange {
    table.range(row: table.row(atLine: Int(row.row.line)), column: 0)
  }
}

/// Reads one file of records.
func readRows<Row: TableRow>(
  _ file: RecordFile, as: Row.Type, known: KnownNames, aliases: [String: ColumnAlias]
) -> FileRows<Row> {
  let parsed = CSVTable.parse(file.source)
  let table = TableReader(parsed.value, Row.kind.schema, aliases: aliases)
  let columns = Row.columns(of: table)
  var reader = RowReader(
    table, file: file.number, exportedOn: file.exportedAt?.day, known: known)
  var account = TableAccount(table: Row.kind.rawValue, file: file.source.path)
  account.rowsRead = parsed.value.rowCount + parsed.value.rejectedRowCount
  account.inError = parsed.value.rejectedRowCount
  var rows: [Row] = []
  rows.reserveCapacity(parsed.value.rowCount)
  for index in 0..<parsed.value.rowCount {
    reader.go(to: index)
    guard let row = Row.read(&reader, columns), reader.isSound else {
      account.inError += 1
      continue
    }
    if let rule = reader.exclusion {
      account.exclude(rule)
    } else {
      rows.append(row)
    }
  }
  reader.finish()
  return FileRows(
    file: file, table: parsed.value, rows: rows, account: account,
    diagnostics: parsed.diagnostics + reader.table.diagnostics)
}

extension CSVTable {
  /// The row that begins on a line (from 1).
  fileprivate func row(atLine line: Int) -> Int {
    var low = 0
    var high = rowCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if self.line(ofRow: middle) <= line { low = middle } else { high = middle }
    }
    return low
  }
}
