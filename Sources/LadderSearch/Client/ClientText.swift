/// A module's source by lines, to find its imports and the names it declares.
enum ClientText {
  /// A line of code with its number, counted from 1.
  struct Line {
    let number: Int
    let isIndented: Bool
    let text: String
  }

  /// The lines that hold code, without indentation; comment lines are skipped.
  static func lines(of source: [UInt8]) -> [Line] {
    var result: [Line] = []
    var inComment = false
    var number = 0
    for raw in source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let line = trimmed(raw)
      if inComment {
        inComment = !line.reversed().starts(with: "/*".utf8)
      } else if line.starts(with: "/*".utf8) {
        inComment = !line.reversed().starts(with: "/*".utf8)
      } else if !line.starts(with: "//".utf8), !line.isEmpty {
        result.append(
          Line(
            number: number, isIndented: line.startIndex > raw.startIndex,
            text: String(decoding: line, as: UTF8.self)))
      }
    }
    return result
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    guard let first = line.firstIndex(where: { !isBlank($0) }),
      let last = line.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return line[first...last]
  }
}
