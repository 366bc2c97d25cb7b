import Glibc
import LadderDiagnostics
import LadderSite
import LadderTestSupport
import Testing

@Suite struct WriterTests {
  private let temporary: TemporaryFolder
  private let output: OutputFolder

  init() throws {
    temporary = try TemporaryFolder()
    output = OutputFolder(path: temporary.path + "/public")
  }

  private func jobs(_ files: KeyValuePairs<String, String>) -> [OutputJob] {
    files.map { OutputJob(path: $0.key, bytes: Array($0.value.utf8)) }
  }

  @Test func writesWhatIsMissingAndNothingTheSecondTime() async throws {
    let first = try await output.write(jobs(["index.html": "甲", "a/b/index.html": "乙"]))
    #expect(first.written == 2)
    #expect(temporary.read("public/a/b/index.html") == "乙")
    let second = try await output.write(jobs(["index.html": "甲", "a/b/index.html": "乙"]))
    #expect(second.written == 0)
    #expect(second.unchanged == 2)
  }

  @Test func touchesOnlyTheFileThatChanged() async throws {
    _ = try await output.write(jobs(["index.html": "甲", "a.html": "乙"]))
    let before = try modified("public/index.html")
    let report = try await output.write(jobs(["index.html": "甲", "a.html": "丙"]))
    #expect(report.written == 1)
    #expect(report.unchanged == 1)
    #expect(try modified("public/index.html") == before)
    #expect(temporary.read("public/a.html") == "丙")
  }

  @Test func removesWhatIsNoLongerPartOfTheSiteWithItsEmptyFolders() async throws {
    _ = try await output.write(jobs(["index.html": "甲", "a/b/index.html": "乙"]))
    let report = try await output.write(jobs(["index.html": "甲"]))
    #expect(report.removed == 1)
    #expect(!temporary.exists("public/a"))
  }

  @Test func keepsFilesItDidNotWriteAndReportsThem() async throws {
    _ = try await output.write(jobs(["index.html": "甲"]))
    try temporary.write("mine", to: "public/notes.txt")
    try temporary.write("*", to: "public/.gitignore")
    let report = try await output.write(jobs(["index.html": "乙"]))
    #expect(report.foreign == ["notes.txt"])
    #expect(temporary.read("public/notes.txt") == "mine")
    #expect(temporary.read("public/.gitignore") == "*")
  }

  @Test func keepsAPageThatWasEditedSinceItWasWritten() async throws {
    _ = try await output.write(jobs(["index.html": "甲", "old.html": "旧"]))
    try temporary.write("edited", to: "public/index.html")
    try temporary.write("edited too", to: "public/old.html")
    let report = try await output.write(jobs(["index.html": "乙"]))
    #expect(report.kept == ["index.html", "old.html"])
    #expect(temporary.read("public/index.html") == "edited")
    #expect(temporary.read("public/old.html") == "edited too")
  }

  @Test func mendsARunThatWasCutOff() async throws {
    _ = try await output.write(jobs(["index.html": "甲", "a.html": "乙"]))
    // As a run leaves things that was killed after it wrote one page and half of another.
    try temporary.write("index.html\na.html\nnew.html\n", to: ".ladder/public/journal")
    try temporary.write("half", to: "public/new.html")
    try temporary.write("of a fi", to: "public/a.html.ladder-tmp")
    let report = try await output.write(jobs(["index.html": "甲", "a.html": "丙"]))
    #expect(report.kept.isEmpty)
    #expect(temporary.read("public/a.html") == "丙")
    #expect(!temporary.exists("public/new.html"))
    #expect(!temporary.exists("public/a.html.ladder-tmp"))
    #expect(!temporary.exists(".ladder/public/journal"))
  }

  @Test func letsOnlyOneBuildWriteAtATime() async throws {
    _ = try await output.write(jobs(["index.html": "甲"]))
    let descriptor = open(temporary.path + "/.ladder/public/lock", O_RDWR)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    await #expect(throws: WriteFailure.self) {
      try await output.write(jobs(["index.html": "乙"]))
    }
    #expect(temporary.read("public/index.html") == "甲")
  }

  private func modified(_ file: String) throws -> Int {
    var status = stat()
    try #require(stat(temporary.path + "/" + file, &status) == 0)
    return status.st_mtim.tv_nsec + status.st_mtim.tv_sec * 1_000_000_000
  }
}

@Suite struct OutputRefusalTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private func refusal(_ output: String, source: String = "", home: String? = nil) -> String? {
    OutputFolder(path: output.hasPrefix("/") ? output : temporary.path + "/" + output)
      .refusal(source: temporary.path + source, home: home)?.message.en.text(hidingValues: false)
  }

  @Test func refusesTheRootTheHomeAndTheSource() {
    #expect(refusal("/")?.contains("root folder") == true)
    #expect(
      refusal("h", source: "/s", home: temporary.path + "/h")?.contains("home folder") == true)
    #expect(refusal("s", source: "/s")?.contains("source folder") == true)
    #expect(refusal("s/content/x", source: "/s")?.contains("source folder") == true)
    #expect(refusal("", source: "/s/t")?.contains("source folder") == true)
  }

  @Test func refusesAFolderWithSomeoneElsesFiles() throws {
    try temporary.write("x", to: "out/holiday.jpg")
    #expect(refusal("out", source: "/s")?.contains("'holiday.jpg'") == true)
  }

  @Test func refusesTheRootOfAWorkTreeAndAFile() throws {
    try temporary.write("x", to: "tree/.git/config")
    #expect(refusal("tree", source: "/s")?.contains("Git work tree") == true)
    try temporary.write("x", to: "file")
    #expect(refusal("file", source: "/s")?.contains("is not a folder") == true)
  }

  @Test func acceptsAnEmptyFolderAHiddenFileAndItsOwnOutput() async throws {
    #expect(refusal("new", source: "/s") == nil)
    try temporary.write("*", to: "kept/.gitignore")
    #expect(refusal("kept", source: "/s") == nil)
    let own = OutputFolder(path: temporary.path + "/own")
    _ = try await own.write([OutputJob(path: "index.html", bytes: [65])])
    #expect(refusal("own", source: "/s") == nil)
  }

  @Test func acceptsAFolderInsideTheSource() {
    #expect(refusal("s/public", source: "/s") == nil)
  }
}
