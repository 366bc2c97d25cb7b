import LadderCatalogue
import LadderInput

extension FactReader {
  /// A figure over the exams of a series held in a period.
  ///
  /// With `minPoints` so many valid results suffice;
  /// without it all of the period must have been delivered.
  func examScore(_ series: String, _ period: Timespan, _ kind: Aggregate, minPoints: Int) -> Finding
  {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    let points = points(series, in: days)
    let values = points.compactMap(\.exact)
    let evidence = points.map(evidence)
    let missing = missing(.examResults, over: days)
    let needed = kind == .count ? minPoints : max(minPoints, 1)
    if values.count < needed {
      let reason = missing ?? .tooFewPoints(have: values.count, need: needed)
      return Finding(.unknown(reason), evidence)
    }
    if minPoints == 0, let missing { return Finding(.unknown(missing), evidence) }
    return Finding(kind.of(values), evidence)
  }

  func examCount(_ series: String, _ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    let points = points(series, in: days).filter { $0.exact != nil }
    let count = Fixed(points.count)
    let evidence = points.map(evidence)
    if let missing = missing(.examResults, over: days) {
      return Finding(.between(count, nil, missing), evidence)
    }
    return Finding(.amount(count), evidence)
  }

  /// The exams of a series that were held in a period; they stand in the order of their days.
  private func points(_ series: String, in days: ClosedRange<Day>) -> ArraySlice<ExamPoint> {
    guard let position = rules.series(named: series) else { return [] }
    return dossier.exams[position].drop { $0.heldOn < days.lowerBound }
      .prefix { $0.heldOn <= days.upperBound }
  }

  private func evidence(_ point: ExamPoint) -> Evidence {
    Evidence(
      .exam(Int32(point.exam), point.status ?? .absent), on: point.date, amount: point.percent,
      row: point.row)
  }
}
