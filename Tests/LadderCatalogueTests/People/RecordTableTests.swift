import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Every table of records: what each column must hold (E1, E3–E5, E11–E14).
@Suite struct RecordTableTests {
  @Test(arguments: [
    // grade_history
    Spoiled(
      "a kind of change that is none", "2024-01-01,promotion,junior", "2024-01-01,1️⃣promoted,junior",
      Expected(1, .unknownValue, "did you mean 'promotion'?")),
    Spoiled(
      "a grade that is none", "promotion,junior,middle", "promotion,junior,1️⃣midle",
      Expected(1, .unknownReference, "did you mean 'middle'?")),
    Spoiled(
      "a move that is none", "middle,junior_to_middle,", "middle,1️⃣junior_to_midle,",
      Expected(1, .unknownReference, "did you mean 'junior_to_middle'?")),
    Spoiled(
      "a decision after the export", "100021,2023-12-20,", "100021,1️⃣2026-10-13,",
      Expected(1, .rowAfterExport, "'decided_on' is not after the export")),
    // completions
    Spoiled(
      "a course that is none", "100033,basics,1", "100033,1️⃣basic,1",
      Expected(1, .unknownReference, "did you mean 'basics'?")),
    Spoiled(
      "an end before the beginning", "2026-08-04,2026-08-05", "2026-08-04,1️⃣2026-08-03",
      Expected(1, .dateOrder, "'completed_at' is not before 'started_at'")),
    Spoiled(
      "completed on no day", "completed,2026-08-03,2026-08-03", "completed,2026-08-03,1️⃣",
      Expected(1, .missingKey, "'completed_at' is given in a row with this 'status'")),
    Spoiled(
      "more than the full mark", "78.5,100,90", "1️⃣101,100,90",
      Expected(1, .scoreOutOfRange, "'score' is from 0 to the full mark 100, not 101")),
    Spoiled(
      "less than nothing", "78.5,100,90", "1️⃣-1,100,90",
      Expected(1, .scoreOutOfRange, "'score' is from 0 to the full mark 100, not -1")),
    Spoiled(
      "half as long again and more", "78.5,100,90", "78.5,100,1️⃣136",
      Expected(1, .minutesTooMany, "at most half as much again as the 90 planned, not 136")),
    Spoiled(
      "a reason that is none", "78.5,100,90,,", "78.5,100,90,1️⃣boss,",
      Expected(1, .unknownValue, "'waive_reason' is one of tested_out")),
    Spoiled(
      "attempt nought", "practice,1,passed", "practice,1️⃣0,passed",
      Expected(1, .outOfRange, "'attempt' is from 1 to 9999, not 0")),
    // attendance
    Spoiled(
      "a session that is none", "100033,morning", "100033,1️⃣mornings",
      Expected(1, .unknownReference, "did you mean 'morning'?")),
    Spoiled(
      "hours where a factor makes too many minutes", "present,0.25", "present,1️⃣1",
      Expected(1, .minutesTooMany, "hours need 'minutes×60' in aliases.yaml")),
    Spoiled(
      "a day after the export", "morning,2026-09-01", "morning,1️⃣2026-10-13",
      Expected(1, .rowAfterExport, "'occurrence_date' is not after the export")),
    // exam_results
    Spoiled(
      "neither exam nor assessment", "090067,monthly_2026_09,,written", "090067,1️⃣,,written",
      Expected(1, .missingKey, "a row has an 'exam_id' or an 'assessment_id', and not both")),
    Spoiled(
      "both exam and assessment", "090067,monthly_2026_09,,written",
      "090067,1️⃣monthly_2026_09,a_theory,written",
      Expected(1, .missingKey, "a row has an 'exam_id' or an 'assessment_id', and not both")),
    Spoiled(
      "a component that is not held", "monthly_2026_09,,written", "monthly_2026_09,,1️⃣oral",
      Expected(1, .unknownValue, "it has written")),
    Spoiled(
      "which component it was", "a_theory,oral", "a_theory,1️⃣",
      Expected(1, .missingKey, "'component' is given in a row with this 'assessment_id'")),
    Spoiled(
      "a valid result without a score", "valid,82,100", "valid,1️⃣,100",
      Expected(1, .missingKey, "'score' is given in a row with this 'status'")),
    Spoiled(
      "a failed formula", "valid,82,100", "valid,1️⃣#N/A,100",
      Expected(1, .spreadsheetDamage, "'score' is a failed formula")),
    // kpi_scores
    Spoiled(
      "a period that is none", "090067,2026Q3,ability,80.5", "090067,1️⃣2026Q5,ability,80.5",
      Expected(1, .invalidDate, "'period' is a period such as 2026-03 or 2026Q1")),
    Spoiled(
      "an item that is none", "2026Q3,ability,80.5", "2026Q3,1️⃣abilities,80.5",
      Expected(1, .unknownReference, "did you mean 'ability'?")),
    Spoiled(
      "a score that is a word", "ability,80.5,100", "ability,1️⃣优,100",
      Expected(1, .wrongType, "'score' is a number")),
    // kpi_deductions
    Spoiled(
      "a deduction of nothing", "2026-09-02,2,late", "2026-09-02,1️⃣0,late",
      Expected(1, .outOfRange, "'points' is from 0.001")),
    Spoiled(
      "a status that is none", "late_entry,confirmed", "late_entry,1️⃣confirm",
      Expected(1, .unknownValue, "did you mean 'confirmed'?")),
    // certifications
    Spoiled(
      "a certificate that is none", "090067,coach,", "090067,1️⃣coatch,",
      Expected(1, .unknownReference, "did you mean 'coach'?")),
    Spoiled(
      "an end before it is valid", "2025-01-31,,valid", "2025-01-31,1️⃣2025-01-30,valid",
      Expected(1, .dateOrder, "'valid_until' is not before 'valid_from'")),
    Spoiled(
      "a certificate without a number", "coach,C-1,", "coach,1️⃣,",
      Expected(1, .missingKey, "'serial_no' has a value in every row")),
    // signoffs
    Spoiled(
      "a plan that is not there", "090067,idp,2026/090067,1,", "090067,idp,1️⃣2025/090067,1,",
      Expected(1, .unknownReference, "'document_id' names a plan of the person")),
    Spoiled(
      "a version of a plan that is not there", "idp,2026/090067,2,", "idp,2026/090067,1️⃣3,",
      Expected(1, .unknownVersion, "'3' is none, the newest is '2'")),
    Spoiled(
      "a version of a policy that is to come", "policy,conduct,2026.1", "policy,conduct,1️⃣2026.3",
      Expected(1, .unknownVersion, "'2026.3' is none, the newest is '2026.2'")),
    Spoiled(
      "a policy that is none", "policy,conduct,2026.1", "policy,1️⃣conducts,2026.1",
      Expected(1, .unknownReference, "did you mean 'conduct'?")),
    Spoiled(
      "a learning point that is none", "onboard/theory/greet", "1️⃣onboard/theory/great",
      Expected(1, .unknownReference, "write programme/stage or programme/stage/point")),
    Spoiled(
      "a signer who is not listed", "1,employee,090067,2026-07-20", "1,employee,1️⃣090068,2026-07-20",
      Expected(1, .unknownReference, "'signed_by' names a person")),
    // mentor_pairs
    Spoiled(
      "a stage that is none", "090067,theory,2026-08-10", "090067,1️⃣theroy,2026-08-10",
      Expected(1, .unknownReference, "did you mean 'theory'?")),
    Spoiled(
      "one's own mentor", "P1,100033,090067", "P1,090067,1️⃣090067",
      Expected(1, .selfMentor, "is another person than")),
    Spoiled(
      "a mentor who has not joined", "2026-08-10,2026-08-20,passed", "2021-05-01,2021-05-09,passed",
      Expected(nil, .mentorNotEmployed, "who is employed from 'start_date' to 'end_date'").anywhere),
    // competency_ratings
    Spoiled(
      "a level that is none", "listening,4,manager", "listening,1️⃣9,manager",
      Expected(1, .outOfRange, "'level' is from 1 to 5, not 9")),
    Spoiled(
      "a competency that is none", "090067,listening,4", "090067,1️⃣listenin,4",
      Expected(1, .unknownReference, "did you mean 'listening'?")),
    // service_events
    Spoiled(
      "an event that is none", "2026-08-08,valid_complaint", "2026-08-08,1️⃣complaint",
      Expected(1, .unknownValue, "'kind' is one of valid_complaint, commendation, major_error")),
    Spoiled(
      "a case that is none", "minor,billing,revoked", "minor,1️⃣biling,revoked",
      Expected(1, .unknownReference, "did you mean 'billing'?")),
    // judgements
    Spoiled(
      "a criterion that nobody judges", "middle_to_senior,panel", "middle_to_senior,1️⃣kpi",
      Expected(1, .unknownReference, "names a criterion with the fact judgement")),
    Spoiled(
      "a judgement that is none", "panel,met,", "panel,1️⃣meet,",
      Expected(1, .unknownValue, "did you mean 'met'?")),
    // enrolments
    Spoiled(
      "a programme that is none", "100033,onboard,2026-08", "100033,1️⃣onbord,2026-08",
      Expected(1, .unknownReference, "did you mean 'onboard'?")),
    Spoiled(
      "due before it began", "2026-08-01,2026-09-30", "2026-08-01,1️⃣2026-07-31",
      Expected(1, .dateOrder, "'due_on' is not before 'enrolled_on'")),
    // who it is about
    Spoiled(
      "a person who is not listed", "090067,coach,", "1️⃣090068,coach,",
      Expected(
        1, .unknownReference, "'employee_id' names a person, and '090068' is not in employees.csv")),
    Spoiled(
      "a number that lost its zero", "090067,coach,", "1️⃣90067,coach,",
      Expected(1, .spreadsheetDamage, "'employee_id' has lost the zeros it began with")),
    Spoiled(
      "a number that a spreadsheet has counted with", "090067,coach,", "1️⃣9.0067E+04,coach,",
      Expected(1, .spreadsheetDamage, "scientific notation")),
    Spoiled(
      "a person left out", "090067,coach,", "1️⃣,coach,",
      Expected(1, .missingKey, "'employee_id' has a value in every row")),
  ])
  func mistakeIsReportedAndItsRowNotUsed(_ spoiled: Spoiled) async throws {
    let before = await Handbook().load().accounts
    let handbook = try Handbook().with(spoiled.old, as: spoiled.new)
    let loaded = await handbook.load()
    expect(loaded.diagnostics, spoiled.expected, in: loaded.places)
    #expect(loaded.accounts.allSatisfy { $0.addsUp })
    let changed = zip(before, loaded.accounts).filter { $0 != $1 }
    #expect(changed.map { $1.inError - $0.inError } == [1])
    #expect(changed.map { $0.used - $1.used } == [1])
  }

