import LadderCatalogue

// The list of all tags, and for each tag the pages that bear it.

extension SiteModel {
  func tagPages(_ templates: PageTemplates) -> [SitePage] {
    tags.all.isEmpty ? [] : [allTagsPage(templates)] + tags.all.map { tagPage($0, templates) }
  }

  private func allTagsPage(_ templates: PageTemplates) -> SitePage {
    SitePage(route: .tags, source: .program, search: nil) { [self] assets, output in
      let route = Route.tags
      let items = tags.all.map { tag in
        ItemView(
          link: LinkView(label: tag.name, url: route.link(to: tag.route)),
          tags: [words(.pages, (.n, String(tag.pages.count)))])
      }
      let view = SectionView(
        frame: frame(
          FrameContent(title: words[.tags], area: "tags", crumbs: [(words[.home], .home)]),
          on: route, assets),
        intro: nil, groups: [GroupView(id: nil, title: nil, items: items)], indexes: [])
      templates.section.write(view, into: &output)
    }
  }

  private func tagPage(_ tag: Tags.Tag, _ templates: PageTemplates) -> SitePage {
    SitePage(route: tag.route, source: .program, search: nil) { [self] assets, output in
      let bySection = Dictionary(grouping: tag.pages) { catalogue.pages[$0].section }
      let groups = bySection.sorted { $0.key < $1.key }.map { section, positions in
        GroupView(
          id: nil, title: sections.title(of: section),
          items: positions.sorted { catalogue.pages[$0].precedes(catalogue.pages[$1]) }
            .map { item($0, on: tag.route) })
      }
      let view = SectionView(
        frame: frame(
          FrameContent(
            title: words(.tagTitle, (.name, tag.name)), area: "tags",
            crumbs: [(words[.home], .home), (words[.tags], .tags)]),
          on: tag.route, assets),
        intro: nil, groups: groups, indexes: [])
      templates.section.write(view, into: &output)
    }
  }
}
