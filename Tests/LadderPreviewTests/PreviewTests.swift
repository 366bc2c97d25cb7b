import Glibc
import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport
import Testing

@testable import LadderPreview

/// The preview as a browser meets it: over a socket, while its source is changed.
@Suite struct PreviewTests {
  let folder: TemporaryFolder
  let options: BuildOptions

  init() throws {
    folder = try TemporaryFolder()
    let site = """
      -- content/site.yaml --
      title: 小手册
      -- content/_index.md --
      ---
      title: 小手册
      ---
      欢迎使用。
      -- content/guide/start.md --
      ---
      title: 从这里开始
      ---
      第一版。
      """
    for file in files(site) {
      try folder.write(String(decoding: file.bytes, as: UTF8.self), to: file.path)
    }
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var options = BuildOptions(source: folder.path, templates: "/" + package)
    options.asOf = Day("2026-09-30")
    self.options = options
  }

  /// Serves the folder on any free port while something is done with it.
  private func serving(_ body: (UInt16) async throws -> Void) async throws {
    let (addresses, ready) = AsyncStream.makeStream(of: String.self)
    let preview = Preview(options, port: 0)
    let server = Task {
      defer { ready.finish() }
      try await preview.run(report: { _ in }, ready: { ready.yield($0) })
    }
    defer { server.cancel() }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0.dropLast()) })
    try await body(port)
  }

  @Test func pageIsServedWithTheHeadersOfTheRealServer() async throws {
    try await serving { port in
      let page = try await ask(port, "GET", "/guide/start/index.html")
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(page.headers["x-content-type-options"] == "nosniff")
      #expect(page.headers["content-security-policy"]?.hasPrefix("default-src 'none'; ") == true)
      #expect(page.body.contains("第一版。"))
      #expect(page.body.contains("<script src=\"/_ladder/reload.js\" defer>"))
    }
  }

  @Test func headHasTheLengthAndNoBody() async throws {
    try await serving { port in
      let get = try await ask(port, "GET", "/index.html")
      let head = try await ask(port, "HEAD", "/index.html")
      #expect(head.status == 200)
      #expect(head.body.isEmpty)
      #expect(head.headers["content-length"] == String(get.body.utf8.count))
      #expect(head.headers["content-type"] == get.headers["content-type"])
    }
  }

  @Test func strangersAreToldNothing() async throws {
    try await serving { port in
      let host = try await ask(port, "GET", "/", host: "example.com")
      #expect(host.status == 403)
      #expect(host.body.isEmpty)
      let origin = try await ask(port, "GET", "/", origin: "https://example.com")
      #expect(origin.status == 403)
      let version = try await ask(port, "GET", "/_ladder/version", host: "example.com")
      #expect(version.status == 403)
      #expect(try await ask(port, "POST", "/").status == 405)
    }
  }

  @Test func filesOutsideTheSiteAreNotServed() async throws {
    try folder.write("secret", to: "secret.txt")
    try await serving { port in
      for target in [
        "/../secret.txt", "/%2e%2e/secret.txt", "/guide/..%2f..%2fsecret.txt",
        "/..%5csecret.txt", "//etc/passwd", "/content/guide/start.md", "/guide/%00",
      ] {
        let answer = try await ask(port, "GET", target)
        #expect(answer.status != 200, "\(target)")
        #expect(!answer.body.contains("secret"), "\(target)")
        #expect(!answer.body.contains("第一版"), "\(target)")
      }
    }
  }

  @Test func folderLeadsToItsPage() async throws {
    try await serving { port in
      let answer = try await ask(port, "GET", "/guide/start")
      #expect(answer.status == 307)
      #expect(answer.headers["location"] == "/guide/start/index.html")
    }
  }

  @Test func changeIsSeenAndBrokenEditLeavesTheOldPage() async throws {
    try await serving { port in
      let first = try await ask(port, "GET", "/_ladder/version?after=0")
      #expect(first.headers["content-type"] == "application/json")
      #expect(first.body == "{\"version\":1,\"isCurrent\":true,\"problems\":[]}")

      try save("---\ntitle: 从这里开始\n---\n第二版。\n")
      let second = try await version(after: 1, at: port)
      #expect(second.hasPrefix("{\"version\":2,\"isCurrent\":true,\"problems\":[]"))
      #expect(try await ask(port, "GET", "/guide/start/index.html").body.contains("第二版。"))

      try save("---\ntitel: 从这里开始\n---\n第三版。\n")
      let third = try await version(after: 2, at: port)
      #expect(
        third.hasPrefix(
          "{\"version\":3,\"isCurrent\":false,\"problems\":[\"content/guide/start.md:2:1: "))
      #expect(third.contains("[unknown-key]"))
      #expect(try await ask(port, "GET", "/guide/start/index.html").body.contains("第二版。"))

      try save("---\ntitle: 从这里开始\n---\n第四版。\n")
      #expect(try await version(after: 3, at: port).hasPrefix("{\"version\":4,\"isCurrent\":true,"))
      #expect(try await ask(port, "GET", "/guide/start/index.html").body.contains("第四版。"))
    }
    #expect(!folder.exists("public"))
    #expect(!folder.exists(".ladder"))
  }

  /// Saves the page as editors do, whole and at once.
  private func save(_ text: String) throws {
    try folder.write(text, to: ".edited")
    let page = folder.path + "/content/guide/start.md"
    try #require(rename(folder.path + "/.edited", page) == 0)
  }

  /// Asks until there is a newer build, as the page does.
  private func version(after: Int, at port: UInt16) async throws -> String {
    // On a busy machine an answer may be given up; the page asks again, and so does this.
    for _ in 0..<60 {
      let text = try await ask(port, "GET", "/_ladder/version?after=\(after)").body
      if !text.isEmpty, !text.hasPrefix("{\"version\":\(after),") { return text }
    }
    throw NoAnswer()
  }

  @Test func brokenSourceIsServedWithItsProblemsFromTheStart() async throws {
    try folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/start.md")
    try await serving { port in
      #expect(try await ask(port, "GET", "/").status == 404)
      let state = try await ask(port, "GET", "/_ladder/version?after=0").body
      #expect(state.contains("content/guide/start.md:2:1: "))
    }
  }

  @Test func missingSourceIsThrown() async throws {
    var options = options
    options.source = folder.path + "/nowhere"
    await #expect(throws: FileError.self) {
      try await Preview(options, port: 0).run(report: { _ in }, ready: { _ in })
    }
  }

  @Test func takenPortIsThrown() async throws {
    try await serving { port in
      await #expect(throws: PortTaken.self) {
        try await Preview(options, port: port).run(report: { _ in }, ready: { _ in })
      }
    }
  }
}
