import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

/// How long what is recorded of people is used (`people.retention_months`).
@Suite struct RetentionTests {
  private static let handbook = """
    -- content/site.yaml --
    title: 手册
    people: {access: "off", retention_months: 12}
    -- content/data/all.yaml --
    roles: [{id: agent, name: 客户经理}]
    tracks: [{id: service, name: 服务, kind: vertical, grade_ids: [junior]}]
    grades: [{id: junior, track_id: service, level: 1, name: 初级}]
    strategy_goals: [{id: retain, name: 保有}]
    kpi_items: [{id: ability, name: 能力, weight_pct: 100}]
    """

  private static let people = """
    -- content/people/employees.csv --
    employee_id,name,role,grade_id,hire_date,status,left_date
    1,甲,agent,junior,2015-01-01,active,
    2,乙,agent,junior,2015-01-01,left,2025-10-11
    3,丙,agent,junior,2015-01-01,left,2025-10-12
    -- content/people/records/deliveries.yaml --
    deliveries:
      - {file: kpi_scores.csv, table: kpi_scores, period: 2025Q3, complete: true, exported_at: 2026-10-01T10:00}
      - {file: kpi_scores_new.csv, table: kpi_scores, period: 2025Q4, complete: true, exported_at: 2026-10-01T10:00}
      - {file: grade_history.csv, table: grade_history, period: 2016Q1, complete: true, exported_at: 2026-10-01T10:00}
    -- content/people/records/kpi_scores.csv --
    employee_id,period,kpi_id,score,max_score,status
    1,2025Q3,ability,80,100,final
    -- content/people/records/kpi_scores_new.csv --
    employee_id,period,kpi_id,score,max_score,status
    1,2025Q4,ability,81,100,final
    2,2025Q4,ability,82,100,final
    3,2025Q4,ability,83,100,final
    -- content/people/records/grade_history.csv --
    employee_id,effective_date,kind,from_grade_id,to_grade_id,move_id,decided_by,decided_on,note
    1,2016-01-01,hire,,junior,,,,
    2,2016-01-01,hire,,junior,,,,
    -- content/people/plans/2024/1.yaml --
    employee_id: "1"
    period: 2024
    version: 1
    personal_goals: [学会带人]
    strategy_goal_ids: [retain]
    """

  private func load(asOf: String = "2026-10-12") async throws -> LoadedPeople {
    let parsed = await ParsedSource.parse(files(Self.handbook))
    let catalogue = loadCatalogue(parsed.value, includesDrafts: false)
    let loaded = await loadPeople(
      files(Self.people), catalogue: catalogue.value, asOf: Day(asOf))
    try #require(!loaded.diagnostics.hasErrors, "\(loaded.diagnostics)")
    return loaded.value
  }

  /// What is over for twelve months is left out, and so is everything of who left a year ago; what holds
  /// on stays as old as it may be.
  @Test func whatIsOverForLongIsLeftOutAndAccountedFor() async throws {
    let loaded = try await load()
    #expect(loaded.people.employees.map(\.id.name) == ["1", "3"])
    #expect(loaded.people.records.kpiScores.all.map(\.score.description) == ["81", "83"])
    #expect(loaded.people.records.gradeHistory.count == 1)
    #expect(loaded.people.plans.isEmpty)
    let report = loaded.retention
    #expect((report.rows, report.plans, report.leavers) == (3, 1, 1))
    for account in loaded.accounts { #expect(account.addsUp, "\(account)") }
    let excluded = loaded.accounts.map { $0.excluded[.pastRetention] ?? 0 }
    #expect(excluded == [1, 1, 1, 1])
  }

  /// A row that is left out is not "none": the delivery does not count as whole any more.
  @Test func deliveriesOfWhatIsLeftOutAreNotWhole() async throws {
    let deliveries = try await load().people.records.deliveries
    #expect(deliveries.map(\.isComplete) == [false, false, true])
  }

  /// The day the site is built for decides, so that a past day gives what it gave then.
  @Test func theDayDecides() async throws {
    let loaded = try await load(asOf: "2026-02-01")
    #expect(loaded.people.employees.count == 3)
    #expect(loaded.people.records.kpiScores.count == 4)
    #expect(loaded.retention.rows == 0 && loaded.retention.leavers == 0)
  }
}
