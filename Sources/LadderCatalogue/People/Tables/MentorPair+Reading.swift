import LadderDiagnostics
import LadderInput

enum MentorPairFields {
  static let pairID = Field(
    "pair_id", .line, names: ["结对编号"], zh: "师徒结对编号", en: "the pair's number")
  static let mentee = Field(
    "mentee_employee_id", .employeeID, names: ["徒弟工号", "学员工号"], zh: "徒弟工号", en: "who learns")
  static let mentor = Field(
    "mentor_employee_id", .employeeID, names: ["师傅工号", "导师工号"], zh: "师傅工号", en: "who teaches")
  static let stage = Field("stage_id", .line, names: ["阶段"], zh: "阶段", en: "the stage")
  static let startDate = Field(
    "start_date", .day, names: ["开始日期"], zh: "开始日期", en: "when it begins")
  static let endDate = Field(
    "end_date", .day, .optional, names: ["结束日期"], zh: "结束日期", en: "when it ends")
  static let result = Field(
    "result",
    .oneOf(
      MentorPair.Result.self,
      aliases: ["进行中": .running, "通过": .passed, "延长": .extended, "结束": .ended]),
    names: ["结果"], zh: "结果", en: "how it ended")
  static let schema = Schema(
    RecordKind.mentorPairs.rawValue,
    [
      pairID.declaration, mentee.declaration, mentor.declaration, stage.declaration,
      startDate.declaration, endDate.declaration, result.declaration,
    ])
}

extension MentorPair: TableRow {
  static var kind: RecordKind { .mentorPairs }

  struct Columns {
    let pairID: Column<String?>
    let mentee: Column<String?>
    let mentor: Column<String?>
    let stage: Column<String?>
    let startDate: Column<Day?>
    let endDate: Column<Day?>
    let result: Column<Result?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = MentorPairFields
    return Columns(
      pairID: table.column(F.pairID), mentee: table.column(F.mentee),
      mentor: table.column(F.mentor), stage: table.column(F.stage),
      startDate: table.column(F.startDate), endDate: table.column(F.endDate),
      result: table.column(F.result))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let pairID = row.read(columns.pairID)
    let mentee = row.employee(columns.mentee)
    let mentor = row.employee(columns.mentor)
    let stage = row.read(columns.stage)
    let startDate = row.read(columns.startDate)
    let endDate = row.read(columns.endDate)
    let result = row.read(columns.result)
    row.expectOrder(startDate, endDate, columns.startDate, columns.endDate)
    if let mentee, mentee == mentor { row.report(.selfMentor(at: row.range(columns.mentor))) }
    if let mentor, let startDate,
      !row.known.isEmployed(mentor, from: startDate, to: endDate ?? startDate)
    {
      row.report(.mentorNotEmployed(at: row.range(columns.mentor)))
    }
    if let stage, !row.known.stages.contains(stage) {
      row.report(
        .unknownStageInTable(
          stage, column: MentorPairFields.stage.key, known: row.known.stages.ids,
          at: row.range(columns.stage)))
    }
    switch result {
    // A pair may be planned ahead; how it ended cannot be known before.
    case .passed, .ended:
      row.expectKnown(startDate, columns.startDate)
      row.expectKnown(endDate, columns.endDate)
    case .running, .extended, nil: break
    }
    guard let pairID, let mentee, let mentor, let stage, let startDate, let result else {
      return nil
    }
    return Self(
      employee: mentee, row: row.place, pairID: pairID, mentor: mentor, stageID: stage,
      startDate: startDate, endDate: endDate, result: result)
  }

  static var keyColumns: [String] {
    [MentorPairFields.pairID.key]
  }

  var key: String { pairID }
  static var isKeyedByPerson: Bool { false }
  var countsFrom: Day? { startDate }
  var lastsUntil: Day? { endDate }

  /// How a pair ended is not known before its last day.
  func seen(on day: Day) -> MentorPair {
    guard let endDate, endDate > day, result == .passed || result == .ended else { return self }
    return MentorPair(
      employee: employee, row: row, pairID: pairID, mentor: mentor, stageID: stageID,
      startDate: startDate, endDate: endDate, result: .running)
  }
}
