import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

private enum Status: String, CaseIterable, Sendable { case active, left }

private enum RowFields {
  static let employee = Field("employee_id", .employeeID, zh: "工号", en: "who")
  static let score = Field("score", .number(0...100), .optional, zh: "得分", en: "the score")
  static let minutes = Field("minutes", .integer(0...600), default: 0, zh: "分钟", en: "how long")
  static let date = Field("exam_date", .day, .optional, zh: "日期", en: "when")
  static let status = Field(
    "status", .oneOf(Status.self, aliases: ["在职": .active]), .optional, zh: "状态", en: "the state")
  static let schema = Schema(
    "exam_results",
    [
      employee.declaration, score.declaration, minutes.declaration, date.declaration,
      status.declaration,
    ])
}

private struct Row: Equatable {
  let employee: String?
  let score: String?
  let minutes: Int
  let date: String?
  let status: String?
}

private func read(
  _ marked: MarkedText, aliases: [String: ColumnAlias] = [:], isPersonal: Bool = false
) -> (rows: [Row], diagnostics: [Diagnostic]) {
  let parsed = CSVTable.parse(marked.file("content/people/records/x.csv", isPersonal: isPersonal))
  var reader = TableReader(parsed.value, RowFields.schema, aliases: aliases)
  let employee = reader.column(RowFields.employee)
  let score = reader.column(RowFields.score)
  let minutes = reader.column(RowFields.minutes)
  let date = reader.column(RowFields.date)
  let status = reader.column(RowFields.status)
  let rows = (0..<reader.rowCount).map { row in
    Row(
      employee: reader.read(employee, row), score: reader.read(score, row)?.description,
      minutes: reader.read(minutes, row), date: reader.read(date, row)?.description,
      status: reader.read(status, row)?.rawValue)
  }
  reader.finish()
  return (rows, parsed.diagnostics + reader.diagnostics)
}

