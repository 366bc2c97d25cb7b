import LadderDiagnostics
import LadderInput

// The schemas of `data/calendar/`.

enum SessionFields {
  static let id = Field("id", .identifier, zh: "活动的标识", en: "the session's id")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let kind = Field(
    "kind", .oneOf(Session.Kind.self), zh: "固定、不固定或外出学习", en: "fixed, irregular or a visit")
  static let summary = Field("summary", .text, .optional, zh: "说明", en: "what it is about")
  static let start = Field("dtstart", .moment, zh: "首次开始时间", en: "when it first begins")
  static let duration = Field(
    "duration_minutes", .integer(1...1440), unit: .minutes, zh: "时长", en: "how long it takes")
  static let rule = Field(
    "rrule", .recurrence, .optional, zh: "重复规则，如 FREQ=DAILY", en: "how it recurs: FREQ=DAILY")
  static let until = Field("until", .day, .optional, zh: "最后日期", en: "the last day")
  static let days = Field(
    "days", .oneOf(Session.Days.self), default: .workdays, zh: "只在工作日或每天",
    en: "on workdays or every day")
  static let onHoliday = Field(
    "on_holiday", .oneOf(Session.OnHoliday.self), default: .skip, zh: "遇休息日怎么办",
    en: "what happens on a day off")
  static let hostRole = Field(
    "host_role", .id(of: Role.self), .optional, zh: "主持人角色", en: "who hosts it")
  static let audience = Field(
    "audience", .record(AudienceFields.schema, Audience.init(reading:)), .optional, zh: "参加者",
    en: "who attends")
  static let contentCategory = Field(
    "content_category", .term(.contentCategory), .optional, zh: "内容类别", en: "its content category")
  static let theme = Field("theme", .term(.theme), .optional, zh: "主题", en: "its theme")
  static let areaID = Field(
    "area_id", .id(of: CompetencyArea.self), .optional, zh: "能力领域", en: "the competency area")
  static let organizer = Field(
    "organizer_department_id", .id(of: Department.self), .optional, zh: "组织部门",
    en: "who organises it")
  static let host = Field(
    "host_department_id", .id(of: Department.self), .optional, zh: "接待部门",
    en: "the department visited")
  static let resourceIDs = Field(
    "resource_ids", .list(.id(of: Resource.self)), default: [], zh: "用到的资源", en: "what it uses")
  static let courseIDs = Field(
    "course_ids", .list(.id(of: Course.self)), default: [], zh: "讲授的课程；参加者的学时只算一次",
    en: "the courses taught in it; their time counts once")
  static let agenda = Field(
    "agenda", .record(AgendaFields.schema, Agenda.init(reading:)), .optional, zh: "议程来源",
    en: "where its agenda comes from")
  static let withinHours = Field(
    "within_working_hours", .boolean, default: true, zh: "是否在工作时间内",
    en: "whether it is in working hours")
  static let schema = Schema(
    "session",
    [
      id.declaration, name.declaration, kind.declaration, summary.declaration, start.declaration,
      duration.declaration, rule.declaration, until.declaration, days.declaration,
      onHoliday.declaration, hostRole.declaration, audience.declaration,
      contentCategory.declaration, theme.declaration, areaID.declaration, organizer.declaration,
      host.declaration, resourceIDs.declaration, courseIDs.declaration, agenda.declaration,
      withinHours.declaration,
    ],
    needs: [
      Schema.Need(kind.key, is: Session.Kind.adHoc.rawValue, [organizer.key, audience.key]),
      Schema.Need(kind.key, is: Session.Kind.fieldVisit.rawValue, [host.key]),
    ])
}

struct Audience: Sendable {
  let teamIDs: [Identifier<Team>]
  let roleIDs: [Identifier<Role>]

  init?(reading reader: inout MappingReader) {
    teamIDs = reader.read(AudienceFields.teamIDs)
    roleIDs = reader.read(AudienceFields.roles)
  }
}

enum AudienceFields {
  static let teamIDs = Field(
    "team_ids", .list(.id(of: Team.self)), default: [], zh: "班组", en: "teams")
  static let roles = Field("roles", .list(.id(of: Role.self)), default: [], zh: "岗位角色", en: "roles")
  static let schema = Schema("audience", [teamIDs.declaration, roles.declaration])
}

struct Agenda: Sendable {
  let value: Session.Agenda

  init?(reading reader: inout MappingReader) {
    let bulletins = reader.read(AgendaFields.bulletins)
    let digest = reader.read(AgendaFields.digest)
    value =
      bulletins == .sinceLast
      ? .bulletinsSinceLast : bulletins != nil || digest != nil ? .thisWeek : .none
  }
}

enum AgendaFields {
  enum Span: String, Sendable, CaseIterable {
    case sinceLast = "since_last"
    case thisWeek = "this_week"
  }
  static let bulletins = Field(
    "bulletins", .oneOf(Span.self), .optional, zh: "讲哪些业务文件", en: "which bulletins")
  static let digest = Field(
    "complaint_digest", .oneOf(Span.self), .optional, zh: "讲哪周投诉小结", en: "which complaint digest")
  static let schema = Schema("agenda", [bulletins.declaration, digest.declaration])
}

