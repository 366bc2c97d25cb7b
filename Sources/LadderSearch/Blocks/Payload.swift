/// Data wrapped as a classic script, the only form that a page opened from disk may load.
///
/// The script calls `ladderData("name", data)`, which the client defines; the name comes from the data.
/// Data that can be made again are not kept: the texts of a site, once more as scripts, would be a tenth of all
/// memory.
struct Payload: Sendable {
  static let receiver = "ladderData"

  private(set) var name: String
  private let hash: UInt64
  private let write: @Sendable (inout [UInt8]) -> Void

  /// Wraps data.
  init(_ data: [UInt8]) {
    self.init(hash: data.withUnsafeBytes { ContentName.hash($0) }) { $0 += data }
  }

  /// Wraps what `write` appends when the file is asked for; the hash differs whenever that does.
  init(hash: UInt64, _ write: @escaping @Sendable (inout [UInt8]) -> Void) {
    self.hash = hash
    name = ContentName.name(hash, letters: ContentName.letters)
    self.write = write
  }

  /// The file, under a name that no other file of the index has.
  mutating func file(in folder: String, names: inout Set<String>) -> SearchOutput.File {
    var letters = ContentName.letters
    while !names.insert(name).inserted {
      letters += 1
      name = ContentName.name(hash, letters: letters)
    }
    return SearchOutput.File(path: "\(folder)/\(name).js") { [name, write] script in
      script += "\(Self.receiver)(\"\(name)\",".utf8
      write(&script)
      script += ")\n".utf8
    }
  }
}
