/// The terms of a part of the site in the order of their UTF-8 bytes.
struct SortedTerms: Sendable {
  /// Slots of the part's `PostingTable`, grams and words each in order.
  let grams: [UInt32]
  let words: [UInt32]

  init(_ part: SitePart) {
    var records: [UInt64] = []
    var words: [UInt32] = []
    for (index, slot) in part.postings.slots.enumerated() where slot.key != 0 {
      let key = TermKey(raw: slot.key)
      if key.isWord {
        words.append(UInt32(index))
      } else {
        // A key of 36 bits and a slot of 28 fill one word.
        records.append(key.raw << 28 | UInt64(index))
      }
    }
    grams = Self.sorted(records).map { UInt32(truncatingIfNeeded: $0 & 0xFFF_FFFF) }
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
    for shift in [UInt64(28), 40, 52] {
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
