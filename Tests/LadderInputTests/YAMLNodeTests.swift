import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

/// A node as text, so that two trees can be compared: scalars with their quotation, keys in order.
private func tree(_ node: YAMLNode?) -> String {
  guard let node else { return "-" }
  switch node.kind {
  case .scalar(let scalar): return scalar.isQuoted ? "\"\(scalar.text)\"" : scalar.text
  case .sequence(let items): return "[" + items.map { tree($0) }.joined(separator: ",") + "]"
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key):\(tree($0.value))" }.joined(separator: ",") + "}"
  case .invalid: return "?"
  }
}

private func source(_ file: SourceFile, _ bounds: Range<Int>) -> String {
  String(decoding: file.bytes[bounds], as: UTF8.self)
}

@Suite struct YAMLNodeTests {
  @Test(arguments: [
    ("a: 010\nb: no\nc: 2026-03\nd: 12:30\ne: 1.10", "{a:010,b:no,c:2026-03,d:12:30,e:1.10}"),
    ("a: [1, 'x', \"y\"]", "{a:[1,\"x\",\"y\"]}"), ("- a\n- - b\n  - c", "[a,[b,c]]"),
    ("a:\n- 1\n- 2\nb: 3", "{a:[1,2],b:3}"), ("", "{}"), ("# nothing\n", "{}"),
    ("---\na: 1\n", "{a:1}"),
    ("a:\nb: ~", "{a:,b:~}"), ("a: |\n  x\n  y\nb: 1", "{a:\"x\ny\n\",b:1}"), ("五级", "五级"),
    (
      #"{"year":2026,"days":[{"name":"元旦","isOffDay":true}]}"#,
      "{year:2026,days:[{name:\"元旦\",isOffDay:true}]}"
    ),
  ])
  func keepsTheSpellingOfScalars(text: String, expected: String) {
    let parsed = YAMLNode.parse(SourceFile(path: "x.yaml", text: text))
    #expect(parsed.diagnostics == [])
    #expect(tree(parsed.value) == expected)
  }

  @Test func knowsThePlaceOfEveryKeyAndValue() throws {
    let text = "等级: 五级\r\n名称:   '高级 客户😀' # 说明\r\n列表:\r\n  - 甲\r\n  - {乙: 丙}\r\n末: 尾\r\n"
    for prefix in ["", "\u{FEFF}"] {
      let file = SourceFile(path: "x.yaml", text: prefix + text)
      let entries = try #require(YAMLNode.parse(file).value?.entries)
      #expect(entries.map { source(file, $0.keyBounds) } == ["等级", "名称", "列表", "末"])
      #expect(source(file, entries[0].value.bounds) == "五级")
      #expect(source(file, entries[1].value.bounds) == "'高级 客户😀'")
      #expect(source(file, entries[2].value.bounds) == "- 甲\r\n  - {乙: 丙}")
      let items = try #require(entries[2].value.items)
      #expect(source(file, items[0].bounds) == "甲")
      #expect(source(file, items[1].bounds) == "{乙: 丙}")
      #expect(source(file, entries[3].value.bounds) == "尾")
    }
  }

  @Test func endsBlockTextAtItsLastLine() throws {
    let file = SourceFile(path: "x.yaml", text: "a: |\n  甲\n  乙\n\n\nb: 1\n")
    let value = try #require(YAMLNode.parse(file).value?["a"])
    #expect(source(file, value.bounds) == "|\n  甲\n  乙")
    #expect(value.scalar?.text == "甲\n乙\n")
  }

  @Test func readsAStretchOfAFile() throws {
    let file = SourceFile(path: "x.md", text: "---\n标题: 甲\n---\n正文: x\n")
    let start = 4
    let node = try #require(YAMLNode.parse(file, in: start..<start + 12).value)
    #expect(tree(node) == "{标题:甲}")
    #expect(source(file, try #require(node["标题"]).bounds) == "甲")
  }

