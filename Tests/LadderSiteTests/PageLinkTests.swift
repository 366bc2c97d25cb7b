import LadderDiagnostics
import LadderSite
import LadderTestSupport
import Testing

/// Links between pages: what resolves, and what each mistake says.
@Suite struct PageLinkTests {
  @Test func linksLeadToPagesFoldersHeadingsFilesAndThings() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      # 泡茶
      [同级](b.md) [带锚点](b.md#水温) [编码](b.md#%E6%B0%B4%E6%B8%A9) [从根](/guide/b.md)
      [栏目](../shop/) [无简介的栏目](../shop/inner) [表](表.xlsx) [自己](#再来) [空格](with%20space.md)
      [[policy:1.2]] [[policy:1.2.1]] [[policy:rules#1.2.1|细则]] [[policy:rules]]
      ## 再来
      -- content/guide/b.md --
      # 水
      ## 水温
      -- content/guide/with space.md --
      # 空格
      -- content/shop/_index.md --
      # 茶馆
      -- content/shop/inner/c.md --
      # 里间
      -- content/policies/rules.md --
      ---
      title: 店规
      section_no: "1。2"
      approved_by: 掌柜
      ---
      ## 1。2．1 营业时间
      """, binary: ["content/guide/表.xlsx": 9])
    #expect(site.problems == [])
    for link in [
      "<a href=\"../../guide/b/index.html\">同级</a>",
      "<a href=\"../../guide/b/index.html#%E6%B0%B4%E6%B8%A9\">带锚点</a>",
      "<a href=\"../../guide/b/index.html#%E6%B0%B4%E6%B8%A9\">编码</a>",
      "<a href=\"../../guide/b/index.html\">从根</a>",
      "<a href=\"../../shop/index.html\">栏目</a>",
      "<a href=\"../../shop/inner/index.html\">无简介的栏目</a>",
      "<a href=\"../../guide/%E8%A1%A8.xlsx\">表</a>", "<a href=\"#%E5%86%8D%E6%9D%A5\">自己</a>",
      "<a href=\"../../guide/with%20space/index.html\">空格</a>",
      "<a href=\"../../policies/rules/index.html\">1.2 店规</a>",
      "<a href=\"../../policies/rules/index.html#1.2.1\">1。2．1 营业时间</a>",
      "<a href=\"../../policies/rules/index.html#1.2.1\">细则</a>",
      "<a href=\"../../policies/rules/index.html\">店规</a>",
    ] {
      #expect(site.page("guide/a", has: link), "\(link)")
    }
    #expect(site.page("policies/rules", has: "<h2 id=\"1.2.1\">"))
    #expect(site.files["guide/表.xlsx"] == "xxxxxxxxx")
  }

  @Test func eachMistakeInALinkIsNamedWithItsPlaceAndRemedy() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      # 泡茶
      [没有](brew.md)
      [大小写](../Shop/Menu.md)
      [标题](b.md#水文)
      [出去](../../README.md)
      [记录](../people/records/scores.xlsx)
      [程序](tool.html)
      [草稿](draft.md)
      [未到](soon.md)
      [过期](old.md)
      [少了后缀](b)
      [反斜杠](..\\shop\\menu.md)
      [别处的](menu.md)
      ![图](b.md)
      ![](tea.png)
      ![远处](https://example.org/a.png)
      [[grad:senior]]
      [[course:brewing]]
      [[employee:100]]
      [[policy:9.9]]
      [[policy:rules#没有]]
      [[course:hidden]]
      -- content/guide/b.md --
      # 水
      ## 水温
      -- content/guide/draft.md --
      ---
      draft: true
      ---
      草稿
      -- content/guide/soon.md --
      ---
      publish_date: 2026-10-13
      ---
      未到
      -- content/guide/old.md --
      ---
      expiry_date: 2026-10-12
      ---
      过期
      -- content/shop/menu.md --
      # 茶单
      -- content/courses/hidden.md --
      ---
      draft: true
      ---
      -- content/policies/rules.md --
      ---
      title: 店规
      approved_by: 掌柜
      ---
      """,
      binary: [
        "content/guide/tea.png": 9, "content/guide/tool.html": 9,
        "content/people/records/scores.xlsx": 9,
      ])
    let ownProblems = site.problems.filter { !$0.hasPrefix("content/courses") }
    #expect(
      ownProblems == [
        "content/guide/a.md:2:6: error: the link 'brew.md' leads to no file [unknown-link]",
        "content/guide/a.md:3:7: error: the link '../Shop/Menu.md' differs from the file's name in case, and fails on a server [wrong-case]",
        "content/guide/a.md:4:6: error: the target has no heading '水文' [unknown-anchor]",
        "content/guide/a.md:5:6: error: the link '../../README.md' leads out of content [unknown-link]",
        "content/guide/a.md:6:6: error: records of people, exams and pages that are not open to all cannot be linked to [private-target]",
        "content/guide/a.md:7:6: error: 'tool.html' is of a kind that is not published [unpublished-target]",
        "content/guide/a.md:8:6: error: 'content/guide/draft.md' is a draft and not published [unpublished-target]",
        "content/guide/a.md:9:6: error: 'content/guide/soon.md' is not published before 2026-10-13 [unpublished-target]",
        "content/guide/a.md:10:6: error: 'content/guide/old.md' is not published any more since 2026-10-12 [unpublished-target]",
        "content/guide/a.md:11:8: error: the link 'b' leads to no file [unknown-link]",
        "content/guide/a.md:12:7: error: the link '..\\shop\\menu.md' leads to no file [unknown-link]",
        "content/guide/a.md:13:7: error: the link 'menu.md' leads to no file [unknown-link]",
        "content/guide/a.md:14:6: error: 'b.md' is no picture and cannot be shown [not-a-picture]",
        "content/guide/a.md:15:1: warning: the picture has no description for those who cannot see it [missing-alt]",
        "content/guide/a.md:16:7: warning: a picture on another site is not shown: pages fetch nothing from elsewhere [remote-picture]",
        "content/guide/a.md:17:1: error: there is no kind 'grad' to refer to [unknown-reference]",
        "content/guide/a.md:18:1: error: the handbook has no page about any course [unknown-reference]",
        "content/guide/a.md:19:3: error: records of people, exams and pages that are not open to all cannot be linked to [private-target]",
        "content/guide/a.md:20:1: error: the reference '[[policy:9.9]]' names nothing [unknown-reference]",
        "content/guide/a.md:21:3: error: the target has no heading '没有' [unknown-anchor]",
        "content/guide/a.md:22:3: error: 'content/courses/hidden.md' is a draft and not published [unpublished-target]",
        "content/guide/tool.html:1:1: warning: no page uses the file, so it is not published [unused-file]",
      ])
    let hints = site.result.diagnostics.compactMap { $0.hint?.en.text(hidingValues: false) }
    for hint in [
      "did you mean '#水温'?", "write '../shop/menu.md'", "did you mean 'b.md'?",
      "did you mean '../shop/menu.md'?",
    ] {
      #expect(hints.contains(hint), "\(hint)")
    }
    #expect(site.files.isEmpty)
  }

  @Test func movedPagesLeaveARedirectAndLinksToTheOldPlaceAreTold() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/new.md --
      ---
      title: 新位置
      aliases: [guide/old.md, /service/tea/]
      ---
      正文
      -- content/guide/a.md --
      # 泡茶
      [旧链接](old.md)
      -- content/policies/rules.md --
      ---
      title: 店规
      approved_by: 掌柜
      aliases: policies/house_rules.md
      ---
      见[[policy:house_rules]]。
      """, settings: "base_url: https://tea.example/book\n")
    #expect(
      site.problems == [
        "content/guide/a.md:2:7: warning: 'old.md' is where the page lay before [moved-target]",
        "content/policies/rules.md:6:4: warning: 'policy:house_rules' is where the page lay before [moved-target]",
      ])
    #expect(site.page("guide/a", has: "<a href=\"../../guide/new/index.html\">旧链接</a>"))
    for place in ["guide/old", "service/tea"] {
      #expect(
        site.page(
          place, has: "http-equiv=\"refresh\" content=\"0; url=../../guide/new/index.html\""))
      #expect(
        site.page(
          place, has: "<link rel=\"canonical\" href=\"https://tea.example/book/guide/new/\">"))
      #expect(site.page(place, has: "<a href=\"../../guide/new/index.html\">新位置</a>"))
    }
  }

  @Test func aliasAtTheAddressOfAPageIsRefused() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      ---
      aliases: guide/b.md
      ---
      -- content/guide/b.md --
      乙
      """)
    #expect(site.problems.contains { $0.utf8Has("[address-taken]") })
  }

  @Test func pagesSayWhereTheyAreMentioned() async throws {
    var archive = """
      -- content/policies/rules.md --
      ---
      title: 店规
      approved_by: 掌柜
      ---
      见[自己](rules.md)。
      -- content/guide/a.md --
      # 泡茶
      [店规](../policies/rules.md)，再说一遍[店规](../policies/rules.md)。
      -- content/shop/c.md --
      # 茶单
      [[policy:rules]]
      """
    for number in 10..<32 {
      archive += "\n-- content/notes/n\(number).md --\n# 记\(number)\n[店规](../policies/rules.md)"
    }
    let site = try await PagesSite(archive)
    #expect(site.problems == [])
    let page = try #require(site.files["policies/rules/index.html"])
    let list = try #require(page.split(separator: "mentions-title\">").last)
    let items = String(list).split(separator: "<li>").count - 1
    #expect(items == 20)
    #expect(
      page.utf8Has(
        "<a href=\"../../guide/a/index.html\">泡茶</a> <span class=\"quiet small\">使用指南</span>"))
    #expect(page.utf8Has("另有 4 个页面提到本页"))
    #expect(!site.page("shop/c", has: "mentions-title"))
  }

  @Test func linksToOtherSitesAreListedWithTheirPlaces() async throws {
    let site = try await PagesSite(
      """
      -- content/guide/a.md --
      # 泡茶
      看[百科](https://example.org/茶?q=1)和<http://example.com/>，写信到<a@example.com>。

      ![图](http://example.org/b.png)
      """)
    #expect(
      site.result.externalLinkTable == """
        https://example.org/茶?q=1\tcontent/guide/a.md\t2\t7
        http://example.com/\tcontent/guide/a.md\t2\t34
        http://example.org/b.png\tcontent/guide/a.md\t4\t6

        """)
  }
}
