import LadderDiagnostics
import LadderInput

// What is wrong with the timetable: holidays, sessions, exams, digests.

extension Diagnostic {
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

  static func timeMissing(_ key: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      .warning, .invalidDate, at: place,
      Message(
        zh: "“\(key)”没有写几点，页面上会是 00:00",
        en: "'\(key)' is a day and a time; without one pages show 00:00"),
      hint: Message(zh: "写成 2026-03-27T15:00", en: "write it as 2026-03-27T15:00"))
  }

  static func examOutsideMonth(_ month: YearMonth, _ day: Day, at place: SourceRange) -> Diagnostic
  {
    Diagnostic(
      .warning, .examOutsideMonth, at: place,
      Message(
        zh: "考试日期 \(value: day) 不在考试月份 \(value: month)（exam_month）之内",
        en: "an exam of \(value: month) ('exam_month') is held in that month, not on \(value: day)"),
      hint: Message(
        zh: "核对 held_at 与 exam_month，成绩按考试月份计入", en: "look at both; scores count for 'exam_month'"))
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
