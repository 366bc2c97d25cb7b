import CYaml

/// What libyaml says of a syntax error, with byte offsets in the file.
struct YAMLFault {
  let context: String
  let problem: String
  /// Where the construct began that could not be finished, if there was one.
  let contextOffset: Int?
  let offset: Int
  /// The bytes of the text around it, and where in the file they begin.
  let line: LineAround

  /// The line a fault lies on, cut at the fault.
  struct LineAround {
    let before: String
    let after: String
    /// The offset in the file of the line's first byte that is no blank.
    let start: Int
    let end: Int
  }

  init(_ parser: yaml_parser_t, _ bytes: Bytes, base: Int, _ offsets: inout ScalarOffsets) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    if parser.error == YAML_READER_ERROR {
      // The reader counts bytes; it is the only part that does.
      offset = base + min(parser.problem_offset, bytes.count)
      contextOffset = nil
    } else {
      offset = offsets.offset(ofScalar: parser.problem_mark.index)
      contextOffset =
        parser.context == nil ? nil : offsets.offset(ofScalar: parser.context_mark.index)
    }
    line = LineAround(bytes, at: offset - base, base: base)
  }
}

extension YAMLFault.LineAround {
  init(_ bytes: Bytes, at offset: Int, base: Int) {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while start < offset, isBlank(bytes[start]) { start += 1 }
    // What is shown and searched needs no more than the neighbourhood.
    let near = max(start, offset - 400)
    let far = min(end, offset + 400)
    before = String(decoding: bytes[near..<offset], as: UTF8.self)
    after = String(decoding: bytes[offset..<far], as: UTF8.self)
    self.start = base + start
    self.end = base + end
  }
}
