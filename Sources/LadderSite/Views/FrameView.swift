import LadderDiagnostics
import LadderTemplates

/// A link: where it leads and what it says.
struct LinkView: View {
  var label: String
  var url: JoinedText
  var isCurrent = false

  static let shape = ViewShape<LinkView>("link", zh: "一个链接", en: "A link") { view in
    view.text("label", zh: "文字", en: "What it says", \.label)
    view.text("url", zh: "地址", en: "Where it leads", \.url)
    view.flag("is_current", zh: "是否为当前栏目或页面", en: "Whether it leads to where one is", \.isCurrent)
  }
}

extension LinkView {
  /// A link whose address is at hand as a whole.
  init(label: String, url: String, isCurrent: Bool = false) {
    self.init(label: label, url: JoinedText(url), isCurrent: isCurrent)
  }
}

/// A heading in the outline of a page.
struct OutlineView: View {
  var id: String
  var text: String
  var isSub: Bool

  static let shape = ViewShape<OutlineView>("outline", zh: "本页目录的一项", en: "A heading of the page") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("text", zh: "文字", en: "Its text", \.text)
    view.flag("is_sub", zh: "是否为下级标题", en: "Whether it is under another heading", \.isSub)
  }
}

/// What is the same on all pages of one depth.
struct SiteView: View {
  var language: String
  var title: String
  var shortTitle: String
  var company: String
  var root: String
  var homeURL: String
  var searchURL: String
  var styles: [String]
  var script: String
  var searchScript: String?
  var printURL: String?
  var asOf: String
  var reportErrorTo: String?

  static let shape = ViewShape<SiteView>("site", zh: "整个网站", en: "The whole site") { view in
    view.text("language", zh: "界面语言", en: "The language of the interface", \.language)
    view.text("title", zh: "网站标题", en: "The site's title", \.title)
    view.text("short_title", zh: "短标题", en: "A short title", \.shortTitle)
    view.text("company", zh: "公司", en: "The company", \.company)
    view.text("root", zh: "到网站根的相对路径", en: "The way to the site's root: '../../'", \.root)
    view.text("home_url", zh: "首页地址", en: "The home page", \.homeURL)
    view.text("search_url", zh: "搜索页地址", en: "The search page", \.searchURL)
    view.list("styles", zh: "样式表", en: "The style sheets", \.styles)
    view.text("script", zh: "各页共用的脚本", en: "The script of every page", \.script)
    view.text("search_script", zh: "搜索脚本", en: "The search script", \.searchScript)
    view.text("print_url", zh: "打印页的地址", en: "Where it can be printed as a whole", \.printURL)
    view.text("as_of", zh: "数据截至", en: "The day the site is made for", \.asOf)
    view.text("report_error_to", zh: "发现错误找谁", en: "Whom to tell of an error", \.reportErrorTo)
  }
}

/// What stands around the content of every page: the layout's names.
struct FrameView: View {
  var site: Shared<SiteView>
  var title: String
  var description: String?
  var mainLinks: [LinkView]
  var crumbs: [LinkView]
  var sidebarTitle: String?
  var sidebar: [UInt8]?
  var outline: [OutlineView]
  var isHome: Bool
  var mentions: [MentionView]
  var moreMentions: String?
  var note: PageNoteView?

  static let shape = ViewShape<FrameView>("frame", zh: "页面框架", en: "What stands around the content")
  { view in
    view.record("site", zh: "整个网站", en: "The whole site", \.site)
    view.text("title", zh: "页面标题", en: "The page's title", \.title)
    view.text("description", zh: "页面摘要", en: "One sentence about the page", \.description)
    view.list("main_links", zh: "主导航", en: "The main navigation", \.mainLinks)
    view.list("crumbs", zh: "面包屑", en: "The way down to the page", \.crumbs)
    view.text("sidebar_title", zh: "侧栏标题", en: "What the sidebar lists", \.sidebarTitle)
    view.html("sidebar", zh: "侧栏", en: "The sidebar's list", \.sidebar)
    view.list("outline", zh: "本页目录", en: "The page's headings", \.outline)
    view.flag("is_home", zh: "是否为首页", en: "Whether it is the home page", \.isHome)
    view.flag(
      "has_mentions", zh: "是否有页面提到本页", en: "Whether texts lead to the page", anyOf: \.mentions)
    view.list("mentions", zh: "提到本页的页面", en: "The pages whose texts lead to it", \.mentions)
    view.text("more_mentions", zh: "未列出的还有多少", en: "How many more there are", \.moreMentions)
    view.record("note", zh: "页末信息", en: "What stands at its foot", \.note)
  }
}
