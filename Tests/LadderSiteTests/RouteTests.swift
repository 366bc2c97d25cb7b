import LadderSite
import LadderTemplates
import Testing

@Suite struct RouteTests {
  @Test func linksAreRelativeAndNameTheFile() {
    let page = Route.page(section: "policies", slug: "monthly_exam")
    #expect(page.path == "policies/monthly_exam/index.html")
    #expect(page.link(to: .home).text == "../../index.html")
    #expect(page.link(to: .section("policies")).text == "../../policies/index.html")
    #expect(Route.home.link(to: page).text == "policies/monthly_exam/index.html")
  }

  @Test func anchorsOnThePageItselfNeedNoPath() {
    #expect(Route.home.link(to: .home, anchor: "欢迎").text == "#%E6%AC%A2%E8%BF%8E")
    #expect(Route.calendar.link(to: .home, anchor: "a b").text == "../index.html#a%20b")
  }

  @Test func encodesWhatAURLMayNotHold() {
    #expect(Route.page(section: "手册", slug: "a?b#c").path == "手册/a?b#c/index.html")
    #expect(
      Route.home.link(to: .page(section: "手册", slug: "a?b#c")).text
        == "%E6%89%8B%E5%86%8C/a%3Fb%23c/index.html")
  }
}
