import LadderCatalogue
import LadderDiagnostics
import LadderInput

// What the building of pages has to say about links, files beside pages, tags and dates.

extension Diagnostic {
  private static func perhaps(_ nearest: String?, before: String = "") -> Message? {
    nearest.map {
      Message(zh: "是不是想写“\(before)\(value: $0)”？", en: "did you mean '\(before)\(value: $0)'?")
    }
  }

  // MARK: - links

  /// `path` is where the file was looked for.
  static func unknownLink(
    _ written: String, nearest: String?, path: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownLink, at: place,
      Message(
        zh: "链接“\(value: written)”指向的文件不存在", en: "the link '\(value: written)' leads to no file"),
      hint: otherSite(written) ?? perhaps(nearest)
        ?? Message(
          zh: "把文件放在“\(value: path)”，或把链接改到已有的文件，或去掉链接",
          en: "put a file at '\(value: path)', link to one that is there, or take the link out"))
  }

  /// What to write where the address of another site, or of a mailbox, was taken for a file.
  private static func otherSite(_ written: String) -> Message? {
    if written.contains("：") {
      let address = String(written.map { $0 == "：" ? ":" : $0 })
      return Message(zh: "冒号用半角：\(value: address)", en: "the colon is ASCII: \(value: address)")
    }
    if written.hasPrefix("www.") {
      return Message(zh: "其他网站写成 https://\(value: written)", en: "write https://\(value: written)")
    }
    if written.contains("@"), !written.contains("/") {
      return Message(zh: "邮箱写成 mailto:\(value: written)", en: "write mailto:\(value: written)")
    }
    return nil
  }

  static func hiddenTarget(_ written: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownLink, at: place,
      Message(
        zh: "链接“\(value: written)”里有以点开头的名称，这样的文件和文件夹不会读取",
        en:
          "the link '\(value: written)' holds a name that begins with a dot, and such are not read"),
      hint: Message(
        zh: "把文件移到名称不以点开头的文件夹，再改链接",
        en: "move the file to a folder whose name has no dot in front, and change the link"))
  }

  static func wrongCase(_ written: String, right: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongCase, at: place,
      Message(
        zh: "链接“\(value: written)”的大小写与文件名不同，放到服务器上会打不开",
        en:
          "the link '\(value: written)' differs from the file's name in case, and fails on a server"
      ),
      hint: Message(zh: "写成“\(value: right)”", en: "write '\(value: right)'"))
  }

  static func movedTarget(_ written: String, now: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .movedTarget, at: place,
      Message(
        zh: "“\(value: written)”是那一页以前的位置", en: "'\(value: written)' is where the page lay before"),
      hint: Message(zh: "改成“\(value: now)”", en: "write '\(value: now)'"))
  }

  static func withheldLink(_ page: WithheldPage, at place: SourceRange) -> Diagnostic {
    .withheld(
      page, at: place,
      hint: Message(
        zh: "去掉这个链接，或让那一页发布；要一起预览草稿，加上 --drafts",
        en: "take the link out, or publish the page; '--drafts' shows drafts as well"))
  }

  static func privateTarget(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .privateTarget, at: place,
      Message(
        zh: "人员记录、试卷和没有公开的个人页面不能链接",
        en: "records of people, exams and pages that are not open to all cannot be linked to"),
      hint: Message(zh: "去掉这个链接", en: "take the link out"))
  }

  static func linkLeavesContent(_ written: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownLink, at: place,
      Message(
        zh: "链接“\(value: written)”指向 content 之外",
        en: "the link '\(value: written)' leads out of content"),
      hint: Message(
        zh: "把那个文件放到 content 下", en: "put the file under content"))
  }

  static func unpublishableFile(_ written: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unpublishedTarget, at: place,
      Message(
        zh: "“\(value: written)”这种文件不会发布",
        en: "'\(value: written)' is of a kind that is not published"),
      hint: Message(
        zh: "换成图片、PDF、Office 文件、CSV、TXT、ZIP、音频或视频",
        en: "take a picture, PDF, Office file, CSV, TXT, ZIP, sound or film"))
  }

  static func unknownReferenceKind(
    _ kind: String, nearest: String?, known: [String], at place: SourceRange
  ) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "引用“[[\(value: kind):…]]”的种类不存在", en: "there is no kind '\(value: kind)' to refer to"),
      hint: perhaps(nearest) ?? Message(zh: "可以引用的有：\(list)", en: "the kinds are: \(list)"))
  }

  static func kindWithoutPage(_ kind: EntityKind, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "手册里没有可以引用的\(kind.noun.zh)", en: "the handbook has no page about any \(kind.noun.en)"),
      hint: Message(zh: "直接写出名称", en: "write the name as plain text"))
  }

  static func unknownReference(
    _ id: String, kind: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "引用“[[\(kind):\(value: id)]]”没有对应的内容",
        en: "the reference '[[\(kind):\(value: id)]]' names nothing"),
      hint: perhaps(nearest)
        ?? Message(
          zh: "冒号后写它的标识（页面没有写 id 时是文件名），或先写好它",
          en:
            "write its id after the colon, which is the file's name where a page gives none, or make it first"
        ))
  }

  static func unknownAnchor(_ anchor: String, nearest: String?, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .unknownAnchor, at: place,
      Message(
        zh: "目标页面没有名为“\(value: anchor)”的标题", en: "the target has no heading '\(value: anchor)'"),
      hint: perhaps(nearest, before: "#")
        ?? Message(
          zh: "在目标标题后写上 {#\(value: anchor)}，或去掉 # 及其后的部分",
          en: "pin the heading with {#\(value: anchor)}, or take away '#' and what follows"))
  }

  static func anchorOnMadePage(_ anchor: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownAnchor, at: place,
      Message(
        zh: "这一页由数据生成，没有名为“\(value: anchor)”的标题",
        en: "the page is made from data and has no heading '\(value: anchor)'"),
      hint: Message(zh: "去掉“#”和它后面的部分", en: "take '#' and what follows it out"))
  }

  // MARK: - pictures and files

  static func notAPicture(_ written: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .notAPicture, at: place,
      Message(
        zh: "“\(value: written)”不是图片，不能这样显示",
        en: "'\(value: written)' is no picture and cannot be shown"),
      hint: Message(
        zh: "去掉前面的“!”，写成链接；图片用 png、jpg、gif、webp、avif 或 svg",
        en: "take the '!' out to make it a link; pictures are png, jpg, gif, webp, avif or svg"))
  }

  static func missingAlternative(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .missingAlternative, at: place,
      Message(
        zh: "图片没有文字说明，看不见图的人不知道它是什么",
        en: "the picture has no description for those who cannot see it"),
      hint: Message(zh: "写成 ![图上是什么](文件)", en: "write ![what it shows](file)"))
  }

  static func remotePicture(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .remotePicture, at: place,
      Message(
        zh: "其他网站上的图片不会显示：手册的页面不向别处取东西",
        en: "a picture on another site is not shown: pages fetch nothing from elsewhere"),
      hint: Message(zh: "下载图片，放在页面旁边", en: "download it and put it beside the page"))
  }

  static func largePicture(_ path: String, _ bytes: Int, at place: SourceRange) -> Diagnostic {
    let size = "\((bytes + (1 << 19)) >> 20) MB"
    return Diagnostic(
      .warning, .largePicture, at: place,
      Message(
        zh: "图片“\(value: path)”有 \(size)，打开会很慢",
        en: "the picture '\(value: path)' has \(size) and loads slowly"),
      hint: Message(
        zh: "缩小到 1 MB 以内，宽度一般不必超过 1600 像素",
        en: "bring it under 1 MB; 1600 pixels are wide enough"))
  }

  static func unusedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, .unusedFile, at: SourceRange(path: path, bounds: 0..<0),
      Message(
        zh: "没有页面用到这个文件，所以不会发布", en: "no page uses the file, so it is not published"),
      hint: unusedHint(path))
  }

  static func unusedTemplateFile(_ path: String, near: String?) -> Diagnostic {
    let hint =
      near.map {
        Message(
          zh: "要取代“\($0)”就用它的文件名；图片、字体等要在模板里写 {{assets.文件名}}，或在样式表里写 url(文件名)",
          en:
            "name it '\($0)' to take that one's place; pictures and fonts are used by {{assets.NAME}} in a template or url(NAME) in a style sheet"
        )
      }
      ?? Message(
        zh: "图片、字体等要在模板里写 {{assets.文件名}}，或在样式表里写 url(文件名)；用不着的删去",
        en:
          "pictures and fonts are used by {{assets.NAME}} in a template or url(NAME) in a style sheet; delete what is not needed"
      )
    return Diagnostic(
      .warning, .unusedFile, at: SourceRange(path: path, bounds: 0..<0),
      Message(
        zh: "这个文件不取代任何默认文件，也没有模板或样式表用到它，所以不起作用",
        en:
          "the file takes no default's place and no template or style sheet uses it, so it does nothing"
      ),
      hint: hint)
  }

  static func unknownAsset(
    _ address: String, isElsewhere: Bool, near: String?, at place: SourceRange
  ) -> Diagnostic {
    if isElsewhere {
      return Diagnostic(
        .error, .unknownAsset, at: place,
        Message(
          zh: "样式表只能用网站自己的文件，不能用“\(value: address)”",
          en: "a style sheet uses files of the site only, not '\(value: address)'"),
        hint: Message(
          zh: "把文件放进 site-templates/assets/，写 url(文件名)",
          en: "put the file into site-templates/assets/ and write url(NAME)"))
    }
    return Diagnostic(
      .error, .unknownAsset, at: place,
      Message(
        zh: "样式表用到的“\(value: address)”不在 site-templates/assets/ 里",
        en: "'\(value: address)' in the style sheet is not in site-templates/assets/"),
      hint: near.map {
        Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?")
      }
        ?? Message(
          zh: "把文件放进去，路径从样式表的位置写起",
          en: "put the file there; its path begins at the style sheet"))
  }

  private static func unusedHint(_ path: String) -> Message {
    if [".markdown", ".mdown", ".mkd"].contains(where: path.hasSuffix) {
      return Message(
        zh: "页面的文件名以 .md 结尾：给文件改名", en: "the name of a page ends in .md: rename the file")
    }
    if [".doc", ".docx", ".wps"].contains(where: path.hasSuffix) {
      return Message(
        zh: "要供下载，在页面里链接它；要成为页面，把内容写进 .md 文件",
        en: "link to it to hand it out; to make it a page write its text into an .md file")
    }
    return Message(zh: "在页面里链接它，或删除它", en: "link to it from a page, or delete it")
  }

  // MARK: - tags and dates

  static func similarTags(
    _ tag: String, _ other: String, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, .similarTags, at: place,
      Message(
        zh: "标签“\(value: tag)”与“\(value: other)”只差写法，会合成一个",
        en: "the tags '\(value: tag)' and '\(value: other)' differ in spelling only and become one"),
      hint: Message(zh: "写成“\(value: other)”", en: "write '\(value: other)'"),
      notes: [Note(Message(zh: "先在这里用过", en: "first used here"), at: first)])
  }

  static func reviewOverdue(_ day: Day, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .reviewOverdue, at: place,
      Message(zh: "这一页应在 \(day) 前复核，已经过期", en: "the page was to be looked at again by \(day)"),
      hint: Message(
        zh: "复核后改 review_by；写的是 review_every 时，把 updated 改成复核的日期",
        en: "look at it, then change 'review_by', or 'updated' where it says 'review_every'"))
  }

  static func historyShallow() -> Diagnostic {
    Diagnostic(
      .warning, .historyIncomplete, at: nil,
      Message(
        zh: "这是浅克隆，Git 的修改记录不全，所以页面不显示“最后更新”",
        en:
          "this is a shallow clone without all of git's history; pages do not say when they changed"
      ),
      hint: Message(
        zh: "在 CI 里取完整的历史（GitLab：GIT_DEPTH: 0；GitHub：fetch-depth: 0）",
        en: "fetch the whole history (GitLab: GIT_DEPTH: 0; GitHub: fetch-depth: 0)"))
  }

  static func historyUnreadable() -> Diagnostic {
    Diagnostic(
      .warning, .historyIncomplete, at: nil,
      Message(
        zh: "读不到 Git 的修改记录，所以页面不显示“最后更新”",
        en: "git's history cannot be read; pages do not say when they changed"),
      hint: Message(
        zh: "安装 git 并至少提交一次；不需要时在 site.yaml 写 repository: {updated: false}",
        en: "install git and commit once; or write 'repository: {updated: false}' into site.yaml"))
  }
}
