package import LadderDiagnostics

/// A question to practise with: public, unlike those of exams, with its answer and why it is so.
package struct PracticeQuestion: CatalogueEntity {
  package static let kind = EntityKind.practiceQuestion

  package enum Form: String, Sendable, CaseIterable {
    /// One option is right.
    case single
    /// All the right options together are right.
    case multiple
    /// A statement is true or false.
    case statement
  }

  package let id: Identifier<PracticeQuestion>
  /// The heading it stands under: `投诉处理`.
  package let group: String
  package let form: Form
  package let stem: String
  /// Empty for a statement.
  package let options: [String]
  /// The positions of the right options.
  package let answers: [Int]
  /// Whether a statement is true.
  package let isTrue: Bool
  package let explanation: String
  package let policyID: Identifier<Policy>?
  package let courseID: Identifier<Course>?
  package let caseID: Identifier<CaseStudy>?
  package let place: SourceRange
}
