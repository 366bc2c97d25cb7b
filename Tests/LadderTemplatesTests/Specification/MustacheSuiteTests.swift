import LadderDiagnostics
import LadderInput
import LadderTemplates
import Testing

/// The official test suite, run with names that need not be known.
struct MustacheSuiteTests {
  @Test(arguments: MustacheSuite.files)
  func rendersEveryExampleAsExpected(file: String) throws {
    guard MustacheSuite.folder != nil else {
      #expect(
        !MustacheSuite.isRequired, "CI runs the Mustache suite from ../shared/conformance/mustache")
      print("The Mustache suite was not run: there is no shared/conformance/mustache")
      return
    }
    let examples = try MustacheSuite.examples(in: file)
    #expect(examples.count > 10)
    for example in examples {
      #expect(try render(example) == example.expected, "\(example.name)")
    }
  }

  private func render(_ example: SpecificationExample) throws -> String {
    var files = example.partials
    files["the page"] = example.template
    let sources = files.map { ($0.key, SourceFile(path: $0.key, text: $0.value)) }
    let set = TemplateSet.parse(Dictionary(sources, uniquingKeysWith: { first, _ in first }))
    try #require(!set.diagnostics.hasErrors, "\(example.name): \(set.diagnostics)")
    let compiled = set.value.program(
      "the page", for: example.data.kind, example.data.access, checking: .lenient)
    let program = try #require(compiled.value, "\(example.name): \(compiled.diagnostics)")
    var page = ByteBuffer(capacity: 1024)
    try program.render(at: example.data.address, into: &page)
    return String(decoding: page.bytes, as: UTF8.self)
  }
}
