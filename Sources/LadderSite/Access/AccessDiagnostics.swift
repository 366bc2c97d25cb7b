import LadderDiagnostics
import LadderInput

// What is said of the secret and of the folder of private pages. Nothing of the secret itself is said.

extension Diagnostic {
  private static let makeSecret = Message(
    zh: "用“openssl rand -hex 32 > 文件”生成一份，放在仓库之外，再设置 LADDER_SECRET_FILE=文件",
    en:
      "make one with 'openssl rand -hex 32 > FILE' outside the repository, and set LADDER_SECRET_FILE=FILE"
  )

  private static func unusableSecret(_ message: Message, hint: Message? = nil) -> Diagnostic {
    Diagnostic(.error, .unusableSecret, at: nil, message, hint: hint ?? makeSecret)
  }

  static func secretMissing() -> Diagnostic {
    unusableSecret(
      Message(
        zh: "个人页面的访问方式是 gated，却没有密钥：LADDER_SECRET 和 LADDER_SECRET_FILE 都没有设置或为空",
        en:
          "people.access is 'gated' and there is no secret: neither LADDER_SECRET nor LADDER_SECRET_FILE is set"
      ))
  }

  static func secretTooShort(_ count: Int) -> Diagnostic {
    unusableSecret(
      Message(
        zh: "密钥只有 \(count) 字节，至少要 \(AccessSecret.leastBytes) 字节",
        en: "the secret has \(count) bytes, and needs \(AccessSecret.leastBytes) at least"))
  }

  static func secretUnreadable(_ error: FileError) -> Diagnostic {
    let why = error.message
    return unusableSecret(
      Message(
        zh: "LADDER_SECRET_FILE 指的文件不能用：\(why.zh.text(hidingValues: false))",
        en: "the file of LADDER_SECRET_FILE cannot be used: \(why.en.text(hidingValues: false))"))
  }

  static func secretTracked(_ path: String) -> Diagnostic {
    unusableSecret(
      Message(
        zh: "密钥文件“\(path)”在 Git 仓库里，能看仓库的人都能看到它",
        en:
          "the file of the secret '\(path)' is kept in Git, where everyone with the repository sees it"
      ),
      hint: Message(
        zh: "重新生成一份放在仓库之外（旧的已经泄露），再从仓库删去这个文件",
        en:
          "make a new one outside the repository (the old one is known), and remove the file from it"
      ))
  }

  static func secretUndecided(_ path: String) -> Diagnostic {
    unusableSecret(
      Message(
        zh: "密钥文件“\(path)”在 Git 仓库的文件夹里，而 Git 说不出它是否入库",
        en: "the file of the secret '\(path)' lies in a Git work tree, and git cannot tell of it"),
      hint: Message(zh: "把它移到仓库之外", en: "move it out of the repository"))
  }

  /// A page or file for everybody at an address that is kept for pages about people.
  static func addressReserved(_ path: String, at place: SourceRange?) -> Diagnostic {
    let folder = path.prefix { $0 != "/" }
    return Diagnostic(
      .error, .addressTaken, at: place,
      Message(
        zh: "地址“\(path)”在“\(folder)/”之下，那里只放人员页面（people.access: gated）",
        en: "the address '\(path)' lies under '\(folder)/', which is kept for pages about people"),
      hint: Message(
        zh: "把内容移到 content 下另一个文件夹", en: "move the content to another folder under content"))
  }
}
