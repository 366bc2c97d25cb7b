import LadderDiagnostics

extension Diagnostic {
  static func emptyTable(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidCSV, at: range,
      Message(
        zh: "表格的第一行是列名，此文件是空的", en: "the first row names the columns, and this file is empty"),
      hint: Message(zh: "加上列名一行", en: "add a row with the names of the columns"))
  }

  static func fullWidthCommas(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidCSV, at: range,
      Message(zh: "各列以半角逗号“,”分隔，不能用全角“，”", en: "columns are separated by ',', not by '，'"),
      hint: Message(zh: "把全角逗号换成半角逗号", en: "put ',' in place of '，'"))
  }

  static func wrongColumnCount(_ count: Int, _ width: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongColumnCount, at: range,
      Message(
        zh: "每行应有 \(width) 格，此行有 \(count) 格",
        en: "a row has \(width) cells as the header does, and this one has \(count)"),
      hint: count > width
        ? Message(zh: "内容里有逗号的格要加引号", en: "put quotation marks around a cell that holds a comma")
        : Message(
          zh: "补齐缺少的格（空格也要有逗号）", en: "add the missing cells; an empty one needs its comma too"))
  }

  static func moreWrongRows(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongColumnCount, at: range,
      Message(
        zh: "还有 \(count) 行的格数不对", en: "\(count) more rows have a wrong number of cells"),
      hint: Message(
        zh: "检查分隔符与列名一行", en: "see to the separator and to the row of names"))
  }

  static func moreWrongQuotes(_ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidCSV, at: range,
      Message(
        zh: "还有 \(count) 处引号不成对", en: "\(count) more quotation marks are out of place"),
      hint: Message(
        zh: "从原系统重新导出，或检查分隔符", en: "export the table again, or see to its separator"))
  }

  static func unclosedQuote(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidCSV, at: range,
      Message(
        zh: "格子开头的引号要成对，这个没有关闭", en: "a cell that begins with a quotation mark ends with one"),
      hint: Message(
        zh: "在格子末尾补上引号，文字里的引号写两次", en: "add it at the end of the cell; double the marks inside"))
  }

  static func textAfterQuote(at range: SourceRange, opened: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidCSV, at: range,
      Message(
        zh: "右引号之后应是分隔符或换行", en: "after a closing quotation mark the cell ends"),
      hint: Message(zh: "文字里的引号写两次：\"\"", en: "double the quotation marks inside: \"\""),
      notes: [Note(Message(zh: "左引号在这里", en: "it was opened here"), at: opened)])
  }
}

// MARK: - columns

extension Diagnostic {
  static func unknownColumns(
    _ names: [(name: String, near: String?)], in schema: Schema, at range: SourceRange
  ) -> Diagnostic {
    let list = names.map(\.name).joined(separator: "、")
    let listEnglish = names.map { "'\($0.name)'" }.joined(separator: ", ")
    let near = names.compactMap { name in name.near }
    let hint: Message
    if near.isEmpty {
      hint = Message(
        zh: "可用的列：\(schema.fields.map(\.key).joined(separator: "、"))；别名写在 aliases.yaml",
        en:
          "the columns are \(schema.fields.map(\.key).joined(separator: ", ")); other names go into aliases.yaml"
      )
    } else {
      hint = Message(
        zh: "是不是“\(near.joined(separator: "、"))”？",
        en: "did you mean '\(near.joined(separator: "', '"))'?")
    }
    return Diagnostic(
      .warning, .unknownColumn, at: range,
      Message(
        zh: "表格 \(schema.name) 不用这些列，已略去：\(value: list)",
        en: "the table \(schema.name) leaves out columns it does not know: \(value: listEnglish)"),
      hint: hint)
  }

  static func missingColumn(
    _ field: FieldDeclaration, in schema: Schema, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .missingColumn, at: range,
      Message(
        zh: "表格 \(schema.name) 必须有“\(field.key)”列",
        en: "the table \(schema.name) has a column '\(field.key)'"),
      hint: Message(
        zh: "加上此列，或在 aliases.yaml 里写明它的别名",
        en: "add the column, or name it in aliases.yaml"))
  }

  static func duplicateColumn(
    _ key: String, at range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateColumn, at: range,
      Message(zh: "“\(key)”列只能有一个", en: "there is one column '\(key)'"),
      hint: Message(zh: "删去其中一列", en: "remove one of the two"),
      notes: [Note(Message(zh: "前一个在这里", en: "previously given here"), at: first)])
  }

  static func emptyCell(_ field: FieldDeclaration, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: range,
      Message(zh: "“\(field.key)”不能为空", en: "'\(field.key)' has a value in every row"),
      hint: Message(
        zh: "补上内容（\(field.shape.description.zh)）", en: "fill it in: \(field.shape.description.en)"))
  }

  static func moreWrongCells(_ key: String, _ count: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: range,
      Message(
        zh: "“\(key)”列还有 \(count) 格有问题", en: "\(count) more cells of the column '\(key)' are wrong"),
      hint: Message(zh: "先改正上面各处，再检查", en: "mend the ones above and check again"))
  }
}
