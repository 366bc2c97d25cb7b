import LadderDiagnostics

// MARK: - names

extension Diagnostic {
  static func unknownName(
    _ name: String, in shape: String?, among names: [String], at range: SourceRange
  ) -> Diagnostic {
    let message =
      if let shape {
        Message(
          zh: "视图 '\(shape)' 及其外层没有名称 '\(value: name)'",
          en: "neither view '\(shape)' nor what surrounds it has a name '\(value: name)'")
      } else {
        Message(zh: "没有名称 '\(value: name)'", en: "no name is '\(value: name)'")
      }
    let hint: Message
    if let near = nearestName(to: name, among: names) {
      hint = Message(zh: "是不是 '\(near)'？", en: "did you mean '\(near)'?")
    } else {
      let list = names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
      hint = Message(zh: "可用的名称：\(list)", en: "use one of: \(list)")
    }
    return Diagnostic(.error, .unknownName, at: range, message, hint: hint)
  }

  static func notARecord(_ name: String, _ kind: Kind, at range: SourceRange) -> Diagnostic {
    let hint =
      if case .list = kind {
        Message(
          zh: "用 {{#\(value: name)}}…{{/\(value: name)}} 逐项写出",
          en: "go through it with {{#\(value: name)}}…{{/\(value: name)}}")
      } else {
        Message(
          zh: "去掉 '\(value: name)' 之后的部分", en: "take away what follows '\(value: name)'")
      }
    return Diagnostic(
      .error, .wrongTag, at: range,
      Message(
        zh: "点号之前是记录，而 '\(value: name)' 是\(kind.chinese)",
        en: "a record stands before a dot, and '\(value: name)' is \(kind.english)"),
      hint: hint)
  }

  static func notWritable(_ name: String, _ kind: Kind, at range: SourceRange) -> Diagnostic {
    let hint =
      if case .record = kind {
        Message(
          zh: "写出其中一个名称，如 {{\(value: name)}} 之下的字段",
          en: "write one of its names, as in {{person.name}}")
      } else {
        Message(
          zh: "写作 {{#\(value: name)}}…{{/\(value: name)}}",
          en: "write it as {{#\(value: name)}}…{{/\(value: name)}}")
      }
    return Diagnostic(
      .error, .wrongTag, at: range,
      Message(
        zh: "这里要写出文字，而 '\(value: name)' 是\(kind.chinese)",
        en: "a text is written here, and '\(value: name)' is \(kind.english)"),
      hint: hint)
  }

  static func unescapedText(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unescapedText, at: range,
      Message(
        zh: "只有标记内容可以不转义，'\(value: name)' 是普通文字",
        en: "only markup is written without escaping, and '\(value: name)' is plain"),
      hint: Message(zh: "写作 {{\(value: name)}}", en: "write it as {{\(value: name)}}"))
  }

  static func escapedMarkup(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongTag, at: range,
      Message(
        zh: "'\(value: name)' 是标记内容，要用三个花括号",
        en: "'\(value: name)' is markup and takes three braces"),
      hint: Message(
        zh: "写作 {\("{{")\(value: name)\("}}")}", en: "write it as {\("{{")\(value: name)\("}}")}"))
  }

  static func alwaysPresent(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongTag, at: range,
      Message(
        zh: "数值 '\(value: name)' 总是存在（0 也算），不能作条件",
        en: "number '\(value: name)' is always there, 0 too, and is no condition"),
      hint: Message(zh: "去掉这个条件，或改用是非值", en: "take the section away, or use a flag"))
  }
}

extension Kind {
  fileprivate var chinese: String {
    switch self {
    case .text: "文字"
    case .html: "标记内容"
    case .number: "数值"
    case .flag: "是非值"
    case .record: "记录"
    case .list: "列表"
    }
  }

  fileprivate var english: String {
    switch self {
    case .text: "a text"
    case .html: "markup"
    case .number: "a number"
    case .flag: "a flag"
    case .record: "a record"
    case .list: "a list"
    }
  }
}

