/// A term as a number that tables can hold.
///
/// A gram is two scalars, 18 bits each, the second being `runEnd` where a run of grams ends; a word is its
/// number in the `WordTable` of its part. A key takes 37 bits, and no key is zero.
struct TermKey: Equatable, Sendable {
  let raw: UInt64

  /// How many bits a key takes.
  static let bits: UInt64 = 37
  static let mask: UInt64 = 1 << bits - 1

  /// Stands for the end of a run, so that the last character also starts a term.
  static let runEnd: UInt32 = 3

  init(raw: UInt64) {
    self.raw = raw
  }

  init(_ first: UInt32, _ second: UInt32) {
    raw = UInt64(first) << 18 | UInt64(second)
  }

  init(word: UInt32) {
    raw = 1 << 36 | UInt64(word)
  }

  var isWord: Bool { raw >> 36 == 1 }
  var word: Int { Int(UInt32(truncatingIfNeeded: raw)) }
  var first: UInt32 { UInt32(truncatingIfNeeded: raw >> 18) }
  var second: UInt32 { UInt32(truncatingIfNeeded: raw & 0x3FFFF) }

  /// A slot in a table of `1 << bits` slots.
  @inline(__always)
  func slot(bits: Int) -> Int {
    let shift = 64 &- UInt64(truncatingIfNeeded: bits)
    return Int(truncatingIfNeeded: (raw &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}
