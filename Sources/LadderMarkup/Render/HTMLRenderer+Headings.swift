internal import CCmark
internal import LadderDiagnostics
import LadderInput

extension HTMLRenderer {
  /// Keeps the ids that the author chose, before any is made.
  mutating func pinIDs() {
    var ranges: [String: Range<Int>] = [:]
    for pinned in prepared.pinnedIDs {
      if headingIDs.pin(pinned.id) {
        ranges[pinned.id] = pinned.range
      } else if let first = ranges[pinned.id] {
        diagnostics.append(
          .duplicateAnchor(
            pinned.id, at: file.range(pinned.range), first: file.range(first)))
      }
    }
  }

  mutating func heading(_ node: OpaquePointer, _ isEntering: Bool) {
    if isEntering {
      let line = Int(cmark_node_get_start_line(node))
      if isCell(line) {
        beginLeaf(node, .cell)
        return openCell(line)
      }
      if isCalloutTitle(line) {
        startLine()
        beginLeaf(node, .calloutTitle)
        return openCalloutTitle()
      }
      endTextBlock()
      startLine()
      if footnotes.open.isEmpty { sections.close(in: text.bytes, at: text.count) }
      beginLeaf(node, .heading)
    } else {
      switch leaf.kind {
      case .cell: return closeCell()
      case .calloutTitle: return closeCalloutTitle()
      default: break
      }
    }
    let level = Int(cmark_node_get_heading_level(node))
    let digit = UInt8(ascii: "0") + UInt8(level)
    if isEntering {
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
    if isTitle(level) { titleLength = html.count }
  }

  /// Puts the opening tag before the content, now that its text and so its id is known.
  private mutating func openHeading(_ node: OpaquePointer, level: Int, digit: UInt8) {
    let plain = plainText(from: leaf.textStart)
    let id = pinnedID() ?? headingIDs.id(for: leaf.tags.isEmpty ? plain : textWithoutTags())
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
    // A footnote is one piece of text, whatever stands in it.
    guard footnotes.open.isEmpty else { return }
    endTextBlock()
    if isTitle(level) {
      title = plain
      sections.open(anchor: "", heading: plain, at: text.count)
    } else {
      sections.open(anchor: id, heading: plain, at: text.count)
    }
  }

  /// The text of the heading as it would be if its raw HTML were not shown.
  private mutating func textWithoutTags() -> String {
    var bytes: [UInt8] = []
    var start = leaf.textStart
    for tag in leaf.tags {
      bytes += text[start..<tag.lowerBound]
      start = tag.upperBound
    }
    return String(decoding: bytes + text[start..<text.count], as: UTF8.self)
  }

  /// Whether the heading just written opens the body.
  private mutating func isTitle(_ level: Int) -> Bool {
    level == 1 && outline.count == 1 && leaf.htmlStart == 0 && footnotes.open.isEmpty
  }

  /// The id that the author gave this heading; nil if another heading had it first.
  private mutating func pinnedID() -> String? {
    guard nextPinnedID < prepared.pinnedIDs.count,
      prepared.pinnedIDs[nextPinnedID].line == leaf.startLine
    else { return nil }
    let pinned = prepared.pinnedIDs[nextPinnedID]
    nextPinnedID += 1
    return headingIDs.take(pinned.id) ? pinned.id : nil
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
