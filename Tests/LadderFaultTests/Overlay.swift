/// Files that are laid over the sound site, written as one text.
///
///     -- content/guide/welcome.md --       a file and its lines
///     -- content/site.yaml removed --      a file of the sound site that is not there
///     -- content/link.md -> ../a.md --     a symbolic link
///     -- content/site.yaml edited --       a file of the sound site, or a default template, in which
///     - title: 手册                          these lines
///     + titel: 手册                          become these
///
/// With escapes, `\xC4` is a byte and `\*{甲,5000}` a text that is repeated, in paths and in lines.
struct Overlay: Sendable {
  enum Entry: Sendable {
    case file([UInt8])
    case link([UInt8])
    case edited([Edit])
    case removed
  }

  /// Lines that stand in a file, and the lines that take their place.
  struct Edit: Sendable {
    var old: [String] = []
    var new: [String] = []
  }

  /// In the order written; a path is bytes, for it need not be text.
  private(set) var entries: [(path: [UInt8], entry: Entry)] = []

  init(files: [(path: String, text: String)], hasEscapes: Bool = false) {
    for file in files {
      entries.append(
        (bytes(file.path, hasEscapes), .file(bytes(file.text, hasEscapes))))
    }
  }

  init(_ lines: [Substring], hasEscapes: Bool) {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    var path: Substring?
    var content = ""
    func close() {
      guard let path else { return }
      let words = path.split(separator: " -> ", maxSplits: 1).map(String.init)
      if words.count == 2 {
        entries.append((bytes(words[0], hasEscapes), .link(bytes(words[1], hasEscapes))))
      } else if path.hasSuffix(" removed") {
        entries.append((bytes(String(path.dropLast(8)), hasEscapes), .removed))
      } else if path.hasSuffix(" edited") {
        entries.append((bytes(String(path.dropLast(7)), hasEscapes), .edited(edits(content))))
      } else {
        entries.append((bytes(String(path), hasEscapes), .file(bytes(content, hasEscapes))))
      }
    }
    for line in lines {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        close()
        path = line.dropFirst(3).dropLast(3)
        content = ""
      } else {
        content += line + "\n"
      }
    }
    close()
  }
}

private func edits(_ content: String) -> [Overlay.Edit] {
  var edits: [Overlay.Edit] = []
  for line in content.split(separator: "\n") {
    if line.hasPrefix("- ") {
      if edits.last?.new.isEmpty != true { edits.append(Overlay.Edit()) }
      edits[edits.count - 1].old.append(String(line.dropFirst(2)))
    } else if line.hasPrefix("+ "), !edits.isEmpty {
      edits[edits.count - 1].new.append(String(line.dropFirst(2)))
    }
  }
  return edits
}

extension [Overlay.Edit] {
  /// The text with every edit made; nil if lines that an edit takes out are not there.
  func applied(to text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for edit in self {
      let starts = lines.indices.first { lines[$0...].starts(with: edit.old) }
      guard let start = starts else { return nil }
      lines.replaceSubrange(start..<start + edit.old.count, with: edit.new)
    }
    return lines.joined(separator: "\n")
  }
}

private func bytes(_ text: String, _ hasEscapes: Bool) -> [UInt8] {
  hasEscapes ? unescaped(Array(text.utf8)) : Array(text.utf8)
}

private func unescaped(_ text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var index = 0
  while index < text.count {
    let rest = text[index...]
    if rest.starts(with: #"\x"#.utf8), let byte = hexadecimal(rest.dropFirst(2).prefix(2)) {
      result.append(byte)
      index += 4
    } else if rest.starts(with: #"\*{"#.utf8), let found = repetition(rest.dropFirst(3)) {
      for _ in 0..<found.count { result += found.text }
      index = found.end
    } else {
      result.append(text[index])
      index += 1
    }
  }
  return result
}

/// The text that is repeated, how often, and where the rest begins: up to the first `,5000}`.
private func repetition(
  _ rest: ArraySlice<UInt8>
) -> (text: ArraySlice<UInt8>, count: Int, end: Int)? {
  for comma in rest.indices where rest[comma] == UInt8(ascii: ",") {
    let digits = rest[(comma + 1)...].prefix { (0x30...0x39).contains($0) }
    let end = digits.endIndex
    if let count = Int(String(decoding: digits, as: UTF8.self)), end < rest.endIndex,
      rest[end] == UInt8(ascii: "}")
    {
      return (rest[..<comma], count, end + 1)
    }
  }
  return nil
}

private func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
  digits.count == 2 ? UInt8(String(decoding: digits, as: UTF8.self), radix: 16) : nil
}
