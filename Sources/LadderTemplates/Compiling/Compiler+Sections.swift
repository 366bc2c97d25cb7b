import LadderDiagnostics
import LadderInput

extension Compiler {
  // MARK: - {{name}}, {{{name}}}

  mutating func write(_ name: Name, isRaw: Bool, in context: Context) {
    switch meaning(of: name, in: context) {
    case .value(let operand):
      guard fits(operand.kind, isRaw: isRaw, name, in: context) else { return }
      if let instruction = operand.writing(isRaw: isRaw) { builder.add(instruction) }
    case .constant(let constant, _):
      guard fits(constant.kind, isRaw: isRaw, name, in: context) else { return }
      write(constant, isRaw: isRaw)
    case .frame(let shape):
      _ = fits(.record({ shape }, isOptional: false), isRaw: isRaw, name, in: context)
    case .absent: break
    }
  }

  private mutating func write(_ constant: Constant, isRaw: Bool) {
    switch constant {
    case .text(let text):
      var page = ByteBuffer(capacity: text.utf8.count)
      if isRaw { page.append(contentsOf: text) } else { page.appendEscaped(text) }
      builder.add(page.bytes)
    case .html(let markup): builder.add(markup)
    case .flag, .record: break
    }
  }

  /// Whether a tag that writes fits the kind of its value; reports it if not.
  private mutating func fits(
    _ kind: Kind, isRaw: Bool, _ name: Name, in context: Context
  ) -> Bool {
    guard checking == .strict else { return true }
    let place = range(name.range, in: context)
    switch kind {
    case .text, .number:
      if isRaw { report(.unescapedText(name.text, at: place), in: context) }
      return !isRaw
    case .html:
      if !isRaw { report(.escapedMarkup(name.text, at: place), in: context) }
      return isRaw
    case .flag, .record, .list:
      report(.notWritable(name.text, kind, at: place), in: context)
      return false
    }
  }

  // MARK: - {{#name}}, {{^name}}

  mutating func section(
    _ name: Name, isInverted: Bool, _ children: [Node], in outer: Context
  ) {
    guard var context = deeper(outer, at: name.range) else { return }
    switch meaning(of: name, in: context) {
    case .absent:
      // In a section over an unknown name every other name would be in doubt.
      if isInverted { compile(children, in: context) }
    case .frame:
      compile(children, in: context, isShown: !isInverted)
    case .constant(let constant, let number):
      if !isInverted {
        if case .record(let constants) = constant {
          context.scopes.append(.constants(constants, number: number))
        } else {
          context.scopes.append(.constant(constant))
        }
      }
      compile(children, in: context, isShown: constant.isPresent != isInverted)
    case .value(let operand):
      if case .number(isOptional: false) = operand.kind, checking == .strict {
        report(.alwaysPresent(name.text, at: range(name.range, in: context)), in: context)
      }
      if isInverted {
        let reading = builder.reading(operand.access)
        enclose(.ifAbsent(operand.place, reading, skip: 0), children, in: context)
      } else {
        section(operand, children, in: context)
      }
    }
  }

  private mutating func section(_ operand: Operand, _ children: [Node], in outer: Context) {
    var context = outer
    let reading = builder.reading(operand.access)
    let frame = context.frameCount
    switch operand.kind {
    case .text, .html, .number, .flag:
      context.scopes.append(.value(operand))
      enclose(.ifPresent(operand.place, reading, skip: 0), children, in: context)
    case .record:
      context.sections += 1
      push(operand.kind, operand.access, onto: &context)
      enclose(.enter(operand.place, reading, frame: frame, skip: 0), children, in: context)
    case .list(let element):
      guard case .list(_, let elements) = operand.access, case .list(let list) = reading else {
        return
      }
      context.sections += 1
      push(element, elements.access, onto: &context)
      enclose(.each(operand.place, list: list, frame: frame, skip: 0), children, in: context)
    }
  }

  private mutating func enclose(
    _ instruction: Instruction, _ children: [Node], in context: Context
  ) {
    let index = builder.open(instruction)
    compile(children, in: context)
    builder.close(index)
  }

  /// Compiles what is known to be shown, and only checks what is known not to be.
  private mutating func compile(_ children: [Node], in context: Context, isShown: Bool) {
    if isShown { return compile(children, in: context) }
    let state = builder.state()
    compile(children, in: context)
    builder.restore(state)
  }

  /// The context one level further in; nil, and an error, if that is too deep.
  mutating func deeper(_ context: Context, at bounds: Range<Int>) -> Context? {
    guard context.depth < Self.depthLimit else {
      report(
        .expansionTooDeep(limit: Self.depthLimit, at: range(bounds, in: context)), in: context)
      return nil
    }
    var inner = context
    inner.depth += 1
    return inner
  }
}

extension Operand {
  /// The instruction that writes the value; nil for what cannot be written.
  fileprivate func writing(isRaw: Bool) -> Instruction? {
    switch access {
    case .text: isRaw ? .rawText(place) : .text(place)
    case .optionalText: isRaw ? .optionalRawText(place) : .optionalText(place)
    case .joinedText: .joinedText(place)
    case .html: .html(place)
    case .optionalHTML: .optionalHTML(place)
    case .number: .number(place)
    case .optionalNumber: .optionalNumber(place)
    case .flag, .isAny, .computedFlag, .record, .optionalRecord, .sharedRecord, .list: nil
    }
  }
}
