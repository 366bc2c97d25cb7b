/// A module's source by lines, to find its imports and the names it declares.
enum ClientText {
  /// A line of code with its number, counted from 1.
  struct Line {
    let number: Int
    let isIndented: Bool
    let text: Substring
  }

  /// The lines that hold code, without indentation; comment lines are skipped.
  static func lines(of source: [UInt8]) -> [Line] {
    let text = String(decoding: source, as: UTF8.self)
    var result: [Line] = []
    var inComment = false
    var number = 0
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = trimmed(raw)
      if inComment {
        inComment = !line.hasSuffix("*/")
      } else if line.hasPrefix("/*") {
        inComment = !line.hasSuffix("*/")
      } else if !line.hasPrefix("//"), !line.isEmpty {
        result.append(Line(number: number, isIndented: raw.first != line.first, text: line))
      }
    }
    return result
  }

  private static func trimmed(_ line: Substring) -> Substring {
    func isBlank(_ character: Character) -> Bool {
      character == " " || character == "\t" || character == "\r" || character == "\r\n"
    }
    var line = line
    while let first = line.first, isBlank(first) { line.removeFirst() }
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }
}
