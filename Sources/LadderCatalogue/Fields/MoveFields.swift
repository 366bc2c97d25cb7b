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
    ] + RuleFields.declarations,
    needs: [Move.Kind.promotion, .demotion].map {
      Schema.Need(kind.key, is: $0.rawValue, [fromGradeIDs.key])
    })
}

struct MoveTarget: Sendable {
  let trackID: Identifier<Track>?
  let gradeID: Identifier<Grade>?

  init?(reading reader: inout MappingReader) {
    trackID = reader.read(MoveTargetFields.trackID)
    gradeID = reader.read(MoveTargetFields.gradeID)
    if trackID == nil, gradeID == nil { return nil }
  }
}

enum MoveTargetFields {
  static let trackID = Field(
    "track_id", .id(of: Track.self), .optional, zh: "去向序列", en: "the track")
  static let gradeID = Field(
    "grade_id", .id(of: Grade.self), .optional, zh: "去向职级", en: "the grade")
  static let schema = Schema(
    "move target", [trackID.declaration, gradeID.declaration], oneOf: [trackID.key, gradeID.key])
}

enum ReviewFields {
  enum Cycle: String, Sendable, CaseIterable {
    case month, quarter
    case halfYear = "half_year"
    case year
  }
  static let cycle = Field(
    "cycle", .oneOf(Cycle.self), .optional, zh: "多久评审一次", en: "how often it is reviewed")
  static let decidedByRoles = Field(
    "decided_by_roles", .list(.line), default: [], zh: "由谁决定（角色标识或名称）",
    en: "who decides: role ids or names")
  static let needsVacancy = Field(
    "needs_vacancy", .boolean, default: false, zh: "是否要有空缺", en: "whether it needs a vacancy")
  static let steps = Field(
    "steps", .list(.oneOf(Move.Step.self)), default: [],
    zh: "降级前须先做的事：谈话、培训、复核；省略为三项都做",
    en: "what comes before a demotion is decided; all three if left out")
  static let schema = Schema(
    "review",
    [
      cycle.declaration, decidedByRoles.declaration, needsVacancy.declaration, steps.declaration,
    ])
}

extension Move.Review {
  init?(reading reader: inout MappingReader) {
    self.init(
      cycle: reader.read(ReviewFields.cycle)?.rawValue,
      decidedByRoles: reader.read(ReviewFields.decidedByRoles),
      needsVacancy: reader.read(ReviewFields.needsVacancy), steps: reader.read(ReviewFields.steps))
  }
}

extension Move.Review {
  fileprivate func withSteps(of kind: Move.Kind) -> Self {
    guard kind == .demotion, steps.isEmpty else { return self }
    return Self(
      cycle: cycle, decidedByRoles: decidedByRoles, needsVacancy: needsVacancy,
      steps: Move.Step.allCases)
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
      review: (reader.read(MoveFields.review)
        ?? Review(cycle: nil, decidedByRoles: [], needsVacancy: false, steps: []))
        .withSteps(of: kind),
      criteria: criteria, edition: Edition(reading: &reader), note: reader.read(MoveFields.note),
      place: reader.range(of: MoveFields.id))
  }
}
