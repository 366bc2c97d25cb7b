import Glibc
import Testing

/// The text of a conformance suite, which lies beside the package in `shared/conformance`.
///
/// Without it the test says that it was not run; in CI that is a failure.
func conformanceFile(_ name: String, from source: String = #filePath) throws -> String? {
  var folder = Substring(source)
  while let slash = folder.lastIndex(of: "/") {
    folder = folder[..<slash]
    if let text = contents(of: "\(folder)/shared/conformance/\(name)") { return text }
  }
  if getenv("CI") != nil {
    Issue.record("shared/conformance/\(name) is missing, so its suite cannot be run")
  } else {
    print("NOT RUN: shared/conformance/\(name) is missing")
  }
  return nil
}

private func contents(of path: String) -> String? {
  guard let stream = fopen(path, "rb") else { return nil }
  defer { fclose(stream) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, stream)
    if count == 0 { break }
    bytes.append(contentsOf: buffer[..<count])
  }
  return String(decoding: bytes, as: UTF8.self)
}