extension FieldType where Value == Session.Recurrence {
  private static let form = ScalarForm(
    zh: "重复规则", en: "a recurrence rule",
    pattern:
      "FREQ=DAILY|FREQ=WEEKLY;BYDAY=(MO|TU|WE|TH|FR|SA|SU)|BYDAY=(MO|TU|WE|TH|FR|SA|SU);FREQ=WEEKLY",
    examples: ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=FR"])

  /// The part of RFC 5545 recurrence rules that timetables use: daily, and weekly on one day.
  static var recurrence: FieldType {
    .special(.form(form)) { node, context in
      let text = node.scalar?.text ?? ""
      if let value = Session.Recurrence(rule: text) { return value }
      context.diagnostics.append(.wrongRecurrence(text, at: context.file.range(node.bounds)))
      return nil
    }
  }
}

extension Session.Recurrence {
  init?(rule: String) {
    var parts: [String: String] = [:]
    for part in rule.split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { return nil }
      parts[String(pair[0])] = String(pair[1])
    }
    switch parts["FREQ"] {
    case "DAILY" where parts.count == 1: self = .daily
    case "WEEKLY" where parts.count == 2:
      let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
      guard let day = parts["BYDAY"], let index = names.firstIndex(of: day),
        let weekday = Day.Weekday(rawValue: index + 1)
      else { return nil }
      self = .weekly(weekday)
    default: return nil
    }
  }
}

extension Session {
  init?(reading reader: inout MappingReader) {
    typealias F = SessionFields
    guard let id = reader.read(F.id), let name = reader.read(F.name),
      let kind = reader.read(F.kind),
      let start = reader.read(F.start), let duration = reader.read(F.duration)
    else { return nil }
    let audience = reader.read(F.audience)
    let until = reader.read(F.until)
    if let until, until < start.day {
      reader.report(
        .dateOrder(F.until.key, before: F.start.key, at: reader.range(of: F.until)))
    }
    self.init(
      id: Identifier(id), name: name, kind: kind, summary: reader.read(F.summary), start: start,
      durationMinutes: duration, recurrence: reader.read(F.rule) ?? .once,
      until: until, days: reader.read(F.days), onHoliday: reader.read(F.onHoliday),
      hostRole: reader.read(F.hostRole), teamIDs: audience?.teamIDs ?? [],
      roleIDs: audience?.roleIDs ?? [], contentCategory: reader.read(F.contentCategory),
      theme: reader.read(F.theme), areaID: reader.read(F.areaID),
      organizerDepartmentID: reader.read(F.organizer), hostDepartmentID: reader.read(F.host),
      resourceIDs: reader.read(F.resourceIDs), courseIDs: reader.read(F.courseIDs),
      agenda: reader.read(F.agenda)?.value ?? .none,
      withinWorkingHours: reader.read(F.withinHours), place: reader.range(of: F.id))
  }
}

enum ExceptionFields {
  enum Action: String, Sendable, CaseIterable { case cancel, move, note }
  static let sessionID = Field("session_id", .id(of: Session.self), zh: "哪个活动", en: "the session")
  static let date = Field("date", .day, zh: "哪天", en: "the day")
  static let action = Field(
    "action", .oneOf(Action.self), zh: "取消、改期或备注", en: "cancel, move or note")
  static let to = Field("to", .moment, .optional, zh: "改到何时", en: "when it is held instead")
  static let reason = Field("reason", .line, .optional, zh: "原因", en: "why")
  static let schema = Schema(
    "exception",
    [
      sessionID.declaration, date.declaration, action.declaration, to.declaration,
      reason.declaration,
    ], needs: [Schema.Need(action.key, is: Action.move.rawValue, [to.key])])
}

extension SessionException {
  init?(reading reader: inout MappingReader) {
    typealias F = ExceptionFields
    guard let session = reader.read(F.sessionID), let date = reader.read(F.date),
      let action = reader.read(F.action)
    else { return nil }
    let change: Action
    switch action {
    case .cancel: change = .cancel
    case .note: change = .note
    case .move:
      guard let to = reader.read(F.to) else { return nil }
      change = .move(to: to)
    }
    self.init(
      sessionID: session, date: date, action: change, reason: reader.read(F.reason),
      place: reader.range(of: F.date))
  }
}

