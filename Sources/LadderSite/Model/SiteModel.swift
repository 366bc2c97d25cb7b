import LadderCatalogue
import LadderInput
import LadderMarkup
import LadderProgress

/// All that pages are made from: read by every page, changed by none.
///
/// A class, because every page of the site holds on to it until it is written: as a structure each would
/// carry a copy of the whole.
final class SiteModel: Sendable {
  let catalogue: Catalogue
  /// Nil when `people.access` is off: no page can then say anything of a person.
  ///
  /// Where it is gated, what pages for everyone say of a person is a name at most.
  let people: People?
  let progress: Progress?
  /// What coordinators are told of everyone; nil where they have no pages.
  let overview: Overview?
  /// The day the site is made for.
  let asOf: Day
  let words: Words
  let targets: LinkTargets
  /// For each page of the catalogue where each of its links leads.
  let links: [[LinkTarget?]]
  let sections: Sections
  let relations: Relations
  let navigation: Navigation
  let tags: Tags
  let history: PageHistory
  let reviews: Reviews
  /// What policies were before their last version.
  let earlier: [Identifier<Policy>: EarlierPolicy]
  /// The terms to explain in texts; nil if the company has none.
  let glossary: GlossaryTerms?
  /// What the addresses of private pages are made with; nil where there are none.
  let keys: AccessKeys?

  init(
    catalogue: Catalogue, people: People?, progress: Progress?, asOf: Day, words: Words,
    targets: LinkTargets, links: [[LinkTarget?]], sections: Sections, relations: Relations,
    navigation: Navigation, glossary: GlossaryTerms?, tags: Tags = Tags(),
    history: PageHistory = PageHistory(), reviews: Reviews = Reviews(), keys: AccessKeys? = nil,
    overview: Overview? = nil, earlier: [Identifier<Policy>: EarlierPolicy] = [:]
  ) {
    self.catalogue = catalogue
    self.people = people
    self.progress = progress
    self.overview = overview
    self.asOf = asOf
    self.words = words
    self.targets = targets
    self.links = links
    self.sections = sections
    self.relations = relations
    self.navigation = navigation
    self.tags = tags
    self.history = history
    self.reviews = reviews
    self.glossary = glossary
    self.keys = keys
    self.earlier = earlier
  }

  /// Where each page of the catalogue stands in the site.
  var routes: [Route] { targets.routes }

  /// Whether pages about people lie in a tree of their own, which not everyone may read.
  var isGated: Bool { catalogue.site.peopleAccess == .gated }
}

/// Pages that are made together, because they show the same things: a team and its people.
///
/// Search finds none of them.
struct PageGroup: Sendable {
  let routes: [Route]
  /// Begins what the pages have in common, and gives what writes each.
  let begin: @Sendable (PageAssets) -> OutputJob.Maker
}

/// A page of the site: where it is, how it is made, and what search finds in it.
struct SitePage: Sendable {
  let route: Route
  /// What the page is made from, for messages; nil for pages made from many things.
  let source: SitePageSource
  let search: SearchEntry?
  /// Writes the page.
  ///
  /// It cannot fail: everything has been checked before.
  let render: @Sendable (PageAssets, inout ByteBuffer) -> Void
}
