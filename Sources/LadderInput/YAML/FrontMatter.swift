package import LadderDiagnostics

/// The two parts of a page: the YAML between the `---` lines at its head, and the text below.
package struct FrontMatter: Sendable, Hashable {
  /// The lines between the two markers; nil if the page has no front matter.
  package let yaml: Range<Int>?
  /// What follows the second marker, or the whole page (without a byte order mark).
  package let body: Range<Int>

  package init(yaml: Range<Int>?, body: Range<Int>) {
    self.yaml = yaml
    self.body = body
  }

  /// Finds the front matter by its markers, without reading it.
  ///
  /// It begins on the first line, which holds `---` and nothing else but blanks; so does the line that
  /// ends it. A page that opens front matter and never closes it is an error, and all of it counts as
  /// text.
  package static func split(
    _ file: SourceFile, limits: Limits = Limits()
  ) -> Diagnosed<FrontMatter> {
    let bytes = file.bytes
    let start = bytes.starts(with: byteOrderMark) ? 3 : 0
    let whole = FrontMatter(yaml: nil, body: start..<bytes.count)
    guard let opening = marker(in: bytes, at: start) else { return Diagnosed(whole) }
    var line = opening
    while line < bytes.count {
      if let end = marker(in: bytes, at: line) {
        let yaml = opening..<line
        guard yaml.count <= limits.frontMatterBytes else {
          let range = file.range(start..<start + 3)
          return Diagnosed(
            FrontMatter(yaml: nil, body: end..<bytes.count),
            [.frontMatterTooLong(yaml.count, limit: limits.frontMatterBytes, at: range)])
        }
        return Diagnosed(FrontMatter(yaml: yaml, body: end..<bytes.count))
      }
      line = nextLine(in: bytes, after: line)
    }
    return Diagnosed(whole, [.unclosedFrontMatter(at: file.range(start..<start + 3))])
  }

  /// The beginning of the next line if the one at an offset is a marker.
  private static func marker(in bytes: [UInt8], at start: Int) -> Int? {
    guard bytes[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    let end = nextLine(in: bytes, after: start)
    return bytes[start + 3..<end].allSatisfy(isBlank) ? end : nil
  }

  private static func nextLine(in bytes: [UInt8], after start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
