import LadderCatalogue
import LadderInput

extension Situation {
  enum QuarterScore {
    case known(Fixed, [Evidence])
    case unknown(UnknownReason)
  }

  /// The score of an item in a quarter, in percent of its full mark.
  func kpiPercent(item: Int, of index: Int, in quarter: Quarter) -> QuarterScore {
    if let source = examItems.first(where: { $0.item == item }) {
      return examPart(source.series, item: item, of: index, in: quarter)
    }
    let period = Period.quarter(quarter)
    var found: KPIScore?
    for row in people.records.kpiScores[index] where Int(row.item) == item && row.period == period {
      found = row
    }
    guard let found else {
      return .unknown(coverage.reason(.kpiScores, over: period.days) ?? .notRecorded)
    }
    guard found.status == .final else { return .unknown(.provisional) }
    guard coverage.covers(.kpiScores, period.days) else {
      return .unknown(coverage.reason(.kpiScores, over: period.days) ?? .notRecorded)
    }
    let percent = found.score.percent(of: found.maxScore)
    return .known(percent, [Evidence(.kpi(found.item, period), amount: percent, row: found.row)])
  }

  /// The exam part of a quarter: the mean of its months with a valid result. Excused months are left
  /// out, and so are absences: an absence is not a zero (c5).
  private func examPart(_ series: String, item: Int, of index: Int, in quarter: Quarter)
    -> QuarterScore
  {
    let days = quarter.firstDay...quarter.lastDay
    guard coverage.covers(.examResults, days) else {
      return .unknown(coverage.reason(.examResults, over: days) ?? .notRecorded)
    }
    let points = examPoints(series, of: index, in: days).filter { $0.percent != nil }
    if points.isEmpty { return .unknown(.tooFewPoints(have: 0, need: 1)) }
    let sum = points.compactMap(\.percent).reduce(Fixed(0), +)
    let evidence = points.map {
      Evidence(.exam(Int32($0.exam), .valid), on: $0.date, amount: $0.percent, row: $0.row)
    }
    return .known(sum.divided(by: points.count), evidence)
  }

  /// The weighted total of a quarter, 0–100; unknown while one item is.
  func kpiTotal(of index: Int, in quarter: Quarter) -> QuarterScore {
    var total = Fixed(0)
    var weights = Fixed(0)
    for (position, item) in catalogue.kpiItems.enumerated() {
      switch kpiPercent(item: position, of: index, in: quarter) {
      case .known(let percent, _):
        total = total + percent.scaled(by: item.weightPct, over: Fixed(1))
        weights = weights + item.weightPct
      case .unknown(let reason): return .unknown(reason)
      }
    }
    guard weights > Fixed(0) else { return .unknown(.notRecorded) }
    let mean = total.scaled(by: Fixed(1), over: weights)
    return .known(mean, [Evidence(.kpiTotal(quarter), on: quarter.lastDay, amount: mean)])
  }
}
