import Testing

@testable import LadderSite

/// The pages about programmes, special training, exams, KPI, competencies and tracks.
@Suite struct TrainingPagesTests {
  private func site() async throws -> TrainingSite {
    let site = try await TrainingSite()
    #expect(site.problems == [])
    return site
  }

  @Test func showsTheStagesOfAProgrammeWithTheirDaysMentorAndAssessment() async throws {
    let site = try await site()
    let text = try site.text("programs/first/index.html")
    #expect(text.contains("1 听讲"))
    #expect(text.contains("第 1–5 个工作日"))
    #expect(text.contains("第 6–15 个工作日"))
    #expect(text.contains("由一位在岗的师傅带教"))
    #expect(text.contains("倒茶不洒"))
    #expect(text.contains("通过前一阶段后开始"))
    let page = try site.page("programs/first/index.html")
    #expect(page.contains("href=\"#assessment-a_first\""))
    #expect(page.contains("id=\"assessment-a_first\""))
  }

  @Test func tellsTheRulesOfAnAssessment() async throws {
    let text = try await site().text("programs/first/index.html")
    #expect(text.contains("笔试 40% 60 分"))
    #expect(text.contains("实操 60% 不单设"))
    #expect(text.contains("每一部分都达到各自的合格线"))
    #expect(text.contains("至少间隔 3 天"))
    #expect(text.contains("取最近一次"))
  }

