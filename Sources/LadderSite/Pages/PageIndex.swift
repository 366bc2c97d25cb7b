import LadderCatalogue

extension SiteModel {
  /// Every page that search finds, by kind and title: what is left of search when scripts are off.
  func pageIndex(of pages: [SitePage], _ templates: PageTemplates) -> SitePage {
    let entries = pages.compactMap { page in
      page.search.map { (kind: $0.kind, title: $0.title, route: page.route) }
    }
    return SitePage(route: .pageIndex, source: .program, search: nil) { [self] assets, output in
      var byKind: [String: [ItemView]] = [:]
      for entry in entries {
        let link = LinkView(label: entry.title, url: Route.pageIndex.link(to: entry.route))
        byKind[entry.kind, default: []].append(ItemView(link: link))
      }
      let groups = byKind.sorted { $0.key < $1.key }.map { kind, items in
        GroupView(id: kind, title: words.named("client_search_kind", kind), items: items)
      }
      let frame = frame(
        FrameContent(
          title: words[.allPages], area: "search",
          crumbs: [(words[.home], .home), (words[.search], .search)]),
        on: .pageIndex, assets)
      templates.section.write(
        SectionView(frame: frame, intro: nil, groups: groups, indexes: []), into: &output)
    }
  }
}