  @Test func readsTheSameWithAnyLineEndingAndByteOrderMark() {
    let text = "a: 1\nb:\n  - x: |\n      一\n      二\n  - y: 'p\n\n      q'\nc: {d: e}\n"
    let plain = tree(YAMLNode.parse(SourceFile(path: "x.yaml", text: text)).value)
    #expect(plain == "{a:1,b:[{x:\"一\n二\n\"},{y:\"p\nq\"}],c:{d:e}}")
    let crlf = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    for variant in [crlf, "\u{FEFF}" + text, "\u{FEFF}" + crlf] {
      #expect(tree(YAMLNode.parse(SourceFile(path: "x.yaml", text: variant)).value) == plain)
    }
  }

  @Test func comparesKeysByCanonicalEquivalence() {
    let marked = MarkedText("caf\u{E9}: 1\n1️⃣cafe\u{301}: 2\n")
    let parsed = YAMLNode.parse(marked.file("x.yaml"))
    expect(parsed.diagnostics, [ExpectedDiagnostic(1, .duplicateKey)], in: marked)
  }

  @Test func reportsDuplicateKeysAtTheSecondWithANoteAtTheFirst() throws {
    let marked = MarkedText("1️⃣id: a\nlevel: 1\n2️⃣id: {b: c}\nname: x\n")
    let parsed = YAMLNode.parse(marked.file("x.yaml"))
    expect(parsed.diagnostics, [ExpectedDiagnostic(2, .duplicateKey, "'id'")], in: marked)
    let note = try #require(parsed.diagnostics.first?.notes.first)
    #expect(note.range?.bounds.lowerBound == marked.offsets[1])
    #expect(tree(parsed.value) == "{id:a,level:1,name:x}")
  }

  @Test func findsDuplicatesAmongManyKeys() {
    let keys = (0..<200).map { "k\($0): 1\n" }.joined()
    let marked = MarkedText(keys + "1️⃣k7: 2\n2️⃣k190: 2\n")
    let parsed = YAMLNode.parse(marked.file("x.yaml"))
    expect(
      parsed.diagnostics,
      [ExpectedDiagnostic(1, .duplicateKey), ExpectedDiagnostic(2, .duplicateKey)], in: marked)
  }
}

