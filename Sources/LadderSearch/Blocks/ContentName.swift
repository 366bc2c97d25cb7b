/// Names files by what they hold.
///
/// A name is the start of a 64-bit hash in lower-case base 32, so that it also works on file systems that
/// take `A` for `a`. Names only have to change when the content does; nothing rests on them being hard
/// to forge.
struct ContentName {
  private var taken: Set<String> = []

  /// A name for the bytes, different from every name given before.
  ///
  /// It has `length` characters of 5 bits each, and more where two names would clash.
  mutating func name(for bytes: [UInt8], length: Int = 7) -> String {
    let hash = Self.hash(bytes)
    var letters = length
    while true {
      let name = Self.base32(hash, letters: letters)
      if taken.insert(name).inserted { return name }
      letters += 1
    }
  }

  /// A 64-bit hash in the manner of wyhash: eight bytes a step, multiplied and folded.
  static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(buffer.count)
      var offset = 0
      while offset + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = mix(state ^ UInt64(littleEndian: word))
        offset += 8
      }
      var rest: UInt64 = 0
      var shift: UInt64 = 0
      while offset < buffer.count {
        rest |= UInt64(buffer[offset]) << shift
        shift += 8
        offset += 1
      }
      return mix(mix(state ^ rest) ^ 0xD6E8_FEB8_6659_FD93)
    }
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low ^ (value &<< 1)
  }

  private static func base32(_ hash: UInt64, letters: Int) -> String {
    let alphabet: [UInt8] = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var out: [UInt8] = []
    var rest = hash
    for _ in 0..<letters {
      out.append(alphabet[Int(rest & 31)])
      rest >>= 5
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension ContentName {
  /// The name of a file that stands for itself, such as the client's script.
  static func single(for bytes: [UInt8]) -> String {
    var names = ContentName()
    return names.name(for: bytes, length: 10)
  }
}
