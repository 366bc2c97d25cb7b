import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// `employees.csv` (E3, E5, E6, E14, W5).
@Suite struct EmployeeTableTests {
  private static let wu = "090067,吴二,team_a,agent,middle,2024-01-01,2021-05-10,,active,100021,\n"

  @Test(arguments: [
    Spoiled(
      "an unknown team", "吴二,team_a", "吴二,1️⃣team_b",
      Expected(1, .unknownReference, "'team_id' names a team")),
    Spoiled(
      "an unknown role", "team_a,agent,middle", "team_a,1️⃣agnet,middle",
      Expected(1, .unknownReference, "did you mean 'agent'?")),
    Spoiled(
      "an unknown grade", "agent,middle,2024", "agent,1️⃣medium,2024",
      Expected(1, .unknownReference, "'grade_id' names a grade")),
    Spoiled(
      "a status that is none", "2021-05-10,,active", "2021-05-10,,1️⃣actve",
      Expected(1, .unknownValue, "did you mean 'active'?")),
    Spoiled(
      "no name", "090067,吴二,", "090067,1️⃣,",
      Expected(1, .missingKey, "'name' has a value in every row")),
    Spoiled(
      "no number", "090067,吴二,", "1️⃣,吴二,",
      Expected(1, .missingKey, "'employee_id' has a value in every row"),
      Expected(nil, .unknownReference).anywhere),
    Spoiled(
      "an end of probation before joining", "2021-05-10,,active", "2021-05-10,1️⃣2021-05-09,active",
      Expected(1, .dateOrder, "'probation_end_date' is not before 'hire_date'")),
    Spoiled(
      "a leaver who left before joining", "2021-05-10,,active,100021,",
      "2021-05-10,,left,100021,1️⃣2021-05-09",
      Expected(1, .dateOrder, "'left_date' is not before 'hire_date'")),
    Spoiled(
      "a leaver without a day", "2021-05-10,,active,100021,", "2021-05-10,,left,100021,1️⃣",
      Expected(1, .missingKey, "'left_date' is given in a row with this 'status'")),
    Spoiled(
      "a manager who is not listed", "active,100021,\n100033", "active,1️⃣100099,\n100033",
      Expected(1, .unknownReference, "'manager_employee_id' names a person")),
    Spoiled(
      "managers in a circle",
      "2015-09-01,active,,\n090067,吴二,team_a,agent,middle,2024-01-01,2021-05-10,,active,100021,",
      "2015-09-01,active,090067,\n090067,吴二,team_a,agent,middle,2024-01-01,2021-05-10,,active,1️⃣100021,",
      Expected(1, .referenceCycle, "'manager_employee_id': the managers go round in a circle")),
    Spoiled(
      "a day number", "2021-05-10,,active", "1️⃣44326,,active",
      Expected(1, .spreadsheetDamage, "write it as 2021-05-10")),
    Spoiled(
      "a day without a year", "2021-05-10,,active", "1️⃣5月10日,,active",
      Expected(1, .spreadsheetDamage, "a date without a year")),
    Spoiled(
      "a number in scientific notation", "090067,吴二,", "1️⃣9.0067E+04,吴二,",
      Expected(1, .spreadsheetDamage, "scientific notation"),
      Expected(nil, .spreadsheetDamage).anywhere),
    Spoiled(
      "a cell too many", wu,
      "090067,吴二,team_a,agent,middle,2024-01-01,2021-05-10,,active,100021,,1️⃣又,\n",
      Expected(1, .wrongColumnCount, "a row has 11 cells as the header does, and this one has 13")),
    Spoiled(
      "a person twice, differently", wu,
      "2️⃣\(wu)1️⃣090067,吴二,team_a,agent,senior,2024-01-01,2021-05-10,,active,100021,\n",
      Expected(1, .rowConflict, "two rows with the same employee_id say different things", note: 2)),
    Spoiled(
      "a person twice, alike", wu, "2️⃣\(wu)1️⃣\(wu)",
      Expected(1, .rowRepeated, "say the same, and count once", note: 2)),
    Spoiled(
      "another grade than the history's", "agent,middle,2024-01-01", "agent,1️⃣senior,2024-01-01",
      Expected(1, .gradeMismatch, "is the grade in which the person's grade_history ends")),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws {
    let handbook = try Handbook().with(spoiled.old, as: spoiled.new)
    let loaded = await handbook.load()
    // A row that is not used leaves the records of its person without one, which is not told again.
    let told = loaded.diagnostics.filter { $0.range?.path == "content/people/employees.csv" }
    let wanted = spoiled.expected.filter { !$0.isAnywhere }
    expect(told, wanted, in: loaded.places)
    #expect(loaded.accounts.allSatisfy { $0.addsUp })
  }

  @Test func rowsOfAPersonInErrorAreNotCalledUnknown() async throws {
    let loaded = try await Handbook().with("2021-05-10,,active", as: "2021-05-10,,1️⃣actve")
      .expectDiagnostics(Expected(1, .unknownValue))
    #expect(loaded.people.employees.ids == ["100021", "100033"])
    let account = try loaded.account("kpi_scores.csv")
    #expect(account.rowsRead == 1)
    #expect(account.inError == 1)
  }

  @Test func statusesHaveChineseNames() async throws {
    let loaded = try await Handbook().with("2021-05-10,,active", as: "2021-05-10,,在职")
      .expectDiagnostics()
    #expect(loaded.people.employees[try loaded.employee("090067")].status == .active)
  }

  @Test func columnsHaveChineseNames() async throws {
    let loaded = try await Handbook().with(
      "employee_id,name,team_id,role,grade_id,grade_since,hire_date,probation_end_date,status,manager_employee_id,left_date",
      as: "工号,姓名,班组,岗位,职级,职级起始日期,入职日期,试用期结束日期,状态,上级工号,离职日期"
    ).expectDiagnostics()
    let wu = loaded.people.employees[try loaded.employee("090067")]
    #expect(wu.name == "吴二")
    #expect(wu.teamID?.name == "team_a")
    #expect(wu.gradeID?.name == "middle")
    #expect(wu.hireDate.description == "2021-05-10")
    #expect(wu.managerID?.name == "100021")
  }

  @Test func columnGivenUnderTwoNamesIsReported() async throws {
    try await Handbook().with(
      "status,manager_employee_id,left_date\n", as: "status,manager_employee_id,1️⃣状态\n"
    ).expectDiagnostics(Expected(1, .duplicateColumn, "there is one column 'status'"))
  }

  @Test func personWhoJoinsLaterIsLeftOut() async throws {
    let loaded = await Handbook().load(asOf: "2026-07-31")
    #expect(loaded.people.employees.ids == ["100021", "090067"])
    let account = try loaded.account("employees.csv")
    #expect(account.excluded == [.notYetHired: 1])
    #expect(account.used == 2)
  }
}
