import LadderTestSupport
import Testing

@Suite struct RenderCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func fileIsPrintedWithoutItsFrontMatter() throws {
    try folder.write("---\ntitle: 甲\n---\n**乙**丙\n", to: "a.md")
    let outcome = try ladder("render", "a.md", in: folder.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output == "<p><strong>乙</strong>丙</p>\n")
    #expect(outcome.errors.isEmpty)
  }

  @Test func standardInputIsReadForADash() throws {
    let outcome = try ladder("render", "-", in: folder.path, input: "甲*乙*\n")
    #expect(outcome.code == 0)
    #expect(outcome.output == "<p>甲<em>乙</em></p>\n")
  }

  @Test func commonMarkPassesRawHTMLAndFrontMatterThrough() throws {
    let text = "---\n<b>甲</b>\n"
    let outcome = try ladder("render", "--commonmark", "-", in: folder.path, input: text)
    #expect(outcome.code == 0)
    #expect(outcome.output == "<hr />\n<p><b>甲</b></p>\n")
  }

  @Test func problemsAreReportedAtTheirPlace() throws {
    try folder.write("---\ntitle: 甲\n---\n乙[丙](javascript:a)<b>\n", to: "a.md")
    let outcome = try ladder(
      "render", "a.md", "--format", "short", "--lang", "en", in: folder.path)
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.lines.contains {
        $0.hasPrefix("a.md:4:6: error: ") && $0.utf8Contains("[forbidden-url-scheme]")
      }, "\(outcome.errors)")
    #expect(
      outcome.errors.lines.contains {
        $0.hasPrefix("a.md:4:19: warning: ") && $0.utf8Contains("[raw-html]")
      }, "\(outcome.errors)")
  }

  @Test func includesAreFollowedInTheFolderOfTheHandbook() throws {
    try folder.write("![[parts/_b.md]]\n", to: "content/a.md")
    try folder.write("见[丙](c.md)。\n", to: "content/parts/_b.md")
    try folder.write("工号 100053\n", to: "content/people/notes.md")
    let outcome = try ladder("render", "content/a.md", in: folder.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output == "<p>见<a href=\"c.md\">丙</a>。</p>\n")
    try folder.write("![[people/notes.md]]\n", to: "content/a.md")
    #expect(try ladder("render", "content/a.md", in: folder.path).code == 1)
  }

  @Test func missingFileGivesTwo() throws {
    let outcome = try ladder("render", "none.md", "--lang", "en", in: folder.path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.utf8Contains("'none.md': no such file"))
  }
}
