package import LadderInput

/// Runs a program over one view.
///
/// Frames are addresses: of a view, or of a single value (an element of a list of texts). All lie in the
/// view the page is written for, which nobody changes meanwhile. Where a frame lies in the stack is settled when a
/// template is compiled, so sections are jumps, and only recursive partials make the stack longer.
struct Renderer: ~Copyable {
  /// How deep recursive partials may call each other while a page is written; bounds the stack.
  static let callLimit = 100
  /// How often sections may run for one page; bounds the time that nested ones can take.
  static let runLimit = 20_000_000

  enum Failure {
    case tooDeep
    case tooLong
  }

  private struct Frame {
    var address: UnsafeRawPointer
    /// How many elements of the list come behind this one, and how far apart they lie.
    var rest = 0
    var stride = 0
  }

  /// The lists of a program, lent while it runs, so that nothing is counted when one is looked into.
  struct Lent {
    let code: UnsafeBufferPointer<Instruction>
    let literals: UnsafeBufferPointer<UInt8>
    let steps: UnsafeBufferPointer<Step>
    let tests: UnsafeBufferPointer<@Sendable (UnsafeRawPointer) -> Bool>
    let lists: UnsafeBufferPointer<Access.Elements>
  }

  private let program: Program
  private let lent: Lent
  private var frames: UnsafeMutablePointer<Frame>
  private var frameCapacity: Int
  /// The first frame of the running partial.
  private var base = 0
  /// What a recursive partial was called with.
  private var indentation: [UInt8] = []
  private var callDepth = 0
  private var runs = 0
  /// Why the page cannot be finished; once it is set, everything returns.
  private(set) var failure: Failure?

  /// What is lent is the program's and outlives the renderer.
  init(_ program: Program, _ lent: Lent) {
    self.program = program
    self.lent = lent
    frameCapacity = 2 * program.mostFrames
    frames = .allocate(capacity: frameCapacity)
  }

  deinit { frames.deallocate() }

  /// Writes the page for a view, at the bottom of the context stack.
  mutating func run(at view: UnsafeRawPointer, into page: inout ByteBuffer) {
    frames[0] = Frame(address: view)
    run(program.main, into: &page)
  }

  private mutating func run(_ range: Range<Int>, into page: inout ByteBuffer) {
    var next = range.lowerBound
    while next < range.upperBound {
      let instruction = lent.code[next]
      next += 1
      switch instruction {
      case .literal(let start, let count):
        let text = UnsafeBufferPointer(rebasing: lent.literals[Int(start)...])
        if let first = text.baseAddress {
          page.append(spared: UnsafeRawPointer(first), count: Int(count))
        }
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
      case .enter(let place, let reading, let frame, let skip):
        if let address = address(of: place), let view = view(at: address, reading) {
          frames[base + Int(frame)] = Frame(address: view)
        } else {
          next += Int(skip)
        }
      case .each(let place, let list, let frame, let skip):
        if !begin(list, at: place, frame) { next += Int(skip) }
        if failure != nil { return }
      case .next(let frame, let back):
        let list = frames + base + Int(frame)
        guard list.pointee.rest > 0 else { continue }
        list.pointee.rest -= 1
        list.pointee.address += list.pointee.stride
        next -= Int(back)
      case .call(let index):
        call(program.calls[Int(index)], into: &page)
        if failure != nil { return }
      }
    }
  }

  /// Makes the first element of a list a frame; false if it has none.
  private mutating func begin(_ list: UInt32, at place: Place, _ frame: UInt16) -> Bool {
    guard let address = address(of: place) else { return false }
    let elements = lent.lists[Int(list)]
    let (first, count) = elements.span(address)
    guard let first, count > 0 else { return false }
    runs += count
    if runs > Self.runLimit { failure = .tooLong }
    frames[base + Int(frame)] = Frame(address: first, rest: count - 1, stride: elements.stride)
    return true
  }

  private mutating func call(_ call: Call, into page: inout ByteBuffer) {
    guard callDepth < Self.callLimit, runs < Self.runLimit else {
      failure = callDepth < Self.callLimit ? .tooLong : .tooDeep
      return
    }
    runs += 1
    callDepth += 1
    let outer = (base: base, indentation: indentation)
    base += Int(call.frameCount)
    reserveFrames()
    for (index, frame) in call.frames.enumerated() {
      frames[base + index] = frames[outer.base + Int(frame)]
    }
    indentation =
      call.keepsIndentation ? outer.indentation + call.indentation : call.indentation
    run(program.subroutines[call.subroutine], into: &page)
    base = outer.base
    indentation = outer.indentation
    callDepth -= 1
  }

