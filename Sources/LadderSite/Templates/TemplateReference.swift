package import LadderDiagnostics
import LadderTemplates

/// The page that says which names every template may use, made from the views the templates are checked
/// against.
///
/// Markdown in one language; ends with a line break.
package func templateReference(in language: Language) -> String {
  // Without templates nothing compiles, but each is asked for.
  var compiler = TemplateCompiler(set: TemplateSet.parse([:]).value, constants: [:])
  _ = PageTemplates.compile(&compiler)
  var page = TemplateReferencePage(language)
  page.introduce()
  page.templates(compiler.uses)
  page.shapes()
  return page.text
}

/// The page while it is being written.
private struct TemplateReferencePage {
  private(set) var text = ""
  private let language: Language
  /// The shapes met so far, each with a heading of its own.
  private var known: [(shape: Shape, heading: String)] = []

  init(_ language: Language) { self.language = language }

  private func words(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  mutating func introduce() {
    text += words(
      """
      # 模板参考

      每个模板里可以用哪些名称。本页由 `ladder templates names` 按程序里的声明生成，请勿手改。

      - 在自己的 `site-templates/` 里放一个同名文件，就换掉默认的那一个：先 `ladder templates eject 名称`，再改。
      - 写错的名称不会悄悄变成空白，构建时会报出文件、行、列和相近的名称。
      - 界面文字写作 `{{t.键}}`，键在 `messages/zh.yaml` 里。
      - 自己放在 `assets/` 里的文件写作 `{{frame.site.root}}{{assets.文件名}}`。
      - `layout.mustache` 是各页共用的框架，用各页的 `frame`。

      只换配色、字体和间距，改 `assets/tokens.css`；换公司标志，改 `partials/brand.mustache`。
      """,
      """
      # Template reference

      The names every template may use. This page is made by `ladder templates names` from the declarations in the program; do not edit it.

      - A file of the same name in your own `site-templates/` takes the place of the default: `ladder templates eject NAME`, then change it.
      - A misspelt name never turns into nothing: the build reports file, line and column and the nearest name.
      - Texts of the interface are written `{{t.key}}`, with their keys in `messages/en.yaml`.
      - A file of your own in `assets/` is written `{{frame.site.root}}{{assets.NAME}}`.
      - `layout.mustache` stands around every page and uses the `frame` of each.

      For colours, fonts and spacing change `assets/tokens.css`; for the company's mark `partials/brand.mustache`.
      """)
    text += "\n"
  }

  mutating func templates(_ uses: [(template: String, shape: Shape)]) {
    text += "\n## " + words("模板", "Templates") + "\n\n"
    text += words("| 模板 | 用途 | 名称 |", "| template | what it makes | names |") + "\n|---|---|---|\n"
    for use in uses.sorted(by: { $0.template < $1.template }) {
      text +=
        "| `\(use.template).mustache` | \(use.shape.doc.text(in: language)) | "
        + "\(link(to: use.shape)) |\n"
    }
  }

  mutating func shapes() {
    text += "\n## " + words("名称", "Names") + "\n"
    var next = 0
    while next < known.count {
      let (shape, heading) = known[next]
      next += 1
      text += "\n### \(heading)\n\n\(shape.doc.text(in: language))\n\n"
      text += words("| 名称 | 类型 | 说明 |", "| name | kind | what it is |") + "\n|---|---|---|\n"
      for field in shape.fields {
        text += "| `\(field.name)` | \(kind(field.kind)) | \(field.doc.text(in: language)) |\n"
      }
    }
  }

  private mutating func kind(_ kind: Kind) -> String {
    switch kind {
    case .text: words("文字", "text")
    case .html: words("HTML，写作 `{{{…}}}`", "HTML, written `{{{…}}}`")
    case .number: words("数", "number")
    case .flag: words("是否", "yes or no")
    case .record(let shape, let isOptional):
      link(to: shape()) + (isOptional ? words("，可能没有", ", may be absent") : "")
    case .list(let element): words("若干 ", "list of ") + self.kind(element)
    }
  }

  /// A link to the table of a shape, which is written once; two shapes of one name are told apart.
  private mutating func link(to shape: Shape) -> String {
    if let place = known.first(where: { $0.shape === shape }) { return link(place.heading) }
    let same = known.count { $0.shape.name == shape.name }
    let heading = same == 0 ? shape.name : "\(shape.name)-\(same + 1)"
    known.append((shape, heading))
    return link(heading)
  }

  private func link(_ heading: String) -> String { "[\(heading)](#\(heading))" }
}
