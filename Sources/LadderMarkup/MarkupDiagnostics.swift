internal import LadderDiagnostics

extension Diagnostic {
  static func forbiddenScheme(_ scheme: String, isImage: Bool, at range: SourceRange) -> Diagnostic
  {
    let written = scheme == "//" ? scheme : scheme + ":"
    if isImage {
      return Diagnostic(
        .error, .forbiddenURLScheme, at: range,
        Message(
          zh: "图片地址不能以“\(value: written)”开头",
          en: "the address of an image cannot begin with '\(value: written)'"),
        hint: Message(
          zh: "使用相对路径、http:、https:，或 data:image/png、gif、jpeg、webp",
          en: "use a relative path, http:, https:, or data:image/png, gif, jpeg or webp"))
    }
    return Diagnostic(
      .error, .forbiddenURLScheme, at: range,
      Message(
        zh: "链接地址不能以“\(value: written)”开头",
        en: "the address of a link cannot begin with '\(value: written)'"),
      hint: scheme == "//"
        ? Message(
          zh: "手册里的文件只写一个 /，从 content/ 算起；其他网站写 https://",
          en: "one slash for a file under content/, https:// for another site")
        : Message(
          zh: "使用相对路径、http:、https:、mailto: 或 tel:",
          en: "use a relative path, http:, https:, mailto: or tel:"))
  }
}

// MARK: - Limits

extension Diagnostic {
  static func tooDeeplyNested(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .tooDeeplyNested, at: range,
      Message(
        zh: "引用和列表最多嵌套 \(limit) 层",
        en: "quotes and lists nest at most \(limit) deep"),
      hint: Message(
        zh: "减少层数，或在 site.yaml 中调高 limits.markdown_nesting",
        en: "use fewer levels, or raise limits.markdown_nesting in site.yaml"))
  }

  static func tooManyImages(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .tooManyImages, at: range,
      Message(
        zh: "一个段落最多有 \(limit) 张图片",
        en: "a paragraph holds at most \(limit) images"),
      hint: Message(
        zh: "拆成几个段落，或在 site.yaml 中调高 limits.markdown_images",
        en: "split the paragraph, or raise limits.markdown_images in site.yaml"))
  }

  static func tooManyColumns(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .tooManyColumns, at: range,
      Message(
        zh: "一张表格最多有 \(limit) 列",
        en: "a table has at most \(limit) columns"),
      hint: Message(
        zh: "拆成几张表格，或在 site.yaml 中调高 limits.markdown_columns",
        en: "split the table, or raise limits.markdown_columns in site.yaml"))
  }

  static func unusableCharacter(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unusableCharacter, at: range,
      Message(
        zh: "文本不能含有非字符 U+10FFFE",
        en: "text cannot hold the noncharacter U+10FFFE"),
      hint: Message(zh: "删除这个字符", en: "delete the character"))
  }
}

// MARK: - Tables

extension Diagnostic {
  static func unevenDelimiterRow(columns: Int, headers: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unevenTable, at: range,
      Message(
        zh: "表头有 \(headers) 列，这一行却有 \(columns) 列，所以不会成为表格",
        en: "the header has \(headers) cells and this row \(columns), so this is not a table"),
      hint: Message(
        zh: "让这一行与表头的列数相同",
        en: "give this row as many cells as the header"))
  }

  static func tooManyCells(cells: Int, columns: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unevenTable, at: range,
      Message(
        zh: "这一行有 \(cells) 个单元格，而表格只有 \(columns) 列",
        en: "this row has \(cells) cells in a table of \(columns) columns"),
      hint: Message(
        zh: "删去多出的单元格；单元格里的竖线写成 \\|",
        en: "remove the extra cell; a bar inside a cell is written \\|"))
  }

  static func impossibleMerge(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .impossibleCellMerge, at: range,
      Message(
        zh: "^^ 与上方同宽的正文单元格合并，而这里上方没有这样的单元格",
        en: "^^ merges with a body cell of the same width above it, and there is none here"),
      hint: Message(
        zh: "先用 || 使宽度相同，或写出内容",
        en: "make the widths equal with ||, or write the contents"))
  }
}

// MARK: - Callouts and footnotes

extension Diagnostic {
  static func unknownCallout(_ name: String, at range: SourceRange) -> Diagnostic {
    let near = nearestName(
      to: name.lowercased(), among: ["note", "tip", "important", "warning", "caution"])
    let suggestion = near.map { $0.uppercased() }
    return Diagnostic(
      .warning, .unknownCallout, at: range,
      Message(
        zh: "提示框只有 NOTE、TIP、IMPORTANT、WARNING、CAUTION，没有“\(value: name)”",
        en: "a callout is NOTE, TIP, IMPORTANT, WARNING or CAUTION, not '\(value: name)'"),
      hint: suggestion.map {
        Message(zh: "是否要写 [!\($0)]？", en: "did you mean [!\($0)]?")
      }
        ?? Message(
          zh: "换成五个名字之一；自己的标题写在方括号之后，如 [!WARNING] 不要承诺退费",
          en:
            "use one of the five; a title of your own goes after the bracket: [!WARNING] Do not promise"
        ))
  }

