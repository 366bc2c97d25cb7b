package import LadderDiagnostics
package import LadderInput
package import LadderMarkup

/// The handbook's files parsed one by one, before anything of one is held against another.
package struct ParsedSource: Sendable {
  /// A Markdown file: its front matter and its text.
  package struct PageFile: Sendable {
    package let file: SourceFile
    package let frontMatter: YAMLNode?
    package let document: Document
  }

  /// A YAML or JSON file of data.
  package struct DataFile: Sendable {
    package let file: SourceFile
    package let node: YAMLNode
  }

  package var pages: [PageFile] = []
  package var data: [DataFile] = []
  package var site: DataFile?

  package init() {}
}

extension ParsedSource {
  /// Parses every file of the handbook on all cores.
  ///
  /// The files of people and exams are not the handbook's.
  package static func parse(
    _ files: [SourceFile], markup: MarkupOptions = MarkupOptions(), limits: Limits = Limits()
  ) async -> Diagnosed<ParsedSource> {
    let files = files.filter {
      $0.path.hasPrefix("content/") && !$0.path.hasPrefix("content/people/")
        && !$0.path.hasPrefix("content/exams/")
    }
    let results = await concurrentMap(files) { parse($0, markup: markup, limits: limits) }
    var source = ParsedSource()
    var diagnostics: [Diagnostic] = []
    for result in results {
      diagnostics += result.diagnostics
      switch result.value {
      case .page(let page): source.pages.append(page)
      case .data(let data) where data.file.path == "content/site.yaml": source.site = data
      case .data(let data): source.data.append(data)
      case .other: break
      }
    }
    return Diagnosed(source, diagnostics)
  }

  private enum Parsed: Sendable {
    case page(PageFile)
    case data(DataFile)
    case other
  }

  private static func parse(
    _ file: SourceFile, markup: MarkupOptions, limits: Limits
  ) -> Diagnosed<Parsed> {
    if file.path.hasSuffix(".md") {
      let split = FrontMatter.split(file, limits: limits)
      var diagnostics = split.diagnostics
      var node: YAMLNode?
      if let yaml = split.value.yaml {
        let parsed = YAMLNode.parse(file, in: yaml, limits: limits)
        node = parsed.value
        diagnostics += parsed.diagnostics
      }
      let document = Document.parse(file, body: split.value.body, options: markup)
      diagnostics += document.diagnostics
      return Diagnosed(
        .page(PageFile(file: file, frontMatter: node, document: document.value)), diagnostics)
    }
    if file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml") || file.path.hasSuffix(".json") {
      let parsed = YAMLNode.parse(file, limits: limits)
      let node = parsed.value ?? YAMLNode(.invalid, 0..<0)
      return Diagnosed(.data(DataFile(file: file, node: node)), parsed.diagnostics)
    }
    return Diagnosed(.other)
  }
}
