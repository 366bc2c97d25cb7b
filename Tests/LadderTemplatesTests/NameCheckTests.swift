import LadderDiagnostics
import LadderTemplates
import LadderTestSupport
import Testing

struct NameCheckTests {
  @Test(arguments: [
    ("{{1️⃣titel}}", DiagnosticCode.unknownName, "did you mean 'title'?"),
    ("{{{1️⃣boddy}}}", .unknownName, "did you mean 'body'?"),
    ("{{#1️⃣topic}}{{x}}{{/topic}}", .unknownName, "did you mean 'topics'?"),
    ("{{^1️⃣topic}}{{/topic}}", .unknownName, "did you mean 'topics'?"),
    ("{{#topics}}{{1️⃣nam}}{{/topics}}", .unknownName, "did you mean 'name'?"),
    ("{{#topics}}{{1️⃣minute}}{{/topics}}", .unknownName, "did you mean 'minutes'?"),
    ("{{owner.1️⃣nme}}", .unknownName, "did you mean 'name'?"),
    ("{{>1️⃣crad}}", .unknownPartial, "did you mean 'card'?"),
    ("{{<1️⃣layuot}}{{/layuot}}", .unknownPartial, "did you mean 'layout'?"),
    ("{{<layout}}{{$1️⃣mian}}{{/mian}}{{/layout}}", .unknownBlock, "did you mean 'main'?"),
    ("{{1️⃣title.length}}", .wrongTag, "take away what follows 'title'"),
    ("{{1️⃣topics.name}}", .wrongTag, "go through it with {{#topics}}…{{/topics}}"),
    ("{{1️⃣owner}}", .wrongTag, "write one of its names, as in {{person.name}}"),
    ("{{1️⃣topics}}", .wrongTag, "write it as {{#topics}}…{{/topics}}"),
    ("{{1️⃣is_open}}", .wrongTag, "write it as {{#is_open}}…{{/is_open}}"),
    ("{{#owner}}{{1️⃣.}}{{/owner}}", .wrongTag, "write one of its names, as in {{person.name}}"),
    ("{{{1️⃣title}}}", .unescapedText, "write it as {{title}}"),
    ("{{&1️⃣minutes}}", .unescapedText, "write it as {{minutes}}"),
    ("{{1️⃣body}}", .wrongTag, "write it as {{{body}}}"),
    ("{{#1️⃣minutes}}{{/minutes}}", .wrongTag, "take the section away, or use a flag"),
    ("{{^1️⃣minutes}}{{/minutes}}", .wrongTag, "take the section away, or use a flag"),
  ])
  func reportsANameThatCannotBe(text: String, code: DiagnosticCode, wanted: String) {
    let marked = MarkedText(text)
    let found = problems(in: marked)
    expect(found, [ExpectedDiagnostic(1, code)], in: marked)
    #expect(hint(found.first) == wanted)
  }

  @Test func listsTheNamesWhenNoneIsNear() {
    let found = problems(in: MarkedText("{{#owner}}{{zzzzzzzzzz}}{{/owner}}"))
    #expect(
      hint(found.first)
        == "use one of: name, grade, title, subtitle, body, minutes, seats, is_open, owner, "
        + "reviewer, topics, tags, nav")
  }

  @Test func allowsANumberOfARecordThatMayBeMissingAsACondition() throws {
    #expect(try line("{{#reviewer.grade}}{{.}}{{/reviewer.grade}}") == "")
  }

  @Test func reportsEveryProblemInOneRun() {
    let marked = MarkedText("{{1️⃣a}} {{{2️⃣title}}} {{>3️⃣b}} {{#owner}}{{4️⃣c}}{{/owner}}")
    expect(
      problems(in: marked),
      [
        ExpectedDiagnostic(1, .unknownName), ExpectedDiagnostic(2, .unescapedText),
        ExpectedDiagnostic(3, .unknownPartial), ExpectedDiagnostic(4, .unknownName),
      ], in: marked)
  }

  @Test func namesThePageThatIncludesAFaultyPartial() throws {
    let page = MarkedText("{{#owner}}{{>1️⃣outer}}{{/owner}}")
    let found = problems([
      "page": page.file("page.mustache"),
      "outer": SourceFile(path: "outer.mustache", text: "<p>{{>inner}}</p>"),
      "inner": SourceFile(path: "inner.mustache", text: "{{nmae}}"),
    ])
    let problem = try #require(found.first)
    #expect(problem.range == SourceRange(path: "inner.mustache", bounds: 2..<6))
    let note = try #require(problem.notes.first)
    #expect(note.message.en.text(hidingValues: false) == "included by page template 'page'")
    #expect(note.range?.path == "page.mustache")
    #expect(note.range?.bounds.lowerBound == page.offsets[1])
  }

  @Test func reportsAProblemOfAPartialOnceForAPage() {
    let found = problems(
      sources("-- page --\n{{>card}}{{>card}}{{#owner}}{{>card}}{{/owner}}\n-- card --\n{{oops}}"))
    #expect(found.count == 1)
  }

  @Test func joinsTheSameProblemOfSeveralPages() throws {
    let set = TemplateSet.parse(
      sources("-- a --\n{{>card}}\n-- b --\n{{>card}}\n-- card --\n{{oops}}"))
    let found = ["a", "b"].flatMap {
      set.value.compile($0, for: CourseView.self).diagnostics
    }
    let joined = found.joiningPages()
    #expect(joined.count == 1)
    #expect(joined.first?.notes.map { $0.range?.path } == ["a.mustache", "b.mustache"])
  }

  @Test func reportsAMissingPageTemplate() {
    let found = TemplateSet.parse(sources("-- cuorse --\n")).value.compile(
      "course", for: CourseView.self)
    #expect(found.value == nil)
    #expect(found.diagnostics.map(\.code) == [.missingTemplate])
    #expect(hint(found.diagnostics.first) == "there is a 'cuorse': is that the one to rename?")
  }

  @Test func checksTheContentOfABlockWhereItWillStand() {
    let page = MarkedText("{{<person}}{{$who}}{{name}} {{1️⃣nmae}}{{/who}}{{/person}}")
    let found = problems([
      "page": page.file("page.mustache"),
      "person": SourceFile(
        path: "person.mustache", text: "{{#owner}}{{$who}}{{/who}}{{/owner}}"),
    ])
    expect(found, [ExpectedDiagnostic(1, .unknownName, "'person'")], in: page)
  }
}
