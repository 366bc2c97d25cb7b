import LadderCatalogue
import LadderInput

// What changed in the handbook, newest first: bulletins, versions of policies, pages that were edited.

extension SiteModel {
  private struct Entry {
    let day: Day
    let page: Int
    let kind: WordKey
    /// The version of a policy.
    var summary: String?
    /// Where what changed is shown.
    var route: Route
  }

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
    for entry in entries {
      let month = entry.day.yearMonth
      let page = catalogue.pages[entry.page]
      let item = ItemView(
        link: LinkView(label: page.title, url: route.link(to: entry.route)),
        summary: entry.summary, tags: [words[entry.kind]], date: entry.day.description)
      if groups.last?.id == month.description {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append(GroupView(id: month.description, title: words.month(month), items: [item]))
      }
    }
    return groups
  }

  private var entries: [Entry] {
    var entries = catalogue.bulletins.map {
      Entry(day: $0.issuedOn, page: $0.page, kind: .newsBulletin, route: routes[$0.page])
    }
    for policy in catalogue.policies {
      let days = [policy.effectiveFrom, earlier[policy.id]?.changedOn].compactMap { $0 }
      guard let day = days.filter({ $0 <= asOf }).max() else { continue }
      entries.append(
        Entry(
          day: day, page: policy.page, kind: .newsPolicy,
          summary: words(.changesVersion, (.version, policy.version)),
          route: changesRoute(of: policy) ?? routes[policy.page]))
    }
    let told = Set(entries.map(\.page))
    for (page, day) in history.updated.enumerated() where !told.contains(page) {
      guard let day, !catalogue.pages[page].isSectionIndex else { continue }
      entries.append(Entry(day: day, page: page, kind: .changesPage, route: routes[page]))
    }
    return Array(
      entries.filter { $0.day <= asOf }.sorted { a, b in
        a.day != b.day ? a.day > b.day : routes[a.page] < routes[b.page]
      }.prefix(Self.mostEntries))
  }
}
