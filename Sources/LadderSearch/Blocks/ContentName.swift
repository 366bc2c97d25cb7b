/// Names files by what they hold.
///
/// A name is the start of a 64-bit hash in lower-case base 32, so that it also works on file systems that
/// take `A` for `a`. Names only have to change when the content does; nothing rests on them being hard
/// to forge.
enum ContentName {
  /// How many characters (5 bits each) the name of a block or chunk has, unless two would clash.
  static let letters = 7

  /// The name of a file that stands for itself, such as the client's script.
  static func single(for bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { name(hash($0), letters: 10) }
  }

  /// A 64-bit hash in the manner of wyhash: eight bytes a step, multiplied and folded; `earlier` is that of
  /// what stands before the bytes.
  static func hash(_ bytes: UnsafeRawBufferPointer, after earlier: UInt64 = 0) -> UInt64 {
    var state = mix(earlier ^ 0x2D35_8DCC_AA6C_78A5) ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word))
      offset += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      rest |= UInt64(bytes[offset]) << shift
      shift += 8
      offset += 1
    }
    return mix(mix(state ^ rest) ^ 0xD6E8_FEB8_6659_FD93)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low ^ (value &<< 1)
  }

  /// The first characters of a hash in base 32.
  static func name(_ hash: UInt64, letters: Int) -> String {
    let alphabet: StaticString = "abcdefghijklmnopqrstuvwxyz234567"
    var out: [UInt8] = []
    var rest = hash
    for _ in 0..<letters {
      out.append(alphabet.utf8Start[Int(rest & 31)])
      rest >>= 5
    }
    return String(decoding: out, as: UTF8.self)
  }
}
