import LadderInput
import Testing

/// Looking for bytes sixteen at a time finds what looking at each of them finds.
struct SixteenBytesTests {
  @Test func findsTheFirstOfSeveralBytesWhereverItStands() {
    let wanted: Set<UInt8> = [0x22, 0x26, 0x27, 0xF4]
    // Neighbours of what is wanted, and the bytes that borrowing would mark by mistake.
    let others: [UInt8] = [0x00, 0x01, 0x21, 0x23, 0x25, 0x28, 0x7F, 0x80, 0xE4, 0xF3, 0xF5, 0xFF]
    for length in 0...36 {
      for place in 0..<max(length, 1) {
        for special in wanted {
          var bytes = (0..<length).map { others[($0 * 7 + place) % others.count] }
          if place < length { bytes[place] = special }
          for start in 0...length {
            let expected = bytes[start...].firstIndex(where: wanted.contains) ?? length
            let found = bytes.withUnsafeBufferPointer {
              firstMarked(in: $0, from: start) {
                $0.marks(0x22) | $0.marks(0x26, butFor: 1) | $0.marks(0xF4)
              }
            }
            #expect(found == expected, "\(bytes) from \(start)")
            // What is looked through while it is copied ends at the same place.
            var buffer = ByteBuffer(capacity: 1)
            let copied = bytes.withUnsafeBufferPointer {
              buffer.append($0, from: start) {
                $0.marks(0x22) | $0.marks(0x26, butFor: 1) | $0.marks(0xF4)
              }
            }
            #expect(copied == expected && Array(buffer.bytes) == Array(bytes[start..<expected]))
          }
        }
      }
    }
  }

  /// Short pieces are copied with what stands behind them; none of it is left in the buffer.
  @Test func copiesPiecesWithBytesToSpare() {
    let bytes = (0..<120).map { UInt8($0) }
    for count in 0...bytes.count - ByteBuffer.spare {
      var buffer = ByteBuffer(capacity: 1)
      bytes.withUnsafeBytes { raw in
        guard let start = raw.baseAddress else { return }
        buffer.append(spared: start, count: count)
        buffer.append(spared: start, count: 3)
      }
      #expect(Array(buffer.bytes) == Array(bytes[..<count]) + Array(bytes[..<3]))
    }
  }
}
