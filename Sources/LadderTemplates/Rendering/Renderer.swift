/// Runs a program over one value.
///
/// Frames are buffers of values: the fields of a record, or a single value (an element of a list of
/// texts). Each lives as long as the closure that lent it, within which its section runs.
struct Renderer: ~Copyable {
  /// How deep recursive partials may call each other while a page is written.
  static let callLimit = 100
  /// How many sections may be open at once, over all calls; bounds the stack.
  static let sectionLimit = 400

  private let program: Program
  private var page: [UInt8]
  private var frames: [UnsafeBufferPointer<Value>] = []
  private var base = 0
  private var indentation: [UInt8] = []
  private var callDepth = 0
  private var sectionDepth = 0
  private(set) var isTooDeep = false

  init(_ program: Program, page: consuming [UInt8]) {
    self.program = program
    self.page = page
    frames.reserveCapacity(16)
  }

  /// The page so far; ends the renderer.
  consuming func finish() -> [UInt8] { page }

  mutating func run(_ value: Value) {
    enter(value, program.main)
  }

  private mutating func enter(_ value: Value, _ code: Range<Int>) {
    if case .record(let record) = value {
      record.values.withUnsafeBufferPointer { run(code, in: $0) }
    } else {
      withUnsafePointer(to: value) {
        run(code, in: UnsafeBufferPointer(start: $0, count: 1))
      }
    }
  }

  private mutating func run(_ code: Range<Int>, in frame: UnsafeBufferPointer<Value>) {
    guard sectionDepth < Self.sectionLimit else {
      isTooDeep = true
      return
    }
    sectionDepth += 1
    frames.append(frame)
    run(code)
    frames.removeLast()
    sectionDepth -= 1
  }

  private mutating func run(_ code: Range<Int>) {
    var next = code.lowerBound
    while next < code.upperBound {
      let instruction = program.code[next]
      next += 1
      switch instruction {
      case .literal(let start, let count):
        page.append(contentsOf: program.literals[Int(start)..<Int(start) + Int(count)])
      case .text(let place):
        if case .text(let text) = value(at: place) { appendEscaped(text, to: &page) }
      case .rawText(let place):
        if case .text(let text) = value(at: place) { page.append(contentsOf: text.utf8) }
      case .html(let place):
        if case .html(let markup) = value(at: place) { page.append(contentsOf: markup) }
      case .number(let place):
        if case .number(let number) = value(at: place) { append(number, to: &page) }
      case .indentation:
        page.append(contentsOf: indentation)
      case .ifPresent(let place, let skip):
        if !value(at: place).isPresent { next += Int(skip) }
      case .ifAbsent(let place, let skip):
        if value(at: place).isPresent { next += Int(skip) }
      case .each(let place, let skip):
        let body = next..<next + Int(skip)
        next = body.upperBound
        switch value(at: place) {
        case .record(let record):
          record.values.withUnsafeBufferPointer { run(body, in: $0) }
        case .list(let elements):
          for element in elements { enter(element, body) }
        default: break
        }
      case .call(let index):
        call(program.calls[Int(index)])
      }
    }
  }

  private func value(at place: Place) -> Value {
    let frame = frames[base + Int(place.frame)]
    precondition(Int(place.slot) < frame.count, "a record has the fields of its shape")
    var value = frame[Int(place.slot)]
    guard place.path != 0 else { return value }
    let start = Int(place.path)
    for step in start + 1...start + Int(program.paths[start]) {
      guard case .record(let record) = value else { return .none }
      value = record.values[Int(program.paths[step])]
    }
    return value
  }

  private mutating func call(_ call: Call) {
    guard callDepth < Self.callLimit else {
      isTooDeep = true
      return
    }
    callDepth += 1
    let outer = (base: base, indentation: indentation)
    let seen = frames.count
    for frame in call.frames { frames.append(frames[outer.base + Int(frame)]) }
    base = seen
    indentation =
      call.keepsIndentation ? outer.indentation + call.indentation : call.indentation
    run(program.subroutines[call.subroutine])
    frames.removeLast(frames.count - seen)
    base = outer.base
    indentation = outer.indentation
    callDepth -= 1
  }
}

extension Value {
  /// Whether `{{#x}}` shows its content.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .text(let text): !text.isEmpty
    case .html(let markup): !markup.isEmpty
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .number, .record: true
    }
  }
}

extension Program {
  /// Writes one page at the end of the buffer.
  package func render(_ value: Value, into page: inout [UInt8]) throws(RenderError) {
    let start = page.count
    var taken: [UInt8] = []
    swap(&taken, &page)
    var renderer = Renderer(self, page: taken)
    taken = []
    renderer.run(value)
    let isTooDeep = renderer.isTooDeep
    page = renderer.finish()
    guard isTooDeep else { return }
    page.removeLast(page.count - start)
    throw RenderError(diagnostic: .dataTooDeep(name, limit: Renderer.callLimit))
  }
}
