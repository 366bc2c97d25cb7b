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

  /// Marks those that are ASCII.
  @inlinable @inline(__always)
  package var marksOfASCII: UInt64 { ~bytes & Self.tops }

  /// Whether none of them is ASCII.
  @inlinable @inline(__always)
  package var isBeyondASCII: Bool { bytes & Self.tops == Self.tops }

  @inlinable @inline(__always)
  func zeros(_ value: UInt64) -> UInt64 { (value &- Self.ones) & ~value & Self.tops }

  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var tops: UInt64 { 0x8080_8080_8080_8080 }
}

extension UnsafeRawBufferPointer {
  /// The eight bytes at an offset, as they lie there, and how many of them are bytes of the text: at its end fewer,
  /// with anything behind them.
  @inlinable @inline(__always)
  package func eightBytes(at offset: Int) -> (eight: UInt64, count: Int) {
    let rest = count - offset
    if rest >= 8 { return (loadUnaligned(fromByteOffset: offset, as: UInt64.self), 8) }
    // What is left is taken from eight bytes that begin before it, or put together.
    if count >= 8 {
      let last = loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      return (UInt64(littleEndian: UInt64(littleEndian: last) >> UInt64(8 * (8 - rest))), rest)
    }
    var eight: UInt64 = 0
    var index = count
    while index > offset {
      index -= 1
      eight = eight << 8 | UInt64(self[index])
    }
    return (UInt64(littleEndian: eight), rest)
  }
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
  while index < raw.count {
    let (eight, count) = raw.eightBytes(at: index)
    let marks = marking(EightBytes(UInt64(littleEndian: eight)))
    // What stands behind the end may be marked as well.
    if marks != 0 { return min(index + marks.trailingZeroBitCount / 8, raw.count) }
    index += count
  }
  return raw.count
}
