package import LadderDiagnostics

/// What a template is given: a plain value whose names are declared once.
///
/// ```swift
/// struct CourseView: View {
///   var title: String
///   var minutes: Int
///   var topics: [LinkView]
///
///   static let shape = ViewShape<CourseView>("course", zh: "一门课程", en: "A course") { view in
///     view.text("title", zh: "课程名称", en: "Title of the course") { $0.title }
///     view.number("minutes", zh: "时长（分钟）", en: "Length in minutes") { $0.minutes }
///     view.list("topics", zh: "知识点", en: "Topics") { $0.topics }
///   }
/// }
/// ```
package protocol View: Sendable {
  /// The names of the view. A `static let`: shapes are compared by identity.
  static var shape: ViewShape<Self> { get }
}

extension View {
  /// The values in the order of the shape's fields.
  package var record: Record { Self.shape.record(of: self) }
}

/// The shape of a type of view, with the closures that read its fields.
package struct ViewShape<Content: Sendable>: Sendable {
  package let shape: Shape
  private let getters: [@Sendable (Content) -> Value]

  /// Declares the names, in the order in which the reference page lists them.
  package init(
    _ name: String, zh: Phrase, en: Phrase, _ declare: (inout ViewFields<Content>) -> Void
  ) {
    var declared = ViewFields<Content>()
    declare(&declared)
    self.shape = Shape(name, zh: zh, en: en, fields: declared.fields)
    self.getters = declared.getters
  }

  func record(of content: Content) -> Record {
    var values: [Value] = []
    values.reserveCapacity(getters.count)
    for getter in getters { values.append(getter(content)) }
    return Record(trusted: values)
  }
}

/// The fields of a view while they are being declared.
package struct ViewFields<Content: Sendable> {
  fileprivate var fields: [Field] = []
  fileprivate var getters: [@Sendable (Content) -> Value] = []

  private mutating func add(_ field: Field, _ getter: @escaping @Sendable (Content) -> Value) {
    fields.append(field)
    getters.append(getter)
  }

  /// Text, which is escaped; absent when nil or empty.
  package mutating func text(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> String?
  ) {
    add(Field(name, .text, zh: zh, en: en)) { content in
      guard let text = get(content) else { return .none }
      return .text(text)
    }
  }

  /// Safe markup, which is written as it is; absent when nil or empty.
  package mutating func html(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> [UInt8]?
  ) {
    add(Field(name, .html, zh: zh, en: en)) { content in
      guard let markup = get(content) else { return .none }
      return .html(markup)
    }
  }

  /// A number that is always there.
  package mutating func number(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> Int
  ) {
    add(Field(name, .number(isOptional: false), zh: zh, en: en)) { .number(get($0)) }
  }

  /// A number that may be absent.
  package mutating func number(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> Int?
  ) {
    add(Field(name, .number(isOptional: true), zh: zh, en: en)) { content in
      guard let number = get(content) else { return .none }
      return .number(number)
    }
  }

  /// A yes or no.
  package mutating func flag(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> Bool
  ) {
    add(Field(name, .flag, zh: zh, en: en)) { .flag(get($0)) }
  }

  /// Another view that is always there.
  package mutating func record<Other: View>(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> Other
  ) {
    let kind = Kind.record({ Other.shape.shape }, isOptional: false)
    add(Field(name, kind, zh: zh, en: en)) { .record(get($0).record) }
  }

  /// Another view that may be absent.
  package mutating func record<Other: View>(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> Other?
  ) {
    let kind = Kind.record({ Other.shape.shape }, isOptional: true)
    add(Field(name, kind, zh: zh, en: en)) { content in
      guard let other = get(content) else { return .none }
      return .record(other.record)
    }
  }

  /// Views that a section goes through.
  package mutating func list<Other: View>(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> [Other]
  ) {
    let kind = Kind.list(of: .record({ Other.shape.shape }, isOptional: false))
    add(Field(name, kind, zh: zh, en: en)) { .list(get($0).map { .record($0.record) }) }
  }

  /// Texts that a section goes through, each shown with `{{.}}`.
  package mutating func list(
    _ name: String, zh: Phrase, en: Phrase, _ get: @escaping @Sendable (Content) -> [String]
  ) {
    add(Field(name, .list(of: .text), zh: zh, en: en)) { .list(get($0).map { .text($0) }) }
  }
}
