import LadderTestSupport
import Testing

@testable import LadderCatalogue
@testable import LadderSite

/// The pages of a person besides their progress and plan: competencies, certificates, mentoring.
@Suite struct SidePagesTests {
  @Test func showAMentorWhatToConfirm() async throws {
    let fixture = try await GatedCompany.fixture()
    let text = try fixture.text(fixture.folder("100051") + "/mentor/index.html")
    #expect(text.contains("郑十 100057"))
    #expect(text.contains("确认 1 个学习点：接待客户"))
    #expect(text.contains("带教时间 2026-09-30 已满，请登记结果"))
    #expect(text.contains("已确认 日常职责 2026-09-08"))
    #expect(text.contains("待确认 接待客户"))
    #expect(text.contains("2026-09-08 日常职责 同意"))
    #expect(text.contains("mentor_pairs.csv:2; signoffs.csv:2"))
  }

  /// A mentor is no manager: the stage is what they see of a learner (f).
  @Test func showAMentorNothingElseOfTheLearner() async throws {
    let fixture = try await GatedCompany.fixture()
    let page = try fixture.page(fixture.folder("100051") + "/mentor/index.html")
    #expect(!page.contains(fixture.folder("100057")))
    for word in ["绩效", "成绩", "扣分", "口试", "不满12个月"] { #expect(!page.contains(word), "\(word)") }
  }

  @Test func makeAPageForMentorsOnly() async throws {
    let fixture = try await GatedCompany.fixture()
    #expect(fixture.paths.filter { $0.hasSuffix("/mentor/index.html") }.count == 1)
  }

  @Test func compareAPersonWithTheGradeAndTheGradeAimedAt() async throws {
    let fixture = try await GatedCompany.fixture()
    let junior = try fixture.text(fixture.folder("100053") + "/competencies/index.html")
    #expect(junior.contains("目标职级 高级"))
    #expect(junior.contains("投诉处理 – – – 3 待评定"))
    let senior = try fixture.text(fixture.folder("100051") + "/competencies/index.html")
    #expect(senior.contains("目标职级 计划里没有写"))
    #expect(senior.contains("投诉处理 2 – 3 – 还差 1 级"))
  }

  @Test func showAManagerTheTeamAtAGlance() async throws {
    let fixture = try await GatedCompany.fixture()
    let text = try fixture.text("teams/one/competencies/index.html")
    #expect(text.contains("李静 100051 高级 2/3"))
    #expect(text.contains("王五 100052 初级 –"))
    #expect(text.contains("达到 0/1"))
    #expect(
      try fixture.page("teams/one/competencies/index.html")
        .contains("../../../\(fixture.folder("100051"))/competencies/index.html"))
  }

  @Test func printACertificateWithWhatTheDataSay() async throws {
    let fixture = try await GatedCompany.fixture()
    let path = fixture.folder("100051") + "/certificates/trainer/index.html"
    let text = try fixture.text(path)
    for word in [
      "李静", "工号 100051", "内部培训师", "NT-1", "2024年11月1日", "有效期至 2026年11月1日", "颁发人 沈一",
      "certifications.csv:2",
    ] {
      #expect(text.contains(word), "\(word)")
    }
    let expired = try fixture.text(fixture.folder("100053") + "/certificates/trainer/index.html")
    #expect(expired.contains("颁发人 培训中心"))
    #expect(expired.contains("已到期"))
    // A certificate that was revoked is not printed again.
    #expect(!fixture.paths.contains(fixture.folder("100054") + "/certificates/trainer/index.html"))
  }

  @Test func areReachedFromTheirOwnersPages() async throws {
    let fixture = try await GatedCompany.fixture()
    let mentor = try fixture.page(fixture.folder("100051") + "/index.html")
    #expect(mentor.contains("<a href=\"competencies/index.html\">能力</a>"))
    #expect(mentor.contains("<a href=\"mentor/index.html\">带教</a>"))
    let plan = try fixture.page(fixture.folder("100053") + "/plan/index.html")
    #expect(plan.contains("<a href=\"../competencies/index.html\">能力</a>"))
    #expect(!plan.contains("mentor/index.html"))
    let coordinator = try fixture.page(fixture.folder("100008") + "/index.html")
    #expect(coordinator.contains("../../coordination/index.html"))
    #expect(try fixture.page("teams/one/index.html").contains("/competencies/index.html\">能力</a>"))
    #expect(try await !PeopleFixture().page("people/100051/index.html").contains("competencies/"))
  }

  @Test func loadTheirOwnStyleSheet() async throws {
    let fixture = try await GatedCompany.fixture()
    let paths = fixture.paths.filter { path in
      path.hasPrefix("coordination") || path.contains("/competencies/")
        || path.contains("/mentor/") || path.contains("/certificates/")
    }
    #expect(paths.count > 10)
    for path in paths {
      let page = try fixture.page(path)
      #expect(page.contains("coordination/sheet.css"), "\(path)")
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"), "\(path)")
    }
    #expect(
      try !fixture.page(fixture.folder("100051") + "/index.html").contains("coordination/sheet.css")
    )
  }
}
