import Glibc
import LadderTestSupport
import Testing

@Suite struct ExitCodeTests {
  let site: SmallSite

  init() throws { site = try SmallSite() }

  @Test func cleanBuildGivesZeroAndWritesTheSite() throws {
    let outcome = try site.build()
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8Contains("pages as of 2026-09-30"))
    #expect(site.folder.exists("public/index.html"))
  }

  @Test func checkWritesNothing() throws {
    #expect(try site.check().code == 0)
    #expect(!site.folder.exists("public"))
    #expect(!site.folder.exists(".ladder"))
  }

  @Test func noDayAtAllGivesTwo() throws {
    let outcome = try ladder("check", "--lang", "en", in: site.path)
    #expect(outcome.code == 2)
    #expect(outcome.errors.utf8Contains("--as-of 2026-03-31"))
  }

  @Test func missingSourceFolderGivesTwoAndNamesIt() throws {
    let outcome = try site.build("--source", "nowhere")
    #expect(outcome.code == 2)
    #expect(outcome.errors.utf8Contains("'nowhere'"))
  }

  @Test func unwritableOutputGivesTwoAndNamesThePath() throws {
    try site.folder.write("", to: "file")
    let outcome = try site.build("--output", "file/public")
    #expect(outcome.code == 2)
    #expect(outcome.errors.utf8Contains("file/"))
    #expect(outcome.errors.utf8Contains("not a folder"))
  }

  @Test(arguments: [
    ["build", "--as-of", "gestern"], ["build", "--fromat", "json"], ["check", "--format", "xml"],
    ["codes", "unknown-kee"], ["render", "a.md", "--format", "sarif"],
    ["render"], ["new", "policy"], ["new", "poem", "a"], ["new", "policy", "../a"],
    ["new", "employee", "张三"], ["dance"], ["build", "--base-url", "handbook.example"],
  ])
  func wrongUsageGives64(_ arguments: [String]) throws {
    #expect(try run(programPath, arguments, in: site.path).code == 64)
  }

  @Test func lockedOutputGives75AndStaysAsItIs() throws {
    #expect(try site.build().code == 0)
    let before = site.files(below: "public")
    try site.folder.write("---\ntitle: 新\n---\n新的一页\n", to: "content/guide/new.md")
    let lock = open(site.path + "/.ladder/public/lock", O_RDWR | O_CLOEXEC)
    try #require(lock >= 0)
    defer { close(lock) }
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let outcome = try site.build()
    #expect(outcome.code == 75)
    #expect(outcome.errors.utf8Contains("another build"))
    #expect(site.files(below: "public") == before)
  }

  @Test func strictTurnsAWarningIntoOne() throws {
    // A footnote that nothing refers to is a warning.
    try site.folder.write(
      "---\ntitle: 甲\n---\n正文。\n\n[^1]: 没有人引用。\n", to: "content/guide/note.md")
    let plain = try site.build()
    #expect(plain.code == 0, "\(plain.errors)")
    #expect(plain.errors.utf8Contains("[unused-footnote]"))
    #expect(try site.build("--strict", "--output", "strict").code == 1)
    #expect(!site.folder.exists("strict"))
  }

  @Test func sourceDateEpochSaysTheDay() throws {
    let outcome = try ladder(
      "build", "--lang", "en", in: site.path, environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    #expect(outcome.code == 0)
    #expect(outcome.output.utf8Contains("as of 2026-01-01"))
  }

  /// 2026-01-01T16:00Z is the second of January in Shanghai, and the first in New York.
  @Test(arguments: [("Asia/Shanghai", "2026-01-02"), ("America/New_York", "2026-01-01")])
  func dayIsThatOfTheSitesTimeZone(_ zone: String, _ day: String) throws {
    let settings = try #require(site.folder.read("content/site.yaml"))
    try site.folder.write(settings + "timezone: \(zone)\n", to: "content/site.yaml")
    let outcome = try ladder(
      "build", "--lang", "en", in: site.path, environment: ["SOURCE_DATE_EPOCH": "1767283200"])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8Contains("as of \(day)"))
  }

  @Test func lastCommitSaysTheDay() throws {
    let dates = [
      "GIT_COMMITTER_DATE": "2025-05-06T12:00:00+0800", "GIT_AUTHOR_DATE": "2024-01-01T12:00:00Z",
    ]
    for arguments in [["init", "-q"], ["commit", "-q", "--allow-empty", "-m", "x"]] {
      let outcome = try runGit(arguments, in: site.path, environment: dates)
      try #require(outcome.code == 0, "\(outcome.errors)")
    }
    let outcome = try ladder("build", "--lang", "en", in: site.path)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.utf8Contains("as of 2025-05-06"))
  }

  @Test func reasonForOpenPagesIsSaidAtEachBuild() throws {
    for _ in 0..<2 {
      #expect(try site.build().errors.utf8Contains("样例中没有真人"))
    }
  }

  @Test func jsonIsAllThatStandsInTheErrors() throws {
    try site.folder.write("---\ntitel: 甲\n---\n乙\n", to: "content/guide/key.md")
    for outcome in [
      try site.build("--format", "json", "--timings"),
      try site.build("--format", "json", "--source", "nowhere"),
    ] {
      #expect(!outcome.errors.isEmpty)
      for line in outcome.errors.lines {
        #expect(line.hasPrefix("{\"severity\":\"") && line.hasSuffix("}"), "\(line)")
      }
    }
  }

  @Test(arguments: ["build", "check", "serve", "new", "render"])
  func helpHasAnExampleAndNamesTheEnvironment(_ command: String) throws {
    let outcome = try ladder(command, "--help", in: site.path)
    #expect(outcome.code == 0)
    #expect(outcome.output.utf8Contains("ladder \(command) "))
    #expect(outcome.output.utf8Contains("Example"))
    #expect(outcome.output.utf8Contains("Environment:"))
  }
}
