import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Tracks, grades, moves and competencies (E1, E2, E4, E6; R9–R12).
@Suite struct LadderTableTests {
  static let junior = "- {id: junior, track_id: service, level: 1, name: 初级, system_ids: [crm]}"
  static let rise = """
      - id: junior_to_middle
        kind: promotion
        from_grade_ids: [junior]
        to: {grade_id: middle}
    """

  @Test(arguments: [
    Spoiled(
      "an unknown grade in a track", "grade_ids: [junior, middle, senior]",
      "grade_ids: [junior, middle, senior, 1️⃣middel]",
      Expected(1, .unknownReference, "did you mean 'middle'?")),
    Spoiled(
      "a grade twice in a track", "grade_ids: [junior, middle, senior]",
      "grade_ids: [2️⃣junior, middle, senior, 1️⃣junior]",
      Expected(1, .duplicateEntry, "'grade_ids' says this twice", note: 2),
      Expected(nil, .trackOrder).anywhere, Expected(nil, .missingMove).anywhere),
    Spoiled(
      "grades out of order",
      "{id: service, name: 服务序列, kind: vertical, grade_ids: [junior, middle, senior]}",
      "{id: 1️⃣service, name: 服务序列, kind: vertical, grade_ids: [middle, junior, senior]}",
      Expected(1, .trackOrder, "the level of 'junior' is not above that of 'middle'"),
      Expected(nil, .missingMove).anywhere),
    Spoiled(
      "a kind that is none", "kind: lateral, grade_ids: [trainer]",
      "kind: 1️⃣sideways, grade_ids: [trainer]",
      Expected(1, .unknownValue, "'kind' is one of vertical, lateral, external")),
    Spoiled(
      "a level that is a word", junior,
      "- {id: junior, track_id: service, level: 1️⃣one, name: 初级, system_ids: [crm]}",
      Expected(1, .wrongType, "'level' is a whole number, not 'one'")),
    Spoiled(
      "a level too high", junior,
      "- {id: junior, track_id: service, level: 1️⃣100, name: 初级, system_ids: [crm]}",
      Expected(1, .outOfRange, "'level' is from 1 to 99, not 100")),
    Spoiled(
      "a misspelt key", junior,
      "- {id: junior, track_id: service, level: 1, name: 初级, 1️⃣system_id: [crm]}",
      Expected(1, .unknownKey, "did you mean 'system_ids'?")),
    Spoiled(
      "a name left out", junior, "- {1️⃣id: junior, track_id: service, level: 1, system_ids: [crm]}",
      Expected(1, .missingKey, "a grade has a 'name'")),
    Spoiled(
      "an id with capitals", "{id: outside, name: 其他部门, kind: external}",
      "{id: 1️⃣Outside, name: 其他部门, kind: external}",
      Expected(1, .wrongType, "write it as outside")),
    Spoiled(
      "an id taken twice", "{id: outside, name: 其他部门, kind: external}",
      "{id: 1️⃣trainers, name: 其他部门, kind: external}",
      Expected(1, .duplicateID, "the id 'trainers' is taken by another track")),
    Spoiled(
      "one system for a list", "system_ids: [crm]}\n  - {id: middle",
      "system_ids: 1️⃣crm}\n  - {id: middle",
      Expected(1, .wrongType, "write it as 'system_ids: [crm]'")),
    Spoiled(
      "the same competency twice", "min_competencies: [{competency_id: listening, level: 4}]",
      "min_competencies: [2️⃣{competency_id: listening, level: 4}, 1️⃣{competency_id: listening, level: 3}]",
      Expected(1, .duplicateEntry, "'min_competencies'", note: 2)),
    Spoiled(
      "a level of competence that is none", "{competency_id: listening, level: 4}",
      "{competency_id: listening, level: 1️⃣6}",
      Expected(1, .outOfRange, "'level' is from 1 to 5, not 6")),
    Spoiled(
      "the same level twice", "levels: [{level: 1, name: 了解, signals: [能复述]}]",
      "levels: [{level: 1, name: 了解}, 1️⃣{level: 1, name: 掌握}]",
      Expected(1, .duplicateEntry, "'levels'")),
    Spoiled(
      "a table that is no list", "competency_areas: [{id: skill, name: 技能}]",
      "competency_areas: 1️⃣{id: skill, name: 技能}",
      Expected(1, .wrongType, "'competency_areas' is a list"),
      Expected(nil, .unknownReference).anywhere, Expected(nil, .unknownReference).anywhere),
    Spoiled(
      "a misspelt table", "competency_areas:", "themes: []\n1️⃣competency_area:",
      Expected(1, .unknownKey, "did you mean 'competency_areas'?"),
      Expected(nil, .unknownReference).anywhere, Expected(nil, .unknownReference).anywhere),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test(arguments: [
    Spoiled(
      "a promotion that leads down",
      "id: middle_to_senior\n    kind: promotion\n    from_grade_ids: [middle]\n    to: {grade_id: senior}",
      "id: 1️⃣middle_to_senior\n    kind: promotion\n    from_grade_ids: [middle]\n    to: {grade_id: junior}",
      Expected(1, .moveDirection, "a promotion leads to a higher grade of the same track")),
    Spoiled(
      "a demotion that leads up",
      "id: senior_to_middle\n    kind: demotion\n    from_grade_ids: [senior]",
      "id: 1️⃣senior_to_middle\n    kind: demotion\n    from_grade_ids: [junior]",
      Expected(1, .moveDirection, "a demotion leads to a lower grade of the same track"),
      Expected(nil, .missingMove).anywhere),
    Spoiled(
      "a lateral move inside its track",
      "kind: lateral\n    to: {grade_id: trainer}\n    min_grade_id: senior",
      "kind: lateral\n    to: {grade_id: junior}\n    min_grade_id: senior",
      Expected(nil, .moveDirection, "a lateral move leads to another track").anywhere),
    Spoiled(
      "a lateral move for everyone", "to: {grade_id: trainer}\n    min_grade_id: senior",
      "to: {grade_id: trainer}",
      Expected(nil, .missingKey, "a lateral move names the lowest grade: 'min_grade_id'").anywhere),
    Spoiled(
      "a move that leads nowhere", "to: {grade_id: trainer}", "to: 1️⃣{}",
      Expected(1, .missingKey, "a move target has 'track_id' or 'grade_id'")),
    Spoiled(
      "a promotion from nowhere", rise,
      "  - id: junior_to_middle\n    kind: 1️⃣promotion\n    to: {grade_id: middle}",
      Expected(1, .missingKey, "'kind: promotion' needs 'from_grade_ids'"),
      Expected(nil, .missingMove).anywhere),
    Spoiled(
      "a promotion to a track alone", "from_grade_ids: [junior]\n    to: {grade_id: middle}",
      "from_grade_ids: [junior]\n    to: {track_id: service}",
      Expected(nil, .moveDirection, "a promotion leads to a higher grade").anywhere),
    Spoiled(
      "a cycle of review that is none", "cycle: half_year", "cycle: 1️⃣half-year",
      Expected(1, .unknownValue, "did you mean 'half_year'?")),
    Spoiled(
      "no way up from a grade", "from_grade_ids: [middle]\n    to: {grade_id: senior}",
      "from_grade_ids: [junior]\n    to: {grade_id: senior}",
      Expected(nil, .missingMove, "no promotion leaves the grade 'middle'").anywhere),
  ])
  func moveIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }
}
