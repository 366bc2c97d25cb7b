import Glibc

/// When the last commit of the repository a folder lies in was made, in seconds since 1970; nil if there is
/// none, or no git.
///
/// The only program a build runs: with fixed arguments, nothing to read, hooks and monitors off, and
/// nothing fetched.
func commitInstant(source: String) -> Int? {
  let arguments = [
    "git", "-C", source, "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false",
    "-c", "log.showSignature=false", "--no-pager", "log", "-1", "--format=%ct",
  ]
  // git finds its own settings by HOME, and who may read a folder is among them.
  let variables =
    ["PATH", "HOME"].compactMap { name in environment(name).map { "\(name)=\($0)" } }
    + ["GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C"]
  return firstLine(ofRunning: arguments, variables: variables).flatMap { Int($0) }
}

/// Runs a program found by PATH and gives the first line it prints, if it ends well.
private func firstLine(ofRunning arguments: [String], variables: [String]) -> String? {
  var pipeEnds: [Int32] = [0, 0]
  guard pipe(&pipeEnds) == 0 else { return nil }
  for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_adddup2(&actions, pipeEnds[1], STDOUT_FILENO)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var child: pid_t = 0
  var words = arguments.map { strdup($0) } + [nil]
  var settings = variables.map { strdup($0) } + [nil]
  defer { for case let text? in words + settings { free(text) } }
  let failure = posix_spawnp(&child, arguments[0], &actions, nil, &words, &settings)
  close(pipeEnds[1])
  defer { close(pipeEnds[0]) }
  guard failure == 0 else { return nil }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 256)
  while true {
    let count = read(pipeEnds[0], &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    if count <= 0 { break }
    if bytes.count < 4096 { bytes += buffer[..<count] }
  }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  guard status == 0 else { return nil }
  return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
}