  /// Makes room for the frames of a partial.
  private mutating func reserveFrames() {
    guard base + program.mostFrames > frameCapacity else { return }
    let more = UnsafeMutablePointer<Frame>.allocate(capacity: 2 * frameCapacity)
    more.moveInitialize(from: frames, count: base)
    frames.deallocate()
    frames = more
    frameCapacity *= 2
  }

  // MARK: - values

  // None of these changes anything. They are declared as mutating because the compiler copies a renderer,
  // two hundred bytes, for each call of a function that only reads it.

  @inline(__always)
  private mutating func value<Value>(
    _ type: Value.Type, at place: Place
  ) -> UnsafeMutablePointer<Value>? {
    guard let address = address(of: place) else { return nil }
    return UnsafeMutablePointer(mutating: address.assumingMemoryBound(to: type))
  }

  /// Where a value lies; nil if a view on the way to it is absent.
  @inline(__always)
  private mutating func address(of place: Place) -> UnsafeRawPointer? {
    let frame = frames[base + Int(place.frame)].address
    return place.stepCount == 0 ? frame + Int(place.offset) : walk(to: place, from: frame)
  }

  private mutating func walk(to place: Place, from frame: UnsafeRawPointer) -> UnsafeRawPointer? {
    var address = frame
    let first = Int(place.firstStep)
    for index in first..<first + Int(place.stepCount) {
      let step = lent.steps[index]
      guard let next = view(at: address + step.offset, step.reading) else { return nil }
      address = next
    }
    return address + Int(place.offset)
  }

  /// Where the view lies that is read at an address; nil if it is absent.
  private mutating func view(at address: UnsafeRawPointer, _ reading: Reading) -> UnsafeRawPointer?
  {
    switch reading {
    case .record: address
    case .optionalRecord(let test): lent.tests[Int(test)](address) ? address : nil
    case .sharedRecord: address.load(as: UnsafeRawPointer.self)
    default: preconditionFailure("only views are entered")
    }
  }

  /// Whether `{{#x}}` shows its content: not for what is nil or false, nor for an empty text, markup or
  /// list.
  private mutating func isPresent(_ place: Place, _ reading: Reading) -> Bool {
    guard let address = address(of: place) else { return false }
    func lies<Value>(_ type: Value.Type, _ test: (borrowing Value) -> Bool) -> Bool {
      test(address.assumingMemoryBound(to: type).pointee)
    }
    switch reading {
    case .text: return lies(String.self) { !$0.isEmpty }
    case .optionalText: return lies(String?.self) { $0.map { !$0.isEmpty } ?? false }
    case .joinedText: return lies(JoinedText.self) { !$0.isEmpty }
    case .html: return lies([UInt8].self) { !$0.isEmpty }
    case .optionalHTML: return lies([UInt8]?.self) { $0.map { !$0.isEmpty } ?? false }
    case .optionalNumber: return lies(Int?.self) { $0 != nil }
    case .flag: return lies(Bool.self) { $0 }
    case .computedFlag(let test), .optionalRecord(let test):
      return lent.tests[Int(test)](address)
    case .always, .record, .sharedRecord: return true
    case .list(let list), .isAny(let list):
      return lent.lists[Int(list)].span(address).count > 0
    }
  }
}

extension Program {
  /// Writes one page at the end of the buffer, for the value at an address that the program was compiled for.
  package func render(
    at view: UnsafeRawPointer, into page: inout ByteBuffer
  ) throws(RenderError) {
    let start = page.count
    let failure = lend { lent in
      var renderer = Renderer(self, lent)
      renderer.run(at: view, into: &page)
      return renderer.failure
    }
    if failure != nil { page.removeLast(page.count - start) }
    switch failure {
    case nil: return
    case .tooDeep:
      throw RenderError(diagnostic: .dataTooDeep(name, limit: Renderer.callLimit))
    case .tooLong:
      throw RenderError(diagnostic: .dataTooLong(name, limit: Renderer.runLimit))
    }
  }

  private func lend<Result>(_ body: (Renderer.Lent) -> Result) -> Result {
    code.withUnsafeBufferPointer { code in
      literals.withUnsafeBufferPointer { literals in
        steps.withUnsafeBufferPointer { steps in
          tests.withUnsafeBufferPointer { tests in
            lists.withUnsafeBufferPointer { lists in
              body(
                Renderer.Lent(
                  code: code, literals: literals, steps: steps, tests: tests, lists: lists))
            }
          }
        }
      }
    }
  }
}
