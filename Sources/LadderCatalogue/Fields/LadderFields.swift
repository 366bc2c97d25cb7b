import LadderDiagnostics
import LadderInput

// The schemas of `data/ladder/`: tracks, grades, competencies. One declaration a field; reading, JSON
// Schemas and the reference page follow from it.

enum TrackFields {
  static let id = Field("id", .identifier, zh: "序列的标识", en: "the track's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let kind = Field(
    "kind", .oneOf(Track.Kind.self), zh: "纵向、横向，或通往其他部门",
    en: "vertical, lateral, or the way to other departments")
  static let gradeIDs = Field(
    "grade_ids", .list(.id(of: Grade.self)), default: [], zh: "由低到高的职级",
    en: "its grades from low to high")
  static let schema = Schema(
    "track", [id.declaration, name.declaration, kind.declaration, gradeIDs.declaration])
}

extension Track {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(TrackFields.id), let name = reader.read(TrackFields.name),
      let kind = reader.read(TrackFields.kind)
    else { return nil }
    self.init(
      id: Identifier(id), name: name, kind: kind, gradeIDs: reader.read(TrackFields.gradeIDs),
      place: reader.range(of: TrackFields.id))
  }
}

enum GradeFields {
  static let id = Field("id", .identifier, zh: "职级的标识", en: "the grade's id")
  static let trackID = Field("track_id", .id(of: Track.self), zh: "所属序列", en: "its track")
  static let level = Field(
    "level", .integer(1...99), zh: "在序列中的高低，自下而上从 1 起", en: "its height in the track, from 1")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let summary = Field("summary", .line, .optional, zh: "一句话说明", en: "one sentence about it")
  static let duties = Field("duties", .list(.line), default: [], zh: "职责", en: "its duties")
  static let systemIDs = Field(
    "system_ids", .list(.id(of: System.self)), default: [], zh: "必须会用的系统",
    en: "the systems one must be able to use")
  static let minimums = Field(
    "min_competencies", .list(.record(MinimumFields.schema, Grade.Minimum.init(reading:))),
    default: [], zh: "岗位最低技能要求", en: "the least levels of competencies")
  static let schema = Schema(
    "grade",
    [
      id.declaration, trackID.declaration, level.declaration, name.declaration, summary.declaration,
      duties.declaration, systemIDs.declaration, minimums.declaration,
    ] + RuleFields.declarations)
}

enum MinimumFields {
  static let competencyID = Field(
    "competency_id", .id(of: Competency.self), zh: "能力项", en: "the competency")
  static let level = Field("level", .integer(1...5), zh: "最低等级", en: "the least level")
  static let schema = Schema("minimum", [competencyID.declaration, level.declaration])
}

extension Grade.Minimum {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(MinimumFields.competencyID),
      let level = reader.read(MinimumFields.level)
    else { return nil }
    self.init(competencyID: id, level: level)
  }
}

extension Grade {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(GradeFields.id), let trackID = reader.read(GradeFields.trackID),
      let level = reader.read(GradeFields.level), let name = reader.read(GradeFields.name)
    else { return nil }
    self.init(
      id: Identifier(id), trackID: trackID, level: level, name: name,
      summary: reader.read(GradeFields.summary), duties: reader.read(GradeFields.duties),
      systemIDs: reader.read(GradeFields.systemIDs), minimums: reader.read(GradeFields.minimums),
      edition: Edition(reading: &reader), place: reader.range(of: GradeFields.id))
  }
}

enum CompetencyAreaFields {
  static let id = Field("id", .identifier, zh: "能力领域的标识", en: "the area's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let schema = Schema("competency_area", [id.declaration, name.declaration])
}

extension CompetencyArea {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(CompetencyAreaFields.id),
      let name = reader.read(CompetencyAreaFields.name)
    else { return nil }
    self.init(id: Identifier(id), name: name, place: reader.range(of: CompetencyAreaFields.id))
  }
}

enum CompetencyFields {
  static let id = Field("id", .identifier, zh: "能力项的标识", en: "the competency's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let areaID = Field(
    "area_id", .id(of: CompetencyArea.self), zh: "所属能力领域", en: "the area it belongs to")
  static let levels = Field(
    "levels", .list(.record(LevelFields.schema, Competency.Level.init(reading:))), default: [],
    zh: "各等级的行为表现", en: "its levels by what can be observed")
  static let schema = Schema(
    "competency", [id.declaration, name.declaration, areaID.declaration, levels.declaration])
}

enum LevelFields {
  static let level = Field("level", .integer(1...5), zh: "等级 1–5", en: "the level, 1 to 5")
  static let name = Field("name", .line, zh: "等级名称", en: "its name")
  static let signals = Field("signals", .list(.line), default: [], zh: "行为表现", en: "its signals")
  static let schema = Schema("level", [level.declaration, name.declaration, signals.declaration])
}

extension Competency.Level {
  init?(reading reader: inout MappingReader) {
    guard let level = reader.read(LevelFields.level), let name = reader.read(LevelFields.name)
    else {
      return nil
    }
    self.init(level: level, name: name, signals: reader.read(LevelFields.signals))
  }
}

extension Competency {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(CompetencyFields.id), let name = reader.read(CompetencyFields.name),
      let areaID = reader.read(CompetencyFields.areaID)
    else { return nil }
    self.init(
      id: Identifier(id), name: name, areaID: areaID,
      levels: reader.read(CompetencyFields.levels).sorted { $0.level < $1.level },
      place: reader.range(of: CompetencyFields.id))
  }
}