  @Test func spreadsheetsSignsAroundNumbersAreTakenOff() async throws {
    for written in ["\"=\"\"090067\"\"\"", "'090067", " 090067 ", "　090067"] {
      try await Handbook().with("090067,coach,", as: "\(written),coach,").expectDiagnostics()
    }
  }

  @Test func everyTableKnowsItsColumnsInChinese() async throws {
    let handbook = try Handbook()
      .with(
        "employee_id,period,kpi_id,score,max_score,status\n", as: "工号,考核周期,指标,得分,满分,状态\n"
      )
      .with(
        "employee_id,competency_id,level,rating_kind,rated_by,rated_on,evidence_ref",
        as: "员工编号,能力项,级别,评价类型,评定人,评定日期,依据"
      )
      .with(
        "pair_id,mentee_employee_id,mentor_employee_id,stage_id,start_date,end_date,result",
        as: "结对编号,徒弟工号,师傅工号,阶段,开始日期,结束日期,结果")
    let loaded = await handbook.expectDiagnostics()
    #expect(loaded.people.records.kpiScores.all.map(\.score.description) == ["80.5"])
    #expect(loaded.people.records.mentorPairs.all.map(\.pairID) == ["P1"])
    #expect(loaded.people.records.competencyRatings.all.map(\.level) == [4])
  }

