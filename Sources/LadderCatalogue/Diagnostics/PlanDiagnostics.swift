package import LadderDiagnostics
import LadderInput

// What is said of the development plans, and of the documents that a row of the records names.

extension Diagnostic {
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
  /// What is not used any more, in numbers (`people.retention_months`).
  package static func pastRetention(
    _ report: RetentionReport, months: Int, at place: SourceRange?
  ) -> Diagnostic.Note {
    Diagnostic.Note(
      Message(
        zh:
          "超过保留期（\(months) 个月）而不再使用：记录 \(report.rows) 行，发展计划 \(report.plans) 份，离职人员 \(report.leavers) 名",
        en:
          "past retention (\(months) months) and not used: \(report.rows) rows of records, \(report.plans) development plans, \(report.leavers) people who left"
      ), at: place)
  }

  static func plansMissing(_ count: Int, year: Int, at place: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(
      Message(
        zh: "\(count) 名在职员工没有 \(year) 年的发展计划",
        en: "people in post without a development plan of \(year): \(count)"),
      at: SourceRange(path: place.path, bounds: 0..<0))
  }
}
