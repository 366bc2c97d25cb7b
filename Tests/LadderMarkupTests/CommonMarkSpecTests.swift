import Glibc
import LadderDiagnostics
import LadderMarkup
import Testing

/// The examples of the CommonMark 0.30 specification, with Ladder's extensions off.
@Suite struct CommonMarkSpecTests {
  @Test func rendersEveryExampleOfTheSpecification() throws {
    guard let spec = try conformanceFile("commonmark-0.30-spec.txt") else { return }
    let examples = specExamples(in: spec)
    #expect(examples.count == 652)
    var options = MarkupOptions()
    options.isCommonMarkOnly = true
    for example in examples {
      let file = SourceFile(path: "spec.md", text: example.markdown)
      let html = String(decoding: renderHTML(file, options: options).value, as: UTF8.self)
      #expect(html == example.html, "example at line \(example.line):\n\(example.markdown)")
    }
  }

  private struct Example {
    let line: Int
    let markdown: String
    let html: String
  }

  private func specExamples(in spec: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    var lines: [[Substring]] = []
    var start = 0
    for (number, line) in spec.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == fence + " example" {
        start = number + 1
        lines = [[]]
      } else if line == fence, lines.count == 2 {
        let text = lines.map { part in
          part.map { $0.replacingTabs() + "\n" }.joined()
        }
        examples.append(Example(line: start, markdown: text[0], html: text[1]))
        lines = []
      } else if line == ".", lines.count == 1 {
        lines.append([])
      } else if !lines.isEmpty {
        lines[lines.count - 1].append(line)
      }
    }
    return examples
  }
}

extension Substring {
  fileprivate func replacingTabs() -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar == "→" ? "\t" : scalar) }
    return String(scalars)
  }
}
