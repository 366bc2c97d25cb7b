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
    guard let opening = marker(in: bytes, at: start) else {
      guard let slip = misplacedOpening(in: bytes, from: start) else { return Diagnosed(whole) }
      return Diagnosed(whole, [.misplacedFrontMatter(at: file.range(slip))])
    }
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

  /// Where front matter begins that was not opened with `---` on the first line: with a dash of another
  /// kind, after blank lines, or with a key at once; nil if the page has none.
  private static func misplacedOpening(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var line = start
    while line < bytes.count, bytes[line..<nextLine(in: bytes, after: line)].allSatisfy(isBlank) {
      line = nextLine(in: bytes, after: line)
    }
    let first = line
    let isDashed = isDashes(bytes[line..<nextLine(in: bytes, after: line)])
    if isDashed { line = nextLine(in: bytes, after: line) }
    // Keys, and a line of dashes within reach; anything else is text.
    guard line < bytes.count, isKey(bytes[line..<nextLine(in: bytes, after: line)]) else {
      return nil
    }
    for _ in 0..<60 where line < bytes.count {
      let next = nextLine(in: bytes, after: line)
      let text = bytes[line..<next]
      if isDashes(text) {
        return first..<first + text.count { !isBlank($0) }
      }
      guard isKey(text) || text.first.map({ isBlank($0) || $0 == 0x2D || $0 == 0x23 }) ?? true
      else {
        return nil
      }
      line = next
    }
    return nil
  }

  /// Whether a line holds nothing but two or more hyphens, or dashes of Chinese text.
  private static func isDashes(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0.value > 0x20 }
    let dashes: [Unicode.Scalar] = ["-", "\u{2013}", "\u{2014}", "\u{2015}", "\u{FF0D}"]
    return !text.isEmpty && text.allSatisfy(dashes.contains)
      && (text.count > 1 || text.first != "-")
  }

  /// Whether a line begins with a key: small letters and `_`, then a colon and a blank.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.prefix { $0 >= 0x61 && $0 <= 0x7A || $0 == 0x5F }
    let rest = line[key.endIndex...]
    return !key.isEmpty && (rest.starts(with: [0x3A, 0x20]) || rest.elementsEqual([0x3A, 0x0A]))
  }

  private static func nextLine(in bytes: [UInt8], after start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }
}
