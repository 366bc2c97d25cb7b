package import LadderCatalogue
package import LadderInput

/// Where a person stands with an assessment.
package struct AssessmentState: Sendable, Hashable {
  package enum Standing: Sendable, Hashable {
    case notTaken
    case passed(on: Day)
    /// Failed so many times; may be taken again from a day, if attempts are left.
    case failed(attempts: Int, of: Int, retakeFrom: Day?)
    /// Some components have been taken, others not.
    case partial
    case absent(on: Day)
  }

  package let standing: Standing
  /// The weighted score in percent by the score rule; nil while a component is missing.
  package let score: Fixed?
  package let attempts: Int
  package let row: RowPlace?
}

extension Situation {
  /// The state of an assessment (c4): each component over its own mark if all must pass, the composite
  /// over the pass mark. Absent and excused are not zero.
  func assessmentState(
    _ position: Int, of index: Int, on day: Day, notBefore: Day? = nil
  ) -> AssessmentState {
    let assessment = catalogue.assessments[position]
    var attempts: [Int16: [ExamResult]] = [:]
    for row in people.records.examResults[index]
    where row.subject == .assessment(Int32(position)) && row.date <= day {
      if let notBefore, row.date < notBefore { continue }
      attempts[row.attempt, default: []].append(row)
    }
    var complete: [(number: Int16, percent: Fixed, passed: Bool, date: Day, row: RowPlace)] = []
    var isPartial = false
    var absence: Day?
    for (number, rows) in attempts.sorted(by: { $0.key < $1.key }) {
      let valid = rows.filter { $0.status == .valid }
      if valid.isEmpty {
        if let row = rows.last(where: { $0.status == .absent }) { absence = row.date }
        continue
      }
      guard let result = composite(valid, assessment),
        let last = valid.max(by: { $0.date < $1.date })
      else {
        isPartial = true
        continue
      }
      complete.append((number, result.percent, result.passed, last.date, last.row))
    }
    let chosen =
      switch assessment.scoreRule {
      case .best:
        complete.max { ($0.passed ? 1 : 0, $0.percent) < ($1.passed ? 1 : 0, $1.percent) }
      case .latest: complete.last
      case .first: complete.first
      }
    guard let chosen else {
      let standing: AssessmentState.Standing =
        isPartial ? .partial : absence.map { .absent(on: $0) } ?? .notTaken
      return AssessmentState(standing: standing, score: nil, attempts: attempts.count, row: nil)
    }
    if chosen.passed {
      return AssessmentState(
        standing: .passed(on: chosen.date), score: chosen.percent, attempts: complete.count,
        row: chosen.row)
    }
    let retake =
      complete.count < assessment.maxAttempts
      ? complete.last?.date.adding(days: assessment.retakeAfterDays) : nil
    return AssessmentState(
      standing: .failed(attempts: complete.count, of: assessment.maxAttempts, retakeFrom: retake),
      score: chosen.percent, attempts: complete.count, row: chosen.row)
  }

  private func composite(
    _ rows: [ExamResult], _ assessment: Assessment
  ) -> (percent: Fixed, passed: Bool)? {
    var total = Fixed(0)
    var weights = Fixed(0)
    var allPass = true
    for component in assessment.components {
      guard let row = rows.last(where: { $0.component == component.component }),
        let score = row.score, let full = row.maxScore
      else { return nil }
      let percent = score.percent(of: full)
      total = total + percent.scaled(by: component.weightPct, over: Fixed(1))
      weights = weights + component.weightPct
      if let needed = component.passPct, percent < needed { allPass = false }
    }
    guard weights > Fixed(0) else { return nil }
    let percent = total.scaled(by: Fixed(1), over: weights)
    let passed = percent >= assessment.passPct && (allPass || !assessment.allComponentsMustPass)
    return (percent, passed)
  }
}
