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
    HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    HTTPHeader("Cache-Control"): "no-store",
  ]

  /// Builds, then serves and watches until it is stopped.
  ///
  /// - Throws: `FileError` if there is no source folder, `PortTaken`.
  /// - Parameters:
  ///   - report: is told of every build.
  ///   - ready: is told the address when requests are answered.
  package func run(
    report: @escaping @Sendable (BuildResult) -> Void, ready: @escaping @Sendable (String) -> Void
  ) async throws {
    // Looked at before the build, so that no change after it is missed.
    let start = SourceWatch(options)
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
        try await watch(since: start, report: report)
      }
      defer { group.cancelAll() }
      do {
        try await group.next()
      } catch let SocketError.failed(_, number, _) where number == EADDRINUSE || number == EACCES {
        throw PortTaken(port: port)
      }
    }
  }

  private func build() async throws -> BuildResult {
    var timings = Timings()
    return try await buildSite(options, output: nil, timings: &timings)
  }

  private func watch(since start: SourceWatch, report: @Sendable (BuildResult) -> Void) async throws
  {
    var last = start
    while !Task.isCancelled {
      try await Task.sleep(nanoseconds: 300_000_000)
      let now = SourceWatch(options)
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
      var response = await response(to: request)
      if request.method == .HEAD {
        // The length is that of the answer to GET, and there is no body (RFC 9110 section 9.3.2).
        response.headers[.contentLength] = String(try await response.bodyData.count)
        response.payload = .httpBody(HTTPBodySequence(data: Data()))
      }
      return response
    }
  }

  private func response(to request: HTTPRequest) async -> HTTPResponse {
    let site = await state.site
    let asked = PreviewRequest(
      method: request.method.rawValue, path: request.path,
      after: request.query["after"].flatMap { Int($0) }, host: request.headers[.host],
      origin: request.headers[HTTPHeader("Origin")],
      cookies: request.headers[HTTPHeader("Cookie")])
    let viewer = Viewer(cookies: asked.cookies)
    switch asked.answer(files: { site.holds($0, for: viewer) }) {
    case .file(let path): return page(path, of: site, for: viewer, statusCode: .ok)
    case .moved(let path): return refusal(.temporaryRedirect, [.location: path])
    case .reloadScript:
      return answer(Array(ReloadScript.text.utf8), type: contentType(of: "reload.js"))
    case .roleScript:
      return answer(Array(RoleScript.text(site.language).utf8), type: contentType(of: "role.js"))
    case .readers:
      return answer(
        Array(RoleScript.readers(site, viewer).utf8), type: contentType(of: "readers.json"))
    case .look(let viewer): return look(as: viewer)
    case .version(let after): return await version(after: after)
    case .notFound: return page("404.html", of: site, for: viewer, statusCode: .notFound)
    case .forbidden: return refusal(.forbidden)
    case .wrongMethod: return refusal(.methodNotAllowed, [HTTPHeader("Allow"): "GET, HEAD"])
    }
  }

  private func refusal(
    _ statusCode: HTTPStatusCode, _ more: [HTTPHeader: String] = [:]
  ) -> HTTPResponse {
    var headers = Self.headers
    for (name, value) in more { headers[name] = value }
    return HTTPResponse(statusCode: statusCode, headers: headers)
  }

  /// Shows what a person begins with: their own page.
  private func look(as viewer: Viewer) -> HTTPResponse {
    let first = if case .person(let folder) = viewer { "/people/\(folder)/index.html" } else { "/" }
    return refusal(
      .temporaryRedirect, [.location: first, HTTPHeader("Set-Cookie"): viewer.setCookie])
  }

  private func page(
    _ path: String, of site: PreviewSite, for viewer: Viewer, statusCode: HTTPStatusCode
  ) -> HTTPResponse {
    var bytes =
      site.file(path, for: viewer)
      ?? Array("<!doctype html><title>404</title><body>404</body>".utf8)
    if path.hasSuffix(".html") {
      let hasRoles = site.access != nil
      bytes = ReloadScript.added(hasRoles ? ["reload.js", "role.js"] : ["reload.js"], to: bytes)
    }
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
    let text =
      "{\"version\":\(site.version),\"isCurrent\":\(site.isCurrent),\"problems\":[\(problems)]}"
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

/// The port cannot be listened on: another program has it, or it is kept for the system.
package struct PortTaken: Error {
  package let port: UInt16
}
