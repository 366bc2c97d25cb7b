import LadderCatalogue
import LadderInput
import LadderProgress

// Exams and performance: each as a chart or table, with what is missing said in words.

extension PersonPage {
  func exams() -> [PersonExamsView] {
    person.exams.compactMap { name, points, movingMean in
      guard let series = site.examSeries[name] else { return nil }
      let shown = points.filter { series.exams.contains($0.exam) }
      guard !shown.isEmpty else { return nil }
      let valid = shown.compactMap(\.percent)
      let below = valid.count { $0 < series.passMark }
      var summary = ""
      if let last = shown.last(where: { $0.percent != nil }), let percent = last.percent {
        summary = book(
          .examsSummary, (.n, valid.count.text),
          (.value, valid.reduce(Fixed(0), +).divided(by: valid.count).description(decimals: 1)),
          (.day, last.date.text), (.text, percent.description))
      }
      // Of up to three results it would be the mean once more.
      if let movingMean, valid.count > 3 {
        summary += book(.examsRecent, (.value, movingMean.description(decimals: 1)))
      }
      if below > 0 {
        summary += book(
          .examsBelow, (.n, below.text), (.need, series.passMark.description))
      }
      return PersonExamsView(
        title: series.name, summary: summary,
        chart: examChart(shown, of: series, names: names.exam),
        rows: shown.map { row($0, passMark: series.passMark) },
        source: site.sources(shown.lazy.compactMap(\.row)))
    }
  }

  private func row(_ point: ExamPoint, passMark: Fixed) -> RowView {
    let result: String
    if let percent = point.percent {
      result = percent.description + (point.isMakeup ? book[.examMakeup] : "")
    } else {
      result = point.status.map { names.exam[$0] } ?? book[.missingRecord]
    }
    var row = RowView(name: point.date.text, cells: [result])
    if let percent = point.percent, percent < passMark {
      row.state = "unmet"
      row.stateWord = book[.examBelow]
    }
    return row
  }

  // MARK: - performance

  func kpi() -> PersonKPIView? {
    guard !person.kpi.isEmpty, !catalogue.kpiItems.isEmpty,
      person.kpi.contains(where: { $0.items.contains { $0.percent != nil } })
    else { return nil }
    // A quarter of which nothing is known is told in words alone.
    let quarters = person.kpi.filter { quarter in quarter.items.contains { $0.percent != nil } }
    var rows: [RowView] = []
    rows.reserveCapacity(catalogue.kpiItems.count + 1)
    for position in catalogue.kpiItems.indices {
      rows.append(
        RowView(
          name: site.kpiNames[position],
          cells: quarters.map { quarter in
            quarter.items.first { $0.item == position }.map { cell($0.percent) } ?? "–"
          }))
    }
    rows.append(RowView(name: book[.kpiTotal], cells: quarters.map { cell($0.total) }))
    return PersonKPIView(
      link: links.kpiItems.first, quarters: quarters.map(\.quarter.description), rows: rows,
      reasons: person.kpi.flatMap(reasons), source: site.sources(kpiRows()))
  }

  private func cell(_ value: Fixed?) -> String {
    value.map { $0.description(decimals: $0.isWhole ? 0 : 1) } ?? book[.kpiUnknown]
  }

  /// Why items of a quarter are unknown, each reason once.
  private func reasons(_ quarter: QuarterKPI) -> [String] {
    var reasons: [(reason: UnknownReason, items: [Int])] = []
    for item in quarter.items {
      guard let reason = item.unknown else { continue }
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].items.append(item.item)
      } else {
        reasons.append((reason, [item.item]))
      }
    }
    return reasons.map { reason, items in
      let fact: Fact? = items.first.flatMap { item in
        catalogue.kpiItems.rows[item].source == .exams
          ? .examCount(series: "", .rulePeriod) : nil
      }
      return book(
        .kpiReason, (.quarter, quarter.quarter.description),
        (
          .list,
          items.map { catalogue.kpiItems.rows[$0].name }.joined(separator: book[.listSeparator])
        ),
        (.reason, site.missing(reason, for: fact)))
    }
  }

  private func kpiRows() -> [RowPlace] {
    guard let first = person.kpi.first?.quarter.firstDay else { return [] }
    return site.people.records.kpiScores[person.employee].lazy
      .filter { $0.period.firstDay >= first && $0.period.lastDay <= asOf }.map(\.row)
  }
}
