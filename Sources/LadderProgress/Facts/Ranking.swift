package import LadderCatalogue
package import LadderInput

package struct RankingKey: Sendable, Hashable {
  /// Position in `Catalogue.kpiItems`.
  package let item: Int
  package let quarter: Quarter?
}

/// The scores of everyone who is ranked in a quarter (c3, R35).
package struct Ranking: Sendable {
  /// Who is ranked, as positions in `People.employees`.
  package let population: Set<Int>
  package let scores: [Int: Fixed]
  package let rows: [Int: RowPlace]
  /// Why nobody's rank is known: someone lacks a final score, or the group is too small.
  package let problem: UnknownReason?
  private let sorted: [Fixed]

  package init(
    population: Set<Int>, scores: [Int: Fixed], rows: [Int: RowPlace], problem: UnknownReason?
  ) {
    self.population = population
    self.scores = scores
    self.rows = rows
    self.problem = problem
    self.sorted = scores.values.sorted()
  }

  /// The percentile of a score among the ranked, 0–100, by the named convention.
  package func percentile(of score: Fixed, _ method: PercentileMethod) -> Fixed {
    percentileOfScore(score, among: sorted, method)
  }
}

/// The percentile of a score among sorted scores: the share counted as the method says, times 100.
package func percentileOfScore(
  _ score: Fixed, among sorted: [Fixed], _ method: PercentileMethod
) -> Fixed {
  guard !sorted.isEmpty else { return Fixed(0) }
  let below = sorted.count { $0 < score }
  let atMost = sorted.count { $0 <= score }
  switch method {
  case .weak: return Fixed(100 * atMost).divided(by: sorted.count)
  case .strict: return Fixed(100 * below).divided(by: sorted.count)
  case .midRank: return Fixed(50 * (below + atMost)).divided(by: sorted.count)
  case .rankShare: return Fixed(100 * (sorted.count - atMost + 1)).divided(by: sorted.count)
  }
}

extension Situation {
  /// Who is ranked for a special programme: the roles, on post at the end of the quarter, and there long
  /// enough in it.
  func population(of program: SpecialProgram, in quarter: Quarter) -> [Int] {
    people.employees.indices.filter { index in
      let employee = people.employees[index]
      guard
        program.population.roleIDs.isEmpty || program.population.roleIDs.contains(employee.roleID)
      else { return false }
      if hasLeft(index, on: quarter.lastDay) { return false }
      if program.population.onPost, !isOnPost(index, on: quarter.lastDay) { return false }
      let first = max(quarter.firstDay, employee.hireDate)
      return quarter.lastDay.days(since: first) + 1 >= program.population.minDaysInPeriod
    }
  }

  func ranking(of program: SpecialProgram, item: Int, in quarter: Quarter) -> Ranking {
    let population = population(of: program, in: quarter)
    var scores: [Int: Fixed] = [:]
    var rows: [Int: RowPlace] = [:]
    for index in population {
      guard case .known(let percent, let evidence) = kpiPercent(item: item, of: index, in: quarter)
      else { continue }
      scores[index] = percent
      rows[index] = evidence.first?.row
    }
    let days = quarter.firstDay...quarter.lastDay
    var problem: UnknownReason?
    if population.count < program.population.minSize {
      problem = .sampleTooSmall(have: population.count, need: program.population.minSize)
    } else if scores.count < population.count {
      problem =
        coverage.reason(.kpiScores, over: days)
        ?? .scoresMissing(people: population.count - scores.count)
    }
    return Ranking(population: Set(population), scores: scores, rows: rows, problem: problem)
  }
}

extension Situation {
  /// The smallest group that is ranked for a move.
  private static let leastRanked = 5

  /// The rankings the criteria of moves ask for: over the last ended quarter, among everyone on post who
  /// has a score of the item.
  func moveRankings() -> [RankingKey: Ranking] {
    var rankings: [RankingKey: Ranking] = [:]
    for criterion in catalogue.moves.flatMap(\.criteria.criteria) {
      guard case .kpiPercentile(let id, _) = criterion.fact,
        let item = catalogue.kpiItems.position(of: id)
      else { continue }
      rankings[RankingKey(item: item, quarter: nil)] = ranking(ofEveryoneIn: item)
    }
    return rankings
  }

  private func ranking(ofEveryoneIn item: Int) -> Ranking {
    var scores: [Int: Fixed] = [:]
    var rows: [Int: RowPlace] = [:]
    for index in people.employees.indices where isOnPost(index, on: rulePeriod.lastDay) {
      guard
        case .known(let percent, let evidence) = kpiPercent(item: item, of: index, in: rulePeriod)
      else { continue }
      scores[index] = percent
      rows[index] = evidence.first?.row
    }
    let least = Self.leastRanked
    return Ranking(
      population: Set(scores.keys), scores: scores, rows: rows,
      problem: scores.count < least ? .sampleTooSmall(have: scores.count, need: least) : nil)
  }
}
