import LadderDiagnostics
import LadderInput

// What is wrong with the settings of the site.

extension Diagnostic {
  static func unusableBaseURL(_ url: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownValue, at: place,
      Message(
        zh: "“base_url”以 https:// 或 http:// 开头，而不是“\(value: url)”",
        en: "'base_url' begins with https:// or http://, not '\(value: url)'"),
      hint: Message(
        zh: "写成 https://\(value: url)", en: "write https://\(value: url)"))
  }

  static func unknownTimeZone(_ zone: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownValue, at: place,
      Message(
        zh: "没有名为“\(value: zone)”的时区", en: "there is no time zone '\(value: zone)'"),
      hint: Message(
        zh: "写成“洲/城市”，中国大陆写 Asia/Shanghai", en: "write it as Asia/Shanghai or Europe/Berlin"))
  }

  static func missingSite(isMisnamed: Bool) -> Diagnostic {
    Diagnostic(
      .error, .missingSource, at: nil,
      Message(zh: "没有找到 content/site.yaml", en: "content/site.yaml was not found"),
      hint: isMisnamed
        ? Message(
          zh: "把 content/site.yml 改名为 content/site.yaml",
          en: "rename content/site.yml to content/site.yaml")
        : Message(
          zh: "新建该文件，至少写上“title: 手册名称”",
          en: "make the file and write at least 'title: Our handbook'")
    )
  }

  static func openWithoutReason(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .error, .accessWithoutReason, at: place,
      Message(
        zh: "个人页面设为 open（所有人可见）时必须写明理由",
        en: "pages about people are open to everyone only with a stated reason"),
      hint: Message(
        zh: "在 people 下加上“access_open_reason: …”，或改为 access: off",
        en: "add 'access_open_reason: …' under people, or write 'access: off'"))
  }

  static func accessNotBuilt(_ access: SiteSettings.PeopleAccess, at place: SourceRange?)
    -> Diagnostic
  {
    Diagnostic(
      .error, .accessNotBuilt, at: place,
      Message(
        zh: "个人页面的访问方式“\(access.rawValue)”尚未提供，不会当作其他方式处理",
        en: "the access mode '\(access.rawValue)' is not built yet, and is not treated as another"),
      hint: Message(
        zh: "目前请用 off、gated 或 open", en: "use 'off', 'gated' or 'open' for now"))
  }

  static func openWithHiddenNames(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      .error, .accessConflict, at: place,
      Message(
        zh: "个人页面对所有人公开（access: open）时，姓名无法隐藏",
        en: "names cannot be hidden while pages about people are open to everyone"),
      hint: Message(
        zh: "改为 access: gated，或删去“names: hidden”",
        en: "write 'access: gated', or remove 'names: hidden'"))
  }
}
