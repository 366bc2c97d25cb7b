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
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = firstSpecial(in: bytes, from: start)
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      guard index < bytes.count else { return }
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
      start = index + 1
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

/// The place of the next byte that must be escaped; the end if there is none.
///
/// Looks at eight bytes at a time, the last eight once more if the length is no multiple of eight.
private func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = start
  while index + 8 <= raw.count {
    let chunk = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let found = specials(in: chunk)
    if found != 0 { return index + found.trailingZeroBitCount / 8 }
    index += 8
  }
  let rest = raw.count - index
  if rest > 0, raw.count >= 8 {
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    let found = specials(in: UInt64(littleEndian: last) >> UInt64(8 * (8 - rest)))
    return found == 0 ? raw.count : index + found.trailingZeroBitCount / 8
  }
  while index < bytes.count {
    switch bytes[index] {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: return index
    default: index += 1
    }
  }
  return index
}

/// Eight bytes in which the lowest bit that is set is the top bit of the first byte to be escaped.
///
/// `x - 1 & ~x & 0x80` marks the first zero byte of `x`, and each comparison makes the bytes it looks
/// for zero; `&` and `'` differ in one bit, and so do `<` and `>`.
@inline(__always)
private func specials(in chunk: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quote = chunk ^ (ones &* 0x22)
  let ampersand = (chunk & (ones &* 0xFE)) ^ (ones &* 0x26)
  let angle = (chunk & (ones &* 0xFD)) ^ (ones &* 0x3C)
  return ((quote &- ones) & ~quote | (ampersand &- ones) & ~ampersand | (angle &- ones) & ~angle)
    & (ones &* 0x80)
}
