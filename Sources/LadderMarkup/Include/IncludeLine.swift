internal import LadderDiagnostics

/// A line `![[path.md]]` that stands for another file; places are those of the file it stands in.
struct IncludeLine {
  /// The line with its ending.
  let line: Range<Int>
  /// The path between the brackets.
  let target: Range<Int>
}

extension Rewriter {
  /// What has to be known of a file before files are put together.
  struct Layout {
    let includes: [IncludeLine]
    let openFence: OpenFence?
  }

  /// A code block that has no end.
  struct OpenFence {
    let character: UInt8
    let length: Int
    /// Where it begins in the file.
    let line: Range<Int>
  }

  static func layout(of file: SourceFile, body: Range<Int>, options: MarkupOptions) -> Layout {
    file.bytes.withUnsafeBufferPointer { bytes in
      var rewriter = Rewriter(
        file, body: body, source: UnsafeBufferPointer(rebasing: bytes[body]), options: options)
      _ = rewriter.run()
      return Layout(includes: rewriter.includes, openFence: rewriter.openFence)
    }
  }

  /// The path of `![[path.md]]` at an offset and the place behind its brackets; nil if there is none.
  func includeTarget(at start: Int, end: Int) -> (path: Range<Int>, end: Int)? {
    guard start + 5 < end, source[start] == UInt8(ascii: "!"),
      source[start + 1] == UInt8(ascii: "["), source[start + 2] == UInt8(ascii: "[")
    else { return nil }
    var index = start + 3
    while index < end, source[index] != UInt8(ascii: "]"), source[index] != UInt8(ascii: "[") {
      index += 1
    }
    guard index > start + 3, index + 1 < end, source[index] == UInt8(ascii: "]"),
      source[index + 1] == UInt8(ascii: "]")
    else { return nil }
    return (start + 3..<index, index + 2)
  }

  /// Notes an include that stands alone on its line and in no other block.
  mutating func noteInclude(_ content: Range<Int>, of line: Line) -> Bool {
    guard containers.isEmpty, source[content.lowerBound] == UInt8(ascii: "!"),
      let include = includeTarget(at: content.lowerBound, end: content.upperBound),
      trimmedEnd(include.end, content.upperBound) == include.end
    else { return false }
    includes.append(
      IncludeLine(line: fileBounds(line.start..<line.next), target: fileBounds(include.path)))
    // Nothing of the line is left, and what follows begins a block of its own.
    skip(line.start..<line.end)
    return true
  }
}
