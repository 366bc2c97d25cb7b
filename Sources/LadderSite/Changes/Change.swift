import LadderCatalogue
import LadderInput

/// A change of the handbook that its readers are told of.
struct Change: Sendable {
  let day: Day
  /// Position in `Catalogue.pages`.
  let page: Int
  /// What changed: a bulletin, a policy or another page.
  let kind: WordKey
  /// The version of a policy.
  var version: String?
  /// Where what changed is shown.
  let route: Route
}

extension SiteModel {
  /// Bulletins that were issued, policies that took effect or got another version, and pages that were edited,
  /// the newest first.
  ///
  /// A slip that is mended in a policy is no change of it.
  var changes: [Change] {
    var changes = catalogue.bulletins.map {
      Change(day: $0.issuedOn, page: $0.page, kind: .newsBulletin, route: routes[$0.page])
    }
    for policy in catalogue.policies {
      let days = [policy.effectiveFrom, earlier[policy.id]?.changedOn].compactMap { $0 }
      guard let day = days.filter({ $0 <= asOf }).max() else { continue }
      changes.append(
        Change(
          day: day, page: policy.page, kind: .newsPolicy, version: policy.version,
          route: changesRoute(of: policy) ?? routes[policy.page]))
    }
    let told = Set(changes.map(\.page))
    for (page, day) in history.updated.enumerated() where !told.contains(page) {
      guard let day, !catalogue.pages[page].isSectionIndex else { continue }
      changes.append(Change(day: day, page: page, kind: .changesPage, route: routes[page]))
    }
    return changes.filter { $0.day <= asOf }.sorted { a, b in
      a.day != b.day ? a.day > b.day : routes[a.page] < routes[b.page]
    }
  }
}
