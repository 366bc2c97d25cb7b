import LadderDiagnostics
import LadderInput

enum CompetencyRatingFields {
  static let competency = Field(
    "competency_id", .reference(to: "competency"), names: ["能力", "能力项"], zh: "能力项",
    en: "the competency")
  static let level = Field(
    "level", .integer(1...5), names: ["级别", "等级"], zh: "级别（1 至 5）", en: "the level, 1 to 5")
  static let kind = Field(
    "rating_kind",
    .oneOf(
      CompetencyRating.Kind.self, aliases: ["自评": .own, "上级评": .manager, "评审": .panel]),
    names: ["评定方式", "评价类型"], zh: "自评、上级评或评审", en: "by the person, a manager or a panel")
  static let ratedBy = Field(
    "rated_by", .line, .optional, names: ["评定人"], zh: "评定人", en: "who rated")
  static let ratedOn = Field("rated_on", .day, names: ["评定日期"], zh: "评定日期", en: "when it was rated")
  static let evidence = Field(
    "evidence_ref", .line, .optional, names: ["依据"], zh: "依据", en: "what it rests on")
  static let schema = Schema(
    RecordKind.competencyRatings.rawValue,
    [
      RecordFields.employee.declaration, competency.declaration, level.declaration,
      kind.declaration, ratedBy.declaration, ratedOn.declaration, evidence.declaration,
    ])
}

extension CompetencyRating: TableRow {
  static var kind: RecordKind { .competencyRatings }

  struct Columns {
    let employee: Column<String?>
    let competency: Column<Reference?>
    let level: Column<Int?>
    let kind: Column<Kind?>
    let ratedBy: Column<String?>
    let ratedOn: Column<Day?>
  }

  static func columns(of table: TableReader) -> Columns {
    typealias F = CompetencyRatingFields
    return Columns(
      employee: table.column(RecordFields.employee), competency: table.column(F.competency),
      level: table.column(F.level), kind: table.column(F.kind), ratedBy: table.column(F.ratedBy),
      ratedOn: table.column(F.ratedOn))
  }

  static func read(_ row: inout RowReader, _ columns: Columns) -> Self? {
    let employee = row.employee(columns.employee)
    let competency = row.position(
      columns.competency, in: row.known.competencies, .competency)
    let level = row.read(columns.level)
    let kind = row.read(columns.kind)
    let ratedBy = row.read(columns.ratedBy)
    let ratedOn = row.read(columns.ratedOn)
    row.expectKnown(ratedOn, columns.ratedOn)
    guard let employee, let competency, let level, let kind, let ratedOn else { return nil }
    return Self(
      employee: employee, row: row.place, competency: competency, level: Int16(clamping: level),
      kind: kind, ratedOn: ratedOn, ratedBy: ratedBy)
  }

  /// Several members of a panel may rate on one day.
  struct Key: Hashable {
    let employee: Int32
    let competency: Int32
    let kind: Kind
    let ratedOn: Day
    let ratedBy: String?
  }

  static var keyColumns: [String] {
    [
      RecordFields.employee.key, CompetencyRatingFields.competency.key,
      CompetencyRatingFields.kind.key, CompetencyRatingFields.ratedBy.key,
      CompetencyRatingFields.ratedOn.key,
    ]
  }

  var key: Key {
    Key(
      employee: employee, competency: competency, kind: kind, ratedOn: ratedOn, ratedBy: ratedBy)
  }
  var countsFrom: Day? { ratedOn }
  var lastsUntil: Day? { nil }
}
