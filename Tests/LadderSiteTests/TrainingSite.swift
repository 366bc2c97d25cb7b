import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// A small company's handbook, built with the default templates.
struct TrainingSite {
  /// The text of each file by its path.
  let files: [String: String]
  let problems: [String]

  /// Builds it for a day, with files in the place of the handbook's own or beside them.
  init(_ changes: KeyValuePairs<String, String> = [:], asOf: String = "2026-10-12") async throws {
    let folder = try TemporaryFolder()
    var sources: [String: String] = [:]
    for file in LadderTestSupport.files(Self.handbook) {
      sources[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    sources["content/data/calendar/holidays/2026.json"] = CalendarFixture.holidays
    for (path, text) in changes { sources[path] = text }
    for (path, text) in sources { try folder.write(text, to: path) }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    var options = BuildOptions(source: folder.path, templates: "/\(root)")
    options.asOf = Day(asOf)
    var timings = Timings()
    let result = try await buildSite(options, output: nil, timings: &timings)
    problems = result.diagnostics.filter { $0.severity == .error }.map(describe)
    var files: [String: String] = [:]
    for file in result.site?.files ?? [] where file.path.hasSuffix(".html") {
      var bytes: [UInt8] = []
      file.make(&bytes)
      files[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    self.files = files
  }

  /// The text of a page without its tags, each run of white space as one space.
  func text(_ path: String) throws -> String {
    let page = try #require(files[path], "\(path) is missing: \(problems.prefix(2))")
    var text = ""
    var isTag = false
    for character in page {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" {
        isTag = false
        text.append(" ")
      }
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func page(_ path: String) throws -> String {
    try #require(files[path], "\(path) is missing: \(problems.prefix(2))")
  }
}
