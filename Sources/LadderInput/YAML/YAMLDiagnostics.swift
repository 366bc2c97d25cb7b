import LadderDiagnostics

extension Diagnostic {
  static func unsupportedAlias(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unsupportedYAML, at: range,
      Message(
        zh: "以 * 开头会被当作 YAML 别名，而 Ladder 不用别名",
        en: "a value that begins with * is a YAML alias, and Ladder has no aliases"),
      hint: Message(
        zh: "若是文字，请加引号；若要重复内容，请再写一遍",
        en: "put quotation marks around text, or write the repeated value out"))
  }

  static func unsupportedAnchor(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unsupportedYAML, at: range,
      Message(
        zh: "以 & 开头会被当作 YAML 锚点，而 Ladder 不用锚点",
        en: "a value that begins with & is a YAML anchor, and Ladder has no anchors"),
      hint: Message(
        zh: "若是文字，请加引号；否则删去它", en: "put quotation marks around text, or remove it"))
  }

  static func unsupportedTag(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unsupportedYAML, at: range,
      Message(
        zh: "以 ! 开头会被当作 YAML 标签，而 Ladder 不用标签",
        en: "a value that begins with ! is a YAML tag, and Ladder has no tags"),
      hint: Message(
        zh: "若是文字，请加引号；否则删去它", en: "put quotation marks around text, or remove it"))
  }

  static func unsupportedKey(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unsupportedYAML, at: range,
      Message(zh: "键应为一段文字，不能是列表或映射", en: "a key is plain text, not a list or a mapping"),
      hint: Message(
        zh: "若以 [ 或 { 开头的是文字，请加引号",
        en: "put quotation marks around text that begins with [ or {"))
  }

  static func secondDocument(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unsupportedYAML, at: range,
      Message(
        zh: "一个文件只能有一份 YAML 数据，此行“---”开始了第二份",
        en: "a file holds one YAML document, and '---' begins another"),
      hint: Message(zh: "删去此行，或拆成两个文件", en: "remove the line, or use two files"))
  }

  static func tooDeep(_ limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .limitExceeded, at: range,
      Message(
        zh: "YAML 的列表与映射最多嵌套 \(limit) 层",
        en: "lists and mappings in YAML lie at most \(limit) deep"),
      hint: Message(
        zh: "减少嵌套，或调高设置 limits.yaml_depth", en: "nest less, or raise limits.yaml_depth"))
  }

  static func tooManyNodes(_ limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .limitExceeded, at: range,
      Message(
        zh: "一个 YAML 文件最多有 \(limit) 个值",
        en: "a YAML file holds at most \(limit) values"),
      hint: Message(
        zh: "拆成几个文件，或调高设置 limits.yaml_nodes",
        en: "split the file, or raise limits.yaml_nodes"))
  }

  static func duplicateKey(
    _ key: String, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateKey, at: range,
      Message(
        zh: "键“\(value: key)”在同一处只能出现一次",
        en: "'\(value: key)' is given twice in one mapping"),
      hint: Message(zh: "删去其中一个", en: "remove one of the two"),
      notes: [Note(Message(zh: "前一个在这里", en: "previously given here"), at: first)])
  }

  static func frontMatterTooLong(
    _ count: Int, limit: Int, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .limitExceeded, at: range,
      Message(
        zh: "页面头部数据最多 \(limit) 字节，此处有 \(count) 字节",
        en: "front matter holds at most \(limit) bytes, not \(count)"),
      hint: Message(
        zh: "检查结尾的“---”是否写漏，或调高设置 limits.front_matter_bytes",
        en: "see whether its closing '---' is missing, or raise limits.front_matter_bytes"))
  }

  static func misplacedFrontMatter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidYAML, at: range,
      Message(
        zh: "页面头部数据前后各有单独一行“---”（三个半角连字符），前一行是文件的第一行",
        en:
          "front matter stands between two lines '---', and the first is the first line of the file"
      ),
      hint: Message(
        zh: "在文件第一行写“---”，数据之后再写一行“---”",
        en: "write '---' on the first line of the file and another '---' after the last key"))
  }

  static func unclosedFrontMatter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidYAML, at: range,
      Message(
        zh: "页面头部数据以“---”开始，也要以单独一行“---”结束",
        en: "front matter that begins with '---' ends with a line '---'"),
      hint: Message(
        zh: "在数据之后加一行“---”", en: "add a line '---' after the last key"))
  }
}

