import LadderDiagnostics
import LadderTemplates

/// Every template the site is made with, compiled and checked against its view.
struct PageTemplates: Sendable {
  let home: Template<HomeView>
  let section: Template<SectionView>
  let article: Template<ArticleView>
  let search: Template<SearchView>

  /// Compiles all templates; nil if one has an error, and every error is reported.
  static func compile(
    _ set: TemplateSet, words: Words
  ) -> Diagnosed<PageTemplates?> {
    var diagnostics: [Diagnostic] = []
    let constants = words.constants
    func template<Content: View>(_ name: String, _ view: Content.Type) -> Template<Content>? {
      let compiled = set.compile(name, for: view, constants: constants)
      diagnostics += compiled.diagnostics
      return compiled.value
    }
    let home = template("home", HomeView.self)
    let section = template("section", SectionView.self)
    let article = template("article", ArticleView.self)
    let search = template("search", SearchView.self)
    guard let home, let section, let article, let search else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(
      PageTemplates(home: home, section: section, article: article, search: search), diagnostics)
  }
}

extension Template {
  /// Renders a view whose trees cannot be deeper than a template may go.
  func write(_ view: Content, into page: inout [UInt8]) {
    do {
      try render(view, into: &page)
    } catch {
      preconditionFailure("views hold no trees that include themselves")
    }
  }
}
