package import LadderInput

/// One time a session takes place, or would have taken place (c8, R26–R29).
package struct Occurrence: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case planned
    /// Its own day is a day off, and the session's rule found another.
    case shifted
    /// Its own day is a day off, and the rule found no other: it is not held.
    case dropped
    /// The company moved it to another day or time.
    case moved
    case cancelled
  }

  package let sessionID: Identifier<Session>
  /// The day its recurrence names.
  ///
  /// It stays the same whatever happens to the occurrence, so a feed can tell an occurrence by it.
  package let date: Day
  /// When it begins; for one that is not held, when it would have begun.
  package let start: Moment
  package let state: State
  /// Why it was cancelled or moved, or what else the company says of it.
  package let note: String?
  /// Whether its day rests on a year whose holidays have not been announced (暂定).
  package let isProvisional: Bool

  package var takesPlace: Bool { state != .cancelled && state != .dropped }
}

/// Every occurrence of a session that takes place on the days given, or would have, in the order of time.
///
/// A recurrence names days; a session of workdays leaves out the days off and keeps the make-up days at
/// weekends. What a weekly session does when its day is off is the session's own rule:
/// - `skip`: there is no occurrence that week.
/// - `previous_workday`: the last workday before it in the same week, Monday to Sunday; if there is none,
///   it is not held. It never goes back into the week before, because it sums up its own.
/// - `next_workday`: the first workday after it, before the next occurrence is due.
/// - `keep`: it is held all the same.
///
/// A daily session has every workday already, so for it only `keep` makes a difference: it then takes in
/// the days off from Monday to Friday. A session on a single day is held on that day.
///
/// An occurrence that was moved from one day to another is found on both.
package func occurrences(
  of session: Session, in days: ClosedRange<Day>, workdays: Workdays,
  exceptions: [SessionException]
) -> [Occurrence] {
  let exceptions = exceptions.filter { $0.sessionID == session.id }
  // Far enough for what the rules can carry into the days from a neighbouring week, and for what the
  // company moved into them from anywhere.
  var dates = regularDates(
    of: session, from: days.lowerBound.adding(days: -7), to: days.upperBound.adding(days: 7),
    workdays)
  let known = Set(dates)
  for date in exceptions.map(\.date) where !known.contains(date) {
    dates += regularDates(of: session, from: date, to: date, workdays)
  }
  return Set(dates).compactMap { date in
    occurrence(of: session, on: date, workdays, exceptions)
  }.filter {
    days.contains($0.start.day) || days.contains($0.date)
  }.sorted { ($0.start, $0.date) < ($1.start, $1.date) }
}

/// The days the recurrence names between two days, before any rule about days off moves one.
private func regularDates(
  of session: Session, from: Day, to: Day, _ workdays: Workdays
) -> [Day] {
  let first = max(from, session.start.day)
  let last = min(to, session.until ?? to)
  guard first <= last else { return [] }
  switch session.recurrence {
  case .once: return session.start.day == first ? [first] : []
  case .daily:
    return everyDay(first, last).filter { day in
      session.days == .all || workdays.isWorkday(day)
        || session.onHoliday == .keep && day.weekday.rawValue <= 5
    }
  case .weekly(let weekday): return everyDay(first, last).filter { $0.weekday == weekday }
  }
}

private func everyDay(_ first: Day, _ last: Day) -> [Day] {
  (0...last.days(since: first)).map { first.adding(days: $0) }
}

private func occurrence(
  of session: Session, on date: Day, _ workdays: Workdays, _ exceptions: [SessionException]
) -> Occurrence? {
  guard let place = place(of: session, on: date, workdays) else { return nil }
  var start = Moment(day: place.day, time: session.start.time)
  var state = place.state
  var note: String?
  // The company speaks of an occurrence by the day on which people expect it.
  for exception in exceptions where exception.date == date || exception.date == place.day {
    switch exception.action {
    case .cancel: state = .cancelled
    case .move(let to):
      if state == .cancelled { continue }
      start = to
      state = .moved
    case .note: break
    }
    if let reason = exception.reason { note = note.map { joined($0, reason) } ?? reason }
  }
  let isRecurring = session.recurrence != .once
  return Occurrence(
    sessionID: session.id, date: date, start: start, state: state, note: note,
    isProvisional: isRecurring && state != .moved && !workdays.years.contains(start.day.year))
}

/// Two remarks as one, with the mark that the language of the first has between clauses.
private func joined(_ first: String, _ second: String) -> String {
  let isWide = (first.unicodeScalars.last?.value ?? 0) >= 0x2E80
  return first + (isWide ? "；" : "; ") + second
}

/// The day on which an occurrence is held by the rule about days off; nil if there is none.
private func place(
  of session: Session, on date: Day, _ workdays: Workdays
) -> (day: Day, state: Occurrence.State)? {
  guard case .weekly = session.recurrence, session.days == .workdays, !workdays.isWorkday(date)
  else { return (date, .planned) }
  let others: [Day]
  switch session.onHoliday {
  case .keep: return (date, .planned)
  case .skip: return nil
  case .previousWorkday:
    others =
      date == date.startOfWeek
      ? []
      : everyDay(date.startOfWeek, date.adding(days: -1))
        .reversed()
  case .nextWorkday: others = everyDay(date.adding(days: 1), date.adding(days: 6))
  }
  guard let other = others.first(where: workdays.isWorkday) else { return (date, .dropped) }
  return (other, .shifted)
}
