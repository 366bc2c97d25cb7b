import LadderDiagnostics

extension Compiler {
  /// Finds what a name stands for: its first part from the innermost level outwards, the others in it.
  mutating func meaning(of name: Name, in context: Context) -> Meaning {
    guard let first = name.parts.first else { return innermost(context) }
    for scope in context.scopes.reversed() {
      switch scope {
      case .record(let shape, let frame):
        guard let slot = shape.slot(of: first.text) else { continue }
        return follow(name, in: shape, slot, frame: frame, context)
      case .constants(let constants, let number):
        guard let constant = constants[first.text] else { continue }
        return follow(name, constant, number: number, in: context)
      case .constant, .value: continue
      }
    }
    return unknown(first, among: visibleNames(in: context), of: nil, in: context)
  }

  private func innermost(_ context: Context) -> Meaning {
    switch context.scopes.last {
    case .value(let operand): .value(operand)
    case .record(let shape, _): .frame(shape)
    case .constant(let constant): .constant(constant, number: 0)
    case .constants(let constants, let number): .constant(.record(constants), number: number)
    case nil: .absent
    }
  }

  private mutating func follow(
    _ name: Name, in shape: Shape, _ slot: Int, frame: UInt16, _ context: Context
  ) -> Meaning {
    var field = shape.fields[slot]
    var offset = field.offset
    var steps: [Step] = []
    var key = "\(shapes[shape]).\(slot)"
    for (index, part) in name.parts.enumerated().dropFirst() {
      guard case .record(let inner, _) = field.kind else {
        return notARecord(name.parts[index - 1], field.kind, in: context)
      }
      let shape = inner()
      guard let slot = shape.slot(of: part.text) else {
        return unknown(part, among: shape.fields.map(\.name), of: shape, in: context)
      }
      if case .record = field.access {
      } else {
        steps.append(Step(offset: offset, reading: builder.reading(field.access)))
        offset = 0
      }
      key += ".\(slot)"
      field = shape.fields[slot]
      offset += field.offset
    }
    let mayBeAbsent = steps.contains { step in
      if case .optionalRecord = step.reading { true } else { false }
    }
    let place = Place(
      frame: frame, stepCount: UInt16(steps.count), firstStep: builder.add(steps),
      offset: UInt32(offset))
    return .value(
      Operand(
        kind: mayBeAbsent ? field.kind.optional : field.kind, place: place, access: field.access,
        key: key))
  }

  private mutating func follow(
    _ name: Name, _ constant: Constant, number: Int, in context: Context
  ) -> Meaning {
    var constant = constant
    var number = number
    for (index, part) in name.parts.enumerated() {
      if index > 0 {
        guard case .record(let constants) = constant else {
          return notARecord(name.parts[index - 1], constant.kind, in: context)
        }
        guard let inner = constants[part.text] else {
          return unknown(part, among: constants.values.keys.sorted(), of: nil, in: context)
        }
        constant = inner
      }
      if case .record = constant { number = self.number(of: "\(number).\(part.text)") }
    }
    return .constant(constant, number: number)
  }

  private mutating func number(of path: String) -> Int {
    let number = constantNumbers[path] ?? constantNumbers.count + 1
    constantNumbers[path] = number
    return number
  }

  // MARK: - problems

  private mutating func notARecord(
    _ part: Name.Part, _ kind: Kind, in context: Context
  ) -> Meaning {
    if checking == .strict {
      report(.notARecord(part.text, kind, at: range(part.range, in: context)), in: context)
    }
    return .absent
  }

  private mutating func unknown(
    _ part: Name.Part, among names: [String], of shape: Shape?, in context: Context
  ) -> Meaning {
    if checking == .strict {
      report(
        .unknownName(
          part.text, in: shape?.name ?? innermostShape(in: context)?.name, among: names,
          at: range(part.range, in: context)),
        in: context)
    }
    return .absent
  }

  private func innermostShape(in context: Context) -> Shape? {
    for scope in context.scopes.reversed() {
      if case .record(let shape, _) = scope { return shape }
    }
    return nil
  }

  /// The names that can be used at a place, those of the innermost level first.
  private func visibleNames(in context: Context) -> [String] {
    var names: [String] = []
    for scope in context.scopes.reversed() {
      switch scope {
      case .record(let shape, _): names += shape.fields.map(\.name)
      case .constants(let constants, _): names += constants.values.keys.sorted()
      case .constant, .value: break
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension Kind {
  /// The same kind where a record on the way to the value may be missing.
  var optional: Kind {
    switch self {
    case .number: .number(isOptional: true)
    case .record(let shape, _): .record(shape, isOptional: true)
    case .text, .html, .flag, .list: self
    }
  }
}

extension Constant {
  var kind: Kind {
    switch self {
    case .text: .text
    case .html: .html
    case .flag: .flag
    case .record: .record({ Shape.empty }, isOptional: false)
    }
  }

  var isPresent: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let markup): !markup.isEmpty
    case .flag(let flag): flag
    case .record: true
    }
  }
}

extension Shape {
  /// Stands in for the names of a constant record, where only the kind matters.
  fileprivate static let empty = Shape(
    "constants", zh: "常量", en: "Constants", fields: [])
}
