/// The keys of one kind of mapping, or the columns of one table.
package struct Schema: Sendable {
  /// What a mapping of this kind is called in messages and file names: `grade`.
  package let name: String
  package let fields: [FieldDeclaration]
  package let unknownKeys: UnknownKeys

  package enum UnknownKeys: Sendable, Hashable {
    /// A key that is not declared is an error, because a misspelt one would do nothing.
    case error
    /// Other programs may keep keys of their own here.
    case ignored
  }

  package init(
    _ name: String, _ fields: [FieldDeclaration], unknownKeys: UnknownKeys = .error
  ) {
    self.name = name
    self.fields = fields
    self.unknownKeys = unknownKeys
  }

  func index(of key: String) -> Int? { fields.firstIndex { $0.key == key } }
}
