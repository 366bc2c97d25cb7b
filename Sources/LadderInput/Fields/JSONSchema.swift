package import LadderDiagnostics

// JSON Schemas (draft-07) from the declarations, for completion and checks in editors.
//
// Draft-07, because the YAML extensions of editors know no later one for sure. A schema admits all that
// reading admits: what a loader takes as text may be written as a number, and a key that may be left out
// may be null.

/// Writes shapes as JSON Schema, with descriptions in one language.
package struct JSONSchemaWriter: Sendable {
  package let language: Language
  /// The ids of one handbook by their kind, offered where something of the kind is referred to; an id that is not among
  /// them is admitted all the same, since it may be about to be made.
  private let knownIDs: [String: [String]]

  package init(language: Language, knownIDs: [String: [String]] = [:]) {
    self.language = language
    self.knownIDs = knownIDs
  }

  /// A schema with the head of a file: its draft, its title and its definitions.
  package func file(
    _ schema: JSONValue, title: String, definitions: [(name: String, shape: FieldShape)]
  ) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    var all: [JSONValue.Member] = [
      .init("$schema", "http://json-schema.org/draft-07/schema#"), .init("title", .string(title)),
    ]
    all += members
    if !definitions.isEmpty {
      all.append(
        .init(
          "definitions", .object(definitions.map { .init($0.name, self.schema(of: $0.shape)) })))
    }
    return .object(all)
  }

  /// A mapping with the keys of a schema.
  package func schema(of schema: Schema) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", "object"),
      .init("properties", .object(schema.fields.map { .init($0.key, property($0)) })),
    ]
    let required = schema.fields.filter { $0.presence == .required }
    if !required.isEmpty {
      members.append(.init("required", .array(required.map { .string($0.key) })))
    }
    members.append(.init("additionalProperties", .bool(schema.unknownKeys == .ignored)))
    var rules = schema.needs.map { need -> JSONValue in
      [
        "if": [
          "properties": .object([.init(need.key, ["const": .string(need.value)])]),
          "required": [.string(need.key)],
        ],
        "then": ["required": .array(need.keys.map { .string($0) })],
      ]
    }
    if !schema.oneOf.isEmpty {
      rules.append(["anyOf": .array(schema.oneOf.map { ["required": [.string($0)]] })])
    }
    if !rules.isEmpty { members.append(.init("allOf", .array(rules))) }
    return .object(members)
  }

  /// The value of a field, with what it is for and its default.
  func property(_ field: FieldDeclaration) -> JSONValue {
    var schema = schema(of: field.shape)
    if field.presence == .optional { schema = schema.orNull }
    guard case .object(let members) = schema else { return schema }
    var described: [JSONValue.Member] = [.init("description", .string(description(of: field)))]
    // Beside a reference draft-07 looks at nothing else.
    if members.first?.key == "$ref" {
      described.append(.init("allOf", [schema]))
    } else {
      described += members
    }
    if let text = field.defaultText, let value = field.shape.json(of: text) {
      described.append(.init("default", value))
    }
    return .object(described)
  }

  /// The line of a field and, for ids, what they name; a unit stands in the key.
  private func description(of field: FieldDeclaration) -> String {
    let text = field.summary.text(in: language)
    guard case .text = field.shape else {
      let shape = field.shape.description
      return language == .chinese ? "\(text)。\(shape.zh)" : "\(text). \(shape.en)"
    }
    return text
  }

  private func reference(to kinds: [String]) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("type", "string"), .init("pattern", "^[^\\s,;，；、]+$"),
      .init("maxLength", .integer(200)),
    ]
    let ids = kinds.flatMap { knownIDs[$0] ?? [] }
    if !ids.isEmpty { members.append(.init("examples", .array(ids.map { .string($0) }))) }
    return .object(members)
  }

  func schema(of shape: FieldShape) -> JSONValue {
    switch shape {
    case .text: ["type": ["string", "number", "boolean"]]
    case .line: ["type": ["string", "number", "boolean"], "minLength": .integer(1)]
    case .identifier:
      ["type": "string", "pattern": "^[a-z][a-z0-9_-]*$", "maxLength": .integer(100)]
    case .employeeID: ["type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": .integer(64)]
    case .reference(let kinds) where kinds == ["employee"]: schema(of: .employeeID)
    case .reference(let kinds): reference(to: kinds)
    case .integer(let bounds):
      [
        "type": "integer", "minimum": .integer(bounds.lowerBound),
        "maximum": .integer(bounds.upperBound),
      ]
    case .number(let bounds):
      [
        "type": "number", "minimum": .number(bounds.lowerBound),
        "maximum": .number(bounds.upperBound),
      ]
    case .boolean: ["type": "boolean"]
    case .day: ["type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}([T ]00:00(:00)?)?$"]
    case .yearMonth: ["type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])$"]
    case .quarter: ["type": "string", "pattern": "^\\d{4}Q[1-4]$"]
    case .week: ["type": "string", "pattern": "^\\d{4}-W\\d{2}$"]
    case .period:
      [
        "type": ["string", "integer"],
        "pattern": "^\\d{4}(-(0[1-9]|1[0-2])|Q[1-4])?$", "minimum": .integer(1),
        "maximum": .integer(9999),
      ]
    case .moment:
      ["type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}([T ]\\d{1,2}:\\d{2}(:\\d{2})?)?$"]
    case .timeOfDay: ["type": "string", "pattern": "^\\d{1,2}:\\d{2}$"]
    case .choice(let names, let aliases):
      ["enum": .array((names + aliases.map(\.spelling)).map { .string($0) })]
    case .list(let element): ["type": "array", "items": schema(of: element)]
    case .oneOrMany(let element):
      ["anyOf": [schema(of: element), ["type": "array", "items": schema(of: element)]]]
    case .record(let schema): self.schema(of: schema)
    case .dictionary(let element):
      ["type": "object", "additionalProperties": schema(of: element)]
    case .form(let form): ["type": "string", "pattern": .string("^(\(form.pattern))$")]
    case .either(let shapes): ["anyOf": .array(shapes.map(schema(of:)))]
    case .named(let name): ["$ref": .string("#/definitions/\(name.id)")]
    }
  }
}

extension JSONValue {
  /// The schema that admits null besides.
  fileprivate var orNull: JSONValue {
    guard case .object(var members) = self else { return self }
    if let index = members.firstIndex(where: { $0.key == "type" }) {
      var types: [JSONValue]
      switch members[index].value {
      case .array(let several): types = several
      case let one: types = [one]
      }
      types.append("null")
      members[index] = Member("type", .array(types))
      return .object(members)
    }
    if let index = members.firstIndex(where: { $0.key == "enum" }),
      case .array(let values) = members[index].value
    {
      members[index] = Member("enum", .array(values + [.null]))
      return .object(members)
    }
    return ["anyOf": [self, ["type": "null"]]]
  }
}

extension FieldShape {
  /// A default as it is written, as JSON.
  fileprivate func json(of text: String) -> JSONValue? {
    switch self {
    case .integer: Int(text).map { .integer($0) }
    case .number: Fixed(text).map { .number($0) }
    case .boolean: .bool(text == "true")
    case .list, .oneOrMany: text == "[]" ? .array([]) : nil
    case .record, .dictionary: text == "{}" ? .object([]) : nil
    case .either, .named: nil
    default: .string(text)
    }
  }
}
