internal import CCmark
internal import LadderDiagnostics

extension HTMLRenderer {
  mutating func softBreak(_ node: OpaquePointer) {
    if !options.isCommonMarkOnly, joinsLines(at: node) { return }
    html.append(UInt8(ascii: "\n"))
    text.append(UInt8(ascii: " "))
  }

  mutating func lineBreak() {
    html.append(options.isCommonMarkOnly ? "<br />\n" : "<br>\n")
    text.append(UInt8(ascii: " "))
  }

  mutating func code(_ node: OpaquePointer) {
    html.append("<code>")
    writeText(literal(of: node))
    html.append("</code>")
  }

  mutating func htmlInline(_ node: OpaquePointer) {
    let literal = literal(of: node)
    if options.isCommonMarkOnly {
      html.append(contentsOf: literal)
      return
    }
    writeText(literal)
    let start = place(ofInline: node, opening: [UInt8(ascii: "<")])
    diagnostics.append(.rawHTML(at: file.range(start..<start + literal.count)))
  }

  private func joinsLines(at node: OpaquePointer) -> Bool { false }
}
