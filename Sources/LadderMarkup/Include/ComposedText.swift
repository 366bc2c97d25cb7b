internal import LadderDiagnostics
internal import LadderInput

/// A page and all that it includes as one text, and where each stretch of it comes from.
struct ComposedText {
  /// A stretch that stands in one file as it stands here.
  struct Piece {
    let offset: Int
    let file: String
    let source: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// Every file that was included, each once, in ascending order.
  var includes: [String] { included.sorted() }
  private(set) var diagnostics: [Diagnostic] = []

  private let files: IncludableFiles
  private let options: MarkupOptions
  private var included: Set<String> = []
  /// The files that are being read, each included by the one before it.
  private var chain: [String] = []

  init(files: IncludableFiles, options: MarkupOptions) {
    self.files = files
    self.options = options
  }

  /// Appends the body of a file with what it includes.
  mutating func append(_ file: SourceFile, body: Range<Int>) {
    chain.append(file.path)
    defer { chain.removeLast() }
    let layout = Rewriter.layout(of: file, body: body, options: options)
    var position = body.lowerBound
    for include in layout.includes {
      copy(file, position..<include.line.lowerBound)
      position = include.line.upperBound
      append(include, in: file)
    }
    copy(file, position..<body.upperBound)
    // What is left open must not swallow what stands behind the include.
    if let fence = layout.openFence, chain.count > 1 {
      diagnostics.append(.unclosedCode(at: file.range(fence.line)))
      bytes += [UInt8(ascii: "\n")] + Array(repeating: fence.character, count: fence.length)
    }
  }

  private mutating func append(_ include: IncludeLine, in file: SourceFile) {
    let place = file.range(include.target)
    let written = String(decoding: file.bytes[include.target], as: UTF8.self)
    guard let path = includedPath(written, from: file.path), let other = files.file(at: path) else {
      let near = includedPath(written, from: file.path).flatMap {
        nearestName(to: $0, among: files.paths)
      }
      diagnostics.append(.unknownInclude(written, near: near, at: place))
      return
    }
    guard !chain.contains(path) else {
      diagnostics.append(.includeCycle(chain + [path], at: place))
      return
    }
    guard chain.count <= options.limits.includeDepth else {
      diagnostics.append(.includesTooDeep(limit: options.limits.includeDepth, at: place))
      return
    }
    let body = FrontMatter.split(other, limits: options.limits).value.body
    guard bytes.count + body.count <= options.limits.markdownBytes else {
      diagnostics.append(.includesTooLarge(limit: options.limits.markdownBytes, at: place))
      return
    }
    included.insert(path)
    separate()
    append(other, body: body)
    separate()
  }

  private mutating func copy(_ file: SourceFile, _ bounds: Range<Int>) {
    pieces.append(Piece(offset: bytes.count, file: file.path, source: bounds.lowerBound))
    bytes += file.bytes[bounds]
  }

  /// Ends the paragraph before an include, or the last one of it.
  private mutating func separate() {
    if !bytes.isEmpty { bytes += [UInt8(ascii: "\n"), UInt8(ascii: "\n")] }
  }
}

// MARK: - Places

extension ComposedText {
  /// The place in its own file of a stretch of this text.
  ///
  /// A stretch that begins in one file and ends in another ends with the first.
  func source(of range: SourceRange) -> SourceRange {
    let bounds = range.bounds
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].offset <= bounds.lowerBound { low = middle } else { high = middle }
    }
    guard low < pieces.count else { return range }
    let piece = pieces[low]
    let end = low + 1 < pieces.count ? pieces[low + 1].offset : bytes.count
    let shift = piece.source - piece.offset
    let upper = max(bounds.lowerBound, min(bounds.upperBound, end))
    return SourceRange(path: piece.file, bounds: bounds.lowerBound + shift..<upper + shift)
  }

  func source(of diagnostic: Diagnostic) -> Diagnostic {
    Diagnostic(
      diagnostic.severity, diagnostic.code, at: diagnostic.range.map(source),
      diagnostic.message, hint: diagnostic.hint,
      notes: diagnostic.notes.map { .init($0.message, at: $0.range.map(source)) })
  }

  func source(of link: Document.Link) -> Document.Link {
    Document.Link(
      kind: link.kind, destination: link.destination, text: link.text,
      range: source(of: link.range), destinationRange: source(of: link.destinationRange))
  }

  func source(of heading: Document.Heading) -> Document.Heading {
    Document.Heading(
      level: heading.level, id: heading.id, text: heading.text, range: source(of: heading.range))
  }
}
