internal import CCmark
import LadderInput

extension HTMLRenderer {
  /// Opens a callout if the quote begins with the title of one.
  mutating func openCallout(_ node: OpaquePointer) -> Bool {
    guard nextCallout < prepared.callouts.count, let child = cmark_node_first_child(node),
      cmark_node_get_type(child) == CMARK_NODE_HEADING,
      prepared.callouts[nextCallout].line == Int(cmark_node_get_start_line(child))
    else { return false }
    let callout = prepared.callouts[nextCallout]
    if callout.folding == .none {
      html.append("<div class=\"callout callout-")
      html.appendAttribute(callout.kind.rawValue)
      html.append("\" role=\"note\">\n")
      quotes.append(.callout)
    } else {
      html.append("<details class=\"callout callout-")
      html.appendAttribute(callout.kind.rawValue)
      html.append(callout.folding == .open ? "\" open>\n" : "\">\n")
      quotes.append(.details)
    }
    return true
  }

  mutating func isCalloutTitle(_ line: Int) -> Bool {
    nextCallout < prepared.callouts.count && prepared.callouts[nextCallout].line == line
  }

  mutating func openCalloutTitle() {
    let callout = prepared.callouts[nextCallout]
    html.append(callout.folding == .none ? "<p class=\"callout-title\">" : "<summary>")
    if !callout.hasTitle {
      let name = name(of: callout.kind)
      html.appendText(name)
      text.append(contentsOf: name)
    }
  }

  mutating func closeCalloutTitle() {
    let callout = prepared.callouts[nextCallout]
    nextCallout += 1
    html.append(callout.folding == .none ? "</p>\n" : "</summary>\n")
    endTextBlock()
  }

  private mutating func name(of kind: PreparedText.Callout.Kind) -> String {
    switch kind {
    case .note: options.wording.note
    case .tip: options.wording.tip
    case .important: options.wording.important
    case .warning: options.wording.warning
    case .caution: options.wording.caution
    }
  }
}
