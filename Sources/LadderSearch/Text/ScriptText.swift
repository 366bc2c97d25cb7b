/// Writes strings as JavaScript and JSON both read them.
package enum ScriptText {
  /// Appends a string in double quotes, with what may not stand in a script escaped.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0
      var offset = 0
      while true {
        offset = firstSpecial(in: bytes, from: offset)
        // Of the longer sequences only the line separators U+2028 and U+2029 need care.
        if offset < bytes.count, bytes[offset] == 0xE2,
          bytes[offset + 1] != 0x80 || bytes[offset + 2] & 0xFE != 0xA8
        {
          offset += 3
          continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        guard offset < bytes.count else { return }
        offset += escape(bytes[offset...], to: &output)
        start = offset
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The place of the next byte that needs a look, from an offset on: a control character, a quote, a backslash or the
  /// first byte of a line separator; the end if there is none.
  private static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    while offset + 8 <= raw.count {
      let marks = marks(
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < raw.count {
      let byte = raw[offset]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xE2 {
        break
      }
      offset += 1
    }
    return offset
  }

  /// Marks the bytes of eight that need a look with their top bit; the first of them for certain.
  private static func marks(_ eight: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    func zeros(_ value: UInt64) -> UInt64 { (value &- ones) & ~value & tops }
    let separators = zeros(eight ^ ones &* 0xE2)
    // Most text is beyond ASCII, at least in Chinese.
    if eight & tops == tops { return separators }
    let controls = (eight &- ones &* 0x20) & ~eight & tops
    return separators | controls | zeros(eight ^ ones &* 0x22) | zeros(eight ^ ones &* 0x5C)
  }

  /// Appends the escape for the scalar at the start; returns how many bytes it took there.
  private static func escape(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to output: inout [UInt8]
  ) -> Int {
    let byte = bytes[bytes.startIndex]
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
    case UInt8(ascii: "\n"): output.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\t"): output.append(UInt8(ascii: "t"))
    case 0xE2:
      output += bytes[bytes.startIndex + 2] == 0xA8 ? "u2028".utf8 : "u2029".utf8
      return 3
    default:
      output += [
        UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0"), hexDigit(byte >> 4),
        hexDigit(byte & 15),
      ]
    }
    return 1
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
