import LadderDiagnostics
import LadderInput

enum AttendanceFields {
  static let session = Field(
    "session_id", .reference(to: "session"), names: ["活动", "培训活动", "活动编号"], zh: "培训活动",
    en: "the session")
  static let date = Field(
    "occurrence_date", .day, names: ["日期", "活动日期", "培训日期"], zh: "日期",
    en: "the day of the occurrence")
  static let status = Field(
    "status",
    .oneOf(
      Attendance.Status.self,
      aliases: [
        "出勤": .present, "参加": .present, "迟到": .late, "缺勤": .absent, "缺席": .absent, "请假": .excused,
        "主持": .host,
      ]),
    names: ["状态", "出勤状态", "考勤状态"], zh: "出勤状态", en: "whether the person was there")
  static let minutes = Field(
    "minutes", .integer(0...100_000), .optional, unit: .minutes, names: ["学时（分钟）", "时长（分钟）", "分钟"],
    zh: "参加时长；省略为活动时长",
    en: "how long; the session's duration if left out")
  static let schema = Schema(
    RecordKind.attendance.rawValue,
    [
      RecordFields.employee.declaration, session.declaration, date.declaration, status.declaration,
      minutes.declaration, RecordFields.sourceSystem.declaration,
    ])
}

extension Attendance: TableRow {
  static var kind: RecordKind { .attendance }

  struct Columns {
    let employee: Column<String?>
    let session: Column<Reference?>
    let date: Column<Day?>
    let status: Column<Status?>
    let minutes: Column<Int?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = AttendanceFields
    return Columns(
      employee: table.column(RecordFields.employee), session: table.column(F.session),
      date: table.column(F.date), status: table.column(F.status), minutes: table.column(F.minutes))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let session = row.position(columns.session, in: row.known.sessions, .session)
    let date = row.read(columns.date)
    let status = row.read(columns.status)
    let minutes = row.read(columns.minutes)
    row.expectKnown(date, columns.date)
    if let session {
      row.expectMinutes(
        minutes, planned: row.known.sessionMinutes[Int(session)], columns.minutes)
    }
    guard let employee, let session, let date, let status else { return nil }
    return Self(
      employee: employee, row: row.place, session: session, date: date, status: status,
      minutes: minutes.map(Int32.init(clamping:)))
  }

  struct Key: Hashable {
    let employee: Int32
    let session: Int32
    let date: Day
  }

  static var keyColumns: [String] {
    [RecordFields.employee.key, AttendanceFields.session.key, AttendanceFields.date.key]
  }

  var key: Key { Key(employee: employee, session: session, date: date) }
  var countsFrom: Day? { date }
  var lastsUntil: Day? { date }
}
