import LadderInput

// Days, months and times as people say them, in the order the language of the site has for them.

extension Words {
  /// A day of a year one knows: `10月12日（周一）`.
  func date(_ day: Day) -> String {
    self(
      .dateWithWeekday,
      (.month, monthName(day.month)), (.day, day.day.text), (.weekday, weekday(day.weekday)))
  }

  /// A day with its year: `2026年10月12日（周一）`.
  func fullDate(_ day: Day) -> String {
    self(
      .fullDateWithWeekday,
      (.year, day.year.text), (.month, monthName(day.month)), (.day, day.day.text),
      (.weekday, weekday(day.weekday)))
  }

  /// Days that follow each other, or one day: `10月1日–10月7日`.
  func dates(_ days: ClosedRange<Day>) -> String {
    func short(_ day: Day) -> String {
      self(.dateShort, (.month, monthName(day.month)), (.day, day.day.text))
    }
    let first = days.lowerBound
    let last = days.upperBound
    return first == last ? date(first) : short(first) + "–" + short(last)
  }

  /// A month with its year: `2026年10月`.
  func month(_ month: YearMonth) -> String {
    self(.monthTitle, (.year, month.year.text), (.month, monthName(month.month)))
  }

  /// A quarter with its year: `2026年第3季度`.
  func quarter(_ quarter: Quarter) -> String {
    self(.quarterTitle, (.year, String(quarter.year)), (.quarter, String(quarter.quarter)))
  }

  /// What a month is called in a date: its number, or its name.
  func monthName(_ month: Int) -> String { monthNames[month - 1] }

  func weekday(_ weekday: Day.Weekday) -> String { weekdayNames[weekday.rawValue - 1] }

  /// From when to when: `08:30–08:45`.
  func time(from start: Moment, minutes: Int) -> String {
    "\(start.time)–\(start.adding(minutes: minutes).time)"
  }
}
