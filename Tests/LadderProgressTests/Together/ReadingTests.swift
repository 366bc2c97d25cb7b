import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// How many people each reading of a rule makes a programme mandatory for (c3, R35).
struct ReadingTests {
  private static let rank =
    "{id: rank, fact: kpi_percentile, kpi_id: ability, method: weak, op: lte, value: 50}"
  private static let deduction =
    "{id: deduction, fact: kpi_deduction_points, kpi_id: orders, period: period, agg: sum, op: gt, value: 0}"
  private static let tenure =
    "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"

  /// Seven people: the lower three by rank, of whom one has a deduction, as has the best one; and a
  /// newcomer in the upper half.
  private func company(_ rule: String) -> Company {
    var company = Company()
    company.special = rule
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    for points in ["95", "92", "90", "80", "75", "70"] {
      let person = company.hire()
      company.score(person, "ability", "2026Q3", points)
    }
    company.deduct(3, "1", on: "2026-08-01")
    company.deduct(0, "1", on: "2026-08-01")
    let newcomer = company.hire(on: "2026-01-01")
    company.score(newcomer, "ability", "2026Q3", "85")
    return company
  }

  private func impact(_ company: Company) async throws -> ReadingImpact {
    let impacts = try await company.everyone().people.readingImpacts()
    return try #require(impacts.first)
  }

  @Test func countsEveryReadingOfTheSameQuarter() async throws {
    let impact = try await impact(
      company("{any: [\(Self.rank), \(Self.deduction), \(Self.tenure)]}"))
    #expect(impact.people == 7)
    #expect(impact.quarter == day("2026-08-01").quarter)
    #expect(impact.clauses.map(\.id) == ["rank", "deduction", "tenure"])
    #expect(impact.counts.map(\.reading) == [.any, .all, .bothOrThird, .eitherAndThird])
    #expect(impact.counts.map(\.mandatory) == [5, 0, 2, 0])
    #expect(impact.counts.map(\.isInForce) == [true, false, false, false])
  }

  @Test func countsAsTheProgrammeItselfDoes() async throws {
    for (rule, reading) in [
      ("{any: [\(Self.rank), \(Self.deduction), \(Self.tenure)]}", Reading.any),
      ("{all: [\(Self.rank), \(Self.deduction), \(Self.tenure)]}", .all),
      ("{any: [{all: [\(Self.rank), \(Self.deduction)]}, \(Self.tenure)]}", .bothOrThird),
      ("{all: [{any: [\(Self.rank), \(Self.deduction)]}, \(Self.tenure)]}", .eitherAndThird),
    ] {
      let company = company(rule)
      let mandatory = try await company.duties().count { $0?.basis == .mandatory }
      let inForce = try await impact(company).counts.filter(\.isInForce)
      #expect(inForce.map(\.reading) == [reading])
      #expect(inForce.map(\.mandatory) == [mandatory])
    }
  }

  @Test func countsWhomItCannotTellOf() async throws {
    var company = company("{any: [\(Self.rank), \(Self.deduction), \(Self.tenure)]}")
    // Someone without a score leaves every rank unknown.
    company.hire()
    let counts = try await impact(company).counts
    #expect(counts.map(\.mandatory) == [3, 0, 1, 0])
    #expect(counts.map(\.unknown) == [5, 0, 2, 1])
  }

  @Test func hasNoReadingsOfASingleClause() async throws {
    #expect(try await company(Self.rank).everyone().people.readingImpacts().isEmpty)
  }
}
