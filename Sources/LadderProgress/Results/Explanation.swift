package import LadderCatalogue
package import LadderInput

/// A rule evaluated for a person, in the shape of the rule: each group and each criterion with its state.
package indirect enum Explanation: Sendable {
  case group(Condition.Combination, label: String?, state: Truth, parts: [Explanation])
  case criterion(CriterionResult)

  package var state: Truth {
    switch self {
    case .group(_, _, let state, _): state
    case .criterion(let result): result.state
    }
  }

  /// The criteria from left to right.
  package var criteria: [CriterionResult] {
    switch self {
    case .group(_, _, _, let parts): parts.flatMap(\.criteria)
    case .criterion(let result): [result]
    }
  }

  /// How many criteria are met, unmet and unknown; those that do not apply are not counted.
  package var counts: (met: Int, unmet: Int, unknown: Int) {
    var counts = (met: 0, unmet: 0, unknown: 0)
    for result in criteria {
      switch result.state {
      case .met: counts.met += 1
      case .unmet: counts.unmet += 1
      case .unknown: counts.unknown += 1
      case .notApplicable: break
      }
    }
    return counts
  }

  /// The day on which the rule is met if nothing but time passes; nil if more than time is missing.
  package var turnsMetOn: Day? {
    switch self {
    case .criterion(let result): return result.turnsOn
    case .group(let group, _, let state, let parts):
      guard state == .unmet else { return nil }
      let open = parts.lazy.filter { $0.state != .met && $0.state != .notApplicable }
      switch group {
      case .all:
        var latest: Day?
        for part in open {
          guard let day = part.turnsMetOn else { return nil }
          latest = max(latest ?? day, day)
        }
        return latest
      case .any: return open.compactMap(\.turnsMetOn).min()
      case .atLeast(let count):
        let missing = count - parts.count { $0.state == .met }
        let days = open.compactMap(\.turnsMetOn).sorted()
        return missing > 0 && days.count >= missing ? days[missing - 1] : nil
      case .none: return nil
      }
    }
  }
}

/// One criterion: what was asked, what was found, by which rows, and what is still missing.
///
/// A class, because explanations are handed on from page to page. Nothing in it changes.
package final class CriterionResult: Sendable {
  package let criterion: Criterion
  package let state: Truth
  package let measure: Measure
  package let evidence: [Evidence]
  /// How much is missing where that is a number: 3 months, 1.5 points.
  package let gap: Fixed?
  /// The day on which it is met if nothing but time passes.
  package let turnsOn: Day?
  package let help: [Help]

  package init(
    criterion: Criterion, state: Truth, measure: Measure, evidence: [Evidence], gap: Fixed?,
    turnsOn: Day?, help: [Help]
  ) {
    self.criterion = criterion
    self.state = state
    self.measure = measure
    self.evidence = evidence
    self.gap = gap
    self.turnsOn = turnsOn
    self.help = help
  }
}

/// A row or a date on which a finding rests.
package struct Evidence: Sendable, Hashable {
  package enum Subject: Sendable, Hashable {
    case hired
    /// Position in `Catalogue.grades`.
    case gradeHeld(Int32)
    /// Position in `Catalogue.kpiItems`, and the period.
    case kpi(Int32, Period)
    case kpiTotal(Quarter)
    case deduction(KPIDeduction.Status)
    /// Position in `Catalogue.exams`.
    case exam(Int32, ExamResult.Status)
    case course(Int32, Completion.Status)
    case assessment(Int32)
    case program(Int32)
    case certification(Int32, validUntil: Day?)
    case rating(CompetencyRating.Kind)
    case signature(Signoff.SignerRole)
    case planTalk
    case mentee
    case serviceEvent(ServiceEvent.Status)
    case judgement(Judgement.Result)
    case ranking(population: Int, score: Fixed)
    case attendance
  }

  package let subject: Subject
  package let date: Day?
  package let amount: Fixed?
  /// The row it was read from.
  package let row: RowPlace?

  init(_ subject: Subject, on date: Day? = nil, amount: Fixed? = nil, row: RowPlace? = nil) {
    self.subject = subject
    self.date = date
    self.amount = amount
    self.row = row
  }
}

/// Something the person can do about a criterion.
package enum Help: Sendable, Hashable {
  /// Position in `Catalogue.courses`.
  case course(Int32)
  /// Position in `Catalogue.exams`: the next one they can sit.
  case exam(Int32)
  case program(Int32)
  case plan
  case acknowledge(Identifier<Policy>)
}
