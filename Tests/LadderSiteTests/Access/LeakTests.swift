import LadderDiagnostics
import LadderInput
import LadderSite
import LadderTestSupport
import Testing

@testable import LadderCatalogue

/// Nothing of what is recorded of people is for everyone to read (AC1, AC11, domain (f)).
@Suite struct LeakTests {
  /// A column that nothing is recorded in would go unseen by the tests below.
  @Test func everyDeclaredColumnHoldsSomething() throws {
    for (schema, counts) in try RecordedPeople().filled {
      for (field, count) in zip(schema.fields, counts) {
        #expect(count > 0, "nothing is recorded in \(schema.name).\(field.key)")
      }
    }
  }

  /// Who a person is and what they do is all that pages for everyone depend on: with every other column and
  /// every record, plan and delivery taken away they are the same to the byte.
  @Test(arguments: ["shown", "hidden"])
  func pagesForEveryoneAreTheSameWhateverIsRecorded(_ names: String) async throws {
    var full = try RecordedPeople()
    let employees = try #require(full.tables["employees.csv"])
    var bare = try RecordedPeople()
    bare.others = [:]
    bare.tables = ["employees.csv": employees]
    for (index, field) in employees.schema.fields.enumerated() {
      for row in employees.rows.indices {
        switch field.key {
        case "employee_id", "name", "role": break
        case "hire_date": bare.tables["employees.csv"]?.rows[row][index] = "2001-01-01"
        case "status": bare.tables["employees.csv"]?.rows[row][index] = "active"
        default: bare.tables["employees.csv"]?.rows[row][index] = ""
        }
      }
    }
    if names == "hidden" { try full.change("employees", "name") { row, _ in "zqname\(row)zq" } }
    let one = try await GatedSite.sound(names: names, full)
    let other = try await GatedSite.sound(names: names, bare)
    let paths = Set(one.open.keys).union(other.open.keys).sorted()
    #expect(paths.filter { one.open[$0] != other.open[$0] } == [])
    #expect(one.open.count > 100)
    // What is recorded was read: the private pages tell of it.
    let changed = one.closed.filter { $0.value != other.closed[$0.key] }
    #expect(changed.count > 50)
  }

  @Test(arguments: ["shown", "hidden"])
  func nothingPlantedIsFoundWhereEveryoneReads(_ names: String) async throws {
    let planted = try Planted()
    let site = try await GatedSite.sound(names: names, planted.people)
    // A course of the example quotes one number, to show what a spreadsheet does to it.
    let ids = try planted.people.ids.filter { $0 != "090067" }
    var secrets = planted.marks.values.sorted() + ids
    if names == "hidden" { secrets.append(Planted.name) }
    for secret in secrets {
      #expect(places(of: secret, in: site.open) == [], "\(secret)")
    }
    let access = try #require(site.result.site?.access)
    for reader in access.readers {
      for secret in [reader.page, reader.feed ?? "", reader.login] where !secret.isEmpty {
        #expect(places(of: secret, in: site.open) == [], "\(secret)")
      }
    }
    for path in site.open.keys {
      #expect(!["people/", "teams/", "coordination/", "ics/"].contains { path.hasPrefix($0) })
    }
    // The same is found where it belongs, so it was read.
    #expect(places(of: Planted.name, in: site.closed).count > 30)
    for key in ["plan.comment", "plan.personal_goals", "plan.text"] {
      let mark = try #require(planted.marks[key], "\(key)")
      let found = places(of: mark, in: site.closed)
      // Coordinators read everything of a person but the plan.
      #expect(!found.isEmpty && found.allSatisfy { $0.hasSuffix("/plan/index.html") }, "\(key)")
    }
    for id in ids.prefix(5) {
      #expect(!places(of: id, in: site.closed.filter { $0.key.hasPrefix("people/") }).isEmpty)
    }
  }

  @Test func noPageForEveryoneLinksToAPrivateOne() async throws {
    let site = try await GatedSite.sound(try RecordedPeople())
    for (path, bytes) in site.open where path.hasSuffix(".html") {
      for link in HTMLPage(bytes).tags.compactMap({ $0["href"] ?? $0["src"] }) {
        let parts = link.split(separator: "/").map(String.init).drop { $0 == ".." }
        let isPrivate = ["people", "teams", "coordination", "ics"].contains(parts.first ?? "")
        #expect(!isPrivate || parts.count == 1, "\(path) leads to \(link)")
      }
    }
  }

