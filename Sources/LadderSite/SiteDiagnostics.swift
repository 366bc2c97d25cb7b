import LadderCatalogue
import LadderDiagnostics
import LadderSearch

// What the building of pages and the writing of files have to say, each sentence in one place.

extension Diagnostic {
  // MARK: - output

  enum OutputRefusal {
    case root, home, source, gitRoot, notAFolder
    case foreignFiles(String)
    /// It and another output folder lie in one another.
    case overlaps(String)
  }

  static func outputRefused(
    _ path: String, _ why: OutputRefusal, option: String = "--output"
  ) -> Diagnostic {
    let reason: Message
    var hint = Message(
      zh: "用 \(option) 指定另一个文件夹", en: "name another folder with \(option)")
    switch why {
    case .root:
      reason = Message(
        zh: "不能把网站写进根目录“\(path)”", en: "the site cannot be written into the root folder '\(path)'")
    case .home:
      reason = Message(
        zh: "不能把网站写进主目录“\(path)”", en: "the site cannot be written into the home folder '\(path)'")
    case .source:
      reason = Message(
        zh: "输出文件夹“\(path)”是源文件夹，或包含、位于源文件之中",
        en: "the output folder '\(path)' is the source folder, holds it, or lies among its files")
    case .gitRoot:
      reason = Message(
        zh: "输出文件夹“\(path)”是一个 Git 工作区的根",
        en: "the output folder '\(path)' is the root of a Git work tree")
    case .notAFolder:
      reason = Message(zh: "“\(path)”不是文件夹", en: "'\(path)' is not a folder")
    case .foreignFiles(let name):
      reason = Message(
        zh: "输出文件夹“\(path)”里有不是 Ladder 写的文件（如“\(name)”）",
        en: "the output folder '\(path)' holds files that Ladder did not write, such as '\(name)'")
      hint = Message(
        zh: "先清空它，或用 \(option) 指定另一个文件夹",
        en: "empty it first, or name another folder with \(option)")
    case .overlaps(let other):
      reason = Message(
        zh: "放个人页面的文件夹“\(path)”与所有人可见的“\(other)”相同或互相包含",
        en:
          "the folder for private pages '\(path)' and the one for everybody '\(other)' are one, or lie in one another"
      )
    }
    return Diagnostic(.error, .outputRefused, at: nil, reason, hint: hint)
  }

