/// Counts what a reader reads: Han characters and kana singly, other scripts by words.
func countWords(_ text: UnsafeBufferPointer<UInt8>) -> (han: Int, words: Int) {
  var han = 0
  var words = 0
  var isInWord = false
  var index = 0
  while index < text.count {
    let lead = text[index]
    if lead < 0x80 {
      let isLetter = (lead | 0x20) >= 0x61 && (lead | 0x20) <= 0x7A
      let isWord =
        isLetter || (lead >= 0x30 && lead <= 0x39)
        // An apostrophe or a hyphen does not end a word.
        || (isInWord && (lead == UInt8(ascii: "'") || lead == UInt8(ascii: "-")))
      if isWord, !isInWord { words += 1 }
      isInWord = isWord
      index += 1
      continue
    }
    let length = hanRun(in: text, from: index, count: &han)
    if length > 0 {
      isInWord = false
      index += length
      continue
    }
    switch scalar(in: text, at: index) {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x3096, 0x30A1...0x30FA, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      han += 1
      isInWord = false
    case 0x00C0...0x1FFF, 0xAC00...0xD7A3, 0x2C00...0x2DFF, 0xA640...0xABFF:
      if !isInWord { words += 1 }
      isInWord = true
    default: isInWord = false
    }
    index += scalarLength(lead)
  }
  return (han, words)
}

/// The length of what can be told by two bytes: most of Han, and the punctuation between; the Han in it are counted.
///
/// Han and punctuation take turns every few characters, so the loop asks for nothing but its end.
@inline(__always)
private func hanRun(
  in text: UnsafeBufferPointer<UInt8>, from start: Int, count: inout Int
) -> Int {
  var index = start
  while index + 3 <= text.count {
    let lead = UInt16(text[index]) << 8 | UInt16(text[index + 1])
    // U+5000 to U+9FFF.
    let isHan = lead &- 0xE580 <= 0xE9BF - 0xE580 ? 1 : 0
    // U+2000 to U+203F, U+3000 to U+303F, and U+FB00 to U+FFFF.
    let isMark =
      (lead == 0xE280 ? 1 : 0) | (lead == 0xE380 ? 1 : 0)
      | (lead &- 0xEFAC <= 0xEFBF - 0xEFAC ? 1 : 0)
    guard isHan | isMark != 0 else { break }
    count += isHan
    index += 3
  }
  return index - start
}
