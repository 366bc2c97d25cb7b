import LadderDiagnostics
import LadderInput

enum CompletionFields {
  /// Why a course need not be taken (cmi5 section 9.5.5.2).
  enum WaiveReason: String, Sendable, CaseIterable {
    case testedOut = "tested_out"
    case equivalent
    case outsideEquivalent = "outside_equivalent"
    case administrative
  }

  static let course = Field(
    "course_id", .reference(to: "course"), names: ["课程", "课程编号", "课程标识"], zh: "课程", en: "the course"
  )
  static let status = Field(
    "status",
    .oneOf(
      Completion.Status.self,
      aliases: [
        "进行中": .inProgress, "完成": .completed, "已完成": .completed, "通过": .passed, "是": .passed,
        "合格": .passed, "未通过": .failed, "否": .failed, "不合格": .failed, "免修": .waived,
        "退出": .withdrawn,
      ]),
    names: ["状态", "完成状态", "是否通过"], zh: "状态", en: "how far it is")
  static let startedAt = Field(
    "started_at", .day, .optional, names: ["开始日期", "开始时间"], zh: "开始日期", en: "when it began")
  static let completedAt = Field(
    "completed_at", .day, .optional, names: ["完成日期", "完成时间", "结束日期"], zh: "结束日期；完成、通过或未通过时必填",
    en: "when it ended; given when completed, passed or failed")
  static let minutes = Field(
    "minutes", .integer(0...100_000), .optional, unit: .minutes, names: ["学时（分钟）", "时长（分钟）", "分钟"],
    zh: "学时（分钟）",
    en: "how long it took")
  static let waiveReason = Field(
    "waive_reason", .oneOf(WaiveReason.self), .optional, names: ["免修理由", "免修原因"], zh: "免修理由",
    en: "why it was waived")
  static let recordedBy = Field(
    "recorded_by", .line, .optional, names: ["登记人", "录入人"], zh: "登记人", en: "who recorded it")
  static let schema = Schema(
    RecordKind.completions.rawValue,
    [
      RecordFields.employee.declaration, course.declaration, RecordFields.attempt.declaration,
      status.declaration, startedAt.declaration, completedAt.declaration,
      RecordFields.score.declaration,
      RecordFields.maxScore.declaration, minutes.declaration, waiveReason.declaration,
      recordedBy.declaration,
      RecordFields.sourceSystem.declaration, RecordFields.sourceID.declaration,
    ])
}

extension Completion: TableRow {
  static var kind: RecordKind { .completions }

  struct Columns {
    let employee: Column<String?>
    let course: Column<Reference?>
    let attempt: Column<Int?>
    let status: Column<Status?>
    let startedAt: Column<Day?>
    let completedAt: Column<Day?>
    let score: Column<Fixed?>
    let maxScore: Column<Fixed?>
    let minutes: Column<Int?>
    let waiveReason: Column<CompletionFields.WaiveReason?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = CompletionFields
    return Columns(
      employee: table.column(RecordFields.employee), course: table.column(F.course),
      attempt: table.column(RecordFields.attempt), status: table.column(F.status),
      startedAt: table.column(F.startedAt), completedAt: table.column(F.completedAt),
      score: table.column(RecordFields.score), maxScore: table.column(RecordFields.maxScore),
      minutes: table.column(F.minutes), waiveReason: table.column(F.waiveReason))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let course = row.position(columns.course, in: row.known.courses, .course)
    let attempt = row.read(columns.attempt) ?? 1
    let status = row.read(columns.status)
    let startedAt = row.read(columns.startedAt)
    let completedAt = row.read(columns.completedAt)
    let score = row.read(columns.score)
    let maxScore = row.read(columns.maxScore) ?? (score == nil ? nil : 100)
    let minutes = row.read(columns.minutes)
    _ = row.read(columns.waiveReason)
    row.expectOrder(startedAt, completedAt, columns.startedAt, columns.completedAt)
    row.expectKnown(startedAt, columns.startedAt)
    row.expectKnown(completedAt, columns.completedAt)
    row.expectScore(score, of: maxScore, columns.score)
    if let course {
      row.expectMinutes(
        minutes, planned: row.known.courseMinutes[Int(course)], columns.minutes)
    }
    switch status {
    case .completed, .passed, .failed:
      row.expectCell(columns.completedAt, neededBy: "status")
    case .inProgress, .waived, .withdrawn, nil: break
    }
    guard let employee, let course, let status else { return nil }
    return Self(
      employee: employee, row: row.place, course: course, attempt: Int16(clamping: attempt),
      status: status, startedAt: startedAt, completedAt: completedAt, score: score,
      maxScore: maxScore, minutes: minutes.map(Int32.init(clamping:)))
  }

  struct Key: Hashable {
    let employee: Int32
    let course: Int32
    let attempt: Int16
  }

  static var keyColumns: [String] {
    [RecordFields.employee.key, CompletionFields.course.key, RecordFields.attempt.key]
  }

  var key: Key { Key(employee: employee, course: course, attempt: attempt) }
  var countsFrom: Day? { completedAt ?? startedAt }
  var lastsUntil: Day? { nil }
}
