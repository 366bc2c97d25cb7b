import LadderDiagnostics
import LadderInput

enum JudgementFields {
  static let move = Field(
    "move_id", .reference(to: "move"), names: ["晋升或转岗"], zh: "晋升、降级或转岗", en: "the move")
  static let criterion = Field(
    "criterion_id", .line, names: ["条件", "条件编号"], zh: "条件（fact 为 judgement 的一条）",
    en: "the criterion, one with fact judgement")
  static let result = Field(
    "result", .oneOf(Judgement.Result.self, aliases: ["通过": .met, "未通过": .unmet]),
    names: ["结果", "是否满足"], zh: "是否满足",
    en: "whether it is met")
  static let decidedBy = Field(
    "decided_by", .line, .optional, names: ["评定人"], zh: "评定人", en: "who judged")
  static let decidedOn = Field(
    "decided_on", .day, names: ["评定日期"], zh: "评定日期", en: "when it was judged")
  static let schema = Schema(
    RecordKind.judgements.rawValue,
    [
      RecordFields.employee.declaration, move.declaration, criterion.declaration,
      result.declaration, decidedBy.declaration, decidedOn.declaration,
      RecordFields.note.declaration,
    ])
}

extension Judgement: TableRow {
  static var kind: RecordKind { .judgements }

  struct Columns {
    let employee: Column<String?>
    let move: Column<Reference?>
    let criterion: Column<String?>
    let result: Column<Result?>
    let decidedOn: Column<Day?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = JudgementFields
    return Columns(
      employee: table.column(RecordFields.employee), move: table.column(F.move),
      criterion: table.column(F.criterion), result: table.column(F.result),
      decidedOn: table.column(F.decidedOn))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let move = row.position(columns.move, in: row.known.moves, .move)
    let criterion = row.read(columns.criterion)
    let result = row.read(columns.result)
    let decidedOn = row.read(columns.decidedOn)
    row.expectKnown(decidedOn, columns.decidedOn)
    if let move, let criterion {
      let judged = row.known.catalogue.moves.versions(at: Int(move)).flatMap(\.judgedNames)
      if !judged.contains(criterion) {
        row.report(
          .unknownCriterion(
            criterion, nearest: nearestName(to: criterion, among: judged),
            at: row.range(columns.criterion)))
      }
    }
    guard let employee, let move, let criterion, let result, let decidedOn else { return nil }
    return Self(
      employee: employee, row: row.place, move: move, criterionID: criterion, result: result,
      decidedOn: decidedOn)
  }

  struct Key: Hashable {
    let employee: Int32
    let move: Int32
    let criterionID: String
    let decidedOn: Day
  }

  static var keyColumns: [String] {
    [
      RecordFields.employee.key, JudgementFields.move.key, JudgementFields.criterion.key,
      JudgementFields.decidedOn.key,
    ]
  }

  var key: Key {
    Key(employee: employee, move: move, criterionID: criterionID, decidedOn: decidedOn)
  }
  var countsFrom: Day? { decidedOn }
  var lastsUntil: Day? { decidedOn }
}

extension Move {
  /// What is recorded about a move: the criteria people judge, whether there is a vacancy, and the steps
  /// before a demotion.
  fileprivate var judgedNames: [String] {
    criteria.criteria.filter(\.isJudged).map(\.id)
      + (review.needsVacancy ? [Review.vacancy] : []) + review.steps.map(\.rawValue)
  }
}

extension Criterion {
  fileprivate var isJudged: Bool {
    if case .judgement = fact { return true }
    return false
  }
}
