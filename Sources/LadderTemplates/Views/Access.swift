/// How a template reads a field of a view.
///
/// Views are read where they lie in memory: a field is an offset and what stands there, so a page is
/// written without copying a value of its view.
@usableFromInline package enum Access: Sendable {
  /// A `String`, a `String?`.
  case text, optionalText
  /// A `JoinedText`.
  case joinedText
  /// A `[UInt8]` of safe markup, a `[UInt8]?`.
  case html, optionalHTML
  /// An `Int`, an `Int?`.
  case number, optionalNumber
  /// A `Bool`.
  case flag
  /// Whether a list holds anything.
  case isAny(Elements)
  /// Worked out from the view; the address is that of the view.
  case computedFlag(@Sendable (UnsafeRawPointer) -> Bool)
  /// A view inside the view.
  case record
  /// A view that may be absent. What is there begins where the optional does.
  case optionalRecord(isPresent: @Sendable (UnsafeRawPointer) -> Bool)
  /// The address of a view that others hold too.
  case sharedRecord
  case list(Elements, of: Element)

  /// The elements of a list, which lie side by side.
  @usableFromInline package struct Elements: Sendable {
    /// Bytes from one element to the next.
    let stride: Int
    /// Where the first element lies, and how many there are.
    let span: @Sendable (UnsafeRawPointer) -> (first: UnsafeRawPointer?, count: Int)

    @usableFromInline package init(
      stride: Int,
      span: @escaping @Sendable (UnsafeRawPointer) -> (first: UnsafeRawPointer?, count: Int)
    ) {
      self.stride = stride
      self.span = span
    }
  }

  /// How each element of a list is read.
  @usableFromInline package struct Element: Sendable {
    private let only: [Access]

    package init(_ access: Access) { only = [access] }

    @usableFromInline static let record = Element(.record)
    @usableFromInline static let text = Element(.text)

    var access: Access { only[0] }
  }
}
