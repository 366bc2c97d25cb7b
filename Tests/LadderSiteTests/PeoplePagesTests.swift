import LadderInput
import LadderProgress
import LadderTestSupport
import Testing

@testable import LadderCatalogue
@testable import LadderSite

@Suite struct PeoplePagesTests {
  private let person = "people/100051/index.html"

  @Test func writesNothingOfPeopleWhenAccessIsOff() async throws {
    let handbook = PeopleFixture.handbook.replacing("access: open", with: "access: off")
    let fixture = try await PeopleFixture(handbook: handbook)
    #expect(fixture.paths.isEmpty)
  }

  @Test func givesPagesToThoseWhoAreThereOnTheDay() async throws {
    let now = try await PeopleFixture().paths
    #expect(now.contains("people/100051/index.html"))
    #expect(!now.contains("people/100080/index.html"))
    let before = try await PeopleFixture(asOf: "2026-04-10").paths
    #expect(before.contains("people/100080/index.html"))
    #expect(!before.contains("people/100052/index.html"))
  }

  @Test func keepsEveryPageOfPeopleOutOfTheSearchIndex() async throws {
    let fixture = try await PeopleFixture()
    let pages = fixture.site.model.peoplePages(
      fixture.templates, fixture.coordination
    ).pages
    #expect(!pages.isEmpty)
    for page in pages { #expect(page.search == nil) }
  }

  @Test func tellsEveryPageOfPeopleToRobots() async throws {
    let fixture = try await PeopleFixture()
    for path in fixture.paths {
      #expect(try fixture.page(path).contains(#"<meta name="robots" content="noindex">"#))
    }
  }

  @Test func tellsNamesakesApartByTheirNumbers() async throws {
    let roster = try await PeopleFixture().page("people/index.html")
    #expect(roster.contains(">李静</a> <span class=\"quiet small\">100051 · 客户经理</span>"))
    #expect(roster.contains(">李静</a> <span class=\"quiet small\">100052 · 客户经理</span>"))
    #expect(!roster.contains("高翔"))
    #expect(!roster.contains("初级"))
  }

  @Test func escapesNamesOnEveryPage() async throws {
    let payload = "<script>alert(1)</script>"
    let archive = PeopleFixture.employees.replacing("100051,李静", with: "100051,\"\(payload)\"")
    let fixture = try await PeopleFixture(people: archive)
    for path in fixture.paths {
      #expect(!(try fixture.page(path).contains(payload)))
    }
    #expect(try fixture.page(person).contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>"))
  }

  @Test func saysThatCriteriaMetAreNoPromotion() async throws {
    let page = try await PeopleFixture().page(person)
    #expect(page.contains("条件满足不等于晋升"))
    #expect(page.contains("4 项要求：满足 0，未满足 1，未知 3"))
    #expect(page.contains("还差 2 个月，2026-12-01 满足"))
    #expect(page.contains("2025-12-01 起任初级，满 10 个月"))
    #expect(page.contains("现在有没有空缺"))
  }

  @Test func saysThatADemotionIsAReview() async throws {
    let page = try await PeopleFixture().page("people/100008/index.html")
    #expect(page.contains("触发只表示需要复核"))
    #expect(page.contains("数据不全"))
  }

  @Test func tellsWhyATrainingMustBeTakenAndWhen() async throws {
    let fixture = try await PeopleFixture()
    let page = try fixture.page("people/100052/index.html")
    #expect(page.contains("必须参加"))
    #expect(page.contains("2026-11-14 前完成"))
    #expect(page.contains("2026-05-01 入职，到 2026-09-30 满 4 个月"))
  }

  @Test func listsWhatToDoNextTheMostUrgentFirst() async throws {
    let fixture = try await PeopleFixture()
    #expect(
      try fixture.todo("100052") == [
        "待办 | 10月考核 | 15:00 开考 | 2026-10-29",
        "待办 | 必须参加：基础专项培训 | 还没有开始 | 2026-11-14",
        "待办 | 2026 年发展计划 | 还没有 2026 年的发展计划。请约上级谈一次，把目标、差距和行动写下来，双方签字。",
        "待办 | 阅读并签收《行为规范》 | 现行版本 2",
      ])
  }

  @Test func putsWhatIsOverdueFirst() async throws {
    let fixture = try await PeopleFixture(asOf: "2026-12-01")
    let first = try #require(fixture.todo("100052").first)
    #expect(first == "已逾期 | 必须参加：基础专项培训 | 已过期限，请和主管约定尽快补上 | 2026-11-14")
  }

