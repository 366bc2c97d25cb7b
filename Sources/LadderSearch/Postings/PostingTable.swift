internal import CBytes

/// The postings of every term of a part of the site, as they will be written.
///
/// A posting is a variable-length number, `(section − section before) << 2 | flag`, and for every flag but 0 a
/// byte with the count. Flags: 0 once in the body, 1 more often in the body, 2 in the heading, 3 in the title.
/// A term's postings lie in slices of growing size, so that memory is taken once and nothing has to be
/// sorted but the terms. At the end of a full slice stand the place of the next one (four bytes) and how many
/// bytes before it are unused (one byte).
///
/// The last posting of a term stands in its slot and is counted there, until the term is met in another section.
struct PostingTable: Sendable {
  /// A term and where its postings lie; 32 bytes, half of what the processor fetches at once.
  struct Slot {
    /// The term with its field and count in the section of the last posting (`SectionTerms.Packed`), and from bit 40
    /// the size of the current slice as a power of two.
    fileprivate var packed: UInt64 = 0
    /// The section of the last posting, and how far it is from the one before.
    private(set) var section: UInt32 = 0
    fileprivate var distance: UInt32 = 0
    private(set) var postings: UInt32 = 0
    /// Where the first slice starts, where the next byte goes, and where the current slice ends.
    fileprivate var head: UInt32 = 0
    fileprivate var write: UInt32 = 0
    fileprivate var end: UInt32 = 0

    /// Zero where the slot is free.
    var key: UInt64 { packed & TermKey.mask }

    private typealias Packed = SectionTerms.Packed
    /// All but the field and the count.
    private static let lower: UInt64 = 1 << Packed.fieldShift - 1
    private static let sliceShift: UInt64 = 40
    private static let slice: UInt64 = 0xFF << sliceShift

    fileprivate init() {}

    /// A term met for the first time.
    @inline(__always)
    fileprivate init(_ term: UInt64, section: UInt32, slice: Int, bytes: Int) {
      let start = UInt32(truncatingIfNeeded: slice)
      packed = term | UInt64(bytes.trailingZeroBitCount) << Self.sliceShift
      self.section = section
      distance = section
      postings = 1
      head = start
      write = start
      end = start &+ UInt32(truncatingIfNeeded: bytes - linkBytes)
    }

    fileprivate var sliceBytes: Int { 1 << Int((packed & Self.slice) >> Self.sliceShift) }

    /// Counts the term once more in the section of the last posting.
    ///
    /// Title and heading come before the body, but a word may come behind a piece that is equal.
    @inline(__always)
    fileprivate mutating func countAgain(_ term: UInt64) {
      if packed < 255 << Packed.countShift { packed &+= Packed.once }
      let (old, new) = (packed & Packed.field, term & Packed.field)
      if new > old { packed &+= new &- old }
    }

    /// Begins the posting of a section.
    @inline(__always)
    fileprivate mutating func begin(_ term: UInt64, section: UInt32) {
      packed = packed & Self.lower | term & ~Self.lower
      distance = section &- self.section
      self.section = section
      postings &+= 1
    }

    /// Makes a slice of `bytes` bytes at `start` the current one.
    fileprivate mutating func move(toSlice start: Int, bytes: Int) {
      packed = packed & ~Self.slice | UInt64(bytes.trailingZeroBitCount) << Self.sliceShift
      write = UInt32(truncatingIfNeeded: start)
      end = UInt32(truncatingIfNeeded: start + bytes - linkBytes)
    }

    /// Writes the last posting, which takes up to `postingBytes` bytes; gives how many it took.
    @inline(__always)
    fileprivate func encode(to target: UnsafeMutablePointer<UInt8>) -> Int {
      let field = UInt32(truncatingIfNeeded: (packed & Packed.field) >> Packed.fieldShift)
      let count = UInt8(truncatingIfNeeded: packed >> Packed.countShift)
      let flag = field != 0 ? field : count > 1 ? 1 : 0
      var length = 0
      var rest = distance << 2 | flag
      while rest >= 0x80 {
        target[length] = UInt8(truncatingIfNeeded: rest) | 0x80
        rest >>= 7
        length &+= 1
      }
      target[length] = UInt8(truncatingIfNeeded: rest)
      length &+= 1
      if flag != 0 {
        target[length] = count
        length &+= 1
      }
      return length
    }
  }

