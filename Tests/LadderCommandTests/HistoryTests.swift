import LadderTestSupport
import Testing

/// Dates and names of changes, from a real repository.
@Suite struct HistoryTests {
  let site: SmallSite

  init() throws { site = try SmallSite() }

  private func git(_ arguments: String..., on day: String = "2026-09-01") throws {
    let outcome = try runGit(
      arguments, in: site.path,
      environment: [
        "GIT_COMMITTER_DATE": "\(day)T20:00:00Z", "GIT_AUTHOR_DATE": "2020-01-01T12:00:00Z",
      ])
    try #require(outcome.code == 0, "\(outcome.errors)")
  }

  private func page(_ text: String, _ path: String) throws {
    try site.folder.write("# 一页\n\(text)\n", to: path)
  }

  /// A repository in which a page is written, moved and another changed.
  private func commitAll() throws {
    try git("init", "-q")
    try page("第一版", "content/guide/old.md")
    try page("不变", "content/guide/still.md")
    try git("add", ".")
    try git("commit", "-q", "-m", "one", on: "2026-09-01")
    try git("mv", "content/guide/old.md", "content/guide/moved.md")
    try page("改过", "content/guide/still.md")
    try git("commit", "-q", "-a", "-m", "two", on: "2026-09-10")
  }

  private func text(_ path: String) -> String {
    site.folder.read("public/guide/\(path)/index.html") ?? ""
  }

  @Test func pagesShowTheDayOfTheirLastChangeInTheZoneOfTheSite() throws {
    try commitAll()
    let outcome = try site.build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    // 20:00 UTC is the next day in Shanghai; a move is no change.
    #expect(text("still").utf8Contains("<time datetime=\"2026-09-11\">"))
    #expect(text("moved").utf8Contains("<time datetime=\"2026-09-02\">"))
    #expect(!text("still").utf8Contains("林舟"))
  }

  @Test func namesAreShownOnlyWhenTheSiteAsks() throws {
    try commitAll()
    let settings = site.folder.read("content/site.yaml") ?? ""
    try site.folder.write(
      settings + "\nrepository: {contributors: true, updated: false}\n", to: "content/site.yaml")
    #expect(try site.build().code == 0)
    #expect(text("still").utf8Contains("林舟"))
    #expect(!text("still").utf8Contains("2026-09-11"))
  }

  private static let hidden = "  access: \"off\"\n  names: hidden"

  /// Which author of a change is an employee cannot be told for sure, so none is named where names are hidden.
  @Test func nobodyIsNamedWherePeopleAreHidden() throws {
    try commitAll()
    let settings = site.folder.read("content/site.yaml") ?? ""
    try site.folder.write(
      settings.replacing("  access: open\n  access_open_reason: 样例中没有真人", with: Self.hidden)
        + "\nrepository: {contributors: true}\n", to: "content/site.yaml")
    let outcome = try site.build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(!text("still").utf8Contains("林舟"))
    #expect(text("still").utf8Contains("2026-09-11"))
  }

  @Test func shallowCloneShowsNoDaysAndSaysSo() throws {
    try commitAll()
    try git("clone", "-q", "--depth", "1", "file://\(site.path)", "clone")
    let outcome = try site.build("--source", "clone", "--output", "public")
    #expect(outcome.code == 0)
    #expect(outcome.errors.utf8Contains("[history-incomplete]"))
    #expect(!text("still").utf8Contains("最后更新"))
    #expect(text("still").utf8Contains("改过"))
  }

  @Test func withoutARepositoryNothingIsSaid() throws {
    try page("不变", "content/guide/still.md")
    let outcome = try site.build()
    #expect(outcome.code == 0)
    #expect(!outcome.errors.utf8Contains("history"))
    #expect(!text("still").utf8Contains("page-note"))
  }

  @Test func hooksAndMonitorsOfTheRepositoryAreNotRun() throws {
    try commitAll()
    try site.folder.write("#!/bin/sh\ntouch \(site.path)/ran\n", to: "spy")
    _ = try run("/bin/chmod", ["+x", "spy"], in: site.path)
    for setting in ["core.fsmonitor", "core.pager", "diff.external", "core.sshCommand"] {
      try git("config", setting, site.path + "/spy")
    }
    #expect(try site.build().code == 0)
    #expect(text("still").utf8Contains("2026-09-11"))
    #expect(!site.folder.exists("ran"))
  }

  @Test func linksToOtherSitesGoToAFileOrTheOutput() throws {
    try page("看[别处](https://example.org/a)。", "content/guide/out.md")
    let line = "https://example.org/a\tcontent/guide/out.md\t2\t7\n"
    #expect(try site.check("--external-links", "-").output == line)
    #expect(try site.check("--external-links", "links.tsv").code == 0)
    #expect(site.folder.read("links.tsv") == line)
  }
}
