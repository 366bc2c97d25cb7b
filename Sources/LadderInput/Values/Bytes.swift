import Glibc

/// The bytes of a text that stands somewhere else: a cell, a scalar, a literal.
package typealias Bytes = UnsafeBufferPointer<UInt8>

extension String {
  /// Lends the UTF-8 bytes of the text to a function that reads bytes.
  package func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number written by the digits of a range, or nil if anything else stands there.
  ///
  /// The caller keeps the range short enough (at most 18 digits) and inside the bytes.
  func digits(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var number = 0
    for index in range {
      let digit = Int(self[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  func has(_ character: Unicode.Scalar, at index: Int) -> Bool {
    self[index] == UInt8(truncatingIfNeeded: character.value)
  }

  var isAllDigits: Bool { !isEmpty && allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
}

extension Int {
  /// The number in digits, as `description`: without asking what kind of a number it is each time.
  package var text: String {
    if self < 0 { return description }
    let count = digitCount
    return String(digitsAndSigns: count) { $0.put(self, 0..<count) }
  }

  /// How many digits a number from 0 up has.
  var digitCount: Int {
    var count = 1
    var rest = self
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}

/// A whole number with at least so many digits: `padded(7, to: 2)` is `07`.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension String {
  /// A short text of digits and signs, without formatting: pages name dates by the hundred thousand.
  init(digitsAndSigns count: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    self.init(unsafeUninitializedCapacity: count) { buffer in
      fill(buffer)
      return count
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number from 0 up with leading zeros into the bytes of a range.
  func put(_ number: Int, _ range: Range<Int>) {
    var rest = number
    for index in range.reversed() {
      self[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

/// Whether a text stands before another in the order of their bytes.
func precedesByBytes(_ a: String, _ b: String) -> Bool {
  let order = a.utf8.withContiguousStorageIfAvailable { a in
    b.utf8.withContiguousStorageIfAvailable { b -> Bool in
      guard let first = a.baseAddress, let second = b.baseAddress else { return a.count < b.count }
      let order = memcmp(first, second, min(a.count, b.count))
      return order == 0 ? a.count < b.count : order < 0
    }
  }
  return (order ?? nil) ?? a.utf8.lexicographicallyPrecedes(b.utf8)
}

extension String {
  /// The text of bytes that are known to be UTF-8: those of a file were looked at when it was read, and those of other
  /// strings need not be; to look again is most of the work of making a string.
  @inlinable
  package init(valid bytes: UnsafeBufferPointer<UInt8>) {
    if #available(macOS 26.0, *) {
      self.init(copying: UTF8Span(unchecked: bytes.span))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }
}