  @Test func marksWhatServesEachAim() async throws {
    let site = try await site()
    let text = try site.text("programs/first/index.html")
    #expect(text.contains("1 课 1 考"))
    // The course of manners serves the second aim alone.
    let page = try site.page("programs/first/index.html")
    let row = try #require(
      page.split(separator: "\n").last { $0.contains("待客之道") && $0.contains("<td>") })
    let cells = row.split(separator: "<td>").dropFirst()
    #expect(cells.map { $0.contains("dot") } == [false, true])
  }

  @Test func showsADraftProgrammeWithItsBanner() async throws {
    let site = try await site()
    #expect(try site.text("programs/again/index.html").contains("草案，尚未生效"))
    #expect(!(try site.text("programs/first/index.html").contains("草案，尚未生效")))
    #expect(try site.text("programs/index.html").contains("补课 草案"))
  }

  @Test func plansTheContentOfAProgrammeInPostFromTheTimetable() async throws {
    let text = try await site().text("programs/daily/index.html")
    // October 2026 has 18 workdays; the meeting of the 15th is cancelled.
    #expect(text.contains("店规 每月至少一次 2026年10月 晨会 × 17"))
    #expect(text.contains("手艺 每季度至少一次 2026年第4季度 本期尚未排定"))
    #expect(text.contains("手艺 90 0 90"))
    #expect(text.contains("合计 90 没有课程 90"))
  }

  // MARK: - special training

  @Test func explainsARuleWithAnExampleThatIsComputed() async throws {
    let text = try await site().text("special/catch_up/index.html")
    #expect(text.contains("草案，尚未生效 尚未批准"))
    #expect(text.contains("以下各项满足任何一项即可"))
    #expect(text.contains("服务排在后一半"))
    #expect(text.contains("10 人中触发 5 人。 关山的百分位正好是 50%，算触发。"))
    #expect(text.contains("方舟、关山、华亭并列 84 分，百分位都是 60%，一起不触发。"))
    #expect(text.contains("如果 6 个人都是 80 分，每个人的百分位都是 100%，触发 0 人。"))
  }

  @Test func tellsByWhenAndWhatMissingDataLeadsTo() async throws {
    let text = try await site().text("special/catch_up/index.html")
    #expect(text.contains("2026年第3季度 2026年9月30日（周三） 2026年11月14日（周六）"))
    #expect(text.contains("不足 5 人"))
    #expect(text.contains("先按必修处理"))
    #expect(text.contains("一个条件也没有触发的同事不安排参加"))
  }

  // MARK: - exams

  @Test func announcesTheNextExamWithTheBulletinsUpToItsCutoff() async throws {
    let site = try await site()
    let page = try site.page("exams/index.html")
    let notice = try #require(
      page.split(separator: "id=\"m10\"").last?.split(separator: "</section>").first)
    #expect(notice.contains("茶2号 换壶"))
    // Issued after the cut-off of September's exam and before October.
    #expect(notice.contains("茶1号 新茶上架"))
    // Issued after the cut-off of this one.
    #expect(!notice.contains("茶3号"))
    #expect(page.contains("<tr id=\"m09\""))
    #expect(page.split(separator: "id=\"m10\"").count == 2)
  }

  @Test func tellsForWhomAnExamCounts() async throws {
    let text = try await site().text("exams/index.html")
    #expect(text.contains("茶艺员的成绩计入绩效项目“月测”，权重 15%。"))
    #expect(text.contains("领班参加考试，成绩不计入绩效。"))
    #expect(text.contains("合格线 30 分"))
  }

  // MARK: - KPI, competencies, tracks

  @Test func listsTheItemsOfTheSchemeWithTheRulesThatLookAtThem() async throws {
    let site = try await site()
    let page = try site.page("kpi/index.html")
    for id in ["service", "orders", "test"] { #expect(page.contains("<li id=\"\(id)\">")) }
    let text = try site.text("kpi/index.html")
    #expect(text.contains("服务 权重 60%"))
    #expect(text.contains("看这一项的规则 补课 初级 → 高级"))
    #expect(text.contains("由考试成绩计算 月度业务考核"))
    #expect(text.contains("权重合计 100%"))
  }

  @Test func tellsWhichGradeAsksWhichLevel() async throws {
    let site = try await site()
    #expect(try site.page("competencies/index.html").contains("id=\"brewing\""))
    let text = try site.text("competencies/index.html")
    #expect(text.contains("冲泡 1 会 3 熟"))
    #expect(text.contains("1 会 说得出水温 初级"))
    #expect(text.contains("有帮助的课程： 看水"))
  }

  @Test func introducesTheLateralWaysWithWhoMayApply() async throws {
    let text = try await site().text("ladder/lateral/index.html")
    #expect(text.contains("先想清楚再走。"))
    #expect(text.contains("教习序列 教新人泡茶。 最低职级 高级"))
    #expect(text.contains("现在是高级 试讲通过"))
    #expect(text.contains("别的店 最低职级 高级"))
  }

  @Test func showsATrackWithItsTextAndTheRuleThatLeadsThere() async throws {
    let site = try await site()
    let text = try site.text("tracks/teacher/index.html")
    #expect(text.contains("向掌柜交一页纸。"))
    #expect(text.contains("需要有空缺 是"))
    #expect(text.contains("以下各项都要满足"))
    #expect(text.contains("试讲通过"))
    // Without a text of its own there is still a page.
    #expect(try site.text("tracks/outside/index.html").contains("入职满两年"))
  }

  @Test func leadsFromIndexPagesOfGradesAndTracksToTheLadder() async throws {
    let site = try await TrainingSite([
      "content/guide/start.md": """
      ---
      title: 开始
      ---
      看[等级](../grades/_index.md)和[横路](../tracks/_index.md)。
      """,
      "content/grades/_index.md": "---\ntitle: 等级\n---\n五级。\n",
    ])
    #expect(site.problems == [])
    let page = try site.page("guide/start/index.html")
    #expect(page.contains("href=\"../../ladder/index.html\">等级"))
    #expect(page.contains("href=\"../../ladder/lateral/index.html\">横路"))
  }

  @Test func leavesOutPagesOfWhatACompanyDoesNotHave() async throws {
    let site = try await TrainingSite([
      "content/data/calendar/sessions.yaml": "sessions: []\n",
      "content/data/calendar/exceptions.yaml": "exceptions: []\n",
      "content/data/calendar/exams.yaml": "exams: []\n",
      "content/data/kpi/kpi_items.yaml": """
      kpi_items:
        - {id: service, name: 服务, weight_pct: 60}
        - {id: orders, name: 点单, weight_pct: 40}

      """,
      "content/data/rules/special_programs.yaml": "special_programs: []\n",
    ])
    #expect(site.problems == [])
    for path in ["exams", "special", "calendar"] {
      #expect(site.files["\(path)/index.html"] == nil)
    }
    #expect(site.files["programs/index.html"] != nil)
  }
}