  /// Every cell of a row is wrong, in every table: what is said of it quotes none.
  @Test(arguments: ["zh", "en"])
  func messagesQuoteNothingOfTheRecords(_ language: String) async throws {
    var people = try RecordedPeople()
    for (path, table) in people.tables where !table.rows.isEmpty {
      for (column, field) in table.schema.fields.enumerated() {
        people.tables[path]?.rows[0][column] = "zqbroken \(field.key)"
      }
    }
    for (path, text) in people.others where path.hasPrefix("plans/") {
      people.others[path] = text.replacing("rating: ", with: "rating: zqbroken")
        .replacing("due_on: ", with: "due_on: zqbroken")
    }
    let site = try await GatedSite { try people.write(to: $0) }
    #expect(site.result.site == nil)
    let told = Set(site.result.diagnostics.compactMap { $0.range?.path })
    for (path, table) in people.tables where !table.rows.isEmpty {
      #expect(told.contains("content/people/" + path), "\(path)")
    }
    let isChinese = language == "zh"
    for format in DiagnosticRenderer.Format.allCases {
      var renderer = DiagnosticRenderer(
        files: site.result.shownFiles, language: isChinese ? .chinese : .english)
      var text = renderer.render(site.result.diagnostics, as: format)
      // The file of a plan is named by the employee id, and a message names its file.
      for id in try people.ids { text = text.replacing("/\(id).yaml", with: "") }
      let said = Array(text.utf8)
      #expect(said.count > 1000)
      let quoted = (try people.ids.dropFirst() + ["zqbroken"]).filter { contains(said, $0) }
      #expect(quoted == [], "\(format)")
    }
  }
}

/// People with a mark of its own in every column and key that may hold any text.
private struct Planted {
  var people: RecordedPeople
  /// By table and column.
  var marks: [String: String] = [:]

  static let name = "zqemployeesname"

  init() throws {
    people = try RecordedPeople()
    for schema in Schema.peopleTables {
      for field in schema.fields where RecordedPeople.isFree(field) {
        let mark = "zq" + (schema.name + field.key).filter { $0 != "_" }
        try people.change(schema.name, field.key) { row, _ in "\(mark)\(row)zq" }
        if mark != Self.name { marks["\(schema.name).\(field.key)"] = mark }
      }
    }
    try plantPlans()
  }

  private mutating func plantPlans() throws {
    let keys = Self.textKeys(PlanFields.schema)
    try #require(keys.count > 3)
    for (path, text) in people.others where path.hasPrefix("plans/") {
      var list: String?
      people.others[path] = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        line -> String in
        let indent = line.prefix { $0 == " " || $0 == "-" }
        let rest = line.dropFirst(indent.count)
        let key = String(rest.prefix { $0 != ":" })
        if let list, indent.contains("-"), !rest.contains(": ") {
          return indent + mark(list)
        }
        if !indent.contains("-") { list = nil }
        guard keys.contains(key) else { return String(line) }
        if rest.hasSuffix(":") {
          list = key
          return String(line)
        }
        return "\(indent)\(key): \(mark(key))"
      }.joined(separator: "\n")
    }
    for key in keys { try #require(marks["plan.\(key)"] != nil, "no plan has a \(key)") }
  }

  private mutating func mark(_ key: String) -> String {
    let mark = "zqplan" + key.filter { $0 != "_" }
    marks["plan.\(key)"] = mark
    return mark + "zq"
  }

  /// The keys under which any text may stand.
  private static func textKeys(_ schema: Schema) -> Set<String> {
    func isText(_ shape: FieldShape) -> Bool {
      switch shape {
      case .text, .line: true
      case .list(let element), .oneOrMany(let element): isText(element)
      default: false
      }
    }
    func inner(_ shape: FieldShape) -> Set<String> {
      switch shape {
      case .record(let schema): textKeys(schema)
      case .list(let element), .oneOrMany(let element): inner(element)
      default: []
      }
    }
    return schema.fields.reduce(into: []) { keys, field in
      if isText(field.shape) { keys.insert(field.key) }
      keys.formUnion(inner(field.shape))
    }
  }
}
