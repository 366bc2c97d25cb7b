import Testing

@testable import LadderSite

/// The calendar as people read it: what comes, month by month, and today on the home page.
@Suite struct CalendarPagesTests {
  private func site(asOf: String = "2026-10-12") async throws -> TrainingSite {
    let site = try await TrainingSite(asOf: asOf)
    #expect(site.problems == [])
    return site
  }

  @Test func makesAPageForEachMonthUpToThreeAhead() async throws {
    let months = try await site().files.keys.filter { $0.hasPrefix("calendar/20") }.sorted()
    #expect(
      months == ["08", "09", "10", "11", "12"].map { "calendar/2026-\($0)/index.html" }
        + ["calendar/2027-01/index.html"])
  }

  @Test func showsHolidaysMakeUpDaysAndWhatIsCancelled() async throws {
    let text = try await site().text("calendar/2026-10/index.html")
    #expect(text.contains("工作日 18 天"))
    #expect(text.contains("国庆节 10月1日–10月7日放假；10月10日（周六）上班"))
    #expect(text.contains("10月10日（周六） 班 国庆节 08:30–08:45 晨会 讲解文件 茶2号 换壶"))
    #expect(text.contains("10月15日（周四） 08:30–08:45 晨会 取消 消防演习"))
    #expect(text.contains("15:00–16:00 十月月测"))
    #expect(text.contains("14:00–16:00 看茶山 半天山路"))
  }

  @Test func marksMonthsWhoseHolidaysAreNotAnnounced() async throws {
    let site = try await site()
    #expect(try site.text("calendar/2027-01/index.html").contains("08:30–08:45 晨会 暂定"))
    #expect(!(try site.text("calendar/2026-12/index.html").contains("暂定")))
    #expect(try site.text("calendar/index.html").contains("2027年的放假安排还没有公布"))
  }

  @Test func namesOfADailyMeetingOnlyTheDaysWithSomethingToTell() async throws {
    let site = try await site()
    let page = try site.page("calendar/index.html")
    // The 10th has a bulletin, the 15th is cancelled; nothing is known of the 13th.
    #expect(page.contains("id=\"d-2026-10-10\""))
    #expect(page.contains("id=\"d-2026-10-15\""))
    #expect(!page.contains("id=\"d-2026-10-13\""))
    #expect(try site.page("calendar/2026-10/index.html").contains("id=\"d-2026-10-13\""))
  }

  @Test func tellsAllThatIsKnownOfEachSession() async throws {
    let site = try await site()
    let page = try site.page("calendar/index.html")
    #expect(page.contains("id=\"session-morning\""))
    #expect(page.contains("id=\"session-visit\""))
    let text = try site.text("calendar/index.html")
    #expect(text.contains("时间 每个工作日 08:30–08:45"))
    #expect(text.contains("参加者 东厅的茶艺员"))
    #expect(text.contains("主持 领班"))
    #expect(text.contains("看茶山 现场学习 半天山路 时间 2026年10月21日（周三） 14:00–16:00"))
    #expect(text.contains("2026年 全年 248 个工作日"))
  }

  @Test func tellsTodaysSessionsOnTheHomePage() async throws {
    let text = try await site().text("index.html")
    // A bulletin of Sunday waits for Monday's meeting.
    #expect(text.contains("2026年10月12日（周一） 08:30–08:45 晨会 1 份文件"))
    let off = try await site(asOf: "2026-10-11").text("index.html")
    #expect(!off.contains("当天的活动"))
    let cancelled = try await site(asOf: "2026-10-15").text("index.html")
    #expect(cancelled.contains("08:30–08:45 晨会 取消 · 消防演习"))
  }
}
