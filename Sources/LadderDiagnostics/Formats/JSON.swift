/// A value to be written as JSON, its members in the order given.
enum JSON {
  case text(String)
  case number(Int)
  case flag(Bool)
  case array([JSON])
  case object([(String, JSON)])

  /// On one line, without spaces.
  var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// On many lines, two spaces a level, ended by a line break.
  var document: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .text(let value): text += jsonString(value)
    case .number(let value): text += String(value)
    case .flag(let value): text += value ? "true" : "false"
    case .array(let items):
      JSON.write(items.count, "[", "]", to: &text, indent) { text, index, indent in
        items[index].write(to: &text, indent: indent)
      }
    case .object(let members):
      JSON.write(members.count, "{", "}", to: &text, indent) { text, index, indent in
        text += jsonString(members[index].0) + (indent == nil ? ":" : ": ")
        members[index].1.write(to: &text, indent: indent)
      }
    }
  }

  private static func write(
    _ count: Int, _ open: String, _ close: String, to text: inout String, _ indent: Int?,
    item: (inout String, Int, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 2 }
    for index in 0..<count {
      if index > 0 { text += "," }
      if let inner { text += "\n" + String(repeating: " ", count: inner) }
      item(&text, index, inner)
    }
    if let indent, count > 0 { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }
}

/// A text as a JSON string (RFC 8259 section 7), with its quotation marks.
package func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
      let hex = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
