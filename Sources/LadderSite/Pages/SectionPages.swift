import LadderCatalogue
import LadderInput

// The list of each section of content. Grades and tracks are listed by the ladder page.

extension SiteModel {
  func sectionPages(_ templates: PageTemplates) -> [SitePage] {
    sections.names.filter { !["grades", "tracks"].contains($0) }.map { section in
      let route = Route.section(section)
      let index = sections.introduction(of: section)
      let title = sections.title(of: section)
      let place = index.map { SitePageSource.place(catalogue.pages[$0].place) } ?? .program
      return SitePage(
        route: route, source: place,
        search: introductionEntry(index, title: title)
      ) { [self] assets, output in
        let area = section.split(separator: "/").first.map(String.init) ?? ""
        let view = SectionView(
          frame: frame(
            FrameContent(
              title: title, description: index.flatMap { catalogue.pages[$0].description },
              area: area, crumbs: [(words[.home], .home)] + sections.trail(to: section).dropLast(),
              page: index),
            on: route, assets),
          intro: index.map { body(of: $0, on: route) }, groups: groups(of: section, on: route),
          indexes: indexes(of: section, on: route))
        templates.section.write(view, into: &output)
      }
    }
  }

  /// What search finds of the text that introduces a section, if there is one and it is to be found.
  func introductionEntry(_ index: Int?, title: String) -> SearchEntry? {
    guard let index, catalogue.pages[index].isSearchable else { return nil }
    return SearchEntry(
      title: title, crumbs: "", kind: Page.Kind.ordinary.rawValue,
      tags: searchTags(of: index), sections: searchSections(of: index))
  }

  private func groups(of section: String, on route: Route) -> [GroupView] {
    let positions = sections.pages(of: section)
    var groups: [GroupView] = []
    let subsections = sections.parts(of: section)
    if !subsections.isEmpty {
      groups.append(
        GroupView(
          id: nil, title: nil,
          items: subsections.map {
            ItemView(
              link: LinkView(label: sections.title(of: $0), url: route.link(to: .section($0))),
              summary: sections.introduction(of: $0).flatMap { catalogue.pages[$0].description })
          }))
    }
    switch section {
    case "courses":
      return groups
        + grouped(positions, by: catalogue.vocabularies.contentCategories, on: route) {
          catalogue.courses[Identifier($0.id)]?.contentCategory
        }
    case "cases":
      return groups
        + grouped(positions, by: catalogue.vocabularies.caseKinds, on: route) {
          catalogue.cases[Identifier($0.id)]?.kind
        }
    case "bulletins": return groups + byMonth(positions, on: route)
    default:
      return groups + [GroupView(id: nil, title: nil, items: positions.map { item($0, on: route) })]
    }
  }

  private func grouped(
    _ positions: [Int], by terms: Table<Term>, on route: Route,
    _ term: (Page) -> Identifier<Term>?
  ) -> [GroupView] {
    var byTerm: [Identifier<Term>: [Int]] = [:]
    for position in positions {
      if let id = term(catalogue.pages[position]) { byTerm[id, default: []].append(position) }
    }
    return terms.compactMap { entry in
      byTerm[entry.id].map { positions in
        GroupView(
          id: entry.id.name, title: entry.name, items: positions.map { item($0, on: route) })
      }
    }
  }

  private func byMonth(_ positions: [Int], on route: Route) -> [GroupView] {
    var months: [YearMonth: [Int]] = [:]
    for position in positions {
      guard let bulletin = catalogue.bulletins[Identifier(catalogue.pages[position].id)] else {
        continue
      }
      months[bulletin.issuedOn.yearMonth, default: []].append(position)
    }
    return months.sorted { $0.key > $1.key }.map { month, positions in
      GroupView(
        id: month.description, title: month.description,
        items: positions.map { item($0, on: route) })
    }
  }

  func item(_ position: Int, on route: Route) -> ItemView {
    let page = catalogue.pages[position]
    var item = ItemView(
      link: LinkView(label: page.title, url: route.link(to: routes[position])), prefix: nil,
      summary: page.description, isDraft: page.status == .draft)
    switch page.kind {
    case .policy: item.prefix = catalogue.policies[Identifier(page.id)]?.sectionNumber
    case .course:
      if let course = catalogue.courses[Identifier(page.id)] {
        item.tags = [
          catalogue.vocabularies.deliveryMethods[course.deliveryMethod]?.name ?? "",
          words(.minutes, (.n, String(course.plannedMinutes))),
        ].filter { !$0.isEmpty }
      }
    case .bulletin:
      if let bulletin = catalogue.bulletins[Identifier(page.id)] {
        item.prefix = bulletin.documentNumber
        item.date = bulletin.issuedOn.description
        item.tags = [catalogue.vocabularies.businessLines[bulletin.businessLine]?.name ?? ""]
      }
    case .caseStudy:
      if let study = catalogue.cases[Identifier(page.id)] {
        item.tags = study.topicIDs.compactMap { catalogue.topics[$0]?.name }
      }
    case .digest, .ordinary, .grade, .track: item.date = page.dates.date?.description
    }
    return item
  }

  /// The courses by topic and by system: what a newcomer looks for, and where `[[topic:…]]` leads.
  private func indexes(of section: String, on route: Route) -> [RelatedView] {
    guard section == "courses" else { return [] }
    var byTopic: [Identifier<Topic>: [Identifier<Course>]] = [:]
    var bySystem: [Identifier<System>: [Identifier<Course>]] = [:]
    for course in catalogue.courses {
      for topic in course.topicIDs { byTopic[topic, default: []].append(course.id) }
      for system in course.systemIDs { bySystem[system, default: []].append(course.id) }
    }
    return catalogue.topics.map { topic in
      RelatedView(
        id: "topic-" + topic.id.name, title: words(.topicIndex, (.name, topic.name)),
        links: links(byTopic[topic.id] ?? [], on: route))
    }
      + catalogue.systems.map { system in
        RelatedView(
          id: "system-" + system.id.name, title: words(.systemIndex, (.name, system.name)),
          links: links(bySystem[system.id] ?? [], on: route))
      }
  }
}
