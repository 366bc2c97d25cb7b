import LadderDiagnostics

// MARK: - tags

extension Diagnostic {
  static func templateNotUTF8(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidUTF8, at: range,
      Message(zh: "模板文件必须是 UTF-8 编码", en: "a template is written in UTF-8"),
      hint: Message(zh: "用编辑器另存为 UTF-8", en: "save the file as UTF-8"))
  }

  static func unclosedTag(at range: SourceRange, closing: String) -> Diagnostic {
    Diagnostic(
      .error, .unclosedTag, at: range,
      Message(
        zh: "标签要以 '\(value: closing)' 结束，其间不能再开始别的标签",
        en: "a tag ends with '\(value: closing)' before another one begins"),
      hint: Message(zh: "在名称之后补上 '\(value: closing)'", en: "add '\(value: closing)' after the name")
    )
  }

  static func emptyTag(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidTag, at: range, Message(zh: "标签里要有名称", en: "a tag holds a name"),
      hint: Message(zh: "写上名称，或删去这个标签", en: "write a name, or take the tag away"))
  }

  static func nameWithBlank(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidTag, at: range,
      Message(
        zh: "标签只写一个名称，不能是 '\(value: name)'", en: "a tag holds one name, not '\(value: name)'"),
      hint: Message(
        zh: "Mustache 没有表达式和参数：条件写作 {{#name}}…{{/name}}",
        en: "Mustache has no expressions or arguments: write a condition as {{#name}}…{{/name}}"))
  }

  static func dynamicName(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidTag, at: range,
      Message(
        zh: "引入的模板要写明名称，不能取自数据",
        en: "an included template is named in the tag, not by the data"),
      hint: Message(zh: "删去 '*'，写出模板名称", en: "take the '*' away and write the template's name"))
  }

  static func invalidDottedName(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidTag, at: range,
      Message(
        zh: "点号要连接两个名称，不能是 '\(value: name)'",
        en: "a dot stands between two names, not as in '\(value: name)'"),
      hint: Message(zh: "写作 'person.name'", en: "write it as 'person.name'"))
  }

  static func invalidDelimiters(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidTag, at: range,
      Message(
        zh: "更换定界符要写两个定界符，以空格隔开，不含 '='",
        en: "a change of delimiters names two of them, with a blank between and no '='"),
      hint: Message(zh: "写作 {{=<% %>=}}", en: "write it as {{=<% %>=}}"))
  }

  static func mismatchedClose(
    _ name: String, at range: SourceRange, open: String?, openedAt: SourceRange?
  ) -> Diagnostic {
    guard let open else {
      return Diagnostic(
        .error, .mismatchedTag, at: range,
        Message(
          zh: "'\(value: name)' 没有开始标签", en: "'\(value: name)' is closed but was not opened"),
        hint: Message(zh: "删去这个结束标签", en: "take the closing tag away"))
    }
    return Diagnostic(
      .error, .mismatchedTag, at: range,
      Message(
        zh: "结束标签应为 '\(value: open)'，而不是 '\(value: name)'",
        en: "the closing tag names '\(value: open)', not '\(value: name)'"),
      hint: Message(
        zh: "写作 {{/\(value: open)}}", en: "write it as {{/\(value: open)}}"),
      notes: [Note(Message(zh: "在此开始", en: "opened here"), at: openedAt)])
  }

  static func unclosedSection(
    _ name: String, at range: SourceRange, before close: SourceRange?
  ) -> Diagnostic {
    var notes: [Note] = []
    if let close {
      notes.append(
        Note(Message(zh: "外层在此结束", en: "what surrounds it is closed here"), at: close))
    }
    return Diagnostic(
      .error, .unclosedTag, at: range,
      Message(zh: "'\(value: name)' 没有结束标签", en: "'\(value: name)' is never closed"),
      hint: Message(zh: "加上 {{/\(value: name)}}", en: "add {{/\(value: name)}}"), notes: notes)
  }

  static func tagsTooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .templateTooDeep, at: range,
      Message(zh: "标签嵌套不能超过 \(limit) 层", en: "tags are nested at most \(limit) deep"),
      hint: Message(zh: "把内层移到另一个局部模板", en: "move the inner part to a partial"))
  }

  static func nameTooLong(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .templateTooDeep, at: range,
      Message(
        zh: "一个名称最多由 \(limit) 段组成", en: "a name has at most \(limit) parts"),
      hint: Message(zh: "改用较短的名称", en: "use a shorter name"))
  }

  static func duplicateBlock(
    _ name: String, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateBlock, at: range,
      Message(
        zh: "同一处继承中区块 '\(value: name)' 只能给出一次",
        en: "block '\(value: name)' is given once to a parent"),
      hint: Message(zh: "合并两处，或改名", en: "join the two, or rename one"),
      notes: [Note(Message(zh: "第一处在此", en: "first given here"), at: first)])
  }

  static func ignoredText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .ignoredText, at: range,
      Message(
        zh: "继承标签之内、区块之外的内容不会显示",
        en: "what stands inside a {{<parent}} but outside its blocks is not shown"),
      hint: Message(zh: "移到某个 {{$block}} 里", en: "move it into a {{$block}}"))
  }
}

// MARK: - places

extension Diagnostic {
  static func unsafePlace(_ place: PlaceCheck.Unsafe, at range: SourceRange) -> Diagnostic {
    let message: Message
    let hint: Message
    switch place {
    case .unquoted:
      message = Message(
        zh: "属性中的值要放在引号里", en: "a value in an attribute stands in quotation marks")
      hint = Message(zh: "给属性值加上双引号", en: "put the attribute's value in quotation marks")
    case .inTag:
      message = Message(
        zh: "值不能用作标签名或属性名", en: "a value is no tag name and no attribute name")
      hint = Message(
        zh: "直接写出名称，用区段选择：{{#x}} hidden{{/x}}",
        en: "write the name out and choose by a section: {{#x}} hidden{{/x}}")
    case .inHandlerOrStyle:
      message = Message(
        zh: "事件属性和 style 属性里不能写值",
        en: "no value is written in an event handler or a style attribute")
      hint = Message(
        zh: "改用 class 或 data- 属性", en: "use a class or a data- attribute instead")
    case .inScript:
      message = Message(
        zh: "script 和 style 元素里不能写值",
        en: "no value is written inside a script or style element")
      hint = Message(
        zh: "放到 data- 属性或单独的 JSON 文件里",
        en: "put it in a data- attribute or in a JSON file of its own")
    case .markupInAttribute:
      message = Message(
        zh: "属性里不能写标记内容", en: "no markup is written in an attribute")
      hint = Message(
        zh: "改用文字名称，写两个花括号", en: "use the name of a text, with two braces")
    }
    return Diagnostic(.error, .unsafePlace, at: range, message, hint: hint)
  }
}
