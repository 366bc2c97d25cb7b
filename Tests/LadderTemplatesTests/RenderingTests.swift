import LadderDiagnostics
import LadderInput
import LadderTemplates
import Testing

struct RenderingTests {
  @Test func escapesTextInEveryContextOfQuotedHTML() throws {
    let course = CourseView(title: "a & b <c> \"d\" 'e' 中文")
    #expect(
      try line("{{title}}", course) == "a &amp; b &lt;c&gt; &quot;d&quot; &#39;e&#39; 中文")
  }

  @Test func escapesLongTextsAtTheirEnds() throws {
    let plain = String(repeating: "一二三四五六七八九十", count: 20)
    #expect(
      try line("{{title}}", CourseView(title: "<\(plain)&\(plain)>"))
        == "&lt;\(plain)&amp;\(plain)&gt;")
  }

  @Test func writesMarkupAsItIs() throws {
    #expect(try line("{{{body}}}|{{&body}}") == "<p>Hi</p>|<p>Hi</p>")
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (-120, "-120"), (Int.max, "9223372036854775807"),
    (Int.min, "-9223372036854775808"),
  ])
  func writesNumbersInDecimal(number: Int, text: String) throws {
    #expect(try line("{{minutes}}", CourseView(minutes: number)) == text)
  }

  @Test func writesNothingForAbsentValues() throws {
    #expect(try line("[{{subtitle}}{{seats}}{{reviewer.name}}]") == "[]")
  }

  @Test(arguments: [(nil, "no"), ("", "no"), ("x", "x")])
  func takesASectionOverATextAsATestOfItsPresence(text: String?, expected: String) throws {
    let template = "{{#subtitle}}{{.}}{{/subtitle}}{{^subtitle}}no{{/subtitle}}"
    #expect(try line(template, CourseView(subtitle: text)) == expected)
  }

  @Test(arguments: [([] as [UInt8], "no"), (Array("<i>".utf8), "<i>")])
  func takesASectionOverMarkupAsATestOfItsPresence(markup: [UInt8], expected: String) throws {
    let template = "{{#body}}{{{.}}}{{/body}}{{^body}}no{{/body}}"
    #expect(try line(template, CourseView(body: markup)) == expected)
  }

  @Test(arguments: [(nil, "no"), (0, "0"), (3, "3")])
  func countsZeroAsPresent(seats: Int?, expected: String) throws {
    let template = "{{#seats}}{{seats}}{{/seats}}{{^seats}}no{{/seats}}"
    #expect(try line(template, CourseView(seats: seats)) == expected)
  }

  @Test(arguments: [(true, "open"), (false, "closed")])
  func choosesByFlag(isOpen: Bool, expected: String) throws {
    let template = "{{#is_open}}open{{/is_open}}{{^is_open}}closed{{/is_open}}"
    #expect(try line(template, CourseView(isOpen: isOpen)) == expected)
  }

  @Test func entersARecordOnlyIfItIsThere() throws {
    let template = "{{#reviewer}}{{name}}{{/reviewer}}{{^reviewer}}no{{/reviewer}}"
    #expect(try line(template) == "no")
    #expect(try line(template, CourseView(reviewer: PersonView(name: "Wu"))) == "Wu")
  }

  @Test func followsDottedNames() throws {
    let course = CourseView(owner: PersonView(name: "Li", grade: 5))
    #expect(try line("{{owner.name}} {{owner.grade}}", course) == "Li 5")
  }

  @Test func testsTheLastPartOfADottedName() throws {
    let template = "{{#owner.grade}}{{.}}{{/owner.grade}}{{^owner.grade}}none{{/owner.grade}}"
    #expect(try line(template) == "none")
    #expect(try line(template, CourseView(owner: PersonView(name: "", grade: 2))) == "2")
  }

  @Test func goesThroughLists() throws {
    let course = CourseView(title: "T", topics: [PersonView(name: "a"), PersonView(name: "b")])
    #expect(try line("{{#topics}}{{name}}-{{title}};{{/topics}}", course) == "a-T;b-T;")
  }

  @Test func writesTheElementsOfAListOfTexts() throws {
    let course = CourseView(tags: ["a", "<b>"])
    #expect(try line("{{#tags}}({{.}}){{/tags}}", course) == "(a)(&lt;b&gt;)")
  }

  @Test func testsElementsOfAListOfTextsForPresence() throws {
    let course = CourseView(tags: ["a", "", "b"])
    #expect(try line("{{#tags}}{{#.}}{{.}}{{/.}}{{^.}}-{{/.}}{{/tags}}", course) == "a-b")
  }

  @Test func showsAnInvertedSectionForAnEmptyList() throws {
    #expect(try line("{{^tags}}none{{/tags}}") == "none")
    #expect(try line("{{^tags}}none{{/tags}}", CourseView(tags: ["a"])) == "")
  }

  @Test func findsInnerNamesBeforeOuterOnes() throws {
    let course = CourseView(
      nav: [NavView(label: "a", children: [NavView(label: "b")]), NavView(label: "c")])
    #expect(
      try line("{{#nav}}{{label}}{{#children}}{{label}}{{/children}}{{label}} {{/nav}}", course)
        == "aba cc ")
  }

  @Test func appendsToWhatTheBufferHolds() throws {
    let set = TemplateSet.parse(sources("-- page --\n{{minutes}}"))
    let template = try #require(set.value.compile("page", for: CourseView.self).value)
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(contentsOf: "before ")
    try template.render(CourseView(), into: &buffer)
    try template.render(CourseView(minutes: 9), into: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "before 45\n9\n")
  }

  @Test func leavesOutAByteOrderMark() throws {
    #expect(try line("\u{FEFF}{{minutes}}") == "45")
  }
}
