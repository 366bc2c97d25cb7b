import LadderDiagnostics

// What `ladder new` says when it begins nothing.

extension Message {
  static func starterExists(_ path: String) -> Message {
    Message(
      zh: "“\(path)”已存在，没有改动；换一个标识，或直接修改它",
      en: "'\(path)' is already there and was left as it is; take another id, or edit it")
  }

  static func starterIDTaken(_ id: String, by path: String) -> Message {
    Message(
      zh: "标识“\(id)”已被“\(path)”使用；换一个标识", en: "the id '\(id)' is taken by '\(path)'; take another")
  }

  static func emptyVocabulary(_ list: String) -> Message {
    Message(
      zh: "词表“\(list)”还是空的；先在 content/data/training/vocabularies.yaml 里加一条",
      en:
        "the list '\(list)' is empty; add an entry in content/data/training/vocabularies.yaml first"
    )
  }

  static func noRoles() -> Message {
    Message(
      zh: "还没有岗位角色；先在 content/data/org/roles.yaml 里加一条",
      en: "there are no roles yet; add one in content/data/org/roles.yaml first")
  }

  static func employeeTaken(_ path: String, line: Int) -> Message {
    Message(
      zh: "\(path):\(line): 这个工号已在表里，没有改动",
      en: "\(path):\(line): this employee id is in the table already; nothing was changed")
  }

  static func unusableTable(_ path: String) -> Message {
    Message(
      zh: "“\(path)”不能直接追加：应为 UTF-8 表格，首行含 employee_id 和 name；先运行 ladder check 按提示改好",
      en:
        "'\(path)' cannot be added to: it is a table in UTF-8 with employee_id and name in its first row; mend it as 'ladder check' says"
    )
  }
}
