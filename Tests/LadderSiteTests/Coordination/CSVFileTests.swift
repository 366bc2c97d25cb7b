import Testing

@testable import LadderSite

/// Tables for spreadsheets: RFC 4180, a byte order mark, and no cell that a spreadsheet would run.
@Suite struct CSVFileTests {
  private func text(_ cells: [CSVFile.Cell]) -> String {
    var file = CSVFile(cells.map { _ in "列" })
    file.add(cells)
    return String(decoding: file.bytes.drop { $0 != 0x0A }.dropFirst(), as: UTF8.self)
  }

  @Test func beginsWithTheMarkAndEndsLinesWithBoth() {
    var file = CSVFile(["姓名", "分钟"])
    file.add(["李静", .number(90)])
    #expect(file.bytes == Array("\u{FEFF}姓名,分钟\r\n李静,90\r\n".utf8))
  }

  @Test func quotesWhatWouldEndACell() {
    #expect(text(["一,二", "说\"好\"", "上\n下"]) == "\"一,二\",\"说\"\"好\"\"\",\"上\n下\"\r\n")
  }

  @Test(arguments: ["=1+1", "+86", "-1", "@cmd", "\tx", "\rx"])
  func makesNoCellAFormula(_ value: String) {
    let line = text([.text(value)])
    #expect(line.contains("'" + value))
    #expect(!line.hasPrefix(value))
  }

  @Test func writesAFormulaWithACommaAsQuotedText() {
    #expect(text(["=HYPERLINK(\"x\",\"y\")"]) == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n")
  }

  /// Or a spreadsheet could not add them up.
  @Test func leavesNumbersNumbers() {
    #expect(text([.number(-3), .number(0), .empty]) == "-3,0,\r\n")
  }
}
