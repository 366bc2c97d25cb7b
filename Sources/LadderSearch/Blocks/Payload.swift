/// Data wrapped as a classic script, the only form that a page opened from disk may load.
///
/// The script calls `ladderData("name", data)`, which the client defines; the name comes from the data.
struct Payload: Sendable {
  static let receiver = "ladderData"

  private(set) var name: String
  private(set) var script: [UInt8]
  private let hash: UInt64

  /// Wraps what `write` appends.
  init(reserving bytes: Int, _ write: (inout [UInt8]) -> Void) {
    let start = Self.start(name: String(repeating: " ", count: ContentName.letters))
    script = []
    script.reserveCapacity(bytes + 32)
    script.append(contentsOf: start)
    write(&script)
    hash = script.withUnsafeBytes { ContentName.hash(.init(rebasing: $0[start.count...])) }
    script.append(contentsOf: ")\n".utf8)
    name = ContentName.name(hash, letters: ContentName.letters)
    rename(replacing: start.count)
  }

  /// The file, under a name that no other file of the index has.
  mutating func file(in folder: String, names: inout Set<String>) -> SearchOutput.File {
    var letters = ContentName.letters
    while !names.insert(name).inserted {
      let old = Self.start(name: name).count
      letters += 1
      name = ContentName.name(hash, letters: letters)
      rename(replacing: old)
    }
    return SearchOutput.File(path: "\(folder)/\(name).js", bytes: script)
  }

  private mutating func rename(replacing count: Int) {
    let start = Self.start(name: name)
    if start.count == count {
      for (place, byte) in start.enumerated() { script[place] = byte }
    } else {
      script.replaceSubrange(..<count, with: start)
    }
  }

  private static func start(name: String) -> [UInt8] {
    Array("\(receiver)(\"\(name)\",".utf8)
  }
}
