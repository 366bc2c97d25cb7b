import LadderDiagnostics
import LadderInput

// What is said of the rows of the tables about people and of their cells. What a cell holds is only ever quoted
// as a value, so that it stays in the file.

extension Diagnostic {
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
}

// MARK: - rows

extension Diagnostic {
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
}
