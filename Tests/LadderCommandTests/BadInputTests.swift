import Glibc
import LadderTestSupport
import Testing

/// Each kind of mistake in a whole site: where it is said to be, its name, and that the last good site
/// stays as it is.
@Suite struct BadInputTests {
  let site: SmallSite
  let good: [String: String]

  init() throws {
    site = try SmallSite()
    let outcome = try site.build()
    try #require(outcome.code == 0, "\(outcome.errors)")
    good = site.files(below: "public")
    try #require(good["index.html"] != nil)
  }

  /// Builds and expects exit 1, every one of the beginnings and parts in a line, and an untouched output.
  private func expectRefusal(
    _ wanted: [(place: String, part: String)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try site.build()
    #expect(outcome.code == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
    for (place, part) in wanted {
      #expect(
        outcome.errors.lines.contains {
          $0.hasPrefix(place) && $0.utf8Contains(part) && $0.utf8Contains("error: ")
        }, "no '\(place)…\(part)' in:\n\(outcome.errors)", sourceLocation: sourceLocation)
    }
    #expect(site.files(below: "public") == good, sourceLocation: sourceLocation)
  }

  @Test func missingSettingsAreReported() throws {
    unlink(site.path + "/content/site.yaml")
    try expectRefusal([("error: ", "content/site.yaml was not found [missing-source]")])
  }

  @Test func missingContentFolderIsReported() throws {
    rename(site.path + "/content", site.path + "/elsewhere")
    try expectRefusal([("error: ", "'content' [missing-source]")])
  }

  @Test func pipeInPlaceOfAFileIsReported() throws {
    mkfifo(site.path + "/content/guide/pipe.md", 0o600)
    try expectRefusal([("content/guide/pipe.md:1:1: ", "[unsupported-file]")])
  }

  @Test func linkToNothingIsReported() throws {
    symlink("nowhere.md", site.path + "/content/guide/link.md")
    try expectRefusal([("content/guide/link.md:1:1: ", "[unreadable-file]")])
  }

  @Test func badUTF8IsReportedAtItsByte() throws {
    let handle = try #require(fopen(site.path + "/content/guide/gb.md", "w"))
    let bytes: [UInt8] = Array("好\nab".utf8) + [0xC4, 0xE3] + Array("\n".utf8)
    fwrite(bytes, 1, bytes.count, handle)
    fclose(handle)
    try expectRefusal([("content/guide/gb.md:2:3: ", "[invalid-utf8]")])
  }

  @Test func brokenYAMLIsReported() throws {
    try site.folder.write(
      "topics:\n  - {id: a, name: [甲\n", to: "content/data/training/topics.yaml")
    try expectRefusal([("content/data/training/topics.yaml:", "[invalid-yaml]")])
  }

