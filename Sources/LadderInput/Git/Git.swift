import Glibc

/// How git may be run: the only program a build runs, with fixed arguments that only read, hooks and
/// monitors off, and nothing fetched.
package struct Git: Sendable {
  /// The variables git is given: where it lies, and where its own settings lie, since who may read a
  /// folder is among them.
  private let variables: [String]

  package init(path: String?, home: String?) {
    variables =
      [("PATH", path), ("HOME", home)].compactMap { name, value in value.map { "\(name)=\($0)" } }
      + ["GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"]
  }

  /// What runs git for answers that are read whole.
  var reader: GitReader { GitReader(variables: variables) }

  /// Whether a folder lies in a repository, whatever git may think of it.
  package static func isRepository(_ folder: String) -> Bool {
    guard var path = try? resolvePath(folder) else { return false }
    while true {
      if access(path + "/.git", F_OK) == 0 { return true }
      guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        return access("/.git", F_OK) == 0
      }
      path = String(path[..<slash])
    }
  }

  /// When the last commit of the repository a folder lies in was made, in seconds since 1970; nil if there
  /// is none, or no git.
  package func lastCommit(of folder: String) -> Int? {
    var line: [UInt8] = []
    let isDone = run(in: folder, ["log", "-1", "--format=%ct"]) { bytes in
      if line.count < 4096 { line += bytes }
      return true
    }
    guard isDone else { return nil }
    return Int(String(decoding: line.prefix { $0 != 0x0A }, as: UTF8.self))
  }

  /// Runs git and hands over what it prints, piece by piece, until it ends or is not wanted any more.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - arguments: a command that only reads, with its flags.
  ///   - timeZone: the zone in which it prints times of day.
  ///   - take: gets a piece; false ends it.
  /// - Returns: whether it ended well, or was ended.
  func run(
    in folder: String, _ arguments: [String], timeZone: String? = nil,
    _ take: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    let words =
      [
        "git", "-C", folder, "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
        "-c", "core.quotePath=false", "-c", "log.showSignature=false", "--no-pager",
      ] + arguments
    let settings = variables + (timeZone.map { ["TZ=\($0)"] } ?? [])
    guard let child = ChildProcess(words, variables: settings) else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var isWanted = true
    while isWanted {
      let count = read(child.output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      isWanted = take(buffer[..<count])
    }
    let isDone = child.finish()
    return isDone || !isWanted
  }
}

/// A program that was started and whose output is read.
private struct ChildProcess {
  private let id: pid_t
  let output: Int32

  /// Starts a program found by PATH, with nothing to read and its messages dropped; nil if it cannot.
  init?(_ arguments: [String], variables: [String]) {
    var pipeEnds: [Int32] = [0, 0]
    guard pipe(&pipeEnds) == 0 else { return nil }
    for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipeEnds[1], STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    var settings = variables.map { strdup($0) } + [nil]
    defer { for case let text? in words + settings { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, arguments[0], &actions, nil, &words, &settings)
    close(pipeEnds[1])
    guard failure == 0 else {
      close(pipeEnds[0])
      return nil
    }
    id = child
    output = pipeEnds[0]
  }

  /// Closes the pipe, which ends a program that still writes, and waits; whether it ended well.
  func finish() -> Bool {
    close(output)
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}