  @Test func asksNobodyOnLeaveToAnExam() async throws {
    let archive = PeopleFixture.employees.replacing(
      "2026-05-01,active", with: "2026-05-01,leave")
    let fixture = try await PeopleFixture(people: archive)
    #expect(try !fixture.todo("100052").contains { $0.contains("10月考核") })
    #expect(try fixture.page("people/100052/index.html").contains("正在休假"))
  }

  @Test func drawsAnAbsenceAsAGapAndNoZero() async throws {
    let archive =
      PeopleFixture.employees + """
        -- content/people/records/exam_results.csv --
        employee_id,exam_id,assessment_id,component,attempt,exam_date,status,score,max_score,paper_id,graded_by
        100051,m8,,written,1,2026-08-27,valid,78,100,,
        100051,m9,,written,1,2026-09-24,absent,,,,
        -- content/people/records/deliveries.yaml --
        deliveries:
          - {file: exam_results.csv, table: exam_results, period: 2026Q3, complete: true, exported_at: 2026-10-08T10:00}

        """
    let page = try await PeopleFixture(people: archive).page(person)
    #expect(page.contains(#"<path class="points" d="M56 70h0"/>"#))
    #expect(page.contains(#"<path class="points missing" d="M100 152h0"/>"#))
    #expect(page.contains(#"<path class="series" d="M56 70"/>"#))
    // Two exams are drawn no larger than eight.
    #expect(page.contains(#"<svg viewBox="0 0 462 180" width="462""#))
    #expect(page.contains("1 次有效成绩，平均 78.0 分"))
    #expect(page.contains("<th scope=\"row\">2026-09-24</th><td>缺考</td>"))
    #expect(page.contains("exam_results.csv:2,3"))
  }

  @Test func showsThePlanWithBothSignatures() async throws {
    let archive =
      PeopleFixture.employees + """
        -- content/people/plans/2026/100051.yaml --
        employee_id: "100051"
        period: 2026
        version: 2
        personal_goals: [一年内晋升高级]
        strategy_goal_ids: [g_retain]
        target_move_id: junior_to_senior
        fit:
          personality: {rating: 4, comment: 耐心}
          ability: {rating: 3}
          interest: {rating: 5}
        gaps: [{competency_id: handling, current: 2, target: 3}]
        actions:
          - {course_id: basics, due_on: 2026-09-30, owner: employee, state: open}
        talks: [2026-01-15]
        review_dates: [2026-07-15]
        -- content/people/records/signoffs.csv --
        employee_id,document_kind,document_id,document_version,signer_role,signed_by,signed_at,result
        100051,idp,2026,2,employee,100051,2026-01-20,agree
        -- content/people/records/deliveries.yaml --
        deliveries:
          - {file: signoffs.csv, table: signoffs, period: 2026Q1, complete: true, exported_at: 2026-04-08T10:00}

        """
    let fixture = try await PeopleFixture(people: archive)
    let plan = try fixture.page("people/100051/plan/index.html")
    #expect(plan.contains("一年内晋升高级"))
    #expect(plan.contains("保有率达到95%"))
    #expect(plan.contains("本人 2026-01-20 已签字，等上级签字"))
    #expect(plan.contains("未签字"))
    #expect(plan.contains("应于 2026-07-15 复核"))
    #expect(plan.contains("4 / 5"))
    #expect(
      try fixture.todo("100051").prefix(2) == [
        "已逾期 | 复核发展计划 | 和上级谈一次，更新差距与行动 | 2026-07-15",
        "已逾期 | 学习《基础业务》 | 发展计划里的行动 | 2026-09-30",
      ])
    #expect(try fixture.page(person).contains("一方已签"))
  }

  @Test func sortsATeamByWhatIsUnmetThenUnknown() async throws {
    let fixture = try await PeopleFixture(asOf: "2026-12-15")
    let team = try #require(fixture.site.catalogue.teams.first)
    let (progress, matrix) = GroupProgress(
      fixture.site.progress.people, of: fixture.site.members(of: team.id)
    ).all()
    let page = TeamPage(fixture.site, of: team, progress: progress, matrix: matrix)
    let view = page.view(fixture.assets)
    let group = try #require(view.readiness.first)
    #expect(group.people.map(\.name) == ["李静（100051）", "李静（100052）"])
    #expect(group.people.map { Array($0.cells.prefix(3)) } == [["1", "0", "3"], ["0", "1", "3"]])
    #expect(view.goals == ["全员通过考核"])
  }
}
