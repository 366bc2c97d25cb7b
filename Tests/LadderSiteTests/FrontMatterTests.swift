import LadderInput
import Testing

/// What the front matter of a page does to the site.
@Suite struct FrontMatterTests {
  private static let withheld = """
    -- content/guide/a.md --
    # 泡茶
    -- content/guide/b.md --
    ---
    title: 密不外传
    FIELD
    tags: [秘方]
    aliases: guide/hidden.md
    ---
    一句不该出现的话
    """

  @Test(arguments: ["draft: true", "publish_date: 2026-10-13", "expiry_date: 2026-10-12"])
  func withheldPagesAreNowhere(_ field: String) async throws {
    let site = try await PagesSite(Self.withheld.replacing("FIELD", with: field))
    #expect(site.problems == [])
    #expect(site.files["guide/b/index.html"] == nil)
    #expect(site.files["guide/hidden/index.html"] == nil)
    #expect(site.pages(in: "tags") == [])
    for text in ["密不外传", "一句不该出现的话", "guide/b/"] {
      #expect(site.anyFileHas(text) == [])
    }
  }

  @Test(arguments: ["draft: false", "publish_date: 2026-10-12", "expiry_date: 2026-10-13"])
  func pagesWithinTheirDaysAreThere(_ field: String) async throws {
    let site = try await PagesSite(Self.withheld.replacing("FIELD", with: field))
    #expect(site.problems == [])
    #expect(site.page("guide/b", has: "一句不该出现的话"))
    #expect(site.page("guide/hidden", has: "guide/b/index.html"))
    #expect(site.page("tags/秘方", has: "密不外传"))
  }

  @Test func draftsTakePartWhenAskedFor() async throws {
    let site = try await PagesSite(
      Self.withheld.replacing("FIELD", with: "draft: true"), drafts: true)
    #expect(site.page("guide/b", has: "一句不该出现的话"))
  }

