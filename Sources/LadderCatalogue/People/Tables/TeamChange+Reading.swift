import LadderDiagnostics
import LadderInput

enum TeamChangeFields {
  static let effectiveDate = Field(
    "effective_date", .day, names: ["生效日期"], zh: "从哪天起", en: "the first day in the team")
  static let team = Field(
    "team_id", .reference(to: "team"), .optional, names: ["班组", "团队"], zh: "班组；不属于班组时留空",
    en: "the team; empty outside the teams")
  static let schema = Schema(
    RecordKind.teamHistory.rawValue,
    [
      RecordFields.employee.declaration, effectiveDate.declaration, team.declaration,
      RecordFields.note.declaration,
    ])
}

extension TeamChange: TableRow {
  static var kind: RecordKind { .teamHistory }

  struct Columns {
    let employee: Column<String?>
    let effectiveDate: Column<Day?>
    let team: Column<Reference?>
  }

  static func columns(of table: TableReader) -> Columns {
    Columns(
      employee: table.column(RecordFields.employee),
      effectiveDate: table.column(TeamChangeFields.effectiveDate),
      team: table.column(TeamChangeFields.team))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let effectiveDate = row.read(columns.effectiveDate)
    let team = row.position(columns.team, in: row.known.teams, .team)
    row.expectKnown(effectiveDate, columns.effectiveDate)
    guard let employee, let effectiveDate else { return nil }
    return Self(employee: employee, row: row.place, effectiveDate: effectiveDate, team: team)
  }

  struct Key: Hashable {
    let employee: Int32
    let effectiveDate: Day
  }

  static var keyColumns: [String] {
    [RecordFields.employee.key, TeamChangeFields.effectiveDate.key]
  }

  var key: Key { Key(employee: employee, effectiveDate: effectiveDate) }
  var countsFrom: Day? { effectiveDate }
  var lastsUntil: Day? { nil }
}
