internal import CPrefetch

/// The postings of every term of a part of the site, as they will be written.
///
/// A posting is a variable-length number, `(section − section before) << 2 | flag`, and for every flag but 0 a
/// byte with the count. Flags: 0 once in the body, 1 more often in the body, 2 in the heading, 3 in the title.
/// A term's postings lie in slices of growing size, so that memory is taken once and nothing has to be
/// sorted but the terms. At the end of a full slice stand the place of the next one (four bytes) and how many
/// bytes before it are unused (one byte).
struct PostingTable: Sendable {
  struct Slot {
    var key: UInt64 = 0
    /// The section of the last posting.
    var section: UInt32 = 0
    var postings: UInt32 = 0
    /// Where the first slice starts, where the next byte goes, and where the current slice ends.
    var head: UInt32 = 0
    var write: UInt32 = 0
    var end: UInt32 = 0
    var sliceBytes: UInt32 = 0
  }

  private(set) var slots: [Slot]
  private var bits: Int
  private var count = 0
  private(set) var pool: [UInt8] = []
  private var poolCount = 0

  private static let linkBytes = 5
  private static let firstSlice = 16
  private static let largestSlice = 512
  /// How many terms ahead memory is asked for.
  private static let ahead = 8
  /// A posting takes at most this many bytes.
  private static let postingBytes = 6

  init() {
    bits = 12
    slots = [Slot](repeating: Slot(), count: 1 << bits)
  }

  /// Adds the terms of a section; sections come in rising order.
  mutating func add(_ terms: SectionTerms, section: UInt32) {
    terms.read { source, used in
      while (count + used.count) * 10 > slots.count * 6 { grow() }
      let needed = poolCount + used.count * Self.largestSlice
      if needed > pool.count {
        pool.append(
          contentsOf: repeatElement(0, count: max(needed, pool.count / 2 * 3) - pool.count))
      }
      var writer = Writer(bits: bits, count: count, poolCount: poolCount)
      slots.withUnsafeMutableBufferPointer { slots in
        pool.withUnsafeMutableBufferPointer { pool in
          guard let slots = slots.baseAddress, let pool = pool.baseAddress else { return }
          func term(_ number: Int) -> SectionTerms.Term {
            SectionTerms.Term(packed: source[Int(used[number])])
          }
          for number in 0..<used.count {
            // Nearly every slot and every slice lies outside the caches: the slot is asked for some terms ahead, and
            // when it has come the place of the posting.
            if number + 2 * Self.ahead < used.count {
              ladder_prefetch(slots + term(number + 2 * Self.ahead).key.slot(bits: writer.bits))
            }
            if number + Self.ahead < used.count {
              let next = slots + term(number + Self.ahead).key.slot(bits: writer.bits)
              ladder_prefetch(pool + Int(next.pointee.write))
            }
            writer.add(term(number), section: section, slots, pool)
          }
        }
      }
      count = writer.count
      poolCount = writer.poolCount
    }
  }

  /// Adds postings; the table has made room.
  private struct Writer {
    let bits: Int
    var count: Int
    var poolCount: Int

    @inline(__always)
    mutating func add(
      _ term: SectionTerms.Term, section: UInt32, _ slots: UnsafeMutablePointer<Slot>,
      _ pool: UnsafeMutablePointer<UInt8>
    ) {
      let mask = (1 << bits) - 1
      let key = term.key
      var index = key.slot(bits: bits)
      while slots[index].key != key.raw {
        if slots[index].key == 0 {
          start(key.raw, slots + index)
          break
        }
        index = (index + 1) & mask
      }
      let flag = term.field != 0 ? term.field : term.count > 1 ? 1 : 0
      let value = (section &- slots[index].section) << 2 | flag
      slots[index].section = section
      slots[index].postings &+= 1
      // A posting is never torn: one that does not fit starts a new slice.
      if slots[index].end &- slots[index].write < UInt32(postingBytes) {
        chain(slots + index, pool)
      }
      let target = pool + Int(slots[index].write)
      var length = 0
      var rest = value
      while rest >= 0x80 {
        target[length] = UInt8(truncatingIfNeeded: rest) | 0x80
        rest >>= 7
        length &+= 1
      }
      target[length] = UInt8(truncatingIfNeeded: rest)
      length &+= 1
      if flag != 0 {
        target[length] = UInt8(truncatingIfNeeded: min(term.count, 255))
        length &+= 1
      }
      slots[index].write &+= UInt32(truncatingIfNeeded: length)
    }

    private mutating func start(_ key: UInt64, _ slot: UnsafeMutablePointer<Slot>) {
      let start = UInt32(truncatingIfNeeded: poolCount)
      poolCount += firstSlice
      count += 1
      slot.pointee = Slot(
        key: key, section: 0, postings: 0, head: start, write: start,
        end: start + UInt32(firstSlice - linkBytes), sliceBytes: UInt32(firstSlice))
    }

    /// Starts a larger slice behind a full one.
    private mutating func chain(
      _ slot: UnsafeMutablePointer<Slot>, _ pool: UnsafeMutablePointer<UInt8>
    ) {
      let size = min(Int(slot.pointee.sliceBytes) * 2, largestSlice)
      let start = UInt32(truncatingIfNeeded: poolCount)
      poolCount += size
      let end = UnsafeMutableRawPointer(pool + Int(slot.pointee.end))
      end.storeBytes(of: start, as: UInt32.self)
      end.storeBytes(
        of: UInt8(slot.pointee.end - slot.pointee.write), toByteOffset: 4, as: UInt8.self)
      slot.pointee.sliceBytes = UInt32(size)
      slot.pointee.write = start
      slot.pointee.end = start + UInt32(size - linkBytes)
    }
  }

  private mutating func grow() {
    let old = slots
    bits += 1
    slots = [Slot](repeating: Slot(), count: 1 << bits)
    let mask = slots.count - 1
    for slot in old where slot.key != 0 {
      var index = TermKey(raw: slot.key).slot(bits: bits)
      while slots[index].key != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }

  /// Appends the postings of a slot to `output`, following its slices.
  func copyPostings(of slot: Slot, to output: inout [UInt8]) {
    pool.withUnsafeBytes { pool in
      var start = Int(slot.head)
      var size = Self.firstSlice
      while true {
        let end = start + size - Self.linkBytes
        if slot.write >= start, slot.write <= end {
          output.append(contentsOf: pool[start..<Int(slot.write)])
          return
        }
        output.append(contentsOf: pool[start..<end - Int(pool[end + 4])])
        start = Int(pool.loadUnaligned(fromByteOffset: end, as: UInt32.self))
        size = min(size * 2, Self.largestSlice)
      }
    }
  }
}
