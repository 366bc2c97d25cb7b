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
///     view.text("title", zh: "课程名称", en: "Title of the course", \.title)
///     view.number("minutes", zh: "时长（分钟）", en: "Length in minutes", \.minutes)
///     view.list("topics", zh: "知识点", en: "Topics", \.topics)
///   }
/// }
/// ```
///
/// Names stand for stored properties, which are read where they lie; a flag may be worked out.
@usableFromInline package protocol View: Sendable {
  /// The names of the view. A `static let`: shapes are compared by identity.
  static var shape: ViewShape<Self> { get }
}

/// The shape of a type of view.
@usableFromInline package struct ViewShape<Content: Sendable>: Sendable {
  @usableFromInline package let shape: Shape

  /// Declares the names, in the order in which the reference page lists them.
  package init(
    _ name: String, zh: Phrase, en: Phrase, _ declare: (inout ViewFields<Content>) -> Void
  ) {
    var declared = ViewFields<Content>()
    declare(&declared)
    self.shape = Shape(name, zh: zh, en: en, fields: declared.fields)
  }
}
