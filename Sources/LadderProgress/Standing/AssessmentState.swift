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
  /// The state of an assessment (c4).
  ///
  /// Each component is over its own mark if all must pass, the composite over the pass mark. Absent and
  /// excused are not zero. A component that was passed need not be sat again: it stands for the attempts after it.
  func assessmentState(
    _ position: Int, of index: Int, notBefore: Day? = nil
  ) -> AssessmentState {
    let assessment = rules.assessments[position]
    let rows = records.examResults[index].filter { row in
      row.subject == .assessment(Int32(position)) && row.date >= notBefore ?? .first
    }
    guard !rows.isEmpty else {
      return AssessmentState(standing: .notTaken, score: nil, attempts: 0, row: nil)
    }
    let attempts = Dictionary(grouping: rows, by: \.attempt).sorted { $0.key < $1.key }
    var passedBefore: [ExamResult] = []
    var complete: [Attempt] = []
    var isPartial = false
    var absence: Day?
    for (_, rows) in attempts {
      let valid = rows.filter { $0.status == .valid }
      guard let last = valid.max(by: { $0.date < $1.date }) else {
        absence = rows.filter { $0.status == .absent }.map(\.date).max() ?? absence
        continue
      }
      let own = composite(valid, assessment)
      let whole =
        own ?? composite(passedBefore + valid, assessment).flatMap { $0.passed ? $0 : nil }
      if let whole {
        complete.append(
          Attempt(percent: whole.percent, passed: whole.passed, date: last.date, row: last.row))
      } else {
        isPartial = true
      }
      passedBefore += valid.filter { isPassed($0, assessment) }
    }
    guard let chosen = choose(complete, assessment.scoreRule) else {
      return AssessmentState(
        standing: isPartial ? .partial : absence.map { .absent(on: $0) } ?? .notTaken,
        score: nil, attempts: attempts.count, row: nil)
    }
    var standing = AssessmentState.Standing.passed(on: chosen.date)
    if !chosen.passed {
      let isLeft = complete.count < assessment.maxAttempts
      standing = .failed(
        attempts: complete.count, of: assessment.maxAttempts,
        retakeFrom: isLeft
          ? complete.last?.date.adding(days: assessment.retakeAfterDays) : nil)
    }
    return AssessmentState(
      standing: standing, score: chosen.percent.rounded(besides: assessment.passPct),
      attempts: complete.count, row: chosen.row)
  }

  private struct Attempt {
    let percent: Ratio
    let passed: Bool
    var date: Day
    let row: RowPlace
  }

  /// The attempt that counts.
  ///
  /// The best one passes on the day on which it was first passed: a better result
  /// later does not make the stage a later one.
  private func choose(_ attempts: [Attempt], _ rule: Assessment.ScoreRule) -> Attempt? {
    switch rule {
    case .first: return attempts.first
    case .latest: return attempts.last
    case .best:
      var best = attempts.max { ($0.passed ? 1 : 0, $0.percent) < ($1.passed ? 1 : 0, $1.percent) }
      if let first = attempts.first(where: \.passed) { best?.date = first.date }
      return best
    }
  }

  private func composite(
    _ rows: [ExamResult], _ assessment: Assessment
  ) -> (percent: Ratio, passed: Bool)? {
    var total = Ratio.zero
    var weights = Fixed.zero
    var allPass = true
    for component in assessment.components {
      guard let row = rows.last(where: { $0.component == component.component }),
        let percent = row.percent
      else { return nil }
      total = total + percent * component.weightPct
      weights = weights + component.weightPct
      if let needed = component.passPct, percent.compared(with: needed) < 0 { allPass = false }
    }
    guard weights > .zero else { return nil }
    let percent = total / weights
    let isOver = percent.compared(with: assessment.passPct) >= 0
    return (percent, isOver && (allPass || !assessment.allComponentsMustPass))
  }

  /// Whether a component on its own was good enough to stand.
  private func isPassed(_ row: ExamResult, _ assessment: Assessment) -> Bool {
    let component = assessment.components.first { $0.component == row.component }
    guard let component, let percent = row.percent else { return false }
    return percent.compared(with: component.passPct ?? assessment.passPct) >= 0
  }
}

extension ExamResult {
  /// In percent of the full mark; nil where there is no valid result.
  var percent: Ratio? {
    guard status == .valid, let score, let maxScore else { return nil }
    return Ratio(percent: score, of: maxScore)
  }
}
