package import LadderDiagnostics

/// A key of a YAML mapping or a column of a table: its name, what may stand there, and what for.
///
/// Declared once; reading, JSON Schemas and the reference page all follow the declaration. `Value` is
/// what reading gives: an optional for required and optional fields (a required one that is missing
/// has been reported), the plain value for a field with a default.
///
///     static let level = Field("level", .integer(1...99), zh: "职级高低", en: "the grade's height")
///     static let weight = Field("weight", .integer(0...9999), default: 0, zh: "次序", en: "the order")
///
/// A class, because code for fields of any type would ask for the layout of a structure at each value that is read.
package final class Field<Value: Sendable>: Sendable {
  package let declaration: FieldDeclaration
  /// What reading gives if nothing (or nothing right) is written.
  let absent: Value
  let readNode: @Sendable (YAMLNode, inout FieldContext) -> Value?
  let readText: (@Sendable (ScalarText) -> Value?)?
  let choices: Choices<Value>?

  package var key: String { declaration.key }

  /// A field that must be given, or may be.
  package init<Wrapped>(
    _ key: String, _ type: FieldType<Wrapped>, _ presence: FieldPresence = .required,
    unit: FieldUnit? = nil, names: [String] = [], zh: Phrase, en: Phrase
  ) where Value == Wrapped? {
    let readNode = type.readNode
    declaration = FieldDeclaration(
      key: key, shape: type.shape, presence: presence, defaultText: nil, unit: unit, names: names,
      summary: Message(zh: zh, en: en), check: { _ = readNode($0, &$1) })
    absent = nil
    self.readNode = { node, context -> Wrapped?? in
      guard let value = readNode(node, &context) else { return nil }
      return .some(value)
    }
    if let readOptional = type.readOptionalText {
      readText = readOptional
    } else if let read = type.readText {
      // Types that are made from others only know how to read a value.
      readText = { text in read(text).map { .some($0) } }
    } else {
      readText = nil
    }
    choices = type.choices.map { choices in
      Choices(spellings: choices.spellings, values: choices.values.map { .some($0) })
    }
  }

  /// A field that takes a default where it is left out.
  package init(
    _ key: String, _ type: FieldType<Value>, default value: Value, unit: FieldUnit? = nil,
    names: [String] = [], zh: Phrase, en: Phrase
  ) {
    let read = type.readNode
    declaration = FieldDeclaration(
      key: key, shape: type.shape, presence: .optional, defaultText: type.spell(value), unit: unit,
      names: names, summary: Message(zh: zh, en: en), check: { _ = read($0, &$1) })
    absent = value
    readNode = type.readNode
    readText = type.readText
    choices = type.choices
  }
}

/// Whether a field must be given.
package enum FieldPresence: Sendable, Hashable {
  case required
  case optional
}

/// What a number counts; the key ends in its name (`_minutes`).
package enum FieldUnit: String, Sendable, CaseIterable {
  case minutes, days, months, years, percent, points, bytes, people
}

/// All of a field that does not depend on the type of its value.
package struct FieldDeclaration: Sendable {
  package let key: String
  package let shape: FieldShape
  package let presence: FieldPresence
  /// The default as it would be written; nil if there is none.
  package let defaultText: String?
  package let unit: FieldUnit?
  /// What exports write over its column, besides its key: `工号` for `employee_id`.
  package let names: [String]
  /// One line that says what the field is for.
  package let summary: Message
  /// Reads a value only to report what is wrong with it.
  let check: @Sendable (YAMLNode, inout FieldContext) -> Void
}
