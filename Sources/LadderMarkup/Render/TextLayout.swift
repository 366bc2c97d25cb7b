internal import Glibc

/// The lines of the text cmark was given, to turn its positions into places of the source file.
struct TextLayout {
  let text: UnsafeBufferPointer<UInt8>
  let map: SourceMap
  private var starts: [Int]

  init(_ text: UnsafeBufferPointer<UInt8>, map: SourceMap) {
    self.text = text
    self.map = map
    starts = [0]
    starts.reserveCapacity(text.count / 40 + 8)
    guard let bytes = text.baseAddress else { return }
    let hasReturns = memchr(bytes, 0x0D, text.count) != nil
    var index = 0
    while index < text.count, !hasReturns,
      let found = memchr(bytes + index, 0x0A, text.count - index)
    {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(bytes) + 1
      starts.append(index)
    }
    if hasReturns { splitAtReturns() }
  }

  /// Finds the lines of a text that has carriage returns, alone or before line feeds.
  private mutating func splitAtReturns() {
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\n"): starts.append(index + 1)
      case UInt8(ascii: "\r"):
        if index + 1 < text.count, text[index + 1] == UInt8(ascii: "\n") { index += 1 }
        starts.append(index + 1)
      default: break
      }
      index += 1
    }
  }

  /// The line (from 1) that holds an offset of the text.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The offset in the text at which a line (from 1) begins.
  func start(ofLine line: Int) -> Int {
    line < 1 ? 0 : line <= starts.count ? starts[line - 1] : text.count
  }

  /// The offset in the text after the last byte of a line (from 1), its ending left out.
  func end(ofLine line: Int) -> Int {
    guard line < starts.count else { return text.count }
    var end = start(ofLine: line + 1)
    let start = start(ofLine: line)
    while end > start, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return end
  }

  /// The offset at which the content of a paragraph's line begins, behind indentation and `>`.
  func contentStart(ofLine line: Int, quotes: Int) -> Int {
    var offset = start(ofLine: line)
    let end = end(ofLine: line)
    var left = quotes
    while offset < end {
      switch text[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): offset += 1
      case UInt8(ascii: ">") where left > 0:
        left -= 1
        offset += 1
      default: return offset
      }
    }
    return offset
  }

  /// The place in the source file of an offset of the text.
  func source(of offset: Int) -> Int { map.source(of: min(offset, text.count)) }
}
