import LadderInput

/// Fits the HTML of a page into a page that holds many: ids get a prefix, so that they stay apart, and
/// headings go down by some levels.
///
/// The HTML is Ladder's own, so attributes are quoted and nothing but tags holds `<`.
func printed(_ html: [UInt8], prefix: String, loweringHeadings levels: UInt8) -> [UInt8] {
  var result = ByteBuffer(capacity: html.count + html.count / 8 + 512)
  html.withUnsafeBufferPointer { html in
    var index = 0
    while true {
      index = result.append(html, from: index) { $0.marks(UInt8(ascii: "<")) }
      guard index < html.count else { return }
      index = append(tagAt: index, in: html, prefix, levels, to: &result)
    }
  }
  return Array(result.bytes)
}

/// Appends a tag; gives the place behind it.
private func append(
  tagAt start: Int, in html: UnsafeBufferPointer<UInt8>, _ prefix: String, _ levels: UInt8,
  to result: inout ByteBuffer
) -> Int {
  /// What has been appended.
  var done = start
  func append(upTo end: Int, to result: inout ByteBuffer) {
    result.append(contentsOf: UnsafeBufferPointer(rebasing: html[done..<end]))
    done = end
  }
  if let digit = headingDigit(in: html[start...]) {
    append(upTo: digit, to: &result)
    result.append(min(html[digit] + levels, UInt8(ascii: "6")))
    done = digit + 1
  }
  var index = done
  var isQuoted = false
  while index < html.count {
    let byte = html[index]
    if byte == UInt8(ascii: ">"), !isQuoted {
      index += 1
      break
    }
    if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
    if byte == UInt8(ascii: " "), !isQuoted, let length = lengthBeforeName(in: html[index...]) {
      append(upTo: index + length, to: &result)
      result.append(contentsOf: prefix)
      index += length
      isQuoted = true
      continue
    }
    index += 1
  }
  append(upTo: index, to: &result)
  return index
}

/// Where the digit of a heading's tag stands: `<h2>`, `<h2 `, `</h2>`.
private func headingDigit(in tag: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  let slash = tag.dropFirst().first == UInt8(ascii: "/") ? 1 : 0
  let name = tag.dropFirst(1 + slash).prefix(3)
  guard name.count == 3, name.first == UInt8(ascii: "h"),
    name.last == UInt8(ascii: ">") || name.last == UInt8(ascii: " ")
  else { return nil }
  let digit = name.startIndex + 1
  return (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(name[digit]) ? digit : nil
}

/// How long what stands before a name of the page is: of ids, and of links to footnotes, whose fragment begins behind
/// the `#`.
private func lengthBeforeName(in rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  if rest.starts(with: idMark) { return idMark.count }
  return rest.starts(with: footnoteMark) ? footnoteMark.count - 2 : nil
}

private let idMark = Array(" id=\"".utf8)
private let footnoteMark = Array(" href=\"#fn".utf8)
