public import CBytes

/// Sixteen bytes of a text, compared with one byte at once.
///
/// Text is copied in stretches between the few bytes that need something else, and most of what is read of a
/// handbook is looked through for them; sixteen at a time is several times as fast as one, if no call is made for it:
/// other targets have to be able to take all of this into their own code.
@usableFromInline
package struct SixteenBytes: Sendable {
  /// The first eight of them, the first lowest, and the others.
  @usableFromInline package let low: UInt64
  @usableFromInline package let high: UInt64

  @inlinable @inline(__always)
  package init(_ low: UInt64, _ high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A bit for each byte that equals this one, the lowest for the first.
  @inlinable @inline(__always)
  package func marks(_ byte: UInt8) -> UInt32 { ladder_equal(low, high, byte, 0) }

  /// The same for two bytes that differ in one bit.
  @inlinable @inline(__always)
  package func marks(_ byte: UInt8, butFor bit: UInt8) -> UInt32 {
    ladder_equal(low, high, byte & ~bit, bit)
  }

  /// Marks those that are ASCII.
  @inlinable @inline(__always)
  package var marksOfASCII: UInt32 { ~ladder_tops(low, high) & 0xFFFF }

  /// Whether none of them is ASCII.
  @inlinable @inline(__always)
  package var isBeyondASCII: Bool { low & high & Self.tops == Self.tops }

  @inlinable static var tops: UInt64 { 0x8080_8080_8080_8080 }
}

extension UnsafeRawBufferPointer {
  /// The sixteen bytes at an offset, and how many of them are bytes of the text: at its end fewer, with zeros behind
  /// them.
  @inlinable @inline(__always)
  package func sixteenBytes(at offset: Int) -> (bytes: SixteenBytes, count: Int) {
    let rest = count &- offset
    if rest >= 16 { return (SixteenBytes(eight(at: offset), eight(at: offset &+ 8)), 16) }
    // What is left is put together from two pieces that may share bytes, so that none behind it is touched.
    if rest >= 8 {
      let last = eight(at: offset &+ rest &- 8) &>> 8
      return (SixteenBytes(eight(at: offset), last &>> UInt64(8 &* (15 &- rest))), rest)
    }
    if rest >= 4 {
      let last = four(at: offset &+ rest &- 4) &<< UInt64(8 &* (rest &- 4))
      return (SixteenBytes(four(at: offset) | last, 0), rest)
    }
    guard rest > 0 else { return (SixteenBytes(0, 0), 0) }
    let middle = rest / 2
    let first = UInt64(self[offset]) | UInt64(self[offset &+ middle]) &<< UInt64(8 &* middle)
    let last = UInt64(self[offset &+ rest &- 1]) &<< UInt64(8 &* (rest &- 1))
    return (SixteenBytes(first | last, 0), rest)
  }

  @inlinable @inline(__always)
  func eight(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inlinable @inline(__always)
  func four(at offset: Int) -> UInt64 {
    UInt64(UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }
}

/// The place of the next byte that is marked, from an offset on; the end of the text if there is none.
@inlinable @inline(__always)
package func firstMarked(
  in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ marking: (SixteenBytes) -> UInt32
) -> Int {
  let raw = UnsafeRawBufferPointer(bytes)
  var index = start
  while index < raw.count {
    let (sixteen, count) = raw.sixteenBytes(at: index)
    let marks = marking(sixteen)
    // The zeros behind the end may be marked as well.
    if marks != 0 { return min(index &+ marks.trailingZeroBitCount, raw.count) }
    index &+= count
  }
  return raw.count
}
