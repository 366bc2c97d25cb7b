/// The terms of a part of the site in the order of their UTF-8 bytes.
struct SortedTerms: Sendable {
  /// The grams in order, each with its key above `slotBits` and its slot in the part's `PostingTable` below.
  private let grams: [UInt64]
  /// The slots of the words in order.
  let words: [UInt32]

  private static let slotBits: UInt64 = 28

  var gramCount: Int { grams.count }

  func gramKey(_ place: Int) -> UInt64 { grams[place] >> Self.slotBits }

  func gramSlot(_ place: Int) -> Int { Int(grams[place] & (1 << Self.slotBits - 1)) }

  init(_ part: SitePart) {
    var records: [UInt64] = []
    var words: [UInt32] = []
    for (index, slot) in part.postings.slots.enumerated() where slot.key != 0 {
      let key = TermKey(raw: slot.key)
      if key.isWord {
        words.append(UInt32(index))
      } else {
        // A key of 36 bits and a slot of 28 fill one word.
        records.append(key.raw << Self.slotBits | UInt64(index))
      }
    }
    grams = Self.sorted(records)
    let table = part.words
    let slots = part.postings.slots
    self.words = words.sorted { left, right in
      table.word(TermKey(raw: slots[Int(left)].key).word)
        .lexicographicallyPrecedes(table.word(TermKey(raw: slots[Int(right)].key).word))
    }
  }

  /// Sorts by the upper 36 bits, 12 at a time.
  private static func sorted(_ records: [UInt64]) -> [UInt64] {
    var from = records
    var to = records
    for shift in [slotBits, slotBits + 12, slotBits + 24] {
      var starts = [Int](repeating: 0, count: 4097)
      for record in from { starts[Int(record >> shift & 0xFFF) + 1] += 1 }
      for bucket in 1...4096 { starts[bucket] += starts[bucket - 1] }
      for record in from {
        let bucket = Int(record >> shift & 0xFFF)
        to[starts[bucket]] = record
        starts[bucket] += 1
      }
      swap(&from, &to)
    }
    return from
  }
}