// MARK: - syntax

extension Diagnostic {
  /// A syntax error in the words of the person who wrote the file.
  static func yamlSyntax(_ fault: YAMLFault, in file: SourceFile) -> Diagnostic {
    let explained = YAMLExplanation(fault, in: file)
    return Diagnostic(
      .error, .invalidYAML, at: file.range(explained.bounds), explained.message,
      hint: explained.hint, notes: explained.notes)
  }
}

/// Which sentence a syntax error of libyaml becomes, and where it points.
private struct YAMLExplanation {
  var bounds: Range<Int>
  var message: Message
  var hint: Message?
  var notes: [Diagnostic.Note] = []

  private init(_ bounds: Range<Int>, zh: Phrase, en: Phrase, hint: Message? = nil) {
    self.bounds = bounds
    message = Message(zh: zh, en: en)
    self.hint = hint
  }

  init(_ fault: YAMLFault, in file: SourceFile) {
    let next = YAMLExplanation.scalarEnd(after: fault.offset, in: file)
    let here = fault.offset..<next
    switch (fault.context, fault.problem) {
    case ("while scanning a quoted scalar", "found unexpected end of stream"),
      ("while scanning a quoted scalar", "found unexpected document indicator"):
      let quote = fault.contextOffset ?? fault.offset
      self.init(
        quote..<quote + 1, zh: "引号要成对，这个引号没有关闭", en: "a quotation mark is closed by another",
        hint: Message(
          zh: "在文字末尾补上同样的引号", en: "add the same mark at the end of the text"))
    case (_, "found character that cannot start any token"):
      self.init(tokenAt: here, fault, in: file)
    case (_, "found a tab character that violates indentation"),
      (_, "found a tab character where an indentation space is expected"),
      (_, "found a tab character where an intendation space is expected"):
      self = .tab(here)
    case (_, "mapping values are not allowed in this context"):
      if let explained = YAMLExplanation(lineAbove: fault, in: file) {
        self = explained
      } else {
        self.init(colonAt: here, fault)
      }
    case (_, "could not find expected ':'"):
      self.init(lineWithoutColon: fault, in: file)
    case (_, "block sequence entries are not allowed in this context"):
      self.init(
        here, zh: "列表的“-”要另起一行", en: "the '-' of a list stands on a line of its own",
        hint: Message(
          zh: "在“-”前换行并缩进，或写成 [甲, 乙]", en: "begin a new line before it, or write [a, b]"))
    case ("while parsing a block mapping", _), ("while parsing a block collection", _):
      self.init(strayToken: here, fault, in: file)
    case ("while parsing a flow sequence", _), ("while parsing a flow mapping", _):
      self.init(flow: here, fault, in: file)
    case ("while scanning an alias", _), ("while scanning an anchor", _):
      let start = fault.contextOffset ?? fault.offset
      self.init(
        start..<start + 1, zh: "以 * 或 & 开头的文字要加引号",
        en: "text that begins with * or & stands in quotation marks",
        hint: Message(zh: "写成 \"*…\"", en: "write it as \"*…\""))
    case ("while scanning a tag", _), ("while parsing a tag", _), (_, "found undefined tag handle"):
      let start = fault.contextOffset ?? fault.offset
      self.init(
        start..<start + 1, zh: "以 ! 开头的文字要加引号",
        en: "text that begins with ! stands in quotation marks",
        hint: Message(zh: "写成 \"!…\"", en: "write it as \"!…\""))
    case ("while parsing a quoted scalar", _), ("while scanning a double-quoted scalar", _):
      self = .escape(here)
    case ("while scanning a block scalar", _):
      self.init(
        here, zh: "“|”或“>”之后要换行再写文字", en: "text after '|' or '>' begins on the next line",
        hint: Message(
          zh: "在“|”或“>”后换行，文字整体缩进", en: "begin a new line after it and indent the text"))
    case (_, "control characters are not allowed"), (_, "invalid Unicode character"):
      self.init(
        here, zh: "YAML 里不能有看不见的控制字符", en: "YAML holds no control characters",
        hint: Message(zh: "删去此处看不见的字符", en: "delete the invisible character here"))
    case (_, "did not find expected <document start>"):
      self.init(
        here, zh: "数据到上一行已经结束，此处的内容接不上",
        en: "the data ended above, and this does not continue it",
        hint: Message(
          zh: "检查缩进，以及上文是否多了 ] 或 }", en: "see to the indentation and to an extra ] or }"))
    case ("while parsing a block node", _), ("while parsing a flow node", _):
      self.init(
        here, zh: "此处应为一个值", en: "a value is expected here",
        hint: Message(zh: "补上值，或给文字加引号", en: "add the value, or quote the text"))
    case (_, let problem)
    where problem.hasPrefix("found unknown escape")
      || problem.hasPrefix("did not find expected hexdecimal")
      || problem.hasPrefix("found invalid Unicode character escape"):
      self = .escape(here)
    default:
      self.init(
        here, zh: "此处不符合 YAML 语法（\(fault.problem)）", en: "this is not YAML: \(fault.problem)",
        hint: Message(
          zh: "检查冒号后的空格、缩进与引号", en: "see to the space after colons, indentation and quotes"))
    }
  }

