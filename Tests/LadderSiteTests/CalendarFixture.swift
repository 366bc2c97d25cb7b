import LadderCatalogue
import LadderDiagnostics
import LadderInput
import LadderTestSupport
import Testing

@testable import LadderSite

/// A timetable with the holidays of 2026 as they were announced, loaded as a handbook's are.
struct CalendarFixture {
  let catalogue: Catalogue

  /// - Parameters:
  ///   - sessions: the items of `sessions:`, indented by two spaces.
  ///   - exceptions: the items of `exceptions:`, likewise.
  ///   - pages: further files, in the form of `files(_:)`.
  init(_ sessions: String, exceptions: String = "", pages: String = "") async {
    var archive = "-- content/data/calendar/sessions.yaml --\nsessions:\n\(sessions)\n"
    if !exceptions.isEmpty {
      archive += "-- content/data/calendar/exceptions.yaml --\nexceptions:\n\(exceptions)\n"
    }
    archive += "-- content/data/calendar/holidays/2026.json --\n\(Self.holidays)\n\(pages)"
    let source = await ParsedSource.parse(files(archive))
    catalogue = loadCatalogue(source.value, includesDrafts: false).value
  }

  func session(_ id: String) throws -> Session {
    try #require(catalogue.sessions[Identifier(id)])
  }

  /// The occurrences of a session, as `date state start`.
  func occurrences(_ id: String, _ first: String, _ last: String) throws -> [Occurrence] {
    let days = try #require(Day(first))...(try #require(Day(last)))
    return LadderCatalogue.occurrences(
      of: try session(id), in: days, workdays: catalogue.workdays,
      exceptions: catalogue.sessionExceptions)
  }

  /// The notice of holidays for 2026, in the shape in which it is published as data.
  static let holidays: String = {
    let days: [(name: String, off: [ClosedRange<String>], work: [String])] = [
      ("元旦", ["2026-01-01"..."2026-01-03"], ["2026-01-04"]),
      ("春节", ["2026-02-15"..."2026-02-23"], ["2026-02-14", "2026-02-28"]),
      ("清明节", ["2026-04-04"..."2026-04-06"], []),
      ("劳动节", ["2026-05-01"..."2026-05-05"], ["2026-05-09"]),
      ("端午节", ["2026-06-19"..."2026-06-21"], []),
      ("中秋节", ["2026-09-25"..."2026-09-27"], []),
      ("国庆节", ["2026-10-01"..."2026-10-07"], ["2026-09-20", "2026-10-10"]),
    ]
    var entries: [String] = []
    func add(_ name: String, _ day: Day, isOff: Bool) {
      entries.append("{\"name\": \"\(name)\", \"date\": \"\(day)\", \"isOffDay\": \(isOff)}")
    }
    for holiday in days {
      for range in holiday.off {
        guard var day = Day(range.lowerBound), let last = Day(range.upperBound) else { continue }
        while day <= last {
          add(holiday.name, day, isOff: true)
          day = day.adding(days: 1)
        }
      }
      for text in holiday.work {
        if let day = Day(text) { add(holiday.name, day, isOff: false) }
      }
    }
    return "{\"year\": 2026, \"days\": [\(entries.joined(separator: ", "))]}"
  }()

  static let morning = """
      - id: morning
        name: 晨会
        kind: fixed
        dtstart: 2026-01-01T08:30
        duration_minutes: 15
        rrule: "FREQ=DAILY"
        agenda: {bulletins: since_last}
    """

  static func friday(_ onHoliday: String = "skip") -> String {
    """
      - id: friday
        name: 交流会
        kind: fixed
        dtstart: 2026-01-02T17:30
        duration_minutes: 30
        rrule: "FREQ=WEEKLY;BYDAY=FR"
        on_holiday: \(onHoliday)
        agenda: {bulletins: this_week, complaint_digest: this_week}
    """
  }
}