  static func unknownFootnote(_ label: String, near: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownFootnote, at: range,
      Message(
        zh: "没有名为“\(value: label)”的脚注",
        en: "no footnote is named '\(value: label)'"),
      hint: near.map {
        Message(zh: "是否要写 [^\(value: $0)]？", en: "did you mean [^\(value: $0)]?")
      }
        ?? Message(
          zh: "在本文件中另起一行写 [^\(value: label)]: 脚注内容",
          en: "define it in this file on a line of its own: [^\(value: label)]: text"))
  }

  static func duplicateFootnote(_ label: String, at range: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateFootnote, at: range,
      Message(
        zh: "脚注“\(value: label)”已定义过",
        en: "the footnote '\(value: label)' is defined already"),
      hint: Message(zh: "换一个名字", en: "give it another name"),
      notes: [
        .init(Message(zh: "先前的定义在这里", en: "previously defined here"), at: first)
      ])
  }

  static func unusedFootnote(_ label: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unusedFootnote, at: range,
      Message(
        zh: "正文没有引用脚注“\(value: label)”",
        en: "nothing refers to the footnote '\(value: label)'"),
      hint: Message(
        zh: "在正文中写 [^\(value: label)]，或删去这条脚注",
        en: "refer to it with [^\(value: label)], or delete it"))
  }
}

// MARK: - Text

extension Diagnostic {
  static func duplicateAnchor(_ id: String, at range: SourceRange, first: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateAnchor, at: range,
      Message(
        zh: "标题的 id “\(value: id)”在本文件中已用过",
        en: "the heading id '\(value: id)' is used already in this file"),
      hint: Message(zh: "换一个 id", en: "choose another id"),
      notes: [.init(Message(zh: "先前用在这里", en: "previously used here"), at: first)])
  }

  static func malformedReference(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .malformedReference, at: range,
      Message(
        zh: "引用写作 [[种类:id]]，种类用小写字母，冒号用半角",
        en: "a reference is [[kind:id]] with a kind in lower case and an ASCII colon"),
      hint: Message(
        zh: "例如 [[grade:vip_senior]] 或 [[grade:vip_senior|文字]]；要显示方括号，写成 \\[[",
        en: "write [[grade:vip_senior]] or [[grade:vip_senior|text]]; for literal brackets \\[["))
  }

  static func strayAsterisks(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .strayAsterisks, at: range,
      Message(
        zh: "这里的星号没有配成加粗，会原样显示",
        en: "these asterisks pair with none, so they are shown as they are"),
      hint: Message(
        zh: "检查另一端，去掉星号内侧的空格；一边是字母或数字、一边是标点时，在星号外侧加一个空格；要显示星号，写成 \\*",
        en:
          "check the other end and the spaces inside; between a letter and punctuation put a space outside; for literal asterisks write \\*"
      ))
  }
}

// MARK: - Includes

extension Diagnostic {
  static func unknownInclude(_ path: String, near: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownInclude, at: range,
      Message(
        zh: "能嵌入的是 content/ 里的 .md 文件（人员和考试文件夹除外），没有“\(value: path)”",
        en:
          "an include names a .md file in content/, but none of people or exams, and '\(value: path)' is none"
      ),
      hint: near.map {
        Message(zh: "是否要嵌入“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      }
        ?? Message(
          zh: "路径从本文件算起，以 / 开头则从 content/ 算起",
          en: "the path counts from this file, or from content/ if it begins with a slash"))
  }

  static func includeCycle(_ chain: [String], at range: SourceRange) -> Diagnostic {
    let way = chain.joined(separator: " → ")
    return Diagnostic(
      .error, .includeCycle, at: range,
      Message(
        zh: "文件不能嵌入自己：\(value: way)", en: "a file cannot include itself: \(value: way)"),
      hint: Message(zh: "删去这一行", en: "remove this line"))
  }

  static func includesTooDeep(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .limitExceeded, at: range,
      Message(
        zh: "文件最多层层嵌入 \(limit) 层", en: "files include one another at most \(limit) deep"),
      hint: Message(
        zh: "减少层数，或在 site.yaml 中调高 limits.include_depth",
        en: "use fewer levels, or raise limits.include_depth in site.yaml"))
  }

  static func includesTooLarge(limit: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .limitExceeded, at: range,
      Message(
        zh: "页面连同嵌入的文件最大 \(limit) 字节",
        en: "a page and what it includes have at most \(limit) bytes"),
      hint: Message(
        zh: "少嵌入一些，或在 site.yaml 中调高 limits.markdown_bytes",
        en: "include less, or raise limits.markdown_bytes in site.yaml"))
  }

  static func misplacedInclude(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .misplacedInclude, at: range,
      Message(
        zh: "嵌入文件的 ![[…]] 单独占一行，不在段落、列表、引用和表格里",
        en: "an include ![[…]] has a line of its own, outside paragraphs, lists, quotes and tables"),
      hint: Message(
        zh: "移到单独一行，前后空行；要显示它本身，写成 !\\[[",
        en: "move it to a line of its own between blank lines; for literal brackets write !\\[["))
  }
}
