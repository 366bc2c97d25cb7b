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
  let boosts: [String: Double]

  static let path = "search/m.js"

  /// The script of the manifest.
  func script() -> [UInt8] {
    var out = Array("\(Payload.receiver)(\"m\",{".utf8)
    // The number of sections of each page, and of each chunk, as variable-length numbers.
    field("pages", Self.packed(pages.map(\.sectionCount)), to: &out)
    field("chunks", Self.packed(chunks.map { $0.reduce(0) { $0 + $1.sections.count } }), to: &out)
    field("chunkNames", chunkNames.joined(separator: " "), to: &out)
    field("blockNames", blocks.names.joined(separator: " "), to: &out)
    field("first", blocks.firstTerms.joined(separator: "\n"), to: &out)
    field("norms", norms(), to: &out)
    field("fold", traditionalPairs(), to: &out)
    out.append(contentsOf: "kinds:[".utf8)
    for (index, run) in kindRuns().enumerated() {
      out.append(contentsOf: index == 0 ? "[".utf8 : ",[".utf8)
      ScriptText.append(run.kind, to: &out)
      out.append(contentsOf: ",\(run.pages),\(boosts[run.kind] ?? 0)]".utf8)
    }
    out.append(contentsOf: "]})\n".utf8)
    return out
  }

  private func field(_ name: String, _ value: String, to out: inout [UInt8]) {
    out.append(contentsOf: "\(name):".utf8)
    ScriptText.append(value, to: &out)
    out.append(UInt8(ascii: ","))
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
