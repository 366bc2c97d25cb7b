import LadderInput

/// Runs a program over one view.
///
/// Frames are addresses: of a view, or of a single value (an element of a list of texts). All lie in the
/// view the page is written for, which nobody changes meanwhile.
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
  private let readings: UnsafeBufferPointer<Reading>
  private(set) var page = ByteBuffer(capacity: 32 << 10)
  private var frames: [UnsafeRawPointer] = []
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
    literals: UnsafeBufferPointer<UInt8>, readings: UnsafeBufferPointer<Reading>
  ) {
    self.program = program
    self.code = code
    self.literals = literals
    self.readings = readings
    frames.reserveCapacity(16)
  }

  /// Runs code once for a view or a value, which becomes the innermost frame.
  private mutating func run(_ range: Range<Int>, at frame: UnsafeRawPointer) {
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
        page.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<end]))
      case .text(let place):
        if let text = value(String.self, at: place) { page.appendEscaped(&text.pointee) }
      case .optionalText(let place):
        if let text = value(String?.self, at: place) {
          text.pointee?.withUTF8 { page.appendEscaped($0) }
        }
      case .joinedText(let place):
        if let text = value(JoinedText.self, at: place) {
          page.appendEscaped(&text.pointee.first)
          page.appendEscaped(&text.pointee.second)
        }
      case .rawText(let place):
        if let text = value(String.self, at: place) { page.append(contentsOf: text.pointee) }
      case .optionalRawText(let place):
        if let text = value(String?.self, at: place)?.pointee { page.append(contentsOf: text) }
      case .html(let place):
        if let markup = value([UInt8].self, at: place) { page.append(contentsOf: markup.pointee) }
      case .optionalHTML(let place):
        if let markup = value([UInt8]?.self, at: place)?.pointee { page.append(contentsOf: markup) }
      case .number(let place):
        if let number = value(Int.self, at: place) { page.append(number.pointee) }
      case .optionalNumber(let place):
        if let number = value(Int?.self, at: place)?.pointee { page.append(number) }
      case .indentation:
        page.append(contentsOf: indentation)
      case .ifPresent(let place, let reading, let skip):
        if !isPresent(place, reading) { next += Int(skip) }
      case .ifAbsent(let place, let reading, let skip):
        if isPresent(place, reading) { next += Int(skip) }
      case .each(let place, let reading, let skip):
        let body = next..<next + Int(skip)
        next = body.upperBound
        if let address = address(of: place) { each(at: address, readings[Int(reading)], body) }
      case .call(let index):
        call(program.calls[Int(index)])
      }
    }
  }

  private mutating func each(
    at address: UnsafeRawPointer, _ reading: Reading, _ body: Range<Int>
  ) {
    switch reading {
    case .record: run(body, at: address)
    case .optionalRecord(let isPresent): if isPresent(address) { run(body, at: address) }
    case .sharedRecord: run(body, at: address.load(as: UnsafeRawPointer.self))
    case .list(let elements):
      let (first, count) = elements.span(address)
      guard var element = first else { return }
      for _ in 0..<count where failure == nil {
        run(body, at: element)
        element += elements.stride
      }
    case .text, .optionalText, .joinedText, .html, .optionalHTML, .always, .optionalNumber, .flag,
      .isAny, .computedFlag:
      break
    }
  }

  /// Whether `{{#x}}` shows its content.
  @inline(__always)
  private func isPresent(_ place: Place, _ reading: UInt32) -> Bool {
    address(of: place).map { readings[Int(reading)].isPresent(at: $0) } ?? false
  }

  @inline(__always)
  private func value<Value>(_ type: Value.Type, at place: Place) -> UnsafeMutablePointer<Value>? {
    address(of: place).map { UnsafeMutablePointer(mutating: $0.assumingMemoryBound(to: type)) }
  }

  /// Where a value lies; nil if a view on the way to it is absent.
  @inline(__always)
  private func address(of place: Place) -> UnsafeRawPointer? {
    let frame = frames[base + Int(place.frame)]
    return place.stepCount == 0 ? frame + Int(place.offset) : walk(to: place, from: frame)
  }

  private func walk(to place: Place, from frame: UnsafeRawPointer) -> UnsafeRawPointer? {
    var address = frame
    let first = Int(place.firstStep)
    for step in program.steps[first..<first + Int(place.stepCount)] {
      address += step.offset
      switch step.reading {
      case .optionalRecord(let isPresent): if !isPresent(address) { return nil }
      case .sharedRecord: address = address.load(as: UnsafeRawPointer.self)
      default: preconditionFailure("only views are walked through")
      }
    }
    return address + Int(place.offset)
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

  /// Writes the page for the view at the bottom of the context stack.
  mutating func run(at view: UnsafeRawPointer) { run(program.main, at: view) }
}

extension Reading {
  /// Whether `{{#x}}` shows its content: not for what is nil or false, nor for an empty text, markup or
  /// list.
  func isPresent(at address: UnsafeRawPointer) -> Bool {
    func lies<Value>(_ type: Value.Type, _ test: (Value) -> Bool) -> Bool {
      test(address.assumingMemoryBound(to: type).pointee)
    }
    return switch self {
    case .text: lies(String.self) { !$0.isEmpty }
    case .optionalText: lies(String?.self) { !($0 ?? "").isEmpty }
    case .joinedText: lies(JoinedText.self) { !$0.isEmpty }
    case .html: lies([UInt8].self) { !$0.isEmpty }
    case .optionalHTML: lies([UInt8]?.self) { !($0 ?? []).isEmpty }
    case .optionalNumber: lies(Int?.self) { $0 != nil }
    case .flag: lies(Bool.self) { $0 }
    case .computedFlag(let get): get(address)
    case .always, .record, .sharedRecord: true
    case .optionalRecord(let isPresent): isPresent(address)
    case .list(let elements), .isAny(let elements): elements.span(address).count > 0
    }
  }
}

extension Program {
  /// Writes one page at the end of the buffer, for the value at an address that the program was compiled for.
  package func render(
    at view: UnsafeRawPointer, into page: inout [UInt8]
  ) throws(RenderError) {
    let failure = code.withUnsafeBufferPointer { code in
      literals.withUnsafeBufferPointer { literals in
        readings.withUnsafeBufferPointer { readings in
          var renderer = Renderer(self, code: code, literals: literals, readings: readings)
          renderer.run(at: view)
          if renderer.failure == nil { page.append(contentsOf: renderer.page.bytes) }
          return renderer.failure
        }
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
