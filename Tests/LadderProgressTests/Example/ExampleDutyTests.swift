import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// The special training of the example's people, quarter by quarter.
struct ExampleDutyTests {
  // MARK: - the third quarter

  @Test(arguments: [
    ("100060", "68", "6.25", ["rank", "deduction"]),
    ("100065", "71.5", "12.5", ["rank", "tenure"]),
    ("100058", "74", "18.75", ["rank", "deduction"]), ("100054", "76", "25", ["rank", "tenure"]),
    ("100052", "79", "31.25", ["rank"]), ("090067", "80.5", "37.5", ["rank"]),
    // Two tied exactly on the boundary.
    ("100053", "82", "50", ["rank"]), ("100066", "82", "50", ["rank"]),
    ("100059", "83", "56.25", ["tenure"]), ("100062", "85", "68.75", ["deduction"]),
  ])
  func isMandatory(
    _ id: String, _ score: String, _ percentile: String, _ clauses: [String]
  ) async throws {
    let duty = try await Example.today().duty(id)
    #expect(duty.quarter.description == "2026Q3")
    #expect(duty.dueOn == day("2026-11-14"))
    #expect(duty.basis == .mandatory)
    #expect(duty.explanation.ids(.met) == clauses)
    #expect(duty.explanation.ids(.unknown).isEmpty)
    let rank = duty.explanation.criterion("rank")
    #expect(rank?.measure == .amount(number(percentile)))
    #expect(rank?.evidence.first?.subject == .ranking(population: 16, score: number(score)))
  }

  @Test(arguments: [
    ("100056", "84.5", "62.5"), ("100057", "87", "81.25"), ("100063", "88", "87.5"),
    ("100055", "92", "93.75"), ("100051", "95", "100"),
  ])
  func isOptional(_ id: String, _ score: String, _ percentile: String) async throws {
    let duty = try await Example.today().duty(id)
    #expect(duty.basis == .optional)
    #expect(duty.explanation.ids(.unmet) == ["rank", "deduction", "tenure"])
    let rank = duty.explanation.criterion("rank")
    #expect(rank?.measure == .amount(number(percentile)))
    #expect(rank?.evidence.first?.subject == .ranking(population: 16, score: number(score)))
  }

  @Test func isForReviewWhileAnObjectionIsExamined() async throws {
    let duty = try await Example.today().duty("100061")
    #expect(duty.basis == .review)
    #expect(duty.explanation.criterion("rank")?.measure == .amount(75))
    #expect(duty.explanation.criterion("deduction")?.measure == .between(0, 3, .appealed(count: 1)))
  }

  @Test func doesNotRankWhoIsOnLeave() async throws {
    let duty = try await Example.today().duty("100064")
    #expect(duty.basis == .optional)
    #expect(duty.explanation.criterion("rank")?.measure == .notApplicable(.outsidePopulation))
  }

  @Test func concernsSeventeenPeople() async throws {
    let example = try await Example.today()
    let duties = example.progress.people.compactMap(\.duties.first)
    #expect(duties.count == 17)
    // The draft has no effect.
    #expect(example.progress.people.allSatisfy { $0.duties.count <= 1 })
  }

  @Test(arguments: [("100059", 11), ("100056", 12), ("100065", 4), ("100054", 7)])
  func countsTenureToTheEndOfTheQuarter(_ id: String, _ months: Int) async throws {
    let duty = try await Example.today().duty(id)
    #expect(duty.explanation.criterion("tenure")?.measure == .amount(Fixed(months)))
  }

  @Test func differsByTheReadingOfTheRule() async throws {
    var counts = [0, 0, 0, 0, 0]
    for duty in try await Example.today().progress.people.compactMap(\.duties.first) {
      let states = ["rank", "deduction", "tenure"].compactMap {
        duty.explanation.criterion($0)?.state
      }
      try #require(states.count == 3)
      let (rank, deduction, tenure) = (states[0], states[1], states[2])
      let readings = [
        Truth.any(states), .all(states), .any([.all([rank, deduction]), tenure]),
        .all([.any([rank, deduction]), tenure]),
      ]
      for (index, state) in readings.enumerated() where state == .met { counts[index] += 1 }
      if readings[0] == .unknown { counts[4] += 1 }
    }
    #expect(counts == [10, 0, 5, 2, 1])
  }

