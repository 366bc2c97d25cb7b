package import LadderDiagnostics
internal import LadderInput

extension Document {
  /// Parses the body of a Markdown file.
  ///
  /// Parsing never fails: what is wrong is reported, and the rest is read all the same.
  ///
  /// - Parameters:
  ///   - file: the whole file; every range counts from its beginning.
  ///   - body: the bytes behind the front matter.
  ///   - options: limits, wording, and whether Ladder's extensions are on.
  ///   - files: those that it may include.
  /// - Returns: the document and the problems found in it, in no particular order.
  package static func parse(
    _ file: SourceFile, body: Range<Int>, options: MarkupOptions = MarkupOptions(),
    including files: IncludableFiles = IncludableFiles()
  ) -> Diagnosed<Document> {
    var body = body.clamped(to: 0..<file.bytes.count)
    // cmark leaves a byte order mark out and does not count it.
    if file.bytes[body].starts(with: [0xEF, 0xBB, 0xBF]) {
      body = body.lowerBound + 3..<body.upperBound
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      let source = UnsafeBufferPointer(rebasing: bytes[body])
      if options.isCommonMarkOnly {
        return render(source, of: file, prepared: PreparedText(body: body), options: options)
      }
      var rewriter = Rewriter(file, body: body, source: source, options: options)
      var prepared = rewriter.run()
      if !rewriter.includes.isEmpty {
        return composed(file, body: body, options: options, including: files)
      }
      var parsed: Diagnosed<Document>
      if prepared.isRefused {
        prepared = PreparedText(body: body)
        parsed = render(
          UnsafeBufferPointer(start: nil, count: 0), of: file, prepared: prepared, options: options)
      } else if let rewritten = prepared.bytes {
        parsed = rewritten.withUnsafeBufferPointer {
          render($0, of: file, prepared: prepared, options: options)
        }
      } else {
        parsed = render(source, of: file, prepared: prepared, options: options)
      }
      parsed.diagnostics.insert(contentsOf: rewriter.diagnostics, at: 0)
      return parsed
    }
  }

  /// Puts the files together and parses them as one; places are those of the files again.
  private static func composed(
    _ file: SourceFile, body: Range<Int>, options: MarkupOptions, including files: IncludableFiles
  ) -> Diagnosed<Document> {
    var text = ComposedText(files: files, options: options)
    text.append(file, body: body)
    let whole = SourceFile(path: file.path, bytes: text.bytes)
    let parsed = parse(whole, body: 0..<whole.bytes.count, options: options)
    return Diagnosed(
      Document(parsed.value, placedBy: text),
      text.diagnostics + parsed.diagnostics.map(text.source(of:)))
  }

  private convenience init(_ document: Document, placedBy text: ComposedText) {
    self.init(
      path: document.path, includes: text.includes, title: document.title,
      outline: document.outline.map(text.source(of:)),
      links: document.links.map(text.source(of:)), sections: document.sections,
      html: document.html, slots: document.slots, titleLength: document.titleLength,
      hanCount: document.hanCount, wordCount: document.wordCount)
  }

  private static func render(
    _ text: UnsafeBufferPointer<UInt8>, of file: SourceFile, prepared: PreparedText,
    options: MarkupOptions
  ) -> Diagnosed<Document> {
    let layout = TextLayout(text, map: prepared.map)
    var renderer = HTMLRenderer(file, options: options, layout: layout, prepared: prepared)
    if text.count > 0, let tree = MarkdownTree(text) {
      if prepared.hasStrikethrough { tree.markStrikethrough() }
      tree.walk { node, isEntering in renderer.visit(node, isEntering) }
    }
    return renderer.finish()
  }
}

extension HTMLRenderer {
  mutating func finish() -> Diagnosed<Document> {
    writeFootnotes()
    sections.close(in: text.bytes, at: text.count)
    let counts = countWords(text.bytes)
    return Diagnosed(
      Document(
        path: file.path, includes: [], title: title, outline: outline, links: links,
        sections: sections.sections, html: Array(html.bytes), slots: slots,
        titleLength: titleLength,
        hanCount: counts.han, wordCount: counts.words), diagnostics)
  }
}
