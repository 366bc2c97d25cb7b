import LadderCatalogue
import LadderInput

extension FactReader {
  func kpiScore(
    _ id: Identifier<KPIItem>, _ period: Timespan, _ aggregate: Aggregate, minPoints: Int
  ) -> Finding {
    guard let item = catalogue.kpiItems.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    return overQuarters(period, aggregate, minPoints: minPoints) { back in
      let figures = dossier.kpi[back]
      return (figures.items[item], .kpi(Int32(item), .quarter(figures.quarter)))
    }
  }

  func kpiTotal(_ period: Timespan, _ aggregate: Aggregate, minPoints: Int) -> Finding {
    overQuarters(period, aggregate, minPoints: minPoints) { back in
      (dossier.kpiTotals[back], .kpiTotal(dossier.kpi[back].quarter))
    }
  }

  /// A figure over the quarters that lie in a period.
  ///
  /// With `minPoints` so many suffice; without it every
  /// quarter must be there.
  private func overQuarters(
    _ period: Timespan, _ kind: Aggregate, minPoints: Int,
    _ figure: (Int) -> (KPIFigure, Evidence.Subject)
  ) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    var values: [Ratio] = []
    var evidence: [Evidence] = []
    var reason: UnknownReason?
    var quarters = 0
    values.reserveCapacity(dossier.kpi.count)
    evidence.reserveCapacity(dossier.kpi.count)
    for back in dossier.kpi.indices.reversed() {
      let ended = situation.quarters[back].days
      guard ended.lowerBound >= days.lowerBound, ended.upperBound <= days.upperBound else {
        continue
      }
      quarters += 1
      let (figure, subject) = figure(back)
      switch figure {
      case .known(let value, let row):
        values.append(value)
        evidence.append(
          Evidence(subject, on: ended.upperBound, amount: value.rounded, row: row))
      case .unknown(let why):
        if ended.upperBound >= employee.hireDate { reason = reason ?? why }
      case .notCounted: return Finding(.notApplicable(.notCounted))
      }
    }
    let needed = minPoints > 0 ? minPoints : max(quarters, 1)
    if values.count < needed {
      if minPoints == 0, let reason { return Finding(.unknown(reason), evidence) }
      return Finding(.unknown(.tooFewPoints(have: values.count, need: needed)), evidence)
    }
    return Finding(kind.of(values), evidence)
  }

  /// The points deducted in a period.
  ///
  /// A row counts in the period it was booked for; where that reaches
  /// beyond the one asked for, the day decides.
  func deductions(_ id: Identifier<KPIItem>, _ period: Timespan, _ kind: Aggregate) -> Finding {
    guard let days = days(period), let item = catalogue.kpiItems.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    let rows = records.kpiDeductions[index].filter { row in
      guard Int(row.item) == item else { return false }
      if days.contains(row.period.firstDay), days.contains(row.period.lastDay) { return true }
      return days.overlaps(row.period.firstDay...row.period.lastDay)
        && days.contains(row.occurredOn)
    }.sorted { ($0.occurredOn, $0.row.line) < ($1.occurredOn, $1.row.line) }
    return risingFigure(
      rows.filter { $0.status == .confirmed }.map { Ratio($0.points) },
      pending: rows.filter { $0.status == .appealed }.map { Ratio($0.points) }, kind,
      missing: missing(.kpiDeductions, over: days),
      rows.map {
        Evidence(.deduction($0.status), on: $0.occurredOn, amount: $0.points, row: $0.row)
      })
  }

  func serviceEvents(_ kind: ServiceEvent.Kind, _ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    let rows = records.serviceEvents[index].filter {
      $0.kind == kind && days.contains($0.occurredOn)
    }
    return risingFigure(
      rows.filter { $0.status == .confirmed }.map { _ in Ratio(1) },
      pending: rows.filter { $0.status == .appealed }.map { _ in Ratio(1) }, .count,
      missing: missing(.serviceEvents, over: days),
      rows.map { Evidence(.serviceEvent($0.status), on: $0.occurredOn, row: $0.row) })
  }

  /// A figure of rows of which more may come: what is under objection, and what was not delivered.
  ///
  /// Where
  /// more can only raise it, what is certain is the least it can be; else it is unknown.
  private func risingFigure(
    _ certain: [Ratio], pending: [Ratio], _ kind: Aggregate, missing: UnknownReason?,
    _ evidence: [Evidence]
  ) -> Finding {
    let reason = missing ?? (pending.isEmpty ? nil : .appealed(count: pending.count))
    guard let reason else { return Finding(kind.of(certain), evidence) }
    guard kind.onlyRises else { return Finding(.unknown(reason), evidence) }
    let most = missing == nil ? kind.of(certain + pending).rounded : nil
    return Finding(.between(kind.of(certain).rounded, most, reason), evidence)
  }

  func kpiPercentile(_ id: Identifier<KPIItem>, _ method: PercentileMethod) -> Finding {
    let role = rulePeriod == nil ? employee.roleID : nil
    guard let item = catalogue.kpiItems.position(of: id),
      let ranking = rankings[RankingKey(item: item, role: role)],
      ranking.population.contains(index)
    else { return Finding(.notApplicable(.outsidePopulation)) }
    guard let score = ranking.scores[index] else {
      return Finding(.unknown(ranking.problem ?? .notRecorded))
    }
    let evidence = [
      Evidence(
        .ranking(population: ranking.population.count, score: score), on: ranking.quarter.lastDay,
        row: ranking.rows[index])
    ]
    if let problem = ranking.problem { return Finding(.unknown(problem), evidence) }
    return Finding(ranking.percentile(of: score, method), evidence)
  }
}
