/// Runs a program over one value.
///
/// Frames are buffers of values: the fields of a record, or a single value (an element of a list of
/// texts). Each lives as long as the closure that lent it, within which its section runs.
struct Renderer: ~Copyable {
  /// How deep recursive partials may call each other while a page is written.
  static let callLimit = 100
  /// How many sections may be open at once, over all calls; bounds the stack.
  static let sectionLimit = 400
  /// How often sections may run for one page; bounds the time that nested ones can take.
  static let runLimit = 20_000_000

  enum Failure {
    case tooDeep
    case tooLong
  }

  private let program: Program
  private let code: UnsafeBufferPointer<Instruction>
  private let literals: UnsafeBufferPointer<UInt8>
  private(set) var page = PageBuffer(capacity: 32 << 10)
  private var frames: [UnsafeBufferPointer<Value>] = []
  /// The first frame of the running partial.
  private var base = 0
  /// What a recursive partial was called with.
  private var indentation: [UInt8] = []
  private var callDepth = 0
  private var sectionDepth = 0
  private var runs = 0
  /// Why the page cannot be finished; once it is set, everything returns.
  private(set) var failure: Failure?

  /// The buffers are those of the program and outlive the renderer.
  init(
    _ program: Program, code: UnsafeBufferPointer<Instruction>,
    literals: UnsafeBufferPointer<UInt8>
  ) {
    self.program = program
    self.code = code
    self.literals = literals
    frames.reserveCapacity(16)
  }

  /// Runs code once for a value, which becomes the innermost frame.
  private mutating func run(_ range: Range<Int>, for value: UnsafePointer<Value>) {
    if case .record(let record) = value.pointee {
      record.values.withUnsafeBufferPointer { run(range, in: $0) }
    } else {
      run(range, in: UnsafeBufferPointer(start: value, count: 1))
    }
  }

  private mutating func run(_ range: Range<Int>, in frame: UnsafeBufferPointer<Value>) {
    guard sectionDepth < Self.sectionLimit, runs < Self.runLimit else {
      failure = sectionDepth < Self.sectionLimit ? .tooLong : .tooDeep
      return
    }
    runs += 1
    sectionDepth += 1
    frames.append(frame)
    run(range)
    frames.removeLast()
    sectionDepth -= 1
  }

  private mutating func run(_ range: Range<Int>) {
    var next = range.lowerBound
    while next < range.upperBound, failure == nil {
      let instruction = code[next]
      next += 1
      switch instruction {
      case .literal(let start, let count):
        let end = Int(start) + Int(count)
        page.append(UnsafeBufferPointer(rebasing: literals[Int(start)..<end]))
      case .value(let place):
        if place.path == 0 {
          write(field(place))
        } else {
          withUnsafePointer(to: value(at: place)) { write($0) }
        }
      case .rawText(let place):
        if case .text(let text) = value(at: place) { page.append(text) }
      case .indentation:
        page.append(indentation)
      case .ifPresent(let place, let skip):
        if !isPresent(place) { next += Int(skip) }
      case .ifAbsent(let place, let skip):
        if isPresent(place) { next += Int(skip) }
      case .each(let place, let skip):
        let body = next..<next + Int(skip)
        next = body.upperBound
        each(value(at: place), body)
      case .call(let index):
        call(program.calls[Int(index)])
      }
    }
  }

  @inline(__always)
  private func isPresent(_ place: Place) -> Bool {
    place.path == 0 ? field(place).pointee.isPresent : value(at: place).isPresent
  }

  @inline(__always)
  private mutating func write(_ value: UnsafePointer<Value>) {
    switch value.pointee {
    case .text(let text): page.appendEscaped(text)
    case .html(let markup): page.append(markup)
    case .number(let number): page.append(number)
    case .none, .flag, .record, .list: break
    }
  }

  private mutating func each(_ value: Value, _ body: Range<Int>) {
    switch value {
    case .record(let record):
      record.values.withUnsafeBufferPointer { run(body, in: $0) }
    case .list(let list):
      let width = Int(list.width)
      list.values.withUnsafeBufferPointer { values in
        for index in 0..<Int(list.count) where failure == nil {
          let bounds = index * width..<(index + 1) * width
          run(body, in: UnsafeBufferPointer(rebasing: values[bounds]))
        }
      }
    case .none, .text, .html, .number, .flag: break
    }
  }

  /// The field at the start of a name.
  @inline(__always)
  private func field(_ place: Place) -> UnsafePointer<Value> {
    let frame = frames[base + Int(place.frame)]
    guard let first = frame.baseAddress, Int(place.slot) < frame.count else {
      preconditionFailure("a record has the fields of its shape")
    }
    return first + Int(place.slot)
  }

  private func value(at place: Place) -> Value {
    let value = field(place).pointee
    return place.path == 0 ? value : follow(value, place.path)
  }

  /// The value at the end of a dotted name.
  private func follow(_ value: Value, _ path: UInt32) -> Value {
    var value = value
    let start = Int(path)
    for step in start + 1...start + Int(program.paths[start]) {
      guard case .record(let record) = value else { return .none }
      value = record.values[Int(program.paths[step])]
    }
    return value
  }

  private mutating func call(_ call: Call) {
    guard callDepth < Self.callLimit else {
      failure = .tooDeep
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

  /// Writes the page for the value at the bottom of the context stack.
  mutating func run(_ value: Value) {
    withUnsafePointer(to: value) { run(program.main, for: $0) }
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
    case .list(let list): list.count > 0
    case .number, .record: true
    }
  }
}

extension Program {
  /// Writes one page at the end of the buffer.
  package func render(_ value: Value, into page: inout [UInt8]) throws(RenderError) {
    let failure = code.withUnsafeBufferPointer { code in
      literals.withUnsafeBufferPointer { literals in
        var renderer = Renderer(self, code: code, literals: literals)
        renderer.run(value)
        if renderer.failure == nil { page.append(contentsOf: renderer.page.bytes) }
        return renderer.failure
      }
    }
    switch failure {
    case nil: return
    case .tooDeep:
      throw RenderError(diagnostic: .dataTooDeep(name, limit: Renderer.callLimit))
    case .tooLong:
      throw RenderError(diagnostic: .dataTooLong(name, limit: Renderer.runLimit))
    }
  }
}
