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
}

extension PeopleProgress {
  /// The impact of readings for every programme whose rule has two clauses or more.
  package func readingImpacts() async -> [ReadingImpact] {
    let situation = situation
    var impacts: [ReadingImpact] = []
    for round in common.rounds {
      let clauses = round.special.mandatoryWhen.criteria
      let readings = Reading.readings(of: clauses.count)
      guard !readings.isEmpty else { continue }
      let states = await concurrentMap(Array(indices)) { person -> [Truth]? in
        guard situation.concerns(person, round) else { return nil }
        let dossier = situation.dossier(of: person)
        return situation.duty(of: dossier, in: round)?.explanation.criteria.map(\.state)
      }.compactMap { $0 }
      let inForce = round.special.mandatoryWhen.reading
      impacts.append(
        ReadingImpact(
          program: round.position, quarter: round.quarter, clauses: clauses, people: states.count,
          counts: readings.map { reading in
            let results = states.map(reading.state)
            return ReadingImpact.Count(
              reading: reading, mandatory: results.count { $0 == .met },
              unknown: results.count { $0 == .unknown }, isInForce: reading == inForce)
          }))
    }
    return impacts
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
