import LadderCatalogue
import LadderInput
import LadderProgress

// What is missing where a fact is unknown: never a zero in disguise, always the name of the gap. Nothing
// here tells a person a figure about others: no size of a group, no count of colleagues.

extension PeopleSite {
  func missing(_ reason: UnknownReason, for fact: Fact?) -> String {
    switch reason {
    case .notDelivered(let table, let from, let to):
      return book(.missingDelivery, (.period, period(from, to)), (.table, names.tables[table]))
    case .tooFewPoints(let have, let need):
      let key: WordKey =
        switch fact {
        case .kpiScore, .kpiTotal: .missingQuarters
        case .examScore, .examCount: .missingExams
        default: .missingPoints
        }
      return book(key, (.n, have.text), (.need, need.text))
    case .provisional: return book[.missingFinal]
    case .appealed(let count): return book(.missingAppeal, (.n, count.text))
    case .notRecorded: return notRecorded(fact)
    case .sampleTooSmall: return book[.missingSample]
    case .scoresMissing: return book[.missingScores]
    case .noGrade: return book[.missingGrade]
    }
  }

  private func notRecorded(_ fact: Fact?) -> String {
    switch fact {
    case .judgement(let decider):
      book(
        .missingJudgement,
        (.name, catalogue.roles[Identifier(decider)]?.name ?? model.words.named("body", decider)))
    case .competencyLevel: book[.missingRating]
    case .monthsInGrade: book[.missingGradeDate]
    default: book[.missingRecord]
    }
  }

  /// A stretch of days as people say it: a quarter, months, or the two days.
  func period(_ from: Day, _ to: Day) -> String {
    let first = from.quarter
    let last = to.quarter
    if first.firstDay == from, last.lastDay == to {
      if first == last { return names.quarter(first) }
      return book(.periodFromTo, (.from, names.quarter(first)), (.to, names.quarter(last)))
    }
    if from.yearMonth.firstDay == from, to.yearMonth.lastDay == to {
      let month = from.yearMonth.description
      if from.yearMonth == to.yearMonth { return month }
      return book(.periodFromTo, (.from, month), (.to, to.yearMonth.description))
    }
    return from == to ? from.text : book(.periodFromTo, (.from, from.text), (.to, to.text))
  }
}
