import Glibc

/// A revision of the Git repository a folder lies in, read into memory: its files are not touched, and no
/// filter, hook or conversion of the repository is run.
package struct Revision: Sendable {
  /// The folder within the repository.
  let folder: String
  /// The full name of the commit.
  let commit: String
  let git: GitReader

  /// Nil if there is no such revision, no repository or no git.
  ///
  /// - Parameters:
  ///   - name: a branch, a tag or a commit; nothing that could be taken for a flag is asked for.
  ///   - folder: where it is looked for.
  ///   - path: where git is found.
  ///   - home: where git's own settings lie.
  package init?(_ name: String, of folder: String, path: String?, home: String?) {
    guard !name.isEmpty, !name.hasPrefix("-"), !name.contains(where: \.isWhitespace) else {
      return nil
    }
    self.folder = folder
    git = GitReader(path: path, home: home)
    let output = git.output(
      in: folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
    commit = String(decoding: output?.prefix { $0 != 0x0A } ?? [], as: UTF8.self)
    guard commit.utf8.count >= 40, commit.allSatisfy(\.isHexDigit) else { return nil }
  }

  /// The files below some folders as they were committed, in the order of their paths; links and submodules
  /// are passed over.
  package func files(below folders: [String]) -> [RevisionFile]? {
    guard let listing = git.output(in: folder, ["ls-tree", "-r", "-z", commit, "--"] + folders)
    else { return nil }
    let entries = listing.split(separator: 0).compactMap(TreeEntry.init)
    var files: [RevisionFile] = []
    files.reserveCapacity(entries.count)
    let objects = entries.map(\.object)
    guard let texts = git.objects(objects, in: folder) else { return nil }
    for (entry, bytes) in zip(entries, texts) {
      guard let bytes else { return nil }
      files.append(RevisionFile(path: entry.path, bytes: bytes))
    }
    return files
  }
}

/// A file as a revision holds it.
package struct RevisionFile: Sendable {
  /// The path from the folder that was asked for.
  package let path: String
  package let bytes: [UInt8]
}

/// A line of `ls-tree`: `mode kind object`, a tab and the path.
private struct TreeEntry {
  let object: String
  let path: String

  /// Nil for what is no ordinary file.
  init?(_ line: ArraySlice<UInt8>) {
    guard let tab = line.firstIndex(of: 0x09) else { return nil }
    let fields = line[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard fields.count == 3, fields[0].hasPrefix("100"), fields[1] == "blob" else { return nil }
    object = fields[2]
    path = String(decoding: line[line.index(after: tab)...], as: UTF8.self)
  }
}
