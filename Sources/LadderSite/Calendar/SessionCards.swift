import LadderCatalogue
import LadderInput

// Every session with all that is known of it: the place `[[session:…]]` leads to.

extension SiteModel {
  /// The fixed sessions, those that come, and those that are over, newest first.
  func sessionGroups(on route: Route) -> [SessionGroupView] {
    let fixed = catalogue.sessions.filter { $0.recurrence != .once }
    let single = catalogue.sessions.filter { $0.recurrence == .once }
      .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    let groups: [(WordKey, [Session])] = [
      (.fixedSessions, fixed), (.comingSessions, single.filter { $0.start.day >= asOf }),
      (.pastSessions, single.filter { $0.start.day < asOf }.reversed()),
    ]
    return groups.filter { !$0.1.isEmpty }.map { title, sessions in
      SessionGroupView(
        title: words[title], sessions: sessions.map { sessionCard($0, on: route) })
    }
  }

  private func sessionCard(_ session: Session, on route: Route) -> SessionCardView {
    SessionCardView(
      id: "session-" + session.id.name, title: session.name,
      kind: words.named("session", session.kind.rawValue), summary: session.summary,
      facts: facts(of: session, on: route).filter { !($0.text ?? "").isEmpty || !$0.links.isEmpty })
  }

  private func facts(of session: Session, on route: Route) -> [FactView] {
    let vocabularies = catalogue.vocabularies
    let isRecurring = session.recurrence != .once
    return [
      FactView(label: words[.heldAt], text: schedule(of: session)),
      FactView(
        label: words[.onDayOff],
        text: isRecurring ? words.named("on_holiday", dayOffRule(of: session)) : nil),
      FactView(label: words[.lastDay], text: session.until.map(words.fullDate)),
      FactView(label: words[.host], text: session.hostRole.flatMap { catalogue.roles[$0]?.name }),
      FactView(label: words[.audience], text: audience(session)),
      FactView(
        label: words[.organizer],
        text: session.organizerDepartmentID.flatMap { catalogue.departments[$0]?.name }),
      FactView(
        label: words[.hostDepartment],
        text: session.hostDepartmentID.flatMap { catalogue.departments[$0]?.name }),
      FactView(
        label: words[.resources],
        text: session.resourceIDs.compactMap { catalogue.resources[$0]?.name }
          .joined(separator: words[.listSeparator])),
      FactView(
        label: words[.contentCategory],
        text: session.contentCategory.flatMap { vocabularies.contentCategories[$0]?.name }),
      FactView(label: words[.theme], text: session.theme.flatMap { vocabularies.themes[$0]?.name }),
      FactView(
        label: words[.competencyArea],
        text: session.areaID.flatMap { catalogue.competencyAreas[$0]?.name }),
      FactView(label: words[.agenda], text: agendaRule(of: session)),
      FactView(
        label: words[.workingHours],
        text: session.withinWorkingHours ? nil : words[.outsideWorkingHours]),
    ]
  }

  /// When a session is held, in words: `每周五 17:30–18:00`.
  func schedule(of session: Session) -> String {
    let time = words.time(from: session.start, minutes: session.durationMinutes)
    let days: String =
      switch session.recurrence {
      case .once: words.fullDate(session.start.day)
      case .daily: words[session.days == .all ? .everyDay : .everyWorkday]
      case .weekly(let weekday): words(.everyWeek, (.weekday, words.weekday(weekday)))
      }
    return days + " " + time
  }

  private func dayOffRule(of session: Session) -> String {
    if session.days == .all { return Session.OnHoliday.keep.rawValue }
    // A daily session has every workday already: there is no other day to go to.
    if session.recurrence == .daily, session.onHoliday != .keep { return "daily" }
    return session.onHoliday.rawValue
  }

  private func audience(_ session: Session) -> String {
    let teams = session.teamIDs.compactMap { catalogue.teams[$0]?.name }
    let roles = session.roleIDs.compactMap { catalogue.roles[$0]?.name }
    return [teams, roles].filter { !$0.isEmpty }
      .map { $0.joined(separator: words[.listSeparator]) }.joined(separator: words[.of])
  }

  private func agendaRule(of session: Session) -> String? {
    switch session.agenda {
    case .none: nil
    case .bulletinsSinceLast: words[.agendaSinceLast]
    case .thisWeek: words[.agendaThisWeek]
    }
  }

  // MARK: - holidays

  /// The years whose holidays have been announced, from the one the site is made for.
  func holidayYears() -> [HolidayYearView] {
    catalogue.workdays.years.filter { $0 >= asOf.year }.sorted().map { year in
      let days = Self.days(of: year)
      return HolidayYearView(
        title: words(.holidayYear, (.year, String(year))),
        workdays: words(
          .yearWorkdays, (.n, String(days.count(where: catalogue.workdays.isWorkday)))),
        holidays: holidays(among: days))
    }
  }

  /// The years the calendar reaches into before anyone knows their holidays.
  func unannouncedYears(_ horizon: ClosedRange<Day>) -> [String] {
    let reached = max(horizon.upperBound.year, asOf.year + 1)
    return (asOf.year...reached).filter { !catalogue.workdays.years.contains($0) }
      .map { words(.unannouncedYear, (.year, String($0))) }
  }

  /// The holidays among days, each with its days off and those worked in their place.
  func holidays(among days: [Day]) -> [HolidayView] {
    var names: [String] = []
    var off: [String: [ClosedRange<Day>]] = [:]
    var makeUp: [String: [Day]] = [:]
    for day in days {
      guard let entry = catalogue.workdays.entry(on: day) else { continue }
      if !names.contains(entry.name) { names.append(entry.name) }
      if !entry.isOff {
        makeUp[entry.name, default: []].append(day)
      } else if let last = off[entry.name]?.last, last.upperBound.adding(days: 1) == day {
        off[entry.name]?.removeLast()
        off[entry.name]?.append(last.lowerBound...day)
      } else {
        off[entry.name, default: []].append(day...day)
      }
    }
    // A holiday stands where its days off begin; days worked for it may come long before.
    func first(_ name: String) -> Day {
      off[name]?.first?.lowerBound ?? makeUp[name]?.first ?? .last
    }
    return names.sorted { (first($0), $0) < (first($1), $1) }.map { name in
      HolidayView(
        name: name,
        off: (off[name] ?? []).map(words.dates).joined(separator: words[.listSeparator]),
        makeUp: makeUp[name]?.map(words.date).joined(separator: words[.listSeparator]))
    }
  }

  private static func days(of year: Int) -> [Day] {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return [] }
    return (0...last.days(since: first)).map { first.adding(days: $0) }
  }
}
