import LadderCatalogue
import LadderInput

// The calendar as feeds that other programs subscribe to: one for everybody and one for each team.

/// A feed of the calendar, and whose it is.
struct CalendarFeed: Sendable {
  let name: String
  /// Nil for everybody.
  let team: Identifier<Team>?

  var path: String { team.map { "calendar/\($0).ics" } ?? "calendar/all.ics" }
}

extension SiteModel {
  /// The feeds there are; none if nothing is planned.
  var calendarFeeds: [CalendarFeed] {
    guard Timetable.horizon(of: catalogue, asOf: asOf) != nil else { return [] }
    return [CalendarFeed(name: words[.wholeCalendar], team: nil)]
      + catalogue.teams.map { CalendarFeed(name: $0.name, team: $0.id) }
  }

  func calendarJobs() -> [OutputJob] {
    guard let days = feedDays else { return [] }
    let timetable = Timetable(catalogue, days: days, asOf: asOf)
    let clock = ZoneClock(catalogue.site.timeZone, days)
    let feeds = calendarFeeds
    let job = OutputJob(paths: feeds.map(\.path)) { [self] in
      // What is told of an event is the same in every feed, and the first tells of all.
      let events = timetable.events(in: timetable.days).filter { isTold($0, in: feeds[0]) }
      let told = events.map { event in
        var text = CalendarText()
        append(event, clock, to: &text)
        return (event: event, bytes: text.bytes)
      }
      return { file, bytes in
        bytes.append(contentsOf: self.calendar(feeds[file], told, clock).bytes)
      }
    }
    return [job]
  }

  /// What has been over for a month interests nobody's calendar.
  private var feedDays: ClosedRange<Day>? {
    guard let horizon = Timetable.horizon(of: catalogue, asOf: asOf) else { return nil }
    return max(horizon.lowerBound, asOf.adding(days: -31))...horizon.upperBound
  }

  func calendar(
    _ feed: CalendarFeed, _ told: [(event: Timetable.Event, bytes: [UInt8])], _ clock: ZoneClock?
  ) -> CalendarText {
    var text = beginning(of: feed.name, clock)
    for (event, bytes) in told where isTold(event, in: feed) { text.append(bytes) }
    text.line("END", "VCALENDAR")
    return text
  }

  /// What stands before the events of a calendar.
  func beginning(of feedName: String, _ clock: ZoneClock?) -> CalendarText {
    var text = CalendarText()
    text.line("BEGIN", "VCALENDAR")
    text.line("VERSION", "2.0")
    text.line("PRODID", "-//Ladder//Handbook calendar//EN")
    text.line("CALSCALE", "GREGORIAN")
    text.line("METHOD", "PUBLISH")
    let name = catalogue.site.shortTitle + " · " + feedName
    text.text("NAME", name)
    text.text("X-WR-CALNAME", name)
    text.line("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    text.line("X-PUBLISHED-TTL", "P1D")
    if let clock { text.timeZone(catalogue.site.timeZone, clock) }
    return text
  }

  /// Whether an event is in a feed; one that was moved is told once, on its new day.
  func isTold(_ event: Timetable.Event, in feed: CalendarFeed) -> Bool {
    guard case .session(let session, let occurrence) = event.subject else { return true }
    guard event.day == occurrence.start.day, occurrence.state != .dropped else { return false }
    return feed.team.map { session.teamIDs.isEmpty || session.teamIDs.contains($0) } ?? true
  }

  private func append(
    _ event: Timetable.Event, _ clock: ZoneClock?, to text: inout CalendarText
  ) {
    var (uid, title, minutes) = ("", "", 0)
    var (status, sequence) = ("CONFIRMED", 0)
    var places: [String] = []
    var page = ""
    switch event.subject {
    case .exam(let exam):
      (uid, title, minutes) = ("exam-\(exam.id)", exam.name, exam.durationMinutes)
      page = targets.target(.exam, exam.id.name)?.address ?? ""
    case .session(let session, let occurrence):
      // The day on which people expected it: it stays whatever becomes of the occurrence.
      uid = "\(session.id)-\(calendarDay(occurrence.date))"
      (title, minutes) = (session.name, session.durationMinutes)
      page = targets.target(.session, session.id.name)?.address ?? ""
      places = self.places(of: session)
      if occurrence.isProvisional { status = "TENTATIVE" }
      if occurrence.state == .moved || occurrence.state == .shifted { sequence = 1 }
      if !occurrence.takesPlace { (status, sequence) = ("CANCELLED", 2) }
    }
    let stamp = calendarDay(asOf) + "T000000Z"
    let zone = clock == nil ? "" : ";TZID=" + catalogue.site.timeZone
    text.line("BEGIN", "VEVENT")
    text.line("UID", uid + "@" + catalogue.site.host)
    text.line("DTSTAMP", stamp)
    text.line("LAST-MODIFIED", stamp)
    text.line("SEQUENCE", String(sequence))
    text.line("DTSTART" + zone, calendarTime(event.start))
    text.line("DTEND" + zone, calendarTime(event.start.adding(minutes: minutes)))
    // Many programs do not show the status.
    let mark = status == "CANCELLED" ? words(.cancelledTitle, (.name, title)) : title
    text.text("SUMMARY", mark)
    text.text("DESCRIPTION", description(of: eventView(event, on: .home)))
    text.text("LOCATION", list(places))
    text.line("STATUS", status)
    text.line("TRANSP", status == "CANCELLED" ? "TRANSPARENT" : "OPAQUE")
    if !page.isEmpty, let address = catalogue.site.address(of: page) {
      text.line("URL", address)
    }
    text.line("END", "VEVENT")
  }

  /// Where a session is held: a resource may be a person, who is no place.
  func places(of session: Session) -> [String] {
    session.resourceIDs.compactMap { id in
      catalogue.resources[id].flatMap { $0.employeeID == nil ? $0.name : nil }
    }
  }

  /// What is on the agenda and in the way, a line each.
  private func description(of view: EventView) -> String {
    var lines = [view.note, view.summary].compactMap { $0 }
    lines += view.marks.map(\.label).filter { $0 == words[.provisional] }
    lines += (view.bulletins + view.digests + view.cases).map { "· " + $0.label }
    return lines.joined(separator: "\n")
  }
}
