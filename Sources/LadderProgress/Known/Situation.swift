import LadderCatalogue
import LadderInput

/// What all people of a build have in common: the rules, what was known of everyone, and the day.
///
/// A class for the same reason as `RuleBook`. Nothing in it changes.
final class Situation: Sendable {
  let asOf: Day
  let rules: RuleBook
  let people: People
  let employees: [Employee]
  /// The rows known on the day.
  let records: Records
  let coverage: Coverage
  /// The ended quarters some rule or page looks back, newest first.
  let quarters: [EndedQuarter]
  /// For each grade the moves in force that start from it.
  let movesFromGrade: [[Int]]
  /// For each move the rule that its results rest on.
  let moveRules: [RuleReference]
  /// The pairs of each mentor, by the mentor's position.
  let pairsOfMentor: [Int32: [MentorPair]]
  /// Whether anyone has a development plan of this year: where nobody has, they are kept elsewhere.
  let keepsPlans: Bool

  /// A quarter that had ended on the day, and why scores of it may still be missing.
  struct EndedQuarter: Sendable {
    let quarter: Quarter
    let days: ClosedRange<Day>
    let missingScores: UnknownReason?
    let missingExams: UnknownReason?
    /// The weights of the items at its end, by position; nil for those that were not in force.
    let weights: [Fixed?]
  }

  init(catalogue: Catalogue, people: People, asOf: Day) {
    self.asOf = asOf
    self.people = people
    let rules = RuleBook(catalogue)
    let employees = people.employees.rows
    let records = people.records.known(on: asOf)
    let coverage = Coverage(people.records.deliveries, asOf: asOf)
    self.rules = rules
    self.employees = employees
    self.records = records
    self.coverage = coverage
    quarters = (1...rules.quarterCount).map { back in
      let quarter = asOf.quarter.adding(quarters: -back)
      let days = quarter.firstDay...quarter.lastDay
      return EndedQuarter(
        quarter: quarter, days: days, missingScores: coverage.reason(.kpiScores, over: days),
        missingExams: coverage.reason(.examResults, over: days),
        weights: catalogue.kpiItems.indices.map {
          catalogue.kpiItems.version(at: $0, on: quarter.lastDay)?.weightPct
        })
    }
    movesFromGrade = rules.grades.map { rules.moves(from: $0, on: asOf) }
    moveRules = rules.moves.indices.map { position in
      RuleReference(
        rules.moves[position], asOf: asOf,
        next: catalogue.moves.nextVersion(at: position, after: asOf))
    }
    pairsOfMentor = Dictionary(grouping: records.mentorPairs.all, by: \.mentor)
    keepsPlans = people.plans.values.contains { $0.contains { $0.year == asOf.year } }
  }

  var catalogue: Catalogue { rules.catalogue }

  /// The last quarter that has ended: the one special programmes look at.
  var rulePeriod: Quarter { asOf.quarter.adding(quarters: -1) }
}
