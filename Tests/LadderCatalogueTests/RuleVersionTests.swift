import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Several versions of one rule side by side, each in force on its days (E10, c11).
@Suite struct RuleVersionTests {
  private static let move = """
        to: {grade_id: middle}
        criteria: {all: [{id: time, fact: months_in_grade, op: gte, value: 12}]}
    """

  /// The handbook with a second version of `junior_to_middle`, and more said of the first.
  private func twoVersions(
    first: String = "version: \"2025\"", second: String = "effective_from: 2026-07-01"
  ) throws -> Handbook {
    try Handbook().with(
      Self.move,
      as: """
        \(Self.move)
            \(first)
          - id: 1️⃣junior_to_middle
            kind: promotion
            from_grade_ids: [junior]
            to: {grade_id: middle}
            criteria: {all: [{id: time, fact: months_in_grade, op: gte, value: 6}]}
            version: "2026"
            \(second)
        """)
  }

  private func months(_ move: Move?) -> Fixed? {
    guard let move, case .atLeast(let value) = move.criteria.criteria[0].comparison else {
      return nil
    }
    return value
  }

  @Test func areFoundByTheDay() async throws {
    let loaded = try await twoVersions().expectDiagnostics()
    let moves = loaded.catalogue.moves
    let id = Identifier<Move>("junior_to_middle")
    #expect(moves.count == 5)
    #expect(moves.versions(of: id).map(\.version) == ["2025", "2026"])
    #expect(try months(moves.version(of: id, on: #require(Day("2026-06-30")))) == 12)
    #expect(try months(moves.version(of: id, on: #require(Day("2026-07-01")))) == 6)
    #expect(moves.allVersions.count == 6)
  }

  @Test func keepTheirRowWhicheverIsShown() async throws {
    let catalogue = try await twoVersions().load().catalogue
    let before = try catalogue.showing(rulesOf: #require(Day("2026-06-30")))
    let after = try catalogue.showing(rulesOf: #require(Day("2026-07-01")))
    #expect(before.moves.ids == after.moves.ids)
    #expect(before.moves[0].version == "2025")
    #expect(after.moves[0].version == "2026")
    #expect(
      try before.moves.nextVersion(at: 0, after: #require(Day("2026-06-30")))?.version == "2026")
    #expect(try after.moves.nextVersion(at: 0, after: #require(Day("2026-07-01"))) == nil)
  }

  @Test func leaveAGapWhereTheCompanyEndsOneEarly() async throws {
    let loaded = try await twoVersions(first: "effective_to: 2026-05-31").expectDiagnostics()
    let id = Identifier<Move>("junior_to_middle")
    #expect(try loaded.catalogue.moves.version(of: id, on: #require(Day("2026-05-31"))) != nil)
    #expect(try loaded.catalogue.moves.version(of: id, on: #require(Day("2026-06-01"))) == nil)
    let shown = try loaded.catalogue.showing(rulesOf: #require(Day("2026-06-01")))
    #expect(shown.moves[0].version == "2026", "what is to come is shown where nothing is in force")
  }

  @Test func mayNotOverlap() async throws {
    try await twoVersions(first: "effective_to: 2026-07-01").expectDiagnostics(
      Expected(1, .versionsOverlap, "in force on 2026-07-01"))
  }

  @Test func mayNotBeginOnOneDay() async throws {
    try await twoVersions(second: "effective_to: 2030-01-01").expectDiagnostics(
      Expected(1, .versionsOverlap, "from the first day"))
  }

  @Test func needNamesOfTheirOwn() async throws {
    try await twoVersions(first: "version: \"2026\"").expectDiagnostics(
      Expected(1, .duplicateID, "of version '2026'"))
  }

  @Test func doNotEndBeforeTheyBegin() async throws {
    try await twoVersions(second: "effective_from: 2026-07-01\n    effective_to: 2️⃣2026-06-30")
      .expectDiagnostics(Expected(2, .dateOrder, "'effective_to' is not before 'effective_from'"))
  }

  @Test func areWithoutEffectAsDrafts() async throws {
    let loaded = try await twoVersions(second: "status: draft").expectDiagnostics()
    let moves = loaded.catalogue.moves
    #expect(moves[0].version == "2025")
    #expect(try moves.version(at: 0, on: #require(Day("2030-01-01")))?.version == "2025")
    #expect(moves.versions(at: 0).count == 2)
  }

  @Test func ofAGradeStayOnItsStep() async throws {
    let grade = "min_competencies: [{competency_id: listening, level: 4}]}"
    try await Handbook().with(
      grade,
      as: grade
        + "\n  - {id: 1️⃣senior, track_id: service, level: 9, name: 高级, version: b, effective_from: 2026-07-01}"
    ).expectDiagnostics(Expected(1, .gradeMoved, "one track and one level"))
  }

  @Test func ofWeightsSumToAHundredOnEveryDay() async throws {
    let item = "- {id: ability, name: 业务能力, weight_pct: 85}"
    try await Handbook().with(
      item,
      as: item
        + "\n  - {id: 1️⃣ability, name: 业务能力, weight_pct: 80, version: b, effective_from: 2026-07-01}"
    ).expectDiagnostics(Expected(1, .weightsNotHundred, "sum to 100, not 95"))
  }

  @Test func ofAProgrammeShareItsAims() async throws {
    let handbook = Handbook().adding(
      """
      -- content/data/programs/onboarding_2027.yaml --
      id: onboard
      title: 岗前培训
      kind: onboarding
      version: "2027"
      effective_from: 2027-01-01
      objectives: [{id: aim, text: 会用系统}]
      stages:
        - {id: theory, name: 理论, order: 1, planned_days: 8, assessment_plan: [{assessment_id: a_theory, method: 笔试}]}
      """)
    let loaded = await handbook.expectDiagnostics()
    let id = Identifier<Program>("onboard")
    #expect(loaded.catalogue.programs.count == 1)
    let day = try #require(Day("2027-01-01"))
    #expect(loaded.catalogue.programs.version(of: id, on: day)?.stages[0].plannedDays == 8)
  }

  @Test func ofAMoveShareTheirJudgements() async throws {
    let old = "- {id: panel, label: 述职通过, fact: judgement, decided_by_role: manager, op: is_true}"
    let new = """
      - {id: interview, fact: judgement, decided_by_role: manager, op: is_true}
          version: "2027"
          effective_from: 2027-01-01
        - id: middle_to_senior
          kind: promotion
          from_grade_ids: [middle]
          to: {grade_id: senior}
          criteria: {all: [\(old.dropFirst(2))]}
      """
    try await Handbook().with(old, as: new).expectDiagnostics()
  }
}
