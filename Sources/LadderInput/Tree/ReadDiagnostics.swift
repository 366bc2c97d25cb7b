import LadderDiagnostics

extension Diagnostic {
  private static func atFile(
    _ path: String, _ code: DiagnosticCode, zh: Phrase, en: Phrase, hint: Message,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      .error, code, at: SourceRange(path: path, bounds: 0..<0), Message(zh: zh, en: en),
      hint: hint, notes: notes)
  }

  static func unreadable(_ error: FileError, _ path: String) -> Diagnostic {
    // The place on this machine says nothing elsewhere, and messages are the same everywhere.
    let message = FileError(error.operation, path, errno: error.errno).message
    return Diagnostic(
      .error, .unreadableFile, at: SourceRange(path: path, bounds: 0..<0), message,
      hint: Message(
        zh: "检查文件的权限，链接则检查它指向的文件",
        en: "see to its permissions and, if it is a link, to the file it names"))
  }

  static func missingFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .missingSource, at: nil,
      Message(zh: "源文件夹里应有“\(path)”", en: "the source folder holds a folder '\(path)'"),
      hint: Message(
        zh: "创建它，或用 --source 指定源文件夹", en: "create it, or name the source with --source"))
  }

  static func unusableName(_ path: String) -> Diagnostic {
    atFile(
      path, .unusableFileName, zh: "文件名“\(path)”应为 UTF-8 文字，不含控制字符和反斜杠",
      en: "the name '\(path)' is UTF-8 text without control characters and backslashes",
      hint: Message(zh: "给文件改名", en: "rename the file"))
  }

  static func nameTooLong(_ path: String, _ count: Int, limit: Int) -> Diagnostic {
    atFile(
      path, .unusableFileName, zh: "文件名最多 \(limit) 字节，“\(path)”有 \(count) 字节（一个汉字占 3 字节）",
      en: "a name has at most \(limit) bytes, and that of '\(path)' has \(count)",
      hint: Message(
        zh: "改成短一些的名字，或调高设置 limits.file_name_bytes",
        en: "rename it, or raise limits.file_name_bytes"))
  }

  static func notAFile(_ path: String) -> Diagnostic {
    atFile(
      path, .unsupportedFile, zh: "“\(path)”是管道、套接字或设备，不是普通文件",
      en: "'\(path)' is a pipe, a socket or a device and not a file",
      hint: Message(zh: "把它移出源文件夹", en: "move it out of the source folder"))
  }

  static func linkedFolder(_ path: String) -> Diagnostic {
    atFile(
      path, .unsupportedFile, zh: "“\(path)”是指向文件夹的链接，链接只能指向文件",
      en: "'\(path)' links to a folder, and links lead to files only",
      hint: Message(zh: "把文件夹放到这里", en: "put the folder itself here"))
  }

  static func linkOutside(_ path: String) -> Diagnostic {
    atFile(
      path, .linkOutsideSource, zh: "链接“\(path)”指向源文件夹之外",
      en: "the link '\(path)' leads out of the source folder",
      hint: Message(
        zh: "把文件复制到源文件夹里，或删去链接", en: "copy the file into the source folder, or remove the link"))
  }

  static func linkAcross(_ path: String) -> Diagnostic {
    atFile(
      path, .linkOutsideSource, zh: "链接“\(path)”不能进出人员文件夹和考试文件夹",
      en: "the link '\(path)' leads into or out of the folder of people or exams",
      hint: Message(zh: "删去链接", en: "remove the link"))
  }

  static func collision(_ path: String, _ other: String) -> Diagnostic {
    atFile(
      path, .collidingPaths, zh: "“\(path)”与“\(other)”只有大小写或 Unicode 形式不同，在许多系统上是同一个文件",
      en:
        "'\(path)' and '\(other)' differ only in case or Unicode form and are one file on many systems",
      hint: Message(zh: "给其中一个改名", en: "rename one of them"),
      notes: [
        Note(
          Message(zh: "另一个在这里", en: "the other is here"),
          at: SourceRange(path: other, bounds: 0..<0))
      ])
  }

  static func fileTooLarge(_ path: String, _ limit: Int, setting: String) -> Diagnostic {
    atFile(
      path, .fileTooLarge, zh: "“\(path)”最大 \(limit) 字节",
      en: "'\(path)' has at most \(limit) bytes",
      hint: Message(
        zh: "拆成几个文件，或调高设置 \(setting)", en: "split it, or raise \(setting)"))
  }

  static func workbookNotText(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .invalidUTF8, at: range,
      Message(
        zh: "这是 Excel 工作簿或压缩包，只是改了扩展名",
        en: "this is a workbook or an archive under another name"),
      hint: Message(
        zh: "在 Excel 中另存为“CSV UTF-8（逗号分隔）”", en: "save it as 'CSV UTF-8' from the spreadsheet"))
  }

  static func invalidUTF8(
    _ path: String, looksLike encoding: String?, at range: SourceRange
  ) -> Diagnostic {
    let hint: Message
    if let encoding {
      let quoted =
        "'"
        + path.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: #"'\''"#) + "'"
      let command = "iconv -f \(encoding) -t UTF-8 \(quoted) > utf8.txt && mv utf8.txt \(quoted)"
      hint = Message(
        zh: "看来是 \(encoding) 编码，转换命令：\(command)",
        en: "it looks like \(encoding); convert it: \(command)")
    } else {
      hint = Message(
        zh: "用编辑器另存为 UTF-8；非文本文件请换扩展名",
        en: "save it as UTF-8, or rename it if it is no text")
    }
    return Diagnostic(
      .error, .invalidUTF8, at: range,
      Message(zh: "文本文件应为 UTF-8 编码，此处的字节不是", en: "text is UTF-8, and this byte is not"),
      hint: hint)
  }
}

extension Diagnostic.Note {
  static func readAsGB18030(at range: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(
      Message(
        zh: "不是 UTF-8，已按 GB18030 读取", en: "this table is not UTF-8 and was read as GB18030"),
      at: range)
  }
}