  private static func tab(_ bounds: Range<Int>) -> YAMLExplanation {
    YAMLExplanation(
      bounds, zh: "YAML 用空格缩进，不能用制表符", en: "YAML is indented by spaces, not by tabs",
      hint: Message(zh: "把制表符换成两个空格", en: "put two spaces in place of the tab"))
  }

  private static func escape(_ bounds: Range<Int>) -> YAMLExplanation {
    YAMLExplanation(
      bounds, zh: "双引号里的“\\”是转义符，此处的写法不成立",
      en: "'\\' inside double quotation marks begins an escape, and this is none",
      hint: Message(
        zh: "把“\\”写成“\\\\”，或改用单引号", en: "write '\\\\', or use single quotation marks"))
  }

  /// A character that nothing can begin with.
  private init(tokenAt bounds: Range<Int>, _ fault: YAMLFault, in file: SourceFile) {
    let byte = bounds.isEmpty ? 0 : file.bytes[bounds.lowerBound]
    if byte == UInt8(ascii: "\t") {
      self = .tab(bounds)
      return
    }
    let sign = String(decoding: file.bytes[bounds], as: UTF8.self)
    self.init(
      bounds, zh: "以“\(value: sign)”开头的文字要加引号",
      en: "text that begins with '\(value: sign)' stands in quotation marks",
      hint: Message(zh: "给整个值加上引号", en: "put quotation marks around the whole value"))
  }

  /// A colon where no key can be: two on a line, or a line indented too far.
  private init(colonAt bounds: Range<Int>, _ fault: YAMLFault) {
    if fault.line.before.utf8.contains(UInt8(ascii: ":")) || fault.line.before.hasPrefix("- ") {
      self.init(
        bounds, zh: "值里有“: ”时要加引号", en: "a value that holds ': ' stands in quotation marks",
        hint: Message(zh: "给冒号两边的整个值加引号", en: "put quotation marks around the whole value"))
    } else {
      self.init(
        fault.line.start..<max(fault.line.start, bounds.lowerBound),
        zh: "键要与同层的键左对齐，或上一行的值没有写完",
        en: "a key begins in the same column as its neighbours",
        hint: Message(
          zh: "检查此行的缩进，以及上一行是否已经有值",
          en: "see to the indentation, and whether the line above already has a value"))
    }
  }

