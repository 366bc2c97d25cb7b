import Glibc
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderCatalogue

/// The people of the example handbook as tables whose cells tests may change, with something in every column
/// that is declared.
struct RecordedPeople {
  struct Table {
    let schema: Schema
    /// The columns of the schema, in its order.
    var rows: [[String]]

    func index(_ key: String) throws -> Int {
      try #require(schema.fields.firstIndex { $0.key == key }, "\(schema.name) has no \(key)")
    }
  }

  /// By the names of their files under `content/people/`.
  var tables: [String: Table] = [:]
  /// Every other file there.
  var others: [String: String] = [:]

  /// The example's own, and what it has no example of.
  init() throws {
    let folder = packageRoot + "/content/people"
    let aliases = try RecordedPeople.aliases(folder)
    for path in try RecordedPeople.paths(below: folder) {
      let bytes = try readFile(folder + "/" + path)
      guard path.hasSuffix(".csv") else {
        others[path] = String(decoding: bytes, as: UTF8.self)
        continue
      }
      let name = String(path.split(separator: "/").last ?? "")
      let schema = try #require(
        name == "employees.csv" ? EmployeeFields.schema : RecordKind(fileName: name)?.schema)
      tables[path] = Table(
        schema: schema, rows: RecordedPeople.rows(path, bytes, schema, aliases: aliases))
    }
    try plant()
  }

  /// The schemas of all tables, each with the number of cells that hold something in each column.
  var filled: [(schema: Schema, counts: [Int])] {
    Schema.peopleTables.map { schema in
      let rows = tables.values.filter { $0.schema.name == schema.name }.flatMap(\.rows)
      return (
        schema,
        schema.fields.indices.map { column in rows.count { !$0[column].isEmpty } }
      )
    }
  }

  /// Changes every cell of a column that holds something.
  mutating func change(
    _ table: String, _ key: String, _ change: (_ row: Int, _ old: String) -> String
  ) throws {
    for (path, value) in tables where value.schema.name == table {
      let column = try value.index(key)
      for row in value.rows.indices where !value.rows[row][column].isEmpty {
        tables[path]?.rows[row][column] = change(row, value.rows[row][column])
      }
    }
  }

  /// The ids of all who are listed.
  var ids: [String] {
    get throws { (tables["employees.csv"]?.rows ?? []).map { $0[0] } }
  }

  /// Writes everything below a folder.
  func write(to folder: TemporaryFolder, at root: String = "content/people") throws {
    for (path, text) in others { try folder.write(text, to: root + "/" + path) }
    for (path, table) in tables {
      let lines =
        [table.schema.fields.map(\.key)] + table.rows
      let text = lines.map { line in
        line.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
      }.joined()
      try folder.write(text, to: root + "/" + path)
    }
  }
}

extension RecordedPeople {
  /// Values for columns that the example leaves empty, so that no column goes unseen.
  private mutating func plant() throws {
    var employees = try #require(tables["employees.csv"])
    let (login, epoch) = (try employees.index("login"), try employees.index("feed_epoch"))
    let tenure = try employees.index("tenure_start_date")
    for row in employees.rows.indices {
      employees.rows[row][login] = "signin\(row)"
      employees.rows[row][epoch] = String(row % 3)
    }
    employees.rows[0][tenure] = employees.rows[0][try employees.index("hire_date")]
    tables["employees.csv"] = employees
    let person = employees.rows[0][0]
    func add(_ kind: RecordKind, _ cells: [String: String]) throws {
      let path = "records/\(kind.rawValue)_planted.csv"
      var row = [String](repeating: "", count: kind.schema.fields.count)
      row[0] = person
      for (key, value) in cells {
        row[try Table(schema: kind.schema, rows: []).index(key)] = value
      }
      tables[path, default: Table(schema: kind.schema, rows: [])].rows.append(row)
    }
    try add(.teamHistory, ["effective_date": "2020-01-06", "team_id": "vip_c", "note": "x"])
    try add(
      .leaves, ["start_date": "2026-01-05", "end_date": "2026-01-09", "note": "x"])
    try add(
      .completions,
      [
        "course_id": "crm_practice", "attempt": "9", "status": "waived",
        "completed_at": "2026-02-03", "waive_reason": "tested_out",
      ])
    try add(
      .examResults,
      [
        "exam_id": "monthly_2026_08", "component": "written", "attempt": "9",
        "exam_date": "2026-08-27", "status": "void", "paper_id": "x",
      ])
    try add(
      .judgements,
      [
        "move_id": "middle_to_senior", "criterion_id": "case_defence", "result": "met",
        "decided_by": "x",
        "decided_on": "2026-08-01",
      ])
    try add(
      .serviceEvents,
      [
        "occurred_on": "2026-08-02", "kind": "commendation", "case_id": "angry_at_counter",
        "status": "confirmed",
      ])
    for kind in RecordKind.allCases {
      for (path, table) in tables where table.schema.name == kind.schema.name {
        for (column, field) in table.schema.fields.enumerated() where RecordedPeople.isFree(field) {
          for row in table.rows.indices where table.rows[row][column].isEmpty {
            tables[path]?.rows[row][column] = "x"
          }
        }
      }
    }
  }

  /// Whether anything may be written into a column.
  static func isFree(_ field: FieldDeclaration) -> Bool {
    // Text that names something of the handbook.
    let names = ["document_id", "document_version", "stage_id", "criterion_id", "pair_id"]
    if names.contains(field.key) { return false }
    switch field.shape {
    case .text, .line: return true
    default: return false
    }
  }

  private static func rows(
    _ path: String, _ bytes: [UInt8], _ schema: Schema, aliases: [String: String]
  ) -> [[String]] {
    let table = CSVTable.parse(SourceFile(path: path, bytes: bytes, isPersonal: true)).value
    var columns = [Int?](repeating: nil, count: schema.fields.count)
    for (index, head) in table.header.enumerated() {
      let key = aliases[head.value] ?? head.value
      let field = schema.fields.firstIndex { $0.key == key || $0.names.contains(key) }
      if let field { columns[field] = index }
    }
    return (0..<table.rowCount).map { row in
      columns.map { $0.map { table.text(row: row, column: $0) } ?? "" }
    }
  }

  private static func aliases(_ folder: String) throws -> [String: String] {
    let text = String(decoding: try readFile(folder + "/records/aliases.yaml"), as: UTF8.self)
    var aliases: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":").map { $0.filter { $0 != " " } }
      if parts.count == 2, !parts[1].contains("×") { aliases[parts[0]] = parts[1] }
    }
    return aliases
  }

  private static func paths(below folder: String, _ inner: String = "") throws -> [String] {
    try listFolder(folder + inner).flatMap { entry -> [String] in
      let name = try #require(entry.text)
      if entry.kind == .folder { return try paths(below: folder, "\(inner)/\(name)") }
      return [String("\(inner)/\(name)".dropFirst())]
    }
  }
}
