internal import CCmark
internal import LadderDiagnostics

extension HTMLRenderer {
  mutating func heading(_ node: OpaquePointer, _ isEntering: Bool) {
    let level = Int(cmark_node_get_heading_level(node))
    let digit = UInt8(ascii: "0") + UInt8(level)
    if isEntering {
      startLine()
      beginLeaf(node, offset: 0)
      sections.close(in: text, at: text.count)
      leaf.textStart = text.count
      if options.isCommonMarkOnly {
        html.append("<h")
        html.append(digit)
        html.append(">")
      }
      return
    }
    if !options.isCommonMarkOnly { openHeading(node, level: level, digit: digit) }
    html.append("</h")
    html.append(digit)
    html.append(">\n")
    if outline.count == 1, leaf.htmlStart == 0, level == 1 { titleLength = html.count }
  }

  /// Puts the opening tag before the content, now that its text and so its id is known.
  private mutating func openHeading(_ node: OpaquePointer, level: Int, digit: UInt8) {
    let plain = plainText(from: leaf.textStart)
    let id = headingIDs.id(for: plain)
    var tag: [UInt8] = []
    tag.append("<h")
    tag.append(digit)
    tag.append(" id=\"")
    tag.appendAttribute(id)
    tag.append("\">")
    html.insert(contentsOf: tag, at: leaf.htmlStart)
    shiftSlots(from: leaf.htmlStart, by: tag.count)
    outline.append(
      Document.Heading(level: level, id: id, text: plain, range: file.range(blockBounds(node))))
    if outline.count == 1, leaf.htmlStart == 0, level == 1 {
      title = plain
      sections.open(anchor: "", heading: plain, at: text.count)
    } else {
      sections.open(anchor: id, heading: plain, at: text.count)
    }
  }

  private mutating func shiftSlots(from offset: Int, by distance: Int) {
    var index = slots.count
    while index > 0, slots[index - 1].offset >= offset {
      index -= 1
      let slot = slots[index]
      slots[index] = Document.Slot(
        offset: slot.offset + distance, link: slot.link, content: slot.content)
    }
  }
}
