/// The offset of the first byte that is not part of well-formed UTF-8, or nil if all are.
///
/// Strict as Unicode's table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF.
package func firstInvalidUTF8(_ bytes: Bytes) -> Int? {
  var index = 0
  let count = bytes.count
  let raw = UnsafeRawBufferPointer(bytes)
  while index < count {
    let byte = bytes[index]
    if byte < 0x80 {
      // Most of a table is ASCII: eight bytes at a time.
      while index + 8 <= count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      while index < count, bytes[index] < 0x80 { index += 1 }
      continue
    }
    // Chinese text is runs of three-byte characters, which can be told in one look each.
    if byte & 0xF0 == 0xE0 {
      let start = index
      // Two of them are told in one look as well; of their leads 0xE0 and 0xED need another.
      while index + 8 <= count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let leads = 0xDFFE >> (word & 0x0F) & 0xDFFE >> (word >> 24 & 0x0F)
        guard word & 0x00C0_C0F0_C0C0_F0 == 0x0080_80E0_8080_E0, leads & 1 == 1 else { break }
        index += 6
      }
      while index + 4 <= count {
        let word = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        guard word & 0x00C0_C0F0 == 0x0080_80E0, word & 0x0F != 0x00, word & 0x0F != 0x0D else {
          break
        }
        index += 3
      }
      if index > start { continue }
    }
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch byte {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      low = 0xA0
    case 0xED:
      length = 3
      high = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      low = 0x90
    case 0xF4:
      length = 4
      high = 0x8F
    case 0xF1...0xF3: length = 4
    default: return index
    }
    guard index + length <= count, bytes[index + 1] >= low, bytes[index + 1] <= high else {
      return index
    }
    var next = index + 2
    while next < index + length {
      guard bytes[next] & 0xC0 == 0x80 else { return index }
      next += 1
    }
    index += length
  }
  return nil
}
