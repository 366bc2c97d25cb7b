import CYaml
package import LadderDiagnostics

extension YAMLNode {
  /// Reads a YAML document: a whole file, or the stretch of it that is front matter.
  ///
  /// An empty document is an empty mapping. After a syntax error there is no value, because what a
  /// half-read file lacks would only be reported again. The language is YAML 1.1 without aliases,
  /// anchors, tags and further documents.
  package static func parse(
    _ file: SourceFile, in range: Range<Int>? = nil, limits: Limits = Limits()
  ) -> Diagnosed<YAMLNode?> {
    var range = range ?? 0..<file.bytes.count
    if range.lowerBound == 0, file.bytes.starts(with: byteOrderMark) {
      range = min(3, range.upperBound)..<range.upperBound
    }
    return file.bytes.withUnsafeBufferPointer { bytes in
      let text = Bytes(rebasing: bytes[range])
      if let plain = PlainMapping.read(text, base: range.lowerBound, limits: limits) {
        return Diagnosed(plain)
      }
      var parser = YAMLParser(file, text, base: range.lowerBound, limits)
      let node = parser.document()
      return Diagnosed(node, parser.diagnostics)
    }
  }
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Builds nodes from libyaml's events, without recursion and within the limits.
private struct YAMLParser {
  private struct Frame {
    let start: Int
    let isMapping: Bool
    let isFlow: Bool
    var items: [YAMLNode] = []
    var entries: [Entry] = []
    /// Keys by name, once there are so many that a search through them would be slow.
    var seen: [String: Int] = [:]
    var key: (text: String, bounds: Range<Int>)?
    /// Whether the value that comes belongs to a key that was refused.
    var skipsValue = false
  }
  private typealias Entry = YAMLNode.Entry

  let file: SourceFile
  let bytes: Bytes
  let base: Int
  let limits: Limits
  var offsets: ScalarOffsets
  var diagnostics: [Diagnostic] = []
  private var stack: [Frame] = []
  private var root: YAMLNode?
  private var nodeCount = 0

  init(_ file: SourceFile, _ bytes: Bytes, base: Int, _ limits: Limits) {
    self.file = file
    self.bytes = bytes
    self.base = base
    self.limits = limits
    offsets = ScalarOffsets(bytes, base: base)
  }

