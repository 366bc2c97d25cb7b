import LadderDiagnostics
import LadderTemplates
import LadderTestSupport
import Testing

/// A course, as a page template is given it.
struct CourseView: View {
  var title = "Routers & \"you\""
  var subtitle: String?
  var body: [UInt8] = Array("<p>Hi</p>".utf8)
  var minutes = 45
  var seats: Int?
  var isOpen = false
  var owner = PersonView(name: "Li")
  var reviewer: PersonView?
  var topics: [PersonView] = []
  var tags: [String] = []
  var nav: [NavView] = []

  static let shape = ViewShape<CourseView>("course", zh: "一门课程", en: "A course") { view in
    view.text("title", zh: "课程名称", en: "Title", \.title)
    view.text("subtitle", zh: "副标题", en: "Subtitle", \.subtitle)
    view.html("body", zh: "正文", en: "Text", \.body)
    view.number("minutes", zh: "时长", en: "Length", \.minutes)
    view.number("seats", zh: "席位", en: "Seats", \.seats)
    view.flag("is_open", zh: "可报名", en: "Open", \.isOpen)
    view.record("owner", zh: "负责人", en: "Owner", \.owner)
    view.record("reviewer", zh: "审核人", en: "Reviewer", \.reviewer)
    view.list("topics", zh: "知识点", en: "Topics", \.topics)
    view.list("tags", zh: "标签", en: "Tags", \.tags)
    view.list("nav", zh: "导航", en: "Navigation", \.nav)
  }
}

struct PersonView: View {
  var name: String
  var grade: Int?

  static let shape = ViewShape<PersonView>("person", zh: "一个人", en: "A person") { view in
    view.text("name", zh: "姓名", en: "Name", \.name)
    view.number("grade", zh: "职级", en: "Grade", \.grade)
  }
}

/// A navigation item, which may hold others.
struct NavView: View {
  var label: String
  var children: [NavView] = []

  static let shape = ViewShape<NavView>("nav", zh: "导航项", en: "A navigation item") { view in
    view.text("label", zh: "名称", en: "Label", \.label)
    view.list("children", zh: "下级", en: "Children", \.children)
  }

  /// A chain of items, each in the one before.
  static func chain(_ count: Int) -> NavView {
    (1..<count).reversed().reduce(NavView(label: "\(count)")) { child, label in
      NavView(label: "\(label)", children: [child])
    }
  }
}

/// Templates by name from `-- name --` archives; a file lies at `name.mustache`.
func sources(_ archive: String) -> [String: SourceFile] {
  let named = files(archive).map { file in
    (file.path, SourceFile(path: file.path + ".mustache", bytes: file.bytes))
  }
  return Dictionary(named, uniquingKeysWith: { first, _ in first })
}

/// What the template `page` of an archive writes for a course.
func page(
  _ archive: String, _ course: CourseView = CourseView(), constants: Constants = [:]
) throws -> String {
  let set = TemplateSet.parse(sources(archive))
  let compiled = set.value.compile("page", for: CourseView.self, constants: constants)
  let problems = (set.diagnostics + compiled.diagnostics).map(describe).joined(separator: "\n")
  #expect(problems.isEmpty)
  let template = try #require(compiled.value, "\(problems)")
  return String(decoding: try template.render(course), as: UTF8.self)
}

/// What one line of template writes for a course.
func line(
  _ text: String, _ course: CourseView = CourseView(), constants: Constants = [:]
) throws -> String {
  String(try page("-- page --\n\(text)", course, constants: constants).dropLast())
}

/// All problems of a page template and of what it includes.
func problems(_ files: [String: SourceFile], constants: Constants = [:]) -> [Diagnostic] {
  let set = TemplateSet.parse(files)
  let compiled = set.value.compile("page", for: CourseView.self, constants: constants)
  #expect((compiled.value == nil) == (set.diagnostics + compiled.diagnostics).hasErrors)
  return set.diagnostics + compiled.diagnostics
}

/// The problems of one template, beside which a partial `card` and a layout `layout` with a block
/// `main` may be included.
func problems(in marked: MarkedText, constants: Constants = [:]) -> [Diagnostic] {
  problems(
    [
      "page": marked.file("page.mustache"),
      "card": SourceFile(path: "card.mustache", text: "<b>{{title}}</b>"),
      "layout": SourceFile(path: "layout.mustache", text: "<main>{{$main}}{{/main}}</main>"),
    ], constants: constants)
}

/// The hint of a diagnostic in English.
func hint(_ diagnostic: Diagnostic?) -> String? {
  diagnostic?.hint?.en.text(hidingValues: false)
}
