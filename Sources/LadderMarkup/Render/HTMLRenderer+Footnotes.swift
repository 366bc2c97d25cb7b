internal import LadderDiagnostics
import LadderInput

/// The footnotes that have been referred to and those that have been written so far.
struct FootnoteState {
  /// By label, in the order of the first reference.
  var numbers: [String: Int] = [:]
  /// How often each number was referred to.
  var counts: [Int] = []
  var labels: Set<String> = []
  var unknownCount = 0
  var bodies: [Body] = []
  var open: [Start] = []

  /// Where the parts of the footnote that is being written begin.
  struct Start {
    let index: Int
    let html: Int
    let slots: Int
    let text: Int
  }

  /// A footnote cut out of the page, to be put at its end.
  struct Body {
    let index: Int
    let html: [UInt8]
    let slots: [Document.Slot]
    let text: [UInt8]
    let openTitles: [Document.TextSection.OpenTitle]
  }
}

extension HTMLRenderer {
  /// Writes the number of a footnote; false if there is no such footnote.
  mutating func footnoteReference(_ label: String, at whole: Range<Int>) -> Bool {
    if footnotes.labels.isEmpty {
      footnotes.labels = Set(prepared.footnotes.map(\.label))
    }
    guard footnotes.labels.contains(label) else {
      footnotes.unknownCount += 1
      // The comparison is with every label, so a file with thousands of unknown ones gets no hints.
      let candidates = footnotes.unknownCount > 50 ? [] : footnotes.labels.sorted()
      diagnostics.append(
        .unknownFootnote(
          label, near: nearestName(to: label, among: candidates), at: file.range(whole)))
      return false
    }
    let number = footnotes.numbers[label] ?? footnotes.counts.count + 1
    if number > footnotes.counts.count {
      footnotes.numbers[label] = number
      footnotes.counts.append(0)
    }
    footnotes.counts[number - 1] += 1
    html.append("<sup class=\"footnote-ref\"><a id=\"fnref:")
    html.append(decimal: number)
    if footnotes.counts[number - 1] > 1 {
      html.append(":")
      html.append(decimal: footnotes.counts[number - 1])
    }
    html.append("\" href=\"#fn:")
    html.append(decimal: number)
    html.append("\" role=\"doc-noteref\">")
    html.append(decimal: number)
    html.append("</a></sup>")
    return true
  }

  /// Whether an item is the next footnote.
  mutating func isFootnote(_ item: OpaquePointer) -> Bool {
    nextFootnote < prepared.footnotes.count
      && prepared.footnotes[nextFootnote].place == place(ofBlock: item)
  }

  mutating func openFootnote() {
    endTextBlock()
    footnotes.open.append(
      .init(index: nextFootnote, html: html.count, slots: slots.count, text: text.count))
    nextFootnote += 1
  }

  /// Cuts the footnote out again, to be put at the end of the page.
  mutating func closeFootnote() {
    endTextBlock()
    guard let start = footnotes.open.popLast() else { return }
    let moved = slots[start.slots...].map {
      Document.Slot(offset: $0.offset - start.html, link: $0.link, content: $0.content)
    }
    footnotes.bodies.append(
      .init(
        index: start.index, html: Array(html[start.html..<html.count]), slots: moved,
        text: Array(text[start.text..<text.count]),
        openTitles: sections.takeTitles(from: start.text)))
    html.removeLast(html.count - start.html)
    slots.removeLast(slots.count - start.slots)
    text.removeLast(text.count - start.text)
  }

  /// Puts the footnotes at the end of the page, in the order of their numbers; those that nothing refers
  /// to come last.
  mutating func writeFootnotes() {
    guard !footnotes.bodies.isEmpty else { return }
    let unused = footnotes.counts.count + 1
    func number(_ body: FootnoteState.Body) -> Int {
      let footnote = prepared.footnotes[body.index]
      return footnote.isDuplicate ? unused : footnotes.numbers[footnote.label] ?? unused
    }
    let bodies = footnotes.bodies.sorted {
      (number($0), $0.index) < (number($1), $1.index)
    }
    startLine()
    endTextBlock()
    sections.close(in: text.bytes, at: text.count)
    sections.open(anchor: "fn:list", heading: options.wording.footnotes, at: text.count)
    html.append("<section class=\"footnotes\" id=\"fn:list\" role=\"doc-endnotes\" aria-label=\"")
    html.appendAttribute(options.wording.footnotes)
    html.append("\">\n<ol>\n")
    for body in bodies {
      let number = number(body)
      writeFootnote(body, number: number < unused ? number : nil)
      if number == unused, !prepared.footnotes[body.index].isDuplicate {
        let footnote = prepared.footnotes[body.index]
        diagnostics.append(.unusedFootnote(footnote.label, at: file.range(footnote.range)))
      }
    }
    html.append("</ol>\n</section>\n")
  }

  private mutating func writeFootnote(_ body: FootnoteState.Body, number: Int?) {
    html.append("<li")
    if let number {
      html.append(" id=\"fn:")
      html.append(decimal: number)
      html.append("\"")
    }
    html.append(">\n")
    for title in body.openTitles {
      sections.leaveOpen(titleOf: title.link, at: text.count + title.offset)
    }
    text.append(contentsOf: body.text)
    for slot in body.slots {
      slots.append(.init(offset: html.count + slot.offset, link: slot.link, content: slot.content))
    }
    // The way back stands at the end of the last paragraph.
    let paragraphEnd = Array("</p>\n".utf8)
    let endsWithParagraph = body.html.suffix(paragraphEnd.count).elementsEqual(paragraphEnd)
    html.append(contentsOf: body.html)
    if endsWithParagraph { html.removeLast(paragraphEnd.count) }
    if let number {
      for count in 1...max(1, footnotes.counts[number - 1]) { writeWayBack(number, count) }
    }
    if endsWithParagraph { html.append(contentsOf: paragraphEnd) }
    startLine()
    html.append("</li>\n")
  }

  private mutating func writeWayBack(_ number: Int, _ count: Int) {
    html.append(" <a href=\"#fnref:")
    html.append(decimal: number)
    if count > 1 {
      html.append(":")
      html.append(decimal: count)
    }
    html.append("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
    html.appendAttribute(options.wording.backToText)
    html.append(" ")
    html.append(decimal: number)
    if count > 1 {
      html.append(".")
      html.append(decimal: count)
    }
    html.append("\">↩</a>")
  }
}
