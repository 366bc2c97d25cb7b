import LadderCatalogue
import LadderInput

extension FactReader {
  func kpiScore(
    _ id: Identifier<KPIItem>, _ period: Timespan, _ aggregate: Aggregate, minPoints: Int
  ) -> Finding {
    guard let item = catalogue.kpiItems.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    return overQuarters(period, aggregate, minPoints: minPoints) { quarter in
      situation.kpiPercent(item: item, of: index, in: quarter)
    }
  }

  func kpiTotal(_ period: Timespan, _ aggregate: Aggregate, minPoints: Int) -> Finding {
    overQuarters(period, aggregate, minPoints: minPoints) { quarter in
      situation.kpiTotal(of: index, in: quarter)
    }
  }

  /// A figure over the quarters of a period. With `minPoints` so many suffice; without it every quarter
  /// must be there.
  private func overQuarters(
    _ period: Timespan, _ kind: Aggregate, minPoints: Int,
    _ value: (Quarter) -> Situation.QuarterScore
  ) -> Finding {
    let quarters = period.quarters(asOf: asOf, rulePeriod: rulePeriod)
    var values: [Fixed] = []
    var evidence: [Evidence] = []
    var reason: UnknownReason?
    for quarter in quarters {
      switch value(quarter) {
      case .known(let score, let rows):
        values.append(score)
        evidence += rows
      case .unknown(let why): reason = reason ?? why
      }
    }
    let needed = minPoints > 0 ? minPoints : max(quarters.count, 1)
    if values.count < needed {
      if minPoints == 0, let reason { return Finding(.unknown(reason), evidence) }
      return Finding(.unknown(.tooFewPoints(have: values.count, need: needed)), evidence)
    }
    return Finding(.amount(aggregate(values, kind)), evidence)
  }

  func deductions(_ id: Identifier<KPIItem>, _ period: Timespan, _ kind: Aggregate) -> Finding {
    guard let days = days(period), let item = catalogue.kpiItems.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    let rows = records.kpiDeductions[index].filter {
      Int($0.item) == item && days.contains($0.occurredOn) && $0.occurredOn <= asOf
    }
    let confirmed = rows.filter { $0.status == .confirmed }
    let appealed = rows.filter { $0.status == .appealed }
    let evidence = rows.map {
      Evidence(.deduction($0.status), on: $0.occurredOn, amount: $0.points, row: $0.row)
    }
    return Finding(
      sumOrCount(
        confirmed.map(\.points), pending: appealed.map(\.points), kind,
        missing: situation.coverage.reason(.kpiDeductions, over: days)),
      evidence)
  }

  func serviceEvents(_ kind: ServiceEvent.Kind, _ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    let rows = records.serviceEvents[index].filter {
      $0.kind == kind && days.contains($0.occurredOn) && $0.occurredOn <= asOf
    }
    let one = Fixed(1)
    return Finding(
      sumOrCount(
        rows.filter { $0.status == .confirmed }.map { _ in one },
        pending: rows.filter { $0.status == .appealed }.map { _ in one }, .count,
        missing: situation.coverage.reason(.serviceEvents, over: days)),
      rows.map { Evidence(.serviceEvent($0.status), on: $0.occurredOn, row: $0.row) })
  }

  /// A figure that rows can only raise: what is certain is the least, and what is under objection or not
  /// delivered may come on top.
  private func sumOrCount(
    _ certain: [Fixed], pending: [Fixed], _ kind: Aggregate, missing: UnknownReason?
  ) -> Measure {
    let low = aggregate(certain, kind)
    if let missing { return .between(low, nil, missing) }
    if !pending.isEmpty {
      let high = aggregate(certain + pending, kind)
      return .between(min(low, high), max(low, high), .appealed(count: pending.count))
    }
    return .amount(low)
  }

  func kpiPercentile(_ id: Identifier<KPIItem>, _ method: PercentileMethod) -> Finding {
    guard let item = catalogue.kpiItems.position(of: id),
      let ranking = rankings[RankingKey(item: item, quarter: rulePeriod)]
    else { return Finding(.unknown(.notRecorded)) }
    guard let score = ranking.scores[index] else {
      if ranking.population.contains(index) {
        return Finding(ranking.problem.map { .unknown($0) } ?? .unknown(.notRecorded))
      }
      return Finding(.notApplicable(.outsidePopulation))
    }
    let evidence = [
      Evidence(
        .ranking(population: ranking.population.count, score: score),
        on: rulePeriod?.lastDay, row: ranking.rows[index])
    ]
    if let problem = ranking.problem { return Finding(.unknown(problem), evidence) }
    return Finding(.amount(ranking.percentile(of: score, method)), evidence)
  }
}
