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

  // MARK: - rules

  static func conditionIsNoMapping(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "条件应写成 all、any、none、at_least 之一，或一个带 fact 的判断",
        en: "a condition is one of all, any, none, at_least, or a criterion with a fact"),
      hint: Message(
        zh: "例如 {id: time, fact: months_in_grade, op: gte, value: 12}",
        en: "write such as {id: time, fact: months_in_grade, op: gte, value: 12}"))
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
      Message(zh: "“\(key)”应为条件的列表", en: "'\(key)' is a list of conditions"),
      hint: Message(
        zh: "每个条件另起一行，以“- ”开头", en: "begin each condition on a line of its own with '- '"))
  }

  static func conditionIsEmpty(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .emptyCondition, at: place,
      Message(zh: "“\(key)”里至少要有一个条件", en: "'\(key)' holds at least one condition"),
      hint: Message(
        zh: "写上条件，或删去“\(key)”", en: "write the conditions, or take '\(key)' out"))
  }

  static func atLeastTooMany(_ count: Int, of available: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .outOfRange, at: place,
      Message(
        zh: "要求满足 \(count) 项，但只列出了 \(available) 项",
        en: "\(count) must be met, but only \(available) are listed"),
      hint: Message(
        zh: "把 count 改小，或补上缺少的条件",
        en: "make 'count' smaller, or add the conditions that are missing"))
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
        en: "'period' is last_6_months, last_4_quarters, this_year or period, not '\(value: text)'"),
      hint: Message(
        zh: "写上几个月或几个季度，如 last_12_months（近十二个月）",
        en: "say how many months or quarters: last_12_months"))
  }

  static func wrongRecurrence(_ text: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "“rrule”应为 FREQ=DAILY 或 FREQ=WEEKLY;BYDAY=FR 这样的写法，而不是“\(value: text)”",
        en: "'rrule' is FREQ=DAILY or such as FREQ=WEEKLY;BYDAY=FR, not '\(value: text)'"),
      hint: Message(
        zh: "每天写 FREQ=DAILY；每周写 FREQ=WEEKLY;BYDAY=MO（周一至周日：MO TU WE TH FR SA SU）；只一次则删去这一项",
        en:
          "write FREQ=DAILY, or FREQ=WEEKLY;BYDAY=MO with one of MO TU WE TH FR SA SU; once only: take it out"
      ))
  }

  static func windowOutsideStage(_ days: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .windowOutsideStage, at: place,
      Message(
        zh: "“window_days”应在阶段的 \(days) 个工作日（planned_days）之内",
        en: "'window_days' lies within the \(days) workdays of the stage, 'planned_days'"),
      hint: Message(zh: "改考核的日子，或加长阶段", en: "change the days, or make the stage longer"))
  }

  static func holidaysOfAnotherYear(_ year: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .holidayOutsideYear, at: place,
      Message(
        zh: "“year”是 \(year)，而 days 里大多是另一年的日子",
        en: "'year' is \(year), and most of the days are of another year"),
      hint: Message(zh: "改正 year", en: "mend 'year'"))
  }

  static func holidayOutsideYear(_ year: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .holidayOutsideYear, at: place,
      Message(
        zh: "\(year) 年的放假安排里只能有这一年及其前后一个月的日子",
        en:
          "the holidays of \(year) hold days of that year, the December before and the January after"
      ),
      hint: Message(zh: "改正日期，或放进那一年的文件", en: "mend the date, or put it into the file of its year"))
  }

  static func windowNotTwoDays(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .outOfRange, at: place,
      Message(
        zh: "“window_days”应为先后两个数，如 [9, 10]",
        en: "'window_days' is two numbers in order, such as [9, 10]"),
      hint: Message(
        zh: "先写最早的一天，再写最迟的一天", en: "write the first day, then the last"))
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
      .error, .moveDirection, at: place, Message(zh: "\(words.zh)", en: "\(words.en)"),
      hint: Message(
        zh: "改正 kind，或检查 from_grade_ids 与 to 是否写反",
        en: "correct 'kind', or see whether from_grade_ids and 'to' are the wrong way round"))
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
        zh: "在\(missing.noun.zh)里引用它，或去掉它",
        en: "refer to it from \(missing.noun.withArticle), or take it out"))
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
      ),
      hint: Message(
        zh: "在方案里加上用这种方式的课程，或从 required_delivery_methods 去掉它",
        en: "add such a course to the programme, or take it out of 'required_delivery_methods'"))
  }

  static func weightsNotHundred(_ sum: Fixed, of what: Message, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .weightsNotHundred, at: place,
      Message(
        zh: "\(what.zh.text(hidingValues: false))的权重合计应为 100，现为 \(sum)",
        en: "the weights of \(what.en.text(hidingValues: false)) sum to 100, not \(sum)"),
      hint: Message(
        zh: "调整各项的 weight_pct，使合计为 100", en: "change 'weight_pct' of some so that the sum is 100"))
  }

  static func duplicateCriterion(_ id: String, at place: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateCriterion, at: place,
      Message(
        zh: "条件标识“\(value: id)”在这条规则里用了两次",
        en: "the criterion id '\(value: id)' is used twice in this rule"),
      hint: Message(zh: "给其中一个换一个 id", en: "give one of them another id"),
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
      }
        ?? Message(
          zh: "改成该方案 stages 里的一个 id", en: "use the id of one of the programme's stages"))
  }

  static func unknownSeries(_ series: String, nearest: String?, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "没有考试属于系列“\(value: series)”", en: "no exam belongs to the series '\(value: series)'"),
      hint: nearest.map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      }
        ?? Message(
          zh: "在 exams 里加上这个系列的考试，或改正系列名",
          en: "add exams of the series to 'exams', or correct its name"))
  }

  // MARK: - the timetable

  static func unknownOccurrence(
    _ session: String, _ day: Day, nearest: Day?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownOccurrence, at: place,
      Message(
        zh: "“\(value: session)”在 \(value: day) 本来就没有安排，这条例外不起作用",
        en:
          "'\(value: session)' does not take place on \(value: day), so nothing is changed by this"),
      hint: nearest.map {
        Message(zh: "最近的一次在 \(value: $0)", en: "the nearest one is on \(value: $0)")
      } ?? Message(zh: "改正日期，或删去这一条", en: "mend the date, or remove the entry"))
  }

  static func resourceClash(
    _ resource: String, _ start: Moment, at place: SourceRange, other: String,
    otherPlace: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .resourceClash, at: place,
      Message(
        zh: "“\(value: resource)”在 \(value: start) 已被“\(value: other)”占用",
        en: "'\(value: resource)' is in use by '\(value: other)' at \(value: start)"),
      hint: Message(
        zh: "改时间或换资源；可以同时用的资源写 shared: true",
        en: "change the time or the resource; write 'shared: true' if several may use it"),
      notes: [Note(Message(zh: "另一个活动在这里", en: "the other session is here"), at: otherPlace)])
  }

  static func secondExam(
    _ series: String, _ month: YearMonth, at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .duplicateEntry, at: place,
      Message(
        zh: "系列“\(value: series)”在 \(value: month) 已有一次考试",
        en: "the series '\(value: series)' has an exam of \(value: month) already"),
      hint: Message(zh: "改 exam_month，或换一个 series", en: "change 'exam_month' or 'series'"),
      notes: [Note(Message(zh: "前一次在这里", en: "the first is here"), at: first)])
  }

  static func secondDigest(_ week: ISOWeek, at place: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateEntry, at: place,
      Message(
        zh: "\(value: week) 已有一份投诉小结", en: "\(value: week) has a complaint digest already"),
      hint: Message(zh: "改 week，或并成一份", en: "change 'week', or make one of the two"),
      notes: [Note(Message(zh: "前一份在这里", en: "the first is here"), at: first)])
  }

  static func secondNumber(_ number: String, at place: SourceRange, first: SourceRange)
    -> Diagnostic
  {
    Diagnostic(
      .error, .duplicateEntry, at: place,
      Message(
        zh: "文号“\(value: number)”已用于另一份业务文件",
        en: "the number '\(value: number)' is taken by another bulletin"),
      hint: Message(zh: "改正其中一份的 doc_no", en: "mend 'doc_no' in one of them"),
      notes: [Note(Message(zh: "前一份在这里", en: "the first is here"), at: first)])
  }

  static func missingDigests(_ session: String, _ weeks: [ISOWeek], at place: SourceRange)
    -> Diagnostic
  {
    let list = weeks.prefix(5).map(\.description).joined(separator: ", ")
    let more = weeks.count > 5 ? " …" : ""
    return Diagnostic(
      .warning, .missingDigest, at: place,
      Message(
        zh: "“\(value: session)”有 \(weeks.count) 周没有投诉小结：\(list)\(more)",
        en: "'\(value: session)' has no complaint digest of \(weeks.count) weeks: \(list)\(more)"),
      hint: Message(
        zh: "在 content/digests 下补一页，文件头写 week: \(weeks[0])",
        en: "add a page under content/digests with 'week: \(weeks[0])'"))
  }

  static func missingHost(
    _ session: String, role: String, teams: [String], at place: SourceRange
  ) -> Diagnostic {
    let list = teams.joined(separator: "、")
    let message =
      teams.isEmpty
      ? Message(
        zh: "没有人能主持“\(value: session)”：没有在职的“\(value: role)”",
        en: "nobody can host '\(value: session)': no '\(value: role)' is in post")
      : Message(
        zh: "“\(value: session)”在这些班组没有主持人（\(value: role)）：\(value: list)",
        en: "'\(value: session)' has no host (\(value: role)) in the teams \(value: list)")
    return Diagnostic(
      .warning, .missingHost, at: place, message,
      hint: Message(
        zh: "给班组写上 supervisor_employee_id，或改 host_role",
        en: "give the team a 'supervisor_employee_id', or change 'host_role'"))
  }

  // MARK: - texts

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
