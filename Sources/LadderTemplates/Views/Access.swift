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
  /// Worked out from the view; the address is that of the view.
  case computedFlag(@Sendable (UnsafeRawPointer) -> Bool)
  /// A view inside the view.
  case record
  /// A view that may be absent. What is there begins where the optional does.
  case optionalRecord(isPresent: @Sendable (UnsafeRawPointer) -> Bool)
  /// The address of a view that others hold too.
  case sharedRecord
  case list(Elements)

  /// The elements of a list, which lie side by side.
  @usableFromInline package struct Elements: Sendable {
    /// Bytes from one element to the next.
    let stride: Int
    /// Where the first element lies, and how many there are.
    let span: @Sendable (UnsafeRawPointer) -> (first: UnsafeRawPointer?, count: Int)
    private let of: [Access]

    /// How each of them is read.
    var element: Access { of[0] }

    @usableFromInline package init(
      _ element: Access, stride: Int,
      span: @escaping @Sendable (UnsafeRawPointer) -> (first: UnsafeRawPointer?, count: Int)
    ) {
      of = [element]
      self.stride = stride
      self.span = span
    }
  }
}
