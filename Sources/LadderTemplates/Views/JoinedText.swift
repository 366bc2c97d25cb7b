/// A text in two parts, put together only when it is written: the address of a page, which thousands of
/// others lead to, behind each one's own way to the root.
@usableFromInline package struct JoinedText: Sendable {
  package internal(set) var first: String
  package internal(set) var second: String

  package init(_ first: String, _ second: String = "") {
    self.first = first
    self.second = second
  }

  package var text: String { first.isEmpty ? second : second.isEmpty ? first : first + second }

  var isEmpty: Bool { first.isEmpty && second.isEmpty }
}
