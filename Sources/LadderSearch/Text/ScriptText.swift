/// Writes strings as JavaScript and JSON both read them.
package enum ScriptText {
  /// Appends a string in double quotes, with what may not stand in a script escaped.
  package static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0
      var offset = 0
      while offset < bytes.count {
        if offset + 8 <= bytes.count {
          let word = UnsafeRawBufferPointer(bytes)
            .loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          if isPlain(word) {
            offset += 8
            continue
          }
        }
        let byte = bytes[offset]
        // Only the line separators U+2028 and U+2029 need care among the longer sequences.
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0xE2 {
          offset += 1
          continue
        }
        if byte == 0xE2 {
          guard bytes[offset + 1] == 0x80, bytes[offset + 2] & 0xFE == 0xA8 else {
            offset += 3
            continue
          }
        }
        output.append(contentsOf: bytes[start..<offset])
        offset += escape(bytes[offset...], to: &output)
        start = offset
      }
      output.append(contentsOf: bytes[start...])
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether none of eight bytes needs a look: no control character, quote, backslash or 0xE2.
  ///
  /// It may say no without need, never yes. Lead bytes of other long sequences pass, and so can the first
  /// bytes of a sequence that goes on behind the eight.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    func hasZero(_ value: UInt64) -> UInt64 { (value &- ones) & ~value & highs }
    let controls = (word &- ones &* 0x20) & ~word & highs
    return controls | hasZero(word ^ ones &* 0x22) | hasZero(word ^ ones &* 0x5C)
      | hasZero(word ^ ones &* 0xE2) == 0
  }

  /// Appends the escape for the scalar at the start; returns how many bytes it took there.
  private static func escape(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, to output: inout [UInt8]
  ) -> Int {
    let byte = bytes[bytes.startIndex]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
      return 1
    case UInt8(ascii: "\n"):
      output.append(contentsOf: "\\n".utf8)
      return 1
    case UInt8(ascii: "\t"):
      output.append(contentsOf: "\\t".utf8)
      return 1
    case 0xE2:
      output.append(
        contentsOf: bytes[bytes.startIndex + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
      return 3
    default:
      let digits: [UInt8] = Array("0123456789abcdef".utf8)
      output.append(contentsOf: "\\u00".utf8)
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
      return 1
    }
  }
}
