import LadderDiagnostics
import LadderInput

// What is said of the files about people. They are personal: what a cell holds is only ever quoted as a
// value, so that it stays in the file.

extension Diagnostic {
  static func unknownPerson(_ id: String, column: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“\(column)”：employees.csv 里没有工号“\(value: id)”",
        en: "'\(column)' names a person, and '\(value: id)' is not in employees.csv"),
      hint: .mendNumber)
  }

  static func unknownInTable(
    _ id: String, _ kind: EntityKind, column: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“\(column)”：没有标识为“\(value: id)”的\(kind.noun.zh)",
        en: "'\(column)' names \(kind.noun.withArticle), and none has the id '\(value: id)'"),
      hint: nearest.map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      }
        ?? Message(
          zh: "改成手册里已有的\(kind.noun.zh)的标识",
          en: "use the id of \(kind.noun.withArticle) of the handbook"))
  }

  static func unknownStageInTable(
    _ id: String, column: String, known: [String], at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“\(column)”：没有哪个培养方案有阶段“\(value: id)”",
        en: "'\(column)' names a stage, and no programme has '\(value: id)'"),
      hint: nearestName(to: id, among: known).map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      } ?? .chooseID(known))
  }

  static func unknownCriterion(
    _ id: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“criterion_id”：该规则没有由人评定的条件“\(value: id)”",
        en:
          "'criterion_id' names a criterion with the fact judgement, and the move has no '\(value: id)'"
      ),
      hint: nearest.map {
        Message(zh: "是不是想写“\(value: $0)”？", en: "did you mean '\(value: $0)'?")
      }
        ?? Message(
          zh: "改成规则里 fact 为 judgement 的条件的 id",
          en: "use the id of a criterion of the move whose fact is judgement"))
  }

  static func moreRows(_ code: DiagnosticCode, _ count: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      code == .rowRepeated ? .warning : .error, code, at: place,
      Message(
        zh: "此文件还有 \(count) 处同类问题（\(code.rawValue)）",
        en: "\(count) more problems of this kind (\(code.rawValue)) are in the file"),
      hint: Message(zh: "先改正已列出的各处，再检查", en: "mend the ones that are shown and check again"))
  }

  // MARK: - cells

  static func dateOrder(_ end: String, before start: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .dateOrder, at: place,
      Message(zh: "“\(end)”不能早于“\(start)”", en: "'\(end)' is not before '\(start)'"),
      hint: Message(zh: "核对两个日期", en: "look at both dates"))
  }

  static func rowAfterExport(column: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .rowAfterExport, at: place,
      Message(
        zh: "“\(column)”晚于该文件的导出时间（deliveries.yaml 的 exported_at）",
        en: "'\(column)' is not after the export of the file, 'exported_at' in deliveries.yaml"),
      hint: Message(
        zh: "核对日期；若重新导出过，改 exported_at",
        en: "look at the date, or change 'exported_at' if the file was exported again"))
  }

  static func scoreOutOfRange(
    _ score: Fixed, of full: Fixed, column: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .scoreOutOfRange, at: place,
      Message(
        zh: "“\(column)”应在 0 到满分 \(value: full) 之间，而不是 \(value: score)",
        en: "'\(column)' is from 0 to the full mark \(value: full), not \(value: score)"),
      hint: Message(zh: "核对得分和满分", en: "look at the score and the full mark"))
  }

  static func minutesTooMany(
    _ minutes: Int, planned: Int, column: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .minutesTooMany, at: place,
      Message(
        zh: "“\(column)”不应超过计划时长 \(planned) 分钟的 1.5 倍，而不是 \(value: minutes)",
        en:
          "'\(column)' is at most half as much again as the \(planned) planned, not \(value: minutes)"
      ),
      hint: Message(
        zh: "核对单位（小时列要在 aliases.yaml 里写 minutes×60）",
        en: "look at the unit; hours need 'minutes×60' in aliases.yaml"))
  }

  static func cellNeeded(_ column: String, by other: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: place,
      Message(
        zh: "按本行的“\(other)”，“\(column)”不能为空",
        en: "'\(column)' is given in a row with this '\(other)'"),
      hint: Message(zh: "补上，或改“\(other)”", en: "fill it in, or change '\(other)'"))
  }

  static func examOrAssessment(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: place,
      Message(
        zh: "每行填“exam_id”或“assessment_id”，且只填一个",
        en: "a row has an 'exam_id' or an 'assessment_id', and not both"),
      hint: Message(zh: "补上或清空其中一格", en: "fill one in, or empty the other"))
  }

  static func componentNotHeld(_ components: [String], at place: SourceRange) -> Diagnostic {
    let list = components.joined(separator: ", ")
    return Diagnostic(
      .error, .unknownValue, at: place,
      Message(
        zh: "“component”应是该考试或考核设有的部分",
        en: "'component' is one that the exam or assessment has"),
      hint: Message(zh: "它设有：\(value: list)", en: "it has \(value: list)"))
  }

  static func selfMentor(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .selfMentor, at: place,
      Message(
        zh: "“mentor_employee_id”不能与“mentee_employee_id”是同一人",
        en: "'mentor_employee_id' is another person than 'mentee_employee_id'"),
      hint: Message(zh: "改正其中一个工号", en: "mend one of the two numbers"))
  }

  static func mentorNotEmployed(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .mentorNotEmployed, at: place,
      Message(
        zh: "“mentor_employee_id”：师傅从“start_date”到“end_date”应一直在职",
        en: "'mentor_employee_id' names someone who is employed from 'start_date' to 'end_date'"),
      hint: Message(
        zh: "核对师傅工号、开始日期和其入职、离职日期",
        en: "look at the number, the date, and when the mentor joined and left"))
  }

  // MARK: - documents

  static func unknownPlan(_ id: String, column: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“\(column)”：此人没有“\(value: id)”这份发展计划",
        en: "'\(column)' names a plan of the person, and there is none for '\(value: id)'"),
      hint: Message(
        zh: "写成“年份/工号”，并确认 plans 下有该文件",
        en: "write year/number, and see that the file is under plans"))
  }

  static func unknownStageDocument(_ id: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .unknownReference, at: place,
      Message(
        zh: "“document_id”：没有哪个培养方案有阶段或要点“\(value: id)”",
        en: "'document_id' names a stage or a learning point, and no programme has '\(value: id)'"),
      hint: Message(
        zh: "写成“方案/阶段”或“方案/阶段/要点”", en: "write programme/stage or programme/stage/point"))
  }

  static func unknownVersion(
    _ version: String, newest: String, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownVersion, at: place,
      Message(
        zh: "“document_version”：没有版本“\(value: version)”，最新的是“\(value: newest)”",
        en:
          "'document_version' is a version that exists: '\(value: version)' is none, the newest is '\(value: newest)'"
      ),
      hint: Message(zh: "改正版本，或先更新该文件", en: "mend the version, or bring the document up to date"))
  }

  static func planWithoutGoal(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .missingKey, at: place,
      Message(
        zh: "发展计划的“\(key)”至少有一项", en: "a plan has at least one of '\(key)'"),
      hint: Message(
        zh: "个人目标和服务的战略目标各写至少一项",
        en: "name at least one goal of the person and one of the company"))
  }

  static func secondPlan(at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .duplicateID, at: place,
      Message(
        zh: "“employee_id”：每人每年只有一份发展计划", en: "'employee_id': a person has one plan a year"),
      hint: Message(
        zh: "并成一份，改动用 version 区分", en: "make one of them; changes are told apart by 'version'"),
      notes: [Note(Message(zh: "前一份在这里", en: "the first is here"), at: first)])
  }

  // MARK: - rows

  static func rowConflict(
    _ key: [String], at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .rowConflict, at: place,
      Message(
        zh: "\(key.joined(separator: "、")) 都相同的两行，内容却不同",
        en: "two rows with the same \(key.joined(separator: ", ")) say different things"),
      hint: Message(
        zh: "删去错的一行；新导出的文件可以取代旧的，但 exported_at 要更晚",
        en:
          "remove the wrong one; a newer export stands for an older one by its later 'exported_at'"),
      notes: [Note(Message(zh: "另一行在这里", en: "the other row is here"), at: first)])
  }

  static func rowRepeated(
    _ key: [String], at place: SourceRange, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, .rowRepeated, at: place,
      Message(
        zh: "\(key.joined(separator: "、")) 都相同的两行，内容也相同，只算一次",
        en: "two rows with the same \(key.joined(separator: ", ")) say the same, and count once"),
      hint: Message(zh: "删去其中一行", en: "remove one of them"),
      notes: [Note(Message(zh: "前一行在这里", en: "the other row is here"), at: first)])
  }

  static func managerCycle(_ ids: [String], column: String, at place: SourceRange) -> Diagnostic {
    let path = ids.joined(separator: " → ")
    return Diagnostic(
      .error, .referenceCycle, at: place,
      Message(
        zh: "“\(column)”：上下级关系成了环：\(value: path)",
        en: "'\(column)': the managers go round in a circle: \(value: path)"),
      hint: Message(zh: "改正其中一人的上级", en: "mend the manager of one of them"))
  }

  static func gradeDiffers(
    column: String, at place: SourceRange, history: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .warning, .gradeMismatch, at: place,
      Message(
        zh: "“\(column)”与职级变动记录（grade_history）的最后一条不一致",
        en: "'\(column)' is the grade in which the person's grade_history ends"),
      hint: Message(
        zh: "以变动记录为准；改正 employees.csv，或补上缺少的变动",
        en: "the history counts; mend employees.csv, or add the change that is missing"),
      notes: [Note(Message(zh: "最后一条变动在这里", en: "the history ends here"), at: history)])
  }

  // MARK: - files

  static func missingEmployees() -> Diagnostic {
    Diagnostic(
      .error, .missingSource, at: nil,
      Message(
        zh: "有人员记录，却没有找到 content/people/employees.csv",
        en: "there are records of people, and content/people/employees.csv was not found"),
      hint: Message(zh: "把人员名单放在那里", en: "put the list of employees there"))
  }

  static func strayPeopleFile(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .unsupportedFile, at: place,
      Message(
        zh: "此文件没有被读取：people 下只有 employees.csv、records 和 plans",
        en: "this file is not read: the people folder holds employees.csv, records and plans"),
      hint: Message(
        zh: "记录表（.csv）放进 records，发展计划（.yaml）放进 plans",
        en: "put tables (.csv) into records and plans (.yaml) into plans"))
  }

  static func unknownRecordTable(at place: SourceRange) -> Diagnostic {
    let names = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .error, .unknownTable, at: place,
      Message(
        zh: "文件名应以数据表的名称开头，如 kpi_scores_2026Q1.csv",
        en: "a file of records begins with the name of its table: kpi_scores_2026Q1.csv"),
      hint: Message(
        zh: "改名，或在 deliveries.yaml 里写明 table；数据表有：\(names)",
        en: "rename it, or name its table in deliveries.yaml; the tables are \(names)"))
  }

  static func undeliveredFile(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .undeliveredFile, at: place,
      Message(
        zh: "deliveries.yaml 没有列出此文件，没有记录的人会显示为“未知”而不是“无”",
        en: "deliveries.yaml does not list this file, so no row in it means unknown and not none"),
      hint: Message(
        zh: "加上一条 file、table、period、complete、exported_at",
        en: "add an entry with file, table, period, complete and exported_at"))
  }

  static func missingDelivery(
    _ file: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .missingDelivery, at: place,
      Message(
        zh: "“file”：records 下没有文件“\(value: file)”",
        en: "'file' names a file under records, and there is no '\(value: file)'"),
      hint: nearest.map { Message(zh: "是不是“\(value: $0)”？", en: "did you mean '\(value: $0)'?") }
        ?? Message(
          zh: "放入该文件；还没有收到就先去掉这一条", en: "add the file, or take the entry out until it has come"))
  }

  static func wrongAlias(at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, at: place,
      Message(
        zh: "别名应指向一个列名，如“工号: employee_id”或“学时: minutes×60”",
        en: "an alias names a column: '工号: employee_id', or with a factor 'minutes×60'"),
      hint: Message(
        zh: "冒号右边写列名，需要换算的再写“×倍数”",
        en: "write the column's name after the colon, and '×factor' if it is to be multiplied"))
  }

  static func aliasOfNothing(
    _ column: String, nearest: String?, at place: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownColumn, at: place,
      Message(
        zh: "没有哪个表有“\(value: column)”列", en: "no table has a column '\(value: column)'"),
      hint: nearest.map { Message(zh: "是不是“\($0)”？", en: "did you mean '\($0)'?") }
        ?? Message(
          zh: "改成某个表的列名，或删去这个别名", en: "use the name of a column, or remove the alias"))
  }

  // MARK: - exports

  static func deliveryTooEarly(_ period: Period, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .deliveryTooEarly, at: place,
      Message(
        zh: "“complete: true”的导出不能早于 \(period) 的最后一天",
        en: "an export with 'complete: true' is not made before \(period) has come to its last day"),
      hint: Message(
        zh: "还没有导全就写 complete: false，否则改 exported_at",
        en: "write 'complete: false' until all of it has been exported, or mend 'exported_at'"))
  }

  static func deliveryRepeated(at place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .duplicateEntry, at: place,
      Message(
        zh: "“file”：同一文件的同一周期只列一次，且只属于一个表",
        en: "'file': a file is listed once for a period, and holds one table"),
      hint: Message(
        zh: "删去其中一条，或改 period、table", en: "remove one of the two, or mend 'period' or 'table'"),
      notes: [Note(Message(zh: "前一条在这里", en: "the first is here"), at: first)])
  }

  static func lostZeros(column: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .spreadsheetDamage, at: place,
      Message(
        zh: "“\(column)”：工号前面的 0 被表格软件去掉了",
        en: "'\(column)' has lost the zeros it began with to a spreadsheet"),
      hint: Message(
        zh: "把该列设为“文本”格式，从原系统重新导出",
        en: "export it again with the column formatted as text"))
  }

  // MARK: - mentors

  static func mentorReversed(at place: SourceRange, other: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .mentorReversed, at: place,
      Message(
        zh: "同一阶段里两人不能互为师傅", en: "two people are not each other's mentors in one stage"),
      hint: Message(zh: "改正其中一行的师傅和徒弟", en: "mend mentor and mentee in one of the rows"),
      notes: [Note(Message(zh: "另一行在这里", en: "the other row is here"), at: other)])
  }

  static func tooManyMentees(_ count: Int, limit: Int, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .tooManyMentees, at: place,
      Message(
        zh: "“mentor_employee_id”：这一阶段一位师傅同时最多带 \(limit) 人，这里是第 \(count) 人",
        en:
          "'mentor_employee_id': a mentor has at most \(limit) at one time in this stage, and this is number \(count)"
      ),
      hint: Message(
        zh: "换一位师傅，或改该阶段的 max_mentees",
        en: "choose another mentor, or change 'max_mentees' of the stage"))
  }

  // MARK: - plans

  static func misplacedPlan(_ wanted: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .error, .misplacedPlan, at: place,
      Message(
        zh: "发展计划的文件名和文件夹应与内容一致：plans/\(value: wanted)",
        en: "a plan lies where its person and year say: plans/\(value: wanted)"),
      hint: Message(
        zh: "移动文件，或改 employee_id、period", en: "move the file, or mend 'employee_id' or 'period'"))
  }

  static func incompletePlan(_ missing: [String], at place: SourceRange) -> Diagnostic {
    let list = missing.joined(separator: ", ")
    return Diagnostic(
      .warning, .incompletePlan, at: place,
      Message(
        zh: "双方签字前应评完性格、能力、兴趣三项，还缺：\(list)",
        en: "personality, ability and interest are rated before a plan is signed; missing: \(list)"),
      hint: Message(
        zh: "补上 fit 里的 rating，version 加一后重新签字",
        en: "add the ratings under 'fit', raise 'version' and sign again"))
  }
}

extension Diagnostic.Note {
  static func plansMissing(_ count: Int, year: Int, at place: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(
      Message(
        zh: "\(count) 名在职员工没有 \(year) 年的发展计划",
        en: "people in post without a development plan of \(year): \(count)"),
      at: SourceRange(path: place.path, bounds: 0..<0))
  }
}
