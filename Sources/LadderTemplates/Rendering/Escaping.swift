import LadderInput

extension ByteBuffer {
  /// Appends a text that lies in a view as HTML, as `appendEscaped(_:)` does.
  ///
  /// It is not changed: texts in native UTF-8, as Swift makes them, are only lent by `withUTF8`. Given as
  /// `inout` it is not counted either, which two cores would do at the same place.
  mutating func appendEscaped(_ text: inout String) { text.withUTF8 { appendEscaped($0) } }

  /// Appends a text as HTML.
  ///
  /// `& < > " '` become references, so the text is safe between tags and in a quoted attribute, and
  /// nowhere else.
  mutating func appendEscaped(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
  }

  /// Appends UTF-8 as HTML.
  @inline(__always)
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    let special = append(bytes, from: 0) { $0.marksOfAttributes }
    if special < bytes.count { appendEscaped(bytes, from: special) }
  }

  /// Appends what begins with a character that must be escaped.
  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < bytes.count {
      let reference: StaticString =
        switch bytes[index] {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
      append(
        contentsOf: UnsafeBufferPointer(
          start: reference.utf8Start, count: reference.utf8CodeUnitCount))
      index = append(bytes, from: index + 1) { $0.marksOfAttributes }
    }
  }

  /// Appends a number in decimal digits.
  mutating func append(_ number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 { append(UInt8(ascii: "-")) }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }
}

extension SixteenBytes {
  /// Marks what may not stand in HTML as it is, nor between quotes of either kind.
  @inline(__always)
  fileprivate var marksOfAttributes: UInt32 {
    // Most text is beyond ASCII, at least in Chinese.
    if isBeyondASCII { return 0 }
    // `&` and `'` differ in one bit, and so do `<` and `>`.
    return marks(UInt8(ascii: "\"")) | marks(UInt8(ascii: "&"), butFor: 1)
      | marks(UInt8(ascii: "<"), butFor: 2)
  }
}
