import LadderDiagnostics
import LadderTemplates

/// What is out of the ordinary about something: cancelled, moved, provisional.
struct EventMarkView: View {
  /// The end of its style class, such as `unknown`.
  var name: String
  var label: String

  static let shape = ViewShape<EventMarkView>(
    "event_mark", zh: "活动的一个标记", en: "What is out of the ordinary"
  ) { view in
    view.text("name", zh: "样式名", en: "The end of its style class", \.name)
    view.text("label", zh: "文字", en: "What it says", \.label)
  }
}

/// A session or an exam on a day.
struct EventView: View {
  var time: String
  /// When it begins, for the cells of the month.
  var start: String
  var link: LinkView
  /// Whether it does not take place on this day.
  var isOff = false
  var isExam = false
  var marks: [EventMarkView] = []
  var note: String?
  var summary: String?
  var bulletins: [LinkView] = []
  var digests: [LinkView] = []
  var cases: [LinkView] = []
  var lacksDigest = false
  /// How much is on its agenda, for the cells of the month.
  var count: String?

  static let shape = ViewShape<EventView>("event", zh: "某天的一次活动", en: "A session or exam on a day")
  {
    view in
    view.text("time", zh: "时间", en: "When", \.time)
    view.text("start", zh: "开始时间", en: "When it begins", \.start)
    view.record("link", zh: "活动", en: "What", \.link)
    view.flag("is_off", zh: "当天是否不举行", en: "Whether it does not take place on this day", \.isOff)
    view.flag("is_exam", zh: "是否考试", en: "Whether it is an exam", \.isExam)
    view.list("marks", zh: "标记", en: "What is out of the ordinary", \.marks)
    view.text("note", zh: "备注", en: "A remark", \.note)
    view.text("summary", zh: "说明", en: "What it is about", \.summary)
    view.flag(
      "has_bulletins", zh: "是否有业务文件", en: "Whether bulletins are on the agenda", anyOf: \.bulletins)
    view.list("bulletins", zh: "讲解的业务文件", en: "The bulletins it goes through", \.bulletins)
    view.flag(
      "has_digests", zh: "是否有投诉小结", en: "Whether complaints are on the agenda", anyOf: \.digests)
    view.list("digests", zh: "投诉小结", en: "The complaints of the week", \.digests)
    view.flag("has_cases", zh: "是否有案例", en: "Whether cases are on the agenda", anyOf: \.cases)
    view.list("cases", zh: "案例", en: "The cases", \.cases)
    view.flag(
      "lacks_digest", zh: "是否缺少投诉小结", en: "Whether the week's digest is missing", \.lacksDigest)
    view.text("count", zh: "议程条数", en: "How much is on its agenda", \.count)
  }
}

/// A day, or several days off that belong together.
struct DayView: View {
  var id: String?
  var date: String
  var number: String
  var label: String
  var isOff: Bool
  /// Whether the day is of another month and only fills the week.
  var isOther = false
  /// 休 or 班, where the holidays say so.
  var mark: String?
  var isMakeUp = false
  var holiday: String?
  var events: [EventView] = []

  static let shape = ViewShape<DayView>("day", zh: "一天", en: "A day") { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("date", zh: "日期", en: "Its date: 2026-10-12", \.date)
    view.text("number", zh: "几号", en: "The day of the month", \.number)
    view.text("label", zh: "日期与星期", en: "Its date in words", \.label)
    view.flag("is_off", zh: "是否休息", en: "Whether it is a day off", \.isOff)
    view.flag("is_other", zh: "是否属于相邻月份", en: "Whether it only fills the week", \.isOther)
    view.text("mark", zh: "“休”或“班”", en: "Off or make-up day, by the holidays", \.mark)
    view.flag(
      "is_make_up", zh: "是否调休上班", en: "Whether it is worked in place of another", \.isMakeUp)
    view.text("holiday", zh: "节日", en: "The holiday", \.holiday)
    view.flag("has_events", zh: "是否有活动", en: "Whether anything takes place", anyOf: \.events)
    view.list("events", zh: "活动", en: "What takes place", \.events)
  }
}

/// A week of the month table.
struct WeekView: View {
  var label: String
  var days: [DayView]

  static let shape = ViewShape<WeekView>("week", zh: "一周", en: "A week") { view in
    view.text("label", zh: "周次", en: "Its number", \.label)
    view.list("days", zh: "七天", en: "Its seven days", \.days)
  }
}

/// The page of a month.
struct MonthView: View {
  var frame: FrameView
  var previous: LinkView?
  var next: LinkView?
  var facts: [FactView]
  var isProvisional: Bool
  var weekdays: [String]
  var weeks: [WeekView]
  var days: [DayView]

