import Glibc

extension Git {
  package enum Answer: Sendable {
    case yes, no
    /// It should know, and does not say.
    case undecided
  }

  /// Whether a file is kept in the repository it lies in, by the name given or by the one a link leads to.
  package func knows(_ file: String) -> Answer {
    let paths = Set([file] + ((try? resolvePath(file)).map { [$0] } ?? []))
    let answers = paths.sorted().map(knowsName)
    return answers.first { $0 == .yes } ?? answers.first { $0 == .undecided } ?? .no
  }

  private func knowsName(_ file: String) -> Answer {
    let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
    let name = slash.map { String(file[file.utf8.index(after: $0)...]) } ?? file
    guard Git.isRepository(folder) else { return .no }
    var listed = false
    // The name is taken as it is, whatever signs it has.
    let isDone = run(in: folder, ["ls-files", "--cached", "-z", "--", ":(literal)" + name]) {
      bytes in
      if !bytes.isEmpty { listed = true }
      return true
    }
    return listed ? .yes : isDone ? .no : .undecided
  }
}
