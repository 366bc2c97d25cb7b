import LadderDiagnostics

extension Diagnostic {
  static func stuckFile(seconds: Int, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .stuckFile, at: range,
      Message(
        zh: "这个文件解析了 \(seconds) 秒还没有结束，其余文件已读完，网站没有改动",
        en:
          "this file was parsed for \(seconds) s without an end; the others were read, the site is as it was"
      ),
      hint: Message(
        zh: "看看文件里是否有大量重复的标记；确属正常的，在 site.yaml 中调高 limits.file_seconds",
        en: "look for markup that is repeated endlessly, or raise limits.file_seconds in site.yaml")
    )
  }

  static func endingInCapitals(
    _ name: String, right: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unusableFileName, at: range,
      Message(
        zh: "文件名“\(value: name)”的结尾要用小写字母，否则不会读取",
        en: "the name '\(value: name)' ends in small letters, or the file is not read"),
      hint: Message(zh: "改名为“\(value: right)”", en: "rename it to '\(value: right)'"))
  }

  static func notRead(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unusedFile, at: range,
      Message(
        zh: "这个文件里没有 Ladder 认得的数据，所以不起作用",
        en: "the file holds no data that Ladder knows, so it does nothing"),
      hint: Message(
        zh: "数据文件放在 content/data/；与手册无关的文件请移出 content",
        en: "data lies in content/data/; take a file that is not of the handbook out of content"))
  }

  static func unusedPart(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unusedPart, at: range,
      Message(
        zh: "文件名以 _ 开头的是供嵌入的片段，不成页面，而没有页面嵌入它",
        en: "a file named with a leading _ is a part and no page, and no page includes it"),
      hint: Message(
        zh: "在页面里写 ![[文件路径]]，或去掉文件名开头的 _，或删去文件",
        en: "include it with ![[path]], or take the _ from its name, or delete it"))
  }
}
