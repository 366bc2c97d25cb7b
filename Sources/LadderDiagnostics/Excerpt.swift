/// The part of a line that is shown under a place, and what of it is marked.
struct Excerpt {
  /// From 1.
  let line: Int
  /// What stands before, in and after the marked stretch, as a terminal can show it.
  let lead: String
  let marked: String
  let tail: String

  /// How many columns of a line are shown at most; a longer line is cut around its place.
  private static let columns = 100

  init(_ bounds: Range<Int>, in file: SourceFile, lines: LineTable) {
    let start = min(bounds.lowerBound, file.bytes.count)
    let number = lines.line(of: start)
    let line = lines.bounds(ofLine: number)
    let first = min(start, line.upperBound)
    let last = max(first, min(bounds.upperBound, line.upperBound))
    func text(_ range: Range<Int>) -> String {
      printable(String(decoding: file.bytes[range], as: UTF8.self))
    }
    let before = text(min(line.lowerBound, first)..<first)
    let after = text(last..<max(last, line.upperBound))
    self.line = number + 1
    marked = text(first..<last).head(columns: Self.columns * 3 / 5)
    // What comes after needs less room than what led up to the place.
    let room = Self.columns - textWidth(marked)
    lead = before.end(columns: max(room - min(textWidth(after), room / 3), room / 3))
    tail = after.head(columns: room - textWidth(lead))
  }
}

/// The columns a text takes on a terminal.
package func textWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) }
}

/// Tabs as one space and control characters as a visible sign, so that a line cannot move the caret
/// or drive the terminal.
private func printable(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: shown.append(" ")
    case 0xFEFF where shown.isEmpty: break
    case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      shown.append("\u{FFFD}")
    default: shown.append(scalar)
    }
  }
  return String(shown)
}

extension String {
  /// The beginning of a text that fits, with an ellipsis where something was left out.
  fileprivate func head(columns limit: Int) -> String {
    guard textWidth(self) > limit else { return self }
    var rest = limit - 1
    let kept = unicodeScalars.prefix { scalar in
      rest -= displayWidth(of: scalar)
      return rest >= 0
    }
    return String(kept) + "…"
  }

  /// The end of a text that fits, with an ellipsis where something was left out before it.
  fileprivate func end(columns limit: Int) -> String {
    guard textWidth(self) > limit else { return self }
    var rest = limit - 1
    let kept = unicodeScalars.reversed().prefix { scalar in
      rest -= displayWidth(of: scalar)
      return rest >= 0
    }
    return "…" + String(String.UnicodeScalarView(kept.reversed()))
  }
}
