/// What the preview makes of a request, decided without a server so that it can be tested.
///
/// The preview is for the person at this machine: it answers only requests that were addressed to this
/// machine by its own names, so that no page from elsewhere can read it (DNS rebinding, cross-site
/// requests).
struct PreviewRequest: Sendable {
  enum Answer: Sendable, Equatable {
    /// A file of the site.
    case file(String)
    /// A folder of the site is shown by its page's own address, so that relative links hold.
    case moved(to: String)
    case reloadScript
    /// The bar by which one looks as somebody else, and the list to choose from.
    case roleScript, readers
    /// From here on the site is shown as somebody sees it.
    case look(as: Viewer)
    /// The number of the newest build, told when it is higher than the one the page knows.
    case version(after: Int)
    case notFound
    case forbidden
    case wrongMethod
  }

  let method: String
  /// Percent-decoded.
  let path: String
  let after: Int?
  let host: String?
  let origin: String?
  var cookies: String?

  static let prefix = "/_ladder/"

  func answer(files: (String) -> Bool) -> Answer {
    guard let host, Self.isOwn(host: host) else { return .forbidden }
    if let origin, origin.lowercased() != "http://" + host.lowercased() { return .forbidden }
    guard method == "GET" || method == "HEAD" else { return .wrongMethod }
    if path == Self.prefix + "reload.js" { return .reloadScript }
    if path == Self.prefix + "version" { return .version(after: after ?? 0) }
    if path == Self.prefix + "role.js" { return .roleScript }
    if path == Self.prefix + "readers" { return .readers }
    if path.hasPrefix(Self.prefix + "as/") {
      let name = String(path.dropFirst(Self.prefix.count + 3))
      return Viewer(name).map { .look(as: $0) } ?? .notFound
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    if parts.contains("..") || parts.contains(".") || path.utf8.contains(0) { return .notFound }
    let file = parts.joined(separator: "/")
    if file.isEmpty { return files("index.html") ? .file("index.html") : .notFound }
    if files(file) { return .file(file) }
    let index = file + "/index.html"
    return files(index) ? .moved(to: "/" + percentEncoded(index)) : .notFound
  }

  /// Whether a Host header names this machine.
  static func isOwn(host: String) -> Bool {
    let name: Substring
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return false }
      name = host[...end]
    } else {
      name = host.prefix { $0 != ":" }
    }
    return ["localhost", "127.0.0.1", "[::1]"].contains(name.lowercased())
  }
}

/// A path as it stands in an address (RFC 3986 section 3.3).
private func percentEncoded(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x5F, 0x7E:
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
  return encoded
}

/// The type of a file by the ending of its name.
func contentType(of path: String) -> String {
  switch path.split(separator: ".").last ?? "" {
  case "html": "text/html; charset=utf-8"
  case "css": "text/css; charset=utf-8"
  case "js": "text/javascript; charset=utf-8"
  case "json": "application/json"
  case "svg": "image/svg+xml"
  case "png": "image/png"
  case "jpg", "jpeg": "image/jpeg"
  case "gif": "image/gif"
  case "webp": "image/webp"
  case "avif": "image/avif"
  case "ico": "image/x-icon"
  case "woff": "font/woff"
  case "woff2": "font/woff2"
  case "ttf": "font/ttf"
  case "otf": "font/otf"
  case "pdf": "application/pdf"
  case "ics": "text/calendar; charset=utf-8"
  case "xml": "application/xml"
  case "txt", "csv": "text/plain; charset=utf-8"
  default: "application/octet-stream"
  }
}
