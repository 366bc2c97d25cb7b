import LadderInput
import LadderMarkup

extension Document {
  /// The sections as a page shows them: what stands above the first heading, then one for each heading.
  ///
  /// A title that the page shows itself is no heading of the text.
  var shownSections: (top: ArraySlice<TextSection>, rest: ArraySlice<TextSection>) {
    var count = 0
    var hasTitle = titleLength > 0
    while count < sections.count, sections[count].anchor.isEmpty || hasTitle {
      if !sections[count].anchor.isEmpty { hasTitle = false }
      count += 1
    }
    return (sections[..<count], sections[count...])
  }

  /// What a text says, told by a mark of five letters and digits for each section, so that a browser can
  /// see which sections have changed since it was there.
  ///
  /// The first mark is that of what stands above the first heading; the others follow the headings. A mark
  /// is of the author's own text: a link's target that is renamed changes nothing.
  var sectionMarks: String {
    let (top, rest) = shownSections
    var marks: [UInt8] = []
    marks.reserveCapacity(5 * (rest.count + 1))
    marks.appendMark(top.reduce(0) { $0 &* 31 &+ $1.textHash })
    for section in rest {
      marks.appendMark(section.textHash &* 31 &+ hash(of: section.heading))
    }
    return String(decoding: marks, as: UTF8.self)
  }
}

private func hash(of text: String) -> UInt64 {
  var text = text
  return text.withUTF8 { contentHash(UnsafeRawBufferPointer($0)) }
}

extension [UInt8] {
  fileprivate mutating func appendMark(_ hash: UInt64) {
    var rest = hash
    for _ in 0..<5 {
      let digit = UInt8(rest & 31)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      rest >>= 5
    }
  }
}
