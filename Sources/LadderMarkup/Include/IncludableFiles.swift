package import LadderDiagnostics
internal import LadderInput

/// The Markdown files that documents may include, found by their paths.
package struct IncludableFiles: Sendable {
  private let files: [SourceFile]

  /// Those of the handbook among the files; people and exams are not to be shown by the way.
  ///
  /// - Parameter files: in the ascending order of the bytes of their paths, as a `SourceTree` has them.
  package init(_ files: [SourceFile] = []) {
    self.files = files.filter {
      !$0.path.hasPrefix(SourceTree.peopleFolder + "/")
        && !$0.path.hasPrefix(SourceTree.examFolder + "/")
    }
  }

  func file(at path: String) -> SourceFile? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < files.count, files[low].path.utf8.elementsEqual(path.utf8) else { return nil }
    return isMarkdown(path) ? files[low] : nil
  }

  var paths: [String] { files.map(\.path).filter(isMarkdown) }

  private func isMarkdown(_ path: String) -> Bool { path.hasSuffix(".md") }
}

/// The path an include names, seen from the file it stands in; nil if it leaves the top folder.
///
/// It is read like that of a link: relative to the file, or from `content/` if it begins with a slash.
func includedPath(_ written: String, from file: String) -> String? {
  let slash = UInt8(ascii: "/")
  let folders = file.utf8.split(separator: slash).dropLast().map(Array.init)
  let isRooted = written.utf8.first == slash
  var parts = isRooted ? Array(folders.prefix(1)) : folders
  for part in written.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
    guard part.elementsEqual("..".utf8) else {
      parts.append(Array(part))
      continue
    }
    // Not even a path that comes back may lead out of the top folder.
    guard parts.count > 1 else { return nil }
    parts.removeLast()
  }
  return String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self)
}
