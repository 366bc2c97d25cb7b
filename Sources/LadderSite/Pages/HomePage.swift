import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTemplates

/// The home page: the welcome, what is new, what comes next, and the ways in.
struct HomeView: View {
  var frame: FrameView
  var welcome: [UInt8]?
  var sections: [ItemView]
  var bulletins: [ItemView]
  var exam: LinkView?
  var examDate: String?
  var sessionsDay: String
  var sessions: [SessionLineView]
  var feedURL: String?
  /// How many lists of marks there are; nil where no page has a text.
  var seenLists: String?
  var seenScript: String
  var changeLogURL: String?

  static let shape = ViewShape<HomeView>("home", zh: "首页", en: "The home page") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.html("welcome", zh: "欢迎词", en: "What welcomes the reader", \.welcome)
    view.list("sections", zh: "栏目", en: "The sections", \.sections)
    view.flag("has_bulletins", zh: "是否有业务文件", en: "Whether there are bulletins", anyOf: \.bulletins)
    view.list("bulletins", zh: "最新业务文件", en: "The newest bulletins", \.bulletins)
    view.record("exam", zh: "下一次考试", en: "The next exam", \.exam)
    view.text("exam_date", zh: "下一次考试的时间", en: "When it is held", \.examDate)
    view.flag(
      "has_sessions", zh: "今天是否有活动", en: "Whether anything takes place today", anyOf: \.sessions)
    view.text("sessions_day", zh: "活动的日期", en: "The day of the sessions", \.sessionsDay)
    view.list("sessions", zh: "今天的活动", en: "What takes place today", \.sessions)
    view.text("feed_url", zh: "更新订阅的地址", en: "Where what is new can be subscribed to", \.feedURL)
    view.text(
      "seen_lists", zh: "各页内容标记的文件数", en: "How many lists of the pages' marks there are",
      \.seenLists)
    view.text(
      "change_log_url", zh: "更新日志的地址", en: "Where the change log stands", \.changeLogURL)
    view.text("seen_script", zh: "列出改动的脚本", en: "The script that lists changes", \.seenScript)
  }
}

/// A session on a day.
struct SessionLineView: View {
  var time: String
  var link: LinkView
  var note: String?

  static let shape = ViewShape<SessionLineView>(
    "session_line", zh: "某天的一次活动", en: "A session on a day"
  ) { view in
    view.text("time", zh: "时间", en: "When", \.time)
    view.record("link", zh: "活动", en: "What", \.link)
    view.text("note", zh: "备注", en: "A remark", \.note)
  }
}

extension SiteModel {
  func homePage(_ templates: PageTemplates) -> SitePage {
    let index = sections.introduction(of: "")
    let title = index.map { catalogue.pages[$0].title } ?? catalogue.site.title
    return SitePage(
      route: .home, source: index.map { .place(catalogue.pages[$0].place) } ?? .program,
      search: introductionEntry(index, title: title)
    ) { [self] assets, output in
      let route = Route.home
      let next = catalogue.exams.filter { $0.heldAt.day >= asOf }.min { $0.heldAt < $1.heldAt }
      let newest = catalogue.bulletins.filter { $0.issuedOn <= asOf }
        .sorted { ($0.issuedOn, $0.id) > ($1.issuedOn, $1.id) }.prefix(5)
      let view = HomeView(
        frame: frame(
          FrameContent(
            title: title, description: index.flatMap { catalogue.pages[$0].description }, area: "",
            page: index),
          on: route, assets),
        welcome: index.map { body(of: $0, on: route) },
        sections: navigation.entries.map { entry in
          let page = entry.areas.lazy.compactMap { [self] in sections.introduction(of: $0) }.first
            .map { catalogue.pages[$0] }
          return ItemView(
            link: LinkView(label: entry.label, url: route.link(to: entry.route)),
            summary: page?.description ?? words.about(entry.areas[0]))
        } + sections.pages(of: "").map { item($0, on: route) },
        bulletins: newest.map { item($0.page, on: route) },
        exam: next.flatMap { link(.exam, $0.id.name, on: route) },
        examDate: next.map { "\($0.heldAt.day) \($0.heldAt.time)" },
        sessionsDay: words.fullDate(asOf),
        sessions: sessionLines(on: asOf), feedURL: newsFeedPath,
        seenLists: rememberedPages.isEmpty ? nil : String(seenListCount),
        seenScript: assets.address(of: "seen.js", on: route),
        changeLogURL: changeLogRoute.map { urlEncoded($0.path) })
      templates.home.write(view, into: &output)
    }
  }

  func searchPage(_ templates: PageTemplates) -> SitePage {
    SitePage(route: .search, source: .program, search: nil) { [self] assets, output in
      let view = SearchView(
        frame: frame(
          FrameContent(title: words[.search], area: "search", crumbs: [(words[.home], .home)]),
          on: .search, assets),
        indexURL: Route.search.link(to: .pageIndex).text)
      templates.search.write(view, into: &output)
    }
  }
}
