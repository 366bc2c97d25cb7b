import LadderCatalogue
package import LadderInput

/// Where a person stands with a course.
package enum CourseState: Sendable, Hashable {
  case notStarted
  case inProgress
  case failed(on: Day?)
  /// Done: first on a day, or last on a day where it must be renewed; `until` is when it stops to count.
  case done(on: Day?, until: Day?)
  case waived(on: Day?)
  /// Done once, and no longer valid.
  case expired(on: Day)

  package var isDone: Bool {
    switch self {
    case .done, .waived: true
    case .notStarted, .inProgress, .failed, .expired: false
    }
  }
}

/// What the rows of one person about one course come to, taken one by one in the order of the files.
///
/// A course is done when its `move_on` says so. A later row never takes an earlier completion back, it only
/// renews it; of rows that are no completion the newest stands.
struct CourseTally: Sendable {
  private(set) var firstDone: Completion?
  private(set) var lastDone: Completion?
  private var waiver: Completion?
  private var open: Completion?

  mutating func take(_ row: Completion, of course: Course) {
    switch row.status {
    case .waived: waiver = waiver ?? row
    case .completed, .passed:
      guard course.counts(row) else { return takeOpen(row) }
      if row.isEarlier(than: firstDone) { firstDone = row }
      if !row.isEarlier(than: lastDone) || lastDone == nil { lastDone = row }
    case .failed, .inProgress, .withdrawn: takeOpen(row)
    }
  }

  private mutating func takeOpen(_ row: Completion) {
    if open == nil || !row.isEarlier(than: open) { open = row }
  }

  /// The state on a day, with the row that decides.
  func state(on day: Day, of course: Course) -> (state: CourseState, row: Completion?) {
    if let first = firstDone, let last = lastDone {
      guard let months = course.validityMonths, let done = last.completedAt else {
        return (.done(on: first.completedAt, until: nil), first)
      }
      let until = done.adding(months: months)
      if until >= day { return (.done(on: done, until: until), last) }
      if waiver == nil { return (.expired(on: until), last) }
    }
    if let waiver { return (.waived(on: waiver.completedAt), waiver) }
    guard let open else { return (.notStarted, nil) }
    switch open.status {
    case .failed: return (.failed(on: open.completedAt), open)
    case .withdrawn: return (.notStarted, open)
    case .inProgress, .completed, .passed, .waived: return (.inProgress, open)
    }
  }

  /// The day on which it was first done or waived, however long ago: `start` where no day was recorded, nil
  /// where it never was.
  func firstDay(default start: Day) -> Day? {
    let done = firstDone.map { $0.completedAt ?? start }
    let waived = waiver.map { $0.completedAt ?? start }
    guard let done, let waived else { return done ?? waived }
    return min(done, waived)
  }
}

extension Course {
  /// Whether a row says that the course is done.
  fileprivate func counts(_ row: Completion) -> Bool {
    switch moveOn {
    case .passed, .completedAndPassed: row.status == .passed || isMastered(row)
    case .completed, .completedOrPassed, .notApplicable: true
    }
  }

  private func isMastered(_ row: Completion) -> Bool {
    guard let score = row.score, let full = row.maxScore, let needed = masteryScore,
      let percent = Ratio(percent: score, of: full)
    else { return false }
    return percent.compared(with: needed) >= 0
  }
}

extension Completion {
  /// The day the row speaks of.
  var date: Day? { completedAt ?? startedAt }

  /// Whether it is of an earlier day; a row without a day comes before all others.
  fileprivate func isEarlier(than other: Completion?) -> Bool {
    guard let other else { return true }
    return (date ?? .first) < (other.date ?? .first)
  }
}

extension Situation {
  /// What a person's rows about a course come to; with `notBefore` only those that are of that day or later
  /// for certain.
  func courseTally(_ course: Int, of index: Int, notBefore: Day? = nil) -> CourseTally {
    var tally = CourseTally()
    for row in records.completions[index] where Int(row.course) == course {
      if let notBefore, (row.date ?? .first) < notBefore { continue }
      tally.take(row, of: rules.courses[course])
    }
    return tally
  }

  /// All courses of which a person has rows.
  func courseTallies(of index: Int) -> ByCourse<CourseTally> {
    var tallies = ByCourse<CourseTally>()
    for row in records.completions[index] {
      let course = Int(row.course)
      tallies.update(course, from: CourseTally()) { $0.take(row, of: rules.courses[course]) }
    }
    return tallies
  }
}