@Suite struct TableReaderTests {
  @Test func readsTypedCells() {
    let marked = MarkedText(
      """
      status,employee_id,score,minutes,exam_date
      active,090067,78.5,90,2026-03-10
      left, 100021 ,"100",,2026-03-11 00:00:00
      """)
    let (rows, diagnostics) = read(marked)
    #expect(diagnostics == [])
    #expect(
      rows == [
        Row(employee: "090067", score: "78.5", minutes: 90, date: "2026-03-10", status: "active"),
        Row(employee: "100021", score: "100", minutes: 0, date: "2026-03-11", status: "left"),
      ])
  }

  @Test func knowsColumnsByOtherNames() {
    let marked = MarkedText("工号,学时,人员状态\n=\"090067\",1.5,在职\n'100021,2,在职\n")
    let aliases = [
      "工号": ColumnAlias("employee_id"), "学时": ColumnAlias("minutes", factor: 60),
      "人员状态": ColumnAlias("status"),
    ]
    let (rows, diagnostics) = read(marked, aliases: aliases)
    #expect(diagnostics == [])
    #expect(rows.map(\.employee) == ["090067", "100021"])
    #expect(rows.map(\.minutes) == [90, 120])
    #expect(rows.map(\.status) == ["active", "active"])
  }

  @Test func dropsUnknownColumnsAndSaysSoOnce() throws {
    let marked = MarkedText("employee_id,1️⃣身份证号,scroe\n100021,1,2\n100022,3,4\n")
    let (rows, diagnostics) = read(marked)
    expect(diagnostics, [ExpectedDiagnostic(1, .unknownColumn, "'身份证号', 'scroe'")], in: marked)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.hint?.en.text(hidingValues: false) == "did you mean 'score'?")
    #expect(rows.count == 2)
  }

  @Test func reportsMissingAndDuplicateColumns() {
    let marked = MarkedText("1️⃣score,minutes,2️⃣score\n1,2,3\n")
    let (rows, diagnostics) = read(marked)
    expect(
      diagnostics,
      [
        ExpectedDiagnostic(1, .missingColumn, "'employee_id'"),
        ExpectedDiagnostic(2, .duplicateColumn, "'score'"),
      ], in: marked)
    #expect(rows.map(\.employee) == [nil])
    #expect(rows.map(\.score) == ["1"])
  }

  @Test func passesOverEmptyColumnsWithoutAName() {
    let marked = MarkedText("employee_id,,1️⃣\n100021,,x\n")
    expect(read(marked).diagnostics, [ExpectedDiagnostic(1, .unknownColumn)], in: marked)
    #expect(read(MarkedText("employee_id,,\n100021,,\n")).diagnostics == [])
  }

  @Test func reportsEmptyRequiredCells() {
    let marked = MarkedText("employee_id,score\n1️⃣,5\n100021,\n")
    expect(
      read(marked).diagnostics, [ExpectedDiagnostic(1, .missingKey, "'employee_id'")], in: marked)
  }

  @Test(arguments: [
    ("1️⃣1.00021E+05,1,1,2026-03-10,left", "scientific notation"),
    ("100021,1️⃣#N/A,1,2026-03-10,left", "failed formula"),
    ("100021,1,1,1️⃣#######,left", "too narrow"),
    ("100021,1,1,1️⃣46091,left", "day number"), ("100021,1,1,1️⃣3月10日,left", "without a year"),
    ("100021,1,1,1️⃣10-Mar,left", "without a year"), ("1️⃣3月4日,1,1,2026-03-10,left", "without a year"),
    ("100021,1️⃣3月4日,1,2026-03-10,left", "without a year"),
  ])
  func recognisesWhatSpreadsheetsDamage(row: String, sentence: String) {
    let marked = MarkedText("employee_id,score,minutes,exam_date,status\n\(row)\n")
    expect(
      read(marked).diagnostics, [ExpectedDiagnostic(1, .spreadsheetDamage, sentence)], in: marked)
  }

  @Test(arguments: [
    ("100021,1,1,1️⃣2026/3/10,left", DiagnosticCode.invalidDate, "write it as 2026-03-10"),
    ("100021,1,1,1️⃣2026-03-10 15:00,left", .invalidDate, "write it as 2026-03-10"),
    ("100021,1️⃣85分,1,2026-03-10,left", .wrongType, "write the number alone: 85"),
    ("100021,1,1,2026-03-10,\"1️⃣activ\"", .unknownValue, "did you mean 'active'?"),
    ("1️⃣张三,1,1,2026-03-10,left", .wrongType, "use letters, digits, '_' and '-' only"),
  ])
  func hintsAtTheRightForm(row: String, code: DiagnosticCode, hint: String) {
    let marked = MarkedText("employee_id,score,minutes,exam_date,status\n\(row)\n")
    let diagnostics = read(marked).diagnostics
    expect(diagnostics, [ExpectedDiagnostic(1, code)], in: marked)
    #expect(diagnostics.first?.hint?.en.text(hidingValues: false) == hint)
  }

  @Test func convertsTheDayNumbersOfSpreadsheets() {
    let marked = MarkedText("employee_id,exam_date\n100021,46091\n")
    let hint = read(marked).diagnostics.first?.hint?.en.text(hidingValues: false)
    #expect(hint == "write it as 2026-03-10, and format the column as yyyy-mm-dd")
  }

  @Test func tellsOnlyTheNumberOfTooManyWrongCells() {
    let rows = String(repeating: "100021,x\n", count: 70)
    let diagnostics = read(MarkedText("employee_id,score\n" + rows)).diagnostics
    #expect(diagnostics.count == 51)
    let last = diagnostics.last?.message.en.text(hidingValues: false)
    #expect(last == "20 more cells of the column 'score' are wrong")
  }

  @Test func readsReferencesAndTypesMadeFromOthers() {
    let course = Field("course_id", .reference(to: "course"), zh: "课程", en: "the course")
    let level = Field(
      "level", FieldType<Int>.integer(1...5).map({ $0 * 10 }, spell: \.description), zh: "级别",
      en: "the level")
    let schema = Schema("x", [course.declaration, level.declaration])
    let file = SourceFile(path: "x.csv", text: "course_id,level\ncrm_practice,3\n")
    var reader = TableReader(CSVTable.parse(file).value, schema)
    #expect(reader.read(reader.column(course), 0)?.id == "crm_practice")
    #expect(reader.read(reader.column(level), 0) == 30)
  }

  @Test func lendsTheBytesOfACell() {
    let file = SourceFile(path: "x.csv", text: "employee_id\n\" 10\"\"21 \"\n")
    let reader = TableReader(CSVTable.parse(file).value, RowFields.schema)
    let text = reader.withBytes(reader.column(RowFields.employee), 0) {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(text == "10\"21")
  }

  @Test func hidesEveryValueOfAPersonalTable() {
    let text = """
      employee_id,SECRET,score,minutes,exam_date,status
      SECRET张,1,SECRET,SECRET,SECRET,SECRET
      "SECRET" x,1
      SECRET
      """
    let marked = MarkedText(text)
    let (_, diagnostics) = read(marked, isPersonal: true)
    #expect(diagnostics.count == 8)
    let file = marked.file("content/people/records/x.csv", isPersonal: true)
    for language in Language.allCases {
      for format in DiagnosticRenderer.Format.allCases {
        var renderer = DiagnosticRenderer(files: [file], language: language)
        #expect(!renderer.render(diagnostics, as: format).contains("SECRET"))
      }
    }
  }
}
