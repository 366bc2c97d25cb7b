import LadderDiagnostics
import LadderInput

// The shape in which the yearly notice of holidays is published as data: `{year, days: [{name, date,
// isOffDay}]}`. Days it does not name follow the week.
enum HolidayFields {
  static let year = Field(
    "year", .integer(1900...9999), unit: .years, zh: "年度", en: "the year of the notice")
  static let days = Field(
    "days", .list(.record(HolidayDayFields.schema, HolidayDay.init(reading:))), default: [],
    zh: "放假与调休上班的日子", en: "the days off and the days worked instead")
  static let schema = Schema(
    "holidays", [year.declaration, days.declaration], unknownKeys: .ignored)
}

enum HolidayDayFields {
  static let name = Field("name", .line, zh: "节日", en: "the holiday")
  static let date = Field("date", .day, zh: "日期", en: "the day")
  static let isOff = Field(
    "isOffDay", .boolean, default: true, zh: "是否休息", en: "whether it is a day off")
  static let schema = Schema(
    "holiday", [name.declaration, date.declaration, isOff.declaration], unknownKeys: .ignored)
}

struct HolidayDay: Sendable {
  let name: String
  let date: Day
  let isOff: Bool

  init?(reading reader: inout MappingReader) {
    guard let name = reader.read(HolidayDayFields.name),
      let date = reader.read(HolidayDayFields.date)
    else { return nil }
    self.name = name
    self.date = date
    isOff = reader.read(HolidayDayFields.isOff)
  }
}

extension Workdays {
  mutating func add(year: Int, _ days: [HolidayDay]) {
    for day in days { set(day.date, Entry(name: day.name, isOff: day.isOff)) }
    note(year: year)
  }
}

extension MappingReader {
  /// Reports days that the notice of a year does not speak of.
  ///
  /// It may reach into the December before and the January after.
  mutating func expectDays(_ days: [HolidayDay], ofYear year: Int) {
    guard let items = node(of: HolidayFields.days)?.items, items.count == days.count else { return }
    func isOutside(_ day: HolidayDay) -> Bool {
      !(year * 12...year * 12 + 13).contains(day.date.year * 12 + day.date.month)
    }
    // Where most days are outside, it is the year that is wrong.
    if days.count > 3, days.count(where: isOutside) * 2 > days.count {
      report(.holidaysOfAnotherYear(year, at: range(of: HolidayFields.year)))
      return
    }
    for (item, day) in zip(items, days) where isOutside(day) {
      let node = item[HolidayDayFields.date.key] ?? item
      report(.holidayOutsideYear(year, at: file.range(node.bounds)))
    }
  }
}
