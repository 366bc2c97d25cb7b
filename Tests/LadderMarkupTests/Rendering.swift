import LadderDiagnostics
import LadderMarkup

/// The HTML of a Markdown text, with destinations as written.
func html(_ markdown: String) -> String {
  String(decoding: renderHTML(SourceFile(path: "page.md", text: markdown)).value, as: UTF8.self)
}

/// A whole file as a document, with what was found in it.
func parse(_ markdown: String) -> Diagnosed<Document> {
  let file = SourceFile(path: "page.md", text: markdown)
  return Document.parse(file, body: 0..<file.bytes.count)
}

/// A Markdown text and the HTML it must become.
struct Pair: Sendable, CustomStringConvertible {
  let markdown: String
  let html: String

  init(_ markdown: String, _ html: String) {
    self.markdown = markdown
    self.html = html
  }

  var description: String { markdown }
}
