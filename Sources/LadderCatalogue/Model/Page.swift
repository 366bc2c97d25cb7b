package import LadderDiagnostics
package import LadderInput
package import LadderMarkup

/// A Markdown file under `content/`: every one is a page, and its folders are the sections of the site.
///
/// A class, because every stage looks at pages one by one, and a copy of all that is in one costs more
/// than most of the looks. Nothing in it changes.
package final class Page: Sendable {
  /// What a page describes besides its text.
  ///
  /// The top folder decides.
  package enum Kind: String, Sendable, CaseIterable {
    case ordinary = "page"
    case policy, course
    case caseStudy = "case"
    case bulletin, digest, grade, track

    /// The folder under `content/` whose files are of this kind; nil for ordinary pages.
    package var folder: String? {
      switch self {
      case .ordinary: nil
      case .policy: "policies"
      case .course: "courses"
      case .caseStudy: "cases"
      case .bulletin: "bulletins"
      case .digest: "digests"
      case .grade: "grades"
      case .track: "tracks"
      }
    }

    /// As what a page of this kind is referred to; nil for ordinary pages.
    package var entityKind: EntityKind? {
      switch self {
      case .ordinary: nil
      case .policy: .policy
      case .course: .course
      case .caseStudy: .caseStudy
      case .bulletin: .bulletin
      case .digest: .digest
      case .grade: .grade
      case .track: .track
      }
    }
  }

  package enum Status: String, Sendable, CaseIterable {
    case active
    /// Shown with a banner and without effect.
    case draft
  }

  /// The days that the front matter names.
  package struct Dates: Sendable {
    /// The date the page bears.
    package let date: Day?
    /// When the text was last changed or confirmed; wins over what git says.
    package let updated: Day?
    /// When it must have been looked at again.
    package let reviewBy: Day?
    /// How often it must be looked at again, counted from the last change.
    package let reviewEvery: ReviewCycle?
  }

  /// The path of the file under the source folder: `content/policies/monthly_exam.md`.
  package let path: String
  package let kind: Kind
  /// The file's name without ending, unless the front matter says otherwise; unique within a kind.
  package let id: String
  /// The folder under `content/`, without slashes at its ends; empty for the top.
  package let section: String
  /// Whether this is the `_index.md` that introduces its folder.
  package let isSectionIndex: Bool
  /// The page's name in its address.
  package let slug: String
  package let title: String
  /// One sentence about the page.
  package let description: String?
  /// Pages of a section stand in the order of weight, then title.
  package let weight: Int
  package let status: Status
  package let isSearchable: Bool
  /// Whether the page shows its headings as a table of contents.
  package let showsOutline: Bool
  package let owner: String?
  package let dates: Dates
  package let tags: [Located<String>]
  /// Where the page lay before, as folders under `content/` without the ending: `guide/old_name`.
  package let aliases: [Located<String>]
  package let document: Document
  /// The `title` in the front matter, or the start of the file.
  package let place: SourceRange
  /// Where the front matter says when the page is to be looked at again.
  package let reviewPlace: SourceRange?

  init(
    path: String, kind: Kind, id: String, section: String, isSectionIndex: Bool, slug: String,
    title: String, description: String?, weight: Int, status: Status, isSearchable: Bool,
    showsOutline: Bool, owner: String?, dates: Dates, tags: [Located<String>],
    aliases: [Located<String>], document: Document, place: SourceRange, reviewPlace: SourceRange?
  ) {
    self.path = path
    self.kind = kind
    self.id = id
    self.section = section
    self.isSectionIndex = isSectionIndex
    self.slug = slug
    self.title = title
    self.description = description
    self.weight = weight
    self.status = status
    self.isSearchable = isSearchable
    self.showsOutline = showsOutline
    self.owner = owner
    self.dates = dates
    self.tags = tags
    self.aliases = aliases
    self.document = document
    self.place = place
    self.reviewPlace = reviewPlace
  }
}

/// How often a page must be looked at again.
package enum ReviewCycle: String, Sendable, CaseIterable {
  case month, quarter
  case halfYear = "half_year"
  case year
  case twoYears = "two_years"

  package var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    case .twoYears: 24
    }
  }
}

/// A page that is not part of this build: it is in no list, no search and no link.
package struct WithheldPage: Sendable {
  package enum Reason: Sendable, Hashable {
    /// `draft: true`.
    case draft
    /// `publish_date` is after the day the site is made for.
    case scheduled(Day)
    /// `expiry_date` is that day or before it.
    case expired(Day)
  }

  package let path: String
  package let kind: Page.Kind
  package let id: String
  package let reason: Reason
  /// Where the reason is written.
  package let place: SourceRange
  /// The relative links and images of the text, which keep the files they name from being unused.
  package let destinations: [String]
}

/// Which pages take part in a build.
package struct PageSelection: Sendable {
  /// "Today"; nil leaves the dates of publication and expiry out of account.
  package let asOf: Day?
  package let includesDrafts: Bool

  package init(asOf: Day?, includesDrafts: Bool) {
    self.asOf = asOf
    self.includesDrafts = includesDrafts
  }
}