  static func outputEdited(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .outputEdited, at: nil,
      Message(
        zh: "输出文件“\(path)”在上次构建之后被改动过，已原样保留",
        en: "the output file '\(path)' was changed since the last build and is kept as it is"),
      hint: Message(
        zh: "删除它后再构建一次，就会换成新的页面", en: "delete it and build again to get the page in its place"))
  }

  static func outputForeign(_ path: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, .outputForeign, at: nil,
      Message(
        zh: "输出文件夹里有 \(count) 个不是 Ladder 写的文件，已原样保留（如“\(path)”）",
        en:
          "the output folder holds \(count) files that Ladder did not write; they are kept ('\(path)')"
      ))
  }

  // MARK: - dates and words

  static func missingDate() -> Diagnostic {
    Diagnostic(
      .error, .missingDate, at: nil,
      Message(
        zh: "不知道“今天”是哪天：没有数据交付清单，也没有 SOURCE_DATE_EPOCH 或提交日期",
        en: "there is no 'today': no delivery manifest, no SOURCE_DATE_EPOCH and no commit date"),
      hint: Message(zh: "加上 --as-of 2026-03-31", en: "add --as-of 2026-03-31"))
  }

  static func peopleAccessUnset() -> Diagnostic {
    Diagnostic(
      .warning, .peopleAccessUnset, at: nil,
      Message(
        zh: "有人员记录，但没有写明谁能看个人页面，所以没有生成任何个人页面",
        en:
          "there are records of people, but nothing says who may read pages about them; none were made"
      ),
      hint: Message(
        zh: "在 content/site.yaml 写上“people: {access: off}”或其他访问方式",
        en: "write 'people: {access: off}' or another mode into content/site.yaml"))
  }

  static func missingMessage(_ key: String, in path: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .error, .missingMessage, at: place,
      Message(
        zh: "界面文字文件“\(path)”缺少“\(key)”", en: "the file of interface texts '\(path)' lacks '\(key)'"),
      hint: Message(zh: "加上一行“\(key): …”", en: "add a line '\(key): …'"))
  }

  /// A language of the site's own that has no words of its own for some texts.
  static func messagesInEnglish(_ keys: [String], in path: String, at place: SourceRange)
    -> Diagnostic
  {
    let shown = keys.prefix(10)
    let more = keys.count > shown.count
    return Diagnostic(
      .warning, .missingMessage, at: place,
      Message(
        zh:
          "界面文字文件“\(path)”缺少 \(keys.count) 句，网页上用英文：\(shown.joined(separator: "、"))\(more ? "……" : "")",
        en:
          "the file of interface texts '\(path)' lacks \(keys.count) texts, which are shown in English: \(shown.joined(separator: ", "))\(more ? " …" : "")"
      ),
      hint: Message(
        zh: "补上这些行；键和写法照默认的 messages/en.yaml（ladder templates show messages/en.yaml）",
        en:
          "add these lines, with the keys of the default file (ladder templates show messages/en.yaml)"
      ))
  }

  static func missingMessages(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .missingMessage, at: nil,
      Message(zh: "没有界面文字文件“\(path)”", en: "there is no file of interface texts '\(path)'"),
      hint: Message(
        zh: "改 site.yaml 的 language，或加上这个文件", en: "change 'language' in site.yaml, or add the file")
    )
  }

  static func missingTemplates(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .missingSource, at: nil,
      Message(
        zh: "没有找到默认模板（找过“\(path)”）",
        en: "the default templates were not found (looked in '\(path)')"),
      hint: Message(
        zh: "用 --templates 指明 site-templates 文件夹",
        en: "name the folder site-templates with --templates"))
  }

  static func brokenSearchClient(_ error: ClientJoinError) -> Diagnostic {
    let why: Message =
      switch error.reason {
      case .missingModule(let name):
        Message(zh: "缺少模块“\(name)”", en: "the module '\(name)' is missing")
      case .unsupportedForm(let line):
        Message(zh: "这种写法无法合并：\(value: line)", en: "this form cannot be joined: \(value: line)")
      case .circularImport(let name):
        Message(zh: "与“\(name)”互相引用", en: "it and '\(name)' import each other")
      case .duplicateName(let name):
        Message(zh: "两个模块都有名称“\(name)”", en: "two modules have the name '\(name)'")
      }
    let place = "site-templates/assets/search/\(error.module):\(error.line)"
    return Diagnostic(
      .error, .brokenSearchClient, at: nil,
      Message(
        zh: "搜索脚本“\(place)”无法使用：\(why.zh.text(hidingValues: false))",
        en: "the search script '\(place)' cannot be used: \(why.en.text(hidingValues: false))"),
      hint: Message(
        zh: "改正这一行，或删去自己的这个文件、用默认的",
        en: "correct the line, or remove your own copy of the file"))
  }

  // MARK: - addresses

  static func addressTaken(_ route: String, at place: SourceRange?, first: SourceRange?)
    -> Diagnostic
  {
    Diagnostic(
      .error, .addressTaken, at: place,
      Message(
        zh: "两个页面的地址都是“\(route)”", en: "two pages have the address '\(route)'"),
      hint: Message(zh: "给其中一个改文件名或写上 slug", en: "rename one of the files or give it a 'slug'"),
      notes: [Note(Message(zh: "另一个页面", en: "the other page"), at: first)])
  }
}

extension Diagnostic.Note {
  /// Said at each build while the pages about people are open to everyone, with the reason that was given.
  static func openAccess(_ site: SiteSettings) -> [Diagnostic.Note] {
    guard site.peopleAccess == .open, let reason = site.peopleAccessOpenReason else { return [] }
    return [
      Diagnostic.Note(
        Message(
          zh: "个人页面对所有人公开，理由：\(value: reason)",
          en: "pages about people are open to everyone, because: \(value: reason)"),
        at: site.peopleAccessPlace)
    ]
  }
}
