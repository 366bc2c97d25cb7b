internal import LadderDiagnostics

// Markup that was meant and is none, or is not what was meant: slips of the hand that CommonMark takes for text.

extension Diagnostic {
  static func tightHeading(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .tightHeading, at: range,
      Message(
        zh: "标题的 # 后面要有一个半角空格，否则是普通文字",
        en: "a heading has a blank behind its #; without one this is text"),
      hint: Message(
        zh: "加一个半角空格；不是标题的，写成 \\#", en: "add a blank; if it is no heading, write \\#"))
  }

  static func tightItem(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .tightItem, at: range,
      Message(
        zh: "编号要写成半角的“1.”，后面空一格，否则是普通文字，几行会连成一段",
        en:
          "an item of a list is '1.' and a blank; without it these lines are text and run together"),
      hint: Message(
        zh: "写成“1. 文字”；不是列表的，在点前加反斜杠：1\\.文字",
        en: "write '1. text'; if it is no list, put a backslash before the dot: 1\\.text"))
  }

  static func tightBullet(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .tightItem, at: range,
      Message(
        zh: "“-”后面要空一格才成列表，否则是普通文字，几行会连成一段",
        en:
          "an item of a list is '-' and a blank; without it these lines are text and run together"),
      hint: Message(
        zh: "写成“- 文字”；不是列表的，在前面加反斜杠：\\-文字",
        en: "write '- text'; if it is no list, put a backslash before it: \\-text"))
  }

  static func tightTask(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .tightItem, at: range,
      Message(
        zh: "勾选框要写成“[ ]”或“[x]”，后面空一格，否则会原样显示",
        en: "a box is '[ ]' or '[x]' and a blank; anything else is shown as it is"),
      hint: Message(
        zh: "写成“- [ ] 文字”或“- [x] 文字”，都用半角",
        en: "write '- [ ] text' or '- [x] text' in ASCII"))
  }

  static func unclosedCode(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unclosedCode, at: range,
      Message(
        zh: "这个代码块没有结束，后面的内容全部成了代码",
        en: "this code block has no end, so all that follows is code"),
      hint: Message(
        zh: "在代码后面另起一行，写与开头同样多的 ` 或 ~",
        en: "end it with a line of as many ` or ~ as at its beginning"))
  }

  static func tableWithoutHeader(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .tableWithoutHeader, at: range,
      Message(
        zh: "表格的第二行是 |---|---|，这里不是，所以不会成为表格",
        en: "the second line of a table is |---|---|, and this is none, so it is not a table"),
      hint: Message(
        zh: "在第一行下面插入一行，每列写 ---", en: "put a line under the first with --- for each column"))
  }

  static func strayUnderscores(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .strayUnderscores, at: range,
      Message(
        zh: "紧挨汉字的 __ 不会加粗，会原样显示",
        en: "__ beside Chinese text is no emphasis, so it is shown as it is"),
      hint: Message(
        zh: "加粗用 **；要显示下划线，写成 \\_", en: "use **; for literal underscores write \\_"))
  }

  static func fullWidthAsterisks(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .strayAsterisks, at: range,
      Message(
        zh: "全角的 ＊＊ 不会加粗，会原样显示",
        en: "full-width ＊＊ is no emphasis, so it is shown as it is"),
      hint: Message(zh: "改用半角的 **文字**", en: "write **text** with ASCII asterisks"))
  }

  static func blankInAddress(_ address: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unknownLink, at: range,
      Message(
        zh: "地址“\(value: address)”里有空格，所以不会成为链接",
        en: "the address '\(value: address)' holds a blank, so it is not a link"),
      hint: Message(
        zh: "去掉文件名里的空格，或用尖括号围住：(<\(value: address)>)",
        en: "take the blank out of the file's name, or write (<\(value: address)>)"))
  }

  static func linkWithoutAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownLink, at: range,
      Message(zh: "链接没有地址", en: "a link leads somewhere, and this has no address"),
      hint: Message(
        zh: "在圆括号里写上地址，或去掉方括号和圆括号",
        en: "write the address between ( and ), or take the brackets away"))
  }

  static func imageWithoutAddress(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownLink, at: range,
      Message(zh: "图片没有地址，不知道该显示哪个文件", en: "an image shows a file, and this has no address"),
      hint: Message(
        zh: "在圆括号里写上图片文件的地址，或去掉整个图片",
        en: "write the address of the picture between ( and ), or take the image away"))
  }

  static func fullWidthLink(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .fullWidthLink, at: range,
      Message(
        zh: "链接的括号用半角 ( )，这里是全角，所以不会成为链接",
        en: "the brackets of a link are ASCII ( ), and these are full-width, so it is not a link"),
      hint: Message(zh: "改成 [文字](地址)", en: "write [text](address)"))
  }
}
