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
    // U+4E00 to U+9FFF, most of Han, is told by its first bytes, and comes in long runs.
    if isHan(at: index, in: text) {
      isInWord = false
      repeat {
        han += 1
        index += 3
      } while index < text.count && isHan(at: index, in: text)
      continue
    }
    // So are U+3000 to U+303F and U+FB00 to U+FFFF, the punctuation between them.
    if lead == 0xE3 && text[index + 1] == 0x80 || lead == 0xEF && text[index + 1] >= 0xAC {
      isInWord = false
      index += 3
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

/// Whether a character lies between U+4E00 and U+9FFF.
@inline(__always)
private func isHan(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  let lead = text[index]
  return lead >= 0xE4 && lead <= 0xE9 && (lead > 0xE4 || text[index + 1] >= 0xB8)
}
