import LadderDiagnostics
import LadderInput

// What must hold of the timetable: exceptions speak of occurrences, nothing is booked twice (R13), there is
// one exam of a series a month (R30) and one digest a week (R27).

extension Loader {
  mutating func checkTimetable() {
    checkExceptions()
    checkResources()
    checkOncePer(catalogue.exams, by: { ExamKey(series: $0.series, month: $0.month) }) {
      .secondExam($0.series, $0.month, at: $0.place, first: $1)
    }
    checkOncePer(catalogue.digests, by: \.week) { .secondDigest($0.week, at: $0.place, first: $1) }
    checkOncePer(catalogue.bulletins, by: \.documentNumber) {
      .secondNumber($0.documentNumber, at: $0.place, first: $1)
    }
    checkCountedExams()
  }

  /// An exception that matches no occurrence would do nothing, in silence.
  private mutating func checkExceptions() {
    for exception in catalogue.sessionExceptions {
      guard let session = catalogue.sessions[exception.sessionID],
        // When it takes place is not known where its times are wrong.
        !diagnostics.contains(where: { $0.range?.path == session.place.path })
      else { continue }
      func days(_ around: ClosedRange<Day>) -> [Day] {
        occurrences(
          of: session, in: around, workdays: catalogue.workdays, exceptions: []
        ).flatMap { [$0.date, $0.start.day] }
      }
      let date = exception.date
      if days(date...date).contains(date) { continue }
      let near = days(date.adding(days: -31)...date.adding(days: 31)).min {
        (abs($0.days(since: date)), $0) < (abs($1.days(since: date)), $1)
      }
      diagnostics.append(
        .unknownOccurrence(session.name, date, nearest: near, at: exception.place))
    }
  }

  /// A resource is used by one session at a time, on every day that the timetable can tell of.
  ///
  /// Sessions without an end are followed for a quarter after the last day that anything names.
  private mutating func checkResources() {
    let users = catalogue.sessions.filter { !$0.resourceIDs.isEmpty }
    let named =
      catalogue.sessions.flatMap { [$0.start.day, $0.until ?? $0.start.day] }
      + catalogue.exams.map(\.heldAt.day) + catalogue.sessionExceptions.map(\.date)
    guard let first = users.map(\.start.day).min(), let last = named.max() else { return }
    var uses: [Identifier<Resource>: [Use]] = [:]
    for session in users {
      let held = occurrences(
        of: session, in: first...last.adding(days: 92), workdays: catalogue.workdays,
        exceptions: catalogue.sessionExceptions)
      for occurrence in held where occurrence.takesPlace {
        let end = occurrence.start.adding(minutes: session.durationMinutes)
        for id in session.resourceIDs {
          uses[id, default: []].append(
            Use(session: session, start: occurrence.start, end: end))
        }
      }
    }
    for resource in catalogue.resources where !resource.isShared {
      reportClashes(uses[resource.id] ?? [], of: resource)
    }
  }

  /// Each pair of sessions is told of once, by their first clash.
  private mutating func reportClashes(_ uses: [Use], of resource: Resource) {
    var told: Set<[String]> = []
    var last: Use?
    for use in uses.sorted(by: { ($0.start, $0.session.id) < ($1.start, $1.session.id) }) {
      if let other = last, use.start < other.end {
        let pair = [other.session.id.name, use.session.id.name].sorted()
        if told.insert(pair).inserted {
          diagnostics.append(
            .resourceClash(
              resource.name, use.start, at: use.session.place, other: other.session.name,
              otherPlace: other.session.place))
        }
      }
      if last.map({ $0.end < use.end }) ?? true { last = use }
    }
  }

  private mutating func checkOncePer<Entity: CatalogueEntity, Key: Hashable>(
    _ table: Table<Entity>, by key: (Entity) -> Key,
    _ diagnostic: (Entity, SourceRange) -> Diagnostic
  ) {
    var seen: [Key: SourceRange] = [:]
    for entity in table {
      if let first = seen[key(entity)] {
        diagnostics.append(diagnostic(entity, first))
      } else {
        seen[key(entity)] = entity.place
      }
    }
  }

  /// An item whose scores come from exams would be unknown for ever if no exam counted toward it.
  private mutating func checkCountedExams() {
    let counted = Set(catalogue.exams.compactMap(\.countsToward?.kpiID))
    for item in catalogue.kpiItems.allVersions
    where item.source == .exams && item.status == .active && !counted.contains(item.id) {
      reportUncovered(.kpiItem, item.name, missing: .exam, at: item.place)
    }
  }
}

/// One time a resource is used.
private struct Use {
  let session: Session
  let start: Moment
  let end: Moment
}

private struct ExamKey: Hashable {
  let series: String
  let month: YearMonth
}
