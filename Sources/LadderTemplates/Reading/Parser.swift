import LadderDiagnostics

/// Builds the tree of a template from its tokens and reports tags that do not match.
///
/// Keeps its own stack, so that no nesting can exhaust the program's.
struct Parser {
  /// How many tags may be open at once; what lies deeper is an error.
  static let nestingLimit = 100

  private struct Open {
    let token: Int
    var children: [Node] = []
    /// The blocks of a `{{<parent}}`.
    var arguments: [Block] = []
    var argumentRanges: [String: Range<Int>] = [:]
    /// Whether text outside the blocks of a parent was reported.
    var hasIgnored = false
  }

  private let file: SourceFile
  private let tokens: [Token]
  private var opens: [Open] = []
  private var blockCount = 0
  private(set) var nodes: [Node] = []
  private(set) var blockNames: [String] = []
  private(set) var includedNames: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, _ tokens: [Token]) {
    self.file = file
    self.tokens = tokens
  }

  mutating func run() {
    for (index, token) in tokens.enumerated() {
      if diagnostics.count >= Lexer.problemLimit { return }
      if let blanks = token.lineStart { add(.lineStart(blanks)) }
      switch token.kind {
      case .text:
        if !token.isDropped, !token.range.isEmpty { addText(token) }
      case .variable, .raw:
        addVariable(token)
      case .partial:
        ignoreInParent(token)
        add(.partial(inclusion(token)))
      case .section, .inverted, .parent, .block:
        open(index)
      case .close:
        close(token)
      case .comment, .delimiters:
        break
      }
    }
    while let left = opens.popLast() { reportUnclosed(left, before: nil) }
  }

  // MARK: - leaves

  private mutating func add(_ node: Node) {
    if opens.isEmpty {
      nodes.append(node)
    } else if opens.count <= Self.nestingLimit {
      opens[opens.count - 1].children.append(node)
    }
  }

  private mutating func addText(_ token: Token) {
    if !file.isBlank(token.range) { ignoreInParent(token) }
    add(.text(token.range))
  }

  private mutating func addVariable(_ token: Token) {
    ignoreInParent(token)
    guard let name = name(of: token) else { return }
    add(.variable(name, isRaw: token.kind == .raw))
  }

  /// Warns of what stands in a `{{<parent}}` outside its blocks: the language drops it.
  private mutating func ignoreInParent(_ token: Token) {
    guard let outer = opens.indices.last, tokens[opens[outer].token].kind == .parent,
      !opens[outer].hasIgnored
    else { return }
    opens[outer].hasIgnored = true
    diagnostics.append(.ignoredText(at: file.range(file.trimmed(token.range))))
  }

  private mutating func name(of token: Token) -> Name? {
    let bytes = file.bytes[token.name]
    if bytes.elementsEqual([UInt8(ascii: ".")]) { return Name(parts: [], range: token.name) }
    var parts: [Name.Part] = []
    var start = token.name.lowerBound
    for end in bytes.indices.filter({ bytes[$0] == UInt8(ascii: ".") }) + [bytes.endIndex] {
      guard start < end else {
        diagnostics.append(
          .invalidDottedName(file.text(token.name), at: file.range(token.name)))
        return nil
      }
      parts.append(Name.Part(text: file.text(start..<end), range: start..<end))
      start = end + 1
    }
    if parts.count > Self.nestingLimit {
      diagnostics.append(.nameTooLong(limit: Self.nestingLimit, at: file.range(token.name)))
      return nil
    }
    return Name(parts: parts, range: token.name)
  }

  private mutating func inclusion(_ token: Token) -> Inclusion {
    let name = file.text(token.name)
    includedNames.append(name)
    return Inclusion(
      name: name, range: token.name, indentation: token.isAlone ? token.indentation : nil)
  }

  // MARK: - opening and closing

  private mutating func open(_ index: Int) {
    if tokens[index].kind != .block { ignoreInParent(tokens[index]) }
    if opens.count == Self.nestingLimit {
      diagnostics.append(
        .tagsTooDeep(limit: Self.nestingLimit, at: file.range(tokens[index].range)))
    }
    opens.append(Open(token: index))
  }

  private mutating func close(_ token: Token) {
    let name = file.bytes[token.name]
    let match = opens.lastIndex { file.bytes[tokens[$0.token].name].elementsEqual(name) }
    guard let match else {
      // A misspelt name closes what is open; a tag too many closes nothing.
      let written = file.text(token.name)
      let top = opens.last.map { tokens[$0.token].name }
      let open = top.map { file.text($0) }
      diagnostics.append(
        .mismatchedClose(
          written, at: file.range(token.name), open: open, openedAt: top.map { file.range($0) }))
      if let open, nearestName(to: written, among: [open]) != nil { finishTop(token) }
      return
    }
    while opens.count > match + 1, let left = opens.popLast() {
      reportUnclosed(left, before: file.range(token.range))
    }
    finishTop(token)
  }

  private mutating func finishTop(_ close: Token) {
    guard let done = opens.popLast() else { return }
    let token = tokens[done.token]
    switch token.kind {
    case .section, .inverted:
      guard let name = name(of: token) else { return }
      add(.section(name, isInverted: token.kind == .inverted, done.children))
    case .parent:
      add(.parent(inclusion(token), done.arguments))
    case .block:
      let block = block(token, done.children, end: close.range.lowerBound)
      if let outer = opens.indices.last, tokens[opens[outer].token].kind == .parent {
        addArgument(block, to: outer)
      } else {
        add(.block(block))
      }
    default: break
    }
  }

  private mutating func addArgument(_ block: Block, to outer: Int) {
    if let first = opens[outer].argumentRanges[block.name] {
      diagnostics.append(
        .duplicateBlock(block.name, at: file.range(block.range), first: file.range(first)))
      return
    }
    opens[outer].argumentRanges[block.name] = block.range
    opens[outer].arguments.append(block)
  }

  private mutating func block(_ token: Token, _ children: [Node], end: Int) -> Block {
    blockCount += 1
    let name = file.text(token.name)
    blockNames.append(name)
    let intrinsic = token.nextLine.flatMap { intrinsicIndentation(from: $0, to: end) }
    return Block(
      name: name, range: token.name, number: blockCount, children: children,
      isAlone: token.isAlone, indentation: intrinsic ?? token.indentation,
      dedentation: intrinsic ?? 0..<0)
  }

  /// The blanks before the first line of a block's content that is not empty.
  private func intrinsicIndentation(from start: Int, to end: Int) -> Range<Int>? {
    var lineStart = start
    var position = start
    while position < end {
      if file.bytes[position] == 0x0A {
        lineStart = position + 1
      } else if !file.bytes[position].isBlankOrLineBreak {
        return lineStart..<position
      }
      position += 1
    }
    return nil
  }

  private mutating func reportUnclosed(_ open: Open, before close: SourceRange?) {
    guard diagnostics.count < Lexer.problemLimit else { return }
    let token = tokens[open.token]
    diagnostics.append(
      .unclosedSection(file.text(token.name), at: file.range(token.range), before: close))
  }
}
