/// The files from which the client suggests and corrects; each is loaded when it is first needed.
struct SuggestionLists {
  private(set) var files: [SearchOutput.File] = []
  /// The name of each list's file in the manifest, in a fixed order.
  private(set) var names: [(list: String, name: String)] = []

  init(pages: [SearchPage], fold: FoldTable, frequent: FrequentTerms, names: inout Set<String>) {
    var frequent = frequent
    let headings = Self.headingLines(pages)
    let pairs = frequent.pairLines()
    var characters = [Bool](repeating: false, count: 0x4_0000)
    frequent.mark(&characters)
    for page in pages { Self.mark(page.title, fold, &characters) }
    headings.withUnsafeBytes { bytes in
      Self.mark(String(decoding: bytes, as: UTF8.self), fold, &characters)
    }
    add("titles", Self.titleLines(pages), &names)
    add("headings", headings, &names)
    add("pinyin", Array(PinyinTable.cut(to: characters).utf8), &names)
    add("pairs", pairs, &names)
    add("wordList", frequent.wordLine(), &names)
  }

  private mutating func add(_ list: String, _ text: [UInt8], _ taken: inout Set<String>) {
    var script: [UInt8] = []
    ScriptText.append(String(decoding: text, as: UTF8.self), to: &script)
    var payload = Payload(script)
    files.append(payload.file(in: "s", names: &taken))
    names.append((list, payload.name))
  }

  /// A line for each page.
  private static func titleLines(_ pages: [SearchPage]) -> [UInt8] {
    var out: [UInt8] = []
    for (number, page) in pages.enumerated() {
      if number > 0 { out.append(UInt8(ascii: "\n")) }
      append(page.title, to: &out)
    }
    return out
  }

  /// A line for each section, so that the number of a line is the number of its section.
  ///
  /// Only the first of equal headings is written, behind a tab if there are others; tops of pages have
  /// empty lines.
  private static func headingLines(_ pages: [SearchPage]) -> [UInt8] {
    // Headings by their hash: a string as a key would be brought into a normal form each time.
    var counts: [UInt64: Int] = [:]
    for page in pages {
      for section in page.sections where !section.heading.isEmpty {
        counts[hash(section.heading), default: 0] += 1
      }
    }
    var out: [UInt8] = []
    for (number, page) in pages.enumerated() {
      for (index, section) in page.sections.enumerated() {
        if number + index > 0 { out.append(UInt8(ascii: "\n")) }
        guard index > 0, let count = counts.removeValue(forKey: hash(section.heading))
        else { continue }
        if count > 1 { out.append(UInt8(ascii: "\t")) }
        append(section.heading, to: &out)
      }
    }
    return out
  }

  private static func hash(_ heading: String) -> UInt64 {
    var heading = heading
    return heading.withUTF8 { ContentName.hash(UnsafeRawBufferPointer($0)) }
  }

  private static func append(_ line: String, to out: inout [UInt8]) {
    for byte in line.utf8 { out.append(byte < 0x20 ? 0x20 : byte) }
  }

  /// Marks the characters of a text as the client will see them.
  private static func mark(_ text: String, _ fold: FoldTable, _ characters: inout [Bool]) {
    for scalar in text.unicodeScalars {
      let folded = fold.entry(scalar.value) & FoldTable.scalarMask
      if folded < 0x4_0000 { characters[Int(folded)] = true }
    }
  }
}
