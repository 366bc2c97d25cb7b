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
@usableFromInline package protocol View: Sendable {
  /// The names of the view. A `static let`: shapes are compared by identity.
  static var shape: ViewShape<Self> { get }
}

extension View {
  /// The values in the order of the shape's fields.
  @inlinable package var record: Record { Self.shape.record(of: self) }
}

/// The shape of a type of view, with the closures that read its fields.
@usableFromInline package struct ViewShape<Content: Sendable>: Sendable {
  @usableFromInline package let shape: Shape
  @usableFromInline let getters: Getters

  /// Declares the names, in the order in which the reference page lists them.
  package init(
    _ name: String, zh: Phrase, en: Phrase, _ declare: (inout ViewFields<Content>) -> Void
  ) {
    var declared = ViewFields<Content>()
    declare(&declared)
    self.shape = Shape(name, zh: zh, en: en, fields: declared.fields)
    self.getters = Getters(all: declared.getters)
  }

  /// The values of a view, in the order of the fields.
  @inlinable package func record(of content: Content) -> Record {
    withUnsafePointer(to: content) { getters.record(at: UnsafeRawPointer($0)) }
  }

  /// The values of views, as the value of a field that is a list.
  @inlinable package func list(of contents: [Content]) -> Value {
    contents.withUnsafeBufferPointer { contents in
      guard let first = contents.baseAddress else { return .list(ValueList([])) }
      return getters.list(
        at: UnsafeRawPointer(first), count: contents.count, stride: MemoryLayout<Content>.stride)
    }
  }
}

/// Closures that read the fields of a view where it lies in memory.
///
/// They take an address, not the view, so that this code need not be generic: a view is never copied,
/// and a getter made by `ViewFields`, whose methods are inlined where a view is declared, reads the one
/// field.
@usableFromInline struct Getters: Sendable {
  let all: [Getter]

  @usableFromInline func record(at address: UnsafeRawPointer) -> Record {
    var values: [Value] = []
    values.reserveCapacity(all.count)
    for getter in all { values.append(getter.read(address)) }
    return Record(trusted: values)
  }

  @usableFromInline func list(
    at address: UnsafeRawPointer, count: Int, stride: Int
  ) -> Value {
    var values: [Value] = []
    values.reserveCapacity(count * all.count)
    for index in 0..<count {
      let address = address + index * stride
      for getter in all { values.append(getter.read(address)) }
    }
    return .list(ValueList(trusted: values, width: all.count, count: count))
  }
}

/// A closure in a structure of its own: in an array by itself it would be called through a thunk.
struct Getter: Sendable {
  let read: @Sendable (UnsafeRawPointer) -> Value
}
