package import LadderDiagnostics

extension Document {
  /// Parses the body of a Markdown file.
  ///
  /// Parsing never fails: what is wrong is reported, and the rest is read all the same.
  ///
  /// - Parameters:
  ///   - file: the whole file; every range counts from its beginning.
  ///   - body: the bytes behind the front matter.
  ///   - options: limits, wording, and whether Ladder's extensions are on.
  /// - Returns: the document and the problems found in it, in no particular order.
  package static func parse(
    _ file: SourceFile, body: Range<Int>, options: MarkupOptions = MarkupOptions()
  ) -> Diagnosed<Document> {
    let body = body.clamped(to: 0..<file.bytes.count)
    let prepared = PreparedText(body: body)
    return file.bytes.withUnsafeBufferPointer { bytes in
      render(
        UnsafeBufferPointer(rebasing: bytes[body]), of: file, prepared: prepared, options: options)
    }
  }

  private static func render(
    _ text: UnsafeBufferPointer<UInt8>, of file: SourceFile, prepared: PreparedText,
    options: MarkupOptions
  ) -> Diagnosed<Document> {
    let layout = TextLayout(text, map: prepared.map)
    var renderer = HTMLRenderer(file, options: options, layout: layout)
    if let tree = MarkdownTree(text) {
      tree.walk { node, isEntering in renderer.visit(node, isEntering) }
    }
    return renderer.finish()
  }
}

extension HTMLRenderer {
  mutating func finish() -> Diagnosed<Document> {
    sections.close(in: text, at: text.count)
    let counts = countWords(text)
    return Diagnosed(
      Document(
        path: file.path, title: title, outline: outline, links: links,
        sections: sections.sections, html: html, slots: slots, titleLength: titleLength,
        hanCount: counts.han, wordCount: counts.words), diagnostics)
  }
}
