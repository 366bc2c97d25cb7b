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
    /// Whether there is front matter that could not be read.
    package let isUnread: Bool
  }

  /// A YAML or JSON file of data.
  package struct DataFile: Sendable {
    package let file: SourceFile
    package let node: YAMLNode

    /// Whether it is no YAML.
    var isUnread: Bool { if case .invalid = node.kind { true } else { false } }
  }

  package var pages: [PageFile] = []
  package var data: [DataFile] = []
  package var site: DataFile?
  /// The paths of files that never came to an end of their parsing; nothing is known of them.
  package var stuck: [String] = []
  /// Files that are there and could not be read as text, which has been reported.
  package var unread: [SourceFile] = []

  package init() {}
}

extension ParsedSource {
  /// Parses every file of the handbook on all cores.
  ///
  /// The files of people and exams are not the handbook's. A Markdown file whose name begins with `_` is a
  /// part, which other files include, and no page; `_index.md` is the page of its folder. A file that takes
  /// longer than `limits.file_seconds` is reported and given up. The options hold the limits of all files.
  package static func parse(
    _ files: [SourceFile], rejected: [SourceFile] = [], markup: MarkupOptions = MarkupOptions()
  ) async -> Diagnosed<ParsedSource> {
    let files = files.filter(isOfHandbook)
    let limits = markup.limits
    let includable = IncludableFiles(files)
    let results = await watchedMap(files, limit: .seconds(limits.fileSeconds)) {
      parse($0, markup, includable)
    }
    var source = ParsedSource()
    source.unread = rejected.filter(isOfHandbook)
    var diagnostics = files.compactMap(wrongEnding)
    for (file, result) in zip(files, results) {
      guard let result else {
        source.stuck.append(file.path)
        diagnostics.append(.stuckFile(seconds: limits.fileSeconds, at: file.start))
        continue
      }
      diagnostics += result.diagnostics
      switch result.value {
      case .page(let page): source.pages.append(page)
      case .data(let data) where data.file.path == "content/site.yaml": source.site = data
      case .data(let data): source.data.append(data)
      case .other: break
      }
    }
    diagnostics += source.unusedParts(among: files)
    return Diagnosed(source, diagnostics)
  }

  /// Parts that no page includes, so that nobody will ever read them.
  private func unusedParts(among files: [SourceFile]) -> [Diagnostic] {
    let parts = files.filter(Self.isPart)
    guard !parts.isEmpty, stuck.isEmpty else { return [] }
    let used = Set(pages.flatMap(\.document.includes))
    return parts.filter { !used.contains($0.path) }.map { .unusedPart(at: $0.start) }
  }

  private static func isOfHandbook(_ file: SourceFile) -> Bool {
    file.path.hasPrefix("content/") && !file.path.hasPrefix("content/people/")
      && !file.path.hasPrefix("content/exams/")
  }

  /// Reports an ending such as `.MD`, which would make a file no page without a word.
  private static func wrongEnding(of file: SourceFile) -> Diagnostic? {
    guard let dot = file.name.lastIndex(of: ".") else { return nil }
    let ending = String(file.name[dot...])
    let right = ending.lowercased()
    guard ending != right, [".md", ".yaml", ".yml", ".json"].contains(right) else { return nil }
    return .endingInCapitals(file.name, right: file.name[..<dot] + right, at: file.start)
  }

  private static func isPart(_ file: SourceFile) -> Bool {
    file.name.hasPrefix("_") && file.name.hasSuffix(".md") && file.name != "_index.md"
  }

  private enum Parsed: Sendable {
    case page(PageFile)
    case data(DataFile)
    case other
  }

  private static func parse(
    _ file: SourceFile, _ markup: MarkupOptions, _ includable: IncludableFiles
  ) -> Diagnosed<Parsed> {
    let limits = markup.limits
    if isPart(file) { return Diagnosed(.other) }
    if file.path.hasSuffix(".md") {
      let page = PageFile.parse(file, markup, includable)
      return Diagnosed(.page(page.value), page.diagnostics)
    }
    if file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml") || file.path.hasSuffix(".json") {
      let parsed = YAMLNode.parse(file, limits: limits)
      // A file that cannot be read is there all the same.
      let node = parsed.value ?? YAMLNode(.invalid, 0..<0)
      return Diagnosed(.data(DataFile(file: file, node: node)), parsed.diagnostics)
    }
    return Diagnosed(.other)
  }
}

extension ParsedSource.PageFile {
  /// Parses a Markdown file; what it may take is limited by the options.
  package static func parse(
    _ file: SourceFile, _ markup: MarkupOptions, _ includable: IncludableFiles
  ) -> Diagnosed<ParsedSource.PageFile> {
    let split = FrontMatter.split(file, limits: markup.limits)
    var diagnostics = split.diagnostics
    var node: YAMLNode?
    if let yaml = split.value.yaml {
      let parsed = YAMLNode.parse(file, in: yaml, limits: markup.limits)
      node = parsed.value
      diagnostics += parsed.diagnostics
    }
    let isUnread = node == nil && diagnostics.hasErrors
    let document = Document.parse(
      file, body: split.value.body, options: markup, including: includable)
    return Diagnosed(
      ParsedSource.PageFile(
        file: file, frontMatter: node, document: document.value, isUnread: isUnread),
      diagnostics + document.diagnostics)
  }
}
