import LadderDiagnostics
import LadderInput

// The schema of `data/ladder/moves.yaml`.

enum MoveFields {
  static let id = Field("id", .identifier, zh: "标识", en: "the move's id")
  static let kind = Field(
    "kind", .oneOf(Move.Kind.self), zh: "晋升、降级或横向转岗", en: "promotion, demotion or lateral")
  static let fromGradeIDs = Field(
    "from_grade_ids", .list(.id(of: Grade.self)), default: [], zh: "出发职级",
    en: "the grades it leaves")
  static let to = Field(
    "to", .record(MoveTargetFields.schema, MoveTarget.init(reading:)), zh: "去向",
    en: "where it leads")
  static let minGradeID = Field(
    "min_grade_id", .id(of: Grade.self), .optional, zh: "横向转岗的最低职级",
    en: "the lowest grade for a lateral move")
  static let review = Field(
    "review", .record(ReviewFields.schema, Move.Review.init(reading:)), .optional, zh: "评审安排",
    en: "how it is reviewed")
  static let criteria = Field(
    "criteria", .condition, zh: "条件", en: "the criteria")
  static let note = Field("note", .text, .optional, zh: "补充说明", en: "a remark for the page")
  static let schema = Schema(
    "move",
    [
      id.declaration, kind.declaration, fromGradeIDs.declaration, to.declaration,
      minGradeID.declaration, review.declaration, criteria.declaration, note.declaration,
    ] + RuleFields.declarations)
}

struct MoveTarget: Sendable {
  let trackID: Identifier<Track>?
  let gradeID: Identifier<Grade>?

  init?(reading reader: inout MappingReader) {
    trackID = reader.read(MoveTargetFields.trackID)
    gradeID = reader.read(MoveTargetFields.gradeID)
    if trackID == nil, gradeID == nil {
      reader.report(.moveLeadsNowhere(at: reader.range))
      return nil
    }
  }
}

enum MoveTargetFields {
  static let trackID = Field(
    "track_id", .id(of: Track.self), .optional, zh: "去向序列", en: "the track")
  static let gradeID = Field(
    "grade_id", .id(of: Grade.self), .optional, zh: "去向职级", en: "the grade")
  static let schema = Schema("move target", [trackID.declaration, gradeID.declaration])
}

enum ReviewFields {
  static let cycle = Field("cycle", .line, .optional, zh: "评审周期", en: "how often it is reviewed")
  static let decidedByRoles = Field(
    "decided_by_roles", .list(.line), default: [], zh: "由谁决定（角色标识或名称）",
    en: "who decides: role ids or names")
  static let needsVacancy = Field(
    "needs_vacancy", .boolean, default: false, zh: "是否要有空缺", en: "whether it needs a vacancy")
  static let schema = Schema(
    "review", [cycle.declaration, decidedByRoles.declaration, needsVacancy.declaration])
}

extension Move.Review {
  init?(reading reader: inout MappingReader) {
    self.init(
      cycle: reader.read(ReviewFields.cycle),
      decidedByRoles: reader.read(ReviewFields.decidedByRoles),
      needsVacancy: reader.read(ReviewFields.needsVacancy))
  }
}

extension Move {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(MoveFields.id), let kind = reader.read(MoveFields.kind),
      let to = reader.read(MoveFields.to), let criteria = reader.read(MoveFields.criteria)
    else { return nil }
    self.init(
      id: Identifier(id), kind: kind, fromGradeIDs: reader.read(MoveFields.fromGradeIDs),
      toGradeID: to.gradeID, toTrackID: to.trackID, minGradeID: reader.read(MoveFields.minGradeID),
      review: reader.read(MoveFields.review)
        ?? Review(cycle: nil, decidedByRoles: [], needsVacancy: false),
      criteria: criteria, edition: Edition(reading: &reader), note: reader.read(MoveFields.note),
      place: reader.range(of: MoveFields.id))
  }
}
