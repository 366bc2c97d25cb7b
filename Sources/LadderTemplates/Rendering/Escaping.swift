/// Appends a text as HTML: `& < > " '` become references, so it is safe as text and in a quoted
/// attribute.
func appendEscaped(_ text: String, to page: inout [UInt8]) {
  let done: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0, to: &page) }
  if done == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0, to: &page) } }
}

/// Appends UTF-8 as HTML, in runs between the bytes that must be escaped.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to page: inout [UInt8]) {
  var start = 0
  var index = 0
  while index < bytes.count {
    let reference: StaticString
    switch bytes[index] {
    case UInt8(ascii: "&"): reference = "&amp;"
    case UInt8(ascii: "<"): reference = "&lt;"
    case UInt8(ascii: ">"): reference = "&gt;"
    case UInt8(ascii: "\""): reference = "&quot;"
    case UInt8(ascii: "'"): reference = "&#39;"
    default:
      index += 1
      continue
    }
    page.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    reference.withUTF8Buffer { page.append(contentsOf: $0) }
    index += 1
    start = index
  }
  page.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
}

/// Appends a number in decimal digits.
func append(_ number: Int, to page: inout [UInt8]) {
  if number < 0 { page.append(UInt8(ascii: "-")) }
  var rest = number.magnitude
  let start = page.count
  repeat {
    page.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
    rest /= 10
  } while rest > 0
  page[start...].reverse()
}
