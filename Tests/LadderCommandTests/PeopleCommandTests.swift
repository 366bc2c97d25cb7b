import LadderDiagnostics
import LadderTestSupport
import Testing

/// `explain`, `due` and `whatif` on a small handbook with two grades and three people.
struct PeopleCommandTests {
  private let site: SmallSite

  init() throws {
    site = try SmallSite()
    for file in files(Self.archive) {
      try site.folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
  }

  private func ladder(_ arguments: String...) throws -> Outcome {
    try run(programPath, arguments + ["--as-of", "2026-10-12"], in: site.path)
  }

  // MARK: - explain

  @Test func explainsAMoveWithItsRowsAndGaps() throws {
    let outcome = try ladder("explain", "000001", "rise")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        赵一（000001）　初级，2026-03-01 起　一组　已上岗　截至 2026-10-12

        晋升：高级（rise，版本 2026.1，2026-01-01 起施行）
          结果：条件尚未全部满足；满足 0 项、未满足 1 项、不知道 2 项
          条件满足不等于晋升，由评审决定（team_manager）
          须全部满足：
          1 [未满足] 任初级满12个月
              规则：任现职级 ≥ 12 个月；现在：7 个月
              差距：还差 5 个月，2027-03-01 满足
              依据：2026-03-01  起任初级  员工名册
          2 [不知道] 学完《业务基础》
              规则：完成课程《业务基础》
              原因：“课程完成”缺 2026-07-01 至 2026-09-30 的完整交付，没有行不等于没有
              可以做：学习《业务基础》
          3 [不知道] 面谈通过
              规则：由review_panel评定
              原因：还没有人登记

        """)
  }

  @Test func explainsInEnglish() throws {
    let outcome = try ladder("explain", "000001", "rise", "--lang", "en")
    #expect(
      outcome.output.utf8Contains("Result: not all criteria met; 0 met, 1 not met, 2 unknown"))
    #expect(outcome.output.utf8Contains("Gap: 5 months short, met on 2027-03-01"))
    #expect(!outcome.output.utf8Contains("满足"))
  }

  @Test func explainsThePast() throws {
    let outcome = try run(
      programPath, ["explain", "000002", "--as-of", "2025-12-31"], in: site.path)
    // The rule did not hold yet.
    #expect(outcome.output.utf8Contains("没有适用于此人的规则"))
  }

  @Test func refusesAPersonOrARuleThatIsNotThere() throws {
    let nobody = try ladder("explain", "00001")
    #expect(nobody.code == 1)
    #expect(nobody.errors.utf8Contains("是“000001”吗"))
    #expect(nobody.output.isEmpty)
    let rule = try ladder("explain", "000001", "ries", "--lang", "en")
    #expect(rule.code == 1)
    #expect(rule.errors.utf8Contains("is it 'rise'?"))
  }

  // MARK: - due

  @Test func listsWhatIsDueForASpreadsheet() throws {
    let outcome = try ladder("due", "--within", "30d")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      outcome.output == "\u{FEFF}employee_id,name,team_id,kind,subject,title,state,due_on\r\n"
        + "000002,钱二,team_a,certificate,licence,\"上岗证, 甲类\",expiring,2026-11-10\r\n"
        + "000003,'=孙三,team_a,certificate,licence,\"上岗证, 甲类\",overdue,2026-10-11\r\n")
    #expect(try !ladder("due", "--within", "4w").output.utf8Contains("钱二"))
  }

  @Test func listsWhatIsDueForAProgram() throws {
    let outcome = try ladder("due", "--within", "30d", "--as", "json")
    #expect(outcome.output.lines.count == 4)
    #expect(
      outcome.output.utf8Contains(
        "{\"employee_id\": \"000002\", \"name\": \"钱二\", \"team_id\": \"team_a\", \"kind\": \"certificate\""
      ))
    #expect(try ladder("due", "--within", "0d", "--as", "json").output.lines.count == 3)
    #expect(try ladder("due", "--within", "soon").code == 64)
  }

  /// The list is made by a coordinator, who reads no plans.
  @Test func tellsWhatAPlanSaysOnlyWhenAsked() throws {
    try site.folder.write(
      "strategy_goals: [{id: keep, name: 留住客户, year: 2026}]\n", to: "content/data/goals.yaml")
    try site.folder.write(
      """
      employee_id: "000002"
      period: 2026
      version: 1
      personal_goals: [往上走]
      strategy_goal_ids: [keep]
      fit: {personality: {rating: 4}, ability: {rating: 3}, interest: {rating: 5}}
      actions: [{text: 先学会倾听, due_on: 2026-10-20, owner: employee, state: open}]

      """, to: "content/people/plans/2026/000002.yaml")
    let outcome = try ladder("due", "--within", "30d")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8Contains("000002,钱二,team_a,plan_action,,,due,2026-10-20\r\n"))
    #expect(!outcome.output.utf8Contains("倾听"))
    let told = try ladder("due", "--within", "30d", "--plan-texts")
    #expect(told.output.utf8Contains("plan_action,2026,先学会倾听,due,2026-10-20\r\n"))
  }

  // MARK: - whatif

  private func moves(months: Int) -> String {
    Self.moves.replacingFirst("value: 12", with: "value: \(months)")
  }

  @Test func saysWhoChangesWithARule() throws {
    try site.folder.write(moves(months: 6), to: "moves.yaml")
    let outcome = try ladder("whatif", "--change", "moves.yaml")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        晋升：高级（rise）：2 人
          赵一（000001）  条件尚未全部满足 → 没有不满足的，但有条件还不知道
              任初级满12个月：未满足（7 个月） → 满足（7 个月）
          钱二（000002）  条件尚未全部满足 → 没有不满足的，但有条件还不知道
              任初级满12个月：未满足（7 个月） → 满足（7 个月）

        """)
    // The source itself is as it was.
    #expect(try ladder("whatif", "--change", "content/data/ladder.yaml").output == "没有人的状态改变。\n")
  }

