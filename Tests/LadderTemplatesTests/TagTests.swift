import LadderDiagnostics
import LadderTemplates
import LadderTestSupport
import Testing

struct TagTests {
  @Test(arguments: [
    ("a 1️⃣{{title b\nc", DiagnosticCode.unclosedTag, "'}}'"),
    ("a 1️⃣{{{body}} b\nc", .unclosedTag, "'}}}'"),
    ("1️⃣{{! never", .unclosedTag, "'}}'"),
    ("1️⃣{{=<% %>}}\n", .unclosedTag, "'=}}'"),
    ("1️⃣{{title <b>{{title}}</b>", .unclosedTag, ""),
    ("1️⃣{{}}", .invalidTag, "holds a name"),
    ("1️⃣{{# }}", .invalidTag, "holds a name"),
    ("{{#1️⃣if is_open}}x{{/if}}", .invalidTag, "not 'if is_open'"),
    ("{{1️⃣owner..name}}", .invalidTag, "'owner..name'"),
    ("{{1️⃣.title}}", .invalidTag, "'.title'"),
    ("{{>1️⃣*title}}", .invalidTag, "named in the tag"),
    ("1️⃣{{=<%=}}", .invalidTag, "delimiters"),
    ("1️⃣{{=a b c=}}", .invalidTag, "delimiters"),
    ("1️⃣{{#is_open}} x", .unclosedTag, "'is_open' is never closed"),
    ("1️⃣{{<layout}} {{$main}}{{/main}}", .unclosedTag, "'layout' is never closed"),
    ("x {{/1️⃣is_open}}", .mismatchedTag, "was not opened"),
    ("{{#is_open}}x{{/1️⃣is_opne}}", .mismatchedTag, "names 'is_open', not 'is_opne'"),
    ("{{#is_open}}1️⃣{{#owner}}x{{/is_open}}", .unclosedTag, "'owner' is never closed"),
  ])
  func reportsABrokenTag(text: String, code: DiagnosticCode, message: String) {
    let marked = MarkedText(text)
    expect(problems(in: marked), [ExpectedDiagnostic(1, code, message)], in: marked)
  }

  @Test func pointsToBothPlacesOfAMismatch() throws {
    let marked = MarkedText("{{#1️⃣is_open}}\n{{/2️⃣title}}\n{{/is_open}}")
    let found = problems(in: marked)
    expect(found, [ExpectedDiagnostic(2, .mismatchedTag)], in: marked)
    #expect(found.first?.notes.first?.range?.bounds.lowerBound == marked.offsets[1])
  }

  @Test func goesOnAfterABrokenTag() {
    let marked = MarkedText("1️⃣{{title\n{{2️⃣a b}}\n{{#3️⃣x..y}}{{/x..y}}\n4️⃣{{}}")
    expect(
      problems(in: marked),
      [
        ExpectedDiagnostic(1, .unclosedTag), ExpectedDiagnostic(2, .invalidTag),
        ExpectedDiagnostic(3, .invalidTag), ExpectedDiagnostic(4, .invalidTag),
      ], in: marked)
  }

  @Test func reportsTagsOfTemplatesThatNoPageUses() {
    let found = TemplateSet.parse(sources("-- page --\nx\n-- unused --\n{{#a}}")).diagnostics
    #expect(found.map(\.code) == [.unclosedTag])
    #expect(found.first?.range?.path == "unused.mustache")
  }

  @Test func doesNotCompileAPageWhosePartialHasBrokenTags() {
    let set = TemplateSet.parse(sources("-- page --\n{{>card}}\n-- card --\n{{#a}}"))
    let compiled = set.value.compile("page", for: CourseView.self)
    #expect(set.diagnostics.count == 1)
    #expect(compiled.diagnostics.isEmpty)
    #expect(compiled.value == nil)
  }

  @Test func warnsOfTextThatAParentDrops() {
    let marked = MarkedText("{{<layout}}\n1️⃣lost {{title}}\n{{$main}}x{{/main}}{{/layout}}")
    let found = problems(in: marked)
    expect(found, [ExpectedDiagnostic(1, .ignoredText)], in: marked)
    #expect(found.first?.severity == .warning)
  }

  @Test func reportsABlockThatIsGivenTwice() {
    let marked = MarkedText(
      "{{<layout}}{{$1️⃣main}}a{{/main}}{{$2️⃣main}}b{{/main}}{{/layout}}")
    let found = problems(in: marked)
    expect(found, [ExpectedDiagnostic(2, .duplicateBlock)], in: marked)
    #expect(found.first?.notes.first?.range?.bounds.lowerBound == marked.offsets[1])
  }

  @Test func reportsBytesThatAreNotUTF8() {
    let file = SourceFile(path: "page.mustache", bytes: Array("ab{{title}}".utf8) + [0xB0, 0xA1])
    let found = problems(["page": file])
    #expect(found.map(\.code) == [.invalidUTF8])
    #expect(found.first?.range?.bounds == 11..<12)
  }
}
