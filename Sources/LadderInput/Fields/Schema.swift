/// The keys of one kind of mapping, or the columns of one table.
package struct Schema: Sendable {
  /// What a mapping of this kind is called in messages and file names: `grade`.
  package let name: String
  package let fields: [FieldDeclaration]
  package let unknownKeys: UnknownKeys
  /// Keys that a mapping has if another has a certain value.
  package let needs: [Need]
  /// Keys of which a mapping has at least one.
  package let oneOf: [String]
  /// Names that people know from elsewhere or from before, and the keys to write for them.
  package let otherNames: [String: String]

  package enum UnknownKeys: Sendable, Hashable {
    /// A key that is not declared is an error, because a misspelt one would do nothing.
    case error
    /// Other programs may keep keys of their own here.
    case ignored
  }

  /// Keys that are needed where a key has a certain value: `kpi_id` beside `fact: kpi_score`.
  package struct Need: Sendable, Hashable {
    package let key: String
    package let value: String
    package let keys: [String]

    package init(_ key: String, is value: String, _ keys: [String]) {
      self.key = key
      self.value = value
      self.keys = keys
    }
  }

  package init(
    _ name: String, _ fields: [FieldDeclaration], unknownKeys: UnknownKeys = .error,
    needs: [Need] = [], oneOf: [String] = [], otherNames: [String: String] = [:]
  ) {
    self.name = name
    self.fields = fields
    self.unknownKeys = unknownKeys
    self.needs = needs
    self.oneOf = oneOf
    self.otherNames = otherNames
  }

  /// The field whose column exports head with one of these words, if not with its key.
  func index(named name: String) -> Int? { fields.firstIndex { $0.names.contains(name) } }

  /// The field with a key, looked for from a place on: keys are mostly read in the order in which they are declared.
  func index(of key: String, from place: Int = 0) -> Int? {
    fields[place...].firstIndex { $0.key == key } ?? fields[..<place].firstIndex { $0.key == key }
  }
}
