import Glibc
import LadderTestSupport
import Testing

/// What `--format`, `--account` and `codes` print, read by another program.
@Suite struct FormatCommandTests {
  let site: SmallSite

  init() throws { site = try SmallSite() }

  private func spoil() throws {
    try site.folder.write(
      "---\ntitel: 甲\n---\n看[[course:basic]]，100%，\"引号\"。\n", to: "content/guide/页 面.md")
    let table = try #require(site.folder.read("content/people/employees.csv"))
    try site.folder.write(table + "000002,钱二,team_a\n", to: "content/people/employees.csv")
  }

  /// Gives a text to a line of Python as `data`, read as JSON, and returns what the line prints.
  private func python(_ line: String, _ text: String) throws -> String {
    let program = "import json,sys\ndata=json.load(sys.stdin)\nprint(\(line))"
    let outcome = try run("/usr/bin/python3", ["-c", program], in: site.path, input: text)
    try #require(outcome.code == 0, "\(outcome.errors)\n\(text)")
    return String(outcome.output.dropLast())
  }

  @Test func sarifIsAWholeDocumentOnTheOutput() throws {
    try spoil()
    let outcome = try site.check("--format", "sarif")
    #expect(outcome.code == 1)
    #expect(
      try python("(data['version'], len(data['runs']))", outcome.output) == "('2.1.0', 1)")
    #expect(
      try python(
        "sorted(r['ruleId'] for r in data['runs'][0]['results'])", outcome.output)
        == "['unknown-key', 'unknown-reference', 'wrong-column-count']")
    let rules = "data['runs'][0]['tool']['driver']['rules']"
    #expect(
      try python(
        "all(\(rules)[r['ruleIndex']]['id'] == r['ruleId'] for r in data['runs'][0]['results'])",
        outcome.output) == "True")
    #expect(try python("all('help' in r for r in \(rules))", outcome.output) == "True")
    #expect(!outcome.output.utf8Contains("钱二"))
  }

  @Test func sarifOfACleanSiteHasNoResults() throws {
    let outcome = try site.check("--format", "sarif")
    #expect(outcome.code == 0)
    #expect(try python("data['runs'][0]['results']", outcome.output) == "[]")
  }

  @Test func gitlabReportHasAFingerprintForEachProblem() throws {
    try spoil()
    let outcome = try site.check("--format", "gitlab")
    #expect(outcome.code == 1)
    #expect(
      try python(
        "[len(data), len({p['fingerprint'] for p in data}), data[0]['location']['lines']['begin']]",
        outcome.output) == "[3, 3, 2]")
    #expect(!outcome.output.utf8Contains("钱二"))
  }

  @Test func buildPrintsNothingBesideADocument() throws {
    let outcome = try site.build("--format", "gitlab")
    #expect(outcome.code == 0)
    #expect(outcome.output == "[]\n")
    #expect(outcome.errors.utf8Contains("pages as of"))
  }

  @Test func githubCommandsStandOnTheOutput() throws {
    try spoil()
    let outcome = try site.check("--format", "github")
    #expect(outcome.code == 1)
    #expect(outcome.output.lines.allSatisfy { $0.hasPrefix("::") })
    #expect(
      outcome.output.utf8Contains(
        "::error file=content/guide/页 面.md,line=2,endLine=2,col=1,endColumn=5,title=unknown-key::"))
    #expect(!outcome.output.utf8Contains("钱二"))
  }

  @Test func everyLineOfJSONCanBeRead() throws {
    try spoil()
    for line in try site.check("--format", "json").errors.lines {
      #expect(try python("data['severity'] in ('error', 'note')", String(line)) == "True")
    }
  }

  @Test func accountAddsUpForEachTable() throws {
    try spoil()
    let outcome = try site.check("--account", "--format", "json")
    #expect(outcome.code == 1)
    #expect(
      try python(
        "(data['file'], data['read'], data['used'], data['inError'])", outcome.output)
        == "('content/people/employees.csv', 2, 1, 1)")
    let table = try site.check("--account").output.lines
    #expect(table.count == 3)
    let sums = table[2].split(separator: " ").dropFirst().compactMap { Int($0) }
    #expect(sums.first == sums.dropFirst().reduce(0, +))
  }

  @Test func recordsAreCheckedAndAccountedForWithAccessOff() throws {
    try site.folder.write("title: 小手册\npeople: {access: off}\n", to: "content/site.yaml")
    try spoil()
    let outcome = try site.check("--account")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("employees.csv:3:1: error: "))
    #expect(outcome.output.utf8Contains("content/people/employees.csv"))
    // A build says nothing about people then, and does not read their files either.
    #expect(!(try site.build().errors.utf8Contains("employees.csv")))
  }

  @Test func codesPrintsThePageOfACodeAndTheListOfAll() throws {
    let page = try ladder("codes", "unknown-key", in: site.path)
    #expect(page.code == 0)
    #expect(page.output.hasPrefix("# unknown-key\n"))
    let list = try ladder("codes", "--lang", "en", in: site.path)
    #expect(list.output.lines.contains { $0.hasPrefix("unknown-key ") && $0.hasSuffix(".") })
    #expect(list.output.lines.count > 90)
    let wrong = try ladder("codes", "unknown-kye", in: site.path)
    #expect(wrong.errors.utf8Contains("did you mean 'unknown-key'?"))
  }
}
