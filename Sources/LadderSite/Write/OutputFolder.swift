import Glibc
package import LadderDiagnostics
import LadderInput

/// The folder a site is written into, and Ladder's own folder beside it (`.ladder/<name>/`) with the
/// manifest, the journal and the lock.
package struct OutputFolder: Sendable {
  /// Absolute, without a slash at its end.
  package let path: String
  let stateFolder: String
  /// Whether it holds what not everyone may read; what is kept about it is then for its owner alone.
  let isPrivate: Bool

  package var manifestPath: String { stateFolder + "/manifest" }
  var journalPath: String { stateFolder + "/journal" }
  var lockPath: String { stateFolder + "/lock" }

  /// Where the list of who may read what is kept: beside the folder, for it is nothing to be served.
  package var accessListPath: String { stateFolder + "/" + AccessList.fileName }
  /// The folder for private pages if none is named.
  package var privateNeighbour: OutputFolder {
    OutputFolder(path: parent + "/private", isPrivate: true)
  }
  private let parent: String

  package init(path: String, isPrivate: Bool = false) {
    let absolute = absolutePath(path)
    let slash = absolute.utf8.lastIndex(of: UInt8(ascii: "/")) ?? absolute.startIndex
    let parent = String(absolute[..<slash])
    let name = String(absolute[absolute.utf8.index(after: slash)...])
    self.path = absolute
    self.stateFolder = "\(parent)/.ladder/\(name)"
    self.parent = parent
    self.isPrivate = isPrivate
  }

  /// Why the folder must not be written into, if so: found out before anything is rendered.
  ///
  /// Refused are `/`, the home folder, the source folder and what holds it, the root of a Git work tree,
  /// a file, and a folder that has files but no manifest of ours. Files whose names begin with a dot do
  /// not count.
  package func refusal(source: String, home: String?) -> Diagnostic? {
    func refused(_ why: Diagnostic.OutputRefusal) -> Diagnostic {
      .outputRefused(path.isEmpty ? "/" : path, why, option: isPrivate ? "--private" : "--output")
    }
    let source = absolutePath(source)
    if path == "" || path == "/" { return refused(.root) }
    if let home, path == absolutePath(home) { return refused(.home) }
    if path == source || source.hasPrefix(path + "/") { return refused(.source) }
    if path == source + "/content" || path.hasPrefix(source + "/content/")
      || path == source + "/site-templates" || path.hasPrefix(source + "/site-templates/")
    {
      return refused(.source)
    }
    switch fileKind(path) {
    case .none: return nil
    case .folder: break
    case .file, .link, .other: return refused(.notAFolder)
    }
    if fileKind(path + "/.git") != nil { return refused(.gitRoot) }
    if !isOurs, let first = firstVisibleName(in: path) { return refused(.foreignFiles(first)) }
    return nil
  }

  /// Whether a site was written here before, or its writing was begun.
  var isOurs: Bool { fileKind(manifestPath) != nil || fileKind(journalPath) != nil }

  /// Why private pages must not lie here beside an output folder, if so: what everyone may read and what
  /// not everyone may must never lie in one another, by whatever links their paths lead.
  func refusal(besides output: OutputFolder) -> Diagnostic? {
    let (own, other) = (realPath(path), realPath(output.path))
    let overlaps = own == other || own.hasPrefix(other + "/") || other.hasPrefix(own + "/")
    return overlaps ? .outputRefused(path, .overlaps(output.path), option: "--private") : nil
  }

  /// Why the folder must not be written into because the records of people lie there, if so.
  func refusal(people: String) -> Diagnostic? {
    let (own, other) = (realPath(path), realPath(absolutePath(people)))
    let overlaps = own == other || own.hasPrefix(other + "/") || other.hasPrefix(own + "/")
    return overlaps
      ? .outputRefused(path, .source, option: isPrivate ? "--private" : "--output") : nil
  }
}

/// The path with every link followed, as far as there is something; from the root.
private func realPath(_ path: String) -> String {
  var existing = path
  var rest = ""
  while true {
    if let resolved = try? resolvePath(existing.isEmpty ? "/" : existing) {
      return (resolved == "/" ? "" : resolved) + rest
    }
    guard let slash = existing.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    rest = String(existing[slash...]) + rest
    existing = String(existing[..<slash])
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
