/// What Ladder wrote into an output folder: the paths, and a hash of each file's bytes.
///
/// It lies beside the output folder, never in it, because the output folder is served. Its text is
/// `ladder-manifest 1`, then a line `hash path` a file, sorted by path.
struct OutputManifest: Sendable, Equatable {
  static let firstLine = "ladder-manifest 1"

  var hashes: [String: UInt64] = [:]

  init(hashes: [String: UInt64] = [:]) { self.hashes = hashes }

  /// The manifest in a text; nil if the text is not one.
  init?(text: String) {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"))[...]
    guard let first = lines.popFirst(), String(first) == Self.firstLine else { return nil }
    for line in lines {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")),
        let hash = String(line[..<space]).flatMap({ UInt64($0, radix: 16) }),
        let path = String(line[line.index(after: space)...])
      else { return nil }
      hashes[path] = hash
    }
  }

  var text: String {
    var text = Self.firstLine + "\n"
    for (path, hash) in hashes.sorted(by: { $0.key < $1.key }) {
      text += String(hash, radix: 16) + " " + path + "\n"
    }
    return text
  }
}
