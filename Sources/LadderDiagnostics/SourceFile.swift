/// A file as it was read: where it lies and what it holds.
///
/// Every stage points back into the bytes of one of these, so a message can always show its place.
package struct SourceFile: Sendable, Hashable {
  /// The path relative to the source folder, with `/` between its parts: `content/grades/vip.md`.
  package let path: String

  /// The bytes as they lie on disk.
  package let bytes: [UInt8]

  /// Whether the file holds records of people.
  ///
  /// Messages about such a file name line, column and field, and never quote what stands there.
  package let isPersonal: Bool

  package init(path: String, bytes: [UInt8], isPersonal: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPersonal = isPersonal
  }

  package init(path: String, text: String, isPersonal: Bool = false) {
    self.init(path: path, bytes: Array(text.utf8), isPersonal: isPersonal)
  }

  /// The name of the file without its folders: `vip.md`.
  package var name: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The name of the file without folders and without the ending: `vip`.
  package var stem: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// A range of this file, in UTF-8 byte offsets.
  package func range(_ bounds: Range<Int>) -> SourceRange {
    SourceRange(path: path, bounds: bounds)
  }

  /// The place at the very beginning of the file, for what concerns the file as a whole.
  package var start: SourceRange { range(0..<0) }
}

/// A stretch of a source file: a path and UTF-8 byte offsets.
package struct SourceRange: Sendable, Hashable {
  package let path: String
  package let bounds: Range<Int>

  package init(path: String, bounds: Range<Int>) {
    self.path = path
    self.bounds = bounds
  }
}

extension SourceRange: Comparable {
  package static func < (a: SourceRange, b: SourceRange) -> Bool {
    if a.path != b.path { return a.path < b.path }
    if a.bounds.lowerBound != b.bounds.lowerBound {
      return a.bounds.lowerBound < b.bounds.lowerBound
    }
    return a.bounds.upperBound < b.bounds.upperBound
  }
}

/// A line and a column, both from 1; the column counts Unicode scalars (SARIF's `unicodeCodePoints`).
package struct SourcePosition: Sendable, Hashable {
  package let line: Int
  package let column: Int
}

/// The lines of a file, found once so that many offsets can be turned into positions.
package struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.bytes = bytes
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// The line (from 0) that holds the offset.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line (from 0) without its line ending.
  package func bounds(ofLine line: Int) -> Range<Int> {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    if end > start, end <= bytes.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The offset at which a line (from 0) begins; the end of the file for a line beyond the last.
  package func start(ofLine line: Int) -> Int {
    line < starts.count ? starts[line] : bytes.count
  }

  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    var column = 1
    var start = starts[line]
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { start = 3 }
    for byte in bytes[start..<max(start, offset)] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + 1, column: column)
  }
}
