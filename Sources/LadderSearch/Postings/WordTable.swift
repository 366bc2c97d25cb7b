/// Numbers the distinct words of a part of the site.
struct WordTable: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each word starts in `bytes`, and at the end where the last one stops.
  private(set) var starts: [UInt32] = [0]
  /// Open addressing; a slot holds the word's number plus one.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)
  private var hashes: [UInt32] = []

  var count: Int { starts.count - 1 }

  func word(_ number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The number of the word, a new one if it was not seen before.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if count * 2 >= slots.count { grow() }
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while slots[index] != 0 {
      let number = Int(slots[index]) - 1
      if hashes[number] == hash, isWord(number, word) { return UInt32(number) }
      index = (index + 1) & mask
    }
    let number = UInt32(count)
    slots[index] = number + 1
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(UInt32(bytes.count))
    return number
  }

  private func isWord(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    for index in 0..<word.count where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      var index = Int(hashes[number]) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = UInt32(number) + 1
    }
  }

  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
