package import LadderCatalogue
package import LadderInput

/// One exam of a series for one person.
package struct ExamPoint: Sendable, Hashable {
  /// Position in `Catalogue.exams`.
  package let exam: Int
  /// The day of the result, or of the absence.
  package let date: Day
  /// Nil when there is no valid result: an absence is a gap, not a zero.
  package let percent: Fixed?
  package let status: ExamResult.Status?
  /// Whether it was sat again after an absence or a void paper.
  package let isMakeup: Bool
  package let row: RowPlace?
  /// The percent before it was rounded.
  let exact: Ratio?
  /// The day on which the exam was held; periods go by it, also where it was made up for later.
  let heldOn: Day
}

extension Situation {
  /// What a person made of each exam of which there is a row, by series and by the days they were held.
  ///
  /// Of several results of one exam the last attempt that counts stands; a valid one after an absence is a
  /// makeup.
  func examPoints(of index: Int) -> [[ExamPoint]] {
    let rows = records.examResults[index]
    return rules.examSeries.map { series in
      rows.isEmpty
        ? []
        : series.exams.compactMap { exam in
          point(rules.exams[exam], at: exam, rows.filter { $0.subject == .exam(Int32(exam)) })
        }
    }
  }

  /// The moving mean (c5): that of the valid results of the last exam's month and the two before it; nil without any.
  func movingMean(of points: some BidirectionalCollection<ExamPoint>) -> Fixed? {
    guard let last = points.last else { return nil }
    let month = rules.exams[last.exam].month
    var sum = Ratio.zero
    var count = 0
    for point in points.reversed() {
      guard rules.exams[point.exam].month > month.adding(months: -3) else { break }
      guard let percent = point.exact else { continue }
      sum = sum + percent
      count += 1
    }
    return count == 0 ? nil : (sum / count).rounded
  }

  private func point(_ exam: Exam, at position: Int, _ rows: [ExamResult]) -> ExamPoint? {
    let held = exam.heldAt.day
    guard held <= asOf else { return nil }
    let rows =
      rows.count == 1
      ? rows
      : rows.sorted { ($0.attempt, $0.date, $0.row.line) < ($1.attempt, $1.date, $1.row.line) }
    guard let last = rows.last(where: { $0.status == .valid }) ?? rows.last else { return nil }
    let percent = last.percent
    return ExamPoint(
      exam: position, date: last.date, percent: percent?.rounded, status: last.status,
      isMakeup: percent != nil && rows.first?.status != .valid, row: last.row, exact: percent,
      heldOn: held)
  }
}