// MARK: - inclusions

extension Diagnostic {
  static func missingTemplate(_ name: String, near: String?) -> Diagnostic {
    Diagnostic(
      .error, .missingTemplate, at: nil,
      Message(zh: "缺少页面模板 '\(name)'", en: "page template '\(name)' is missing"),
      hint: near.map {
        Message(
          zh: "有一个 '\($0)'：是不是应改名？", en: "there is a '\($0)': is that the one to rename?")
      } ?? Message(zh: "添加 '\(name).mustache'", en: "add '\(name).mustache'"))
  }

  static func unknownPartial(_ name: String, near: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownPartial, at: range,
      Message(zh: "没有模板 '\(value: name)'", en: "no template is named '\(value: name)'"),
      hint: near.map { Message(zh: "是不是 '\($0)'？", en: "did you mean '\($0)'?") }
        ?? Message(zh: "添加 '\(value: name).mustache'", en: "add '\(value: name).mustache'"))
  }

  static func unknownBlock(
    _ name: String, of parent: String, near: String?, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownBlock, at: range,
      Message(
        zh: "模板 '\(parent)' 没有区块 '\(value: name)'",
        en: "template '\(parent)' has no block '\(value: name)'"),
      hint: near.map { Message(zh: "是不是 '\($0)'？", en: "did you mean '\($0)'?") }
        ?? Message(
          zh: "删去它，或在 '\(parent)' 中加上 {{$\(value: name)}}{{/\(value: name)}}",
          en: "take it away, or add {{$\(value: name)}}{{/\(value: name)}} to '\(parent)'"))
  }

  static func endlessPartial(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .endlessPartial, at: range,
      Message(
        zh: "模板 '\(value: name)' 只能在列表或记录的区段里引入自身，否则没有尽头",
        en:
          "template '\(value: name)' includes itself without end; only a section over a list or record ends it"
      ),
      hint: Message(
        zh: "放进 {{#children}}…{{/children}} 这样的区段",
        en: "put it in a section such as {{#children}}…{{/children}}"))
  }

  static func expansionTooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .templateTooDeep, at: range,
      Message(
        zh: "区段、区块与引入的模板合计不能超过 \(limit) 层",
        en: "sections, blocks and included templates are nested at most \(limit) deep in all"),
      hint: Message(zh: "减少层次", en: "nest them less deep"))
  }

  static func templateTooLarge(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .templateTooLarge, at: range,
      Message(
        zh: "模板 '\(name)' 连同引入的模板过大",
        en: "template '\(name)' with all it includes is too large"),
      hint: Message(
        zh: "检查是否有模板反复引入多个模板",
        en: "look for templates that include several others over and over"))
  }

  static func dataTooDeep(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .templateTooDeep, at: nil,
      Message(
        zh: "页面模板 '\(name)' 的数据使局部模板互相引入超过 \(limit) 层",
        en:
          "the data of page template '\(name)' make partials include each other more than \(limit) deep"
      ),
      hint: Message(zh: "减少内容的层次", en: "nest the content less deep"))
  }
}

extension Diagnostic {
  static func dataTooLong(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .templateTooLarge, at: nil,
      Message(
        zh: "页面模板 '\(name)' 的区段总共不能重复超过 \(limit) 次",
        en: "the sections of page template '\(name)' run at most \(limit) times in all"),
      hint: Message(
        zh: "检查列表的区段是否层层嵌套", en: "look for sections over lists nested in one another"))
  }
}

extension Diagnostic.Note {
  static func includedByMore(_ count: Int) -> Diagnostic.Note {
    Diagnostic.Note(
      Message(zh: "还有 \(count) 个页面模板也引入它", en: "\(count) more page templates include it"),
      at: nil)
  }

  static func includedBy(_ name: String, at range: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(
      Message(zh: "由页面模板 '\(name)' 引入", en: "included by page template '\(name)'"), at: range)
  }
}