  @Test func isFulfilledAfterTheQuarter() async throws {
    let example = try await Example.today()
    for (position, progress) in example.progress.people.enumerated() {
      guard let duty = progress.duties.first else { continue }
      let expected: SpecialDuty.Fulfilment =
        switch example.people.employees[position].id.name {
        case "100059": .done(on: day("2026-10-10"))
        case "100066": .inProgress
        default: .open
        }
      #expect(duty.fulfilment == expected, "\(example.people.employees[position].id)")
    }
  }

  // MARK: - earlier quarters, as they were known

  @Test func isReplayedForTheSecondQuarter() async throws {
    let example = try await Example.on("2026-07-20")
    // Three are tied across the middle, at percentile 60: the rank flags none of them.
    for id in ["100052", "100056", "100059"] {
      let rank = try example.duty(id).explanation.criterion("rank")
      #expect(rank?.measure == .amount(60), "\(id)")
      #expect(rank?.evidence.first?.subject == .ranking(population: 15, score: 82), "\(id)")
    }
    for id in ["100052", "100061", "100057", "100063", "100055", "100051", "100064"] {
      #expect(try example.duty(id).basis == .review, "\(id)")
    }
    // Confirmed rows decide although their delivery is not complete.
    for id in ["100060", "100062"] {
      #expect(try example.duty(id).basis == .mandatory, "\(id)")
      #expect(try example.duty(id).explanation.ids(.met).contains("deduction"), "\(id)")
    }
    #expect(try example.duty("100065").basis == .mandatory)
    #expect(
      try example.duty("100065").explanation.criterion("rank")?.measure
        == .notApplicable(.outsidePopulation))
  }

  @Test func isReplayedForTheFirstQuarter() async throws {
    let example = try await Example.on("2026-04-10")
    let rank = try example.duty("100052").explanation.criterion("rank")
    #expect(rank?.measure == .amount(number("46.667")))
    #expect(try example.duty("100052").basis == .mandatory)
    for id in ["100066", "090067", "100061", "100063", "100057", "100055", "100051"] {
      #expect(try example.duty(id).basis == .optional, "\(id)")
    }
    #expect(try example.duty("100064").explanation.ids(.met) == ["deduction"])
    #expect(try example.duty("100054").explanation.ids(.met) == ["tenure"])
    #expect(
      try example.duty("100054").explanation.criterion("rank")?.measure
        == .notApplicable(.outsidePopulation))
    // Who left at the end of May was there and ranked.
    #expect(
      try example.duty("100080").explanation.criterion("rank")?.evidence.isEmpty == false)
  }

  /// On 11 October nothing of the third quarter had been delivered, so that only tenure is certain.
  @Test func isForReviewBeforeTheQuarterIsDelivered() async throws {
    let example = try await Example.on("2026-10-11")
    for (position, progress) in example.progress.people.enumerated() {
      guard let duty = progress.duties.first else { continue }
      let id = example.people.employees[position].id.name
      let isNew = ["100054", "100059", "100065"].contains(id)
      #expect(duty.basis == (isNew ? .mandatory : .review), "\(id)")
      if duty.explanation.criterion("rank")?.state != .notApplicable {
        #expect(
          duty.explanation.criterion("rank")?.measure
            == .unknown(
              .notDelivered(.kpiScores, from: day("2026-07-01"), to: day("2026-09-30"))), "\(id)")
      }
    }
  }

  @Test func isOverdueAfterTheDayItWasDue() async throws {
    let example = try await Example.on("2026-08-15")
    #expect(try example.duty("100060").fulfilment == .overdue)
    #expect(try example.duty("100055").fulfilment != .overdue)
  }
}
