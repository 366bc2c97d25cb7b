/// Who changed which file when, as git tells it.
package struct GitHistory: Sendable {
  package struct Entry: Sendable, Equatable {
    /// The day of the last change of what the file holds; a mere move is none.
    package fileprivate(set) var updated: Day
    /// Who changed it, the newest first, each once.
    package fileprivate(set) var contributors: [String]
  }

  /// By the paths of the files.
  package private(set) var entries: [String: Entry] = [:]
  /// Whether the history is cut off (a shallow clone) before every file was met.
  package private(set) var isShallow = false

  package init() {}
}

extension Git {
  /// The history of the files under `content/`, in one pass over the log.
  ///
  /// - Parameters:
  ///   - folder: the source folder.
  ///   - paths: the files that are asked for, relative to it.
  ///   - timeZone: the zone whose day counts, as an IANA name; the committer's own if this machine does
  ///     not know it.
  ///   - findsContributors: reads on when the last change of every file is known.
  /// - Returns: nil if git cannot tell.
  package func history(
    of folder: String, paths: [String], timeZone: String, findsContributors: Bool
  ) -> GitHistory? {
    let zone = isKnownZone(timeZone) ? timeZone : nil
    var log = GitLog(paths: paths, findsContributors: findsContributors)
    let isDone = run(
      in: folder,
      [
        "log", "--relative", "--name-status", "-z", "--find-renames=100%", "--no-ext-diff",
        "--no-textconv", "--no-color",
        zone == nil ? "--date=format:%Y-%m-%d" : "--date=format-local:%Y-%m-%d",
        "--format=%x02%cd%x1f%D%x1f%aN", "--", "content",
      ], timeZone: zone
    ) { log.read($0) }
    return isDone ? log.history : nil
  }
}

/// Whether this machine has the rules of a time zone; without them every zone would silently be UTC.
func isKnownZone(_ name: String) -> Bool {
  let isName = name.utf8.allSatisfy { byte in
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
      || "_+-/".utf8.contains(byte)
  }
  guard isName, !name.hasPrefix("/"), !name.isEmpty else { return false }
  return (try? FileStatus.of("/usr/share/zoneinfo/" + name, followingLinks: true))?.kind == .file
}

/// Reads what `git log` prints, from the newest commit back.
struct GitLog {
  private(set) var history = GitHistory()
  private let findsContributors: Bool
  /// The file that a path of the past became; a path that is gone by then is not in here.
  private var fileOfPath: [String: String]
  /// How many files have not been met.
  private var open: Int

  private var pending: [UInt8] = []
  private var commit: (day: Day, author: String)?
  private var state = State.status

  private enum State {
    case status
    case path(isAddition: Bool, isRemoval: Bool)
    case oldPath(isExact: Bool)
    case newPath(old: String, isExact: Bool)
  }

  init(paths: [String], findsContributors: Bool) {
    self.findsContributors = findsContributors
    fileOfPath = Dictionary(paths.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    open = fileOfPath.count
  }

  /// Takes a piece of the log; false if nothing more is needed.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let end = rest.firstIndex(of: 0) {
      pending += rest[..<end]
      take(pending)
      pending.removeAll(keepingCapacity: true)
      rest = rest[(end + 1)...]
      if history.isShallow || open == 0 && !findsContributors { return false }
    }
    pending += rest
    return true
  }

  private mutating func take(_ token: [UInt8]) {
    switch state {
    case .status:
      if token.first == 0x02 { return begin(token) }
      let status = token.first == 0x0A ? token.dropFirst() : token[...]
      switch status.first {
      case UInt8(ascii: "R"), UInt8(ascii: "C"):
        state = .oldPath(isExact: status.elementsEqual("R100".utf8))
      default:
        state = .path(
          isAddition: status.first == UInt8(ascii: "A"),
          isRemoval: status.first == UInt8(ascii: "D"))
      }
    case .path(let isAddition, let isRemoval):
      state = .status
      if isRemoval { return }
      let path = String(decoding: token, as: UTF8.self)
      note(path)
      // What lay there before the file was added is another file.
      if isAddition { fileOfPath[path] = nil }
    case .oldPath(let isExact):
      state = .newPath(old: String(decoding: token, as: UTF8.self), isExact: isExact)
    case .newPath(let old, let isExact):
      state = .status
      let path = String(decoding: token, as: UTF8.self)
      if !isExact { note(path) }
      if let file = fileOfPath.removeValue(forKey: path) { fileOfPath[old] = file }
    }
  }

  private mutating func begin(_ token: [UInt8]) {
    let parts = token.dropFirst().split(
      separator: 0x1F, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Day(String(decoding: parts[0], as: UTF8.self)) else {
      commit = nil
      return
    }
    // Git marks the commit at which a shallow clone ends; it seems to add every file.
    if parts[1].starts(with: "grafted".utf8) {
      history = GitHistory(shallow: ())
      return
    }
    commit = (day, String(decoding: parts[2], as: UTF8.self))
  }

  private mutating func note(_ path: String) {
    guard let commit, let file = fileOfPath[path] else { return }
    history.note(commit.day, by: commit.author, of: file, &open)
  }
}

extension GitHistory {
  fileprivate init(shallow: Void) { isShallow = true }

  fileprivate mutating func note(_ day: Day, by author: String, of file: String, _ open: inout Int)
  {
    guard entries[file] != nil else {
      entries[file] = Entry(updated: day, contributors: [author])
      open -= 1
      return
    }
    if entries[file]?.contributors.contains(author) == false {
      entries[file]?.contributors.append(author)
    }
  }
}
