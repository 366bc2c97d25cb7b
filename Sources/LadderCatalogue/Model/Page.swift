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
  }

  package enum Status: String, Sendable, CaseIterable {
    case active
    /// Shown with a banner and without effect.
    case draft
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
  package let summary: String?
  /// Pages of a section stand in the order of weight, then title.
  package let weight: Int
  package let status: Status
  package let isSearchable: Bool
  package let owner: String?
  package let reviewBy: Day?
  package let document: Document
  /// The `title` in the front matter, or the start of the file.
  package let place: SourceRange

  package init(
    path: String, kind: Kind, id: String, section: String, isSectionIndex: Bool, slug: String,
    title: String, summary: String?, weight: Int, status: Status, isSearchable: Bool,
    owner: String?,
    reviewBy: Day?, document: Document, place: SourceRange
  ) {
    self.path = path
    self.kind = kind
    self.id = id
    self.section = section
    self.isSectionIndex = isSectionIndex
    self.slug = slug
    self.title = title
    self.summary = summary
    self.weight = weight
    self.status = status
    self.isSearchable = isSearchable
    self.owner = owner
    self.reviewBy = reviewBy
    self.document = document
    self.place = place
  }
}
