package import LadderDiagnostics

/// The HTML of a Markdown text by itself, with every destination as written.
///
/// What `ladder render` prints. With `isCommonMarkOnly` it is the output of cmark, byte for byte.
///
/// - Parameters:
///   - file: the whole file.
///   - body: the bytes to render; nil for all.
///   - options: limits, wording, and whether Ladder's extensions are on.
///   - files: those that it may include.
/// - Returns: the HTML and the problems found.
package func renderHTML(
  _ file: SourceFile, body: Range<Int>? = nil, options: MarkupOptions = MarkupOptions(),
  including files: IncludableFiles = IncludableFiles()
) -> Diagnosed<[UInt8]> {
  let parsed = Document.parse(
    file, body: body ?? 0..<file.bytes.count, options: options, including: files)
  var html: [UInt8] = []
  let links = parsed.value.links
  parsed.value.write(into: &html) { link, _ in Document.Target(url: links[link].destination) }
  return Diagnosed(html, parsed.diagnostics)
}
