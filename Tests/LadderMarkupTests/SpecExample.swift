/// An example of the CommonMark specification.
struct SpecExample {
  let line: Int
  let markdown: String
  let html: String

  /// Every example, in the order of the text.
  static func all(in spec: String) -> [SpecExample] {
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var parts: [[Substring]] = []
    var start = 0
    let lines = spec.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line == fence + " example" {
        start = number + 1
        parts = [[]]
      } else if line == fence, parts.count == 2 {
        let text = parts.map { part in part.map { $0.replacingArrows() + "\n" }.joined() }
        examples.append(SpecExample(line: start, markdown: text[0], html: text[1]))
        parts = []
      } else if line == ".", parts.count == 1 {
        parts.append([])
      } else if !parts.isEmpty {
        parts[parts.count - 1].append(line)
      }
    }
    return examples
  }
}

extension Substring {
  /// The specification writes tabs as arrows.
  fileprivate func replacingArrows() -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar == "→" ? "\t" : scalar) }
    return String(scalars)
  }
}
