package import LadderDiagnostics

/// A word of the trade, explained where a text first uses it and in the glossary.
package struct GlossaryTerm: CatalogueEntity {
  package static let kind = EntityKind.term

  package let id: Identifier<GlossaryTerm>
  package let term: String
  /// Other names and abbreviations, explained in the same way.
  package let aliases: [String]
  /// One sentence without markup.
  package let definition: String
  /// The heading under which the glossary lists it; nil for the first, unnamed group.
  package let group: String?
  /// The rule text that says more.
  package let policyID: Identifier<Policy>?
  package let place: SourceRange

  package var names: [String] { [term] + aliases }
}
