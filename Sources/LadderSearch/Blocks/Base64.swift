/// Base 64 with the standard alphabet and padding, as `atob` reads it.
enum Base64 {
  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

  /// The two letters of twelve bits, as they lie in memory.
  private static let pairs: [UInt16] = (0..<4096).map { bits in
    let letters = alphabet.utf8Start
    return UInt16(
      littleEndian: UInt16(letters[bits >> 6]) | UInt16(letters[bits & 63]) << 8)
  }

  /// Appends `bytes` in base 64 to `output`.
  static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    let letters = alphabet.utf8Start
    let pairs = Self.pairs
    let total = (bytes.count + 2) / 3 * 4
    let encoded = [UInt8](unsafeUninitializedCapacity: total) { target, count in
      bytes.withUnsafeBufferPointer { source in
        var from = 0
        var to = 0
        while from + 3 <= source.count {
          let group =
            Int(source[from]) << 16 | Int(source[from + 1]) << 8 | Int(source[from + 2])
          let raw = UnsafeMutableRawBufferPointer(target)
          raw.storeBytes(of: pairs[group >> 12], toByteOffset: to, as: UInt16.self)
          raw.storeBytes(of: pairs[group & 4095], toByteOffset: to + 2, as: UInt16.self)
          from += 3
          to += 4
        }
        let rest = source.count - from
        if rest > 0 {
          let group = Int(source[from]) << 16 | (rest > 1 ? Int(source[from + 1]) << 8 : 0)
          target[to] = letters[group >> 18]
          target[to + 1] = letters[group >> 12 & 63]
          target[to + 2] = rest > 1 ? letters[group >> 6 & 63] : UInt8(ascii: "=")
          target[to + 3] = UInt8(ascii: "=")
        }
      }
      count = total
    }
    output.append(contentsOf: encoded)
  }
}
