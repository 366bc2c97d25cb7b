import LadderCatalogue
import LadderInput

/// Which ranking a rule asks for.
struct RankingKey: Sendable, Hashable {
  /// Position in `Catalogue.kpiItems`.
  let item: Int
  /// The role whose people are ranked, for moves; nil for the population of a special programme.
  let role: Identifier<Role>?
}

/// The scores of everyone who is ranked in a quarter (c3, R35).
struct Ranking: Sendable {
  let quarter: Quarter
  /// Who is ranked, as positions in `People.employees`.
  let population: Set<Int>
  /// In percent of the full mark, in three decimals: who is equal there is equal in rank.
  let scores: [Int: Fixed]
  let rows: [Int: RowPlace]
  /// Why nobody's rank is known: someone lacks a final score, or the group is too small.
  let problem: UnknownReason?
  private let sorted: [Fixed]

  /// Ranks a population by what is known of each one's score; `missing` is why scores of the quarter may
  /// still be delivered.
  init(
    quarter: Quarter, figures: [(index: Int, figure: KPIFigure)], minSize: Int,
    missing: UnknownReason?
  ) {
    var scores: [Int: Fixed] = [:]
    var rows: [Int: RowPlace] = [:]
    var provisional = 0
    for (index, figure) in figures {
      switch figure {
      case .known(let percent, let row):
        scores[index] = percent.rounded
        rows[index] = row
      case .unknown(.provisional): provisional += 1
      case .unknown, .notCounted: break
      }
    }
    let lacking = figures.count - scores.count
    if figures.count < minSize {
      problem = .sampleTooSmall(have: figures.count, need: minSize)
    } else if lacking > 0 {
      problem = missing ?? (lacking == provisional ? .provisional : .scoresMissing(people: lacking))
    } else {
      problem = nil
    }
    self.quarter = quarter
    self.population = Set(figures.map(\.index))
    self.scores = scores
    self.rows = rows
    self.sorted = scores.values.sorted()
  }

  /// The percentile of a score among the ranked, 0–100, by the named convention.
  func percentile(of score: Fixed, _ method: PercentileMethod) -> Ratio {
    exactPercentile(of: score, among: sorted, method)
  }
}

extension Situation {
  /// Who is ranked for a special programme: the roles, on post at the end of the quarter, and there long
  /// enough in it.
  func population(
    of program: SpecialProgram, in quarter: Quarter, posts: [Day?]
  ) -> [Int] {
    let population = program.population
    return employees.indices.filter { index in
      let employee = employees[index]
      guard isFor(population, employee), employee.hireDate <= quarter.lastDay,
        !hasLeft(index, on: quarter.lastDay)
      else { return false }
      var since = employee.hireDate
      if population.onPost {
        guard let onPost = posts[index] else { return false }
        since = onPost
      }
      let days = quarter.lastDay.days(since: max(quarter.firstDay, since)) + 1
      return days >= population.minDaysInPeriod
    }
  }

  /// Whether a population is of the person's role.
  func isFor(_ population: SpecialProgram.Population, _ employee: Employee) -> Bool {
    population.roleIDs.isEmpty || population.roleIDs.contains(employee.roleID)
  }

  /// The rankings a special programme asks for, over the last ended quarter.
  func rankings(of program: SpecialProgram, posts: [Day?]) -> [RankingKey: Ranking] {
    var rankings: [RankingKey: Ranking] = [:]
    var population: [Int]?
    for item in rankedItems(program.mandatoryWhen) {
      let people = population ?? self.population(of: program, in: rulePeriod, posts: posts)
      population = people
      rankings[RankingKey(item: item, role: nil)] = ranking(
        of: people, item: item, minSize: program.population.minSize)
    }
    return rankings
  }

  /// The smallest group that is ranked for a move.
  private static let leastRanked = 5

  /// The rankings the criteria of moves ask for, over the last ended quarter: among the people of one
  /// role who were on post in all of it.
  func moveRankings(posts: [Day?]) -> [RankingKey: Ranking] {
    let items = Set(rules.moves.flatMap { rankedItems($0.criteria) }).sorted()
    guard !items.isEmpty else { return [:] }
    let people = employees.indices.filter { index in
      posts[index].map { $0 <= rulePeriod.firstDay } ?? false
    }
    var rankings: [RankingKey: Ranking] = [:]
    for (role, people) in Dictionary(grouping: people, by: { employees[$0].roleID }) {
      for item in items {
        rankings[RankingKey(item: item, role: role)] = ranking(
          of: people, item: item, minSize: Self.leastRanked)
      }
    }
    return rankings
  }

  private func ranking(of people: [Int], item: Int, minSize: Int) -> Ranking {
    Ranking(
      quarter: rulePeriod,
      figures: people.map { ($0, newestFigure(of: $0, item: item)) }, minSize: minSize,
      missing: rules.examSources[item] == nil
        ? quarters[0].missingScores : quarters[0].missingExams)
  }

  private func rankedItems(_ condition: Condition) -> [Int] {
    condition.criteria.compactMap { criterion in
      guard case .kpiPercentile(let id, _) = criterion.fact else { return nil }
      return catalogue.kpiItems.position(of: id)
    }
  }
}
