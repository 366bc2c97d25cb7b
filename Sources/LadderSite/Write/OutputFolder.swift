import Glibc
package import LadderDiagnostics
import LadderInput

/// The folder a site is written into, and Ladder's own folder beside it (`.ladder/<name>/`) with the
/// manifest, the journal and the lock.
package struct OutputFolder: Sendable {
  /// Absolute, without a slash at its end.
  package let path: String
  let stateFolder: String

  package var manifestPath: String { stateFolder + "/manifest" }
  var journalPath: String { stateFolder + "/journal" }
  var lockPath: String { stateFolder + "/lock" }

  package init(path: String) {
    let absolute = absolutePath(path)
    let slash = absolute.utf8.lastIndex(of: UInt8(ascii: "/")) ?? absolute.startIndex
    let parent = String(absolute[..<slash])
    let name = String(absolute[absolute.utf8.index(after: slash)...])
    self.path = absolute
    self.stateFolder = "\(parent)/.ladder/\(name)"
  }

  /// Why the folder must not be written into, if so: found out before anything is rendered.
  ///
  /// Refused are `/`, the home folder, the source folder and what holds it, the root of a Git work tree,
  /// a file, and a folder that has files but no manifest of ours. Files whose names begin with a dot do
  /// not count.
  package func refusal(source: String, home: String?) -> Diagnostic? {
    let source = absolutePath(source)
    if path == "" || path == "/" { return .outputRefused(path.isEmpty ? "/" : path, .root) }
    if let home, path == absolutePath(home) { return .outputRefused(path, .home) }
    if path == source || source.hasPrefix(path + "/") { return .outputRefused(path, .source) }
    if path == source + "/content" || path.hasPrefix(source + "/content/")
      || path == source + "/site-templates" || path.hasPrefix(source + "/site-templates/")
    {
      return .outputRefused(path, .source)
    }
    switch fileKind(path) {
    case .none: return nil
    case .folder: break
    case .file, .link, .other: return .outputRefused(path, .notAFolder)
    }
    if fileKind(path + "/.git") != nil { return .outputRefused(path, .gitRoot) }
    if fileKind(manifestPath) == nil, fileKind(journalPath) == nil,
      let first = firstVisibleName(in: path)
    {
      return .outputRefused(path, .foreignFiles(first))
    }
    return nil
  }
}

/// What lies at a path, without following a link; nil if nothing does.
func fileKind(_ path: String) -> FileStatus.Kind? {
  (try? FileStatus.of(path, followingLinks: false))?.kind
}

/// The path from the root, with `.` and `..` worked out by their text.
package func absolutePath(_ path: String) -> String {
  var full = path
  if !path.hasPrefix("/") {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let current = getcwd(&buffer, buffer.count).map { String(cString: $0) } ?? ""
    full = current + "/" + path
  }
  var parts: [Substring] = []
  for part in full.split(separator: "/") where part != "." {
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return "/" + parts.joined(separator: "/")
}

private func firstVisibleName(in folder: String) -> String? {
  entries(of: folder).first { !$0.name.hasPrefix(".") }?.name
}

/// What lies in a folder, in the order of the names; empty if it cannot be read.
func entries(of folder: String) -> [(name: String, kind: FileStatus.Kind)] {
  ((try? listFolder(folder)) ?? []).map { (String(decoding: $0.name, as: UTF8.self), $0.kind) }
}
