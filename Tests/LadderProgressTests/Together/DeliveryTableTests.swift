import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// Which exports have arrived (page 30).
struct DeliveryTableTests {
  private func table(_ company: Company) async throws -> DeliveryTable {
    try await company.everyone().people.deliveries()
  }

  @Test func tellsWholeFromPartlyFromNothing() async throws {
    var company = Company()
    company.hire()
    company.deliver(.kpiScores, "2026Q1")
    company.deliver(.kpiScores, "2026Q2", complete: false)
    company.deliver(.attendance, "2026Q3")
    let table = try await table(company)
    // Nothing before the first delivery was ever promised.
    #expect(table.quarters.map(\.description) == ["2026Q1", "2026Q2", "2026Q3"])
    let scores = try #require(table.rows.first { $0.table == .kpiScores })
    #expect(
      scores.states == [
        .complete, .gap(from: day("2026-04-01"), to: day("2026-06-30")), .missing,
      ])
    #expect(scores.newest?.day == day("2026-07-03"))
    #expect(table.rows.filter { !$0.isUnused }.map(\.table) == [.attendance, .kpiScores])
  }

  @Test func knowsNothingOfWhatArrivesLater() async throws {
    var company = Company()
    company.hire()
    company.deliver(.kpiScores, "2026Q2", exported: "2026-10-20")
    company.deliver(.kpiScores, "2026Q3", exported: "2026-10-05")
    let scores = try #require(try await table(company).rows.first { $0.table == .kpiScores })
    #expect(scores.states == [.complete])
  }

  @Test func hasNoQuartersWithoutDeliveries() async throws {
    var company = Company()
    company.hire()
    #expect(try await table(company).quarters.isEmpty)
  }
}
