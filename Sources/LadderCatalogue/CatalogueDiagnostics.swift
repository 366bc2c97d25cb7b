import LadderDiagnostics
import LadderInput

// What the catalogue has to say about the data, each sentence in one place.

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
    } else if !known.isEmpty, known.count <= 12 {
      let list = known.joined(separator: ", ")
      hint = Message(zh: "已有的是：\(value: list)", en: "known are: \(value: list)")
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
    Diagnostic(
      .error, .unknownKey, at: place,
      Message(zh: "没有名为“\(value: key)”的数据表", en: "there is no table of data named '\(value: key)'"),
      hint: nearest.map {
        Message(zh: "是不是想写“\($0)”？", en: "did you mean '\($0)'?")
      })
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

  // MARK: - rules

  static func conditionIsNoMapping(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "条件应写成 all、any、none、at_least 之一，或一个带 fact 的判断",
        en: "a condition is one of all, any, none, at_least, or a criterion with a fact"))
  }

  static func conditionMixed(_ group: String, _ other: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .conditionMixed, at: place,
      Message(
        zh: "“\(group)”旁边不能再写“\(value: other)”",
        en: "'\(value: other)' cannot stand beside '\(group)'"),
      hint: Message(zh: "把它移到“\(group)”的列表里", en: "move it into the list of '\(group)'"))
  }

  static func conditionIsNoList(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(zh: "“\(key)”应为条件的列表", en: "'\(key)' is a list of conditions"))
  }

  static func conditionIsEmpty(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .emptyCondition, at: place,
      Message(zh: "“\(key)”里至少要有一个条件", en: "'\(key)' holds at least one condition"))
  }

  static func atLeastTooMany(_ count: Int, of available: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .outOfRange, at: place,
      Message(
        zh: "要求满足 \(count) 项，但只列出了 \(available) 项",
        en: "\(count) must be met, but only \(available) are listed"))
  }

  static func factNeeds(_ key: String, fact: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: place,
      Message(zh: "事实“\(fact)”需要“\(key)”", en: "the fact '\(fact)' needs '\(key)'"),
      hint: Message(zh: "加上“\(key): …”", en: "add '\(key): …'"))
  }

  static func comparisonDoesNotFit(_ op: String, fact: String, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .comparisonMismatch, at: place,
      Message(zh: "“\(op)”不适用于事实“\(fact)”", en: "'\(op)' does not fit the fact '\(fact)'"),
      hint: Message(
        zh: "是非类事实用 is_true，数量类事实用 gte、lte、gt、lt、eq",
        en: "use is_true for facts that are yes or no, and gte, lte, gt, lt, eq for amounts"))
  }

  static func wrongTimespan(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "“period”应为 last_6_months、last_4_quarters、this_year 或 period，而不是“\(value: text)”",
        en: "'period' is last_6_months, last_4_quarters, this_year or period, not '\(value: text)'")
    )
  }

  static func wrongRecurrence(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "“rrule”应为 FREQ=DAILY 或 FREQ=WEEKLY;BYDAY=FR 这样的写法，而不是“\(value: text)”",
        en: "'rrule' is FREQ=DAILY or such as FREQ=WEEKLY;BYDAY=FR, not '\(value: text)'"))
  }

  static func moveLeadsNowhere(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: place,
      Message(zh: "“to”应写明 grade_id 或 track_id", en: "'to' names a grade_id or a track_id"))
  }

  static func moveWithoutTime(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: place,
      Message(zh: "改期（move）需要写明新时间“to”", en: "an exception that moves a session says when: 'to'"),
      hint: Message(zh: "加上“to: 2026-03-16T08:30”", en: "add 'to: 2026-03-16T08:30'"))
  }

  static func windowNotTwoDays(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .outOfRange, at: place,
      Message(
        zh: "“window_days”应为先后两个数，如 [9, 10]",
        en: "'window_days' is two numbers in order, such as [9, 10]"))
  }

  // MARK: - pages and the site

  static func caseNotAnonymised(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .caseNotAnonymised, at: place,
      Message(
        zh: "案例发布前必须隐去客户信息", en: "a case is published only when customers cannot be recognised"),
      hint: Message(
        zh: "隐去后写 anonymised: true，或先写 draft: true",
        en: "write 'anonymised: true' when it is done, or 'draft: true' until then"))
  }

  static func missingSite() -> Diagnostic {
    Diagnostic(
      .error, .missingSource, at: nil,
      Message(zh: "没有找到 content/site.yaml", en: "content/site.yaml was not found"),
      hint: Message(
        zh: "新建该文件，至少写上“title: 手册名称”", en: "make the file and write at least 'title: Our handbook'")
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
      hint: Message(zh: "目前请用 off 或 open", en: "use 'off' or 'open' for now"))
  }

  // MARK: - what hangs together

  static func trackNotRising(_ grade: String, after lower: String, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .trackOrder, at: place,
      Message(
        zh: "序列中的职级应由低到高：“\(value: grade)”的 level 不高于它前面的“\(value: lower)”",
        en:
          "the grades of a track rise: the level of '\(value: grade)' is not above that of '\(value: lower)' before it"
      ),
      hint: Message(zh: "调整次序，或改 level", en: "change the order or the level"))
  }

  static func gradeOnTwoTracks(_ grade: String, at place: SourceRange, own: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .gradeOnTwoTracks, at: place,
      Message(
        zh: "职级“\(value: grade)”属于另一个序列", en: "the grade '\(value: grade)' belongs to another track"
      ),
      hint: Message(
        zh: "让序列的 grade_ids 与职级的 track_id 一致",
        en: "make the track's grade_ids and the grade's track_id agree"),
      notes: [Note(Message(zh: "职级在这里定义", en: "the grade is defined here"), at: own)])
  }

  static func moveWrongWay(_ kind: Move.Kind, at place: SourceRange) -> Diagnostic {
    let words: (zh: String, en: String) =
      switch kind {
      case .promotion: ("晋升的去向应高于出发职级", "a promotion leads to a higher grade of the same track")
      case .demotion: ("降级的去向应低于出发职级", "a demotion leads to a lower grade of the same track")
      case .lateral: ("横向转岗应通往另一个序列", "a lateral move leads to another track")
      }
    return Diagnostic(
      .error, .moveDirection, at: place, Message(zh: "\(words.zh)", en: "\(words.en)"))
  }

  static func lateralWithoutMinimum(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: place,
      Message(
        zh: "横向转岗要写明最低职级 min_grade_id", en: "a lateral move names the lowest grade: 'min_grade_id'"),
      hint: Message(zh: "加上“min_grade_id: …”", en: "add 'min_grade_id: …'"))
  }

  static func missingMove(_ kind: Move.Kind, from grade: String, at place: SourceRange)
    -> Diagnostic
  {
    let word = kind == .promotion ? (zh: "晋升", en: "promotion") : (zh: "降级", en: "demotion")
    return Diagnostic(
      .warning, .missingMove, at: place,
      Message(
        zh: "职级“\(value: grade)”没有\(word.zh)去向",
        en: "no \(word.en) leaves the grade '\(value: grade)'"),
      hint: Message(
        zh: "在 moves 中加一条 from_grade_ids 含它的\(word.zh)",
        en: "add one to 'moves' with it in from_grade_ids"))
  }

  static func cycle(_ names: [String], at place: SourceRange) -> Diagnostic {
    let path = names.joined(separator: " → ")
    return Diagnostic(
      .error, .referenceCycle, at: place,
      Message(
        zh: "互相引用成了环：\(value: path)", en: "the references go round in a circle: \(value: path)"),
      hint: Message(zh: "去掉其中一个引用", en: "take one of the references out"))
  }

  static func stageWithoutAssessment(_ stage: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .stageWithoutAssessment, at: place,
      Message(
        zh: "阶段“\(value: stage)”没有考核安排", en: "the stage '\(value: stage)' has no assessment plan"),
      hint: Message(
        zh: "加上 assessment_plan，写明考核、方式和时间",
        en: "add an 'assessment_plan' with assessment, method and days"))
  }

  static func uncovered(
    _ kind: EntityKind, _ name: String, missing: EntityKind, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .uncovered, at: place,
      Message(
        zh: "\(kind.noun.zh)“\(value: name)”没有任何\(missing.noun.zh)覆盖",
        en: "no \(missing.noun.en) covers the \(kind.noun.en) '\(value: name)'"),
      hint: Message(
        zh: "在一门\(missing.noun.zh)里引用它，或去掉它",
        en: "refer to it from a \(missing.noun.en), or take it out"))
  }

  static func methodUnused(_ method: String, in program: String, at place: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .warning, .uncovered, at: place,
      Message(
        zh: "方案“\(value: program)”要求的培训方式“\(value: method)”没有课程采用",
        en:
          "no course of '\(value: program)' uses the delivery method '\(value: method)' it requires"
      ))
  }

  static func weightsNotHundred(_ sum: Fixed, of what: Message, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .weightsNotHundred, at: place,
      Message(
        zh: "\(what.zh.text(hidingValues: false))的权重合计应为 100，现为 \(sum)",
        en: "the weights of \(what.en.text(hidingValues: false)) sum to 100, not \(sum)"))
  }

  static func duplicateCriterion(_ id: String, at place: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateCriterion, at: place,
      Message(
        zh: "条件标识“\(value: id)”在这条规则里用了两次",
        en: "the criterion id '\(value: id)' is used twice in this rule"),
      notes: [Note(Message(zh: "先在这里用过", en: "first used here"), at: first)])
  }

  static func unknownStage(
    _ stage: String, in program: String, nearest: String?, at place: SourceRange
  )
    -> Diagnostic
  {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "方案“\(value: program)”没有阶段“\(value: stage)”",
        en: "the programme '\(value: program)' has no stage '\(value: stage)'"),
      hint: nearest.map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      })
  }

  static func unknownSeries(_ series: String, nearest: String?, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "没有考试属于系列“\(value: series)”", en: "no exam belongs to the series '\(value: series)'"),
      hint: nearest.map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      })
  }

  static func missingHolidays(_ year: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .missingHolidays, at: place,
      Message(
        zh: "没有 \(year) 年的放假安排，该年的活动按周一至周五推算并标为“暂定”",
        en:
          "there are no holidays for \(year); its sessions follow the week and are marked provisional"
      ),
      hint: Message(
        zh: "放假通知发布后，放入 content/data/calendar/holidays/\(year).json",
        en: "when the notice is out, put it into content/data/calendar/holidays/\(year).json"))
  }
}
