import LadderDiagnostics

extension Diagnostic {
  static func unknownKey(
    _ key: String, in schema: Schema, at range: SourceRange
  ) -> Diagnostic {
    let known = schema.fields.map(\.key)
    let hint: Message
    if let name = schema.otherNames[key] {
      hint = Message(zh: "写成“\(name)”", en: "write '\(name)'")
    } else if let near = nearestName(to: key, among: known) {
      hint = Message(zh: "是不是“\(near)”？", en: "did you mean '\(near)'?")
    } else {
      hint = Message(
        zh: "可用的键：\(known.joined(separator: "、"))",
        en: "the keys are \(known.joined(separator: ", "))")
    }
    return Diagnostic(
      .error, .unknownKey, at: range,
      Message(
        zh: "\(schema.chineseNoun)里没有“\(value: key)”这个键",
        en: "'\(value: key)' is no key of \(schema.englishNoun)"),
      hint: hint)
  }

  static func misquotedKey(_ key: String, _ meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownKey, at: range,
      Message(
        zh: "键的引号用半角，这里是全角：\(value: key)",
        en: "the quotation marks of a key are ASCII, and these are not: \(value: key)"),
      hint: Message(zh: "写成 \"\(meant)\"", en: "write \"\(meant)\""))
  }

  static func keyWithoutColon(
    _ written: String, _ key: String, _ value: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownKey, at: range,
      Message(
        zh: "键与值之间用半角冒号加空格，“\(value: written)”里没有",
        en: "a key and its value have ': ' between them, and '\(value: written)' has not"),
      hint: Message(zh: "写成 \(key): \(value: value)", en: "write '\(key): \(value: value)'"))
  }

  static func missingKey(
    _ field: FieldDeclaration, in schema: Schema, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: range,
      Message(
        zh: "\(schema.chineseNoun)必须有“\(field.key)”", en: "\(schema.englishHas) a '\(field.key)'"),
      hint: addHint(field))
  }

  static func keyNeeded(
    _ field: FieldDeclaration, by need: Schema.Need, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: range,
      Message(
        zh: "写了“\(need.key): \(need.value)”就必须写“\(field.key)”",
        en: "'\(need.key): \(need.value)' needs '\(field.key)'"), hint: addHint(field))
  }

  static func oneKeyNeeded(_ schema: Schema, at range: SourceRange) -> Diagnostic {
    let fields = schema.fields.filter { schema.oneOf.contains($0.key) }
    let keys = schema.oneOf.map { "'\($0)'" }.joined(separator: " or ")
    let words = fields.map { "\($0.key): …" }.joined(separator: ", ")
    return Diagnostic(
      .error, .missingKey, at: range,
      Message(
        zh: "\(schema.name) 至少要写 \(schema.oneOf.joined(separator: "、")) 中的一个",
        en: "\(schema.withArticle) has \(keys)"),
      hint: Message(zh: "加上其中一个：\(words)", en: "add one of them: \(words)"))
  }

  static func repeatedEntry(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateEntry, at: range,
      Message(zh: "“\(key)”里这一项与前面的重复", en: "'\(key)' says this twice"),
      hint: Message(zh: "删去其中一项，或改正它", en: "remove one of the two, or mend it"),
      notes: [Note(Message(zh: "前一项在这里", en: "the first is here"), at: first)])
  }

  static func emptyValue(_ field: FieldDeclaration, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: range,
      Message(zh: "“\(field.key)”必须有值", en: "'\(field.key)' has a value"), hint: addHint(field))
  }

  private static func addHint(_ field: FieldDeclaration) -> Message {
    let shape = field.shape.description
    return Message(
      zh: "加上 \(field.key): …（\(field.summary.zh.text(hidingValues: false))；\(shape.zh)）",
      en: "add '\(field.key): …' (\(field.summary.en.text(hidingValues: false)); \(shape.en))")
  }

  static func notAMapping(
    _ node: YAMLNode, _ schema: Schema, at range: SourceRange
  ) -> Diagnostic {
    let found = node.found
    var hint = Message(
      zh: "写成“键: 值”，每行一个", en: "write 'key: value', one on each line")
    if let text = node.scalar?.text {
      if text.unicodeScalars.contains("：") {
        hint = Message(
          zh: "键与值之间用半角冒号加空格“: ”", en: "write ': ' in place of the full-width colon")
      } else if text.utf8.contains(UInt8(ascii: ":")) {
        hint = Message(zh: "在冒号后加一个空格", en: "add a space after the colon")
      }
    }
    return Diagnostic(
      .error, .wrongType, at: range,
      Message(
        zh: "\(schema.chineseNoun)应写成一组“键: 值”，而不是\(value: found.zh)",
        en: "\(schema.englishIs) a mapping of keys, not \(value: found.en)"),
      hint: hint)
  }

  static func emptyItem(key: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: range,
      Message(zh: "“\(key)”里不能有空项", en: "'\(key)' holds no empty items"),
      hint: Message(zh: "补上内容，或删去这一项", en: "fill the item in, or remove it"))
  }
}

