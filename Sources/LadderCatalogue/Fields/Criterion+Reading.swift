import LadderDiagnostics
import LadderInput

extension Criterion {
  convenience init?(reading node: YAMLNode, in context: inout FieldContext) {
    var reader = MappingReader(node, CriterionFields.schema, in: context.file)
    defer { context.take(reader) }
    guard let id = reader.read(CriterionFields.id), let name = reader.read(CriterionFields.fact),
      // What the fact cannot do without has been reported.
      reader.hasAllNeeds, let fact = Self.fact(name, &reader),
      let comparison = Self.comparison(name, &reader)
    else { return nil }
    self.init(
      id: id, label: reader.read(CriterionFields.label) ?? id, fact: fact, comparison: comparison,
      place: reader.range(of: CriterionFields.id))
  }

  private static func fact(_ name: FactName, _ reader: inout MappingReader) -> Fact? {
    typealias F = CriterionFields
    let aggregate = reader.read(F.aggregate)
    let points = reader.read(F.minPoints)
    func span(_ fallback: Timespan) -> Timespan { reader.read(F.period) ?? fallback }
    switch name {
    case .tenureMonths: return .tenureMonths(asOf: reader.read(F.asOf) ?? .today)
    case .monthsInGrade: return .monthsInGrade
    case .gradeLevel: return .gradeLevel
    case .kpiScore:
      return reader.read(F.kpiID).map {
        .kpiScore($0, span(.lastQuarters(1)), aggregate ?? .mean, minPoints: points)
      }
    case .kpiTotal: return .kpiTotal(span(.lastQuarters(1)), aggregate ?? .mean, minPoints: points)
    case .kpiPercentile:
      return reader.read(F.kpiID).map {
        .kpiPercentile($0, reader.read(F.method) ?? .weak)
      }
    case .kpiDeductionPoints:
      return reader.read(F.kpiID).map {
        .kpiDeductionPoints($0, span(.rulePeriod), aggregate ?? .sum)
      }
    case .examScore:
      return reader.read(F.examSeries).map {
        .examScore(series: $0, span(.lastMonths(3)), aggregate ?? .mean, minPoints: points)
      }
    case .examCount:
      return reader.read(F.examSeries).map {
        .examCount(series: $0, span(.lastMonths(3)))
      }
    case .courseCompleted: return reader.read(F.courseID).map { .courseCompleted($0) }
    case .programCompleted:
      return reader.read(F.programID).map { .programCompleted($0) }
    case .stagePassed:
      guard let program = reader.read(F.programID),
        let stage = reader.read(F.stageID)
      else { return nil }
      return .stagePassed(program, stageID: stage)
    case .certificationValid:
      return reader.read(F.certificationID).map { .certificationValid($0) }
    case .competencyLevel:
      return reader.read(F.competencyID).map { .competencyLevel($0) }
    case .idpSigned: return .idpSigned
    case .policyAcknowledged:
      return reader.read(F.policyID).map { .policyAcknowledged($0) }
    case .menteesPassed: return .menteesPassed(span(.lastMonths(12)))
    case .serviceEvents:
      return reader.read(F.event).map { .serviceEvents($0, span(.lastMonths(6))) }
    case .trainingMinutes: return .trainingMinutes(span(.thisYear))
    case .roleIs: return reader.read(F.role).map { .roleIs($0) }
    case .teamIs: return reader.read(F.teamID).map { .teamIs($0) }
    case .onPost: return .onPost
    case .judgement: return .judgement(decidedBy: reader.read(F.decidedByRole) ?? "")
    }
  }

  private static func comparison(_ name: FactName, _ reader: inout MappingReader) -> Comparison? {
    let value = reader.read(CriterionFields.value)
    if name.isYesOrNo {
      if let op = reader.read(CriterionFields.op), op != .isTrue {
        reader.report(
          .comparisonDoesNotFit(
            op.rawValue, fact: name.rawValue, at: reader.range(of: CriterionFields.op)))
        return nil
      }
      return .isTrue
    }
    guard let op = reader.read(CriterionFields.op) else { return nil }
    if op == .isTrue {
      reader.report(
        .comparisonDoesNotFit(
          op.rawValue, fact: name.rawValue, at: reader.range(of: CriterionFields.op)))
      return nil
    }
    guard let value else { return nil }
    switch op {
    case .gte: return .atLeast(value)
    case .lte: return .atMost(value)
    case .gt: return .above(value)
    case .lt: return .below(value)
    case .eq: return .equal(value)
    case .isTrue: return .isTrue
    }
  }
}

extension FactName {
  /// Whether the fact is yes or no rather than an amount.
  var isYesOrNo: Bool {
    switch self {
    case .courseCompleted, .programCompleted, .stagePassed, .certificationValid, .idpSigned,
      .policyAcknowledged, .roleIs, .teamIs, .onPost, .judgement:
      true
    case .tenureMonths, .monthsInGrade, .gradeLevel, .kpiScore, .kpiTotal, .kpiPercentile,
      .kpiDeductionPoints, .examScore, .examCount, .competencyLevel, .menteesPassed,
      .serviceEvents, .trainingMinutes:
      false
    }
  }
}
