/// Where in a section a term was found; the higher counts more.
enum Field: UInt32 {
  case body = 0
  case heading = 2
  case title = 3
}

/// The distinct terms of one section, with how often and where each occurs.
///
/// It is emptied and used again for every section, and sized so that it stays in the processor's cache.
struct SectionTerms {
  struct Slot {
    var key: UInt64 = 0
    var count: UInt32 = 0
    var field: UInt32 = 0
  }

  private var slots: [Slot] = []
  private var used: [UInt32] = []
  private var usedCount = 0
  private var bits = 0

  /// Empties the table and makes room for what a text of `bytes` bytes can hold.
  mutating func prepare(bytes: Int) {
    for index in 0..<usedCount { slots[Int(used[index])] = Slot() }
    usedCount = 0
    // A byte of text gives at most two terms: a piece of a word, and the word itself.
    var needed = 9
    while 1 << needed < 3 * bytes + 64 { needed += 1 }
    guard needed > bits else { return }
    bits = needed
    slots = [Slot](repeating: Slot(), count: 1 << needed)
    used = [UInt32](repeating: 0, count: 1 << needed)
  }

  /// Lets `body` add terms.
  mutating func write(_ body: (inout Writer) -> Void) {
    slots.withUnsafeMutableBufferPointer { slots in
      used.withUnsafeMutableBufferPointer { used in
        guard let slots = slots.baseAddress, let used = used.baseAddress else { return }
        var writer = Writer(slots: slots, used: used, bits: bits, usedCount: usedCount)
        body(&writer)
        usedCount = writer.usedCount
      }
    }
  }

  /// Hands out the terms in the order in which they first occurred.
  func read(_ body: (_ slots: UnsafePointer<Slot>, _ used: UnsafeBufferPointer<UInt32>) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      used.withUnsafeBufferPointer { used in
        guard let base = slots.baseAddress else { return }
        body(base, UnsafeBufferPointer(rebasing: used[0..<usedCount]))
      }
    }
  }

  /// Adds terms to a section; `prepare` has made room.
  struct Writer {
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate let used: UnsafeMutablePointer<UInt32>
    fileprivate let bits: Int
    fileprivate var usedCount: Int

    @inline(__always)
    mutating func add(_ key: TermKey, _ field: Field) {
      let mask = (1 << bits) - 1
      var index = key.slot(bits: bits)
      while slots[index].key != key.raw {
        if slots[index].key == 0 {
          slots[index].key = key.raw
          used[usedCount] = UInt32(truncatingIfNeeded: index)
          usedCount += 1
          break
        }
        index = (index + 1) & mask
      }
      slots[index].count &+= 1
      if slots[index].field < field.rawValue { slots[index].field = field.rawValue }
    }
  }
}
