import LadderDiagnostics

/// A template as a tree, with what others need to know of it.
struct ParsedTemplate: Sendable {
  let name: String
  let file: SourceFile
  let nodes: [Node]
  /// The names of the blocks it offers to those that inherit from it.
  let blockNames: [String]
  /// The names of the templates it includes.
  let includedNames: [String]
  /// Whether its tags are in order; if not, nothing that includes it is compiled.
  let isValid: Bool

  static func parse(_ file: SourceFile, name: String) -> Diagnosed<ParsedTemplate> {
    var diagnostics: [Diagnostic] = []
    var parser = Parser(file, [])
    if let place = firstInvalidByte(of: file.bytes) {
      diagnostics.append(.templateNotUTF8(at: file.range(place)))
    } else {
      var lexer = Lexer(file)
      lexer.run()
      var layout = LineLayout(file, lexer.tokens)
      layout.run()
      parser = Parser(file, layout.tokens)
      parser.run()
      var places = PlaceCheck(file)
      places.run(lexer.tokens)
      diagnostics = lexer.diagnostics + parser.diagnostics + places.diagnostics
    }
    let template = ParsedTemplate(
      name: name, file: file, nodes: parser.nodes, blockNames: parser.blockNames,
      includedNames: parser.includedNames, isValid: !diagnostics.hasErrors)
    return Diagnosed(template, diagnostics)
  }
}

/// The first place that is not UTF-8, if there is one.
private func firstInvalidByte(of bytes: [UInt8]) -> Range<Int>? {
  guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
  let repaired = String(decoding: bytes, as: UTF8.self).utf8
  let index = zip(bytes, repaired).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
  return index..<min(index + 1, bytes.count)
}
