import LadderTestSupport
import Testing

/// What changed in a policy since its last version, from a real repository.
@Suite struct PolicyChangesTests {
  let site: SmallSite

  init() throws { site = try SmallSite() }

  private func git(_ arguments: String..., on day: String) throws {
    let time = "\(day)T08:00:00Z"
    let outcome = try runGit(
      arguments, in: site.path,
      environment: ["GIT_COMMITTER_DATE": time, "GIT_AUTHOR_DATE": time])
    try #require(outcome.code == 0, "\(outcome.errors)")
  }

  private func policy(_ version: String, from day: String, _ text: String, at path: String) throws {
    try site.folder.write(
      """
      ---
      title: 值班
      id: duty
      section_no: "9.1"
      version: "\(version)"
      effective_from: \(day)
      ---
      \(text)

      """, to: "content/policies/" + path)
  }

  private let first = """
    ## 交接

    交班人写三件事。接班人当面看完，再签字。

    钥匙放在抽屉里。
    """
  private let second = """
    ## 交接

    交班人写四件事。接班人当面看完，再签字。

    电话响三声以内接起来。
    """

  /// Two versions, a slip mended in each without a new version, and the file moved at last: a policy that keeps
  /// its id keeps its history.
  private func commitAll() throws {
    try git("init", "-q", on: "2026-01-05")
    try policy("1", from: "2026-01-10", "草稿", at: "duty.md")
    try git("add", ".", on: "2026-01-05")
    try git("commit", "-q", "-m", "one", on: "2026-01-05")
    try policy("1", from: "2026-01-10", first, at: "duty.md")
    try git("commit", "-q", "-a", "-m", "mended", on: "2026-01-06")
    try policy("2", from: "2026-09-10", second + "\n\n多余的一句。", at: "duty.md")
    try git("commit", "-q", "-a", "-m", "two", on: "2026-09-01")
    try policy("2", from: "2026-09-10", second, at: "duty.md")
    try git("commit", "-q", "-a", "-m", "mended", on: "2026-09-02")
    try git("mv", "content/policies/duty.md", "content/policies/watch.md", on: "2026-09-03")
    try git("commit", "-q", "-m", "moved", on: "2026-09-03")
  }

  private func text(_ path: String) -> String? {
    site.folder.read("public/\(path)/index.html")
  }

  @Test func thePolicyIsComparedWithItsLastVersion() throws {
    try commitAll()
    let outcome = try site.build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    let policy = try #require(text("policies/watch"))
    #expect(policy.utf8Contains("href=\"../../policies/watch/changes/index.html\""))
    let page = try #require(text("policies/watch/changes"))
    #expect(page.utf8Contains("1（2026-01-10 起生效）"))
    #expect(page.utf8Contains("2（2026-09-10 起生效）"))
    // The text before the version changed, with what was mended in it, and the text of today.
    #expect(!page.utf8Contains("草稿"))
    #expect(!page.utf8Contains("多余的一句"))
    #expect(page.utf8Contains("交班人写<del>"))
    #expect(page.utf8Contains(">三<"))
    #expect(page.utf8Contains(">四<"))
    #expect(page.utf8Contains("件事。接班人当面看完，再签字。</p>"))
    #expect(page.utf8Contains("<del><span class=\"visually-hidden\">（删去：</span>钥匙放在抽屉里。"))
    #expect(page.utf8Contains("<ins><span class=\"visually-hidden\">（新增：</span>电话响三声以内接起来。"))
    #expect(page.utf8Contains("改动 1 段，新增 1 段，删去 1 段。"))
    #expect(page.utf8Contains("<h2>交接</h2>"))
  }

  /// A move with an edit is a file taken away and another put in, and quotation marks around a version are no other
  /// version; neither is a line of the text that looks like one.
  @Test func aPolicyKeepsItsHistoryWhereNothingOfItsVersionChanges() throws {
    try commitAll()
    try git("rm", "-q", "content/policies/watch.md", on: "2026-09-04")
    try policy("2", from: "2026-09-10", second + "\n\nversion: 一句话。", at: "guard.md")
    try git("add", ".", on: "2026-09-04")
    try git("commit", "-q", "-m", "moved and edited", on: "2026-09-04")
    let written = try #require(site.folder.read("content/policies/guard.md"))
    try site.folder.write(
      written.replacing("version: \"2\"", with: "version: 2").replacing("一句话", with: "两句话"),
      to: "content/policies/guard.md")
    try git("commit", "-q", "-a", "-m", "quoted", on: "2026-09-05")
    let outcome = try site.build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    let page = try #require(text("policies/guard/changes"))
    #expect(page.utf8Contains("1（2026-01-10 起生效）"))
    #expect(page.utf8Contains("交班人写<del>"))
    #expect(!page.utf8Contains("草稿"))
  }

  @Test func theChangeLogListsVersionsAndBulletinsTheNewestFirst() throws {
    try commitAll()
    #expect(try site.build().code == 0)
    let log = try #require(text("changes"))
    #expect(log.utf8Contains("2026年9月"))
    #expect(log.utf8Contains("版本 2"))
    let home = try #require(site.folder.read("public/index.html"))
    #expect(home.utf8Contains("href=\"changes/index.html\""))
  }

  @Test func aShallowCloneComparesNothing() throws {
    try commitAll()
    try git("clone", "-q", "--depth", "1", "file://\(site.path)", "clone", on: "2026-09-05")
    let outcome = try site.build("--source", "clone", "--output", "public")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(text("policies/watch/changes") == nil)
    #expect(text("policies/watch")?.utf8Contains("修订对照") == false)
  }

  @Test func withoutARepositoryNothingIsCompared() throws {
    try policy("2", from: "2026-09-10", second, at: "duty.md")
    let outcome = try site.build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(text("policies/duty/changes") == nil)
    #expect(text("changes") != nil)
  }

  @Test func twoBuildsGiveTheSameBytes() throws {
    try commitAll()
    #expect(try site.build("--output", "one").code == 0)
    #expect(try site.build("--output", "two").code == 0)
    #expect(site.files(below: "one") == site.files(below: "two"))
  }
}
