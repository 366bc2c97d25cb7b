import LadderDiagnostics
import LadderTestSupport
import Testing

/// The formats for other programs, against what their readers demand.
@Suite struct FormatTests {
  private let file = SourceFile(
    path: "content/指南/a b.md", text: "标题\n等级: 五级，100%\n")
  private let personal = SourceFile(
    path: "content/people/employees.csv", text: "employee_id\n090067\n", isPersonal: true)

  private func diagnostic(
    _ code: DiagnosticCode = .wrongType, _ severity: Diagnostic.Severity = .error,
    at range: SourceRange?
  ) -> Diagnostic {
    Diagnostic(
      severity, code, at: range,
      Message(zh: "“等级”应为整数：\(value: "五级")", en: "level is a number: \(value: "100%")"),
      hint: Message(zh: "写成 5", en: "write 5"),
      notes: [.init(Message(zh: "在这里", en: "here"), at: file.range(0..<6))])
  }

  private func render(
    _ diagnostics: [Diagnostic], _ format: DiagnosticRenderer.Format,
    _ language: Language = .english
  ) -> String {
    var renderer = DiagnosticRenderer(files: [file, personal], language: language)
    return renderer.render(diagnostics, as: format)
  }

  @Test func sarifSaysWhereInScalarsAndEncodesThePath() {
    let text = render([diagnostic(at: file.range(15..<21))], .sarif)
    #expect(text.contains(#""version": "2.1.0""#))
    #expect(text.contains(#""columnKind": "unicodeCodePoints""#))
    #expect(text.contains(#""uri": "content/%E6%8C%87%E5%8D%97/a%20b.md""#))
    let words = text.split { " \n".contains($0) }.joined(separator: " ")
    #expect(
      words.contains(
        #""region": { "startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 7 }"#))
    #expect(words.contains(#""text": "level is a number: 100%\nhint: write 5""#))
    #expect(words.contains(#""relatedLocations": [ { "id": 1, "physicalLocation""#))
  }

  @Test func sarifHasARuleForEachCodeWithItsPageAsHelp() throws {
    var renderer = DiagnosticRenderer(files: [file], language: .chinese)
    let page = try #require(CodePage("# wrong-type\n\n种类不对。\n\n*The kind is wrong.*\n\n为什么\n"))
    renderer.pages = [.wrongType: page]
    let text = renderer.render(
      [diagnostic(at: file.range(0..<6)), diagnostic(.unknownKey, at: file.range(6..<7))],
      as: .sarif)
    let words = text.split { " \n".contains($0) }.joined(separator: " ")
    #expect(words.contains(#""rules": [ { "id": "unknown-key" }, { "id": "wrong-type""#))
    #expect(words.contains(#""shortDescription": { "text": "种类不对。" }"#))
    #expect(words.contains(#""ruleId": "wrong-type", "ruleIndex": 1"#))
    #expect(words.contains(#""language": "zh-CN""#))
  }

  @Test func documentsAreWholeWithoutAnyProblem() {
    #expect(render([], .gitlab) == "[]\n")
    #expect(render([], .sarif).contains(#""results": []"#))
    #expect(render([], .github) == "")
  }

  @Test func githubCommandsEscapeWhatWouldEndThem() {
    let odd = SourceFile(path: "content/a,b:c%.md", text: "x\n")
    var renderer = DiagnosticRenderer(files: [odd, file], language: .english)
    let text = renderer.render([diagnostic(at: odd.range(0..<1))], as: .github)
    #expect(
      text
        == "::error file=content/a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=1,title=wrong-type::"
        + "level is a number: 100%25%0Anote: here (content/指南/a b.md:1:1)%0Ahint: write 5\n")
  }

  @Test func githubIsToldOfAWarningWithoutAPlace() {
    let text = render([diagnostic(.missingDate, .warning, at: nil)], .github, .chinese)
    #expect(text.hasPrefix("::warning title=missing-date::“等级”应为整数：五级%0A说明: 在这里"))
  }

  @Test func gitlabFingerprintsLastWhenLinesMoveAndDifferWithinARun() throws {
    let once = render([diagnostic(at: file.range(15..<21))], .gitlab)
    let moved = SourceFile(path: file.path, bytes: Array("新的一行\n".utf8) + file.bytes)
    var renderer = DiagnosticRenderer(files: [moved], language: .chinese)
    let later = renderer.render([diagnostic(at: moved.range(28..<34))], as: .gitlab)
    #expect(fingerprints(once) == fingerprints(later))
    #expect(later.contains(#""begin": 3"#))
    let twice = render(
      [diagnostic(at: file.range(15..<21)), diagnostic(at: file.range(0..<6))], .gitlab)
    #expect(Set(fingerprints(twice)).count == 2)
  }

  @Test func gitlabSeverityAndPlaceAreAlwaysThere() {
    let text = render([diagnostic(.missingDate, .warning, at: nil)], .gitlab)
    #expect(text.contains(#""severity": "minor""#))
    #expect(text.contains(#""path": "content/site.yaml""#))
  }

  @Test func fingerprintsOfPersonalFilesDoNotDependOnWhatStandsThere() {
    let start = personal.range(12..<18)
    func print(_ value: String) -> [String] {
      let one = Diagnostic(
        .error, .unknownReference, at: start,
        Message(zh: "没有“\(value: value)”", en: "there is no '\(value: value)'"))
      return fingerprints(render([one], .gitlab))
    }
    #expect(print("090067") == print("100021"))
  }

  private func fingerprints(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.contains("\"fingerprint\"") }.map(String.init)
  }

  @Test func longLineIsCutAroundItsPlace() {
    let long = String(repeating: "很", count: 200)
    let file = SourceFile(path: "a.md", text: long + "错" + long + "\n")
    var renderer = DiagnosticRenderer(files: [file], language: .english)
    let one = Diagnostic(
      .error, .rawHTML, at: file.range(600..<603), Message(zh: "错", en: "wrong"))
    let lines = renderer.render([one], as: .human).split(separator: "\n")
    #expect(lines.allSatisfy { textWidth(String($0)) <= 110 })
    #expect(lines[3].contains("…很") && lines[3].hasSuffix("很…"))
    let caret = lines[4].prefix { $0 != "^" }
    let before = lines[3].prefix { $0 != "错" }
    #expect(textWidth(String(caret)) == textWidth(String(before)))
    #expect(lines[4].hasSuffix(" ^^"))
  }

  @Test func tabsAndControlCharactersDoNotMoveTheCaret() {
    let file = SourceFile(path: "a.yaml", text: "a:\t\u{1B}[31mx\n")
    var renderer = DiagnosticRenderer(files: [file], language: .english)
    let one = Diagnostic(
      .error, .wrongType, at: file.range(8..<9), Message(zh: "错", en: "wrong"))
    let lines = renderer.render([one], as: .human).split(separator: "\n")
    #expect(lines[3] == " 1 | a: \u{FFFD}[31mx")
    #expect(lines[4] == "   |         ^")
  }

  @Test func colorsAreUsedOnlyWhereTheyAreAskedFor() {
    var renderer = DiagnosticRenderer(files: [file], language: .english)
    let one = diagnostic(at: file.range(0..<6))
    #expect(!renderer.render([one], as: .human).contains("\u{1B}"))
    renderer.usesColor = true
    #expect(renderer.render([one], as: .human).contains("\u{1B}[1;31merror[wrong-type]\u{1B}[0m"))
    #expect(!renderer.render([one], as: .github).contains("\u{1B}"))
  }
}
