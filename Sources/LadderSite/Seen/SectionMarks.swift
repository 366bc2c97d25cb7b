import LadderMarkup

extension Document {
  /// The sections as a page shows them: what stands above the first heading, then one for each heading.
  ///
  /// A title that the page shows itself is no heading of the text.
  var shownSections: (top: Range<Int>, rest: Range<Int>) {
    var count = 0
    var hasTitle = titleLength > 0
    while count < sections.count, sections[count].anchor.isEmpty || hasTitle {
      if !sections[count].anchor.isEmpty { hasTitle = false }
      count += 1
    }
    return (0..<count, count..<sections.count)
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
    // Sections are not taken out of the list: their texts would be touched for it.
    marks.appendMark(top.reduce(0) { $0 &* 31 &+ sections[$1].textHash })
    for section in rest {
      marks.appendMark(sections[section].textHash &* 31 &+ sections[section].headingHash)
    }
    return String(decoding: marks, as: UTF8.self)
  }
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
