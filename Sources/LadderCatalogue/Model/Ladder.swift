package import LadderDiagnostics

/// A line of posts a person can move along: the vertical ladder, a lateral line, or the way out to
/// another department (requirements R9–R11).
package struct Track: CatalogueEntity {
  package static let kind = EntityKind.track

  package enum Kind: String, Sendable, CaseIterable {
    case vertical, lateral
    /// Posts whose grades are not this handbook's; only eligibility to apply is known.
    case external
  }

  package let id: Identifier<Track>
  package let name: String
  package let kind: Kind
  /// From low to high.
  package let gradeIDs: [Identifier<Grade>]
  package let place: SourceRange
}

/// A step of a track, and what it asks for (R5, R10, R12).
package struct Grade: Rule {
  package static let kind = EntityKind.grade

  package struct Minimum: Sendable {
    package let competencyID: Identifier<Competency>
    package let level: Int
  }

  package let id: Identifier<Grade>
  package let trackID: Identifier<Track>
  /// From 1, strictly rising along the track.
  package let level: Int
  package let name: String
  package let summary: String?
  package let duties: [String]
  package let systemIDs: [Identifier<System>]
  package let minimums: [Minimum]
  package let edition: Edition
  package let place: SourceRange
}

/// A way from one grade to another, with the criteria by which the company decides (R9–R11).
package struct Move: Rule {
  package static let kind = EntityKind.move

  package enum Kind: String, Sendable, CaseIterable {
    case promotion, demotion, lateral
  }

  package struct Review: Sendable {
    package let cycle: String?
    /// Ids of roles, or names of bodies that are no role: `review_panel`.
    package let decidedByRoles: [String]
    package let needsVacancy: Bool
  }

  package let id: Identifier<Move>
  package let kind: Kind
  package let fromGradeIDs: [Identifier<Grade>]
  package let toGradeID: Identifier<Grade>?
  /// Given where the target has no grades of this handbook; else the track of the grade.
  package let toTrackID: Identifier<Track>?
  /// For lateral moves: the lowest vertical grade from which one may apply.
  package let minGradeID: Identifier<Grade>?
  package let review: Review
  package let criteria: Condition
  package let edition: Edition
  package let note: String?
  package let place: SourceRange
}

/// A field in which the team wants its people to be able: knowledge, awareness, attitude, skill (R24).
package struct CompetencyArea: CatalogueEntity {
  package static let kind = EntityKind.competencyArea

  package let id: Identifier<CompetencyArea>
  package let name: String
  package let place: SourceRange
}

/// Something a person can be good at, in levels 1–5 that are told by what one can observe.
package struct Competency: CatalogueEntity {
  package static let kind = EntityKind.competency

  package struct Level: Sendable {
    package let level: Int
    package let name: String
    package let signals: [String]
  }

  package let id: Identifier<Competency>
  package let name: String
  package let areaID: Identifier<CompetencyArea>
  package let levels: [Level]
  package let place: SourceRange
}
