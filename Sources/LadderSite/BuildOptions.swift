package import LadderInput

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The folder that holds `content/` and, optionally, `site-templates/`.
  package var source: String
  /// Where the default templates lie.
  package var templates: String
  /// A folder with the records of people, if they do not lie under `content/people`.
  package var people: String?
  /// "Today"; nil for the newest export among the deliveries, or the fallback.
  package var asOf: Day?
  /// The day taken where nothing else says one.
  package var fallbackDay: Day?
  /// When the last commit was made, or SOURCE_DATE_EPOCH, in seconds since 1970: its day in the time zone
  /// of the site is taken where nothing else says one.
  package var fallbackInstant: Int?
  /// Whether the records of people are checked and accounted for even if no page may say anything of them.
  package var checksPeople = false
  package var includesDrafts: Bool
  /// How git is run to learn when pages changed; nil to leave that out.
  package var git: Git?
  /// Whether the links to other sites are listed.
  package var listsExternalLinks: Bool
  /// The site's address in place of the one in the settings.
  package var baseURL: String?
  /// What the addresses of private pages are made with.
  package var secret = AccessSecret.none
  /// Where private pages are written; a folder beside the output if none is named.
  package var privateOutput: OutputFolder?
  /// The home folder, which is never written into.
  package var home: String?

  package init(source: String, templates: String) {
    self.source = source
    self.templates = templates
    includesDrafts = false
    listsExternalLinks = false
  }
}

extension BuildOptions {
  /// The day that is today where no flag and no delivery says it.
  func fallbackDay(in timeZone: String) -> Day? {
    fallbackDay ?? fallbackInstant.flatMap { localDay(at: $0, in: timeZone) }
  }
}
