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

  /// The text of a manifest of files that are sorted already.
  static func text(_ files: some Sequence<(path: String, hash: UInt64)>) -> [UInt8] {
    var text = Array((firstLine + "\n").utf8)
    for (path, hash) in files {
      text += String(hash, radix: 16).utf8
      text.append(UInt8(ascii: " "))
      text += path.utf8
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }
}
