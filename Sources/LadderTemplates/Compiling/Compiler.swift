import LadderDiagnostics
import LadderInput

/// Turns the tree of a page template, and of all it includes, into a program.
///
/// Included templates are compiled where they stand, against the context stack of that place, so their
/// names and indentation are settled once. Only a partial that includes itself becomes a subroutine.
/// The work and the size are bounded; the depth of the recursion is that of the open tags and inclusions.
struct Compiler {
  /// How deep sections, blocks and inclusions may be nested, over all templates of a page.
  static let depthLimit = 100
  /// How many nodes may be compiled for a page, an inclusion counting as a hundred.
  static let workLimit = 1_000_000
  static let inclusionWork = 100
  /// How many bytes of constant text a page may have.
  static let byteLimit = 16 << 20

  /// What holds at the place that is being compiled.
  struct Context {
    /// The template whose text it is.
    var template: Int
    var scopes: [Scope]
    var frameCount: UInt16 = 0
    /// What inheriting templates put in the blocks.
    var overrides: [String: Override] = [:]
    /// The overrides being written; inside one, its block is what the parent makes of it.
    var expanding: Set<Override.ID> = []
    /// What stands before each line.
    var indentation: [UInt8] = []
    /// What is taken from the start of each line.
    var dedentation: [UInt8] = []
    /// Whether the indentation a subroutine was called with comes before `indentation`.
    var isIndentedAtRunTime = false
    var depth = 0
    /// How many sections over a record or a list are open.
    var sections = 0
    var inclusions: [ActiveInclusion] = []
    /// The tag of the page template that led here.
    var entry: SourceRange?
  }

  /// The content of a block inside a `{{<parent}}`.
  struct Override {
    struct ID: Hashable {
      let template: Int
      let block: Int
    }

    let block: Block
    let template: Int

    var id: ID { ID(template: template, block: block.number) }
  }

  struct ActiveInclusion {
    let key: String
    let sections: Int
  }

  let set: TemplateSet
  let page: Int
  let checking: Checking
  var builder = CodeBuilder()
  var diagnostics: [Diagnostic] = []
  var reported: Set<ReportedPlace> = []
  var hasInvalidPart = false
  var shapes = ShapeNumbers()
  var constantNumbers: [String: Int] = [:]
  var calls: [Call] = []
  var subroutines: [String: Int] = [:]
  var waiting: [Context] = []
  var reachableBlocks: [Int: Set<String>] = [:]
  /// Whether the next start of a line is one in name only, the line having begun before a block.
  var skipsNextIndentation = false
  var work = 0
  private var mostFrames = 1
  private var isStopped = false

  init(_ set: TemplateSet, page: Int, checking: Checking) {
    self.set = set
    self.page = page
    self.checking = checking
  }

  mutating func program(for kind: Kind, _ access: Access, constants: Constants) -> Program? {
    var context = Context(template: page, scopes: [.constants(constants, number: 0)])
    guard set.templates[page].isValid else { return nil }
    push(kind, access, onto: &context)
    let visible = VisibleScopes(context.scopes, numbers: &shapes)
    context.inclusions = [
      ActiveInclusion(key: key(of: page, visible, context.overrides), sections: 0)
    ]
    var program = Program()
    program.name = set.templates[page].name
    program.main = code(set.templates[page].nodes, in: context)
    var next = 0
    while next < waiting.count {
      let context = waiting[next]
      next += 1
      program.subroutines.append(code(set.templates[context.template].nodes, in: context))
    }
    program.code = builder.code
    program.literals = builder.literals + [UInt8](repeating: 0, count: ByteBuffer.spare)
    program.steps = builder.steps
    program.tests = builder.tests
    program.lists = builder.lists
    program.calls = calls
    program.mostFrames = mostFrames
    return diagnostics.hasErrors || hasInvalidPart ? nil : program
  }

  private mutating func code(_ nodes: [Node], in context: Context) -> Range<Int> {
    let start = builder.code.count
    compile(nodes, in: context)
    builder.flush()
    return start..<builder.code.count
  }

  mutating func compile(_ nodes: [Node], in context: Context) {
    for node in nodes {
      guard !isStopped, takesStep(in: context) else { return }
      switch node {
      case .text(let range): builder.add(bytes(range, in: context))
      case .lineStart(let blanks): startLine(blanks, in: context)
      case .variable(let name, let isRaw): write(name, isRaw: isRaw, in: context)
      case .section(let name, let isInverted, let children):
        section(name, isInverted: isInverted, children, in: context)
      case .partial(let inclusion): include(inclusion, [], in: context)
      case .parent(let inclusion, let arguments): include(inclusion, arguments, in: context)
      case .block(let block): expand(block, in: context)
      }
    }
  }

  private mutating func takesStep(in context: Context) -> Bool {
    work += 1
    guard work > Self.workLimit || builder.byteCount > Self.byteLimit else { return true }
    isStopped = true
    report(
      .templateTooLarge(set.templates[page].name, at: set.templates[page].file.start),
      in: context)
    return false
  }

  /// Adds a level to the context stack for a value that becomes a frame.
  mutating func push(_ kind: Kind, _ access: Access, onto context: inout Context) {
    let frame = context.frameCount
    context.frameCount += 1
    mostFrames = max(mostFrames, Int(context.frameCount))
    if case .record(let shape, _) = kind {
      context.scopes.append(.record(shape(), frame: frame))
    } else {
      context.scopes.append(
        .value(Operand(kind: kind, place: Place(frame: frame), access: access, key: "element")))
    }
  }

  // MARK: - text

  func bytes(_ range: Range<Int>, in context: Context) -> ArraySlice<UInt8> {
    set.templates[context.template].file.bytes[range]
  }

  private mutating func startLine(_ blanks: Range<Int>, in context: Context) {
    if skipsNextIndentation {
      skipsNextIndentation = false
    } else {
      indent(in: context)
    }
    builder.add(dedented(blanks, in: context))
  }

  mutating func indent(in context: Context) {
    if context.isIndentedAtRunTime { builder.add(.indentation) }
    builder.add(context.indentation)
  }

  /// The blanks without those that all lines of the surrounding block's content begin with.
  func dedented(_ blanks: Range<Int>, in context: Context) -> ArraySlice<UInt8> {
    let bytes = bytes(blanks, in: context)
    var count = 0
    for (written, taken) in zip(bytes, context.dedentation) {
      if written != taken { break }
      count += 1
    }
    return bytes.dropFirst(count)
  }
}

// MARK: - problems

struct ReportedPlace: Hashable {
  let code: DiagnosticCode
  let range: SourceRange?
}

extension Compiler {
  func range(_ bounds: Range<Int>, in context: Context) -> SourceRange {
    set.templates[context.template].file.range(bounds)
  }

  /// Adds a problem once for its place, naming the page template if it lies in another file.
  mutating func report(_ diagnostic: Diagnostic, in context: Context) {
    let place = ReportedPlace(code: diagnostic.code, range: diagnostic.range)
    guard reported.insert(place).inserted else { return }
    let file = set.templates[page].file
    guard let entry = context.entry, diagnostic.range?.path != file.path else {
      diagnostics.append(diagnostic)
      return
    }
    let note = Diagnostic.Note.includedBy(set.templates[page].name, at: entry)
    diagnostics.append(diagnostic.with(notes: diagnostic.notes + [note]))
  }
}
