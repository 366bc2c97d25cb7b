import LadderDiagnostics

extension Compiler {
  // MARK: - {{>name}}, {{<name}}

  /// Compiles another template in place of a tag.
  ///
  /// Blocks that were overridden stay so in all that is included from here; `{{>name}}` is, as the
  /// specification has it, `{{<name}}{{/name}}`.
  mutating func include(_ inclusion: Inclusion, _ arguments: [Block], in outer: Context) {
    guard let index = template(inclusion, in: outer),
      var context = deeper(outer, at: inclusion.range)
    else { return }
    work += Self.inclusionWork
    if checking == .strict { check(arguments, for: index, in: outer) }
    for block in arguments where context.overrides[block.name] == nil {
      context.overrides[block.name] = Override(block: block, template: outer.template)
    }
    context.template = index
    context.dedentation = []
    if let indentation = inclusion.indentation {
      context.indentation += dedented(indentation, in: outer)
    } else {
      context.indentation = []
      context.isIndentedAtRunTime = false
    }
    if context.entry == nil { context.entry = range(inclusion.range, in: outer) }

    let visible = VisibleScopes(context.scopes, numbers: &shapes)
    let key = key(of: index, visible, context.overrides)
    guard let active = context.inclusions.last(where: { $0.key == key }) else {
      context.inclusions.append(ActiveInclusion(key: key, sections: context.sections))
      compile(set.templates[index].nodes, in: context)
      return
    }
    guard context.sections > active.sections else {
      report(.endlessPartial(inclusion.name, at: range(inclusion.range, in: outer)), in: outer)
      return
    }
    call(key, visible, in: context)
  }

  private mutating func template(_ inclusion: Inclusion, in context: Context) -> Int? {
    guard let index = set.indices[inclusion.name] else {
      if checking == .strict {
        let near = nearestName(to: inclusion.name, among: set.names)
        report(
          .unknownPartial(inclusion.name, near: near, at: range(inclusion.range, in: context)),
          in: context)
      }
      return nil
    }
    guard set.templates[index].isValid else {
      hasInvalidPart = true
      return nil
    }
    return index
  }

  /// Calls a template that is being compiled already, as code of its own.
  private mutating func call(_ key: String, _ visible: VisibleScopes, in context: Context) {
    let isIndented = context.isIndentedAtRunTime || !context.indentation.isEmpty
    let name = isIndented ? "indented " + key : key
    let subroutine: Int
    if let known = subroutines[name] {
      subroutine = known
    } else {
      subroutine = waiting.count
      subroutines[name] = subroutine
      var inner = context
      inner.scopes = visible.scopes
      inner.frameCount = UInt16(visible.frames.count)
      inner.indentation = []
      inner.isIndentedAtRunTime = isIndented
      inner.depth = 0
      inner.sections = 0
      inner.inclusions = [ActiveInclusion(key: key, sections: 0)]
      waiting.append(inner)
    }
    calls.append(
      Call(
        subroutine: subroutine, frames: visible.frames, frameCount: context.frameCount,
        indentation: context.indentation, keepsIndentation: context.isIndentedAtRunTime))
    builder.add(.call(UInt32(calls.count - 1)))
  }

  /// Equal for inclusions whose code would be equal, indentation aside.
  func key(
    of template: Int, _ visible: VisibleScopes, _ overrides: [String: Override]
  ) -> String {
    var key = "\(template) \(visible.key)"
    for (name, override) in overrides.sorted(by: { $0.key < $1.key }) {
      key += "\(name)=\(override.template).\(override.block.number) "
    }
    return key
  }

  // MARK: - {{$name}}

  /// Writes what an inheriting template put in a block, or else the block's own content.
  mutating func expand(_ block: Block, in outer: Context) {
    guard var context = deeper(outer, at: block.range) else { return }
    guard let override = outer.overrides[block.name],
      context.expanding.insert(override.id).inserted
    else {
      compile(block.children, in: context)
      return
    }
    context.template = override.template
    context.indentation += dedented(block.indentation, in: outer)
    context.dedentation = []
    context.dedentation = Array(bytes(override.block.dedentation, in: context))
    if block.isAlone {
      if !override.block.isAlone { indent(in: context) }
    } else {
      skipsNextIndentation = override.block.isAlone
    }
    compile(override.block.children, in: context)
    skipsNextIndentation = false
  }

  /// Reports content for blocks that the parent, with all it includes, does not have.
  private mutating func check(_ arguments: [Block], for parent: Int, in context: Context) {
    guard !arguments.isEmpty else { return }
    let names = blocks(reachableFrom: parent)
    for block in arguments where !names.contains(block.name) {
      let near = nearestName(to: block.name, among: names)
      report(
        .unknownBlock(
          block.name, of: set.templates[parent].name, near: near,
          at: range(block.range, in: context)),
        in: context)
    }
  }

  private mutating func blocks(reachableFrom start: Int) -> Set<String> {
    if let known = reachableBlocks[start] { return known }
    var names: Set<String> = []
    var seen: Set<Int> = [start]
    var waiting = [start]
    while let index = waiting.popLast() {
      names.formUnion(set.templates[index].blockNames)
      for name in set.templates[index].includedNames {
        if let next = set.indices[name], seen.insert(next).inserted { waiting.append(next) }
      }
    }
    reachableBlocks[start] = names
    return names
  }
}
