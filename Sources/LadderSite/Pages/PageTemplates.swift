import LadderDiagnostics
import LadderInput
import LadderTemplates

/// Every template the site is made with, compiled and checked against its view.
struct PageTemplates: Sendable {
  let home: Template<HomeView>
  let section: Template<SectionView>
  let article: Template<ArticleView>
  let search: Template<SearchView>
  let ladder: Template<LadderView>
  let grade: Template<GradeView>
  let move: Template<MoveView>
  let redirect: Template<RedirectView>
  let organisation: Template<OrganisationView>
  let glossary: Template<GlossaryView>
  let changes: Template<ChangesView>
  let people: PeopleTemplates
  let coordination: CoordinationTemplates
  let training: TrainingTemplates
  let aids: AidTemplates

  /// Compiles all templates; nil if one has an error, and every error of every template is reported.
  ///
  /// `assets` holds the addresses of the site's own files, by their names.
  static func compile(
    _ set: TemplateSet, words: Words, assets: Constants = [:]
  ) -> Diagnosed<PageTemplates?> {
    var constants = words.constants
    constants["assets"] = .record(assets)
    var compiler = TemplateCompiler(set: set, constants: constants)
    let templates = compile(&compiler)
    return Diagnosed(templates, compiler.diagnostics.joiningPages())
  }

  /// Compiles all with a compiler, which holds what is wrong with them.
  static func compile(_ compiler: inout TemplateCompiler) -> PageTemplates? {
    let home = compiler.template("home", HomeView.self)
    let section = compiler.template("section", SectionView.self)
    let article = compiler.template("article", ArticleView.self)
    let search = compiler.template("search", SearchView.self)
    let ladder = compiler.template("ladder", LadderView.self)
    let grade = compiler.template("grade", GradeView.self)
    let move = compiler.template("move", MoveView.self)
    let redirect = compiler.template("redirect", RedirectView.self)
    let organisation = compiler.template("organisation", OrganisationView.self)
    let glossary = compiler.template("glossary", GlossaryView.self)
    let changes = compiler.template("changes", ChangesView.self)
    let people = PeopleTemplates(&compiler)
    let coordination = CoordinationTemplates(&compiler)
    let training = TrainingTemplates.compile(&compiler)
    let aids = AidTemplates.compile(&compiler)
    guard let home, let section, let article, let search, let ladder, let grade, let move,
      let redirect, let organisation, let glossary, let changes, let people, let coordination,
      let training,
      let aids
    else {
      return nil
    }
    return PageTemplates(
      home: home, section: section, article: article, search: search, ladder: ladder,
      grade: grade, move: move, redirect: redirect, organisation: organisation,
      glossary: glossary, changes: changes, people: people, coordination: coordination,
      training: training, aids: aids
    )
  }
}

/// Compiles templates one after the other and collects what is wrong with each.
struct TemplateCompiler {
  let set: TemplateSet
  let constants: Constants
  var diagnostics: [Diagnostic] = []
  /// The templates asked for, with the names each is given.
  private(set) var uses: [(template: String, shape: Shape)] = []

  init(set: TemplateSet, constants: Constants) {
    self.set = set
    self.constants = constants
  }

  mutating func template<Content: View>(
    _ name: String, _ view: Content.Type
  ) -> Template<Content>? {
    uses.append((name, Content.shape.shape))
    let compiled = set.compile(name, for: view, constants: constants)
    diagnostics += compiled.diagnostics
    return compiled.value
  }
}

extension Template {
  /// Renders a view whose trees cannot be deeper than a template may go.
  func write(_ view: Content, into page: inout ByteBuffer) {
    do {
      try render(view, into: &page)
    } catch {
      preconditionFailure("views hold no trees that include themselves")
    }
  }
}