  @Test func columnsThatAreNotKeptAreToldOnceAFile() async throws {
    try await Handbook().with(
      "employee_id,period,kpi_id,score,max_score,status\n090067,2026Q3,ability,80.5,100,final",
      as:
        "employee_id,period,kpi_id,score,max_score,status,1️⃣手机,身份证\n090067,2026Q3,ability,80.5,100,final,13800138000,X"
    ).expectDiagnostics(Expected(1, .unknownColumn, "'手机', '身份证'"))
  }

  @Test func columnThatIsNeededIsMissed() async throws {
    try await Handbook().with(
      "employee_id,period,kpi_id,score,max_score,status\n090067,2026Q3,ability,80.5,100,final",
      as: "1️⃣employee_id,period,score,max_score,status\n090067,2026Q3,80.5,100,final"
    ).expectDiagnostics(Expected(1, .missingColumn, "has a column 'kpi_id'"))
  }

  @Test func semicolonsSeparateToo() async throws {
    let loaded = try await Handbook().with(
      "employee_id,period,kpi_id,score,max_score,status\n090067,2026Q3,ability,80.5,100,final",
      as:
        "employee_id;period;kpi_id;score;max_score;status\n090067;2026Q3;ability;80.5;100;final"
    ).expectDiagnostics()
    #expect(loaded.people.records.kpiScores.count == 1)
  }

  @Test func lineBreaksInQuotationMarksBelongToTheCell() async throws {
    let loaded = try await Handbook().with(
      "090067,listening,4,manager,100021,2026-07-20,面谈",
      as:
        "090067,listening,4,manager,100021,2026-07-20,\"面谈\n两次\"\n100033,listening,7,manager,100021,2026-07-20,"
    ).load()
    #expect(loaded.people.records.competencyRatings.count == 1)
    #expect(loaded.diagnostics.map(\.code) == [.outOfRange])
  }
}
