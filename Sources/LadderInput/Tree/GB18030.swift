import Glibc

/// The text as UTF-8 if its bytes are GB18030 (which holds GBK and GB2312), or nil if they are not.
///
/// Chinese spreadsheets still save tables so. The C library's `iconv` decodes.
func decodeGB18030(_ bytes: [UInt8]) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
    return nil
  }
  defer { iconv_close(converter) }
  // A byte of GBK becomes at most 1.5 bytes of UTF-8; a single-byte 0x80 may become three.
  let capacity = bytes.count * 3 + 16
  var isComplete = false
  var source = bytes.map { CChar(bitPattern: $0) }
  let decoded = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    source.withUnsafeMutableBufferPointer { source in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        var input = source.baseAddress
        var inputLeft = source.count
        var output = buffer.baseAddress
        var outputLeft = capacity
        let result = iconv(converter, &input, &inputLeft, &output, &outputLeft)
        isComplete = result != Int(bitPattern: UInt.max) && inputLeft == 0
        count = capacity - outputLeft
      }
    }
  }
  return isComplete ? decoded : nil
}
