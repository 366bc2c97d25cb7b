import LadderCatalogue
import LadderInput

// A page for each Markdown file: its text, what the data know about it, and what belongs to it.

extension SiteModel {
  func articlePages(_ templates: PageTemplates) -> [SitePage] {
    let order = readingOrder()
    let backward = backReferences()
    return catalogue.pages.indices.compactMap { position in
      let page = catalogue.pages[position]
      if page.isSectionIndex || page.kind == .grade || page.kind == .track { return nil }
      let neighbours = order[position]
      return SitePage(
        route: page.route, source: .place(page.place),
        search: page.isSearchable
          ? SearchEntry(
            title: page.title, crumbs: sectionTitle(page.section), kind: page.kind.rawValue,
            sections: searchSections(of: position)) : nil
      ) { assets, output in
        let view = article(
          position, neighbours: neighbours, related: backward[position] ?? [], assets)
        templates.article.write(view, into: &output)
      }
    }
  }

  private func article(
    _ position: Int, neighbours: Neighbours?, related: [Related], _ assets: PageAssets
  ) -> ArticleView {
    let page = catalogue.pages[position]
    let route = page.route
    let policy = page.kind == .policy ? catalogue.policies[Identifier(page.id)] : nil
    let frame = frame(
      FrameContent(
        title: page.title, description: page.summary, area: page.area,
        crumbs: [(words[.home], .home)] + crumbs(to: page), outline: outline(of: page.document)),
      on: route, assets)
    func neighbour(_ position: Int?) -> LinkView? {
      position.map {
        LinkView(label: catalogue.pages[$0].title, url: route.link(to: catalogue.pages[$0].route))
      }
    }
    return ArticleView(
      frame: frame, kind: page.kind.rawValue, sectionNumber: policy?.sectionNumber,
      isDraft: page.status == .draft,
      isUnapproved: policy.map { $0.approvedBy == nil } ?? false,
      supersededBy: page.kind == .bulletin ? successor(of: page, on: route) : nil,
      facts: facts(of: page, on: route), body: body(of: position, on: route),
      related: related.map { group in
        RelatedView(
          title: group.title,
          links: group.targets.map { LinkView(label: $0.title, url: $0.link(from: route)) })
      },
      previous: neighbour(neighbours?.previous), next: neighbour(neighbours?.next))
  }

  private func crumbs(to page: Page) -> [(label: String, route: Route)] {
    var crumbs: [(label: String, route: Route)] = []
    var path = ""
    for part in page.section.split(separator: "/") {
      path += path.isEmpty ? String(part) : "/" + part
      crumbs.append((sectionTitle(path), .section(path)))
    }
    return crumbs
  }

  private func successor(of page: Page, on route: Route) -> LinkView? {
    guard let newer = catalogue.bulletins.first(where: { $0.supersedesID?.name == page.id }) else {
      return nil
    }
    return link(.bulletin, newer.id.name, on: route)
  }

  // MARK: - order

  struct Neighbours: Sendable {
    let previous: Int?
    let next: Int?
  }

  /// The pages of each section in their order.
  func pages(ofSection section: String) -> [Int] {
    catalogue.pages.indices.filter {
      catalogue.pages[$0].section == section && !catalogue.pages[$0].isSectionIndex
    }.sorted { catalogue.pages[$0].precedes(catalogue.pages[$1]) }
  }

  private func readingOrder() -> [Int: Neighbours] {
    var bySection: [String: [Int]] = [:]
    for (position, page) in catalogue.pages.enumerated() where !page.isSectionIndex {
      bySection[page.section, default: []].append(position)
    }
    var order: [Int: Neighbours] = [:]
    for (_, positions) in bySection {
      let sorted = positions.sorted { catalogue.pages[$0].precedes(catalogue.pages[$1]) }
      for (index, position) in sorted.enumerated() {
        order[position] = Neighbours(
          previous: index > 0 ? sorted[index - 1] : nil,
          next: index + 1 < sorted.count ? sorted[index + 1] : nil)
      }
    }
    return order
  }

  // MARK: - what belongs together

  struct Related: Sendable {
    let title: String
    let targets: [LinkTarget]
  }

  /// For each page what refers to it, by kind: the texts that mention it, and the data that name it.
  private func backReferences() -> [Int: [Related]] {
    var positions: [Route: Int] = [:]
    for (position, page) in catalogue.pages.enumerated() { positions[page.route] = position }
    var mentions: [Int: [Int]] = [:]
    for (position, page) in catalogue.pages.enumerated() where !page.isSectionIndex {
      var seen: Set<Int> = []
      for target in links[position] {
        guard let route = target?.route, let mentioned = positions[route], mentioned != position,
          seen.insert(mentioned).inserted
        else { continue }
        mentions[mentioned, default: []].append(position)
      }
    }
    var related: [Int: [Related]] = [:]
    for (position, page) in catalogue.pages.enumerated() {
      var groups = namedByData(page)
      if let pages = mentions[position] {
        groups.append(
          Related(
            title: words[.mentionedIn],
            targets: pages.map {
              LinkTarget(route: catalogue.pages[$0].route, title: catalogue.pages[$0].title)
            }))
      }
      related[position] = groups.filter { !$0.targets.isEmpty }
    }
    return related
  }

  private func namedByData(_ page: Page) -> [Related] {
    guard page.kind == .course else { return [] }
    let id = Identifier<Course>(page.id)
    return [
      Related(
        title: words[.partOfPrograms],
        targets: catalogue.programs.filter { $0.allCourseIDs.contains(id) }
          .compactMap { targets.target(.program, $0.id.name) }),
      Related(
        title: words[.relatedCases],
        targets: catalogue.cases.filter { $0.courseIDs.contains(id) }
          .compactMap { targets.target(.caseStudy, $0.id.name) }),
    ]
  }
}

extension Page {
  /// The part of the site the page belongs to.
  var area: String { section.split(separator: "/").first.map(String.init) ?? "" }

  /// The order of a section: by weight, then by date for what is dated, then by title.
  func precedes(_ other: Page) -> Bool {
    if weight != other.weight { return weight < other.weight }
    if kind == .bulletin || kind == .digest { return id > other.id }
    if title != other.title {
      return title.unicodeScalars.lexicographicallyPrecedes(other.title.unicodeScalars)
    }
    return path < other.path
  }
}
