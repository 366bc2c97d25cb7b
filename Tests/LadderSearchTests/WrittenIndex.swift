import Testing

@testable import LadderSearch

/// Reads the files of a search index as the browser does, to check what was written and not how.
struct WrittenIndex {
  let files: [String: [UInt8]]
  /// Section numbers, flags and counts of each term.
  private(set) var postings: [String: [Posting]] = [:]
  private(set) var terms: [String] = []
  private var startingWith: [Character: Set<Int>] = [:]
  private(set) var firstTerms: [String] = []
  /// The folded characters of the query that the manifest knows as traditional.
  private(set) var traditional: [Character: Character] = [:]
  private(set) var norms: [UInt8] = []
  /// Address, anchor and text of each section; the text starts with the heading, on the top of a page
  /// with the title.
  private(set) var sections: [(url: String, anchor: String, text: String)] = []

  struct Posting: Equatable {
    let section: Int
    let flag: Int
    let count: Int
  }

  init(_ output: SearchOutput) throws {
    files = Dictionary(uniqueKeysWithValues: output.files.map { ($0.path, $0.bytes) })
    let manifest = try Self.payload(#require(files["search/m.js"]), name: "m")
    firstTerms = try Self.text("first", in: manifest).split(separator: "\n").map(String.init)
    norms = Array(try Self.text("norms", in: manifest).utf8)
    let pairs = Array(try Self.text("fold", in: manifest))
    for index in stride(from: 0, to: pairs.count, by: 2) {
      traditional[pairs[index]] = pairs[index + 1]
    }
    for name in try Self.text("blockNames", in: manifest).split(separator: " ") {
      let block = try Self.payload(#require(files["search/i/\(name).js"]), name: String(name))
      try readBlock(Self.base64(block.dropFirst().dropLast()))
    }
    for name in try Self.text("chunkNames", in: manifest).split(separator: " ") {
      let chunk = try Self.payload(#require(files["search/t/\(name).js"]), name: String(name))
      var reader = ListReader(chunk)
      for piece in try reader.list().items {
        let page = piece.items
        try #require(page.count == 4)
        for section in page[3].items {
          let parts = section.items.map(\.text)
          try #require(parts.count == 3)
          let title = parts[0].isEmpty ? "\(page[1].text)\n" : ""
          sections.append((page[0].text, parts[0], "\(title)\(parts[1])\n\(parts[2])"))
        }
      }
    }
  }

  /// The manifest as it is written.
  var manifest: String { String(decoding: files["search/m.js"] ?? [], as: UTF8.self) }

  /// The text of a list of suggestions.
  func list(_ name: String) throws -> String {
    let manifest = try Self.payload(#require(files["search/m.js"]), name: "m")
    let file = try Self.text(name, in: manifest)
    let list = try Self.payload(#require(files["search/s/\(file).js"]), name: file)
    var reader = ListReader(list)
    return try reader.value().text
  }

  /// The sections that hold every pair of a query of Han characters, or a single one.
  func sections(holding query: String) -> Set<Int> {
    let scalars = query.map { traditional[$0] ?? $0 }
    guard scalars.count > 1 else {
      return scalars.first.flatMap { startingWith[$0] } ?? []
    }
    var result: Set<Int>?
    for (first, second) in zip(scalars, scalars.dropFirst()) {
      let sections = Set((postings["\(first)\(second)"] ?? []).map(\.section))
      result = result?.intersection(sections) ?? sections
    }
    return result ?? []
  }

  private mutating func readBlock(_ bytes: [UInt8]) throws {
    var offset = 0
    var term: [UInt8] = []
    func number() -> Int {
      var value = 0
      var shift = 0
      repeat {
        value |= Int(bytes[offset] & 0x7F) << shift
        shift += 7
        offset += 1
      } while bytes[offset - 1] >= 0x80
      return value
    }
    while offset < bytes.count {
      let shared = Int(bytes[offset])
      let length = Int(bytes[offset + 1])
      term = Array(term[..<shared] + bytes[(offset + 2)..<(offset + 2 + length)])
      offset += 2 + length
      let count = number()
      let size = number()
      let end = offset + size
      var list: [Posting] = []
      var section = 0
      while offset < end {
        let value = number()
        section += value >> 2
        let flag = value & 3
        list.append(
          Posting(section: section, flag: flag, count: flag == 0 ? 1 : Int(bytes[offset])))
        if flag != 0 { offset += 1 }
      }
      try #require(offset == end && list.count == count)
      let text = String(decoding: term, as: UTF8.self)
      terms.append(text)
      if let first = text.first {
        startingWith[first, default: []].formUnion(list.map(\.section))
      }
      try #require(postings.updateValue(list, forKey: text) == nil, "the term stands twice")
    }
  }

  /// What is handed over under `name`: the text between `ladderData("name",` and the closing bracket.
  private static func payload(_ bytes: [UInt8], name: String) throws -> ArraySlice<UInt8> {
    let start = Array("ladderData(\"\(name)\",".utf8)
    try #require(bytes.starts(with: start))
    try #require(bytes.suffix(2).elementsEqual(Array(")\n".utf8)))
    return bytes[start.count..<(bytes.count - 2)]
  }

  private static func text(_ field: String, in manifest: ArraySlice<UInt8>) throws -> String {
    let text = String(decoding: manifest, as: UTF8.self)
    let range = try #require(text.firstRange(of: "\"\(field)\":\""))
    var reader = ListReader(Array(text[text.index(before: range.upperBound)...].utf8)[...])
    return try reader.value().text
  }

  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      guard let value = alphabet.firstIndex(of: byte) else { break }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return out
  }
}

/// Reads lists and strings as the chunks hold them.
struct ListReader {
  indirect enum Value {
    case string(String)
    case list([Value])

    var items: [Value] {
      if case .list(let items) = self { items } else { [] }
    }
    var text: String {
      if case .string(let text) = self { text } else { "" }
    }
  }

  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  mutating func list() throws -> Value {
    let value = try value()
    try #require(offset == bytes.endIndex)
    return value
  }

  mutating func value() throws -> Value {
    let first = bytes[offset]
    offset += 1
    if first == UInt8(ascii: "[") {
      var items: [Value] = []
      repeat {
        items.append(try value())
        offset += 1
      } while bytes[offset - 1] == UInt8(ascii: ",")
      try #require(bytes[offset - 1] == UInt8(ascii: "]"))
      return .list(items)
    }
    try #require(first == UInt8(ascii: "\""))
    var out: [UInt8] = []
    while bytes[offset] != UInt8(ascii: "\"") {
      guard bytes[offset] == UInt8(ascii: "\\") else {
        try #require(bytes[offset] >= 0x20)
        out.append(bytes[offset])
        offset += 1
        continue
      }
      switch bytes[offset + 1] {
      case UInt8(ascii: "n"): out.append(10)
      case UInt8(ascii: "t"): out.append(9)
      case UInt8(ascii: "u"):
        let digits = String(decoding: bytes[(offset + 2)..<(offset + 6)], as: UTF8.self)
        let code = try #require(UInt32(digits, radix: 16))
        out.append(contentsOf: String(try #require(Unicode.Scalar(code))).utf8)
        offset += 4
      default: out.append(bytes[offset + 1])
      }
      offset += 2
    }
    offset += 1
    return .string(String(decoding: out, as: UTF8.self))
  }
}
