import LadderDiagnostics
import LadderInput

enum KPIDeductionFields {
  static let occurredOn = Field(
    "occurred_on", .day, names: ["发生日期"], zh: "发生日期", en: "when it happened")
  static let points = Field(
    "points", .number(Fixed(thousandths: 1)...100_000), unit: .points, names: ["扣分"],
    zh: "扣分（大于 0）",
    en: "the points taken off, above 0")
  static let reason = Field(
    "reason_code", .line, .optional, names: ["原因", "扣分原因"], zh: "原因", en: "why")
  static let status = Field(
    "status",
    .oneOf(
      KPIDeduction.Status.self,
      aliases: [
        "确认": .confirmed, "已确认": .confirmed, "申诉": .appealed, "申诉中": .appealed, "撤销": .revoked,
        "已撤销": .revoked,
      ]),
    names: ["状态"], zh: "状态", en: "whether it stands")
  static let schema = Schema(
    RecordKind.kpiDeductions.rawValue,
    [
      RecordFields.employee.declaration, KPIFields.period.declaration, KPIFields.item.declaration,
      occurredOn.declaration, points.declaration, reason.declaration, status.declaration,
      RecordFields.sourceID.declaration,
    ])
}

extension KPIDeduction: TableRow {
  static var kind: RecordKind { .kpiDeductions }

  struct Columns {
    let employee: Column<String?>
    let period: Column<Period?>
    let item: Column<Reference?>
    let occurredOn: Column<Day?>
    let points: Column<Fixed?>
    let reason: Column<String?>
    let status: Column<Status?>
    let source: Column<String?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = KPIDeductionFields
    return Columns(
      employee: table.column(RecordFields.employee), period: table.column(KPIFields.period),
      item: table.column(KPIFields.item), occurredOn: table.column(F.occurredOn),
      points: table.column(F.points), reason: table.column(F.reason),
      status: table.column(F.status), source: table.column(RecordFields.sourceID))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let period = row.read(columns.period)
    let item = row.position(columns.item, in: row.known.kpiItems, .kpiItem)
    let occurredOn = row.read(columns.occurredOn)
    let points = row.read(columns.points)
    let reason = row.read(columns.reason)
    let status = row.read(columns.status)
    let source = row.read(columns.source)
    row.expectKnown(occurredOn, columns.occurredOn)
    guard let employee, let period, let item, let occurredOn, let points, let status else {
      return nil
    }
    return Self(
      employee: employee, row: row.place, period: period, item: item, occurredOn: occurredOn,
      points: points, status: status, reasonCode: reason, sourceID: source)
  }

  /// Two deductions of one day are told apart by their reasons or their numbers.
  struct Key: Hashable {
    let employee: Int32
    let period: Period
    let item: Int32
    let occurredOn: Day
    let reason: String?
    let source: String?
  }

  static var keyColumns: [String] {
    [
      RecordFields.employee.key, KPIFields.period.key, KPIFields.item.key,
      KPIDeductionFields.occurredOn.key, KPIDeductionFields.reason.key, RecordFields.sourceID.key,
    ]
  }

  var key: Key {
    Key(
      employee: employee, period: period, item: item, occurredOn: occurredOn, reason: reasonCode,
      source: sourceID)
  }
  var countsFrom: Day? { occurredOn }
  var lastsUntil: Day? { occurredOn }
}
