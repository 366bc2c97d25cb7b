package import LadderDiagnostics
package import LadderInput

/// What is found only once it is known which day the site is built for: holidays that are not there yet
/// (E16), reviews without a digest (W6), sessions that nobody of a team can host (W7).
package func checkOnDay(_ catalogue: Catalogue, _ people: People?, asOf day: Day) -> [Diagnostic] {
  missingHolidays(catalogue, asOf: day) + missingDigests(catalogue, asOf: day)
    + (people.map { missingHosts(catalogue, $0, asOf: day) } ?? [])
}

/// How far ahead of the day timetables are shown, in months.
package let timetableMonthsAhead = 3

/// A year that the timetable reaches into, without a notice of holidays (E16).
private func missingHolidays(_ catalogue: Catalogue, asOf day: Day) -> [Diagnostic] {
  let last = day.yearMonth.adding(months: timetableMonthsAhead).lastDay
  return (day.year...last.year).compactMap { year in
    guard !catalogue.workdays.years.contains(year),
      // A session that begins, or an exam that is held, in that year has been told of already.
      !catalogue.sessions.contains(where: { $0.start.day.year == year }),
      !catalogue.exams.contains(where: { $0.heldAt.day.year == year }),
      let session = catalogue.sessions.first(where: { $0.recurs(in: year) })
    else { return nil }
    return .missingHolidays(year, at: session.place)
  }
}

extension Session {
  fileprivate func recurs(in year: Int) -> Bool {
    recurrence != .once && start.day.year <= year && until.map { $0.year >= year } ?? true
  }
}

/// Weeks that are over, whose review has no digest of complaints (W6); from the first digest on.
private func missingDigests(_ catalogue: Catalogue, asOf day: Day) -> [Diagnostic] {
  let weeks = Set(catalogue.digests.map(\.week))
  guard let first = weeks.min(), first.sunday < day, catalogue.broken[.digest] == nil else {
    return []
  }
  return catalogue.sessions.filter { $0.agenda == .thisWeek }.compactMap { session in
    let held = occurrences(
      of: session, in: first.monday...day, workdays: catalogue.workdays,
      exceptions: catalogue.sessionExceptions)
    let missing = Set(held.filter(\.takesPlace).map(\.start.day.isoWeek)).filter {
      $0.sunday < day && !weeks.contains($0)
    }
    return missing.isEmpty
      ? nil : .missingDigests(session.name, missing.sorted(), at: session.place)
  }
}

/// Teams without a person who can host a session they attend (W7, R26).
///
/// Where a role is held within teams, each team needs somebody: one of its own, its supervisor or a
/// leader. A role that no team has of its own, such as a trainer's, is held for all.
private func missingHosts(
  _ catalogue: Catalogue, _ people: People, asOf day: Day
) -> [Diagnostic] {
  // The rows of people whose grade, team or role could not be read are not among them.
  guard !people.employees.isEmpty,
    catalogue.broken.keys.allSatisfy({ ![.grade, .team, .role].contains($0) })
  else {
    return []
  }
  let present = people.employees.filter { person in
    person.hireDate <= day && person.leftDate.map { day < $0 } ?? true && person.status != .left
  }
  return catalogue.sessions.compactMap { session in
    guard let role = session.hostRole, catalogue.roles.contains(role),
      session.until.map({ $0 >= day }) ?? true,
      session.recurrence != .once || session.start.day >= day
    else { return nil }
    let hosts = present.filter { $0.roleID == role }
    let name = catalogue.roles[role]?.name ?? role.name
    if hosts.isEmpty { return .missingHost(session.name, role: name, teams: [], at: session.place) }
    let ids = Set(hosts.map(\.id.name))
    let teams = session.teamIDs.compactMap { catalogue.teams[$0] }
    let without = teams.filter { team in
      let leaders = team.leaderIDs + [team.supervisorID].compactMap(\.self)
      return !leaders.contains(where: ids.contains) && !hosts.contains { $0.teamID == team.id }
    }
    guard !without.isEmpty, without.count < teams.count else { return nil }
    return .missingHost(session.name, role: name, teams: without.map(\.name), at: session.place)
  }
}

/// How many people who are in post have no development plan of the year (W8): nothing an editor can mend,
/// so it is a note, and pages of the coordinator tell who they are.
package func notesOnDay(_ people: People, asOf day: Day) -> [Diagnostic.Note] {
  if people.plans.isEmpty { return [] }
  let without = people.employees.filter { person in
    person.status == .active && person.hireDate.year < day.year
      && !(people.plans[person.id] ?? []).contains { $0.year == day.year }
  }
  guard let first = without.first else { return [] }
  return [.plansMissing(without.count, year: day.year, at: first.place)]
}
