import LadderInput

// One function for each context in which text can stand in a page. Nothing else writes text.

extension ByteSink where Self: ~Copyable {
  /// Appends text between tags.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = firstMarked(in: bytes, from: start) { $0.marksOfHTML }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      guard index < bytes.count else { return }
      switch bytes[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      default: append("&quot;")
      }
      start = index + 1
    }
  }

  /// Appends the value of an attribute in double quotes.
  mutating func appendAttribute(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Quotation marks are escaped in text as well, so that one rule is enough for both.
    appendText(bytes)
  }

  /// Appends an address inside an attribute in quotes; what may not stand in one is percent-encoded.
  ///
  /// What has been percent-encoded already stays as it is.
  mutating func appendURL(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"),
        UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"),
        UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }

  mutating func appendText(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { appendText($0) }
  }

  mutating func appendAttribute(_ bytes: some RandomAccessCollection<UInt8>) {
    appendText(Array(bytes))
  }

  mutating func appendURL(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { appendURL($0) }
  }

  mutating func appendText(_ text: String) {
    var text = text
    text.withUTF8 { appendText($0) }
  }

  mutating func appendAttribute(_ text: String) {
    var text = text
    text.withUTF8 { appendAttribute($0) }
  }

  mutating func appendURL(_ text: String) {
    var text = text
    text.withUTF8 { appendURL($0) }
  }

  /// Appends markup of Ladder's own.
  @inline(__always)
  mutating func append(_ markup: StaticString) {
    append(
      contentsOf: UnsafeBufferPointer(
        start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    var digits = String(number)
    digits.withUTF8 { append(contentsOf: $0) }
  }
}

extension SixteenBytes {
  /// Marks what may not stand in HTML as it is: `&`, `<`, `>` and `"`.
  @inline(__always)
  var marksOfHTML: UInt32 {
    marks(UInt8(ascii: "&")) | marks(UInt8(ascii: "\""))
      | marks(UInt8(ascii: "<"), butFor: 2)
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
