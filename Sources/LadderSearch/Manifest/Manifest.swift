/// What the client loads first: where everything else lies.
///
/// It is the only file that is not cached.
struct Manifest {
  let pages: [SearchPage]
  let parts: [SitePart]
  let chunks: [[TextChunks.Piece]]
  let chunkNames: [String]
  let blocks: PostingBlocks
  let fold: FoldTable
  let lists: SuggestionLists
  let texts: SearchTexts
  let boosts: [String: Double]

  static let name = "m.js"

  /// The script of the manifest; what it hands over is JSON.
  func script() -> [UInt8] {
    var out = Array("\(Payload.receiver)(\"m\",{".utf8)
    // The number of sections of each page, and of each chunk, as variable-length numbers.
    field("pages", Self.packed(pages.map(\.sections.count)), to: &out)
    field("chunks", Self.packed(chunks.map { $0.reduce(0) { $0 + $1.sections.count } }), to: &out)
    field("chunkNames", chunkNames.joined(separator: " "), to: &out)
    field("blockNames", blocks.names.joined(separator: " "), to: &out)
    field("first", blocks.firstTerms.joined(separator: "\n"), to: &out)
    field("norms", norms(), to: &out)
    field("fold", traditionalPairs(), to: &out)
    for (list, name) in lists.names { field(list, name, to: &out) }
    field("synonyms", texts.synonymLines, to: &out)
    list("words", texts.words, to: &out) { word, out in
      ScriptText.append(word.key, to: &out)
      out.append(UInt8(ascii: ","))
      ScriptText.append(word.text, to: &out)
    }
    out.append(UInt8(ascii: ","))
    list("tags", tagged(), to: &out) { tag, out in
      ScriptText.append(tag.tag, to: &out)
      out.append(UInt8(ascii: ","))
      ScriptText.append(Self.packed(tag.pages), to: &out)
    }
    out.append(UInt8(ascii: ","))
    list("kinds", kindRuns(), to: &out) { run, out in
      ScriptText.append(run.kind, to: &out)
      out.append(contentsOf: ",\(run.pages),\(boosts[run.kind] ?? 0)".utf8)
    }
    out.append(contentsOf: "})\n".utf8)
    return out
  }

  private func field(_ name: String, _ value: String, to out: inout [UInt8]) {
    out.append(contentsOf: "\"\(name)\":".utf8)
    ScriptText.append(value, to: &out)
    out.append(UInt8(ascii: ","))
  }

  /// A list of lists.
  private func list<Item>(
    _ name: String, _ items: [Item], to out: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    out.append(contentsOf: "\"\(name)\":[".utf8)
    for (place, item) in items.enumerated() {
      out.append(contentsOf: place == 0 ? "[".utf8 : ",[".utf8)
      write(item, &out)
      out.append(UInt8(ascii: "]"))
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func packed(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    for number in numbers { VariableLength.append(UInt32(number), to: &bytes) }
    var out: [UInt8] = []
    Base64.append(bytes, to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  private func norms() -> String {
    var out: [UInt8] = []
    for part in parts {
      for (length, heading) in zip(part.lengths, part.headingLengths) {
        out.append(Norms.character(length: length, heading: heading))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The traditional characters whose simplified form the site holds, each followed by that form.
  private func traditionalPairs() -> String {
    var out: [UInt8] = []
    for pair in fold.traditionalPairs where blocks.characters[Int(pair.simplified)] {
      WordRun.encode(pair.traditional, into: &out)
      WordRun.encode(pair.simplified, into: &out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The tags in the order in which pages first name them, each with its pages: the first page's number, then
  /// the steps to the next.
  private func tagged() -> [(tag: String, pages: [Int])] {
    var places: [String: Int] = [:]
    var tags: [(tag: String, pages: [Int], last: Int)] = []
    for (number, page) in pages.enumerated() {
      for tag in page.tags {
        let place = places[tag] ?? tags.count
        if place == tags.count {
          places[tag] = place
          tags.append((tag, [], 0))
        } else if tags[place].last == number {
          continue
        }
        tags[place].pages.append(number - tags[place].last)
        tags[place].last = number
      }
    }
    return tags.map { ($0.tag, $0.pages) }
  }

  /// How many pages in a row are of which kind.
  private func kindRuns() -> [(kind: String, pages: Int)] {
    var runs: [(kind: String, pages: Int)] = []
    for page in pages {
      if let last = runs.last, last.kind == page.kind {
        runs[runs.count - 1].pages += 1
      } else {
        runs.append((page.kind, 1))
      }
    }
    return runs
  }
}
