/// Puts a text together from pieces, in memory of its own.
///
/// A string that grows looks at each piece for what it would have to change about it; here a piece is copied, and the
/// string is made once.
@usableFromInline
package struct TextWriter {
  @usableFromInline let target: UnsafeMutableBufferPointer<UInt8>
  @usableFromInline var count = 0

  @usableFromInline init(_ target: UnsafeMutableBufferPointer<UInt8>) { self.target = target }

  /// Appends UTF-8.
  @inlinable
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress, let base = target.baseAddress else { return }
    precondition(bytes.count <= target.count - count, "No more is written than was said")
    (base + count).initialize(from: source, count: bytes.count)
    count += bytes.count
  }

  @inlinable
  package mutating func append(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0) } }
  }

  /// Appends a number from 0 up.
  package mutating func append(_ number: Int) {
    let digits = number.digitCount
    precondition(digits <= target.count - count, "No more is written than was said")
    target.put(number, count..<count + digits)
    count += digits
  }
}

extension String {
  /// The text that a function writes, of at most so many bytes.
  @inlinable
  package init(bytes capacity: Int, _ write: (inout TextWriter) -> Void) {
    self = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity + 1) { target in
      var writer = TextWriter(target)
      write(&writer)
      return String(valid: UnsafeBufferPointer(rebasing: target[..<writer.count]))
    }
  }
}
