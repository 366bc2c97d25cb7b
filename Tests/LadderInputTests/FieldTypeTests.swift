import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

private enum Level: String, CaseIterable, Sendable { case junior, middle, senior }

private struct Step: Equatable {
  let name: String
  let days: Int
}

private enum StepFields {
  static let name = Field("name", .line, zh: "名称", en: "its name")
  static let days = Field("planned_days", .integer(1...90), zh: "天数", en: "its length")
  static let schema = Schema("step", [name.declaration, days.declaration])
}

/// Reads one value by a type, as the key `x` of a mapping.
private func read<Value>(
  _ marked: MarkedText, _ type: FieldType<Value>
) throws -> (value: Value?, diagnostics: [Diagnostic]) {
  let field = Field("x", type, zh: "值", en: "a value")
  let file = marked.file("content/data/x.yaml")
  let parsed = YAMLNode.parse(file)
  guard let node = parsed.value else { return (nil, parsed.diagnostics) }
  var reader = MappingReader(node, Schema("thing", [field.declaration]), in: file)
  let value = reader.read(field)
  return (value, parsed.diagnostics + reader.diagnostics)
}

/// Checks that a value is refused once, at mark 1, with a sentence and a hint.
private func expectRefused<Value>(
  _ text: String, _ type: FieldType<Value>, _ code: DiagnosticCode, _ sentence: String,
  hint: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let marked = MarkedText(text)
  let (_, diagnostics) = try read(marked, type)
  expect(
    diagnostics, [ExpectedDiagnostic(1, code, sentence)], in: marked, sourceLocation: sourceLocation
  )
  let found = diagnostics.first?.hint?.en.text(hidingValues: false)
  #expect(found == hint, sourceLocation: sourceLocation)
}

@Suite struct FieldTypeTests {
  @Test func readsEachScalarAsItsTypeSays() throws {
    #expect(try read(MarkedText("x: 2026"), .text).value == "2026")
    #expect(try read(MarkedText("x: VIP客户经理"), .line).value == "VIP客户经理")
    #expect(try read(MarkedText("x: \"090067\""), .employeeID).value == "090067")
    #expect(try read(MarkedText("x: -3"), .integer(-5...5)).value == -3)
    #expect(try read(MarkedText("x: 90.0"), .integer(0...100)).value == 90)
    #expect(try read(MarkedText("x: 78.5"), .number(0...100)).value?.description == "78.5")
    #expect(try read(MarkedText("x: false"), .boolean).value == false)
    #expect(try read(MarkedText("x: 2026-03-10"), .day).value == Day("2026-03-10"))
    #expect(try read(MarkedText("x: 2026-03"), .yearMonth).value == YearMonth("2026-03"))
    #expect(try read(MarkedText("x: 2026Q1"), .quarter).value == Quarter("2026Q1"))
    #expect(try read(MarkedText("x: 2026-W11"), .week).value == ISOWeek("2026-W11"))
    #expect(try read(MarkedText("x: 2026Q1"), .period).value == Period("2026Q1"))
    #expect(try read(MarkedText("x: 8:30"), .timeOfDay).value == TimeOfDay("08:30"))
    #expect(try read(MarkedText("x: senior"), .oneOf(Level.self)).value == .senior)
    #expect(
      try read(MarkedText("x: 高级"), .oneOf(Level.self, aliases: ["高级": .senior])).value == .senior)
    let moment = try read(MarkedText("x: 2026-03-27T15:00"), .moment).value
    #expect(moment == Moment("2026-03-27T15:00"))
  }

  @Test func keepsThePlaceOfReferences() throws {
    let marked = MarkedText("x:\n  - a\n  - 1️⃣b_2\n")
    let references = try #require(try read(marked, .list(.reference(to: "grade"))).value)
    #expect(references.map(\.id) == ["a", "b_2"])
    #expect(references[1].range.bounds.lowerBound == marked.offsets[1])
  }

  @Test func readsOneOrManyAsAList() throws {
    #expect(try read(MarkedText("x: a"), .oneOrMany(.line)).value == ["a"])
    #expect(try read(MarkedText("x: [a, b]"), .oneOrMany(.line)).value == ["a", "b"])
  }

  @Test func readsRecordsInLists() throws {
    let marked = MarkedText(
      "x:\n  - {name: 甲, planned_days: 2}\n  - {name: 乙, 1️⃣day: 3}\n  - {name: 丙, planned_days: 2️⃣0}\n"
    )
    let type = FieldType<[Step]>.list(
      .record(StepFields.schema) { reader in
        guard let name = reader.read(StepFields.name), let days = reader.read(StepFields.days)
        else { return nil }
        return Step(name: name, days: days)
      })
    let (value, diagnostics) = try read(marked, type)
    #expect(value == [Step(name: "甲", days: 2)])
    #expect(diagnostics.map(\.code) == [.unknownKey, .missingKey, .outOfRange])
    #expect(diagnostics[0].range?.bounds.lowerBound == marked.offsets[1])
    #expect(diagnostics[2].range?.bounds.lowerBound == marked.offsets[2])
  }

  @Test func readsMappingsWithFreeKeys() throws {
    let marked = MarkedText("x:\n  工号: employee_id\n  学时: 1️⃣[1]\n  得分: score\n")
    let (value, diagnostics) = try read(marked, .dictionary(of: .line))
    #expect(value?.map(\.key.id) == ["工号", "得分"])
    #expect(value?.map(\.value) == ["employee_id", "score"])
    expect(diagnostics, [ExpectedDiagnostic(1, .wrongType, "'学时' is one line")], in: marked)
  }

  @Test func staysSilentAboutWhatWasReportedBefore() throws {
    let marked = MarkedText("x: 1️⃣*alias\n")
    let (_, diagnostics) = try read(marked, .integer(0...1))
    expect(diagnostics, [ExpectedDiagnostic(1, .unsupportedYAML)], in: marked)
  }

  @Test func countsNullAsLeftOut() throws {
    for text in ["1️⃣x:", "1️⃣x: ~", "1️⃣x: null"] {
      let marked = MarkedText(text)
      let (_, diagnostics) = try read(marked, .line)
      expect(diagnostics, [ExpectedDiagnostic(1, .missingKey, "'x' has a value")], in: marked)
    }
  }
}

