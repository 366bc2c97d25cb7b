import LadderDiagnostics
import LadderInput

enum EnrolmentFields {
  static let program = Field(
    "program_id", .reference(to: "program"), names: ["培养方案", "方案"], zh: "培养方案", en: "the programme")
  static let cohort = Field(
    "cohort_id", .line, .optional, names: ["班次", "批次"], zh: "班次", en: "the cohort")
  static let basis = Field(
    "basis",
    .oneOf(
      Enrolment.Basis.self, aliases: ["必须": .mandatory, "自愿": .optional, "指派": .assigned]),
    names: ["参加方式"], zh: "必须、自愿或指派", en: "why the person takes part")
  static let enrolledOn = Field(
    "enrolled_on", .day, names: ["报名日期"], zh: "报名日期", en: "when they were enrolled")
  static let dueOn = Field(
    "due_on", .day, .optional, names: ["完成期限", "截止日期"], zh: "完成期限", en: "when it must be done")
  static let schema = Schema(
    RecordKind.enrolments.rawValue,
    [
      RecordFields.employee.declaration, program.declaration, cohort.declaration,
      basis.declaration, enrolledOn.declaration, dueOn.declaration,
    ])
}

extension Enrolment: TableRow {
  static var kind: RecordKind { .enrolments }

  struct Columns {
    let employee: Column<String?>
    let program: Column<Reference?>
    let cohort: Column<String?>
    let basis: Column<Basis?>
    let enrolledOn: Column<Day?>
    let dueOn: Column<Day?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = EnrolmentFields
    return Columns(
      employee: table.column(RecordFields.employee), program: table.column(F.program),
      cohort: table.column(F.cohort), basis: table.column(F.basis),
      enrolledOn: table.column(F.enrolledOn), dueOn: table.column(F.dueOn))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let program = row.position(columns.program, in: row.known.programs, .program)
    let cohort = row.read(columns.cohort)
    let basis = row.read(columns.basis)
    let enrolledOn = row.read(columns.enrolledOn)
    let dueOn = row.read(columns.dueOn)
    row.expectKnown(enrolledOn, columns.enrolledOn)
    row.expectOrder(enrolledOn, dueOn, columns.enrolledOn, columns.dueOn)
    guard let employee, let program, let basis, let enrolledOn else { return nil }
    return Self(
      employee: employee, row: row.place, program: program, cohort: cohort, basis: basis,
      enrolledOn: enrolledOn, dueOn: dueOn)
  }

  /// Without cohorts, each day of enrolling stands for one.
  struct Key: Hashable {
    let employee: Int32
    let program: Int32
    let cohort: String?
    let enrolledOn: Day?
  }

  static var keyColumns: [String] {
    [RecordFields.employee.key, EnrolmentFields.program.key, EnrolmentFields.cohort.key]
  }

  var key: Key {
    Key(
      employee: employee, program: program, cohort: cohort,
      enrolledOn: cohort == nil ? enrolledOn : nil)
  }
  var countsFrom: Day? { enrolledOn }
  var lastsUntil: Day? { dueOn ?? enrolledOn }
}
