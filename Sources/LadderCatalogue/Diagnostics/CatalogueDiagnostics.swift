import LadderDiagnostics
import LadderInput

// What the catalogue has to say about the data, each sentence in one place.

extension Message {
  /// What to do about the number of a person that is not on the list.
  static let mendNumber = Message(
    zh: "改正工号，或在 employees.csv 里加上此人（离职人员也要保留）",
    en: "correct the number, or add the person to employees.csv, where leavers stay too")

  /// The ids there are; of many the first, which show what they look like.
  static func chooseID(_ known: [String]) -> Message {
    let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return Message(zh: "改成已有的标识：\(list)", en: "use an id that is there: \(list)")
  }
}

extension Diagnostic {
  static func unknownReference(
    _ declared: DeclaredReference, nearest: String?, known: [String]
  ) -> Diagnostic {
    let nouns = declared.kinds.compactMap { EntityKind(rawValue: $0)?.noun }
    let zh = nouns.map(\.zh).joined(separator: "、")
    let en = nouns.map(\.en).joined(separator: " or ")
    let id = declared.reference.id
    var hint: Message?
    if let nearest {
      hint = Message(zh: "是不是想写“\(value: nearest)”？", en: "did you mean '\(value: nearest)'?")
    } else if declared.kinds.contains(EntityKind.employee.rawValue) {
      hint = .mendNumber
    } else if known.isEmpty {
      hint = Message(
        zh: "先在 content 里写好要引用的\(zh)", en: "write the \(en) into content first")
    } else {
      hint = .chooseID(known)
    }
    return Diagnostic(
      .error, .unknownReference, at: declared.reference.range,
      Message(zh: "没有标识为“\(value: id)”的\(zh)", en: "no \(en) has the id '\(value: id)'"), hint: hint
    )
  }

  static func duplicateID(
    _ id: String, _ kind: EntityKind, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateID, at: place,
      Message(
        zh: "标识“\(value: id)”已用于另一个\(kind.noun.zh)",
        en: "the id '\(value: id)' is taken by another \(kind.noun.en)"),
      hint: Message(zh: "给其中一个换一个标识", en: "give one of them another id"),
      notes: [Note(Message(zh: "先在这里用过", en: "first used here"), at: first)])
  }

  static func duplicateVersion(
    _ id: String, _ version: String, _ kind: EntityKind, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateID, at: place,
      Message(
        zh: "标识“\(value: id)”已用于另一个\(kind.noun.zh)，版本也是“\(value: version)”",
        en:
          "the id '\(value: id)' is taken by another \(kind.noun.en) of version '\(value: version)'"
      ),
      hint: Message(
        zh: "换一个标识；若是同一条规则的新版本，换一个 version 并写明 effective_from",
        en:
          "give it another id; a new version of the same rule has another 'version' and an 'effective_from'"
      ),
      notes: [Note(Message(zh: "先在这里用过", en: "first used here"), at: first)])
  }

  static func versionsOverlap(
    _ id: String, on day: Day?, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    let when =
      day.map { (zh: "在 \($0) ", en: "on \($0)") } ?? (zh: "从一开始就", en: "from the first day")
    return Diagnostic(
      .error, .versionsOverlap, at: place,
      Message(
        zh: "规则“\(value: id)”\(when.zh)有两个版本同时有效",
        en: "two versions of '\(value: id)' are in force \(when.en)"),
      hint: Message(
        zh: "改 effective_from，或把前一版本的 effective_to 改到它的前一天（省略即可）",
        en:
          "change 'effective_from', or end the other the day before (or leave its 'effective_to' out)"
      ),
      notes: [Note(Message(zh: "另一个版本在这里", en: "the other version is here"), at: first)])
  }

  static func gradeMoved(_ id: String, at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .gradeMoved, at: place,
      Message(
        zh: "职级“\(value: id)”的各个版本应在同一序列、同一 level",
        en: "all versions of the grade '\(value: id)' have one track and one level"),
      hint: Message(
        zh: "改回来；若职级真的换了位置，给它一个新的标识",
        en: "change it back, or give a grade that has really moved an id of its own"),
      notes: [Note(Message(zh: "前一版本在这里", en: "the version before is here"), at: first)])
  }

  static func unknownTable(_ key: String, nearest: String?, at place: SourceRange) -> Diagnostic {
    let tables = DataTable.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .error, .unknownKey, at: place,
      Message(zh: "没有名为“\(value: key)”的数据表", en: "there is no table of data named '\(value: key)'"),
      hint: nearest.map {
        Message(zh: "是不是想写“\($0)”？", en: "did you mean '\($0)'?")
      }
        ?? Message(
          zh: "数据表有：\(tables)", en: "the tables are \(tables)"))
  }

  static func tableIsNoList(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(zh: "“\(key)”应为列表", en: "'\(key)' is a list"),
      hint: Message(zh: "每一项另起一行，以“- ”开头", en: "begin each entry on a line of its own with '- '"))
  }

  static func fileIsNoMapping(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(zh: "数据文件应由“键: 值”组成", en: "a data file is a mapping of keys"),
      hint: Message(
        zh: "把列表放在表名之下，如“grades:”",
        en: "put the list under the name of its table, such as 'grades:'"))
  }
}