  static let shape = ViewShape<MonthView>("month", zh: "月历页面", en: "A month of the calendar") {
    view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.record("previous", zh: "上一月", en: "The month before", \.previous)
    view.record("next", zh: "下一月", en: "The month after", \.next)
    view.list("facts", zh: "页首信息", en: "Facts under the title", \.facts)
    view.flag(
      "is_provisional", zh: "是否暂定", en: "Whether its holidays are not announced", \.isProvisional)
    view.list("weekdays", zh: "星期名称", en: "The names of the weekdays", \.weekdays)
    view.list("weeks", zh: "各周", en: "Its weeks", \.weeks)
    view.list("days", zh: "有活动或放假的日子", en: "The days with something to tell", \.days)
  }
}

/// A month in the calendar's agenda.
struct MonthAgendaView: View {
  var link: LinkView
  var days: [DayView]

  static let shape = ViewShape<MonthAgendaView>(
    "month_agenda", zh: "一个月的安排", en: "A month of the agenda"
  ) { view in
    view.record("link", zh: "月历页面", en: "The month's page", \.link)
    view.flag("has_days", zh: "是否有安排", en: "Whether anything is planned", anyOf: \.days)
    view.list("days", zh: "各天", en: "Its days", \.days)
  }
}

/// A session with everything known of it, whenever it takes place.
struct SessionCardView: View {
  var id: String
  var title: String
  var kind: String
  var summary: String?
  var facts: [FactView]

  static let shape = ViewShape<SessionCardView>("session", zh: "一项培训活动", en: "A session") { view in
    view.text("id", zh: "锚点", en: "Its anchor", \.id)
    view.text("title", zh: "名称", en: "Its name", \.title)
    view.text("kind", zh: "类型", en: "Its kind in words", \.kind)
    view.text("summary", zh: "说明", en: "What it is about", \.summary)
    view.list("facts", zh: "各项信息", en: "What is known of it", \.facts)
  }
}

/// Sessions that belong together.
struct SessionGroupView: View {
  var title: String
  var sessions: [SessionCardView]

  static let shape = ViewShape<SessionGroupView>(
    "session_group", zh: "一组培训活动", en: "Sessions that belong together"
  ) { view in
    view.text("title", zh: "标题", en: "Their heading", \.title)
    view.list("sessions", zh: "活动", en: "The sessions", \.sessions)
  }
}

/// A holiday with its days off and the days worked in their place.
struct HolidayView: View {
  var name: String
  var off: String
  var makeUp: String?

  static let shape = ViewShape<HolidayView>("holiday", zh: "一个节日", en: "A holiday") { view in
    view.text("name", zh: "节日", en: "Its name", \.name)
    view.text("off", zh: "放假日期", en: "The days off", \.off)
    view.text("make_up", zh: "调休上班", en: "The days worked in their place", \.makeUp)
  }
}

/// The holidays of a year.
struct HolidayYearView: View {
  var title: String
  var workdays: String
  var holidays: [HolidayView]

  static let shape = ViewShape<HolidayYearView>(
    "holiday_year", zh: "一年的放假安排", en: "The holidays of a year"
  ) { view in
    view.text("title", zh: "年份", en: "The year", \.title)
    view.text("workdays", zh: "工作日数", en: "How many days are worked", \.workdays)
    view.list("holidays", zh: "节日", en: "Its holidays", \.holidays)
  }
}

/// The calendar: what comes, every session, and how days off are handled.
struct CalendarView: View {
  var frame: FrameView
  var exam: LinkView?
  var examDate: String?
  var exams: LinkView?
  var agenda: [MonthAgendaView]
  var months: [LinkView]
  var groups: [SessionGroupView]
  var holidayYears: [HolidayYearView]
  /// What is said of the years whose holidays have not been announced.
  var unannounced: [String]
  var feeds: [LinkView]

  static let shape = ViewShape<CalendarView>("calendar", zh: "培训日历", en: "The calendar") { view in
    view.record("frame", zh: "页面框架", en: "What stands around it", \.frame)
    view.record("exam", zh: "下一次考试", en: "The next exam", \.exam)
    view.text("exam_date", zh: "下一次考试的时间", en: "When it is held", \.examDate)
    view.record("exams", zh: "考试安排页面", en: "The page of exams", \.exams)
    view.list("agenda", zh: "本月与下月", en: "This month and the next", \.agenda)
    view.flag("has_months", zh: "是否有月历", en: "Whether there are pages of months", anyOf: \.months)
    view.list("months", zh: "各月", en: "The pages of months", \.months)
    view.list("groups", zh: "各类活动", en: "The sessions by kind", \.groups)
    view.flag(
      "has_holidays", zh: "是否有放假安排", en: "Whether holidays are known", anyOf: \.holidayYears)
    view.list("holiday_years", zh: "各年放假安排", en: "The holidays by year", \.holidayYears)
    view.list(
      "unannounced", zh: "尚未公布的年份", en: "What is said of years without holidays", \.unannounced)
    view.flag("has_feeds", zh: "是否可以订阅", en: "Whether there are feeds", anyOf: \.feeds)
    view.list("feeds", zh: "可订阅的日历", en: "The calendar as feeds", \.feeds)
  }
}
