extension FieldType {
  /// A type written in the same way, whose values are made from this type's.
  package func map<Other: Sendable>(
    _ make: @escaping @Sendable (Value) -> Other, spell: @escaping @Sendable (Other) -> String
  ) -> FieldType<Other> {
    let (readNode, readText) = (readNode, readText)
    let shape = shape
    var readOther: (@Sendable (ScalarText) -> Other?)?
    if let readText { readOther = { text in readText(text).map(make) } }
    return FieldType<Other>(
      shape, readNode: { node, context in readNode(node, &context).map(make) },
      readText: readOther, spell: spell)
  }
}
