/// Collects instructions; constant text that follows constant text becomes one of them.
struct CodeBuilder {
  private(set) var code: [Instruction] = []
  private(set) var literals: [UInt8] = []
  private(set) var steps: [Step] = []
  private(set) var tests: [@Sendable (UnsafeRawPointer) -> Bool] = []
  private(set) var lists: [Access.Elements] = []
  private var pending: [UInt8] = []

  /// A mark to go back to.
  struct State {
    fileprivate let codeCount: Int
    fileprivate let literalCount: Int
  }

  var byteCount: Int { literals.count + pending.count }

  mutating func add(_ text: some Collection<UInt8>) { pending.append(contentsOf: text) }

  mutating func add(_ instruction: Instruction) {
    flush()
    code.append(instruction)
  }

  /// Adds an instruction that skips others, whose number is not known yet.
  mutating func open(_ instruction: Instruction) -> Int {
    add(instruction)
    return code.count - 1
  }

  /// Sets the number of instructions that an open one skips: all since.
  mutating func close(_ index: Int) {
    flush()
    if case .each(_, _, let frame, _) = code[index] {
      code.append(.next(frame: frame, back: UInt32(code.count - index)))
    }
    let count = UInt32(code.count - index - 1)
    switch code[index] {
    case .ifPresent(let place, let reading, _):
      code[index] = .ifPresent(place, reading, skip: count)
    case .ifAbsent(let place, let reading, _):
      code[index] = .ifAbsent(place, reading, skip: count)
    case .enter(let place, let reading, let frame, _):
      code[index] = .enter(place, reading, frame: frame, skip: count)
    case .each(let place, let list, let frame, _):
      code[index] = .each(place, list: list, frame: frame, skip: count)
    default: preconditionFailure("only sections are opened")
    }
  }

  /// Adds the steps on the way to a value; gives the first.
  mutating func add(_ steps: [Step]) -> UInt32 {
    self.steps += steps
    return UInt32(self.steps.count - steps.count)
  }

  /// How the value of a section is read.
  mutating func reading(_ access: Access) -> Reading {
    switch access {
    case .text: .text
    case .optionalText: .optionalText
    case .joinedText: .joinedText
    case .html: .html
    case .optionalHTML: .optionalHTML
    case .number: .always
    case .optionalNumber: .optionalNumber
    case .flag: .flag
    case .isAny(let elements): .isAny(list: add(elements))
    case .computedFlag(let get): .computedFlag(test: add(get))
    case .record: .record
    case .optionalRecord(let isPresent): .optionalRecord(test: add(isPresent))
    case .sharedRecord: .sharedRecord
    case .list(let elements, _): .list(add(elements))
    }
  }

  private mutating func add(_ test: @escaping @Sendable (UnsafeRawPointer) -> Bool) -> UInt32 {
    tests.append(test)
    return UInt32(tests.count - 1)
  }

  private mutating func add(_ elements: Access.Elements) -> UInt32 {
    lists.append(elements)
    return UInt32(lists.count - 1)
  }

  mutating func state() -> State {
    flush()
    return State(codeCount: code.count, literalCount: literals.count)
  }

  /// Forgets what was added since.
  mutating func restore(_ state: State) {
    pending = []
    code.removeLast(code.count - state.codeCount)
    literals.removeLast(literals.count - state.literalCount)
  }

  mutating func flush() {
    guard !pending.isEmpty else { return }
    code.append(.literal(start: UInt32(literals.count), count: UInt32(pending.count)))
    literals += pending
    pending.removeAll(keepingCapacity: true)
  }
}
