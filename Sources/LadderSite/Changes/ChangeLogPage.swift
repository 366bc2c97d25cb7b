import LadderCatalogue
import LadderInput

// What changed in the handbook, newest first.

extension SiteModel {
  /// More than this nobody reads; what is older stands in the history of the repository.
  private static var mostEntries: Int { 200 }

  /// Where the change log stands; nil where nothing is known of any change.
  var changeLogRoute: Route? {
    let isKnown =
      !catalogue.bulletins.isEmpty
      || catalogue.policies.contains { $0.effectiveFrom != nil }
      || history.updated.contains { $0 != nil }
    return isKnown ? .section("changes") : nil
  }

  func changeLogPages(_ templates: PageTemplates) -> [SitePage] {
    guard let route = changeLogRoute else { return [] }
    return [
      SitePage(route: route, source: .program, search: nil) { [self] assets, output in
        let view = SectionView(
          frame: frame(
            FrameContent(
              title: words[.changeLog], description: words[.changeLogLead], area: "changes",
              crumbs: [(words[.home], .home)]),
            on: route, assets),
          intro: nil, groups: groups(on: route), indexes: [])
        templates.section.write(view, into: &output)
      }
    ]
  }

  /// A group for each month.
  private func groups(on route: Route) -> [GroupView] {
    var groups: [GroupView] = []
    for change in changes.prefix(Self.mostEntries) {
      let month = change.day.yearMonth
      let item = ItemView(
        link: LinkView(
          label: catalogue.pages[change.page].title, url: route.link(to: change.route)),
        summary: change.version.map { words(.changesVersion, (.version, $0)) },
        tags: [words[change.kind]], date: change.day.description)
      if groups.last?.id == month.description {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append(GroupView(id: month.description, title: words.month(month), items: [item]))
      }
    }
    return groups
  }
}
