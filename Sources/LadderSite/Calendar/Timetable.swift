import LadderCatalogue
import LadderInput

/// What takes place on a stretch of days: the occurrences of all sessions, each with its agenda, and the
/// exams.
struct Timetable: Sendable {
  struct Event: Sendable {
    enum Subject: Sendable {
      case session(Session, Occurrence)
      case exam(Exam)
    }

    /// The day under which it is listed: an occurrence that was moved is listed under both days.
    let day: Day
    let start: Moment
    let subject: Subject
    let agenda: Agenda
  }

  let days: ClosedRange<Day>
  private let byDay: [Day: [Event]]

  /// Bulletins and digests of days after `asOf` are not known yet.
  init(_ catalogue: Catalogue, days: ClosedRange<Day>, asOf: Day) {
    var byDay: [Day: [Event]] = [:]
    for session in catalogue.sessions {
      // The first agenda of these days begins where the occurrence before it ended.
      let earlier = days.lowerBound.adding(days: -31)
      let all = occurrences(
        of: session, in: earlier...days.upperBound, workdays: catalogue.workdays,
        exceptions: catalogue.sessionExceptions)
      let agendas = Agenda.list(of: all, session: session, catalogue, asOf: asOf)
      for (occurrence, agenda) in zip(all, agendas) {
        for day in Set([occurrence.start.day, occurrence.date]) where days.contains(day) {
          // An occurrence shifted by rule is expected on its new day alone.
          if day != occurrence.start.day, occurrence.state != .moved { continue }
          byDay[day, default: []].append(
            Event(
              day: day, start: occurrence.start, subject: .session(session, occurrence),
              agenda: day == occurrence.start.day ? agenda : Agenda()))
        }
      }
    }
    for exam in catalogue.exams where days.contains(exam.heldAt.day) {
      byDay[exam.heldAt.day, default: []].append(
        Event(day: exam.heldAt.day, start: exam.heldAt, subject: .exam(exam), agenda: Agenda()))
    }
    for day in byDay.keys { byDay[day]?.sort { $0.precedes($1) } }
    self.days = days
    self.byDay = byDay
  }

  func events(on day: Day) -> [Event] { byDay[day] ?? [] }

  func events(in days: ClosedRange<Day>) -> [Event] {
    (0...days.upperBound.days(since: days.lowerBound)).flatMap {
      events(on: days.lowerBound.adding(days: $0))
    }
  }
}

extension Timetable.Event {
  /// Whether it takes place on the day under which it is listed.
  var takesPlace: Bool {
    switch subject {
    case .session(_, let occurrence): occurrence.takesPlace && occurrence.start.day == day
    case .exam: true
    }
  }

  private var name: String {
    switch subject {
    case .session(let session, _): session.id.name
    case .exam(let exam): exam.id.name
    }
  }

  fileprivate func precedes(_ other: Self) -> Bool {
    (start.time, name) < (other.start.time, other.name)
  }
}

extension Timetable {
  /// How far back months are shown: longer ago nobody looks up a meeting.
  private static let monthsBack = 60

  /// From the month in which the first session or exam took place to three months ahead; nil if there is
  /// nothing to show.
  static func horizon(of catalogue: Catalogue, asOf: Day) -> ClosedRange<Day>? {
    let starts = catalogue.sessions.map(\.start.day) + catalogue.exams.map(\.heldAt.day)
    guard let earliest = starts.min() else { return nil }
    let last = asOf.yearMonth.adding(months: timetableMonthsAhead)
    let first = max(earliest.yearMonth, asOf.yearMonth.adding(months: -monthsBack))
    return first <= last ? first.firstDay...last.lastDay : nil
  }

  /// The months on whose days something is listed.
  var months: [YearMonth] {
    Set(byDay.keys.map(\.yearMonth)).sorted()
  }
}
