/// An address in a style sheet: what stands in `url(…)` or behind `@import`.
struct StyleAddress: Sendable, Hashable {
  let text: String
  /// Where it stands, without quotation marks.
  let bounds: Range<Int>

  /// Whether it leads to a file of the site, rather than into the sheet itself or to data in it.
  var isOfFile: Bool { !text.isEmpty && !text.hasPrefix("#") && !text.hasPrefix("data:") }

  /// Whether it leads to another site, or to a place that depends on where the site lies.
  var isElsewhere: Bool {
    text.hasPrefix("/")
      || text.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
  }
}

/// The addresses in a style sheet, in their order; comments and other quoted texts hold none.
func styleAddresses(in sheet: [UInt8]) -> [StyleAddress] {
  var reader = StyleReader(sheet)
  reader.run()
  return reader.found
}

private struct StyleReader {
  private let bytes: [UInt8]
  private var index = 0
  private(set) var found: [StyleAddress] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where has("/*"):
        index += 2
        while index < bytes.count, !has("*/") { index += 1 }
        index += 2
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        _ = quoted()
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        has("url(") ? readAddress(behind: 4) : skipWord()
      case UInt8(ascii: "@"):
        has("@import") ? readAddress(behind: 7) : skipWord()
      case let byte where isOfWord(byte): skipWord()
      default: index += 1
      }
    }
  }

  /// What stands behind `url(` or `@import`: with quotation marks, or up to the bracket.
  private mutating func readAddress(behind length: Int) {
    index += length
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count else { return }
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      add(quoted())
    } else if length == 4 {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ")"), !isBlank(bytes[index]) {
        index += 1
      }
      add(start..<index)
    }
  }

  private mutating func add(_ bounds: Range<Int>) {
    found.append(
      StyleAddress(text: String(decoding: bytes[bounds], as: UTF8.self), bounds: bounds))
  }

  /// What stands between the quotation mark here and the next of its kind; the reader stands behind it.
  private mutating func quoted() -> Range<Int> {
    let mark = bytes[index]
    let start = index + 1
    index = start
    while index < bytes.count, bytes[index] != mark {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, bytes.count)
    index = min(index + 1, bytes.count)
    return start..<end
  }

  private mutating func skipWord() {
    index += 1
    while index < bytes.count, isOfWord(bytes[index]) { index += 1 }
  }

  private func isOfWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  /// Whether a word, given in small letters, stands here in letters of any size.
  private func has(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= bytes.count else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<length {
        let byte = bytes[index + offset]
        let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        if small != letters[offset] { return false }
      }
      return true
    }
  }
}
