import Glibc
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// The two folders a site is written into.
@Suite struct PrivateFolderTests {
  private let folder: TemporaryFolder
  private let output: OutputFolder
  private let privately: OutputFolder

  init() throws {
    folder = try TemporaryFolder()
    output = OutputFolder(path: folder.path + "/public")
    privately = output.privateNeighbour
  }

  private func site(
    _ jobs: KeyValuePairs<String, String>, privately: KeyValuePairs<String, String>? = nil
  ) throws -> Site {
    func made(_ files: KeyValuePairs<String, String>) -> [OutputJob] {
      files.map { OutputJob(path: $0.key, bytes: Array($0.value.utf8)) }
    }
    let day = try #require(Day("2026-10-12"))
    return Site(
      asOf: day, jobs: made(jobs), privateJobs: privately.map(made) ?? [],
      access: privately == nil ? nil : AccessList(asOf: day, readers: []), pageCount: 0,
      personCount: 0)
  }

  @Test func bothAreWrittenWithTheListBesideThem() async throws {
    let report = try await site(["index.html": "甲"], privately: ["people/a/index.html": "乙"])
      .write(into: output, privately: privately)
    #expect(report.written == 2)
    #expect(folder.read("public/index.html") == "甲")
    #expect(folder.read("private/people/a/index.html") == "乙")
    #expect(!folder.exists("public/people"))
    #expect(folder.read(".ladder/private/acl.json")?.contains("\"version\": 1") == true)
    #expect(folder.exists(".ladder/private/manifest"))
    #expect(!folder.exists("private/acl.json"))
    var status = stat()
    try #require(stat(folder.path + "/.ladder/private", &status) == 0)
    #expect(status.st_mode & 0o077 == 0)
  }

  /// When nothing is private any more all of it goes, and nothing else.
  @Test func privatePagesGoWithTheModeThatMadeThem() async throws {
    _ = try await site(["index.html": "甲"], privately: ["people/a/index.html": "乙"])
      .write(into: output, privately: privately)
    let report = try await site(["index.html": "甲"]).write(into: output, privately: privately)
    #expect(report.removed == 1)
    #expect(!folder.exists("private"))
    #expect(!folder.exists(".ladder/private/acl.json"))
    #expect(!folder.exists(".ladder/private/manifest"))
  }

  @Test func whatLadderDidNotWriteStaysAndIsReported() async throws {
    _ = try await site(["index.html": "甲"], privately: ["people/a/index.html": "乙"])
      .write(into: output, privately: privately)
    try folder.write("mine", to: "private/notes.txt")
    try folder.write("edited", to: "private/people/a/index.html")
    for _ in 0..<2 {
      let report = try await site(["index.html": "甲"]).write(into: output, privately: privately)
      let told = report.kept + report.foreign
      #expect(Set(told) == ["private/notes.txt", "private/people/a/index.html"])
    }
    #expect(folder.read("private/people/a/index.html") == "edited")
  }

  @Test func aFolderOfOthersIsNotTouched() async throws {
    try folder.write("mine", to: "private/notes.txt")
    _ = try await site(["index.html": "甲"]).write(into: output, privately: privately)
    #expect(folder.read("private/notes.txt") == "mine")
    #expect(!folder.exists(".ladder/private"))
  }

  @Test func leaversPagesGo() async throws {
    _ = try await site([:], privately: ["people/a/index.html": "甲", "people/b/index.html": "乙"])
      .write(into: output, privately: privately)
    _ = try await site([:], privately: ["people/a/index.html": "甲"])
      .write(into: output, privately: privately)
    #expect(folder.exists("private/people/a/index.html"))
    #expect(!folder.exists("private/people/b"))
  }

  @Test func neitherIsTouchedWhileTheOtherIsLocked() async throws {
    _ = try await site(["index.html": "甲"], privately: ["people/a/index.html": "乙"])
      .write(into: output, privately: privately)
    let lock = open(folder.path + "/.ladder/private/lock", O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    await #expect(throws: WriteFailure.self) {
      try await site(["index.html": "丙"], privately: ["people/a/index.html": "丁"])
        .write(into: output, privately: privately)
    }
    #expect(folder.read("public/index.html") == "甲")
    #expect(folder.read("private/people/a/index.html") == "乙")
  }

  // MARK: - where private pages must not lie

  @Test(arguments: [
    "public", "public/private", "public/a/b", ".", "link", "link/private", "there/../public/x",
  ])
  func whatEveryoneReadsAndWhatNotEveryoneReadsLieApart(_ path: String) throws {
    try folder.write("", to: "public/x")
    symlink("public", folder.path + "/link")
    let other = OutputFolder(path: folder.path + "/" + path, isPrivate: true)
    let refusal = try #require(other.refusal(besides: output))
    #expect(refusal.code == .outputRefused && refusal.severity == .error)
    #expect(refusal.hint?.en.text(hidingValues: false).contains("--private") == true)
  }

  @Test(arguments: ["private", "publicly", "a/public", "public-private"])
  func otherFoldersWillDo(_ path: String) {
    let other = OutputFolder(path: folder.path + "/" + path, isPrivate: true)
    #expect(other.refusal(besides: output) == nil)
  }

  @Test func foldersOfRecordsAreNotWrittenInto() throws {
    try folder.write("", to: "records/employees.csv")
    for path in ["records", "records/site", "."] {
      let other = OutputFolder(path: folder.path + "/" + path)
      #expect(other.refusal(people: folder.path + "/records") != nil, "\(path)")
    }
    #expect(privately.refusal(people: folder.path + "/records") == nil)
  }

  @Test func folderInsideTheContentIsRefused() throws {
    let other = OutputFolder(path: folder.path + "/content/private", isPrivate: true)
    #expect(other.refusal(source: folder.path, home: nil)?.code == .outputRefused)
  }
}