@Suite struct YAMLFaultTests {
  @Test(arguments: [
    ("a: 1\n1️⃣\tb: 2\n", "by spaces"), ("a:\n  - x\n1️⃣\t- y\n", "by spaces"),
    ("a: 1️⃣\"never closed\nb: 1\n", "closed by another"), ("a: 1️⃣'x\n", "closed by another"),
    ("a: b1️⃣: c\n", "holds ': '"), ("a: 1\n  1️⃣b: 2\n", "same column"),
    ("a: 1\nname1️⃣：张三\nb: 2\n", "full-width colon"), ("a: 1\nlevel1️⃣:5\nb: 2\n", "by a space"),
    ("a: 1\n1️⃣just words\nb: 2\n", "'key: value'"), ("a: 1️⃣- b\n", "line of its own"),
    ("a:\n  b: 1\n 1️⃣c: 2\n", "same column"), ("a: 1️⃣[1, 2\nb: 3\n", "separated by commas"),
    ("a: [\"1\" 1️⃣2]\n", "separated by commas"), ("a: {x: 1, y: [21️⃣}\n", "separated by commas"),
    ("a: 1️⃣*重点*\n", "begins with * or &"), ("a: 1️⃣@我\n", "begins with '@'"),
    ("a: 1️⃣`x`\n", "begins with '`'"), ("a: 1️⃣%x\n", "begins with '%'"),
    ("a: \"1️⃣\\d\"\n", "escape"), ("a: | 1️⃣text\n", "next line"), ("a: 11️⃣\u{7}2\n", "control"),
    ("a: 1\n1️⃣]\n", "none is open"), ("a: \"x\" 1️⃣y\n", "the value ends"),
  ])
  func explainsSyntaxErrorsWhereTheyAre(text: String, sentence: String) {
    let marked = MarkedText(text)
    let parsed = YAMLNode.parse(marked.file("x.yaml"))
    #expect(parsed.value == nil)
    expect(parsed.diagnostics, [ExpectedDiagnostic(1, .invalidYAML, sentence)], in: marked)
    for diagnostic in parsed.diagnostics { #expect(diagnostic.hint != nil) }
  }

  @Test func findsThePlaceBehindWideTextAndLineEndings() {
    let marked = MarkedText("\u{FEFF}标题: 客户😀服务\r\n说明: 好\r\n名称1️⃣：张三\r\n其他: 1\r\n")
    let parsed = YAMLNode.parse(marked.file("x.yaml"))
    expect(parsed.diagnostics, [ExpectedDiagnostic(1, .invalidYAML)], in: marked)
  }

  @Test func refusesAliasesAnchorsTagsAndSecondDocuments() {
    let marked = MarkedText(
      "a: 1️⃣&x 1\nb: 2️⃣*x\nc: 3️⃣!!str 2\nd: 4️⃣! 3\n5️⃣---\ne: 5\n")
    let parsed = YAMLNode.parse(marked.file("x.yaml"))
    expect(
      parsed.diagnostics,
      [
        ExpectedDiagnostic(1, .unsupportedYAML, "anchor"),
        ExpectedDiagnostic(2, .unsupportedYAML, "alias"),
        ExpectedDiagnostic(3, .unsupportedYAML, "tag"),
        ExpectedDiagnostic(4, .unsupportedYAML, "tag"),
        ExpectedDiagnostic(5, .unsupportedYAML, "one YAML document"),
      ], in: marked)
    #expect(tree(parsed.value) == "{a:1,b:?,c:2,d:3}")
  }

  @Test func refusesKeysThatAreNoText() {
    let marked = MarkedText("1️⃣[a, b]: 1\nc: 2\n? 2️⃣{d: e}\n: {f: g}\nh: 3\n")
    let parsed = YAMLNode.parse(marked.file("x.yaml"))
    expect(
      parsed.diagnostics,
      [ExpectedDiagnostic(1, .unsupportedYAML), ExpectedDiagnostic(2, .unsupportedYAML)], in: marked
    )
    #expect(tree(parsed.value) == "{c:2,h:3}")
  }
}

@Suite struct HostileYAMLTests {
  @Test func neverExpandsAnAliasBomb() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...9 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    text += "{*a9 : 1}\n"
    let parsed = YAMLNode.parse(SourceFile(path: "x.yaml", text: text))
    #expect(parsed.diagnostics.count { $0.code == .unsupportedYAML } == 10 + 81)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func refusesFiveThousandLevels(unit: String) {
    let text = String(repeating: unit, count: 5000)
    let parsed = YAMLNode.parse(SourceFile(path: "x.yaml", text: text))
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.map(\.code) == [.limitExceeded])
    #expect(
      parsed.diagnostics[0].hint?.en.text(hidingValues: false).contains("limits.yaml_depth") == true
    )
  }

  @Test func allowsExactlyTheDepthThatIsSet() {
    var limits = Limits()
    limits.yamlDepth = 8
    for (depth, isAllowed) in [(8, true), (9, false)] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      let parsed = YAMLNode.parse(SourceFile(path: "x.yaml", text: text), limits: limits)
      #expect((parsed.value != nil) == isAllowed)
    }
  }

  @Test func countsTheValuesOfAFile() {
    var limits = Limits()
    limits.yamlNodes = 1000
    let marked = MarkedText(String(repeating: "- x\n", count: 999) + "- 1️⃣y\n")
    let parsed = YAMLNode.parse(marked.file("x.yaml"), limits: limits)
    expect(parsed.diagnostics, [ExpectedDiagnostic(1, .limitExceeded)], in: marked)
  }

  @Test func survivesRandomBytes() {
    var random = SplitMix(state: 7)
    let pieces: [[UInt8]] = [
      "a: ", "- ", "\n", "\n  ", "\"", "'", "[", "]", "{", "}", ", ", "：", "#", "&x ", "*x", "!t ",
      "|",
      ">", "\t", "---\n", "...\n", "? ", "\r\n", "\u{FEFF}", "😀", "\\u", "%", "\u{85}", "<<: ",
    ].map { Array($0.utf8) }
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<(random.next() % 40) {
        if random.next() % 6 == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random.next()))
        } else {
          bytes += pieces[Int(random.next() % UInt64(pieces.count))]
        }
      }
      let file = SourceFile(path: "x.yaml", bytes: bytes)
      let parsed = YAMLNode.parse(file)
      #expect(parsed.value != nil || parsed.diagnostics.hasErrors)
      for diagnostic in parsed.diagnostics {
        let bounds = diagnostic.range?.bounds
        #expect(bounds.map { $0.upperBound <= bytes.count } == true)
      }
      var renderer = DiagnosticRenderer(files: [file], language: .english)
      _ = renderer.render(parsed.diagnostics, as: .human)
    }
  }
}

