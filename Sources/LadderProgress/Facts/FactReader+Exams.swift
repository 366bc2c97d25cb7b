package import LadderCatalogue
package import LadderInput

/// One exam of a series for one person.
package struct ExamPoint: Sendable, Hashable {
  /// Position in `Catalogue.exams`.
  package let exam: Int
  package let date: Day
  /// Nil when there is no valid result: an absence is a gap, not a zero.
  package let percent: Fixed?
  package let status: ExamResult.Status?
  /// Whether it was sat again after an absence or a void paper.
  package let isMakeup: Bool
  package let row: RowPlace?
}

extension FactReader {
  func examScore(_ series: String, _ period: Timespan, _ kind: Aggregate, minPoints: Int) -> Finding
  {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    let points = situation.examPoints(series, of: index, in: days)
    let values = points.compactMap(\.percent)
    let evidence = points.map {
      Evidence(
        .exam(Int32($0.exam), $0.status ?? .absent), on: $0.date, amount: $0.percent, row: $0.row)
    }
    if values.count < max(minPoints, 1) {
      let reason =
        situation.coverage.reason(.examResults, over: days)
        ?? .tooFewPoints(have: values.count, need: max(minPoints, 1))
      return Finding(.unknown(reason), evidence)
    }
    if minPoints == 0, let reason = situation.coverage.reason(.examResults, over: days) {
      return Finding(.unknown(reason), evidence)
    }
    return Finding(.amount(aggregate(values, kind)), evidence)
  }

  func examCount(_ series: String, _ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    let points = situation.examPoints(series, of: index, in: days).filter { $0.percent != nil }
    let count = Fixed(points.count)
    let evidence = points.map {
      Evidence(.exam(Int32($0.exam), .valid), on: $0.date, amount: $0.percent, row: $0.row)
    }
    if let reason = situation.coverage.reason(.examResults, over: days) {
      return Finding(.between(count, nil, reason), evidence)
    }
    return Finding(.amount(count), evidence)
  }
}

extension Situation {
  /// The exams of a series held in a period, with what the person made of each that has a row.
  ///
  /// Of several results of one exam the last attempt that counts stands; a later valid one after an
  /// absence is a makeup.
  func examPoints(_ series: String, of index: Int, in days: ClosedRange<Day>) -> [ExamPoint] {
    var points: [ExamPoint] = []
    for position in examSeries[series] ?? [] {
      let held = catalogue.exams[position].heldAt.day
      guard days.contains(held), held <= asOf else { continue }
      let rows = people.records.examResults[index]
        .filter { $0.subject == .exam(Int32(position)) && $0.date <= asOf }
        .sorted { ($0.attempt, $0.date) < ($1.attempt, $1.date) }
      guard let last = rows.last(where: { $0.status == .valid }) ?? rows.last else { continue }
      var percent: Fixed?
      if last.status == .valid, let score = last.score, let full = last.maxScore {
        percent = score.percent(of: full)
      }
      points.append(
        ExamPoint(
          exam: position, date: last.date, percent: percent, status: last.status,
          isMakeup: percent != nil && rows.count > 1 && rows.first?.status != .valid,
          row: last.row))
    }
    return points
  }
}
