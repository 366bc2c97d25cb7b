import LadderCatalogue
import LadderInput

// The calendars of persons: titles, places and times, and nothing else, because whoever knows the address of one
// can read it.

extension SiteModel {
  /// Those for whom the same events are told.
  private struct Audience: Hashable {
    let team: Identifier<Team>?
    let role: Identifier<Role>
  }

  /// A calendar for each person who is there.
  ///
  /// Everyone of one team and role is told the same, so their calendars are one job with one text. There are as many
  /// files as people, so what recurs is told once (`RecurringEvents`).
  func personalCalendarJobs() -> [OutputJob] {
    guard let people, let keys, let days = personalFeedDays else { return [] }
    var paths: [Audience: [String]] = [:]
    for employee in people.employees where employee.isPresent(on: asOf) {
      let token = keys.feedToken(of: employee.id.name, epoch: employee.feedEpoch)
      paths[Audience(team: employee.teamID, role: employee.roleID), default: []]
        .append("ics/\(token).ics")
    }
    let timetable = Timetable(catalogue, days: days, asOf: asOf)
    let clock = ZoneClock(catalogue.site.timeZone, days)
    return paths.sorted { ($0.value.min() ?? "") < ($1.value.min() ?? "") }.map { audience, paths in
      OutputJob(paths: paths.sorted()) { [self] in
        let text = calendar(of: audience, timetable, clock)
        return { [bytes = text.bytes] _, output in output.append(contentsOf: bytes) }
      }
    }
  }

  /// From the first day of the last month, so that what recurs begins on the same day for a month, to where the
  /// timetable ends.
  private var personalFeedDays: ClosedRange<Day>? {
    guard let horizon = Timetable.horizon(of: catalogue, asOf: asOf) else { return nil }
    return max(horizon.lowerBound, asOf.yearMonth.adding(months: -1).firstDay)...horizon.upperBound
  }

  private func calendar(
    of audience: Audience, _ timetable: Timetable, _ clock: ZoneClock?
  ) -> CalendarText {
    var text = beginning(of: words[.ownCalendar], clock)
    var sessions: [Identifier<Session>: [Occurrence]] = [:]
    for event in timetable.events(in: timetable.days) where isTold(event, to: audience) {
      switch event.subject {
      case .exam(let exam):
        write(
          CalendarEntry(
            uid: "exam-\(exam.id)", title: exam.name, start: exam.heldAt,
            minutes: exam.durationMinutes), clock, to: &text)
      case .session(let session, let occurrence):
        sessions[session.id, default: []].append(occurrence)
      }
    }
    for session in catalogue.sessions {
      guard let all = sessions[session.id] else { continue }
      let places = list(self.places(of: session))
      let recurring = RecurringEvents(all)
      for series in recurring.series {
        // The id tells the series by its time and state, which is what makes it another.
        write(
          CalendarEntry(
            uid: "\(session.id)-\(series.name)", title: session.name, start: series.start,
            minutes: session.durationMinutes, places: places,
            status: series.isProvisional ? "TENTATIVE" : nil, series: series), clock, to: &text)
      }
      for occurrence in recurring.others {
        write(
          CalendarEntry(
            uid: "\(session.id)-\(calendarDay(occurrence.date))", title: session.name,
            start: occurrence.start, minutes: session.durationMinutes, places: places,
            status: occurrence.takesPlace
              ? occurrence.isProvisional ? "TENTATIVE" : nil : "CANCELLED",
            sequence: occurrence.state == .planned ? 0 : occurrence.takesPlace ? 1 : 2), clock,
          to: &text)
      }
    }
    text.line("END", "VCALENDAR")
    return text
  }

  private func isTold(_ event: Timetable.Event, to audience: Audience) -> Bool {
    switch event.subject {
    case .exam(let exam): exam.roleIDs.isEmpty || exam.roleIDs.contains(audience.role)
    case .session(let session, _):
      // Who is in no team is told of what is for everybody.
      isTold(event, in: CalendarFeed(name: "", team: audience.team))
        && (audience.team != nil || session.teamIDs.isEmpty)
        && (session.roleIDs.isEmpty || session.roleIDs.contains(audience.role)
          || session.hostRole == audience.role)
    }
  }

  /// What a calendar is told of an event; what goes without saying (RFC 5545) is left out.
  private func write(_ entry: CalendarEntry, _ clock: ZoneClock?, to text: inout CalendarText) {
    let zone = clock == nil ? "" : ";TZID=" + catalogue.site.timeZone
    let isCancelled = entry.status == "CANCELLED"
    text.line("BEGIN", "VEVENT")
    text.line("UID", entry.uid + "@" + catalogue.site.host)
    text.line("DTSTAMP", calendarDay(asOf) + "T000000Z")
    if entry.sequence > 0 { text.line("SEQUENCE", String(entry.sequence)) }
    text.line("DTSTART" + zone, calendarTime(entry.start))
    text.line("DTEND" + zone, calendarTime(entry.start.adding(minutes: entry.minutes)))
    if let series = entry.series {
      text.line("RRULE", series.rule)
      if !series.left.isEmpty {
        text.line("EXDATE" + zone, series.left.map(calendarTime).joined(separator: ","))
      }
    }
    // Many programs do not show the status.
    text.text(
      "SUMMARY", isCancelled ? words(.cancelledTitle, (.name, entry.title)) : entry.title)
    text.text("LOCATION", entry.places)
    if let status = entry.status { text.line("STATUS", status) }
    if isCancelled { text.line("TRANSP", "TRANSPARENT") }
    text.line("END", "VEVENT")
  }
}

/// An event of a personal calendar, or several that recur.
private struct CalendarEntry {
  var uid: String
  var title: String
  var start: Moment
  var minutes: Int
  var places = ""
  var status: String?
  var sequence = 0
  var series: RecurringEvents.Series?
}