@Suite struct WrongValueTests {
  @Test func refusesWrongWholeNumbers() throws {
    let type = FieldType<Int>.integer(1...99)
    try expectRefused(
      "x: 1️⃣five", type, .wrongType, "'x' is a whole number, not 'five'",
      hint: "write it in digits, such as 60")
    try expectRefused(
      "x: 1️⃣90分钟", type, .wrongType, "not '90分钟'", hint: "write the number alone: 90")
    try expectRefused("x: 1️⃣5.5", type, .wrongType, "not '5.5'", hint: "write it without decimals")
    try expectRefused("x: 1️⃣010", type, .wrongType, "not '010'", hint: "write it as 10")
    try expectRefused("x: 1️⃣1,000", type, .wrongType, "", hint: "write it without commas: 1000")
    try expectRefused("x: 1️⃣５", type, .wrongType, "", hint: "write half-width digits")
    try expectRefused(
      "x: 1️⃣100", type, .outOfRange, "from 1 to 99, not 100",
      hint: "write a number from 1 to 99")
    try expectRefused(
      "x: 1️⃣99999999999999999999", type, .wrongType, "", hint: "write it in digits, such as 60")
    try expectRefused(
      "x: 1️⃣\"5\"", type, .wrongType, "quotation marks is text", hint: "remove the quotation marks")
    try expectRefused(
      "x: 1️⃣[5]", type, .wrongType, "not a list",
      hint: "write one value; quote text that begins with [")
  }

  @Test func refusesWrongDecimals() throws {
    let type = FieldType<Fixed>.number(0...100)
    try expectRefused("x: 1️⃣85%", type, .wrongType, "", hint: "write the number alone: 85")
    try expectRefused(
      "x: 1️⃣100.001", type, .outOfRange, "from 0 to 100, not 100.001",
      hint: "write a number from 0 to 100")
    try expectRefused(
      "x: 1️⃣1.2345", type, .wrongType, "", hint: "write at most nine digits and three decimals")
  }

  @Test(arguments: [
    ("yes", "true"), ("on", "true"), ("True", "true"), ("是", "true"), ("no", "false"),
    ("Off", "false"), ("0", "false"),
  ])
  func hintsAtTrueAndFalse(written: String, meant: String) throws {
    try expectRefused(
      "x: 1️⃣\(written)", FieldType<Bool>.boolean, .wrongType, "true or false",
      hint: "write it as \(meant)")
  }

  @Test func suggestsTheNearestName() throws {
    try expectRefused(
      "x: 1️⃣snior", FieldType<Level>.oneOf(Level.self), .unknownValue,
      "'x' is one of junior, middle, senior, not 'snior'", hint: "did you mean 'senior'?")
  }

  @Test func refusesWrongIdentifiers() throws {
    let type = FieldType<String>.identifier
    try expectRefused(
      "x: 1️⃣VIP Senior", type, .wrongType, "", hint: "write it as vip_senior")
    try expectRefused("x: 1️⃣高级", type, .wrongType, "", hint: "use a name such as vip_senior")
    try expectRefused(
      "x: 1️⃣crm，billing", FieldType<Reference>.reference(to: "system"), .wrongType,
      "an id (system)", hint: "write several as a list: [crm, billing]")
  }

