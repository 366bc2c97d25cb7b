/// The pairs of Han characters and the words that many sections hold.
///
/// Pairs that follow each other spell the phrases of the site without a dictionary: 质检 and 检员 are
/// 质检员. With them the client finds what pinyin or a mistyped word stands for where no title has it.
struct FrequentTerms {
  private struct Pair {
    let key: UInt64
    let level: UInt8
  }

  private struct Word {
    let bytes: [UInt8]
    let count: Int
  }

  private var pairs: [Pair] = []
  private var words: [Word] = []

  static let mostPairs = 6000
  static let mostWords = 1500
  /// Shorter words are not corrected, so they need not be known.
  static let shortestWord = 4
  private static let longestWord = 32

  /// Notes a term of the index; terms come in their order.
  mutating func note(_ term: [UInt8], gram: TermKey?, sections: Int) {
    if let gram {
      guard sections > 1, gram.first >= 0x3400, gram.second >= 0x3400 else { return }
      pairs.append(Pair(key: gram.raw, level: Self.level(sections)))
    } else if term.count >= Self.shortestWord, term.count <= Self.longestWord,
      term.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
    {
      words.append(Word(bytes: term, count: sections))
    }
  }

  /// The power of two that a number of sections reaches, at most 9.
  private static func level(_ sections: Int) -> UInt8 {
    UInt8(min(9, Int.bitWidth - 1 - max(sections, 1).leadingZeroBitCount))
  }

  /// The most frequent pairs, a line for each first character.
  ///
  /// Behind it stand the characters that follow it, frequent ones first, and before those of a level
  /// its digit: `客9户7群人` says that 客户 stands in 512 sections or more.
  mutating func pairLines() -> [UInt8] {
    pairs = Self.most(pairs, Self.mostPairs) { Int($0.level) }
    pairs.sort { left, right in
      let (first, other) = (TermKey(raw: left.key), TermKey(raw: right.key))
      if first.first != other.first { return first.first < other.first }
      return left.level != right.level ? left.level > right.level : left.key < right.key
    }
    var out: [UInt8] = []
    var first: UInt32 = 0
    var level: UInt8 = 0
    for pair in pairs {
      let key = TermKey(raw: pair.key)
      if key.first != first {
        if !out.isEmpty { out.append(UInt8(ascii: "\n")) }
        first = key.first
        level = 0
        WordRun.encode(first, into: &out)
      }
      if pair.level != level {
        level = pair.level
        out.append(UInt8(ascii: "0") + level)
      }
      WordRun.encode(key.second, into: &out)
    }
    return out
  }

  /// The most frequent words in their order, separated by spaces.
  func wordLine() -> [UInt8] {
    Array(Self.most(words, Self.mostWords, \.count).map(\.bytes).joined(separator: [0x20]))
  }

  /// Which characters the kept pairs hold.
  func mark(_ characters: inout [Bool]) {
    for pair in pairs {
      let key = TermKey(raw: pair.key)
      characters[Int(key.first)] = true
      characters[Int(key.second)] = true
    }
  }

  /// The `limit` items with the highest counts, in their order; of equal ones the earlier.
  private static func most<Item>(
    _ items: [Item], _ limit: Int, _ count: (Item) -> Int
  ) -> [Item] {
    guard items.count > limit else { return items }
    // How many items have each count, and so the least that is kept whole and how many are kept of the next.
    var frequencies = [Int](repeating: 0, count: (items.lazy.map(count).max() ?? 0) + 1)
    for item in items { frequencies[count(item)] += 1 }
    var least = frequencies.count
    var rest = limit
    while least > 0, frequencies[least - 1] <= rest {
      least -= 1
      rest -= frequencies[least]
    }
    return items.filter { item in
      let count = count(item)
      guard count == least - 1, rest > 0 else { return count >= least }
      rest -= 1
      return true
    }
  }
}
