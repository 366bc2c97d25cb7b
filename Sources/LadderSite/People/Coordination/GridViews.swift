import LadderDiagnostics
import LadderTemplates

/// A cell of a table for coordinators: a few words, their colour, links.
struct GridCellView: View {
  var text: String = ""
  var state: String?
  var links: [LinkView] = []

  static let shape = ViewShape<GridCellView>("grid_cell", zh: "表格的一格", en: "A cell of a table") {
    view in
    view.text("text", zh: "内容", en: "What it says", \.text)
    view.text("state", zh: "状态（决定颜色）", en: "Its state, for the colour", \.state)
    view.list("links", zh: "链接", en: "Its links", \.links)
  }
}

extension GridCellView {
  init(_ text: String, _ state: String? = nil) { self.init(text: text, state: state) }

  init(_ number: Int, _ state: String? = nil) {
    self.init(text: String(number), state: number == 0 ? nil : state)
  }
}

/// A line of a table for coordinators.
struct GridRowView: View {
  var name: String
  var link: LinkView?
  /// What tells it from others of its name.
  var note: String?
  var cells: [GridCellView]

  static let shape = ViewShape<GridRowView>("grid_row", zh: "表格的一行", en: "A line of a table") {
    view in
    view.text("name", zh: "名称", en: "What it is about", \.name)
    view.record("link", zh: "页面", en: "Its page", \.link)
    view.text("note", zh: "补充", en: "What tells it from others", \.note)
    view.list("cells", zh: "各列", en: "Its cells", \.cells)
  }
}

/// A table with a heading for each column, and a sum where there is one.
struct GridView: View {
  var first: String
  var columns: [LinkView]
  var rows: [GridRowView]
  var total: GridRowView?
  /// Whether its cells are short, so that they stand in the middle.
  var isMatrix = true

  static let shape = ViewShape<GridView>("grid", zh: "一张表格", en: "A table") { view in
    view.text("first", zh: "第一列的名称", en: "The heading of the first column", \.first)
    view.list("columns", zh: "其余各列", en: "The other columns", \.columns)
    view.list("rows", zh: "各行", en: "Its lines", \.rows)
    view.record("total", zh: "合计", en: "The sum", \.total)
    view.flag("is_matrix", zh: "是否为短格表", en: "Whether its cells are short", \.isMatrix)
  }
}

extension GridView {
  /// A table whose columns lead nowhere.
  init(
    _ first: String, _ columns: [String], _ rows: [GridRowView], total: GridRowView? = nil,
    isMatrix: Bool = true
  ) {
    self.init(
      first: first, columns: columns.map { LinkView(label: $0, url: "") }, rows: rows,
      total: total, isMatrix: isMatrix)
  }
}

/// A part of a page: a heading, what there is to know, a table, and the same as a file.
struct GridSectionView: View {
  var id: String
  var title: String
  var notes: [String] = []
  var facts: [FactView] = []
  var grid: GridView?
  /// What is said where there is nothing to list.
  var empty: String?
  var more: LinkView?
  var file: LinkView?

  static let shape = ViewShape<GridSectionView>(
    "grid_section", zh: "页面的一部分", en: "A part of a page"
  ) { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("title", zh: "标题", en: "Its heading", \.title)
    view.list("notes", zh: "说明", en: "What there is to know", \.notes)
    view.flag("has_facts", zh: "是否有要点", en: "Whether it has facts", anyOf: \.facts)
    view.list("facts", zh: "要点", en: "Facts", \.facts)
    view.record("grid", zh: "表格", en: "Its table", \.grid)
    view.text("empty", zh: "没有内容时的说法", en: "What is said if there is nothing", \.empty)
    view.record("more", zh: "详细页面", en: "The page that tells more", \.more)
    view.record("file", zh: "下载", en: "The same as a file", \.file)
  }
}

/// A page for coordinators or managers, made of parts.
struct CoordinationView: View {
  var frame: FrameView
  /// The style sheet of these pages.
  var style: String
  var lead: String
  /// The pages for coordinators, this one marked.
  var places: [LinkView]
  /// Where its readers look for people; nil where they have no list.
  var find: LinkView?
  var sections: [GridSectionView]

  static let shape = ViewShape<CoordinationView>(
    "coordination", zh: "培训管理页面", en: "A page for coordinators or managers"
  ) { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.text("style", zh: "专用样式表", en: "The style sheet of these pages", \.style)
    view.text("lead", zh: "说明", en: "What the page is", \.lead)
    view.flag("has_places", zh: "是否有同类页面", en: "Whether there are others", anyOf: \.places)
    view.list("places", zh: "同类页面", en: "The pages of this kind", \.places)
    view.record("find", zh: "查找人员页面", en: "Where its readers look for people", \.find)
    view.flag("has_outline", zh: "是否有目录", en: "Whether it has an outline", anyOf: \.frame.outline)
    view.list("sections", zh: "各部分", en: "Its parts", \.sections)
  }
}