  private(set) var slots: [Slot]
  private var bits: Int
  private var count = 0
  private var pool: [UInt8] = []
  private var poolCount = 0

  private static let linkBytes = 5
  private static let firstSlice = 16
  private static let largestSlice = 512
  /// How many terms ahead memory is asked for: the place of a posting, and twice as many ahead the slot that knows it.
  private static let ahead = SectionTerms.beyond / 2
  /// A posting takes at most this many bytes.
  private static let postingBytes = 6

  init() {
    bits = 12
    slots = [Slot](repeating: Slot(), count: 1 << bits)
  }

  /// Adds the terms of a section; sections come in rising order.
  mutating func add(_ terms: SectionTerms, section: UInt32) {
    terms.read { source in
      while (count + terms.count) * 10 > slots.count * 6 { grow() }
      let needed = poolCount + terms.count * Self.largestSlice
      if needed > pool.count {
        pool.append(
          contentsOf: repeatElement(0, count: max(needed, pool.count / 2 * 3) - pool.count))
      }
      var writer = Writer(bits: bits, section: section, count: count, poolCount: poolCount)
      slots.withUnsafeMutableBufferPointer { slots in
        pool.withUnsafeMutableBufferPointer { pool in
          guard let slots = slots.baseAddress, let pool = pool.baseAddress else { return }
          var term = source
          let end = source + terms.count
          while term < end {
            // Nearly every slot and every slice lies outside the caches: the slot is asked for some terms ahead, and
            // when it has come the place of the posting.
            ladder_prefetch(slots + writer.home(of: term[2 * Self.ahead]))
            let next = writer.home(of: term[Self.ahead])
            ladder_prefetch(pool + Int(slots[next].write))
            writer.add(term.pointee, slots, pool)
            term += 1
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
    let section: UInt32
    var count: Int
    var poolCount: Int

    /// The slot in which a term is looked for first.
    @inline(__always)
    func home(of term: UInt64) -> Int { TermKey(raw: term & TermKey.mask).slot(bits: bits) }

    @inline(__always)
    mutating func add(
      _ term: UInt64, _ slots: UnsafeMutablePointer<Slot>, _ pool: UnsafeMutablePointer<UInt8>
    ) {
      var slot = slots + home(of: term)
      while (slot.pointee.packed ^ term) & TermKey.mask != 0 {
        if slot.pointee.key == 0 {
          slot.pointee = Slot(term, section: section, slice: poolCount, bytes: firstSlice)
          poolCount += firstSlice
          count += 1
          return
        }
        slot += 1
        if slot == slots + 1 << bits { slot = slots }
      }
      if slot.pointee.section == section {
        slot.pointee.countAgain(term)
        return
      }
      // A posting is never torn: one that does not fit starts a new slice.
      if slot.pointee.end &- slot.pointee.write < UInt32(postingBytes) { chain(slot, pool) }
      let length = slot.pointee.encode(to: pool + Int(slot.pointee.write))
      slot.pointee.write &+= UInt32(truncatingIfNeeded: length)
      slot.pointee.begin(term, section: section)
    }

    /// Starts a larger slice behind a full one.
    private mutating func chain(
      _ slot: UnsafeMutablePointer<Slot>, _ pool: UnsafeMutablePointer<UInt8>
    ) {
      let end = UnsafeMutableRawPointer(pool + Int(slot.pointee.end))
      end.storeBytes(of: UInt32(truncatingIfNeeded: poolCount), as: UInt32.self)
      end.storeBytes(
        of: UInt8(slot.pointee.end - slot.pointee.write), toByteOffset: 4, as: UInt8.self)
      let size = min(slot.pointee.sliceBytes * 2, largestSlice)
      slot.pointee.move(toSlice: poolCount, bytes: size)
      poolCount += size
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
          break
        }
        output.append(contentsOf: pool[start..<end - Int(pool[end + 4])])
        start = Int(pool.loadUnaligned(fromByteOffset: end, as: UInt32.self))
        size = min(size * 2, Self.largestSlice)
      }
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.postingBytes) { last in
      guard let base = last.baseAddress else { return }
      let length = slot.encode(to: base)
      output.append(contentsOf: last[..<length])
    }
  }
}