  mutating func document() -> YAMLNode? {
    // libyaml keeps the parser's own address, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    var documents = 0
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else {
        let fault = YAMLFault(parser.pointee, bytes, base: base, &offsets)
        diagnostics.append(.yamlSyntax(fault, in: file))
        return nil
      }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return root ?? YAMLNode(.mapping([]), base..<base)
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          diagnostics.append(.secondDocument(at: file.range(bounds(of: event))))
          return root
        }
      case YAML_ALIAS_EVENT, YAML_SCALAR_EVENT, YAML_SEQUENCE_START_EVENT,
        YAML_MAPPING_START_EVENT:
        guard countNode(event), take(event) else { return nil }
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        close(end: event)
      default: break
      }
    }
  }

  private mutating func bounds(of event: yaml_event_t) -> Range<Int> {
    let start = offsets.offset(ofScalar: event.start_mark.index)
    return start..<max(start, offsets.offset(ofScalar: event.end_mark.index))
  }

  private mutating func countNode(_ event: yaml_event_t) -> Bool {
    nodeCount += 1
    guard nodeCount > limits.yamlNodes else { return true }
    diagnostics.append(.tooManyNodes(limits.yamlNodes, at: file.range(bounds(of: event))))
    return false
  }

  /// Takes the beginning of a node; false if the document must be given up.
  private mutating func take(_ event: yaml_event_t) -> Bool {
    var bounds = bounds(of: event)
    switch event.type {
    case YAML_ALIAS_EVENT:
      diagnostics.append(.unsupportedAlias(at: file.range(bounds)))
      add(YAMLNode(.invalid, bounds))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      refuseProperties(anchor: scalar.anchor, tag: scalar.tag, at: bounds)
      let text = String(
        decoding: Bytes(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isQuoted = scalar.style != YAML_PLAIN_SCALAR_STYLE
      // A block scalar ends where the next token begins.
      bounds = bounds.lowerBound..<trimmed(bounds)
      add(YAMLNode(.scalar(.init(text: text, isQuoted: isQuoted)), bounds))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      refuseProperties(anchor: sequence.anchor, tag: sequence.tag, at: bounds)
      return open(
        bounds, isMapping: false, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    default:
      let mapping = event.data.mapping_start
      refuseProperties(anchor: mapping.anchor, tag: mapping.tag, at: bounds)
      return open(bounds, isMapping: true, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    }
    return true
  }

  private mutating func open(_ bounds: Range<Int>, isMapping: Bool, isFlow: Bool) -> Bool {
    guard stack.count < limits.yamlDepth else {
      diagnostics.append(.tooDeep(limits.yamlDepth, at: file.range(bounds)))
      return false
    }
    stack.append(Frame(start: bounds.lowerBound, isMapping: isMapping, isFlow: isFlow))
    return true
  }

  private mutating func close(end: yaml_event_t) {
    guard let frame = stack.popLast() else { return }
    // A block ends with its last value; libyaml says where the next token begins.
    let last = frame.isMapping ? frame.entries.last?.value.bounds : frame.items.last?.bounds
    let end = offsets.offset(ofScalar: end.end_mark.index)
    let bounds = frame.start..<max(frame.start, frame.isFlow ? end : last?.upperBound ?? end)
    add(YAMLNode(frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items), bounds))
  }

  private mutating func add(_ node: YAMLNode) {
    let top = stack.count - 1
    guard top >= 0 else {
      root = node
      return
    }
    guard stack[top].isMapping else {
      stack[top].items.append(node)
      return
    }
    if stack[top].skipsValue {
      stack[top].skipsValue = false
    } else if let key = stack[top].key {
      stack[top].key = nil
      stack[top].entries.append(Entry(key: key.text, keyBounds: key.bounds, value: node))
    } else {
      takeKey(node, top)
    }
  }

  private mutating func takeKey(_ node: YAMLNode, _ top: Int) {
    guard case .scalar(let scalar) = node.kind else {
      if case .invalid = node.kind {
      } else {
        diagnostics.append(.unsupportedKey(at: file.range(node.bounds)))
      }
      stack[top].skipsValue = true
      return
    }
    if let earlier = indexOfKey(scalar.text, top) {
      let first = stack[top].entries[earlier].keyBounds
      diagnostics.append(
        .duplicateKey(scalar.text, at: file.range(node.bounds), first: file.range(first)))
      stack[top].skipsValue = true
      return
    }
    stack[top].key = (scalar.text, node.bounds)
  }

  private mutating func indexOfKey(_ key: String, _ top: Int) -> Int? {
    let count = stack[top].entries.count
    guard count >= 16 else { return stack[top].entries.firstIndex { $0.key == key } }
    while stack[top].seen.count < count {
      let next = stack[top].seen.count
      stack[top].seen[stack[top].entries[next].key] = next
    }
    return stack[top].seen[key]
  }

  private mutating func refuseProperties(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at bounds: Range<Int>
  ) {
    guard anchor != nil || tag != nil else { return }
    var end = bounds.lowerBound - base
    while end < bytes.count, !isBlank(bytes[end]) { end += 1 }
    let range = file.range(bounds.lowerBound..<base + end)
    diagnostics.append(tag != nil ? .unsupportedTag(at: range) : .unsupportedAnchor(at: range))
  }

  private func trimmed(_ bounds: Range<Int>) -> Int {
    var end = bounds.upperBound
    while end > bounds.lowerBound, isBlank(bytes[end - 1 - base]) { end -= 1 }
    return end
  }
}

/// Whether a byte is a space, a tab or part of a line ending.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
