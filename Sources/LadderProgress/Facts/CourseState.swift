import LadderCatalogue
package import LadderInput

/// Where a person stands with a course.
package enum CourseState: Sendable, Hashable {
  case notStarted
  case inProgress
  case failed(on: Day?)
  /// Done; `until` is when it stops to count, if it does.
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

extension Situation {
  /// The state of a course on a day, with the row that decides. A course is done when its `move_on` says
  /// so; a later row never takes an earlier completion back, it only renews it.
  func courseState(
    _ course: Int, of index: Int, on day: Day, notBefore: Day? = nil
  ) -> (state: CourseState, row: Completion?) {
    let entity = catalogue.courses[course]
    var best: (state: CourseState, row: Completion)?
    for row in people.records.completions[index] where Int(row.course) == course {
      let date = row.completedAt ?? row.startedAt
      if let date, date > day { continue }
      if let notBefore, (date ?? notBefore) < notBefore { continue }
      let state = state(of: row, for: entity, on: day)
      if let standing = best, rank(standing.state) > rank(state) { continue }
      best = (state, row)
    }
    guard let best else { return (.notStarted, nil) }
    return (best.state, best.row)
  }

  private func rank(_ state: CourseState) -> Int {
    switch state {
    case .notStarted: 0
    case .failed: 1
    case .inProgress: 2
    case .expired: 3
    case .waived: 4
    case .done: 5
    }
  }

  private func state(of row: Completion, for course: Course, on day: Day) -> CourseState {
    switch row.status {
    case .waived: return .waived(on: row.completedAt)
    case .failed: return .failed(on: row.completedAt)
    case .inProgress: return .inProgress
    case .withdrawn: return .notStarted
    case .completed, .passed:
      let counts =
        switch course.moveOn {
        case .passed, .completedAndPassed: row.status == .passed || reachesMastery(row, course)
        case .completed, .completedOrPassed, .notApplicable: true
        }
      guard counts else { return .inProgress }
      guard let months = course.validityMonths, let done = row.completedAt else {
        return .done(on: row.completedAt, until: nil)
      }
      let until = done.adding(months: months)
      return until < day ? .expired(on: until) : .done(on: done, until: until)
    }
  }

  private func reachesMastery(_ row: Completion, _ course: Course) -> Bool {
    guard let score = row.score, let full = row.maxScore, let needed = course.masteryScore else {
      return false
    }
    return score.percent(of: full) >= needed
  }
}
