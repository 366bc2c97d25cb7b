/// Turns libyaml's marks into byte offsets.
///
/// A mark counts Unicode scalars from the beginning of the text that was parsed; places here are bytes
/// of the file. Marks come nearly in order, so the last one is where the search for the next begins.
struct ScalarOffsets {
  private let bytes: Bytes
  private let base: Int
  private var scalar = 0
  private var byte = 0

  /// - Parameters:
  ///   - bytes: the text that is parsed.
  ///   - base: where in the file it begins.
  init(_ bytes: Bytes, base: Int) {
    self.bytes = bytes
    self.base = base
  }

  /// The offset in the file of the scalar with an index, at most the end of the text.
  mutating func offset(ofScalar index: Int) -> Int {
    while scalar < index, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      scalar += 1
    }
    while scalar > index, byte > 0 {
      byte -= 1
      while byte > 0, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
      scalar -= 1
    }
    return base + byte
  }
}
