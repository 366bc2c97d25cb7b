package import LadderDiagnostics

/// Many small files written as one string, each under a line `-- path --`.
///
/// Files under `content/people/` are personal, as they are on disk.
package func files(_ archive: String) -> [SourceFile] {
  var files: [SourceFile] = []
  var path: String?
  var lines: [Substring] = []
  func close() {
    guard let path else { return }
    let text = lines.map { $0 + "\n" }.joined()
    files.append(
      SourceFile(path: path, text: text, isPersonal: path.hasPrefix("content/people/")))
  }
  for line in archive.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
      close()
      path = String(line.dropFirst(3).dropLast(3))
      lines = []
    } else {
      lines.append(line)
    }
  }
  if lines.last == "" { lines.removeLast() }
  close()
  return files
}
