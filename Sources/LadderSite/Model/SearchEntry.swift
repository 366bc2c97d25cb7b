import LadderCatalogue
import LadderInput
import LadderMarkup
import LadderSearch

/// What search is told of a page, without its address.
struct SearchEntry: Sendable {
  let title: String
  let crumbs: String
  let kind: String
  var tags: [String] = []
  let sections: [SearchSection]

  func page(at route: Route) -> SearchPage {
    SearchPage(
      url: route.path, title: title, crumbs: crumbs, kind: kind, tags: tags, sections: sections)
  }
}

extension SearchTexts {
  /// The words of the client in the language of the site, and the handbook's synonyms.
  init(_ words: Words, _ catalogue: Catalogue) {
    self.init()
    self.words = words.named(by: "client_search_")
    synonyms = catalogue.synonyms.map(\.words)
  }
}

extension SiteModel {
  /// What answers can be narrowed to: the tags of the page whose text stands there, none if there is no such page.
  func searchTags(of page: Int?) -> [String] {
    page.map { catalogue.pages[$0].tags.compactMap { tags.tag($0.value)?.name } } ?? []
  }

  /// Whether what a page of the program's own says may be found; the text that stands on it decides.
  func isSearchable(_ page: Int?) -> Bool {
    page.map { catalogue.pages[$0].isSearchable } ?? true
  }

  /// The sections of a document, with the titles of what it refers to filled in.
  func searchSections(of page: Int) -> [SearchSection] {
    let document = catalogue.pages[page].document
    return document.sections.map { section in
      SearchSection(
        anchor: section.anchor, heading: section.heading,
        text: section.text { link in links[page][link]?.title ?? document.links[link].destination })
    }
  }
}