  @Test func descriptionDateOutlineAndSearchAreHeeded() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      ---
      title: 泡茶
      description: 水、茶、时间
      date: 2026-09-01
      toc: false
      ---
      寻常的词
      ## 水
      ## 时间
      -- content/guide/b.md --
      ---
      title: 洗杯
      search: false
      date: 2026-10-01
      ---
      绝无仅有的词
      ## 冷水
      ## 热水
      -- content/guide/c.md --
      # 擦桌
      """)
    #expect(site.problems == [])
    #expect(site.page("guide/a", has: "<p class=\"lead\">水、茶、时间</p>"))
    #expect(site.page("guide/a", has: "<meta name=\"description\" content=\"水、茶、时间\">"))
    #expect(site.page("guide/a", has: "<dt>日期</dt><dd>2026-09-01</dd>"))
    #expect(!site.page("guide/a", has: "outline-title"))
    #expect(site.page("guide/b", has: "outline-title"))
    #expect(site.anyFileHas("绝无仅有的词").filter { !$0.hasPrefix("print/") } == ["guide/b/index.html"])
    #expect(site.anyFileHas("寻常的词").count > 1)
    // The newest first, then what bears no date.
    let list = try #require(site.files["guide/index.html"])
    let order = ["洗杯</a>", "泡茶</a>", "擦桌</a>"].map { title in
      list.split(separator: "<main").last.flatMap { $0.firstRange(of: title)?.lowerBound }
    }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap(\.self) == order.compactMap(\.self).sorted())
  }

  @Test func foldersAreSectionsByTheirWeight() async throws {
    let site = try await PagesSite(
      """
      -- content/shop/_index.md --
      # 茶馆
      -- content/shop/z/_index.md --
      ---
      title: 前厅
      weight: 1
      description: 客人坐的地方
      ---
      -- content/shop/z/p.md --
      # 摆桌
      -- content/shop/a/deep/q.md --
      # 里间的事
      -- content/alone.md --
      # 独页
      """)
    #expect(site.problems == [])
    let list = try #require(site.files["shop/index.html"]?.split(separator: "<main").last)
    let front = try #require(list.firstRange(of: "前厅"))
    let back = try #require(list.firstRange(of: "shop/a/index.html"))
    #expect(back.lowerBound < front.lowerBound)
    #expect(list.contains("客人坐的地方"))
    // The way down to a page deep inside names every folder.
    let deep = try #require(site.files["shop/a/deep/q/index.html"]?.split(separator: "<ol>").last)
    for link in ["shop/index.html\">茶馆", "shop/a/index.html\">a", "shop/a/deep/index.html\">deep"] {
      #expect(deep.contains(link))
    }
    #expect(site.files["index.html"]?.utf8Has("alone/index.html\">独页") == true)
  }

  @Test func tagsGatherTheirPagesAndLikeOnesBecomeOne() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      ---
      title: 泡茶
      tags: [VIP 客户, 水]
      ---
      -- content/guide/b.md --
      ---
      title: 洗杯
      tags: ＶＩＰ　客户
      ---
      -- content/shop/c.md --
      ---
      title: 茶单
      tags: ["vip-客户"]
      ---
      """)
    #expect(
      site.problems == [
        "content/guide/b.md:3:7: warning: the tags 'ＶＩＰ　客户' and 'VIP 客户' differ in spelling only and become one [similar-tags]",
        "content/shop/c.md:3:8: warning: the tags 'vip-客户' and 'VIP 客户' differ in spelling only and become one [similar-tags]",
      ])
    #expect(
      site.pages(in: "tags") == ["tags/index.html", "tags/vip-客户/index.html", "tags/水/index.html"])
    for title in ["泡茶", "洗杯", "茶单"] { #expect(site.page("tags/vip-客户", has: title)) }
    #expect(site.page("tags", has: "3 个页面"))
    #expect(
      site.page(
        "shop/c",
        has: "<a class=\"tag\" href=\"../../tags/vip-%E5%AE%A2%E6%88%B7/index.html\">VIP 客户</a>"))
  }

  @Test func overdueReviewsAreReportedAndListed() async throws {
    let site = try await PagesSite(
      """
      -- content/data/org.yaml --
      roles: [{id: keeper, name: 掌柜}]
      -- content/guide/a.md --
      ---
      title: 泡茶
      owner: keeper
      review_by: 2026-10-11
      ---
      -- content/guide/b.md --
      ---
      title: 洗杯
      updated: 2026-04-12
      review_every: half_year
      ---
      -- content/guide/c.md --
      ---
      title: 擦桌
      updated: 2026-04-11
      review_every: half_year
      ---
      -- content/guide/d.md --
      ---
      title: 扫地
      review_by: 2027-06-01
      ---
      """)
    #expect(
      site.problems == [
        "content/guide/a.md:4:12: warning: the page was to be looked at again by 2026-10-11 [review-overdue]",
        "content/guide/c.md:4:15: warning: the page was to be looked at again by 2026-10-11 [review-overdue]",
      ])
    let list = try #require(site.files["reviews/index.html"]?.split(separator: "<main").last)
    let (overdue, coming) = (
      list.split(separator: "id=\"coming\"")[0], list.split(separator: "id=\"coming\"")[1]
    )
    for title in ["泡茶", "擦桌", "掌柜"] { #expect(overdue.contains(title)) }
    #expect(coming.contains("洗杯"))
    #expect(!list.contains("扫地"))
    #expect(site.page("guide/a", has: "<a href=\"../../reviews/index.html\">2026-10-11，已过期</a>"))
    #expect(site.page("guide/c", has: "<time datetime=\"2026-04-11\">2026-04-11</time>"))
  }

  @Test func pagesLeadToWhereTheyAreEdited() async throws {
    let site = try await PagesSite(
      """
      -- content/_index.md --
      # 茶馆
      -- content/guide/泡 茶.md --
      # 泡茶
      """,
      settings: "repository: {edit_url: \"https://git.example/tea/edit/main/{path}?plain=1\"}\n")
    #expect(site.problems == [])
    #expect(
      site.page(
        "guide/泡 茶",
        has:
          "href=\"https://git.example/tea/edit/main/content/guide/%E6%B3%A1%20%E8%8C%B6.md?plain=1\""
      ))
    #expect(site.files["index.html"]?.utf8Has("edit/main/content/_index.md") == true)
    #expect(site.files["guide/index.html"]?.utf8Has("git.example") == false)
  }

  @Test(arguments: ["javascript:{path}", "https://git.example/", "https://a/{path}/{path}"])
  func unusableEditAddressesAreRefused(_ url: String) async throws {
    let site = try await PagesSite(
      "-- content/a.md --\n# 甲", settings: "repository: {edit_url: \"\(url)\"}\n")
    #expect(site.problems.count == 1)
    #expect(site.problems.first?.utf8Has("[unusable-edit-url]") == true)
  }

  @Test func gapsAndRepeatsInTheNumbersOfTheRuleBookAreNamed() async throws {
    let site = try await PagesSite(
      """
      -- content/policies/a.md --
      ---
      title: 甲
      section_no: "3.3"
      approved_by: 掌柜
      ---
      ## 3.3.1 一
      ## 3。3.2 二
      ## 3.3.4 四
      ## 9.9 与本篇无关的数字
      -- content/policies/b.md --
      ---
      title: 乙
      section_no: "3.3.2"
      approved_by: 掌柜
      ---
      """)
    #expect(
      site.problems == [
        "content/policies/a.md:7:1: warning: the number 3.3.2 is used twice [repeated-section]",
        "content/policies/a.md:8:1: warning: after 3.3.2 comes 3.3.4; 3.3.3 is missing [section-gap]",
      ])
  }

  @Test func eachMistakeInFrontMatterIsNamed() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      ---
      title:
      summary: 旧写法
      date: 2026-13-01
      updated: 昨天
      weight: 重
      draft: 是
      slug: 泡茶
      aliases: ["../x", "a b"]
      tags: ["——", 好]
      toc: yes
      review_every: weekly
      owner: nobody here
      author: 某人
      ---
      """)
    let codes = site.problems.map { problem in
      String(problem.split(separator: ":")[1]) + " "
        + (problem.split(separator: "[").last ?? "").dropLast()
    }
    #expect(
      codes == [
        "3 unknown-key", "4 invalid-date", "5 invalid-date", "6 wrong-type", "7 wrong-type",
        "8 wrong-type", "9 unusable-alias", "9 unusable-alias", "10 unusable-tag",
        "11 wrong-type", "12 unknown-value", "13 wrong-type", "14 unknown-key",
      ])
  }
}
