/// Where in a section a term was found; the higher counts more.
enum Field: UInt32 {
  case body = 0
  case heading = 2
  case title = 3

  /// The field that a piece of a word counts for: `MySQL` in a title says less to one who asks for `sql` than a
  /// title with that word.
  var below: Field {
    self == .title ? .heading : .body
  }
}

/// The distinct terms of one section, with how often and where each occurs.
///
/// It is emptied and used again for every section. A term takes eight bytes, so that the table of an
/// ordinary section stays in the processor's first cache.
struct SectionTerms {
  /// A term of the section: its key in the lower 37 bits, its field above, and its count on top.
  struct Term {
    var packed: UInt64

    static let keyMask: UInt64 = 1 << 37 - 1
    static let fieldShift: UInt64 = 37
    static let one: UInt64 = 1 << 40

    var key: TermKey { TermKey(raw: packed & Self.keyMask) }
    var field: UInt32 { UInt32(truncatingIfNeeded: packed >> Self.fieldShift & 3) }
    var count: UInt32 { UInt32(truncatingIfNeeded: packed >> 40) }
  }

  private var slots: [UInt64] = []
  private var used: [UInt32] = []
  private var usedCount = 0
  private var bits = 0

  /// Empties the table and makes room for what a text of `bytes` bytes can hold.
  mutating func prepare(bytes: Int) {
    for index in 0..<usedCount { slots[Int(used[index])] = 0 }
    usedCount = 0
    // A byte of text gives at most two terms: a piece of a word, and the word itself.
    var needed = 8
    while 1 << needed < 2 * bytes + 64 { needed += 1 }
    if 1 << needed > slots.count {
      slots = [UInt64](repeating: 0, count: 1 << needed)
      used = [UInt32](repeating: 0, count: 1 << needed)
    }
    bits = needed
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

  var count: Int { usedCount }

  /// Hands out the terms, `used` saying where they lie in the order in which they first occurred.
  func read(_ body: (_ slots: UnsafePointer<UInt64>, _ used: UnsafeBufferPointer<UInt32>) -> Void) {
    slots.withUnsafeBufferPointer { slots in
      used.withUnsafeBufferPointer { used in
        guard let base = slots.baseAddress else { return }
        body(base, UnsafeBufferPointer(rebasing: used[0..<usedCount]))
      }
    }
  }

  /// Adds terms to a section; `prepare` has made room.
  struct Writer {
    fileprivate let slots: UnsafeMutablePointer<UInt64>
    fileprivate let used: UnsafeMutablePointer<UInt32>
    fileprivate let bits: Int
    fileprivate var usedCount: Int

    @inline(__always)
    mutating func add(_ key: TermKey, _ field: Field) {
      let mask = (1 << bits) - 1
      var index = key.slot(bits: bits)
      while true {
        let slot = slots[index]
        if slot & Term.keyMask == key.raw {
          slots[index] = slot &+ Term.one
          // Title and heading come before the body, but a word may come behind a piece that is equal.
          if field != .body { raise(index, to: field) }
          return
        }
        if slot == 0 {
          slots[index] = key.raw | UInt64(field.rawValue) << Term.fieldShift | Term.one
          used[usedCount] = UInt32(truncatingIfNeeded: index)
          usedCount += 1
          return
        }
        index = (index + 1) & mask
      }
    }

    private func raise(_ index: Int, to field: Field) {
      let old = slots[index] >> Term.fieldShift & 3
      let new = UInt64(field.rawValue)
      if new > old { slots[index] &+= (new - old) << Term.fieldShift }
    }
  }
}
