import LadderCatalogue
import LadderDiagnostics
import LadderMarkup
import LadderSearch
import LadderTemplates

/// A term with its definition.
struct GlossaryTermView: View {
  var id: String
  var term: String
  var aliases: String?
  var definition: String
  var policy: LinkView?

  static let shape = ViewShape<GlossaryTermView>("glossary_term", zh: "一条术语", en: "A term") {
    view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("term", zh: "术语", en: "The term", \.term)
    view.text("aliases", zh: "别名", en: "Its other names", \.aliases)
    view.text("definition", zh: "解释", en: "What it means", \.definition)
    view.record("policy", zh: "相关制度", en: "The policy that says more", \.policy)
  }
}

/// Terms under a heading.
struct GlossaryGroupView: View {
  var title: String?
  var terms: [GlossaryTermView]

  static let shape = ViewShape<GlossaryGroupView>(
    "glossary_group", zh: "一组术语", en: "Terms under a heading"
  ) { view in
    view.text("title", zh: "小标题", en: "Its heading", \.title)
    view.list("terms", zh: "术语", en: "Its terms", \.terms)
  }
}

/// The glossary.
struct GlossaryView: View {
  var frame: FrameView
  var groups: [GlossaryGroupView]

  static let shape = ViewShape<GlossaryView>("glossary", zh: "术语表页面", en: "The glossary") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.list("groups", zh: "各组术语", en: "Its terms in groups", \.groups)
  }
}

extension GlossaryTerms {
  /// The terms of a handbook; nil if it has none.
  init?(_ glossary: Table<GlossaryTerm>) {
    if glossary.isEmpty { return nil }
    self.init(
      glossary.map { Entry(id: $0.id.name, names: $0.names, definition: $0.definition) })
  }
}

// The glossary: every term in the company's order, under the headings of its groups.

extension SiteModel {
  func glossaryPages(_ templates: PageTemplates) -> [SitePage] {
    guard !catalogue.glossary.isEmpty else { return [] }
    let route = Route.glossary
    return [
      SitePage(
        route: route, source: .program,
        search: SearchEntry(
          title: words[.glossary], crumbs: "", kind: "glossary",
          sections: catalogue.glossary.map {
            SearchSection(
              anchor: $0.id.name, heading: $0.names.joined(separator: " "), text: $0.definition)
          })
      ) { [self] assets, output in
        let view = GlossaryView(
          frame: frame(
            FrameContent(
              title: words[.glossary], description: words.about("glossary"), area: "glossary",
              crumbs: [(words[.home], .home)]),
            on: route, assets),
          groups: glossaryGroups(on: route))
        templates.glossary.write(view, into: &output)
      }
    ]
  }

  private func glossaryGroups(on route: Route) -> [GlossaryGroupView] {
    var groups: [GlossaryGroupView] = []
    for term in catalogue.glossary {
      let view = GlossaryTermView(
        id: term.id.name, term: term.term,
        aliases: term.aliases.isEmpty ? nil : term.aliases.joined(separator: words[.listSeparator]),
        definition: term.definition,
        policy: term.policyID.flatMap { link(.policy, $0.name, on: route) })
      if let index = groups.firstIndex(where: { $0.title == term.group }) {
        groups[index].terms.append(view)
      } else {
        groups.append(GlossaryGroupView(title: term.group, terms: [view]))
      }
    }
    return groups
  }
}
