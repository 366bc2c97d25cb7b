import LadderDiagnostics
import LadderTemplates

/// A fact about a page, shown under its title: 版本 2026.1.
struct FactView: View {
  var label: String
  var text: String?
  var links: [LinkView] = []

  static let shape = ViewShape<FactView>("fact", zh: "页面的一项信息", en: "A fact about the page") {
    view in
    view.text("label", zh: "名称", en: "What it is", \.label)
    view.text("text", zh: "内容", en: "Its text", \.text)
    view.list("links", zh: "链接", en: "Its links", \.links)
  }
}

/// A list of links under a heading, at the end of a page.
struct RelatedView: View {
  var id: String?
  var title: String
  var links: [LinkView]

  static let shape = ViewShape<RelatedView>("related", zh: "相关内容", en: "What belongs to the page") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("title", zh: "标题", en: "Its heading", \.title)
    view.list("links", zh: "链接", en: "Its links", \.links)
  }
}

/// A page with a text: policies, courses, cases, bulletins, digests and ordinary pages.
struct ArticleView: View {
  var frame: FrameView
  var kind: String
  var sectionNumber: String?
  var isDraft: Bool
  var isUnapproved: Bool
  var supersededBy: LinkView?
  var facts: [FactView]
  var body: [UInt8]
  var related: [RelatedView]
  var previous: LinkView?
  var next: LinkView?
  var sectionMarks: String
  var seenScript: String

  static let shape = ViewShape<ArticleView>("article", zh: "正文页面", en: "A page with a text") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("kind", zh: "页面类型", en: "Its kind: policy, course, case …", \.kind)
    view.text("section_number", zh: "条款编号", en: "Its number in the rule book", \.sectionNumber)
    view.flag("is_draft", zh: "是否草案", en: "Whether it is a draft without effect", \.isDraft)
    view.flag("is_unapproved", zh: "是否尚未批准", en: "Whether nobody has approved it", \.isUnapproved)
    view.record("superseded_by", zh: "被哪份文件取代", en: "What replaces it", \.supersededBy)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.flag("has_outline", zh: "是否有目录", en: "Whether it has an outline", anyOf: \.frame.outline)
    view.html("body", zh: "正文", en: "Its text", \.body)
    view.list("related", zh: "相关内容", en: "What belongs to it", \.related)
    view.record("previous", zh: "上一篇", en: "The page before it", \.previous)
    view.record("next", zh: "下一篇", en: "The page after it", \.next)
    view.text(
      "section_marks", zh: "各节内容的标记", en: "What tells its sections apart from older ones",
      \.sectionMarks)
    view.text("seen_script", zh: "标出改动的脚本", en: "The script that marks changes", \.seenScript)
  }
}

/// A page in a list of pages.
struct ItemView: View {
  var link: LinkView
  var prefix: String?
  var summary: String?
  var tags: [String] = []
  var date: String?
  var isDraft = false

  static let shape = ViewShape<ItemView>("item", zh: "列表中的一页", en: "A page in a list") { view in
    view.record("link", zh: "链接", en: "Its link", \.link)
    view.text("prefix", zh: "编号", en: "Its number", \.prefix)
    view.text("summary", zh: "摘要", en: "One sentence about it", \.summary)
    view.list("tags", zh: "标签", en: "Its tags", \.tags)
    view.text("date", zh: "日期", en: "Its date", \.date)
    view.flag("is_draft", zh: "是否草案", en: "Whether it is a draft", \.isDraft)
  }
}

/// Pages of a list that belong together.
struct GroupView: View {
  var id: String?
  var title: String?
  var items: [ItemView]

  static let shape = ViewShape<GroupView>(
    "group", zh: "列表的一组", en: "Pages of a list that belong together"
  ) { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("title", zh: "标题", en: "Its heading", \.title)
    view.list("items", zh: "页面", en: "Its pages", \.items)
  }
}

/// The list of a section.
struct SectionView: View {
  var frame: FrameView
  var intro: [UInt8]?
  var groups: [GroupView]
  /// Ways to look at the same pages by another order.
  var indexes: [RelatedView]

  static let shape = ViewShape<SectionView>("section", zh: "栏目页面", en: "The list of a section") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.html("intro", zh: "栏目说明", en: "What introduces it", \.intro)
    view.list("groups", zh: "分组", en: "Its pages in groups", \.groups)
    view.flag("has_indexes", zh: "是否有另一种排列", en: "Whether there is another order", anyOf: \.indexes)
    view.list("indexes", zh: "另一种排列", en: "The same pages in another order", \.indexes)
  }
}

/// The search page.
struct SearchView: View {
  var frame: FrameView
  var indexURL: String

  static let shape = ViewShape<SearchView>("search", zh: "搜索页面", en: "The search page") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("index_url", zh: "全部页面的地址", en: "The list of all pages", \.indexURL)
  }
}
