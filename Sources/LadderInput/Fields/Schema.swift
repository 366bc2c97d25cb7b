/// The keys of one kind of mapping, or the columns of one table.
package struct Schema: Sendable {
  /// What a mapping of this kind is called in messages and file names: `grade`.
  package let name: String
  package let fields: [FieldDeclaration]
  package let unknownKeys: UnknownKeys
  /// Names that people know from elsewhere or from before, and the keys to write for them.
  package let otherNames: [String: String]

  package enum UnknownKeys: Sendable, Hashable {
    /// A key that is not declared is an error, because a misspelt one would do nothing.
    case error
    /// Other programs may keep keys of their own here.
    case ignored
  }

  package init(
    _ name: String, _ fields: [FieldDeclaration], unknownKeys: UnknownKeys = .error,
    otherNames: [String: String] = [:]
  ) {
    self.name = name
    self.fields = fields
    self.unknownKeys = unknownKeys
    self.otherNames = otherNames
  }

  func index(of key: String) -> Int? { fields.firstIndex { $0.key == key } }
}
