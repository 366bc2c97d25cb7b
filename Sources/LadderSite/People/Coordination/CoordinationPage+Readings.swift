import LadderCatalogue
import LadderProgress

// How many people each reading of a special programme's rule makes it mandatory for (R35).

extension CoordinationPage {
  func readingSections() -> [GridSectionView] {
    let impacts = all.overview.readings
    guard !impacts.isEmpty else {
      return [
        GridSectionView(
          id: "none", title: book[.coordReadings], empty: book[.coordNoReadings])
      ]
    }
    return impacts.map { impact in
      let link = links.specialPrograms[impact.program]
      return GridSectionView(
        id: catalogue.specialPrograms[impact.program].id.name, title: link.label,
        notes: [
          book(
            .coordReadingsOf, (.quarter, site.names.quarter(impact.quarter)),
            (.n, String(impact.people)))
        ] + inForce(impact),
        facts: impact.clauses.enumerated().map { index, clause in
          FactView(label: book(.coordClause, (.n, String(index + 1))), text: clause.label)
        }, grid: impact.isSuppressed ? nil : table(impact),
        empty: impact.isSuppressed ? book[.coordTooFew] : nil,
        more: LinkView(label: book[.coordRulePage], url: link.url), file: file(.readings))
    }
  }

  private func inForce(_ impact: ReadingImpact) -> [String] {
    guard let reading = impact.counts.first(where: \.isInForce)?.reading else {
      return [book[.coordOtherReading]]
    }
    return [book(.coordInForceIs, (.name, site.model.words.named("reading", reading.rawValue)))]
  }

  private func table(_ impact: ReadingImpact) -> GridView {
    GridView(
      book[.coordReading], [book[.coordMust], book[.coordUnknown], book[.state]],
      impact.counts.map { count in
        GridRowView(
          name: site.model.words.named("reading", count.reading.rawValue),
          cells: [
            GridCellView(count.mandatory), GridCellView(count.unknown, "unknown"),
            count.isInForce ? GridCellView(book[.coordInForce], "met") : GridCellView("–"),
          ])
      })
  }
}
