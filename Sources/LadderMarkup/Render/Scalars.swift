// What the passes ask of single characters, answered from the bytes.

/// Decodes the scalar that begins at an index; the text is valid UTF-8.
@inline(__always)
func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
  let lead = text[index]
  if lead < 0x80 { return UInt32(lead) }
  func next(_ distance: Int) -> UInt32 {
    index + distance < text.count ? UInt32(text[index + distance] & 0x3F) : 0
  }
  if lead < 0xE0 { return UInt32(lead & 0x1F) << 6 | next(1) }
  if lead < 0xF0 { return UInt32(lead & 0x0F) << 12 | next(1) << 6 | next(2) }
  return UInt32(lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
}

/// The index at which the scalar before an index begins.
@inline(__always)
func scalarStart(in text: UnsafeBufferPointer<UInt8>, before index: Int) -> Int {
  var start = index - 1
  while start > 0, text[start] & 0xC0 == 0x80, index - start < 4 { start -= 1 }
  return start
}

/// The bytes of the scalar that begins with a byte.
@inline(__always)
func scalarLength(_ lead: UInt8) -> Int {
  lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// Whether `＊＊` stands at an index.
func fullWidthAsterisks(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
  index + 6 <= text.count && scalar(in: text, at: index) == 0xFF0A
    && scalar(in: text, at: index + 3) == 0xFF0A
}
