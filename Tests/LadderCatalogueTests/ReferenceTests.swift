import Glibc
import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// What is made from the declarations and kept in the repository: the reference pages and the schemas.
@Suite struct ReferenceTests {
  private static let root: String = {
    // Tests/LadderCatalogueTests/this file
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  }()

  /// Holds a file against what it should be; rewrites it where `UPDATE_SNAPSHOTS` says so.
  private func expect(_ path: String, holds text: String) throws {
    let file = Self.root + "/" + path
    if getenv("UPDATE_SNAPSHOTS") != nil {
      let handle = try #require(fopen(file, "w"))
      fputs(text, handle)
      fclose(handle)
    }
    let kept = String(decoding: try readFile(file), as: UTF8.self)
    #expect(
      kept == text, "\(path) is not what the declarations say; UPDATE_SNAPSHOTS=1 writes it anew")
  }

  @Test(arguments: [("docs/data.md", Language.chinese), ("docs/data.en.md", .english)])
  func pageIsUpToDate(_ path: String, _ language: Language) throws {
    try expect(path, holds: dataReference(in: language))
  }

  @Test(arguments: SchemaKind.allCases)
  func schemaIsUpToDate(_ kind: SchemaKind) throws {
    try expect("schemas/\(kind.fileName)", holds: kind.jsonSchema(in: .chinese))
  }

  @Test(arguments: SchemaKind.allCases, [Language.chinese, .english])
  func schemaIsWellFormed(_ kind: SchemaKind, _ language: Language) throws {
    let text = kind.jsonSchema(in: language)
    let parsed = YAMLNode.parse(SourceFile(path: kind.fileName, text: text))
    #expect(parsed.diagnostics == [])
    let schema = try #require(parsed.value)
    #expect(schema["$schema"]?.scalar?.text == "http://json-schema.org/draft-07/schema#")
    #expect(schema["title"]?.scalar?.text == kind.summary.text(in: language))
  }

  @Test func schemaOffersTheIDsOfAHandbook() throws {
    let text = SchemaKind.course.jsonSchema(
      in: .english, knownIDs: ["topic": ["flows", "tariffs"], "grade": ["junior"]])
    let schema = try #require(YAMLNode.parse(SourceFile(path: "s", text: text)).value)
    let topics = schema["properties"]?["topic_ids"]?["items"]
    #expect(topics?["examples"]?.items?.map { $0.scalar?.text } == ["flows", "tariffs"])
    #expect(schema["properties"]?["system_ids"]?["items"]?["examples"] == nil)
  }

  @Test func everyTableAndColumnIsOnThePage() {
    let page = dataReference(in: .english)
    for table in ["### tracks\n", "### grades\n", "### kpi_items\n", "### special_programs\n"] {
      #expect(page.utf8Contains(table))
    }
    for kind in RecordKind.allCases { #expect(page.utf8Contains("### \(kind.rawValue).csv\n")) }
    #expect(page.utf8Contains("| `employee_id` | 工号、员工编号、员工工号、人员编号 |"))
    #expect(page.utf8Contains("| `kpi_percentile` | an amount | `kpi_id` `op` `value` |"))
    #expect(page.utf8Contains("| `effective_to` |"))
  }

  @Test func dataSchemaOffersChoicesRangesAndDefaults() throws {
    let text = SchemaKind.data.jsonSchema(in: .english)
    let schema = try #require(YAMLNode.parse(SourceFile(path: "s", text: text)).value)
    let grade = try #require(schema["else"]?["properties"]?["grades"]?["items"])
    let level = try #require(grade["properties"]?["level"])
    #expect(level["minimum"]?.scalar?.text == "1")
    #expect(level["maximum"]?.scalar?.text == "99")
    #expect(grade["properties"]?["version"]?["default"]?.scalar?.text == "1")
    #expect(
      grade["properties"]?["status"]?["enum"]?.items?.map { $0.scalar?.text } == [
        "active", "draft", "null",
      ])
    #expect(
      grade["required"]?.items?.compactMap { $0.scalar?.text } == [
        "id", "track_id", "level", "name",
      ])
    #expect(grade["additionalProperties"]?.scalar?.text == "false")
    let condition = schema["definitions"]?["condition"]?["anyOf"]?.items
    #expect(condition?.count == 5)
  }
}

extension String {
  fileprivate func utf8Contains(_ part: String) -> Bool {
    let (whole, wanted) = (Array(utf8), Array(part.utf8))
    guard wanted.count <= whole.count else { return false }
    return (0...(whole.count - wanted.count)).contains { whole[$0...].starts(with: wanted) }
  }
}
