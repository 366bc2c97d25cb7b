import Foundation
import LadderDiagnostics
import LadderTemplates

/// One example of the Mustache specification's test suite.
struct SpecificationExample: Sendable {
  let name: String
  let template: String
  let partials: [String: String]
  let data: JSONMemory
  let expected: String
}

/// The suite as it lies beside the package: `shared/conformance/mustache/*.json`.
enum MustacheSuite {
  static let files = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance",
  ]

  /// The suite's folder, looked for from this file upwards; nil if there is none.
  static let folder: URL? = {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let suite = folder.appending(path: "shared/conformance/mustache")
      if FileManager.default.fileExists(atPath: suite.path) { return suite }
      folder.deleteLastPathComponent()
    }
    return nil
  }()

  static let isRequired = ProcessInfo.processInfo.environment["CI"] != nil

  static func examples(in file: String) throws -> [SpecificationExample] {
    guard let folder else { return [] }
    let data = try Data(contentsOf: folder.appending(path: file + ".json"))
    let suite = try JSONDecoder().decode(SuiteFile.self, from: data)
    return suite.tests.map { test in
      SpecificationExample(
        name: "\(file): \(test.name)", template: test.template, partials: test.partials ?? [:],
        data: JSONMemory(test.data), expected: test.expected)
    }
  }
}

private struct SuiteFile: Decodable {
  struct Test: Decodable {
    let name: String
    let data: JSONValue
    let template: String
    let expected: String
    let partials: [String: String]?
  }

  let tests: [Test]
}

/// Data of an example.
indirect enum JSONValue: Decodable {
  case null
  case flag(Bool)
  case text(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let flag = try? single.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? single.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? single.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let array = try? single.decode([JSONValue].self) {
      self = .array(array)
    } else {
      let object = try single.decode([String: JSONValue].self)
      self = .object(object.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }
}
