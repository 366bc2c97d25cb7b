/// A 64-bit hash of bytes, the same on every machine and in every run.
///
/// It tells files apart that differ by accident or by an edit; it is no protection against someone who
/// wants two files to have one hash. Eight bytes at a time, mixed as in wyhash (multiply 64×64→128, fold).
package func contentHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
  var offset = 0
  while offset + 8 <= bytes.count {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    hash = fold(hash ^ word, 0xA076_1D64_78BD_642F)
    offset += 8
  }
  var tail: UInt64 = 0
  var shift: UInt64 = 0
  while offset < bytes.count {
    tail |= UInt64(bytes[offset]) << shift
    shift += 8
    offset += 1
  }
  hash = fold(hash ^ tail, 0xE703_7ED1_A0B4_28DB)
  return fold(hash, 0x8EBC_6AF0_9C88_C6E3)
}

package func contentHash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { contentHash($0) } }

private func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}
