import Glibc

/// Runs git with arguments that only read, hooks and monitors off, and nothing fetched.
struct GitReader: Sendable {
  private let variables: [String]

  init(variables: [String]) { self.variables = variables }

  init(path: String?, home: String?) {
    variables =
      [("PATH", path), ("HOME", home)].compactMap { name, value in value.map { "\(name)=\($0)" } }
      + ["GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"]
  }

  /// What a pipe holds that nobody reads yet, so that all of an input can be written beforehand.
  private static let inputLimit = 65_536

  /// What git prints if it ends well: run in a folder, with a command that only reads and what it may read
  /// itself, at most 64 KB.
  func output(
    in folder: String, _ arguments: [String], input: [UInt8] = []
  ) -> [UInt8]? {
    guard let source = pipe(), let target = pipe() else { return nil }
    let isWritten =
      input.count <= Self.inputLimit && write(source.write, input, input.count) == input.count
    close(source.write)
    let words =
      [
        "git", "-C", folder, "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
        "-c", "core.quotePath=false", "--no-pager",
      ] + arguments
    let child = isWritten ? start(words, reading: source.read, writing: target.write) : nil
    close(source.read)
    close(target.write)
    defer { close(target.read) }
    guard let child else { return nil }
    let bytes = readAll(target.read)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? bytes : nil
  }

  private func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts a program found by PATH, with its messages dropped; nil if it cannot be.
  private func start(_ words: [String], reading: Int32, writing: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    var settings = variables.map { strdup($0) } + [nil]
    defer { for case let text? in arguments + settings { free(text) } }
    var child: pid_t = 0
    return posix_spawnp(&child, words[0], &actions, nil, &arguments, &settings) == 0 ? child : nil
  }

  private func readAll(_ end: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(end, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