  @Test func unknownKeyIsReportedWithTheNearest() throws {
    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    let outcome = try site.build("--format", "human")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("error[unknown-key]: 'titel'"))
    #expect(outcome.errors.utf8Contains("--> content/guide/key.md:2:1"))
    #expect(outcome.errors.utf8Contains("did you mean 'title'?"))
    try expectRefusal([("content/guide/key.md:2:1: ", "[unknown-key]")])
  }

  @Test func unknownReferenceInDataIsReportedWithTheNearest() throws {
    try site.folder.write(
      "teams:\n  - {id: team_a, name: 一组, department_id: servce}\n",
      to: "content/data/org/teams.yaml")
    let outcome = try site.build("--format", "human")
    #expect(outcome.errors.utf8Contains("did you mean 'service'?"))
    try expectRefusal([("content/data/org/teams.yaml:2:43: ", "[unknown-reference]")])
  }

  @Test func unknownReferenceInATextIsReportedWithTheNearest() throws {
    try site.folder.write("---\ntitle: 甲\n---\n看[[course:basic]]。\n", to: "content/guide/ref.md")
    let outcome = try site.build("--format", "human")
    #expect(outcome.errors.utf8Contains("basics"))
    try expectRefusal([("content/guide/ref.md:4:2: ", "[unknown-reference]")])
  }

  @Test func duplicateIDIsReportedWithBothPlaces() throws {
    try site.folder.write(
      "roles:\n  - {id: agent, name: 甲}\n  - {id: agent, name: 乙}\n",
      to: "content/data/org/roles.yaml")
    let outcome = try site.build("--format", "human")
    #expect(outcome.errors.utf8Contains("--> content/data/org/roles.yaml:3:10"))
    #expect(outcome.errors.utf8Contains("--> content/data/org/roles.yaml:2:10"))
    try expectRefusal([("content/data/org/roles.yaml:3:10: ", "[duplicate-id]")])
  }

  @Test func wrongTypeIsReported() throws {
    let course = try #require(site.folder.read("content/courses/basics.md"))
    try site.folder.write(
      course.replacing("planned_minutes: 60", with: "planned_minutes: 一小时"),
      to: "content/courses/basics.md")
    try expectRefusal([("content/courses/basics.md:5:18: ", "[wrong-type]")])
  }

  @Test func wrongColumnCountIsReportedWithoutAWordOfTheRow() throws {
    let table = try #require(site.folder.read("content/people/employees.csv"))
    try site.folder.write(table + "000002,钱二,team_a\n", to: "content/people/employees.csv")
    let outcome = try site.build("--format", "human")
    #expect(!outcome.errors.utf8Contains("钱二"))
    try expectRefusal([("content/people/employees.csv:3:1: ", "[wrong-column-count]")])
  }

  @Test func unknownNameInATemplateIsReported() throws {
    try site.folder.write(
      "<p>\n  {{page.titel}}\n</p>\n", to: "site-templates/partials/crumbs.mustache")
    try expectRefusal([("site-templates/partials/crumbs.mustache:2:", "[unknown-name]")])
  }

  @Test func partialThatIncludesItselfIsReported() throws {
    try site.folder.write(
      "<p>\n{{> partials/crumbs}}\n", to: "site-templates/partials/crumbs.mustache")
    try expectRefusal([("site-templates/partials/crumbs.mustache:2:", "[endless-partial]")])
  }

  @Test func someoneElsesFilesInTheOutputAreLeftAlone() throws {
    try site.folder.write("私人", to: "other/mine.txt")
    let outcome = try site.build("--output", "other")
    #expect(outcome.code == 1)
    #expect(outcome.errors.utf8Contains("mine.txt"))
    #expect(outcome.errors.utf8Contains("[output-refused]"))
    #expect(site.files(below: "other") == ["mine.txt": site.bytes("私人")])
  }

  @Test func everyMistakeIsReportedInOneRun() throws {
    mkfifo(site.path + "/content/guide/pipe.md", 0o600)
    try site.folder.write("---\ntitel: 甲\n---\n看[[course:basic]]。\n", to: "content/guide/a.md")
    try site.folder.write("topics: [\n", to: "content/data/training/topics.yaml")
    try site.folder.write("{{titel}}\n", to: "site-templates/partials/crumbs.mustache")
    try expectRefusal([
      ("content/guide/pipe.md:1:1: ", "[unsupported-file]"),
      ("content/guide/a.md:2:1: ", "[unknown-key]"),
      ("content/guide/a.md:4:2: ", "[unknown-reference]"),
      ("content/data/training/topics.yaml:", "[invalid-yaml]"),
      ("site-templates/partials/crumbs.mustache:1:", "[unknown-name]"),
    ])
  }

  @Test func checkReportsTheSameAsBuild() throws {
    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    let built = try site.build()
    let checked = try site.check()
    #expect(checked.code == 1)
    #expect(checked.errors == built.errors)
  }

  @Test func mistakesAreMendedByTheNextBuild() throws {
    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    #expect(try site.build().code == 1)
    try site.folder.write("---\ntitle: 甲\n---\n乙\n", to: "content/guide/key.md")
    #expect(try site.build().code == 0)
    #expect(site.folder.exists("public/guide/key/index.html"))
  }
}
