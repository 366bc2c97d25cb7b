import LadderDiagnostics
import LadderInput

enum LeaveFields {
  static let startDate = Field(
    "start_date", .day, names: ["休假首日", "开始日期"], zh: "休假首日", en: "the first day of leave")
  static let endDate = Field(
    "end_date", .day, .optional, names: ["休假末日", "结束日期"], zh: "休假末日；仍在休假时留空",
    en: "the last day of leave; empty while it lasts")
  static let schema = Schema(
    RecordKind.leaves.rawValue,
    [
      RecordFields.employee.declaration, startDate.declaration, endDate.declaration,
      RecordFields.note.declaration,
    ])
}

extension Leave: TableRow {
  static var kind: RecordKind { .leaves }

  struct Columns {
    let employee: Column<String?>
    let startDate: Column<Day?>
    let endDate: Column<Day?>
  }

  static func columns(of table: TableReader) -> Columns {
    Columns(
      employee: table.column(RecordFields.employee),
      startDate: table.column(LeaveFields.startDate), endDate: table.column(LeaveFields.endDate))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let startDate = row.read(columns.startDate)
    let endDate = row.read(columns.endDate)
    row.expectKnown(startDate, columns.startDate)
    row.expectOrder(startDate, endDate, columns.startDate, columns.endDate)
    guard let employee, let startDate else { return nil }
    return Self(employee: employee, row: row.place, startDate: startDate, endDate: endDate)
  }

  struct Key: Hashable {
    let employee: Int32
    let startDate: Day
  }

  static var keyColumns: [String] { [RecordFields.employee.key, LeaveFields.startDate.key] }

  var key: Key { Key(employee: employee, startDate: startDate) }
  var countsFrom: Day? { startDate }
  var lastsUntil: Day? { nil }
}
