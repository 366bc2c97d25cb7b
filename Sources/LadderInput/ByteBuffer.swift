/// What bytes can be appended to: an array, or the buffer a page is written into.
@usableFromInline
package protocol ByteSink: ~Copyable {
  mutating func append(_ byte: UInt8)
  mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>)
}

extension [UInt8]: ByteSink {}

/// Bytes that are put together from many small pieces.
///
/// A page is written in hundreds of them, and an array asks at each whether it is shared. Memory of its own makes
/// each cost little more than the copying.
@usableFromInline
package struct ByteBuffer: ~Copyable, ByteSink {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var length = 0

  @inlinable
  package var count: Int { length }

  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// What has been written; good until something is appended.
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  package var last: UInt8? { count > 0 ? start[count - 1] : nil }

  package subscript(bounds: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[bounds])
  }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if length == capacity { grow(by: 1) }
    start[length] = byte
    length += 1
  }

  @inlinable @inline(__always)
  package mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if capacity - length < bytes.count { grow(by: bytes.count) }
    (start + length).update(from: source, count: bytes.count)
    length += bytes.count
  }

  /// Appends bytes behind which `spare` more can be read.
  ///
  /// What is short is copied with what stands behind it, which is cheaper than to copy just what is wanted.
  @inlinable @inline(__always)
  package mutating func append(spared source: UnsafeRawPointer, count: Int) {
    if capacity - length < count + Self.spare { grow(by: count + Self.spare) }
    let target = UnsafeMutableRawPointer(start + length)
    if count <= Self.spare {
      let (first, second) = (
        source.loadUnaligned(as: Sixteen.self),
        source.loadUnaligned(fromByteOffset: 16, as: Sixteen.self)
      )
      target.storeBytes(of: first, as: Sixteen.self)
      target.storeBytes(of: second, toByteOffset: 16, as: Sixteen.self)
    } else {
      target.copyMemory(from: source, byteCount: count)
    }
    length += count
  }

  /// How many bytes beyond those it is to append `append(spared:count:)` reads.
  @inlinable package static var spare: Int { 32 }

  @usableFromInline typealias Sixteen = SIMD16<UInt8>

  /// Appends what stands before the next byte that is marked; gives the place of that, the end of the bytes if there
  /// is none.
  ///
  /// They are looked for while they are copied, sixteen at a time.
  @inlinable @inline(__always)
  package mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, from first: Int, upTo marking: (SixteenBytes) -> UInt32
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let needed = raw.count &- first &+ 16
    if capacity &- length < needed { grow(by: needed) }
    let target = UnsafeMutableRawPointer(start + length) - first
    var index = first
    while index < raw.count {
      let (sixteen, count) = raw.sixteenBytes(at: index)
      target.storeBytes(of: sixteen.low.littleEndian, toByteOffset: index, as: UInt64.self)
      target.storeBytes(of: sixteen.high.littleEndian, toByteOffset: index &+ 8, as: UInt64.self)
      let marks = marking(sixteen)
      let plain = marks == 0 ? count : min(count, marks.trailingZeroBitCount)
      index &+= plain
      if plain < count { break }
    }
    length &+= index &- first
    return index
  }

  package mutating func append(contentsOf text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  package mutating func append(contentsOf bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  package mutating func insert(contentsOf bytes: [UInt8], at offset: Int) {
    precondition(offset <= count, "Nothing is put in behind the end")
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (start + offset + bytes.count).update(from: start + offset, count: count - offset)
    bytes.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress else { return }
      (start + offset).update(from: source, count: bytes.count)
    }
    length += bytes.count
  }

  package mutating func removeLast(_ number: Int = 1) {
    precondition(number <= count, "No more is taken away than was written")
    length -= number
  }

  @usableFromInline
  mutating func grow(by number: Int) {
    capacity = max(capacity * 2, count + number)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
