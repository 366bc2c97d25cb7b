import LadderDiagnostics
import LadderTemplates
import LadderTestSupport
import Testing

struct ConstantTests {
  private let constants: Constants = [
    "t": .record([
      "search": .text("Search & find"), "empty": .text(""), "mark": .html(Array("<b>!</b>".utf8)),
      "nested": .record(["word": .text("deep")]),
    ]),
    "preview": .flag(false),
    "title": .text("hidden by the view"),
  ]

  @Test func writesConstantsEscapedOrAsMarkup() throws {
    #expect(
      try line("{{t.search}} {{{t.mark}}} {{t.nested.word}}", constants: constants)
        == "Search &amp; find <b>!</b> deep")
  }

  @Test func decidesSectionsOverConstants() throws {
    #expect(
      try line(
        "{{#preview}}a{{/preview}}{{^preview}}b{{/preview}}{{#t.empty}}c{{/t.empty}}"
          + "{{#t.search}}{{.}}{{/t.search}}{{#t.nested}}{{word}}{{/t.nested}}",
        constants: constants) == "bSearch &amp; finddeep")
  }

  @Test func prefersANameOfTheView() throws {
    #expect(try line("{{title}}", CourseView(title: "own"), constants: constants) == "own")
  }

  @Test func makesConstantsPartOfTheText() throws {
    let set = TemplateSet.parse(sources("-- page --\n<p>{{t.search}}</p>{{^preview}}!{{/preview}}"))
    let program = set.value.program(
      "page", for: .text, .text, constants: constants, checking: .strict)
    #expect(program.value?.instructionCount == 1)
  }

  @Test func reportsAnUnknownConstantWithTheNearest() {
    let marked = MarkedText("{{t.1️⃣serch}}")
    let found = problems(in: marked, constants: constants)
    expect(found, [ExpectedDiagnostic(1, .unknownName)], in: marked)
    #expect(hint(found.first) == "did you mean 'search'?")
  }

  @Test func checksTheBranchThatIsNotTaken() {
    let marked = MarkedText("{{#preview}}{{1️⃣titel}}{{/preview}}")
    expect(
      problems(in: marked, constants: constants), [ExpectedDiagnostic(1, .unknownName)], in: marked)
  }
}
