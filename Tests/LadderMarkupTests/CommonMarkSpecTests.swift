import LadderDiagnostics
import LadderMarkup
import Testing

/// The examples of the CommonMark 0.30 specification, with Ladder's extensions off.
@Suite struct CommonMarkSpecTests {
  @Test func rendersEveryExampleOfTheSpecification() throws {
    guard let spec = try conformanceFile("commonmark-0.30-spec.txt") else { return }
    let examples = SpecExample.all(in: spec)
    #expect(examples.count == 652)
    var options = MarkupOptions()
    options.isCommonMarkOnly = true
    for example in examples {
      let file = SourceFile(path: "spec.md", text: example.markdown)
      let html = String(decoding: renderHTML(file, options: options).value, as: UTF8.self)
      #expect(html == example.html, "example at line \(example.line):\n\(example.markdown)")
    }
  }
}
