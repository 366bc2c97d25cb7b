internal import Glibc
import LadderInput

/// The terms of a glossary, to be linked and explained where a text first uses them.
///
/// A term becomes a link to its entry, whose `title` is the definition: it can be reached by keyboard and by
/// touch, and needs no script. What stands in headings, links, code and the titles of boxes stays as it is.
package struct GlossaryTerms: Sendable {
  package struct Entry: Sendable {
    package let id: String
    /// The term and its other names, each of two characters at least.
    package let names: [String]
    /// One sentence without markup.
    package let definition: String

    package init(id: String, names: [String], definition: String) {
      self.id = id
      self.names = names
      self.definition = definition
    }
  }

  /// A place in the HTML of a document where a term is first used.
  struct Use: Equatable {
    let bounds: Range<Int>
    /// The index of the entry.
    let entry: Int
  }

  private struct Name {
    let bytes: [UInt8]
    let entry: Int
  }

  /// For each entry the attributes of its link behind the address: `#id" title="definition`.
  private let attributes: [[UInt8]]
  /// By the key of their beginning; those of one key from the longest to the shortest.
  private let names: [UInt32: [Name]]
  /// Whether any name begins with a key: one bit for each of its 65,536 hashes.
  private let beginnings: [UInt64]

  package init(_ entries: [Entry]) {
    var names: [UInt32: [Name]] = [:]
    var beginnings = [UInt64](repeating: 0, count: 1 << 10)
    for (index, entry) in entries.enumerated() {
      for name in entry.names {
        var bytes: [UInt8] = []
        bytes.appendText(name)
        guard bytes.count > 1 else { continue }
        let key = bytes.withUnsafeBufferPointer { Self.key(at: 0, in: $0) }
        names[key, default: []].append(Name(bytes: bytes, entry: index))
        let hash = Self.hash(key)
        beginnings[hash >> 6] |= 1 << (hash & 63)
      }
    }
    self.names = names.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
    self.beginnings = beginnings
    attributes = entries.map { entry in
      var bytes: [UInt8] = []
      bytes.append("#")
      bytes.appendURL(entry.id)
      bytes.append("\" title=\"")
      bytes.appendAttribute(entry.definition)
      return bytes
    }
  }

  /// Appends a stretch of text that uses a term, as a link to the term's entry.
  func appendLink(
    _ text: ArraySlice<UInt8>, to entry: Int, at glossary: [UInt8], into output: inout [UInt8]
  ) {
    output.append("<a class=\"term\" href=\"")
    output.append(contentsOf: glossary)
    output.append(contentsOf: attributes[entry])
    output.append("\">")
    output.append(contentsOf: text)
    output.append("</a>")
  }

  /// The first two bytes of ASCII, or the first character of another script.
  @inline(__always)
  private static func key(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let first = UInt32(text[index])
    guard index + 1 < text.count else { return first }
    let second = first | UInt32(text[index + 1]) << 8
    if first < 0xE0 || index + 2 >= text.count { return second }
    return second | UInt32(text[index + 2]) << 16
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 16) }
}

// MARK: - Finding

extension GlossaryTerms {
  /// Where each term is first used in the HTML of a document, in ascending order.
  ///
  /// One pass over the bytes: a bit tells of nearly every character that no name begins with it. Of names
  /// that begin at one place the longest is taken; Latin letters and digits match as whole words only.
  func firstUses(in html: UnsafeBufferPointer<UInt8>) -> [Use] {
    var uses: [Use] = []
    var isUsed = [Bool](repeating: false, count: attributes.count)
    var index = 0
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") {
        index = behindTag(at: index, in: html)
        continue
      }
      let key = Self.key(at: index, in: html)
      let hash = Self.hash(key)
      if beginnings[hash >> 6] & (1 << (hash & 63)) != 0, let name = name(at: index, key, in: html)
      {
        let end = index + name.bytes.count
        if !isUsed[name.entry] {
          isUsed[name.entry] = true
          uses.append(Use(bounds: index..<end, entry: name.entry))
        }
        index = end
        continue
      }
      index += scalarLength(byte)
    }
    return uses
  }

  private func name(
    at index: Int, _ key: UInt32, in html: UnsafeBufferPointer<UInt8>
  ) -> Name? {
    names[key]?.first { name in
      let end = index + name.bytes.count
      guard end <= html.count else { return false }
      for (offset, byte) in name.bytes.enumerated() where html[index + offset] != byte {
        return false
      }
      let continues = index > 0 && isWord(html[index - 1]) && isWord(html[index])
      let goesOn = end < html.count && isWord(html[end - 1]) && isWord(html[end])
      return !continues && !goesOn
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
  }

  /// The place behind a tag, or behind the element it opens if no term may be linked in that.
  private func behindTag(at start: Int, in html: UnsafeBufferPointer<UInt8>) -> Int {
    var index = behind(UInt8(ascii: ">"), from: start, in: html)
    guard let end = untouchedEnd(ofTagAt: start + 1, in: html) else { return index }
    while index < html.count {
      index = behind(UInt8(ascii: "<"), from: index, in: html)
      if stands(end, at: index, in: html) { return index + end.utf8CodeUnitCount }
    }
    return html.count
  }

  private static let untouched: [(beginning: StaticString, end: StaticString)] = [
    ("a ", "/a>"), ("code>", "/code>"), ("pre", "/pre>"), ("h1", "/h1>"), ("h2", "/h2>"),
    ("h3", "/h3>"), ("h4", "/h4>"), ("h5", "/h5>"), ("h6", "/h6>"), ("dt>", "/dt>"),
    ("summary>", "/summary>"),
    // Of all paragraphs only the title of a callout has an attribute.
    ("p ", "/p>"),
  ]

  /// How an element ends whose text is left alone, told from its opening tag.
  ///
  /// None of them holds another of its kind.
  private func untouchedEnd(
    ofTagAt index: Int, in html: UnsafeBufferPointer<UInt8>
  ) -> StaticString? {
    Self.untouched.first { stands($0.beginning, at: index, in: html) }?.end
  }

  private func stands(
    _ text: StaticString, at index: Int, in html: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + text.utf8CodeUnitCount <= html.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where html[index + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The place behind the next such byte; none of Ladder's own attributes holds `<` or `>`.
  private func behind(
    _ byte: UInt8, from start: Int, in html: UnsafeBufferPointer<UInt8>
  ) -> Int {
    guard let base = html.baseAddress, start < html.count,
      let found = memchr(base + start, Int32(byte), html.count - start)
    else { return html.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
  }
}
