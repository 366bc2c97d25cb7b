import LadderTestSupport
import Testing

@Suite struct SameBytesTests {
  @Test func twoBuildsGiveTheSameBytes() throws {
    let site = try SmallSite()
    #expect(try site.build("--output", "one").code == 0)
    #expect(try site.build("--output", "two").code == 0)
    let one = site.files(below: "one")
    #expect(one.count > 10)
    #expect(one == site.files(below: "two"))
    #expect(site.files(below: ".ladder/one") == site.files(below: ".ladder/two"))
  }

  @Test func secondBuildIntoTheSameFolderWritesNothing() throws {
    let site = try SmallSite()
    #expect(try site.build().code == 0)
    #expect(try site.build().output.utf8Contains(": 0 written"))
  }

  @Test func addressOfTheSiteCanBeGivenForABuild() throws {
    let site = try SmallSite()
    #expect(try site.build("--base-url", "https://tea.example/book").code == 0)
    let files = site.files(below: "public")
    #expect(files["sitemap.xml"]?.utf8Contains("https://tea.example/book/guide/start/") ?? false)
    #expect(files["404.html"]?.utf8Contains("href=\"/book/index.html\"") ?? false)
  }

  @Test func whereAndHowItIsRunDoesNotMatter() throws {
    let site = try SmallSite()
    #expect(try site.build().code == 0)
    let elsewhere = try TemporaryFolder()
    let command = """
      umask 077; exec "$0" build --as-of 2026-09-30 --source "$1" --output "$1/other"
      """
    let outcome = try run(
      "/bin/sh", ["-c", command, programPath, site.path], in: elsewhere.path,
      environment: [
        "TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8",
        "HOME": elsewhere.path,
      ])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(site.files(below: "other") == site.files(below: "public"))
  }
}
