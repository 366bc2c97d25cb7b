import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// Which teams' figures stand in a line of their own (c10).
struct ShownGroupTests {
  /// So many people in the two teams and in none.
  private func groups(_ a: Int, _ b: Int, _ others: Int) async throws -> [ShownGroup] {
    var company = Company()
    for _ in 0..<a { company.hire(team: "team_a") }
    for _ in 0..<b { company.hire(team: "team_b") }
    for _ in 0..<others { company.hire(team: nil) }
    return await (try await company.everyone()).people.survey().shownGroups
  }

  @Test func showsTeamsOfFiveAlone() async throws {
    let groups = try await groups(5, 6, 0)
    #expect(groups.map(\.teams) == [[0], [1]])
    #expect(groups.map(\.figures.people) == [5, 6])
  }

  /// A single line left out would be the sum less the others.
  @Test func putsASmallTeamTogetherWithTheNextSmallest() async throws {
    let groups = try await groups(4, 9, 7)
    #expect(groups.map(\.teams) == [[1], [0, nil]])
    #expect(groups.map(\.figures.people) == [9, 11])
  }

  @Test func putsSmallTeamsTogetherWhereTheyAreEnough() async throws {
    let groups = try await groups(3, 9, 2)
    #expect(groups.map(\.teams) == [[1], [0, nil]])
    #expect(groups.map(\.figures.people) == [9, 5])
  }

  @Test func saysWhereAllAreTooFew() async throws {
    let groups = try await groups(2, 2, 0)
    #expect(groups.map(\.isSuppressed) == [true])
  }

  @Test func leavesOutTeamsWithoutPeople() async throws {
    #expect(try await groups(0, 8, 0).map(\.teams) == [[1]])
  }
}
