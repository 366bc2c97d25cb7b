import Glibc
import LadderTestSupport

/// What a run of the program gave.
struct Outcome {
  let code: Int32
  let output: String
  let errors: String
}

/// The folder of the program that was built with these tests.
private let programFolder: String = {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let length = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
  let path = String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  return "/" + path.split(separator: "/").dropLast().joined(separator: "/")
}()

let programPath = programFolder + "/ladder"

struct CannotRun: Error {
  let errno: Int32
}

/// Runs `ladder` to its end, with nothing in its environment but what is given.
func ladder(
  _ arguments: String..., in folder: String, environment: [String: String] = [:],
  input: String = ""
) throws -> Outcome {
  try run(programPath, arguments, in: folder, environment: environment, input: input)
}

/// Runs a program; its streams go through files, so that none can be too long.
func run(
  _ program: String, _ arguments: [String], in folder: String, environment: [String: String] = [:],
  input: String = ""
) throws -> Outcome {
  let streams = try TemporaryFolder()
  try streams.write(input, to: "in")
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  let creating = O_WRONLY | O_CREAT | O_TRUNC
  posix_spawn_file_actions_addopen(&actions, 0, streams.path + "/in", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, streams.path + "/out", creating, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/err", creating, 0o600)
  // The shell goes to the folder and becomes the program.
  let line = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program] + arguments
  var words = line.map { strdup($0) } + [nil]
  let variables = ["PATH": "/usr/bin:/bin"].merging(environment) { _, given in given }
    .map { "\($0.key)=\($0.value)" }.sorted()
  var settings = variables.map { strdup($0) } + [nil]
  defer { for case let text? in words + settings { free(text) } }
  var child: pid_t = 0
  let failure = posix_spawn(&child, line[0], &actions, nil, &words, &settings)
  guard failure == 0 else { throw CannotRun(errno: failure) }
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0, errno == EINTR {}
  // A signal shows as a negative number.
  let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
  return Outcome(
    code: code, output: streams.read("out") ?? "", errors: streams.read("err") ?? "")
}

extension String {
  var lines: [Substring] { split(separator: "\n") }
}

extension StringProtocol {
  func utf8Contains(_ part: String) -> Bool {
    let whole = Array(utf8)
    let wanted = Array(part.utf8)
    guard wanted.count <= whole.count else { return false }
    return (0...(whole.count - wanted.count)).contains { whole[$0...].starts(with: wanted) }
  }
}