@Suite struct FrontMatterTests {
  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n"])
  func splitsAPage(mark: String, ending: String) throws {
    let text = mark + ["---", "title: 甲", "--- ", "正文", "---", ""].joined(separator: ending)
    let file = SourceFile(path: "x.md", text: text)
    let split = FrontMatter.split(file)
    #expect(split.diagnostics == [])
    #expect(source(file, try #require(split.value.yaml)) == "title: 甲" + ending)
    #expect(source(file, split.value.body) == "正文" + ending + "---" + ending)
  }

  @Test(arguments: ["", "# 标题\n", "---- \n", " ---\n", "--- a\n", "注意: 一\n---\n", "a: 1\n二\n---\n"])
  func leavesAPageWithoutFrontMatterWhole(text: String) {
    let split = FrontMatter.split(SourceFile(path: "x.md", text: text))
    #expect(split.diagnostics == [])
    #expect(split.value == FrontMatter(yaml: nil, body: 0..<text.utf8.count))
  }

  @Test(arguments: [
    "1️⃣----\na: 1\n---\n", "\n1️⃣---\na: 1\n---\n", "1️⃣a: 1\nb: 2\n---\n正文\n",
    "1️⃣———\na: 1\n———\n", "1️⃣--\na:\n  - 1\n--\n",
  ])
  func reportsFrontMatterThatIsNotOpened(text: String) {
    let marked = MarkedText(text)
    let split = FrontMatter.split(marked.file("x.md"))
    expect(split.diagnostics, [ExpectedDiagnostic(1, .invalidYAML)], in: marked)
    #expect(split.value == FrontMatter(yaml: nil, body: 0..<marked.text.utf8.count))
  }

  @Test func acceptsEmptyFrontMatterAndAnEndWithoutLineBreak() throws {
    let split = FrontMatter.split(SourceFile(path: "x.md", text: "---\n---"))
    #expect(split.value == FrontMatter(yaml: 4..<4, body: 7..<7))
  }

  @Test func reportsFrontMatterThatIsNeverClosed() {
    let marked = MarkedText("1️⃣---\ntitle: 甲\n\n正文\n")
    let split = FrontMatter.split(marked.file("x.md"))
    expect(split.diagnostics, [ExpectedDiagnostic(1, .invalidYAML, "ends with a line")], in: marked)
    #expect(split.value.yaml == nil)
  }

  @Test func limitsItsLength() {
    let marked = MarkedText("1️⃣---\n# " + String(repeating: "x", count: 70_000) + "\n---\n")
    let split = FrontMatter.split(marked.file("x.md"))
    expect(split.diagnostics, [ExpectedDiagnostic(1, .limitExceeded, "65536")], in: marked)
  }
}
