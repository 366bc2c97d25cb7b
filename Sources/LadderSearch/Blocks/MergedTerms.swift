/// Goes through the terms of all parts in one order, joining the postings of equal terms.
struct MergedTerms {
  private let parts: [SitePart]
  private let sorted: [SortedTerms]
  /// The current term if it is a pair of characters.
  private(set) var gram: TermKey?
  private var nextGram: [Int]
  private var nextWord: [Int]
  private var gramKeys: [UInt64] = []
  private var word: ArraySlice<UInt8>?
  /// The current term in UTF-8, how many sections hold it, and its postings.
  private(set) var term: [UInt8] = []
  private(set) var count = 0
  private(set) var postings: [UInt8] = []
  private var copied: [UInt8] = []

  init(_ parts: [SitePart], sorted: [SortedTerms]) {
    self.parts = parts
    self.sorted = sorted
    nextGram = parts.map { _ in 0 }
    nextWord = parts.map { _ in 0 }
    for part in parts.indices { gramKeys.append(gramKey(part)) }
    word = smallestWord()
  }

  /// Goes to the next term; `false` at the end.
  mutating func advance() -> Bool {
    postings.removeAll(keepingCapacity: true)
    count = 0
    gram = nil
    term.removeAll(keepingCapacity: true)
    var key = UInt64.max
    for other in gramKeys where other < key { key = other }
    // A gram and a word never start with the same character, and UTF-8 keeps the order of scalars.
    if key != .max {
      let next = TermKey(raw: key)
      WordRun.encode(next.first, into: &term)
      if let word, word.lexicographicallyPrecedes(term) {
        takeWord(word)
        return true
      }
      WordRun.encode(next.second, into: &term)
      gram = next
      takeGram(next)
      return true
    }
    guard let word else { return false }
    takeWord(word)
    return true
  }

  /// The key of the part's next gram; the largest number if none is left.
  private func gramKey(_ part: Int) -> UInt64 {
    nextGram[part] < sorted[part].gramCount ? sorted[part].gramKey(nextGram[part]) : .max
  }

  private func nextWordSlot(_ part: Int) -> PostingTable.Slot? {
    guard nextWord[part] < sorted[part].words.count else { return nil }
    return parts[part].postings.slots[Int(sorted[part].words[nextWord[part]])]
  }

  private func smallestWord() -> ArraySlice<UInt8>? {
    var smallest: ArraySlice<UInt8>?
    for part in parts.indices {
      guard let slot = nextWordSlot(part) else { continue }
      let bytes = parts[part].words.word(TermKey(raw: slot.key).word)
      guard let other = smallest, !bytes.lexicographicallyPrecedes(other) else {
        smallest = bytes
        continue
      }
    }
    return smallest
  }

  private mutating func takeGram(_ key: TermKey) {
    var section: UInt32 = 0
    for part in parts.indices {
      guard gramKeys[part] == key.raw else { continue }
      let slot = parts[part].postings.slots[sorted[part].gramSlot(nextGram[part])]
      join(slot, of: part, after: section)
      section = slot.section
      nextGram[part] += 1
      gramKeys[part] = gramKey(part)
    }
  }

  private mutating func takeWord(_ bytes: ArraySlice<UInt8>) {
    term.removeAll(keepingCapacity: true)
    term.append(contentsOf: bytes)
    var section: UInt32 = 0
    for part in parts.indices {
      guard let slot = nextWordSlot(part),
        parts[part].words.word(TermKey(raw: slot.key).word).elementsEqual(bytes)
      else { continue }
      join(slot, of: part, after: section)
      section = slot.section
      nextWord[part] += 1
    }
    word = smallestWord()
  }

  /// Appends a part's postings; its first counts from zero and is made to count from `section`.
  private mutating func join(_ slot: PostingTable.Slot, of part: Int, after section: UInt32) {
    count += Int(slot.postings)
    if section == 0 {
      parts[part].postings.copyPostings(of: slot, to: &postings)
      return
    }
    copied.removeAll(keepingCapacity: true)
    parts[part].postings.copyPostings(of: slot, to: &copied)
    var value: UInt32 = 0
    var shift: UInt32 = 0
    var length = 0
    repeat {
      value |= UInt32(copied[length] & 0x7F) << shift
      shift += 7
      length += 1
    } while copied[length - 1] >= 0x80
    VariableLength.append(value - section << 2, to: &postings)
    postings.append(contentsOf: copied[length...])
  }
}

/// Numbers in seven bits a byte, the lowest first; the high bit says that more follow.
enum VariableLength {
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(value))
  }
}
