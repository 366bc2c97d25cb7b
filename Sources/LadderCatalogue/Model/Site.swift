package import LadderDiagnostics
package import LadderInput

/// What `content/site.yaml` says of the site as a whole.
package struct SiteSettings: Sendable {
  /// Who may read pages about people (security: `people.access`).
  package enum PeopleAccess: String, Sendable, CaseIterable {
    /// Nothing personal is written.
    case off
    /// Personal pages lie in `public/`; needs a stated reason.
    case open
    /// Personal pages lie in a private tree behind the web server.
    case gated
    /// Personal pages are encrypted.
    case sealed

    /// Whether there are pages about people.
    package var hasPages: Bool { self == .open || self == .gated }
  }

  /// Whether pages that everyone may read name people.
  package enum PeopleNames: String, Sendable, CaseIterable {
    case shown
    /// Where a text names somebody, their role stands.
    case hidden
  }

  package var title: String
  package var shortTitle: String
  package var company: String
  /// `zh` or another language of the interface texts.
  package var language: String
  package var baseURL: String
  /// An IANA name.
  package var timeZone: String
  package var peopleAccess: PeopleAccess
  package var peopleAccessPlace: SourceRange?
  package var peopleAccessOpenReason: String?
  package var peopleNames = PeopleNames.shown
  package var peopleNamesPlace: SourceRange?
  /// Who holds one of them may read the coordination pages.
  package var coordinatorRoleIDs: [Identifier<Role>] = []
  /// How long records that tell of something past are used.
  package var retentionMonths = 36
  /// What the settings refer to, checked when the handbook is known.
  package var references: [DeclaredReference] = []
  package var reportErrorTo: String?
  package var tenure = TenureSettings()
  package var repository = RepositorySettings()
  package var limits: Limits

  package init(
    title: String, shortTitle: String, company: String, language: String, baseURL: String,
    timeZone: String, peopleAccess: PeopleAccess, peopleAccessPlace: SourceRange?,
    peopleAccessOpenReason: String?, reportErrorTo: String?, limits: Limits = Limits()
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.company = company
    self.language = language
    self.baseURL = baseURL
    self.timeZone = timeZone
    self.peopleAccess = peopleAccess
    self.peopleAccessPlace = peopleAccessPlace
    self.peopleAccessOpenReason = peopleAccessOpenReason
    self.reportErrorTo = reportErrorTo
    self.limits = limits
  }
}

/// How months of service are counted (c0).
package struct TenureSettings: Sendable {
  package enum Boundary: String, Sendable, CaseIterable {
    /// A month is full on the day of the same number: on the anniversary the year is over.
    case anniversary
    /// It is full the day after: the first day does not count (Civil Code art. 201), and the last runs to
    /// its end.
    case dayAfter = "day_after"
  }

  package var boundary = Boundary.anniversary
  /// Whether days of leave do not count.
  package var leaveStops = false

  package init() {}
}

/// What pages show of the repository the handbook is kept in.
package struct RepositorySettings: Sendable {
  /// The address at which a file is edited: what stands before its path and what behind.
  package var editAddress: (before: String, after: String)?
  /// Whether pages say when git saw their text change last.
  package var showsUpdated = true
  /// Whether pages name those who changed them; names are personal, so only if asked for.
  package var showsContributors = false

  package init() {}

  package var needsHistory: Bool { showsUpdated || showsContributors }
}
