import Testing

@testable import LadderInput

/// What `git log --name-status -z` prints, read from the newest commit back.
@Suite struct GitLogTests {
  /// A commit as git prints it: its head, then statuses and paths.
  private func commit(
    _ day: String, _ author: String, _ changes: String..., decoration: String = ""
  ) -> String {
    "\u{2}\(day)\u{1F}\(decoration)\u{1F}\(author)\0"
      + (changes.isEmpty ? "" : "\n" + changes.joined(separator: "\0") + "\0")
  }

  private func history(
    _ log: String..., of paths: [String], contributors: Bool = true, piece: Int = 7
  ) -> (history: GitHistory, wantedAll: Bool) {
    var reader = GitLog(paths: paths, findsContributors: contributors)
    let bytes = Array(log.joined().utf8)
    var wantsMore = true
    // In small pieces, so that tokens are cut anywhere.
    for start in stride(from: 0, to: bytes.count, by: piece) where wantsMore {
      wantsMore = reader.read(bytes[start..<min(start + piece, bytes.count)])
    }
    return (reader.history, wantsMore)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test func newestChangeIsTheDayAndEveryAuthorStandsOnce() throws {
    let log = history(
      commit("2026-10-03", "乙", "M", "content/茶.md"),
      commit("2026-10-02", "甲", "M", "content/茶.md", "M", "content/b.md"),
      commit("2026-10-01", "乙", "A", "content/茶.md", "A", "content/b.md"),
      of: ["content/茶.md", "content/b.md", "content/new.md"]
    ).history
    #expect(log.entries["content/茶.md"]?.updated == (try day("2026-10-03")))
    #expect(log.entries["content/茶.md"]?.contributors == ["乙", "甲"])
    #expect(log.entries["content/b.md"]?.contributors == ["甲", "乙"])
    #expect(log.entries["content/new.md"] == nil)
    #expect(!log.isShallow)
  }

  @Test func moveIsNoChangeAndTheHistoryGoesOnUnderTheOldName() throws {
    let log = history(
      commit("2026-10-03", "丙", "R100", "content/old.md", "content/new.md"),
      commit("2026-10-02", "甲", "M", "content/old.md"), of: ["content/new.md"]
    ).history
    #expect(
      log.entries["content/new.md"]?.updated == (try day("2026-10-02")))
    #expect(log.entries["content/new.md"]?.contributors == ["甲"])
  }

  @Test func moveWithAChangeIsAChange() throws {
    let log = history(
      commit("2026-10-03", "丙", "R087", "content/old.md", "content/new.md"),
      of: ["content/new.md"]
    ).history
    #expect(log.entries["content/new.md"]?.updated == (try day("2026-10-03")))
  }

  @Test func whatLayThereBeforeAFileWasAddedIsAnotherFile() throws {
    let log = history(
      commit("2026-10-03", "甲", "A", "content/a.md"),
      commit("2026-10-02", "乙", "D", "content/a.md"),
      commit("2026-10-01", "乙", "M", "content/a.md"), of: ["content/a.md"]
    ).history
    #expect(log.entries["content/a.md"]?.contributors == ["甲"])
  }

  @Test func readsNoFurtherThanItMust() {
    let log = history(
      commit("2026-10-03", "甲", "M", "content/a.md"),
      commit("2026-10-02", "乙", "M", "content/a.md"),
      of: ["content/a.md"], contributors: false)
    #expect(!log.wantedAll)
    #expect(log.history.entries["content/a.md"]?.contributors == ["甲"])
  }

  @Test func endOfAShallowCloneGivesNothingRatherThanItsDay() {
    let log = history(
      commit("2026-10-03", "甲", "M", "content/a.md"),
      commit("2026-10-02", "乙", "A", "content/a.md", "A", "content/b.md", decoration: "grafted"),
      of: ["content/a.md", "content/b.md"])
    #expect(log.history.isShallow)
    #expect(log.history.entries.isEmpty)
  }

  @Test func shallowCloneThatReachesFarEnoughIsAsGoodAsAWholeOne() throws {
    let log = history(
      commit("2026-10-03", "甲", "M", "content/a.md"),
      commit("2026-10-02", "乙", "A", "content/a.md", decoration: "grafted"),
      of: ["content/a.md"], contributors: false)
    #expect(!log.history.isShallow)
    #expect(log.history.entries["content/a.md"]?.updated == (try day("2026-10-03")))
  }
}
