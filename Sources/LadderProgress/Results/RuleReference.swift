package import LadderDiagnostics
package import LadderInput

/// Which rule a result rests on, and in which version.
package struct RuleReference: Sendable, Hashable {
  package let id: String
  package let version: String
  package let effectiveFrom: Day?
  /// The day for which it was evaluated.
  package let asOf: Day
  /// A later version that is written down already: "the rule changes on …".
  package let next: NextVersion?
  /// Where it is written.
  package let place: SourceRange

  package struct NextVersion: Sendable, Hashable {
    package let version: String
    package let from: Day
  }
}
