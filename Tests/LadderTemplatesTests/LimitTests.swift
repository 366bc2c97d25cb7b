import LadderDiagnostics
import LadderInput
import LadderTemplates
import LadderTestSupport
import Testing

/// Input that would exhaust a careless parser, compiler or renderer.
struct LimitTests {
  @Test func reportsFiveThousandNestedSections() {
    let text =
      String(repeating: "{{#owner}}", count: 5_000)
      + String(repeating: "{{/owner}}", count: 5_000)
    let found = problems(["page": SourceFile(path: "page.mustache", text: text)])
    #expect(found.map(\.code) == [.templateTooDeep])
    #expect(found.first?.range?.bounds.lowerBound == 1_000)
  }

  @Test func rendersSectionsNestedAsDeepAsAllowed() throws {
    let text =
      String(repeating: "{{#owner}}", count: 100) + "{{name}}"
      + String(repeating: "{{/owner}}", count: 100)
    #expect(try line(text) == "Li")
  }

  @Test(arguments: ["{{", "{{!", "{{#a}}", "{{a\n", "{{=", "}}", "{{{", "{{/a}}", "{{>a b}}"])
  func survivesAMegabyteOf(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let found = problems(["page": SourceFile(path: "page.mustache", text: text)])
    #expect(found.count <= 100)
    #expect(found.isEmpty == (piece == "}}"))
  }

  @Test func reportsANameOfTooManyParts() {
    let marked = MarkedText("{{1️⃣owner" + String(repeating: ".owner", count: 100_000) + "}}")
    expect(problems(in: marked), [ExpectedDiagnostic(1, .templateTooDeep)], in: marked)
  }

  @Test func reportsAPartialThatIncludesItselfOutsideASection() {
    let marked = MarkedText("a {{>1️⃣page}}")
    expect(problems(in: marked), [ExpectedDiagnostic(1, .endlessPartial)], in: marked)
  }

  @Test(arguments: [
    "{{#is_open}}{{>1️⃣page}}{{/is_open}}", "{{^owner}}{{>1️⃣page}}{{/owner}}",
    "{{#title}}{{>1️⃣page}}{{/title}}", "{{<1️⃣page}}{{/page}}", "{{$b}}{{>1️⃣page}}{{/b}}",
  ])
  func doesNotTakeAConditionForAnEnd(text: String) {
    let marked = MarkedText(text)
    let found = problems(in: marked)
    #expect(found.map(\.code) == [.endlessPartial])
    #expect(found.first?.range?.bounds.lowerBound == marked.offsets[1])
  }

  @Test func reportsPartialsThatIncludeEachOther() {
    let found = problems(
      sources("-- page --\n{{>a}}\n-- a --\n{{>b}}\n-- b --\n{{>a}}\n"))
    #expect(found.map(\.code) == [.endlessPartial])
    #expect(found.first?.range?.path == "b.mustache")
  }

  @Test func reportsPartialsThatMultiply() {
    var files = ["page": SourceFile(path: "page.mustache", text: "{{>p1}}")]
    for level in 1..<40 {
      let text = "{{>p\(level + 1)}}{{>p\(level + 1)}}"
      files["p\(level)"] = SourceFile(path: "p\(level).mustache", text: text)
    }
    files["p40"] = SourceFile(path: "p40.mustache", text: "")
    #expect(problems(files).map(\.code) == [.templateTooLarge])
  }

  @Test func reportsAChainOfPartialsThatIsTooLong() {
    var files = ["page": SourceFile(path: "page.mustache", text: "{{>p1}}")]
    for level in 1...150 {
      files["p\(level)"] = SourceFile(path: "p\(level).mustache", text: "{{>p\(level + 1)}}")
    }
    files["p151"] = SourceFile(path: "p151.mustache", text: "end")
    #expect(problems(files).map(\.code) == [.templateTooDeep])
  }

  @Test(arguments: [(100, true), (102, false)])
  func rendersTreesUpToAHundredLevelsDeep(levels: Int, succeeds: Bool) async throws {
    let archive =
      "-- page --\n{{#nav}}{{>item}}{{/nav}}\n-- item --\n{{label}} {{#children}}{{>item}}{{/children}}"
    let set = TemplateSet.parse(sources(archive)).value
    let template = try #require(set.compile("page", for: CourseView.self).value)
    let course = CourseView(nav: [NavView.chain(levels)])
    var buffer = ByteBuffer(capacity: 64)
    buffer.append(contentsOf: "kept")
    do throws(RenderError) {
      try template.render(course, into: &buffer)
      #expect(succeeds)
    } catch {
      #expect(!succeeds)
      #expect(error.diagnostic.code == .templateTooDeep)
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == "kept")
    }
  }

  @Test func stopsARecursionThatTheDataNeverEnd() throws {
    let set = TemplateSet.parse(
      sources("-- page --\n{{>loop}}\n-- loop --\n{{#owner}}{{>loop}}{{/owner}}")
    ).value
    let template = try #require(set.compile("page", for: CourseView.self).value)
    #expect(throws: RenderError.self) { try template.render(CourseView()) }
  }

  @Test func stopsARecursionThatBranches() throws {
    let set = TemplateSet.parse(
      sources("-- page --\n{{>loop}}\n-- loop --\n{{#owner}}{{>loop}}{{>loop}}{{/owner}}")
    ).value
    let template = try #require(set.compile("page", for: CourseView.self).value)
    #expect(throws: RenderError.self) { try template.render(CourseView()) }
  }
}
