import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// The middle of a group's scores, and shares of small groups (c5, c10).
struct SpreadTests {
  /// The values a spreadsheet's QUARTILE.INC and MEDIAN give.
  @Test(arguments: [
    (["60", "70", "80", "90", "100"], ["70", "80", "90"]),
    (["61", "62", "70", "74", "80", "99"], ["64", "72", "78.5"]),
    (["1", "2", "3", "4", "5", "6", "7"], ["2.5", "4", "5.5"]),
    (["80", "80", "80", "80", "80"], ["80", "80", "80"]),
  ])
  func liesOnTheLineBetweenScores(_ scores: [String], _ expected: [String]) throws {
    let spread = try #require(Spread(scores.map(number).shuffled()))
    #expect(
      [spread.lowerQuartile, spread.median, spread.upperQuartile] == expected.map(number))
    #expect(spread.count == scores.count)
  }

  @Test func isNotTakenOfFourPeople() {
    #expect(Spread([60, 70, 80, 90]) == nil)
  }

  @Test func keepsBothNumbersOfAShare() {
    var share = Share()
    for isPart in [true, false, false, true, true, false, true] { share.count(isPart) }
    #expect(share == Share(4, of: 7))
    #expect(share.percent == number("57.143"))
    #expect(!share.isSuppressed)
    #expect(Share(4, of: 4).isSuppressed)
    #expect(Share().percent == nil)
  }

  @Test func givesTheSpreadOfATeamByExam() async throws {
    var company = Company()
    company.asOf = day("2026-05-01")
    for points in ["60", "70", "80", "90", "100"] {
      let person = company.hire()
      company.exam(person, 3, points: points)
      company.exam(
        person, 4, points: points == "60" ? nil : points, status: points == "60" ? .absent : .valid)
    }
    let people = try await company.everyone().people
    let spread = examSpread(of: people)
    #expect(spread[2]?.median == 80)
    // Four valid results in April are too few.
    #expect(spread[3] == nil)
    #expect(examSpread(of: people.prefix(4))[2] == nil)
  }
}
