import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

struct CoverageTests {
  private func coverage(_ company: Company) -> Coverage {
    Coverage(company.people.records.deliveries, asOf: company.asOf)
  }

  private let year = day("2026-01-01")...day("2026-09-30")

  @Test func coversWhatAdjoiningDeliveriesCover() {
    var company = Company()
    for period in ["2026Q3", "2026Q1", "2026-04", "2026-05", "2026-06"] {
      company.deliver(.kpiScores, period)
    }
    #expect(coverage(company).gap(in: .kpiScores, over: year) == nil)
  }

  @Test func findsTheFirstGap() {
    var company = Company()
    company.deliver(.kpiScores, "2026Q1")
    company.deliver(.kpiScores, "2026Q2", complete: false)
    company.deliver(.kpiScores, "2026Q3")
    #expect(
      coverage(company).gap(in: .kpiScores, over: year) == day("2026-04-01")...day("2026-06-30"))
    #expect(
      coverage(company).gap(in: .kpiScores, over: day("2026-05-10")...day("2026-05-20"))
        == day("2026-05-10")...day("2026-05-20"))
  }

  @Test func findsGapsAtBothEnds() {
    var company = Company()
    company.deliver(.kpiScores, "2026Q2")
    #expect(
      coverage(company).gap(in: .kpiScores, over: year) == day("2026-01-01")...day("2026-03-31"))
    #expect(
      coverage(company).gap(in: .kpiScores, over: day("2026-04-01")...day("2026-09-30"))
        == day("2026-07-01")...day("2026-09-30"))
  }

  @Test func keepsTablesApart() {
    var company = Company()
    company.deliver(.kpiScores, "2026", exported: "2026-10-03")
    #expect(coverage(company).gap(in: .kpiDeductions, over: year) == year)
    #expect(coverage(company).gap(in: .kpiScores, over: year) == nil)
  }

  @Test func countsOnlyWhatWasExportedByTheDay() {
    var company = Company()
    company.deliver(.kpiScores, "2026Q3", exported: "2026-10-12")
    let quarter = day("2026-07-01")...day("2026-09-30")
    #expect(coverage(company).gap(in: .kpiScores, over: quarter) == nil)
    company.asOf = day("2026-10-11")
    #expect(coverage(company).gap(in: .kpiScores, over: quarter) == quarter)
  }

  /// A file delivered again in a shorter form does not hide that the longer one was complete.
  @Test func takesOverlapsAsTheyCome() {
    var company = Company()
    company.deliver(.kpiScores, "2026")
    company.deliver(.kpiScores, "2026Q1")
    company.asOf = day("2027-02-01")
    #expect(coverage(company).gap(in: .kpiScores, over: year) == nil)
  }

  // MARK: - absence

  private let quarter = day("2026-07-01")...day("2026-09-30")

  @Test func letsAMissingRowBeNoneOnlyWithoutAGapSinceTheFirstDelivery() {
    var company = Company()
    company.deliver(.completions, "2026Q1")
    company.deliver(.completions, "2026Q3")
    #expect(
      coverage(company).reason(.completions, since: day("2020-01-01"), until: quarter)
        == .notDelivered(.completions, from: day("2026-04-01"), to: day("2026-06-30")))
    company.deliver(.completions, "2026Q2")
    #expect(coverage(company).reason(.completions, since: day("2020-01-01"), until: quarter) == nil)
  }

  @Test func asksNothingOfTheTimeBeforeAPersonCame() {
    var company = Company()
    company.deliver(.completions, "2026Q1", complete: false)
    company.deliver(.completions, "2026Q3")
    #expect(coverage(company).reason(.completions, since: day("2026-08-01"), until: quarter) == nil)
  }

  @Test func asksForTheQuarterOfATableNeverDelivered() {
    #expect(
      coverage(Company()).reason(.completions, since: day("2020-01-01"), until: quarter)
        == .notDelivered(.completions, from: day("2026-07-01"), to: day("2026-09-30")))
  }
}
