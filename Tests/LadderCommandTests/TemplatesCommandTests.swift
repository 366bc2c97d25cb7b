import LadderTestSupport
import Testing

/// `ladder templates`: what a company needs to make the site its own.
@Suite struct TemplatesCommandTests {
  let site: SmallSite

  init() throws { site = try SmallSite() }

  @Test func listMarksWhatTheSiteHasOfItsOwn() throws {
    let before = try ladder("templates", "list", "--lang", "en", in: site.path)
    #expect(before.code == 0, "\(before.errors)")
    #expect(before.output.lines.contains("partials/brand.mustache"))
    #expect(before.output.lines.contains("assets/tokens.css"))
    #expect(before.output.lines.contains("messages/zh.yaml"))
    try site.folder.write(":root {}", to: "site-templates/assets/tokens.css")
    let after = try ladder("templates", "list", "--lang", "en", in: site.path)
    #expect(after.output.lines.contains("assets/tokens.css\tthe site's own"))
    #expect(after.output.lines.count == before.output.lines.count)
    try site.folder.write("<svg/>", to: "site-templates/assets/logo.svg")
    let more = try ladder("templates", "list", "--lang", "en", in: site.path)
    #expect(more.output.lines.contains("assets/logo.svg\tthe site's own"))
  }

  @Test func whatWasEjectedIsUsedAndNeverOverwritten() throws {
    let name = "partials/brand.mustache"
    let shown = try ladder("templates", "show", name, in: site.path)
    #expect(shown.code == 0 && shown.output.utf8Contains("site-name"))
    let outcome = try ladder("templates", "eject", name, in: site.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(site.folder.read("site-templates/" + name) == shown.output)
    try site.folder.write(
      "<a class=\"site-name\" href=\"{{frame.site.home_url}}\">茶</a>\n",
      to: "site-templates/" + name)
    #expect(try ladder("templates", "show", name, in: site.path).output.utf8Contains(">茶<"))
    let again = try ladder("templates", "eject", name, "--lang", "en", in: site.path)
    #expect(again.code == 1)
    #expect(again.errors.utf8Contains("is there already and is kept"))
    #expect(try site.build().code == 0)
    #expect(try #require(site.folder.read("public/index.html")).utf8Contains("index.html\">茶</a>"))
  }

  @Test func aWrongNameIsToldTheNearest() throws {
    let outcome = try ladder("templates", "show", "partials/brnd.mustache", in: site.path)
    #expect(outcome.code == 64)
    #expect(outcome.errors.utf8Contains("did you mean 'partials/brand.mustache'?"))
  }

  @Test func namesPrintsTheReferencePage() throws {
    let outcome = try ladder("templates", "names", "--lang", "en", in: site.path)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("# Template reference\n"))
    #expect(outcome.output.utf8Contains("| `article.mustache` |"))
  }
}
