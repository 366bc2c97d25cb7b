/// The scalar that Ladder puts beside a delimiter to change how cmark reads it: U+10FFFE.
///
/// To cmark it is a letter. It is a noncharacter, which no text may hold (Unicode 16, section 23.7), so
/// a source that does hold it is refused, and whatever cmark makes of a text, taking the scalar out
/// gives back what the author wrote. Followed by digits and `)` it is the destination of a link that is
/// not CommonMark's: `(` and `)` are then Ladder's as well. Two of it with digits are all of a paragraph that
/// cmark would give back as it stands.
enum Marker {
  static let lead: UInt8 = 0xF4
  static let length = 4
  static let bytes: StaticString = "\u{10FFFE}"
  static let value: UInt32 = 0x10FFFE

  /// Whether the scalar stands at an index.
  @inline(__always)
  static func stands(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index + length <= text.count && text[index] == lead && text[index + 1] == 0x8F
      && text[index + 2] == 0xBF && text[index + 3] == 0xBE
  }

  /// The number behind the scalar and the index after it; nil if there is none.
  static func number(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (Int, end: Int)? {
    var end = index + length
    var number = 0
    while end < text.count, text[end] >= 0x30, text[end] <= 0x39, number < 100_000_000 {
      number = number * 10 + Int(text[end] - 0x30)
      end += 1
    }
    return end > index + length ? (number, end) : nil
  }

  /// The number of the paragraph that a text stands for: two of the scalar and digits, and nothing else; nil for any
  /// other text.
  static func paragraph(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count > 2 * length, stands(at: 0, in: text), stands(at: length, in: text),
      let number = number(at: length, in: text), number.end == text.count
    else { return nil }
    return number.0
  }

  /// A text without the marks in it.
  static func stripped(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    forEachUnmarked(in: text) { result.append(contentsOf: $0) }
    return result
  }

  /// Calls the function with each stretch of the author's own text, in order.
  static func forEachUnmarked(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index] == lead, stands(at: index, in: text) else {
        index += 1
        continue
      }
      var end = index
      var next = index + length
      // Digits without both brackets are the author's: `\~30`.
      if end > start, text[end - 1] == UInt8(ascii: "("),
        let number = number(at: index, in: text), number.end < text.count,
        text[number.end] == UInt8(ascii: ")")
      {
        end -= 1
        next = number.end + 1
      }
      if end > start { body(UnsafeBufferPointer(rebasing: text[start..<end])) }
      start = next
      index = next
    }
    if text.count > start { body(UnsafeBufferPointer(rebasing: text[start..<text.count])) }
  }
}
