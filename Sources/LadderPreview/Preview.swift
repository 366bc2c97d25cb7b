import FlyingFox
import FlyingSocks
import Foundation
import LadderDiagnostics
package import LadderSite

/// Serves a site from memory while its source is being edited: on this machine only, built anew after
/// every change, never written to disk.
package struct Preview: Sendable {
  package let options: BuildOptions
  package let port: UInt16

  private let state = PreviewState()

  package init(_ options: BuildOptions, port: UInt16) {
    self.options = options
    self.port = port
  }

  /// The headers of every answer: what the production server is to send (security OUT1, OUT2).
  static let headers: HTTPHeaders = [
    HTTPHeader("Content-Security-Policy"):
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
      + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
      + "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    HTTPHeader("X-Content-Type-Options"): "nosniff",
    HTTPHeader("Referrer-Policy"): "no-referrer",
    HTTPHeader("Cache-Control"): "no-store",
  ]

  /// Builds, then serves and watches until it is stopped.
  ///
  /// - Parameters:
  ///   - report: is told of every build.
  ///   - ready: is told the address when requests are answered.
  package func run(
    report: @escaping @Sendable (BuildResult) -> Void, ready: @escaping @Sendable (String) -> Void
  ) async throws {
    let result = try await build()
    report(result)
    await state.take(result)
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled, handler: handler)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let port)? = await server.listeningAddress {
          ready("http://127.0.0.1:\(port)/")
        }
        try await watch(report: report)
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private func build() async throws -> BuildResult {
    var timings = Timings()
    return try await buildSite(options, output: nil, timings: &timings)
  }

  private func watch(report: @Sendable (BuildResult) -> Void) async throws {
    let folders = [
      options.source + "/content", options.source + "/site-templates",
      options.templates + "/site-templates",
    ]
    let watched = folders + (options.people.map { [$0] } ?? [])
    var last = SourceWatch(watched)
    while !Task.isCancelled {
      try await Task.sleep(nanoseconds: 300_000_000)
      let now = SourceWatch(watched)
      if now == last { continue }
      last = now
      // The source may be half saved at this moment; the next look sees the rest.
      guard let result = try? await build() else { continue }
      report(result)
      await state.take(result)
    }
  }

  // MARK: - requests

  private var handler: ClosureHTTPHandler {
    ClosureHTTPHandler { request in
      let site = await state.site
      let asked = PreviewRequest(
        method: request.method.rawValue, path: request.path,
        after: request.query["after"].flatMap { Int($0) }, host: request.headers[.host],
        origin: request.headers[HTTPHeader("Origin")])
      switch asked.answer(files: { site.jobs[$0] != nil }) {
      case .file(let path): return page(path, of: site, statusCode: .ok)
      case .reloadScript:
        return answer(Array(ReloadScript.text.utf8), type: contentType(of: "reload.js"))
      case .version(let after): return await version(after: after)
      case .notFound: return page("404.html", of: site, statusCode: .notFound)
      case .forbidden: return HTTPResponse(statusCode: .forbidden, headers: Self.headers)
      case .wrongMethod: return HTTPResponse(statusCode: .methodNotAllowed, headers: Self.headers)
      }
    }
  }

  private func page(_ path: String, of site: PreviewSite, statusCode: HTTPStatusCode)
    -> HTTPResponse
  {
    var bytes = site.file(path) ?? Array("<!doctype html><title>404</title><body>404</body>".utf8)
    if path.hasSuffix(".html") { bytes = ReloadScript.added(to: bytes) }
    return answer(bytes, type: contentType(of: path), statusCode: statusCode)
  }

  /// Waits for a newer build than the page has, for some seconds at most; the page asks again.
  private func version(after: Int) async -> HTTPResponse {
    for _ in 0..<100 {
      if await state.site.version > after { break }
      do { try await Task.sleep(nanoseconds: 100_000_000) } catch { break }
    }
    let site = await state.site
    let problems = site.problems.map(jsonString).joined(separator: ",")
    let text = "{\"version\":\(site.version),\"problems\":[\(problems)]}"
    return answer(Array(text.utf8), type: contentType(of: "version.json"))
  }

  private func answer(
    _ bytes: [UInt8], type: String, statusCode: HTTPStatusCode = .ok
  ) -> HTTPResponse {
    var headers = Self.headers
    headers[.contentType] = type
    return HTTPResponse(statusCode: statusCode, headers: headers, body: Data(bytes))
  }
}
