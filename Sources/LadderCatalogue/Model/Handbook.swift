package import LadderDiagnostics
package import LadderInput

/// A rule text with its number in the rule book (R1, R15, R38).
package struct Policy: CatalogueEntity {
  package static let kind = EntityKind.policy

  package let id: Identifier<Policy>
  package let page: Int
  package let title: String
  /// `3.4.2`; full-width dots are read as dots.
  package let sectionNumber: String?
  /// Where the number is written, or where it would be.
  package let sectionPlace: SourceRange
  package let version: String
  package let effectiveFrom: Day?
  /// Who approved the text; without it the page carries the banner 尚未批准.
  package let approvedBy: String?
  package let roleIDs: [Identifier<Role>]
  package let gradeIDs: [Identifier<Grade>]
  package let requiresAcknowledgement: Bool
  package let place: SourceRange
}

/// A situation from the work, told and analysed (R17, R25).
package struct CaseStudy: CatalogueEntity {
  package static let kind = EntityKind.caseStudy

  package let id: Identifier<CaseStudy>
  package let page: Int
  package let title: String
  package let kind: Identifier<Term>
  package let topicIDs: [Identifier<Topic>]
  package let competencyIDs: [Identifier<Competency>]
  package let courseIDs: [Identifier<Course>]
  package let happenedIn: YearMonth?
  package let place: SourceRange
}

/// A business document: the object behind the morning meeting's agenda (R26), Friday's recap (R27) and
/// the monthly exam's new business (R31).
package struct Bulletin: CatalogueEntity {
  package static let kind = EntityKind.bulletin

  package let id: Identifier<Bulletin>
  package let page: Int
  package let title: String
  package let documentNumber: String
  package let issuedOn: Day
  package let effectiveOn: Day?
  package let businessLine: Identifier<Term>
  package let topicIDs: [Identifier<Topic>]
  package let supersedesID: Identifier<Bulletin>?
  package let place: SourceRange
}

/// The complaints of a week, sorted and analysed (R27).
package struct Digest: CatalogueEntity {
  package static let kind = EntityKind.digest

  package struct Category: Sendable {
    package let name: String
    package let count: Int
  }

  package let id: Identifier<Digest>
  package let page: Int
  package let title: String
  package let week: ISOWeek
  package let categories: [Category]
  package let caseIDs: [Identifier<CaseStudy>]
  package let place: SourceRange
}
