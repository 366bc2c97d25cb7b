import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

private func rows(_ table: CSVTable) -> [[String]] {
  (0..<table.rowCount).map { row in
    table.header.indices.map { table.text(row: row, column: $0) }
  }
}

private func parse(_ text: String) -> Diagnosed<CSVTable> {
  CSVTable.parse(SourceFile(path: "x.csv", text: text))
}

@Suite struct CSVTableTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["1", "2"]]), ("a,b\n1,2", [["1", "2"]]), ("a,b\n", []), ("a,b", []),
    ("a,b\n\"x,y\",\"p\"\"q\"\n", [["x,y", "p\"q"]]), ("a,b\n\"x\ny\",2\n", [["x\ny", "2"]]),
    ("a,b\n,\n\n1,2\n,,,\n", [["1", "2"]]), ("a,b\n1,2,,\n", [["1", "2"]]),
    ("a;b\n1,5;2\n", [["1,5", "2"]]), ("a\tb\n1\t2\n", [["1", "2"]]),
    ("sep=;\na,b;c\n1;2\n", [["1", "2"]]), ("a\n1\n\n2\n", [["1"], ["2"]]),
    ("a,b\n\"1\" ,2\n", [["1", "2"]]), ("a,b\n\"\",2\n", [["", "2"]]),
    ("a,b\n5\"x,2\n", [["5\"x", "2"]]),
    ("\n\na,b\n1,2\n", [["1", "2"]]), ("a,b\n\"\"\"\",\"\"\"x\"\"\"\n", [["\"", "\"x\""]]),
  ])
  func readsWhatSpreadsheetsWrite(text: String, expected: [[String]]) {
    let parsed = parse(text)
    #expect(parsed.diagnostics == [])
    #expect(rows(parsed.value) == expected)
  }

  @Test func readsTheSameWithAnyLineEndingAndByteOrderMark() {
    let text = "工号,姓名,说明\n100021,张三,\"一行\"\"引\"\"\"\n\n100022,李四,好\n"
    let plain = rows(parse(text).value)
    #expect(plain.count == 2)
    for ending in ["\n", "\r\n", "\r"] {
      let other = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: ending)
      for mark in ["", "\u{FEFF}"] { #expect(rows(parse(mark + other).value) == plain) }
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func knowsTheLineOfEachRow(ending: String) {
    let lines = ["a,b", "1,2", "", "\"x", "y\",3", "4,5"]
    let table = parse(lines.joined(separator: ending)).value
    #expect((0..<table.rowCount).map { table.line(ofRow: $0) } == [2, 4, 6])
  }

  @Test func knowsThePlaceOfEachCell() {
    let marked = MarkedText("\u{FEFF}姓名,说明\r\n张三,\"1️⃣好\"\r\n")
    let table = CSVTable.parse(marked.file("x.csv")).value
    #expect(table.range(row: 0, column: 1).bounds.lowerBound == marked.offsets[1])
    #expect(table.header[0].range.bounds == 3..<9)
  }

  @Test func leavesOutOnlyTheRowsWithAWrongCount() {
    let marked = MarkedText("a,b\n1,2\n1️⃣3\n4,5,2️⃣6\n7,8\n")
    let parsed = CSVTable.parse(marked.file("x.csv"))
    expect(
      parsed.diagnostics,
      [
        ExpectedDiagnostic(1, .wrongColumnCount, "2 cells as the header does, and this one has 1"),
        ExpectedDiagnostic(2, .wrongColumnCount, "has 3"),
      ], in: marked)
    #expect(rows(parsed.value) == [["1", "2"], ["7", "8"]])
    #expect(parsed.value.rejectedRowCount == 2)
  }

  @Test func tellsOnlyTheNumberOfTooManyWrongRows() {
    let parsed = parse("a,b\n" + String(repeating: "1\n", count: 60))
    #expect(parsed.diagnostics.count == 51)
    let last = parsed.diagnostics.last?.message.en.text(hidingValues: false)
    #expect(last == "10 more rows have a wrong number of cells")
  }

  @Test func tellsOnlyTheNumberOfTooManyWrongQuotes() {
    let parsed = parse("a,b\n" + String(repeating: "\"x\"y,1\n", count: 70))
    #expect(parsed.diagnostics.count == 51)
    let last = parsed.diagnostics.last?.message.en.text(hidingValues: false)
    #expect(last == "20 more quotation marks are out of place")
    #expect(parsed.value.rejectedRowCount == 70)
  }

  @Test func losesOnlyTheRowOfAnUnclosedQuote() {
    let marked = MarkedText("a,b\n1,1️⃣\"2\n3,4\n5,6\n")
    let parsed = CSVTable.parse(marked.file("x.csv"))
    expect(parsed.diagnostics, [ExpectedDiagnostic(1, .invalidCSV, "ends with one")], in: marked)
    #expect(rows(parsed.value) == [["3", "4"], ["5", "6"]])
    #expect((0..<2).map { parsed.value.line(ofRow: $0) } == [3, 4])
  }

  @Test func reportsTextBehindAClosingQuote() throws {
    let marked = MarkedText("a,b\n2️⃣\"x\"1️⃣y,2\n3,4\n")
    let parsed = CSVTable.parse(marked.file("x.csv"))
    expect(parsed.diagnostics, [ExpectedDiagnostic(1, .invalidCSV, "the cell ends")], in: marked)
    let note = try #require(parsed.diagnostics.first?.notes.first)
    #expect(note.range?.bounds.lowerBound == marked.offsets[2])
    #expect(rows(parsed.value) == [["3", "4"]])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\n", "\r\n"])
  func reportsAnEmptyTable(text: String) {
    let parsed = parse(text)
    #expect(parsed.diagnostics.map(\.code) == [.invalidCSV])
    #expect(parsed.value.rowCount == 0)
  }

  @Test func reportsFullWidthCommas() {
    let marked = MarkedText("1️⃣工号，姓名\n100021，张三\n")
    let parsed = CSVTable.parse(marked.file("x.csv"))
    expect(parsed.diagnostics, [ExpectedDiagnostic(1, .invalidCSV, "not by '，'")], in: marked)
  }

  @Test func readsBackWhatWasWritten() {
    var random = SplitMix(state: 3)
    let pieces = ["a", "\"", ",", "\n", "\r\n", "中", " ", ";", "x"]
    for _ in 0..<300 {
      let table = (0..<3).map { _ in
        (0..<3).map { column in
          // A letter at each end, because blanks around a cell are not kept apart from its text.
          "z" + (0..<Int(random.next() % 5)).map { _ in pieces[Int(random.next() % 9)] }.joined()
            + "\(column)"
        }
      }
      let text = table.map { row in
        row.map {
          "\""
            + $0.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
        }.joined(separator: ",")
      }.joined(separator: "\n")
      #expect(rows(parse("a,b,c\n" + text).value) == table)
    }
  }

  @Test func survivesRandomBytes() {
    var random = SplitMix(state: 11)
    let pieces: [UInt8] = [
      0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x09, 0x31, 0x61, 0x20, 0xE3, 0x80, 0xFF,
    ]
    for _ in 0..<3000 {
      let bytes = (0..<Int(random.next() % 60)).map { _ in
        pieces[Int(random.next() % UInt64(pieces.count))]
      }
      let file = SourceFile(path: "x.csv", bytes: Array("a,b\n".utf8) + bytes)
      let parsed = CSVTable.parse(file)
      _ = rows(parsed.value)
      for diagnostic in parsed.diagnostics {
        #expect(diagnostic.range.map { $0.bounds.upperBound <= file.bytes.count } == true)
      }
    }
  }
}