  /// A token that continues neither the value before it nor the level it stands on.
  private init(strayToken bounds: Range<Int>, _ fault: YAMLFault, in file: SourceFile) {
    let byte = bounds.isEmpty ? 0 : file.bytes[bounds.lowerBound]
    if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      let sign = Unicode.Scalar(byte)
      self.init(
        bounds, zh: "“\(sign)”没有与它成对的左括号", en: "'\(sign)' closes a bracket, and none is open",
        hint: Message(zh: "删去它；若是文字，请给整个值加引号", en: "remove it, or quote the whole value"))
      return
    }
    if !fault.line.before.isEmpty {
      self.init(
        bounds, zh: "右引号或右括号之后不能再有文字",
        en: "after a closing quotation mark or bracket the value ends",
        hint: Message(
          zh: "把引号加在整个值的两边，里面的引号换成另一种",
          en: "put the marks around the whole value, with the other kind inside"))
      return
    }
    self.init(
      bounds, zh: "同一层的各行要左对齐，此行的缩进与上文不符",
      en: "lines of one level begin in the same column, and this one does not",
      hint: Message(zh: "把此行与同层的行对齐", en: "align it with the lines of its level"))
    if let start = fault.contextOffset {
      let end = YAMLExplanation.scalarEnd(after: start, in: file)
      notes = [
        Diagnostic.Note(
          Message(zh: "这一层从这里开始", en: "the level begins here"), at: file.range(start..<end))
      ]
    }
  }

  /// A bracket whose items are not told apart, or that is never closed.
  private init(flow bounds: Range<Int>, _ fault: YAMLFault, in file: SourceFile) {
    let open = fault.context == "while parsing a flow sequence" ? "[" : "{"
    let close = open == "[" ? "]" : "}"
    let start = fault.contextOffset ?? bounds.lowerBound
    let bracket = start..<min(start + 1, file.bytes.count)
    // On another line than the bracket it is the bracket that was forgotten.
    let isOnSameLine = !file.bytes[start..<bounds.lowerBound].contains(0x0A)
    self.init(
      isOnSameLine ? bounds : bracket, zh: "“\(open)”之后各项以逗号分隔，并以“\(close)”结束",
      en: "after '\(open)' items are separated by commas up to '\(close)'",
      hint: Message(
        zh: "检查漏写的“\(close)”、逗号（要用半角 , ）或引号",
        en: "look for a missing '\(close)', comma or quotation mark"))
    notes = [
      isOnSameLine
        ? Diagnostic.Note(
          Message(zh: "括号从这里开始", en: "the bracket was opened here"), at: file.range(bracket))
        : Diagnostic.Note(
          Message(zh: "读到这里接不上", en: "reading stopped here"), at: file.range(bounds))
    ]
  }

  /// The line above the one where reading stopped, if it was meant as `key: value`: YAML takes both lines
  /// for one text, and only the colon of the second for a mistake.
  private init?(lineAbove fault: YAMLFault, in file: SourceFile) {
    let end = max(0, fault.line.start - 1)
    let start = file.bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = file.bytes[start..<end]
    let hasKey = zip(line, line.dropFirst()).contains { $0 == 0x3A && $1 == 0x20 }
    guard !hasKey, line.last != 0x3A, line.first != UInt8(ascii: "#") else { return nil }
    self.init(colonIn: start..<end, in: file)
  }

  /// The colon of a line without `: `, which is full-width or lacks its space.
  private init?(colonIn bounds: Range<Int>, in file: SourceFile) {
    let line = String(decoding: file.bytes[bounds], as: UTF8.self)
    for (index, scalar) in zip(line.unicodeScalars.indices, line.unicodeScalars) {
      let place = bounds.lowerBound + line.utf8.distance(from: line.startIndex, to: index)
      if scalar == "：" {
        self.init(
          place..<place + 3, zh: "键与值之间用半角冒号加空格，不能用全角“：”",
          en: "a key is followed by ': ', not by a full-width colon",
          hint: Message(zh: "改成“: ”", en: "write ': '"))
        return
      }
      if scalar == ":" {
        self.init(
          place..<place + 1, zh: "冒号后要有一个空格", en: "a colon is followed by a space",
          hint: Message(zh: "在冒号后加一个空格", en: "add a space after the colon"))
        return
      }
    }
    return nil
  }

  /// A line in a mapping that holds no `: `.
  private init(lineWithoutColon fault: YAMLFault, in file: SourceFile) {
    let start = fault.contextOffset ?? fault.offset
    let end = file.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.bytes.count
    if let explained = YAMLExplanation(colonIn: start..<min(end, start + 400), in: file) {
      self = explained
      return
    }
    self.init(
      start..<max(start, end), zh: "此行缺少“键: 值”里的冒号", en: "a line of a mapping is 'key: value'",
      hint: Message(
        zh: "加上冒号和空格；若是上一行的续行，请再缩进一些",
        en: "add ': ', or indent the line further if it continues the one above"))
  }

  private static func scalarEnd(after offset: Int, in file: SourceFile) -> Int {
    var end = offset
    guard end < file.bytes.count, file.bytes[end] != 0x0A, file.bytes[end] != 0x0D else {
      return end
    }
    end += 1
    while end < file.bytes.count, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
