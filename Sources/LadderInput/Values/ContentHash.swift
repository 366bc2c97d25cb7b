/// A 64-bit hash of bytes, the same on every machine and in every run.
///
/// It tells files apart that differ by accident or by an edit; it is no protection against someone who
/// wants two files to have one hash. Mixed as in wyhash (multiply 64×64→128, fold), 32 bytes at a time in
/// four lanes that do not wait for each other.
package func contentHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
  let seed = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
  var (a, b, c, d) = (seed, ~seed, seed &* 3, seed &* 5)
  var offset = 0
  while offset + 32 <= bytes.count {
    a = fold(a ^ word(offset), 0xA076_1D64_78BD_642F)
    b = fold(b ^ word(offset + 8), 0xE703_7ED1_A0B4_28DB)
    c = fold(c ^ word(offset + 16), 0x8EBC_6AF0_9C88_C6E3)
    d = fold(d ^ word(offset + 24), 0x5899_65CC_7537_4CC3)
    offset += 32
  }
  while offset + 8 <= bytes.count {
    a = fold(a ^ word(offset), 0xA076_1D64_78BD_642F)
    offset += 8
  }
  var tail: UInt64 = 0
  var shift: UInt64 = 0
  while offset < bytes.count {
    tail |= UInt64(bytes[offset]) << shift
    shift += 8
    offset += 1
  }
  b = fold(b ^ tail, 0xE703_7ED1_A0B4_28DB)
  return fold(fold(a ^ b, 0x8EBC_6AF0_9C88_C6E3) ^ fold(c ^ d, 0x5899_65CC_7537_4CC3), seed)
}

package func contentHash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { contentHash($0) } }

private func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}