enum ExamFields {
  static let id = Field("id", .identifier, zh: "考试的标识", en: "the exam's id")
  static let series = Field("series", .identifier, zh: "所属系列", en: "its series")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let month = Field("exam_month", .yearMonth, zh: "考试月份", en: "the month it is for")
  static let heldAt = Field("held_at", .moment, zh: "考试时间", en: "when it is held")
  static let cutoff = Field(
    "bulletin_cutoff", .day, .optional, zh: "业务文件截止日",
    en: "the last day whose bulletins may be asked")
  static let component = Field(
    "component", .oneOf(ExamComponent.self), default: .written, zh: "笔试、口试或实操",
    en: "written, oral or practical")
  static let duration = Field(
    "duration_minutes", .integer(1...600), default: 60, unit: .minutes, zh: "时长",
    en: "how long it takes")
  static let points = Field(
    "total_points", .integer(1...1000), default: 100, unit: .points, zh: "满分", en: "the full mark")
  static let passPct = Field(
    "pass_pct", .number(0...100), default: 60, unit: .percent, zh: "合格线", en: "the pass mark")
  static let audience = Field(
    "audience", .record(AudienceFields.schema, Audience.init(reading:)), .optional, zh: "谁参加",
    en: "who sits it")
  static let scope = Field("scope", .list(.line), default: [], zh: "考试范围", en: "what it covers")
  static let countsToward = Field(
    "counts_toward", .record(CountsTowardFields.schema, Exam.CountsToward.init(reading:)),
    .optional,
    zh: "计入哪项绩效", en: "the KPI item it counts toward")
  static let schema = Schema(
    "exam",
    [
      id.declaration, series.declaration, name.declaration, month.declaration, heldAt.declaration,
      cutoff.declaration, component.declaration, duration.declaration, points.declaration,
      passPct.declaration, audience.declaration, scope.declaration, countsToward.declaration,
    ])
}

enum CountsTowardFields {
  static let kpiID = Field("kpi_id", .id(of: KPIItem.self), zh: "绩效项目", en: "the KPI item")
  static let roles = Field(
    "roles", .list(.id(of: Role.self)), default: [], zh: "对哪些角色", en: "for which roles")
  static let absentAsZero = Field(
    "absent_as_zero", .boolean, default: false, zh: "无故缺考是否按零分计；省略为不计入该月",
    en: "whether an absence without excuse counts as zero; the month is left out otherwise")
  static let schema = Schema(
    "counts_toward", [kpiID.declaration, roles.declaration, absentAsZero.declaration])
}

extension Exam.CountsToward {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(CountsTowardFields.kpiID) else { return nil }
    self.init(
      kpiID: id, roleIDs: reader.read(CountsTowardFields.roles),
      countsAbsenceAsZero: reader.read(CountsTowardFields.absentAsZero))
  }
}

extension Exam {
  convenience init?(reading reader: inout MappingReader) {
    typealias F = ExamFields
    guard let id = reader.read(F.id), let series = reader.read(F.series),
      let name = reader.read(F.name), let month = reader.read(F.month),
      let heldAt = reader.read(F.heldAt)
    else { return nil }
    if heldAt.time == .midnight {
      reader.report(.timeMissing(F.heldAt.key, at: reader.range(of: F.heldAt)))
    }
    if !(month.firstDay...month.lastDay).contains(heldAt.day) {
      reader.report(.examOutsideMonth(month, heldAt.day, at: reader.range(of: F.heldAt)))
    }
    let cutoff = reader.read(F.cutoff)
    if let cutoff, cutoff > heldAt.day {
      reader.report(
        .dateOrder(F.heldAt.key, before: F.cutoff.key, at: reader.range(of: F.cutoff)))
    }
    self.init(
      id: Identifier(id), series: series, name: name, month: month, heldAt: heldAt,
      bulletinCutoff: cutoff, component: reader.read(F.component),
      durationMinutes: reader.read(F.duration), totalPoints: reader.read(F.points),
      passPct: reader.read(F.passPct), roleIDs: reader.read(F.audience)?.roleIDs ?? [],
      scope: reader.read(F.scope), countsToward: reader.read(F.countsToward),
      place: reader.range(of: F.id))
  }
}

enum ResourceFields {
  static let id = Field("id", .identifier, zh: "资源的标识", en: "the resource's id")
  static let kind = Field("kind", .identifier, zh: "种类", en: "its kind")
  static let name = Field("name", .line, zh: "页面上的名称", en: "its name on pages")
  static let seats = Field(
    "seats", .integer(0...10_000), .optional, unit: .people, zh: "座位数", en: "seats")
  static let employeeID = Field(
    "employee_id", .reference(to: "employee"), .optional, zh: "讲师的工号",
    en: "the trainer's employee id")
  static let isShared = Field(
    "shared", .boolean, default: false, zh: "是否可以同时用于几个活动",
    en: "whether several sessions may use it at one time")
  static let schema = Schema(
    "resource",
    [
      id.declaration, kind.declaration, name.declaration, seats.declaration, employeeID.declaration,
      isShared.declaration,
    ])
}

extension Resource {
  init?(reading reader: inout MappingReader) {
    guard let id = reader.read(ResourceFields.id), let kind = reader.read(ResourceFields.kind),
      let name = reader.read(ResourceFields.name)
    else { return nil }
    self.init(
      id: Identifier(id), kind: kind, name: name, seats: reader.read(ResourceFields.seats),
      employeeID: reader.read(ResourceFields.employeeID)?.id,
      isShared: reader.read(ResourceFields.isShared),
      place: reader.range(of: ResourceFields.id))
  }
}
