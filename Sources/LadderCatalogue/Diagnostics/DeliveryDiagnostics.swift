import LadderDiagnostics
import LadderInput

// What is said of the files in the people folder, and of the list of deliveries they came with.

extension Diagnostic {
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
}

// MARK: - exports

extension Diagnostic {
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
}
