package import LadderDiagnostics
package import LadderInput

/// A rule over facts, as the company wrote it; evaluated with three values (met, unmet, unknown).
package indirect enum Condition: Sendable {
  /// How the parts of a group make one answer.
  package enum Combination: Sendable, Hashable {
    case all, any, none
    case atLeast(Int)
  }

  /// Several conditions as one; the label is the company's word for the group, if it has one.
  case group(Combination, label: String?, parts: [Condition])
  case criterion(Criterion)
}

extension Condition {
  /// The criteria from left to right.
  package var criteria: [Criterion] {
    switch self {
    case .group(_, _, let parts): parts.flatMap(\.criteria)
    case .criterion(let criterion): [criterion]
    }
  }
}

/// One comparison of a fact with a value, with the words the company uses for it.
///
/// A class, because the results of everyone hold on to the criteria of the same few rules. Nothing in it
/// changes.
package final class Criterion: Sendable {
  /// Unique within its rule; judgements are recorded against it.
  package let id: String
  package let label: String
  package let fact: Fact
  package let comparison: Comparison
  package let place: SourceRange

  init(id: String, label: String, fact: Fact, comparison: Comparison, place: SourceRange) {
    self.id = id
    self.label = label
    self.fact = fact
    self.comparison = comparison
    self.place = place
  }
}

/// How a fact is compared.
///
/// `isTrue` is for facts that are yes or no.
package enum Comparison: Sendable, Hashable {
  case atLeast(Fixed)
  case atMost(Fixed)
  case above(Fixed)
  case below(Fixed)
  case equal(Fixed)
  case isTrue
}

/// Something that can be found out about a person on a day.
///
/// The list is closed: it is the vocabulary in which rules are written.
package enum Fact: Sendable {
  /// Whole months since joining (Civil Code art. 202 for month ends).
  case tenureMonths(asOf: TenureDate)
  case monthsInGrade
  case gradeLevel
  case kpiScore(Identifier<KPIItem>, Timespan, Aggregate, minPoints: Int)
  /// The weighted total of all items of a quarter, 0–100.
  case kpiTotal(Timespan, Aggregate, minPoints: Int)
  case kpiPercentile(Identifier<KPIItem>, PercentileMethod)
  case kpiDeductionPoints(Identifier<KPIItem>, Timespan, Aggregate)
  /// Percent of the full mark over the exams of a series.
  case examScore(series: String, Timespan, Aggregate, minPoints: Int)
  case examCount(series: String, Timespan)
  case courseCompleted(Identifier<Course>)
  case programCompleted(Identifier<Program>)
  case stagePassed(Identifier<Program>, stageID: String)
  case certificationValid(Identifier<Certification>)
  case competencyLevel(Identifier<Competency>)
  case idpSigned
  case policyAcknowledged(Identifier<Policy>)
  case menteesPassed(Timespan)
  case serviceEvents(ServiceEvent.Kind, Timespan)
  case trainingMinutes(Timespan)
  case roleIs(Identifier<Role>)
  case teamIs(Identifier<Team>)
  case onPost
  /// Never computed: unknown until the people named have recorded their judgement.
  case judgement(decidedBy: String)

  package enum TenureDate: String, Sendable, CaseIterable {
    /// The day the page is made for.
    case today
    /// The last day of the period the rule looks at.
    case periodEnd = "period_end"
  }
}

/// The stretch of time a fact looks at, as a rule names it (`last_6_months`).
package enum Timespan: Sendable, Hashable {
  case lastMonths(Int)
  /// Whole calendar quarters that have ended.
  case lastQuarters(Int)
  case thisYear
  /// The period of the special programme that asks.
  case rulePeriod
}

package enum Aggregate: String, Sendable, CaseIterable {
  case mean, sum, count, min, max, latest
}

/// How the share of people at or below a score is counted (`scipy.stats.percentileofscore` names the
/// first three; requirement R35 leaves the convention open, so it is a setting shown on the page).
package enum PercentileMethod: String, Sendable, CaseIterable {
  /// 100 × people with a score at most this one ÷ n. Ties are treated alike, in the person's favour.
  case weak
  case strict
  case midRank = "mid_rank"
  /// 100 × rank from the top ÷ n, ties sharing the best rank; high means low in the ranking.
  case rankShare = "rank_share"
}
