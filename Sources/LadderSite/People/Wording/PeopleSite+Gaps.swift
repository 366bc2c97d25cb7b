import LadderCatalogue
import LadderInput
import LadderProgress

extension PeopleSite {
  /// What is still missing to an unmet criterion, in words; nil where there is nothing to measure.
  ///
  /// A rank has no gap: it would tell the person's place among colleagues.
  func gap(_ result: CriterionResult) -> String? {
    guard result.state == .unmet else { return nil }
    switch result.criterion.fact {
    case .kpiPercentile: return nil
    case .tenureMonths, .monthsInGrade: return timeGap(result)
    default: break
    }
    guard let gap = result.gap else { return nil }
    let unit = model.words.unit(of: result.criterion.fact)
    func text(_ key: WordKey, _ value: Fixed) -> String {
      book(key, (.n, gap.description), (.need, value.description), (.unit, unit))
    }
    switch result.criterion.comparison {
    case .atLeast(let value): return text(.gapLess, value)
    case .above(let value): return text(.gapNotAbove, value)
    case .atMost(let value): return text(.gapMore, value)
    case .below(let value): return text(.gapNotBelow, value)
    case .equal(let value): return text(.gapOther, value)
    case .isTrue: return nil
    }
  }

  private func timeGap(_ result: CriterionResult) -> String? {
    guard let gap = result.gap, gap > .zero else { return nil }
    guard let day = result.turnsOn else { return book(.gapMonths, (.n, gap.description)) }
    return book(.gapMonthsUntil, (.n, gap.description), (.day, day.text))
  }
}
