internal import LadderDiagnostics

extension Diagnostic {
  static func rawHTML(_ kind: RawHTML.Kind, at range: SourceRange) -> Diagnostic {
    switch kind {
    case .comment:
      Diagnostic(
        .warning, .rawHTML, at: range,
        Message(
          zh: "注释也是 HTML 标记，会原样显示给读者", en: "a comment is HTML as well and is shown to readers"),
        hint: Message(zh: "删去注释", en: "remove the comment"))
    case .tag(let name):
      Diagnostic(
        .warning, .rawHTML, at: range,
        Message(zh: "HTML 标记会原样显示为文字", en: "HTML is shown as text"),
        hint: markdown(inPlaceOf: name))
    }
  }

  /// What to write in Markdown where HTML has a tag.
  private static func markdown(inPlaceOf tag: String) -> Message {
    switch tag {
    case "b", "strong": Message(zh: "加粗写成 **文字**", en: "for bold write **text**")
    case "i", "em": Message(zh: "斜体写成 *文字*", en: "for italics write *text*")
    case "s", "del", "strike": Message(zh: "删除线写成 ~~文字~~", en: "to strike out write ~~text~~")
    case "code", "kbd", "samp", "tt": Message(zh: "写成 `文字`", en: "write `text`")
    case "br": Message(zh: "换行在行尾加反斜杠 \\", en: "to break a line end it with a backslash \\")
    case "hr": Message(zh: "分隔线写成单独一行 ---，前后空行", en: "write --- on a line between blank lines")
    case "h1", "h2", "h3", "h4", "h5", "h6":
      heading(String(repeating: "#", count: Int(tag.dropFirst()) ?? 1))
    case "ul", "ol", "li":
      Message(zh: "列表每项另起一行，写成“- 文字”或“1. 文字”", en: "write each item on a line: - text, or 1. text")
    case "table", "thead", "tbody", "tr", "td", "th", "colgroup", "col":
      Message(
        zh: "写成 Markdown 表格：| 甲 | 乙 |；单元格用 || 和 ^^ 合并",
        en: "write a Markdown table, | a | b |, and merge cells with || and ^^")
    case "details", "summary":
      Message(
        zh: "可折叠的内容写成“> [!NOTE]- 标题”，后面每行以 > 开头",
        en: "what folds is a callout: > [!NOTE]- title, and each line after it begins with >")
    case "blockquote": Message(zh: "引用的每行以 > 开头", en: "begin each line of a quotation with >")
    case "pre": Message(zh: "代码用单独成行的 ``` 围起来", en: "put code between lines of ```")
    case "a":
      Message(
        zh: "链接写成 [文字](地址)；锚点写在标题后面：{#名称}",
        en: "write a link as [text](address), an anchor behind its heading as {#name}")
    case "img", "picture", "figure", "figcaption":
      Message(zh: "图片写成 ![图上是什么](文件)", en: "write a picture as ![what it shows](file)")
    case "video", "audio", "iframe", "embed", "object", "source":
      Message(
        zh: "把文件放在页面旁边，写成链接 [文字](文件)",
        en: "put the file beside the page and link to it: [text](file)")
    case "p", "div", "span", "font", "center", "u", "mark", "small", "big", "sup", "sub", "section",
      "script", "style":
      Message(zh: "删去标记，只留文字", en: "remove the tags and keep the text")
    default:
      Message(
        zh: "改用 Markdown 写法；若要显示尖括号，写成 `<` 或 \\<",
        en: "write it in Markdown; for a literal bracket write `<` or \\<")
    }
  }

  private static func heading(_ marks: String) -> Message {
    Message(zh: "标题写成 \(marks) 文字", en: "write a heading as \(marks) text")
  }
}
