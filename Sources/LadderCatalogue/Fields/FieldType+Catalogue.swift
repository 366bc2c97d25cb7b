import LadderDiagnostics
import LadderInput

extension FieldType {
  /// The id of a thing of the catalogue.
  ///
  /// That it exists is checked when everything has been read.
  static func id<Entity: CatalogueEntity>(of entity: Entity.Type) -> FieldType
  where Value == Identifier<Entity> {
    FieldType<Reference>.reference(to: Entity.kind.rawValue).map(
      { Identifier($0.id) }, spell: \.name)
  }

  /// The id of a word of one of the company's lists.
  static func term(_ kind: EntityKind) -> FieldType where Value == Identifier<Term> {
    FieldType<Reference>.reference(to: kind.rawValue).map({ Identifier($0.id) }, spell: \.name)
  }
}
