import Glibc
import LadderTestSupport
import Testing

@Suite struct NewCommandTests {
  let site: SmallSite

  init() throws { site = try SmallSite() }

  private func new(_ arguments: String...) throws -> Outcome {
    try run(
      programPath, ["new"] + arguments + ["--as-of", "2026-09-30", "--lang", "en"], in: site.path)
  }

  @Test(arguments: [
    ("policy", "content/policies/fresh.md"), ("course", "content/courses/fresh.md"),
    ("case", "content/cases/fresh.md"), ("bulletin", "content/bulletins/fresh.md"),
  ])
  func pageThatWasBegunPassesTheCheck(_ kind: String, _ path: String) throws {
    let outcome = try new(kind, "fresh", "--title", "甲：\"乙\" # 丙")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output == path + "\n")
    #expect(try #require(site.folder.read(path)).utf8Contains("title: \"甲：\\\"乙\\\" # 丙\"\n"))
    let check = try site.check("--strict")
    #expect(check.code == 0, "\(check.errors)")
    #expect(check.errors.lines.count == 1, "\(check.errors)")
  }

  @Test func pageIsPartOfTheNextBuild() throws {
    _ = try new("course", "fresh", "--title", "漫游业务")
    #expect(try site.build().code == 0)
    #expect(try #require(site.folder.read("public/courses/fresh/index.html")).utf8Contains("漫游业务"))
  }

  @Test func bulletinTakesTheNextNumberAndTheDay() throws {
    _ = try new("bulletin", "b_2026_008")
    let text = try #require(site.folder.read("content/bulletins/b_2026_008.md"))
    #expect(text.utf8Contains("doc_no: \"客〔2026〕8号\"\n"))
    #expect(text.utf8Contains("issued_on: 2026-09-30\n"))
    #expect(text.utf8Contains("business_line: tariff\n"))
  }

  @Test func numbersBeginAnewWithTheYear() throws {
    let outcome = try ladder(
      "new", "bulletin", "b_2027_001", "--as-of", "2027-01-04", in: site.path)
    #expect(outcome.code == 0)
    let text = try #require(site.folder.read("content/bulletins/b_2027_001.md"))
    #expect(text.utf8Contains("doc_no: \"客〔2027〕1号\"\n"))
  }

  @Test func newestExportSaysTheDay() throws {
    try site.folder.write(
      """
      deliveries:
        - {table: completions, file: completions_2026Q2.csv, period: 2026Q2, complete: true, exported_at: 2026-07-03T09:00}

      """, to: "content/people/records/deliveries.yaml")
    let outcome = try ladder("new", "bulletin", "b_2026_008", in: site.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let text = try #require(site.folder.read("content/bulletins/b_2026_008.md"))
    #expect(text.utf8Contains("issued_on: 2026-07-03\n"))
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    let before = site.files(below: "content")
    let outcome = try new("course", "basics")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("'content/courses/basics.md' is already there"))
    #expect(site.files(below: "content") == before)
  }

  @Test func idUsedByAnotherFileIsRefused() throws {
    try site.folder.write(
      "---\nid: taken\ntitle: 甲\n---\n乙\n", to: "content/policies/old_name.md")
    let outcome = try new("policy", "taken")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("content/policies/old_name.md"))
    #expect(!site.folder.exists("content/policies/taken.md"))
  }

  @Test func emptyListOfWordsIsSaid() throws {
    try site.folder.write("themes: []\n", to: "content/data/training/vocabularies.yaml")
    let outcome = try new("bulletin", "fresh")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("'business_lines'"))
    #expect(!site.folder.exists("content/bulletins/fresh.md"))
  }

  @Test func employeeBecomesARowAtTheEnd() throws {
    let before = try #require(site.folder.read("content/people/employees.csv"))
    let outcome = try new("employee", "000002", "--title", "钱二")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output == "content/people/employees.csv\n")
    #expect(
      site.folder.read("content/people/employees.csv") == before
        + "000002,钱二,team_a,agent,,,2026-09-30,,probation,,\n")
    let check = try site.check("--strict")
    #expect(check.code == 0, "\(check.errors)")
  }

  @Test func tableKeepsItsMarkSeparatorOrderAndLineEndings() throws {
    let table =
      "\u{FEFF}name;role;employee_id;hire_date;status;team_id\r\n赵一;agent;000001;2024-03-01;active;team_a"
    try site.folder.write(table, to: "content/people/employees.csv")
    #expect(try new("employee", "000002", "--title", "钱;二").code == 0)
    let bytes = Array(try #require(site.folder.read("content/people/employees.csv")).utf8)
    let wanted = Array((table + "\r\n\"钱;二\";agent;000002;2026-09-30;probation;team_a\r\n").utf8)
    #expect(bytes == wanted)
  }

  @Test(arguments: ["000001", "\"000001\"", "=\"000001\""])
  func existingEmployeeIsRefused(_ cell: String) throws {
    let table = "employee_id,name,role,hire_date,status\n\(cell),赵一,agent,2024-03-01,active\n"
    try site.folder.write(table, to: "content/people/employees.csv")
    let outcome = try new("employee", "000001", "--title", "钱二")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("content/people/employees.csv:2: "))
    #expect(site.folder.read("content/people/employees.csv") == table)
  }

  @Test func firstEmployeeBeginsTheTable() throws {
    unlink(site.path + "/content/people/employees.csv")
    #expect(try new("employee", "000001", "--title", "赵一").code == 0)
    let lines = try #require(site.folder.read("content/people/employees.csv")).lines
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("employee_id,name,team_id,") == true)
    #expect(lines.last?.hasPrefix("000001,赵一,team_a,agent,") == true)
  }

  @Test func employeeGoesWhereTheRecordsLie() throws {
    try site.folder.write("employee_id,name\n000001,赵一\n", to: "records/employees.csv")
    let outcome = try new("employee", "000002", "--title", "钱二", "--people", "records")
    #expect(outcome.output == "records/employees.csv\n")
    #expect(site.folder.read("records/employees.csv") == "employee_id,name\n000001,赵一\n000002,钱二\n")
  }
}
