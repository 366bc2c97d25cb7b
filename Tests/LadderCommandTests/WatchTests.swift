import Glibc
import LadderTestSupport
import Testing

/// `check --watch` in the background, told to stop when the test is over.
@Suite struct WatchTests {
  @Test func checksAgainAfterAChangeAndClearsNoFile() async throws {
    let site = try SmallSite()
    try site.folder.write("", to: "said")
    let watch = try WatchedCheck(in: site.path)
    try await watch.expect("nothing to mend; waiting")
    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    try await watch.expect("content/guide/key.md:2:1: error: ")
    try site.folder.write("---\ntitle: 甲\n---\n乙\n", to: "content/guide/key.md")
    try await watch.expect("nothing to mend; waiting", times: 2)
    #expect(!watch.said.utf8Contains("\u{1B}"))
  }
}

/// A run of `check --watch` whose messages go to a file.
private final class WatchedCheck {
  private let folder: String
  private var child: pid_t = 0

  init(in folder: String) throws {
    self.folder = folder
    let line =
      "cd \"$0\" && exec \"$1\" check --watch --as-of 2026-09-30 --lang en --format short 2>said"
    let words = ["/bin/sh", "-c", line, folder, programPath]
    var arguments = words.map { strdup($0) } + [nil]
    var variables = [strdup("PATH=/usr/bin:/bin"), nil]
    defer { for case let text? in arguments + variables { free(text) } }
    let failure = posix_spawn(&child, "/bin/sh", nil, nil, &arguments, &variables)
    guard failure == 0 else { throw CannotRun(errno: failure) }
  }

  deinit {
    kill(child, SIGKILL)
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }

  var said: String {
    guard let file = fopen(folder + "/said", "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Waits until something was said so often; gives up after a time that is long for any machine.
  func expect(
    _ text: String, times: Int = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    for _ in 0..<1200 {
      if said.lines.count(where: { $0.utf8Contains(text) }) >= times { return }
      try await Task.sleep(nanoseconds: 100_000_000)
    }
    Issue.record("'\(text)' was not said:\n\(said)", sourceLocation: sourceLocation)
  }
}
