import LadderCatalogue
import LadderInput
import LadderProgress

/// What the values of the data model are called, looked up once.
struct PeopleNames: Sendable {
  let tables: Names<RecordKind>
  let met: Names<Truth>
  let triggered: Names<Truth>
  let clause: Names<Truth>
  let promotion: Names<Truth>
  let lateral: Names<Truth>
  let demotion: Names<Truth>
  let basis: Names<SpecialDuty.Basis>
  let stage: Names<StageProgress.State>
  let exam: Names<ExamResult.Status>
  let deduction: Names<KPIDeduction.Status>
  let event: Names<ServiceEvent.Status>
  let rating: Names<CompetencyRating.Kind>
  let change: Names<GradeChange.Kind>
  let plan: Names<PlanState.Standing>
  let action: Names<Plan.Action.State>
  let certificate: Names<CertificationStanding>
  let aggregate: Names<Aggregate>
  let move: Names<Move.Kind>
  let step: Names<Move.Step>
  private let newestQuarter: Quarter
  /// The last quarters, the newest first: pages name a few of them again and again.
  private let lastQuarters: [String]
  private let words: Words

  init(_ words: Words, asOf: Day) {
    self.words = words
    tables = Names(words, "table")
    met = Names(words, "criterion")
    triggered = Names(words, "sign")
    clause = Names(words, "clause")
    promotion = Names(words, "promotion_is")
    lateral = Names(words, "lateral_is")
    demotion = Names(words, "demotion_is")
    basis = Names(words, "duty")
    stage = Names(words, "stage")
    exam = Names(words, "exam_is")
    deduction = Names(words, "objection")
    event = Names(words, "objection")
    rating = Names(words, "rating")
    change = Names(words, "change")
    plan = Names(words, "plan_is")
    action = Names(words, "action")
    certificate = Names(words, "certificate")
    aggregate = Names(words, "agg")
    move = Names(words, "move")
    step = Names(words, "step")
    let newest = asOf.quarter
    newestQuarter = newest
    lastQuarters = (0..<12).map { words.quarterInFull(newest.adding(quarters: -$0)) }
  }

  /// 2026 年第二季度.
  func quarter(_ quarter: Quarter) -> String {
    let back = newestQuarter.quarters - quarter.quarters
    return lastQuarters.indices.contains(back)
      ? lastQuarters[back] : words.quarterInFull(quarter)
  }
}

extension Words {
  fileprivate func quarterInFull(_ quarter: Quarter) -> String {
    self(
      .quarterOf, (.year, quarter.year.text), (.quarter, named("quarter", quarter.quarter.text)))
  }
}

/// The texts for the cases of an enumeration, by a prefix and the case's name.
struct Names<Value: RawRepresentable & CaseIterable & Sendable>: Sendable
where Value.RawValue == String {
  private let texts: EnumTable<Value, String>

  init(_ words: Words, _ prefix: String) {
    texts = EnumTable { words.named(prefix, $0.rawValue) }
  }

  subscript(value: Value) -> String { texts[value] }
}
