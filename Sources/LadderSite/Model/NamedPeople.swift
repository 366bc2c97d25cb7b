import LadderCatalogue

/// What texts that everyone may read say of people they name (`[[employee:…]]`).
enum NamedPeople: Sendable {
  /// Nothing: to name somebody is an error.
  case nobody
  /// Their names, with a link to their pages.
  case pages([Employee])
  /// Their names.
  case names([Employee])
  /// What they do in place of their names.
  case roles([Employee])

  var isNobody: Bool { if case .nobody = self { true } else { false } }
}

extension NamedPeople {
  /// Those who are there, as far as the site may speak of them.
  init(_ people: [Employee], _ site: SiteSettings) {
    switch (site.peopleAccess, site.peopleNames) {
    case (.open, _): self = .pages(people)
    case (.gated, .shown): self = .names(people)
    case (.gated, .hidden): self = .roles(people)
    case (.off, _), (.sealed, _): self = .nobody
    }
  }
}
