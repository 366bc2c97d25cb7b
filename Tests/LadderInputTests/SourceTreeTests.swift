import Glibc
import LadderDiagnostics
import LadderInput
import Testing

private func summary(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.sortedByPlace().map { "\($0.range?.path ?? "-") \($0.code.rawValue)" }
}

@Suite struct SourceTreeTests {
  @Test func readsTextsAndListsAssetsInTheOrderOfTheirBytes() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/b.md", "# b")
    try folder.write("content/a/é.yaml", "a: 1")
    try folder.write("content/a-b.JSON", "{}")
    try folder.write("content/a/photo.png", [1, 2, 3])
    try folder.write("content/.hidden/x.md", "x")
    try folder.write("content/people/employees.csv", "employee_id\n")
    try folder.write("elsewhere/x.md", "x")
    let tree = try await folder.read()
    #expect(tree.diagnostics == [])
    #expect(
      tree.value.texts.map(\.path) == [
        "content/a-b.JSON", "content/a/é.yaml", "content/b.md", "content/people/employees.csv",
      ])
    #expect(tree.value.texts.map(\.isPersonal) == [false, false, false, true])
    #expect(tree.value.assets.map(\.path) == ["content/a/photo.png"])
    #expect(tree.value.assets.map(\.byteCount) == [3])
  }

  @Test func mountsThePeopleFolderFromElsewhere() async throws {
    let folder = try TemporaryFolder()
    let people = try TemporaryFolder()
    try folder.write("content/people/employees.csv", "old")
    try people.write("records/kpi.csv", "employee_id\n")
    let mount = SourceMount(people.path, at: SourceTree.peopleFolder)
    let tree = try await folder.read(mounts: [mount])
    #expect(tree.value.texts.map(\.path) == ["content/people/records/kpi.csv"])
    #expect(tree.value.texts.map(\.isPersonal) == [true])
  }

  @Test func throwsOnlyForAFolderThatIsNotThere() async throws {
    let error = await #expect(throws: FileError.self) {
      _ = try await SourceTree.read(root: "/nowhere/at/all")
    }
    #expect(error?.message.en.text(hidingValues: false).contains("no such file or folder") == true)
    let folder = try TemporaryFolder()
    let tree = try await folder.read()
    #expect(tree.diagnostics.map(\.code) == [.missingSource])
  }

  @Test func doesWithoutTemplatesOfItsOwn() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", "x")
    let tree = try await SourceTree.read(root: folder.path)
    #expect(tree.diagnostics == [])
  }

  @Test func reportsEntriesThatAreNoFiles() async throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    try folder.write("content/ok.md", "x")
    try folder.write("content/people/employees.csv", "x")
    folder.folder("content/sub")
    try other.write("x.md", "outside")
    mkfifo(folder.path + "/content/pipe.md", 0o644)
    folder.link("content/out.md", to: other.path + "/x.md")
    folder.link("content/outside", to: other.path)
    folder.link("content/inside.md", to: "ok.md")
    folder.link("content/broken.md", to: "missing.md")
    folder.link("content/loop.md", to: "loop.md")
    folder.link("content/sub/up", to: "..")
    folder.link("content/leak.csv", to: "people/employees.csv")
    let tree = try await folder.read()
    #expect(
      summary(tree.diagnostics) == [
        "content/broken.md unreadable-file", "content/leak.csv link-outside-source",
        "content/loop.md unreadable-file", "content/out.md link-outside-source",
        "content/outside link-outside-source", "content/pipe.md unsupported-file",
        "content/sub/up unsupported-file",
      ])
    #expect(
      tree.value.texts.map(\.path) == [
        "content/inside.md", "content/ok.md", "content/people/employees.csv",
      ])
  }

  @Test func reportsUnusableNames() async throws {
    let folder = try TemporaryFolder()
    folder.folder("content")
    let name = Array("\(folder.path)/content/".utf8) + [0xD6, 0xD0, 0x2E, 0x6D, 0x64, 0]
    let made = name.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
    }
    #expect(made >= 0)
    close(made)
    try folder.write("content/a\nb.md", "x")
    try folder.write("content/" + String(repeating: "长", count: 70) + ".md", "x")
    let tree = try await folder.read()
    #expect(tree.value.texts.isEmpty)
    #expect(
      summary(tree.diagnostics) == [
        "content/\\xD6\\xD0.md unusable-file-name", "content/a\\x0Ab.md unusable-file-name",
        "content/" + String(repeating: "长", count: 70) + ".md unusable-file-name",
      ])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything"))
  func reportsAnUnreadableFileAndReadsTheOthers() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", "x")
    try folder.write("content/b.md", "x")
    #expect(chmod(folder.path + "/content/b.md", 0) == 0)
    let tree = try await folder.read()
    #expect(summary(tree.diagnostics) == ["content/b.md unreadable-file"])
    #expect(tree.value.texts.map(\.path) == ["content/a.md"])
  }

  @Test func limitsTheSizeOfAFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/a.md", "x")
    try folder.write("content/b.md", String(repeating: "x", count: 2000))
    var limits = Limits()
    limits.markdownBytes = 1999
    let tree = try await folder.read(limits: limits)
    #expect(summary(tree.diagnostics) == ["content/b.md file-too-large"])
    let hint = tree.diagnostics[0].hint?.en.text(hidingValues: false)
    #expect(hint == "split it, or raise limits.markdown_bytes")
    #expect(tree.value.texts.map(\.path) == ["content/a.md"])
  }

  @Test func reportsPathsThatDifferOnlyInCaseOrUnicodeForm() async throws {
    let folder = try TemporaryFolder()
    for name in ["caf\u{E9}.md", "cafe\u{301}.md", "Guide.md", "guide.md", "other.md"] {
      try folder.write("content/" + name, "x")
    }
    let tree = try await folder.read()
    #expect(tree.diagnostics.map(\.code) == [.collidingPaths, .collidingPaths])
    let paths = tree.diagnostics.map { Array(($0.range?.path ?? "").utf8) }
    #expect(paths == [Array("content/caf\u{E9}.md".utf8), Array("content/guide.md".utf8)])
    #expect(tree.diagnostics[1].notes.first?.range?.path == "content/Guide.md")
  }

  @Test func reportsTheFirstByteThatIsNotUTF8() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/gbk.md", [0x61, 0x0A, 0xD6, 0xD0, 0xCE, 0xC4])
    try folder.write("content/utf16.yaml", [0xFF, 0xFE, 0x61, 0x00])
    try folder.write("content/book.csv", [0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFF])
    try folder.write("content/odd.csv", [0x61, 0xFF, 0xFF])
    let tree = try await folder.read()
    #expect(
      summary(tree.diagnostics) == [
        "content/book.csv invalid-utf8", "content/gbk.md invalid-utf8",
        "content/odd.csv invalid-utf8", "content/utf16.yaml invalid-utf8",
      ])
    let gbk = try #require(tree.diagnostics.first { $0.range?.path == "content/gbk.md" })
    #expect(gbk.range?.bounds == 2..<3)
    #expect(
      gbk.hint?.en.text(hidingValues: false)
        == "it looks like GB18030; convert it: iconv -f GB18030 -t UTF-8 'content/gbk.md' > utf8.txt && mv utf8.txt 'content/gbk.md'"
    )
    #expect(tree.value.rejected.count == 4)
  }

  @Test func readsTablesInGB18030AndSaysSo() async throws {
    let folder = try TemporaryFolder()
    // 工号,姓名 and 100021,张三 in GBK, then 𠀀 in the four bytes of GB18030.
    let header: [UInt8] = [0xB9, 0xA4, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x0A]
    let row = Array("100021,".utf8) + [0xD5, 0xC5, 0xC8, 0xFD, 0x95, 0x32, 0x82, 0x36, 0x0A]
    try folder.write("content/people/x.csv", header + row)
    let tree = try await folder.read()
    #expect(tree.diagnostics == [])
    let file = try #require(tree.value.texts.first)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "工号,姓名\n100021,张三𠀀\n")
    #expect(file.isPersonal)
    #expect(tree.value.notes.map(\.range?.path) == ["content/people/x.csv"])
  }

  @Test func readsManyFilesInOrder() async throws {
    let folder = try TemporaryFolder()
    for index in 0..<500 { try folder.write("content/\(index).md", "\(index)") }
    let tree = try await folder.read()
    #expect(tree.value.texts.count == 500)
    for file in tree.value.texts {
      #expect(String(decoding: file.bytes, as: UTF8.self) == file.stem)
    }
  }
}

