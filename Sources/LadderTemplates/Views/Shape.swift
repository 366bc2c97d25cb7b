package import LadderDiagnostics

/// The names a view offers to templates, each with its kind and one line of description.
///
/// Templates are checked against shapes, and the reference page of the names is made from them. A shape
/// is compared by identity and may refer to itself (a tree of navigation items), so it is made once, in
/// a `static let`.
@usableFromInline package final class Shape: Sendable {
  /// The name that messages and the reference page use: `course`.
  package let name: String
  package let doc: Message
  package let fields: [Field]

  private let slots: [String: Int]

  package init(_ name: String, zh: Phrase, en: Phrase, fields: [Field]) {
    self.name = name
    self.doc = Message(zh: zh, en: en)
    self.fields = fields
    var slots: [String: Int] = [:]
    for (slot, field) in fields.enumerated() {
      precondition(slots[field.name] == nil, "'\(name)' offers '\(field.name)' twice")
      slots[field.name] = slot
    }
    self.slots = slots
  }

  /// The place of a field among the fields.
  func slot(of name: String) -> Int? { slots[name] }
}

/// One name of a shape.
package struct Field: Sendable {
  package let name: String
  package let kind: Kind
  package let doc: Message
  /// Bytes from the start of the view to where the value lies.
  let offset: Int
  let access: Access

  /// A name of a view whose value lies `offset` bytes from its start; what lies there has to fit the kind.
  package init(
    _ name: String, _ kind: Kind, zh: Phrase, en: Phrase, at offset: Int, _ access: Access
  ) {
    self.name = name
    self.kind = kind
    self.doc = Message(zh: zh, en: en)
    self.offset = offset
    self.access = access
  }
}

/// What a name stands for, and so which tags fit it.
///
/// | kind | `{{x}}` | `{{{x}}}` | `{{#x}}` shows its content | inside the section |
/// |---|---|---|---|---|
/// | text | escaped | error | if it is not empty | `{{.}}` is the text |
/// | html | error | as it is | if it is not empty | `{{{.}}}` is the markup |
/// | number | digits | error | if it is there; an error if it always is | `{{.}}` is the number |
/// | flag | error | error | if it is true | – |
/// | record | error | error | if it is there | its names come first |
/// | list | error | error | once for each element | the element's names, or `{{.}}` |
///
/// `{{^x}}` shows its content where `{{#x}}` does not. `{{x.name}}` of a record that is not there writes
/// nothing.
@usableFromInline package indirect enum Kind: Sendable {
  /// Text; absent when nil or empty.
  case text
  /// Safe markup; absent when nil or empty.
  case html
  case number(isOptional: Bool)
  case flag
  /// Named values. The shape is asked for when it is needed, so that shapes may refer to each other.
  case record(@Sendable () -> Shape, isOptional: Bool)
  case list(of: Kind)
}
