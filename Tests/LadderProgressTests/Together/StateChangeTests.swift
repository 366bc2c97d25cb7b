import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Who changes state between two versions of rules or records.
struct StateChangeTests {
  private func told(_ changes: [StateChange]) -> [String] {
    changes.map { change in
      let reasons = change.reasons.map {
        "\($0.criterion.id) \($0.before?.state.rawValue ?? "-")>\($0.after?.state.rawValue ?? "-")"
      }
      return "\(change.employee) \(change.rule.name) \(change.before.name)>\(change.after.name) "
        + reasons.joined(separator: ",")
    }
  }

  private func changes(_ before: Company, _ after: Company) async throws -> [String] {
    told(await compareProgress(try await before.everyone(), try await after.everyone()))
  }

  @Test func tellsWhomAChangedRuleConcernsAndWhy() async throws {
    var before = Company()
    before.move =
      "{all: [{id: time, fact: months_in_grade, op: gte, value: 12}, {id: post, fact: on_post}]}"
    before.hire("ann", since: "2026-01-01")
    before.hire("bo", since: "2020-01-01")
    before.hire("cy", since: "2026-09-01")
    var after = before
    after.move =
      "{all: [{id: time, fact: months_in_grade, op: gte, value: 6}, {id: post, fact: on_post}]}"
    // The demotion of the test's handbook has the same criteria.
    #expect(
      try await changes(before, after) == [
        "ann0 rise unmet>met time unmet>met", "ann0 fall unmet>met time unmet>met",
      ])
    #expect(try await changes(before, before) == [])
  }

  @Test func namesCriteriaThatCameAndWent() async throws {
    var before = Company()
    before.move = "{all: [{id: post, fact: on_post}]}"
    before.hire("ann")
    var after = before
    after.move = "{all: [{id: idp, fact: idp_signed}]}"
    #expect(
      try await changes(before, after).first
        == "ann0 rise met>unknown idp ->unknown,post met>-")
  }

  @Test func tellsOfPeopleWhoComeAndGo() async throws {
    var before = Company()
    before.hire("ann", grade: "senior", since: "2020-01-01")
    var after = Company()
    after.hire("bo", grade: "senior", since: "2020-01-01")
    let changes = try await changes(before, after)
    #expect(
      changes == [
        "bo0 to_teaching absent>met ", "bo0 refresh absent>review ",
        "ann0 to_teaching met>absent ", "ann0 refresh review>absent ",
      ])
  }

  @Test func tellsOfDutiesThatChange() async throws {
    var before = Company()
    before.special = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 12}"
    before.hire("ann", on: "2025-11-01", grade: nil, since: nil)
    var after = before
    after.special = "{id: tenure, fact: tenure_months, as_of: period_end, op: lt, value: 6}"
    #expect(
      try await changes(before, after)
        == ["ann0 refresh mandatory>optional tenure met>unmet"])
  }
}
