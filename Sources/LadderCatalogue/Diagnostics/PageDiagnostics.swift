package import LadderDiagnostics
import LadderInput

// What the catalogue has to say about the front matter of pages and the numbers of the rule book.

extension Diagnostic {
  static func dateNotAfter(_ later: String, _ earlier: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .dateOrder, at: place,
      Message(zh: "“\(later)”应晚于“\(earlier)”", en: "'\(later)' is after '\(earlier)'"),
      hint: Message(zh: "核对两个日期", en: "look at both dates"))
  }

  static func unusableTag(_ tag: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unusableTag, at: place,
      Message(
        zh: "标签要含有文字或数字，最多三十个汉字，而不是“\(value: tag)”",
        en: "a tag has a letter or a digit and at most 90 bytes, not '\(value: tag)'"),
      hint: Message(zh: "换一个短的词", en: "take a short word"))
  }

  static func tagsInOne(_ tag: String, at place: SourceRange) -> Diagnostic {
    let tags = tag.split { "，、；,;".contains($0) }.map { $0.drop { $0 == " " } }.joined(
      separator: ", ")
    return Diagnostic(
      .error, .unusableTag, at: place,
      Message(
        zh: "“\(value: tag)”像是几个标签，一个标签里没有逗号和顿号",
        en: "'\(value: tag)' looks like several tags; one holds no comma"),
      hint: Message(zh: "写成 tags: [\(value: tags)]", en: "write 'tags: [\(value: tags)]'"))
  }

  static func untitled(_ name: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .missingKey, at: place,
      Message(
        zh: "这一页没有标题，处处会显示文件名“\(value: name)”",
        en: "the page has no title, so it is called '\(value: name)' everywhere"),
      hint: Message(
        zh: "在页首写上 title，或在正文开头写一级标题：# 标题",
        en: "write a 'title' at the head of the page, or begin its text with a heading: # Title"))
  }

  static func fileNameIsNoID(
    _ name: String, _ kind: EntityKind, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unusableFileName, at: place,
      Message(
        zh: "\(kind.noun.zh)没有写 id 时文件名就是标识，“\(value: name)”里有空格或标点",
        en:
          "\(kind.noun.withArticle) without an 'id' is named by its file, and '\(value: name)' holds blanks or punctuation"
      ),
      hint: Message(
        zh: "给文件改名（多余的副本请删去），或在页首写上 id",
        en:
          "rename the file, delete it if it is a mere copy, or write an 'id' at the head of the page"
      ))
  }

  static func unusableAlias(_ alias: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unusableAlias, at: place,
      Message(
        zh: "“aliases”是页面以前在 content 下的位置，而不是“\(value: alias)”",
        en: "'aliases' holds places under content/ where the page lay before, not '\(value: alias)'"
      ),
      hint: Message(
        zh: "写成旧文件的路径，如 guide/old_name.md", en: "write the old file's path: guide/old_name.md"))
  }

  static func unusableEditURL(_ url: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unusableEditURL, at: place,
      Message(
        zh: "“edit_url”以 https:// 或 http:// 开头，并含有一处 {path}，而不是“\(value: url)”",
        en: "'edit_url' begins with https:// or http:// and holds {path} once, not '\(value: url)'"),
      hint: Message(
        zh: "例如 https://git.example.com/handbook/edit/main/{path}",
        en: "such as https://git.example.com/handbook/edit/main/{path}"))
  }

  static func withheldReference(_ page: WithheldPage, at place: SourceRange) -> Diagnostic {
    withheld(
      page, at: place,
      hint: Message(zh: "去掉这处引用，或让那一页发布", en: "take the reference out, or publish the page"))
  }

  /// Something leads to a page that is not published.
  package static func withheld(_ page: WithheldPage, at place: SourceRange, hint: Message)
    -> Diagnostic
  {
    let path = page.path
    let message: Message =
      switch page.reason {
      case .draft:
        Message(
          zh: "“\(value: path)”是草稿，没有发布", en: "'\(value: path)' is a draft and not published")
      case .scheduled(let day):
        Message(
          zh: "“\(value: path)”到 \(day) 才发布",
          en: "'\(value: path)' is not published before \(day)")
      case .expired(let day):
        Message(
          zh: "“\(value: path)”从 \(day) 起不再发布",
          en: "'\(value: path)' is not published any more since \(day)")
      }
    return Diagnostic(
      .error, .unpublishedTarget, at: place, message, hint: hint,
      notes: [Note(Message(zh: "在这里写明", en: "said here"), at: page.place)])
  }

  static func sectionGap(
    _ missing: [SectionNumber], after last: SectionNumber, before next: SectionNumber,
    at place: SourceRange
  ) -> Diagnostic {
    let numbers = missing.map(\.description)
    return Diagnostic(
      .warning, .sectionGap, at: place,
      Message(
        zh: "编号 \(last) 之后是 \(next)，缺 \(numbers.joined(separator: "、"))",
        en: "after \(last) comes \(next); \(numbers.joined(separator: ", ")) is missing"),
      hint: Message(
        zh: "补上缺的一节，或改正编号", en: "write the missing section, or mend the number"))
  }

  static func repeatedSection(
    _ number: SectionNumber, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, .repeatedSection, at: place,
      Message(zh: "编号 \(number) 用了两次", en: "the number \(number) is used twice"),
      hint: Message(zh: "改正其中一个", en: "mend one of them"),
      notes: [Note(Message(zh: "先在这里用过", en: "first used here"), at: first)])
  }

  static func caseNotAnonymised(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .caseNotAnonymised, at: place,
      Message(
        zh: "案例发布前必须隐去客户信息", en: "a case is published only when customers cannot be recognised"),
      hint: Message(
        zh: "隐去后写 anonymised: true，或先写 draft: true",
        en: "write 'anonymised: true' when it is done, or 'draft: true' until then"))
  }

  static func personalNumber(_ kind: PersonalNumber, at place: SourceRange) -> Diagnostic {
    let name: (zh: String, en: String) =
      switch kind {
      case .telephone: ("手机号码", "a telephone number")
      case .identityCard: ("身份证号码", "an identity card's number")
      case .bankCard: ("银行卡号", "a bank card's number")
      }
    return Diagnostic(
      .warning, .personalNumber, at: place,
      Message(
        zh: "这里像是\(name.zh)，发布前要隐去", en: "this looks like \(name.en), which is not published"),
      hint: Message(
        zh: "换成“尾号 0000”这样的写法，或删去", en: "write 'ending in 0000' or the like, or take it out"))
  }
}
