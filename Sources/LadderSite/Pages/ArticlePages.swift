import LadderCatalogue
import LadderInput

// A page for each Markdown file: its text, what the data know about it, and what belongs to it.

extension SiteModel {
  func articlePages(_ templates: PageTemplates) -> [SitePage] {
    let template = templates.article
    return catalogue.pages.indices.compactMap { position in
      let page = catalogue.pages[position]
      if page.isSectionIndex || page.kind == .grade || page.kind == .track { return nil }
      return SitePage(
        route: routes[position], source: .place(page.place),
        search: page.isSearchable
          ? SearchEntry(
            title: page.title, crumbs: sections.titleOfPage[position], kind: page.kind.rawValue,
            tags: searchTags(of: position), sections: searchSections(of: position)) : nil
      ) { [self] assets, output in
        template.write(article(position, assets), into: &output)
      }
    }
  }

  private func article(_ position: Int, _ assets: PageAssets) -> ArticleView {
    let page = catalogue.pages[position]
    let route = routes[position]
    let neighbours = sections.neighbours(of: position)
    let policy = page.kind == .policy ? catalogue.policies[Identifier(page.id)] : nil
    let frame = frame(
      FrameContent(
        title: page.title, description: page.description, area: page.area,
        crumbs: [(words[.home], .home)] + sections.trail(to: page.section),
        outline: page.showsOutline ? outline(of: page.document) : [], page: position),
      on: route, assets)
    func neighbour(_ position: Int?) -> LinkView? {
      position.map {
        LinkView(label: catalogue.pages[$0].title, url: route.link(to: routes[$0]))
      }
    }
    return ArticleView(
      frame: frame, kind: page.kind.rawValue, sectionNumber: policy?.sectionNumber,
      isDraft: page.status == .draft,
      isUnapproved: policy.map { $0.approvedBy == nil } ?? false,
      supersededBy: page.kind == .bulletin ? successor(of: page, on: route) : nil,
      facts: facts(of: position, on: route), body: body(of: position, on: route),
      related: related(to: position, on: route),
      previous: neighbour(neighbours.previous), next: neighbour(neighbours.next),
      sectionMarks: page.document.sectionMarks,
      seenScript: assets.address(of: "seen.js", on: route))
  }

  private func successor(of page: Page, on route: Route) -> LinkView? {
    relations.successors[Identifier(page.id)].flatMap { link(.bulletin, $0.name, on: route) }
  }

  // MARK: - what belongs together

  /// What names the page in the data.
  private func related(to position: Int, on route: Route) -> [RelatedView] {
    let page = catalogue.pages[position]
    var related: [RelatedView] = []
    if page.kind == .course {
      let id = Identifier<Course>(page.id)
      related.append(
        RelatedView(
          title: words[.partOfPrograms], links: links(relations.programs[id] ?? [], on: route)))
      related.append(
        RelatedView(
          title: words[.relatedCases], links: links(relations.cases[id] ?? [], on: route)))
    }
    return related.filter { !$0.links.isEmpty }
  }
}
