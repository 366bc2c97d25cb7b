/// Fits the HTML of a page into a page that holds many: ids get a prefix, so that they stay apart, and
/// headings go down by some levels.
///
/// The HTML is Ladder's own, so attributes are quoted and nothing but tags holds `<`.
func printed(_ html: [UInt8], prefix: String, loweringHeadings levels: UInt8) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(html.count + 512)
  var index = 0
  while index < html.count {
    let byte = html[index]
    guard byte == UInt8(ascii: "<") else {
      result.append(byte)
      index += 1
      continue
    }
    var end = index + 1
    var quote: UInt8?
    while end < html.count {
      if let open = quote {
        if html[end] == open { quote = nil }
      } else if html[end] == UInt8(ascii: "\"") {
        quote = html[end]
      } else if html[end] == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    end = min(end + 1, html.count)
    appendTag(html[index..<end], prefix, levels, to: &result)
    index = end
  }
  return result
}

/// What holds a name of the page: ids, and links to footnotes, whose fragment begins behind the `#`.
private let marks = [" id=\"", " href=\"#fn"].map { Array($0.utf8) }

private func appendTag(
  _ tag: ArraySlice<UInt8>, _ prefix: String, _ levels: UInt8, to result: inout [UInt8]
) {
  var rest = tag
  // `<h2` or `</h2`
  let slash = rest.dropFirst().first == UInt8(ascii: "/") ? 1 : 0
  let name = rest.dropFirst(1 + slash).prefix(3)
  if name.count == 3, name.first == UInt8(ascii: "h"), let digit = name.dropFirst().first,
    (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit),
    let after = name.last, after == UInt8(ascii: ">") || after == UInt8(ascii: " ")
  {
    result += rest.prefix(2 + slash)
    result.append(min(digit + levels, UInt8(ascii: "6")))
    rest = rest.dropFirst(3 + slash)
  }
  var isQuoted = false
  while let first = rest.first {
    if first == UInt8(ascii: "\"") { isQuoted.toggle() }
    if first == UInt8(ascii: " "), !isQuoted,
      let mark = marks.first(where: { rest.starts(with: $0) })
    {
      let isLink = mark != marks[0]
      let head = isLink ? mark.count - 2 : mark.count
      result += rest.prefix(head)
      result += prefix.utf8
      rest = rest.dropFirst(head)
      isQuoted = true
    } else {
      result.append(first)
      rest = rest.dropFirst()
    }
  }
}