extension FieldContext {
  /// Reports that a node is of another kind than its field; silent if it was reported already.
  mutating func reportWrongType(_ node: YAMLNode, _ shape: FieldShape) {
    if case .invalid = node.kind { return }
    let found = node.found
    let wanted = shape.description
    var hint: Message?
    switch (shape, node.kind) {
    case (.list, .scalar(let scalar)) where isFullWidthList(scalar.text):
      let items = halfWidth(scalar.text)
      hint = Message(
        zh: "方括号和逗号用半角：\(key): \(value: items)",
        en: "brackets and commas are ASCII: \(key): \(value: items)")
    case (.list, .scalar(let scalar)):
      hint = Message(
        zh: "写成 \(key): [\(value: scalar.text)]",
        en: "write it as '\(key): [\(value: scalar.text)]'")
    case (_, .sequence) where !shape.isCollection:
      hint = Message(
        zh: "只写一个值；以 [ 开头的文字要加引号",
        en: "write one value; quote text that begins with [")
    case (_, .mapping) where !shape.isCollection:
      hint = Message(
        zh: "只写一个值；含“: ”或以 { 开头的文字要加引号",
        en: "write one value; quote text that holds ': ' or begins with {")
    case (.list, _):
      hint = Message(
        zh: "每一项另起一行，以“- ”开头，或写成 [甲, 乙]",
        en: "begin each item on a line of its own with '- ', or write [a, b]")
    default:
      hint = Message(zh: "写成\(wanted.zh)", en: "write \(wanted.en)")
    }
    diagnostics.append(
      Diagnostic(
        .error, .wrongType, at: file.range(node.bounds),
        Message(
          zh: "“\(key)”应为\(spaced(wanted.zh))，而不是\(value: found.zh)",
          en: "'\(key)' is \(wanted.en), not \(value: found.en)"), hint: hint))
  }
}

extension FieldShape {
  /// What is wrong with the quotation marks of a scalar: too many for a number, too few for an employee.
  func quotingProblem(
    _ scalar: YAMLNode.Scalar, _ node: YAMLNode, _ context: FieldContext
  ) -> Diagnostic? {
    switch self {
    case .integer, .number, .boolean:
      guard scalar.isQuoted else { return nil }
      var hint = Message(zh: "去掉引号", en: "remove the quotation marks")
      if case .boolean = self {
        hint = Message(
          zh: "写成 true 或 false，不加引号", en: "write true or false without quotation marks")
      }
      let wanted = description
      return Diagnostic(
        .error, .wrongType, at: context.file.range(node.bounds),
        Message(
          zh: "“\(context.key)”应为\(spaced(wanted.zh))，引号里的是文字",
          en: "'\(context.key)' is \(wanted.en), and what stands in quotation marks is text"),
        hint: hint)
    case .employeeID: break
    case .reference(let kinds) where kinds.contains("employee"): break
    default: return nil
    }
    // Other programs read an unquoted 090067 as a number and lose its zero.
    guard !scalar.isQuoted, scalar.text.withBytes({ looksLikeNumber($0) }) else { return nil }
    return Diagnostic(
      .error, .wrongType, at: context.file.range(node.bounds),
      Message(
        zh: "“\(context.key)”是工号，全是数字时要加引号",
        en: "'\(context.key)' is an employee's number and stands in quotation marks"),
      hint: Message(
        zh: "写成 \"\(value: scalar.text)\"", en: "write it as \"\(value: scalar.text)\""))
  }
}

extension Schema {
  /// What one of them is called: `a grade`, `an action`, `holidays`.
  fileprivate var withArticle: String {
    if name.hasSuffix("s") { return name }
    return ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
  }
}

/// Whether text was meant as a list and written with brackets or commas of Chinese text.
private func isFullWidthList(_ text: String) -> Bool {
  text.unicodeScalars.contains { "【［，、".unicodeScalars.contains($0) }
}

private func halfWidth(_ text: String) -> String {
  let items = text.split { "【】［］[]，、,".contains($0) }
    .map { item in String(item.drop { $0 == " " }) }
  return "[" + items.filter { !$0.isEmpty }.joined(separator: ", ") + "]"
}

private func looksLikeNumber(_ bytes: Bytes) -> Bool {
  bytes.isAllDigits || isScientific(bytes)
}

extension YAMLNode {
  /// What stands here, for `…, not five`.
  fileprivate var found: (zh: String, en: String) {
    switch kind {
    case .scalar(let scalar) where scalar.isNull: ("空", "nothing")
    case .scalar(let scalar): ("“\(scalar.text)”", "'\(scalar.text)'")
    case .sequence: ("列表", "a list")
    case .mapping: ("一组“键: 值”", "a mapping")
    case .invalid: ("", "")
    }
  }
}
