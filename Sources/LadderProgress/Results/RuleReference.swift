import LadderCatalogue
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

  init<Kind: Rule>(_ rule: Kind, asOf: Day, next: Kind?) {
    id = rule.id.name
    version = rule.version
    effectiveFrom = rule.effectiveFrom
    self.asOf = asOf
    self.next = next.flatMap { later in
      later.effectiveFrom.map { NextVersion(version: later.version, from: $0) }
    }
    place = rule.place
  }
}
