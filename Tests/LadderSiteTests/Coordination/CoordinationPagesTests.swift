import LadderTestSupport
import Testing

@testable import LadderCatalogue
@testable import LadderSite

/// What coordinators see (pages 29–32), and what they do not.
@Suite struct CoordinationPagesTests {
  private let pages = [
    "coordination/index.html", "coordination/due/index.html", "coordination/readings/index.html",
    "coordination/coverage/index.html", "coordination/hours/index.html",
    "coordination/certifications/index.html",
  ]

  @Test func existOnlyWherePeopleAreGated() async throws {
    let open = try await PeopleFixture()
    #expect(!open.paths.contains { $0.hasPrefix("coordination") || $0.contains("competencies") })
    #expect(open.tables.isEmpty)
    let gated = try await GatedCompany.fixture()
    for page in pages { #expect(gated.paths.contains(page)) }
    #expect(gated.tables.count == CoordinationFile.allCases.count)
  }

  @Test func leadToEachOtherAndToTheFiles() async throws {
    let fixture = try await GatedCompany.fixture()
    let overview = try fixture.page("coordination/index.html")
    for page in pages.dropFirst() { #expect(overview.contains("\"../\(page)\"")) }
    for file in ["teams", "deliveries", "due"] {
      #expect(overview.contains("\"../coordination/\(file).csv\" download"))
    }
  }

  @Test func putSmallGroupsTogether() async throws {
    let fixture = try await GatedCompany.fixture()
    let text = try fixture.text("coordination/index.html")
    // Two people are in no team: their line stands with the team's.
    #expect(text.contains("一组、不在班组的同事 9"))
    #expect(text.contains("人数不足 5 人的班组与其他班组合成一行"))
    #expect(!text.contains("不在班组的同事 2"))
  }

  @Test func sayWhichDataAreMissing() async throws {
    let text = try await GatedCompany.fixture().text("coordination/index.html")
    #expect(text.contains("绩效评分 完整 2026-10-08"))
    #expect(text.contains("能力评定 缺 2026-07-01 至 2026-09-30"))
    #expect(text.contains("还有 1 份数据没有交付或不完整"))
    #expect(text.contains("从未交付过、因此不参与计算的表：职级变动记录、班组变动"))
  }

  @Test func countSpecialTrainingByItsStates() async throws {
    let text = try await GatedCompany.fixture().text("coordination/index.html")
    // Of six with a score three are in the lower half, one of whom is new; the newcomer of September has none.
    #expect(text.contains("必须参加 已完成 未完成 逾期 待核实 可选参加 基础专项培训 5 0 5 0 0 2"))
  }

  @Test func nameTheReadingInForce() async throws {
    let text = try await GatedCompany.fixture().text("coordination/readings/index.html")
    #expect(text.contains("2026 年第三季度，规则涉及 7 人。"))
    #expect(text.contains("现行的读法：任一满足。"))
    #expect(text.contains("任一满足 5 0 现行"))
    // Who came in September is not ranked, and short of a year.
    #expect(text.contains("全部满足 1 0 –"))
    for name in ["李静", "王五", "郑十"] { #expect(!text.contains(name)) }
  }

  @Test func listWhatIsOverdueByPerson() async throws {
    let fixture = try await GatedCompany.fixture()
    let text = try fixture.text("coordination/due/index.html")
    #expect(text.contains("赵六 100053 一组 证书 内部培训师 2024-01-01"))
    #expect(text.contains("李静 100051 一组 证书 内部培训师 2026-11-01"))
    let page = try fixture.page("coordination/due/index.html")
    #expect(page.contains("../../\(fixture.folder("100053"))/index.html"))
  }

  /// Of development plans coordinators are told how they stand and which goals they serve (f).
  @Test func keepWhatPlansSayToThoseWhoWroteThem() async throws {
    let fixture = try await GatedCompany.fixture()
    for path in pages {
      let page = try fixture.page(path)
      for secret in ["心理老师", "有些内向", "一年内晋升高级"] {
        #expect(!page.contains(secret), "\(path)")
      }
    }
    for (path, table) in fixture.tables {
      for secret in ["心理老师", "有些内向", "一年内晋升高级"] {
        #expect(!table.contains(secret), "\(path)")
      }
    }
    #expect(
      try fixture.text("coordination/due/index.html").contains("计划行动 发展计划里的一项行动 2026-09-30"))
    // A single plan's gaps would be one person's.
    #expect(try fixture.text("coordination/index.html").contains("保有率达到95% 1 计划不足 5 份，不列"))
    #expect(fixture.tables["coordination/goals.csv"]?.contains("投诉处理") == false)
  }

  @Test func markWhatNothingTeachesOrTests() async throws {
    let fixture = try await GatedCompany.fixture()
    let text = try fixture.text("coordination/coverage/index.html")
    #expect(text.contains("2 项中有 1 项没有覆盖。"))
    #expect(text.contains("听懂客户 基础业务 口试 已覆盖"))
    // Another programme's exam asks for it, not this one's.
    #expect(text.contains("会用系统 基础业务 – 未覆盖"))
    let table = try #require(fixture.tables["coordination/coverage.csv"])
    #expect(table.contains("培训目标,岗前培训,会用系统,基础业务,,未覆盖\r\n"))
  }

  @Test func sortCertificatesByWhenTheyRunOut() async throws {
    let text = try await GatedCompany.fixture().text("coordination/certifications/index.html")
    #expect(text.contains("内部培训师 0 1 1 1"))
    #expect(text.contains("0 至 30 天内到期 姓名 班组 证书 证书编号 有效期 状态 李静 100051"))
    #expect(text.contains("31 至 60 天内到期 这段时间没有证书到期。"))
  }

  @Test func runNoNameAsAFormula() async throws {
    let fixture = try await GatedCompany.fixture()
    let hours = try #require(fixture.tables["coordination/hours-people.csv"])
    #expect(hours.contains("100009,'=2+5,,0,0,0,0"))
    #expect(hours.hasPrefix("\u{FEFF}工号,姓名,班组,分钟,"))
    for (path, table) in fixture.tables {
      let lines = table.split(separator: "\r\n")
      let commas = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
      #expect(Set(commas).count == 1, "\(path): \(table)")
      for line in lines {
        for cell in line.split(separator: ",") {
          #expect(!["=", "+", "@"].contains(String(cell.prefix(1))), "\(path): \(line)")
        }
      }
    }
  }

  @Test func tellTheSameEachTime() async throws {
    let (first, second) = (
      try await GatedCompany.fixture(), try await GatedCompany.fixture()
    )
    for page in pages { #expect(try first.page(page) == second.page(page)) }
    #expect(first.tables == second.tables)
  }

  @Test func sayNothingOfSumsOfFewerThanFive() async throws {
    let archive = """
      -- content/people/employees.csv --
      employee_id,name,team_id,role,grade_id,grade_since,hire_date,status,manager_employee_id,left_date
      100008,沈一,,team_manager,senior,2016-01-01,2009-03-02,active,,
      100051,李静,one,vip_manager,junior,2025-12-01,2019-07-10,active,,
      100052,王五,one,vip_manager,junior,2026-06-01,2026-05-01,active,,

      """
    let fixture = try await GatedCompany.fixture(people: archive)
    let text = try fixture.text("coordination/index.html")
    #expect(text.contains("总人数不足 5 人"))
    #expect(!text.contains("合计 3"))
    #expect(try fixture.text("coordination/readings/index.html").contains("总人数不足 5 人"))
    #expect(fixture.tables["coordination/teams.csv"]?.split(separator: "\r\n").count == 1)
  }
}
