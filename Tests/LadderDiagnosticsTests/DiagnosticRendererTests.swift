import LadderDiagnostics
import LadderTestSupport
import Testing

@Suite struct DiagnosticRendererTests {
  private let marked = MarkedText(
    """
    id: vip
    等级: 1️⃣五级 # 说明
    """)

  private func diagnostic(personal: Bool) throws -> (SourceFile, Diagnostic) {
    let file = marked.file("content/data/x.yaml", isPersonal: personal)
    let start = try #require(marked.offsets[1])
    let diagnostic = Diagnostic(
      .error, .wrongType, at: file.range(start..<start + 6),
      Message(
        zh: "'level' 应为整数，而不是“\(value: "五级")”",
        en: "'level' is a whole number, not '\(value: "五级")'"),
      hint: Message(zh: "写成 level: 5", en: "write it as level: 5"))
    return (file, diagnostic)
  }

  @Test func putsTheCaretUnderWideCharacters() throws {
    let (file, diagnostic) = try diagnostic(personal: false)
    var renderer = DiagnosticRenderer(files: [file], language: .english)
    #expect(
      renderer.render([diagnostic], as: .human) == """
        error[wrong-type]: 'level' is a whole number, not '五级'
          --> content/data/x.yaml:2:5
           |
         2 | 等级: 五级 # 说明
           |       ^^^^
           = hint: write it as level: 5


        """)
  }

  @Test func speaksChinese() throws {
    let (file, diagnostic) = try diagnostic(personal: false)
    var renderer = DiagnosticRenderer(files: [file], language: .chinese)
    let text = renderer.render([diagnostic], as: .human)
    #expect(text.hasPrefix("错误[wrong-type]: 'level' 应为整数，而不是“五级”\n"))
    #expect(text.contains("   = 改法: 写成 level: 5\n"))
  }

  @Test func keepsValuesOfPersonalFilesOutOfEveryFormat() throws {
    let (file, diagnostic) = try diagnostic(personal: true)
    var renderer = DiagnosticRenderer(files: [file], language: .english)
    for format in DiagnosticRenderer.Format.allCases {
      let text = renderer.render([diagnostic], as: format)
      #expect(!text.contains("五级"))
      #expect(text.contains("x.yaml"))
    }
    renderer.showsPersonal = true
    #expect(renderer.render([diagnostic], as: .human).contains("五级"))
  }

  @Test func printsOneLineForEditors() throws {
    let (file, diagnostic) = try diagnostic(personal: false)
    var renderer = DiagnosticRenderer(files: [file], language: .english, pathPrefix: "site/")
    #expect(
      renderer.render([diagnostic], as: .short)
        == "site/content/data/x.yaml:2:5: error: 'level' is a whole number, not '五级' [wrong-type]\n"
    )
  }

  @Test func printsOneObjectForPrograms() throws {
    let (file, diagnostic) = try diagnostic(personal: false)
    var renderer = DiagnosticRenderer(files: [file], language: .english)
    #expect(
      renderer.render([diagnostic], as: .json)
        == #"{"severity":"error","code":"wrong-type","message":"'level' is a whole number, not '五级'","file":"content/data/x.yaml","line":2,"column":5,"endLine":2,"endColumn":7,"hint":"write it as level: 5"}"#
        + "\n")
  }

  @Test func reportsEachProblemOnceInTheOrderOfPlaces() throws {
    let (file, first) = try diagnostic(personal: false)
    let early = Diagnostic(
      .warning, .unknownKey, at: file.range(0..<2), Message(zh: "甲", en: "a"))
    var renderer = DiagnosticRenderer(files: [file], language: .english)
    let lines = renderer.render([first, early, first], as: .short).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains("unknown-key"))
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("vip_snior", "vip_senior"), ("VIP-senior", "vip_senior"), ("vip_juinor", "vip_junior"),
  ])
  func findsTheNearestName(written: String, meant: String) {
    #expect(nearestName(to: written, among: ["vip_junior", "vip_middle", "vip_senior"]) == meant)
  }

  @Test(arguments: [
    ("abcdef", "abdcef"), ("每日晨会", "每日的晨会"), ("a", "b"), ("billing_practice", "billing_practise"),
    ("monthly_exam_2026", "mothly_exam_2062"), ("流程.md", "流量.md"),
  ])
  func findsANameThatIsWrittenAlmostRight(written: String, meant: String) {
    #expect(nearestName(to: written, among: ["quite_another_name", meant, "z"]) == meant)
  }

  @Test func takesTheFirstOfNamesThatAreEquallyNear() {
    #expect(nearestName(to: "grade_x", among: ["grade_b", "grade_a", "grade_c"]) == "grade_a")
  }

  @Test func staysSilentWhenNothingIsNear() {
    #expect(nearestName(to: "trainer", among: ["vip_junior", "vip_middle"]) == nil)
  }
}
