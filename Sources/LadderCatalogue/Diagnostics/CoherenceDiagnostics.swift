import LadderDiagnostics
import LadderInput

// What does not hang together: ladder, moves, programmes, weights.

extension Diagnostic {
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

  static func checkNotPractical(_ assessment: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .checkNotPractical, at: place,
      Message(
        zh: "考核“\(value: assessment)”写了“system_ids”，却没有实操部分",
        en:
          "'system_ids' is for an assessment with a practical part, and '\(value: assessment)' has none"
      ),
      hint: Message(
        zh: "在 components 里加上 {component: practical, …}，或去掉 system_ids",
        en: "add {component: practical, …} to 'components', or take 'system_ids' out"))
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
}
