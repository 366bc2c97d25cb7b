import LadderDiagnostics
import LadderInput

enum GradeChangeFields {
  static let date = Field(
    "effective_date", .day, names: ["生效日期"], zh: "生效日期", en: "from when the grade is held")
  static let kind = Field(
    "kind",
    .oneOf(
      GradeChange.Kind.self,
      aliases: ["入职": .hire, "晋升": .promotion, "降级": .demotion, "转岗": .lateral, "更正": .correction]),
    names: ["变动类型"], zh: "变动类型", en: "the kind of change")
  static let from = Field(
    "from_grade_id", .reference(to: "grade"), .optional, names: ["原职级"], zh: "原职级",
    en: "the grade before")
  static let to = Field(
    "to_grade_id", .reference(to: "grade"), .optional, names: ["新职级"], zh: "新职级；离开本体系时为空",
    en: "the grade after; empty when it is none of this handbook's")
  static let move = Field(
    "move_id", .reference(to: "move"), .optional, names: ["依据"], zh: "依据的晋升、降级或转岗", en: "the move")
  static let decidedBy = Field(
    "decided_by", .line, .optional, names: ["决定人"], zh: "决定人", en: "who decided")
  static let decidedOn = Field(
    "decided_on", .day, .optional, names: ["决定日期"], zh: "决定日期", en: "when it was decided")
  static let schema = Schema(
    RecordKind.gradeHistory.rawValue,
    [
      RecordFields.employee.declaration, date.declaration, kind.declaration, from.declaration,
      to.declaration, move.declaration, decidedBy.declaration, decidedOn.declaration,
      RecordFields.note.declaration,
    ])
}

extension GradeChange: TableRow {
  static var kind: RecordKind { .gradeHistory }

  struct Columns {
    let employee: Column<String?>
    let date: Column<Day?>
    let kind: Column<Kind?>
    let from: Column<Reference?>
    let to: Column<Reference?>
    let move: Column<Reference?>
    let decidedOn: Column<Day?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = GradeChangeFields
    return Columns(
      employee: table.column(RecordFields.employee), date: table.column(F.date),
      kind: table.column(F.kind), from: table.column(F.from), to: table.column(F.to),
      move: table.column(F.move), decidedOn: table.column(F.decidedOn))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let date = row.read(columns.date)
    let kind = row.read(columns.kind)
    let from = row.position(columns.from, in: row.known.grades, .grade)
    let to = row.position(columns.to, in: row.known.grades, .grade)
    _ = row.position(columns.move, in: row.known.moves, .move)
    // A change may be decided, and told, before it takes effect.
    if let decided = row.read(columns.decidedOn) {
      row.expectKnown(decided, columns.decidedOn)
    } else {
      row.expectKnown(date, columns.date)
    }
    guard let employee, let date, let kind else { return nil }
    return Self(
      employee: employee, row: row.place, effectiveDate: date, kind: kind, fromGrade: from,
      toGrade: to)
  }

  struct Key: Hashable {
    let employee: Int32
    let date: Day
    let kind: Kind
  }

  static var keyColumns: [String] {
    [RecordFields.employee.key, GradeChangeFields.date.key, GradeChangeFields.kind.key]
  }

  var key: Key { Key(employee: employee, date: effectiveDate, kind: kind) }
  var countsFrom: Day? { effectiveDate }
  var lastsUntil: Day? { nil }
}
