import Dispatch
import Glibc

/// What a server answered.
struct Answer {
  let status: Int
  /// By lower-case name.
  let headers: [String: String]
  let body: String
}

struct NoAnswer: Error {}

/// Sends a request to a port of this machine, word for word, and reads to the end of the answer.
///
/// Blocks, so it runs on a thread of its own: the server needs those that tasks run on.
func ask(
  _ port: UInt16, _ method: String, _ target: String, host: String? = nil, origin: String? = nil,
  cookie: String? = nil
) async throws -> Answer {
  var request = "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n"
  if let origin { request += "Origin: \(origin)\r\n" }
  if let cookie { request += "Cookie: \(cookie)\r\n" }
  request += "Connection: close\r\n\r\n"
  let text = request
  return try await withCheckedThrowingContinuation { continuation in
    DispatchQueue.global().async {
      continuation.resume(with: Result { try converse(port, text) })
    }
  }
}

private func converse(_ port: UInt16, _ request: String) throws -> Answer {
  let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard connection >= 0 else { throw NoAnswer() }
  defer { close(connection) }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  let connected = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard connected == 0 else { throw NoAnswer() }
  guard send(connection, request, request.utf8.count, Int32(MSG_NOSIGNAL)) > 0 else {
    throw NoAnswer()
  }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = recv(connection, &buffer, buffer.count, 0)
    if count <= 0 { break }
    bytes += buffer[..<count]
  }
  return try Answer(bytes)
}

extension Answer {
  fileprivate init(_ bytes: [UInt8]) throws {
    let blank = Array("\r\n\r\n".utf8)
    guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: blank) }) else {
      throw NoAnswer()
    }
    let lines = bytes[..<end].split(separator: 0x0A).map { line in
      String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
    }
    guard let first = lines.first, let status = Int(first.split(separator: " ")[1]) else {
      throw NoAnswer()
    }
    self.status = status
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      headers[parts[0].lowercased()] = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    }
    self.headers = headers
    body = String(decoding: bytes[(end + 4)...], as: UTF8.self)
  }
}
