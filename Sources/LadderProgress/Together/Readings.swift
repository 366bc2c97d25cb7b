package import LadderCatalogue
package import LadderInput

/// One way to read a rule whose text lists groups of people without saying whether one is enough (R35).
package enum Reading: String, Sendable, CaseIterable {
  /// Any clause is enough.
  case any
  case all
  /// (first and second) or third.
  case bothOrThird = "both_or_third"
  /// (first or second) and third.
  case eitherAndThird = "either_and_third"

  /// What clauses come to under the reading.
  package func state(_ clauses: [Truth]) -> Truth {
    switch self {
    case .any: return .any(clauses)
    case .all: return .all(clauses)
    case .bothOrThird: return .any([.all(Array(clauses.prefix(2)))] + clauses.dropFirst(2))
    case .eitherAndThird: return .all([.any(Array(clauses.prefix(2)))] + clauses.dropFirst(2))
    }
  }

  /// The readings that make a difference for so many clauses.
  static func readings(of count: Int) -> [Reading] {
    switch count {
    case ..<2: []
    case 3: allCases
    default: [.any, .all]
    }
  }
}

/// How many people a special programme would be mandatory for under each reading of its rule: for
/// coordinators, so that they can confirm the one in force (c3).
package struct ReadingImpact: Sendable {
  package struct Count: Sendable, Hashable {
    package let reading: Reading
    package let mandatory: Int
    /// Of whom it cannot be said for want of data.
    package let unknown: Int
    package let isInForce: Bool
  }

  /// Position in `Catalogue.specialPrograms`.
  package let program: Int
  package let quarter: Quarter
  /// The clauses in the order the rule lists them.
  package let clauses: [Criterion]
  /// Whom the programme is for.
  package let people: Int
  package let counts: [Count]

  /// Whether the programme is for so few that the figures would tell of single people.
  package var isSuppressed: Bool { people < Share.leastGroup }
}

extension PeopleProgress {
  /// The impact of readings for every programme whose rule has two clauses or more.
  package func readingImpacts() async -> [ReadingImpact] { await overview(within: 0).readings }
}

/// The head-counts of one programme, while they are being counted.
struct ReadingTally: Sendable {
  private let program: Int
  private let quarter: Quarter
  private let clauses: [Criterion]
  private let inForce: Reading?
  private let readings: [Reading]
  private var people = 0
  private var mandatory: [Int]
  private var unknown: [Int]

  /// Nil for a programme whose rule can be read in one way only.
  init?(_ round: SpecialRound) {
    clauses = round.special.mandatoryWhen.criteria
    readings = Reading.readings(of: clauses.count)
    guard !readings.isEmpty else { return nil }
    program = round.position
    quarter = round.quarter
    inForce = round.special.mandatoryWhen.reading
    mandatory = readings.map { _ in 0 }
    unknown = mandatory
  }

  /// Counts a person by what the programmes mean for them; whom it is not for has no duty of it.
  mutating func count(_ duties: [SpecialDuty]) {
    guard let duty = duties.first(where: { $0.program == program }) else { return }
    people += 1
    let states = duty.explanation.criteria.map(\.state)
    for (index, reading) in readings.enumerated() {
      switch reading.state(states) {
      case .met: mandatory[index] += 1
      case .unknown: unknown[index] += 1
      case .unmet, .notApplicable: break
      }
    }
  }

  mutating func add(_ other: ReadingTally) {
    people += other.people
    for index in readings.indices {
      mandatory[index] += other.mandatory[index]
      unknown[index] += other.unknown[index]
    }
  }

  var impact: ReadingImpact {
    ReadingImpact(
      program: program, quarter: quarter, clauses: clauses, people: people,
      counts: readings.indices.map { index in
        ReadingImpact.Count(
          reading: readings[index], mandatory: mandatory[index], unknown: unknown[index],
          isInForce: readings[index] == inForce)
      })
  }
}

extension Condition {
  /// The reading a rule is written in; nil for another shape.
  var reading: Reading? {
    guard case .group(let outer, _, let parts) = self else { return nil }
    let areClauses = parts.allSatisfy { if case .criterion = $0 { true } else { false } }
    switch outer {
    case .any where areClauses: return .any
    case .all where areClauses: return .all
    case .any, .all:
      guard parts.count == 2, case .group(let inner, _, let pair) = parts[0], pair.count == 2,
        pair.allSatisfy({ if case .criterion = $0 { true } else { false } }),
        case .criterion = parts[1]
      else { return nil }
      if outer == .any, inner == .all { return .bothOrThird }
      if outer == .all, inner == .any { return .eitherAndThird }
      return nil
    case .none, .atLeast: return nil
    }
  }
}
