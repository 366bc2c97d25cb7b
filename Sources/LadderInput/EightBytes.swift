/// Eight bytes of a text in one number, compared with one byte at once.
///
/// Text is copied in stretches between the few bytes that need something else, and most of what is read of a
/// handbook is looked through for them; eight at a time is several times as fast as one, if no call is made for it:
/// other targets have to be able to take all of this into their own code.
@usableFromInline
package struct EightBytes {
  @usableFromInline let bytes: UInt64

  @inlinable @inline(__always)
  package init(_ bytes: UInt64) { self.bytes = bytes }

  /// A number in which the lowest bit that is set is the top bit of the first byte that equals this one.
  ///
  /// `x - 1 & ~x & 0x80` marks the first zero byte of `x`, and the comparison makes the bytes it looks for zero.
  /// Bytes behind the first may be marked though they differ, so marks of several bytes can be joined by `|`.
  @inlinable @inline(__always)
  package func marks(_ byte: UInt8) -> UInt64 { zeros(bytes ^ (Self.ones &* UInt64(byte))) }

  /// The same for two bytes that differ in one bit.
  @inlinable @inline(__always)
  package func marks(_ byte: UInt8, butFor bit: UInt8) -> UInt64 {
    zeros((bytes & (Self.ones &* UInt64(~bit))) ^ (Self.ones &* UInt64(byte & ~bit)))
  }

  /// Whether none of them is ASCII.
  @inlinable @inline(__always)
  package var isBeyondASCII: Bool { bytes & Self.tops == Self.tops }

  @inlinable @inline(__always)
  func zeros(_ value: UInt64) -> UInt64 { (value &- Self.ones) & ~value & Self.tops }

  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var tops: UInt64 { 0x8080_8080_8080_8080 }
}

/// The place of the next byte that is marked, from an offset on; the end of the text if there is none.
///
/// The function marks the bytes looked for with their top bit, the first of them for certain.
@inlinable @inline(__always)
package func firstMarked(
  in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ marking: (EightBytes) -> UInt64
) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = start
  while index + 8 <= raw.count {
    let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let marks = marking(EightBytes(eight))
    if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
    index += 8
  }
  let rest = raw.count - index
  guard rest > 0 else { return raw.count }
  // What is left is looked at as eight bytes that begin before it, or with nothing behind it.
  var eight: UInt64 = 0
  if raw.count >= 8 {
    let last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    eight = UInt64(littleEndian: last) >> UInt64(8 * (8 - rest))
  } else {
    for offset in (index..<raw.count).reversed() { eight = eight << 8 | UInt64(raw[offset]) }
  }
  let marks = marking(EightBytes(eight))
  // Zeros behind the end may be marked as well.
  return marks == 0 ? raw.count : min(index + marks.trailingZeroBitCount / 8, raw.count)
}
