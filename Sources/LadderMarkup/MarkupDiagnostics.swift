internal import LadderDiagnostics

extension Diagnostic {
  static func rawHTML(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .rawHTML, at: range,
      Message(
        zh: "HTML 标记会原样显示为文字",
        en: "HTML is shown as text"),
      hint: Message(
        zh: "改用 Markdown 写法；若要显示尖括号，写成 `<` 或 \\<",
        en: "write it in Markdown; for a literal bracket write `<` or \\<"))
  }

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
      hint: Message(
        zh: "使用相对路径、http:、https:、mailto: 或 tel:",
        en: "use a relative path, http:, https:, mailto: or tel:"))
  }
}