  @Test func tellsAMergeRequestCountsOnly() throws {
    try site.folder.write(moves(months: 6), to: "other.yaml")
    let outcome = try ladder(
      "whatif", "--change", "content/data/moves.yaml=other.yaml", "--as", "markdown")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8Contains("| 少于 5 |"))
    for secret in ["赵一", "钱二", "000001", "000002", "共影响"] {
      #expect(!outcome.output.utf8Contains(secret))
    }
  }

  @Test func tellsAProgramByIds() throws {
    try site.folder.write(moves(months: 6), to: "moves.yaml")
    let outcome = try ladder("whatif", "--change", "moves.yaml", "--as", "json")
    #expect(
      outcome.output.utf8Contains(
        """
        {"employee_id": "000001", "kind": "promotion", "rule": "rise", "before": "unmet", "after": "unknown", "reasons": [{"criterion": "time", "label": "任初级满12个月", "before": "unmet", "after": "met"}]}
        """))
  }

  // MARK: - revisions

  private func git(_ arguments: String...) throws {
    let outcome = try runGit(arguments, in: site.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  private func commit(_ message: String) throws {
    try git("add", "content")
    try git("commit", "-q", "-m", message)
  }

  @Test func comparesRevisionsWithoutTouchingTheFiles() throws {
    try git("init", "-q", "-b", "main")
    // A filter of the repository is a program: it must not be run.
    try git("config", "filter.broken.smudge", "touch ran; cat")
    try site.folder.write("*.yaml filter=broken\n", to: "content/.gitattributes")
    try commit("one")
    try site.folder.write(moves(months: 6), to: "content/data/moves.yaml")
    let open = try ladder("whatif", "--from", "main", "--as", "json")
    #expect(open.code == 0, "\(open.errors)")
    #expect(open.output.lines.count == 4)
    try commit("two")
    #expect(try ladder("whatif", "--from", "main").output == "没有人的状态改变。\n")
    let closed = try ladder("whatif", "--from", "main~1", "--to", "main", "--as", "json")
    #expect(closed.output == open.output)
    let reverse = try ladder("whatif", "--from", "main", "--to", "main~1", "--as", "json")
    #expect(reverse.output.utf8Contains("\"before\": \"unknown\", \"after\": \"unmet\""))
    #expect(site.files(below: "")["ran"] == nil)
  }

  @Test func refusesWhatIsNoRevision() throws {
    #expect(try ladder("whatif", "--from", "main").code == 2)
    try git("init", "-q", "-b", "main")
    try commit("one")
    #expect(try ladder("whatif", "--from", "other").code == 2)
    #expect(try ladder("whatif", "--from=--output=x").code == 64)
    #expect(try ladder("whatif", "--from", "main", "--change", "x").code == 64)
    #expect(try ladder("whatif", "--to", "main", "--change", "x").code == 64)
  }

  // MARK: - mistakes

  @Test func asksWhichFileIsMeant() throws {
    try site.folder.write("", to: "nowhere.yaml")
    let outcome = try ladder("whatif", "--change", "nowhere.yaml", "--lang", "en")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("no file under content is named 'nowhere.yaml'"))
    #expect(try ladder("whatif").code == 64)
    #expect(try ladder("whatif", "--change", "gone/moves.yaml").code == 2)
  }

  @Test func reportsAMistakeInTheChangedFile() throws {
    try site.folder.write(moves(months: 6).replacingFirst("gte", with: "gto"), to: "moves.yaml")
    let outcome = try ladder("whatif", "--change", "moves.yaml", "--format", "short")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("content/data/moves.yaml:"))
    #expect(outcome.output.isEmpty)
  }

  // MARK: - the handbook

  private static let moves = """
    moves:
      - id: rise
        kind: promotion
        from_grade_ids: [junior]
        to: {grade_id: senior}
        review: {cycle: half_year, decided_by_roles: [team_manager], needs_vacancy: false}
        version: "2026.1"
        effective_from: 2026-01-01
        criteria:
          all:
            - {id: time, label: 任初级满12个月, fact: months_in_grade, op: gte, value: 12}
            - {id: course, label: 学完《业务基础》, fact: course_completed, course_id: basics}
            - {id: panel, label: 面谈通过, fact: judgement, decided_by_role: review_panel}
    """

  private static let archive = """
    -- content/data/ladder.yaml --
    tracks:
      - {id: service, name: 服务序列, kind: vertical, grade_ids: [junior, senior]}
    grades:
      - {id: junior, track_id: service, level: 1, name: 初级}
      - {id: senior, track_id: service, level: 2, name: 高级}
    certifications:
      - {id: licence, name: "上岗证, 甲类", validity_months: 24, expiring_days: 60}
    -- content/data/moves.yaml --
    \(moves)
    -- content/people/employees.csv --
    employee_id,name,team_id,role,grade_id,grade_since,hire_date,probation_end_date,status,manager_employee_id,left_date
    000001,赵一,team_a,agent,junior,2026-03-01,2024-03-01,,active,,
    000002,钱二,team_a,agent,junior,2026-03-01,2024-03-01,,active,,
    000003,=孙三,team_a,agent,senior,2020-03-01,2018-03-01,,active,,
    -- content/people/records/certifications.csv --
    employee_id,certification_id,serial_no,valid_from,valid_until,status,issued_by
    000002,licence,A1,2024-11-11,2026-11-10,valid,
    000003,licence,A2,2024-10-12,2026-10-11,valid,
    """
}

extension String {
  /// The text with the first place of another replaced.
  fileprivate func replacingFirst(_ text: String, with other: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return replacingCharacters(range, other)
  }

  private func firstRange(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }

  private func replacingCharacters(_ range: Range<Index>, _ other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
