import LadderDiagnostics
import LadderInput

enum KPIFields {
  static let period = Field(
    "period", .period, names: ["周期", "考核周期"], zh: "周期，如 2026Q1", en: "the period: 2026Q1")
  static let item = Field(
    "kpi_id", .reference(to: "kpi_item"), names: ["指标", "指标编号", "绩效项目"], zh: "绩效项目",
    en: "the KPI item")
}

enum KPIScoreFields {
  static let score = Field(
    "score", .number(-Fixed.greatest...Fixed.greatest), unit: .points, names: ["得分", "成绩", "分数"],
    zh: "得分",
    en: "the score, from 0 to the full mark")
  static let status = Field(
    "status",
    .oneOf(
      KPIScore.Status.self, aliases: ["暂定": .provisional, "初稿": .provisional, "最终": .final]),
    names: ["状态"], zh: "暂定或最终", en: "provisional or final")
  static let schema = Schema(
    RecordKind.kpiScores.rawValue,
    [
      RecordFields.employee.declaration, KPIFields.period.declaration, KPIFields.item.declaration,
      score.declaration, RecordFields.maxScore.declaration, status.declaration,
    ])
}

extension KPIScore: TableRow {
  static var kind: RecordKind { .kpiScores }

  struct Columns {
    let employee: Column<String?>
    let period: Column<Period?>
    let item: Column<Reference?>
    let score: Column<Fixed?>
    let maxScore: Column<Fixed?>
    let status: Column<Status?>
  }

  static func columns(of table: TableReader) -> Columns {
    Columns(
      employee: table.column(RecordFields.employee), period: table.column(KPIFields.period),
      item: table.column(KPIFields.item), score: table.column(KPIScoreFields.score),
      maxScore: table.column(RecordFields.maxScore), status: table.column(KPIScoreFields.status))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let period = row.read(columns.period)
    let item = row.position(columns.item, in: row.known.kpiItems, .kpiItem)
    let score = row.read(columns.score)
    let maxScore =
      row.read(columns.maxScore) ?? item.map { row.known.catalogue.kpiItems[Int($0)].maxScore }
    let status = row.read(columns.status)
    row.expectScore(score, of: maxScore, columns.score)
    if let period, let exportedOn = row.exportedOn, period.firstDay > exportedOn {
      row.report(.rowAfterExport(column: KPIFields.period.key, at: row.range(columns.period)))
    }
    guard let employee, let period, let item, let score, let maxScore, let status else {
      return nil
    }
    return Self(
      employee: employee, row: row.place, period: period, item: item, score: score,
      maxScore: maxScore, status: status)
  }

  struct Key: Hashable {
    let employee: Int32
    let period: Period
    let item: Int32
  }

  static var keyColumns: [String] {
    [RecordFields.employee.key, KPIFields.period.key, KPIFields.item.key]
  }

  var key: Key { Key(employee: employee, period: period, item: item) }

  /// A final score tells of the whole period, a provisional one of what has gone by of it.
  var countsFrom: Day? { status == .final ? period.lastDay : period.firstDay }
  var lastsUntil: Day? { period.lastDay }
}
