import Glibc
import LadderInput

/// Fits the HTML of a page into a page that holds many: ids get a prefix, so that they stay apart, and
/// headings go down by some levels.
///
/// The HTML is Ladder's own, so attributes are quoted and nothing but tags holds `<`.
func printed(_ html: [UInt8], prefix: String, loweringHeadings levels: UInt8) -> [UInt8] {
  var result = ByteBuffer(capacity: html.count + html.count / 8 + 512)
  html.withUnsafeBufferPointer { html in
    /// What has been appended: all but what is changed is copied in long stretches.
    var done = 0
    func append(upTo end: Int) {
      result.append(contentsOf: UnsafeBufferPointer(rebasing: html[done..<end]))
      done = end
    }
    var index = 0
    while true {
      index = firstMarked(in: html, from: index) { $0.marks(UInt8(ascii: "<")) }
      guard index < html.count else { break }
      if let digit = headingDigit(in: html, tagAt: index) {
        append(upTo: digit)
        result.append(min(html[digit] + levels, UInt8(ascii: "6")))
        done = digit + 1
      }
      index = firstMarked(in: html, from: index) {
        $0.marks(UInt8(ascii: ">")) | $0.marks(UInt8(ascii: " "))
      }
      // Each attribute begins with a blank, and with its value ends the last that may hold one.
      while index < html.count, html[index] == UInt8(ascii: " ") {
        if let name = nameBehind(index, in: html) {
          append(upTo: name)
          result.append(contentsOf: prefix)
        }
        index = firstMarked(in: html, from: index + 1) {
          $0.marks(UInt8(ascii: "\"")) | $0.marks(UInt8(ascii: ">")) | $0.marks(UInt8(ascii: " "))
        }
        guard index < html.count, html[index] == UInt8(ascii: "\"") else { continue }
        index = firstMarked(in: html, from: index + 1) { $0.marks(UInt8(ascii: "\"")) } + 1
      }
    }
    append(upTo: html.count)
  }
  return Array(result.bytes)
}

/// Where the digit of a heading's tag stands: `<h2>`, `<h2 `, `</h2>`.
private func headingDigit(in html: UnsafeBufferPointer<UInt8>, tagAt start: Int) -> Int? {
  guard start + 5 <= html.count else { return nil }
  let name = html[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
  let digit = name + 1
  let end = html[digit + 1]
  guard html[name] == UInt8(ascii: "h"), end == UInt8(ascii: ">") || end == UInt8(ascii: " "),
    (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(html[digit])
  else { return nil }
  return digit
}

/// Where a name of the page begins in the attribute behind a blank: an id, or the end of a link to a footnote, whose
/// fragment begins behind the `#`.
private func nameBehind(_ blank: Int, in html: UnsafeBufferPointer<UInt8>) -> Int? {
  func stands(_ mark: StaticString) -> Bool {
    guard let base = html.baseAddress, mark.utf8CodeUnitCount <= html.count - blank else {
      return false
    }
    return memcmp(base + blank, mark.utf8Start, mark.utf8CodeUnitCount) == 0
  }
  if stands(" id=\"") { return blank + 5 }
  return stands(" href=\"#fn") ? blank + 8 : nil
}
