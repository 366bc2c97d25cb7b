package import LadderDiagnostics

/// How the value of a field is written, and what it becomes.
///
/// Types are made by the static functions in `FieldType+Scalars.swift` and
/// `FieldType+Collections.swift`, so that a declaration reads `Field("level", .integer(1...99), …)`.
package struct FieldType<Value: Sendable>: Sendable {
  package let shape: FieldShape
  /// Reads a YAML value; nil if it is wrong, which has then been reported.
  let readNode: @Sendable (YAMLNode, inout FieldContext) -> Value?
  /// Reads the text of a scalar or a cell; nil if it is wrong.
  ///
  /// Absent for lists and mappings.
  let readText: (@Sendable (ScalarText) -> Value?)?
  /// The same for a field that may be left out.
  ///
  /// Made together with `readText` where the type is known, because a function that wraps the other for
  /// any type costs more than reading the cell.
  let readOptionalText: (@Sendable (ScalarText) -> Value??)?
  /// The spellings and values of a closed list, which are found without asking what type they have.
  let choices: Choices<Value>?
  /// A value as it is written in a file, for defaults on the reference page.
  let spell: @Sendable (Value) -> String

  init(
    _ shape: FieldShape, readNode: @escaping @Sendable (YAMLNode, inout FieldContext) -> Value?,
    readText: (@Sendable (ScalarText) -> Value?)?,
    readOptionalText: (@Sendable (ScalarText) -> Value??)? = nil, choices: Choices<Value>? = nil,
    spell: @escaping @Sendable (Value) -> String
  ) {
    self.shape = shape
    self.readNode = readNode
    self.readText = readText
    self.readOptionalText = readOptionalText
    self.choices = choices
    self.spell = spell
  }
}

/// The spellings of a closed list, and the value that each stands for.
struct Choices<Value: Sendable>: Sendable {
  let spellings: Spellings
  let values: [Value]
}

/// The text of a scalar or a cell with its place, lent for the time of reading it.
package struct ScalarText {
  package let bytes: Bytes
  package let path: String
  package let bounds: Range<Int>

  package init(bytes: Bytes, path: String, bounds: Range<Int>) {
    self.bytes = bytes
    self.path = path
    self.bounds = bounds
  }

  var range: SourceRange { SourceRange(path: path, bounds: bounds) }
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// What the reading of a field's value needs to know, and where it reports.
package struct FieldContext {
  package let file: SourceFile
  /// The key whose value is read.
  package let key: String
  package var diagnostics: [Diagnostic] = []
  /// The references met so far, with the kinds they may name.
  package var references: [DeclaredReference] = []

  /// Takes over what the reader of a nested mapping has met.
  package mutating func take(_ reader: MappingReader) {
    diagnostics += reader.diagnostics
    references += reader.references
  }
}

/// A reference as it was read, and the kinds of things it may name; whether one exists is checked when
/// everything has been read.
package struct DeclaredReference: Sendable, Hashable {
  package let reference: Reference
  package let kinds: [String]

  package init(_ reference: Reference, kinds: [String]) {
    self.reference = reference
    self.kinds = kinds
  }
}