  @Test func wantsQuotationMarksAroundTheNumbersOfEmployees() throws {
    for type in [
      FieldType<Reference>.reference(to: "employee"), .reference(to: "role", "employee"),
    ] {
      try expectRefused(
        "x: 1️⃣090067", type, .wrongType, "stands in quotation marks",
        hint: "write it as \"090067\"")
    }
    try expectRefused(
      "x: 1️⃣1.00021E+05", FieldType<String>.employeeID, .wrongType, "stands in quotation marks",
      hint: "write it as \"1.00021E+05\"")
    try expectRefused(
      "x: 1️⃣张三", FieldType<String>.employeeID, .wrongType, "",
      hint: "use letters, digits, '_' and '-' only")
    #expect(
      try read(MarkedText("x: team_manager"), .reference(to: "employee", "role")).value != nil)
  }

  @Test(arguments: [
    "2026/3/10", "2026-3-10", "2026年3月10日", "20260310", "2026.03.10", "\"2026/03/10\"",
  ])
  func hintsAtTheISOForm(written: String) throws {
    try expectRefused(
      "x: 1️⃣\(written)", FieldType<Day>.day, .invalidDate, "a date such as",
      hint: "write it as 2026-03-10")
  }

  @Test func refusesWrongDatesAndTimes() throws {
    try expectRefused(
      "x: 1️⃣2026-02-30", FieldType<Day>.day, .invalidDate, "'2026-02-30' is none",
      hint: "find out which day is meant")
    try expectRefused(
      "x: 1️⃣soon", FieldType<Day>.day, .invalidDate, "not 'soon'",
      hint: "write it in the form of the example above")
    try expectRefused(
      "x: 1️⃣2026-03-27T15:00+08:00", FieldType<Moment>.moment, .invalidDate, "",
      hint: "write it as 2026-03-27T15:00, local time without an offset")
    try expectRefused(
      "x: 1️⃣2026年3月", FieldType<YearMonth>.yearMonth, .invalidDate, "", hint: "write it as 2026-03")
    try expectRefused(
      "x: 1️⃣2026-Q1", FieldType<Quarter>.quarter, .invalidDate, "", hint: "write it as 2026Q1")
    try expectRefused(
      "x: 1️⃣2026W11", FieldType<ISOWeek>.week, .invalidDate, "", hint: "write it as 2026-W11")
    try expectRefused(
      "x: 1️⃣8点30分", FieldType<TimeOfDay>.timeOfDay, .invalidDate, "", hint: "write it as 08:30")
  }

  @Test func refusesTheWrongKindOfNode() throws {
    try expectRefused(
      "x: 1️⃣a", FieldType<[String]>.list(.line), .wrongType, "'x' is a list, not 'a'",
      hint: "write it as 'x: [a]'")
    try expectRefused(
      "x: [a, 1️⃣, b]", FieldType<[String]>.list(.line), .invalidYAML, "a value is expected",
      hint: "add the value, or quote the text")
    try expectRefused(
      "x:\n  - a\n  -1️⃣\n  - b", FieldType<[String]>.list(.line), .wrongType, "no empty items",
      hint: "fill the item in, or remove it")
    try expectRefused(
      "x: 1️⃣\"\"", FieldType<String>.line, .wrongType, "is not empty",
      hint: "write one line of text")
  }

  @Test func explainsAFileThatIsNoMapping() throws {
    for (text, hint) in [
      ("1️⃣name：张三", "write ': ' in place of the full-width colon"),
      ("1️⃣name:张三", "add a space after the colon"),
      ("1️⃣- a", "write 'key: value', one on each line"),
    ] {
      let marked = MarkedText(text)
      let (_, diagnostics) = try read(marked, .line)
      expect(diagnostics, [ExpectedDiagnostic(1, .wrongType, "a thing is a mapping")], in: marked)
      #expect(diagnostics.first?.hint?.en.text(hidingValues: false) == hint)
    }
  }

  @Test func hidesEveryValueOfAPersonalFile() throws {
    let secrets = [
      "x: SECRET", "x: [SECRET]", "SECRET: 1", "x: 85SECRET", "x: SECRET: 1", "x: 1\nx: SECRET",
    ]
    for text in secrets {
      for type in [FieldType<Int>.integer(0...9)] {
        let marked = MarkedText(text)
        let file = marked.file("content/data/x.yaml", isPersonal: true)
        let parsed = YAMLNode.parse(file)
        var diagnostics = parsed.diagnostics
        if let node = parsed.value {
          let field = Field("x", type, zh: "值", en: "a value")
          var reader = MappingReader(node, Schema("thing", [field.declaration]), in: file)
          _ = reader.read(field)
          diagnostics += reader.diagnostics
        }
        #expect(!diagnostics.isEmpty)
        for language in Language.allCases {
          var renderer = DiagnosticRenderer(files: [file], language: language)
          #expect(!renderer.render(diagnostics, as: .human).contains("SECRET"))
        }
      }
    }
  }
}