@Suite struct UTF8ValidationTests {
  @Test func agreesWithTheStandardLibrary() {
    var random = SplitMix(state: 5)
    let edges: [UInt8] = [
      0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED,
      0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<50_000 {
      let bytes = (0..<Int(random.next() % 6)).map { _ in edges[Int(random.next() % 24)] }
      let padded = Array("0123456789".utf8) + bytes
      let invalid = padded.withUnsafeBufferPointer(firstInvalidUTF8)
      #expect((invalid == nil) == (String(validating: padded, as: UTF8.self) != nil))
      if let invalid { #expect(String(validating: padded[..<invalid], as: UTF8.self) != nil) }
    }
  }

  /// Runs of characters of three bytes, which are told two at a time, with something wrong among them.
  @Test func agreesWithTheStandardLibraryInChineseText() {
    var random = SplitMix(state: 7)
    let pieces: [[UInt8]] = [
      Array("中".utf8), Array("，".utf8), Array("\u{800}".utf8), Array("\u{D7FF}".utf8),
      Array("\u{FFFD}".utf8), Array("a".utf8), Array("é".utf8), Array("😀".utf8),
      [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE4, 0xB8], [0xE4, 0xB8, 0x41], [0xBF],
    ]
    for _ in 0..<50_000 {
      let text = (0..<Int(random.next() % 9)).flatMap { _ in
        // Mostly what is right, so that it comes in runs.
        pieces[Int(random.next() % (random.next() % 4 == 0 ? 13 : 3))]
      }
      let invalid = text.withUnsafeBufferPointer(firstInvalidUTF8)
      #expect((invalid == nil) == (String(validating: text, as: UTF8.self) != nil))
      if let invalid { #expect(String(validating: text[..<invalid], as: UTF8.self) != nil) }
    }
  }
}

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 63, 64, 65, 10_000])
  func keepsTheOrder(count: Int) async {
    let items = Array(0..<count)
    #expect(await concurrentMap(items) { $0 * 2 } == items.map { $0 * 2 })
  }
}
