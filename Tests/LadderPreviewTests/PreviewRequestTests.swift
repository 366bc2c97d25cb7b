import Testing

@testable import LadderPreview

@Suite struct PreviewRequestTests {
  private func answer(
    _ path: String, method: String = "GET", after: Int? = nil, host: String? = "localhost:8000",
    origin: String? = nil
  ) -> PreviewRequest.Answer {
    let site: Set = ["index.html", "guide/start/index.html", "assets/说明.pdf", "中文/index.html"]
    return PreviewRequest(method: method, path: path, after: after, host: host, origin: origin)
      .answer { site.contains($0) }
  }

  @Test(arguments: ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1:8000", "[::1]:8000"])
  func ownNamesAreAnswered(_ host: String) {
    #expect(answer("/", host: host) == .file("index.html"))
  }

  @Test(arguments: [
    nil, "", "example.com", "example.com:8000", "localhost.example.com", "127.0.0.1.example.com",
    "127.0.0.2", "[::2]", "[::1", "localhost@example.com", "10.0.0.1:8000",
  ])
  func otherHostsAreRefused(_ host: String?) {
    #expect(answer("/", host: host) == .forbidden)
  }

  @Test func ownOriginIsAnswered() {
    #expect(answer("/", origin: "http://localhost:8000") == .file("index.html"))
  }

  @Test(arguments: [
    "https://example.com", "null", "", "http://localhost:9000", "https://localhost:8000",
    "http://127.0.0.1:8000", "http://localhost:8000.example.com",
  ])
  func otherOriginsAreRefused(_ origin: String) {
    #expect(answer("/", origin: origin) == .forbidden)
  }

  @Test func strangersAreRefusedTheScriptAndTheVersionToo() {
    #expect(answer("/_ladder/version", host: "example.com") == .forbidden)
    #expect(answer("/_ladder/reload.js", origin: "http://example.com") == .forbidden)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
  func otherMethodsAreRefused(_ method: String) {
    #expect(answer("/", method: method) == .wrongMethod)
  }

  @Test func headIsAnsweredLikeGet() {
    #expect(answer("/", method: "HEAD") == .file("index.html"))
  }

  @Test func filesAreFoundByTheirPath() {
    #expect(answer("/guide/start/index.html") == .file("guide/start/index.html"))
    #expect(answer("/assets/说明.pdf") == .file("assets/说明.pdf"))
    #expect(answer("/nowhere.html") == .notFound)
  }

  @Test(arguments: ["/guide/start", "/guide/start/"])
  func foldersLeadToTheirPage(_ path: String) {
    #expect(answer(path) == .moved(to: "/guide/start/index.html"))
  }

  @Test func addressesAreEncoded() {
    #expect(answer("/中文/") == .moved(to: "/%E4%B8%AD%E6%96%87/index.html"))
  }

  @Test(arguments: [
    "/../index.html", "/guide/../index.html", "/guide/./start/index.html", "/..", "/index.html\0",
    "/guide/start/../../../etc/passwd",
  ])
  func pathsOutOfTheSiteAreNotFound(_ path: String) {
    #expect(answer(path) == .notFound)
  }

  @Test func versionIsAskedForWithTheOneKnown() {
    #expect(answer("/_ladder/version", after: 3) == .version(after: 3))
    #expect(answer("/_ladder/version") == .version(after: 0))
  }

  @Test(arguments: [
    ("a/index.html", "text/html; charset=utf-8"), ("a.1f.css", "text/css; charset=utf-8"),
    ("search/m.js", "text/javascript; charset=utf-8"), ("a.json", "application/json"),
    ("a.svg", "image/svg+xml"), ("a.jpeg", "image/jpeg"), ("a.pdf", "application/pdf"),
    ("a.unknown", "application/octet-stream"), ("none", "application/octet-stream"),
  ])
  func typeFollowsTheEnding(_ path: String, _ type: String) {
    #expect(contentType(of: path) == type)
  }

  @Test func reloadScriptStandsBeforeTheEndOfTheBody() {
    let page = ReloadScript.added(to: Array("<body>甲</body></html>".utf8))
    #expect(
      String(decoding: page, as: UTF8.self)
        == "<body>甲<script src=\"/_ladder/reload.js\" defer></script>\n</body></html>")
  }
}
