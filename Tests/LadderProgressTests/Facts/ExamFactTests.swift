import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

struct ExamFactTests {
  private func ann(_ months: ClosedRange<Int> = 4...9, points: String = "80") -> (Company, Int) {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q2", "2026Q3")
    for month in months { company.exam(ann, month, points: points) }
    return (company, ann)
  }

  private let mean = "fact: exam_score, exam_series: monthly, period: last_6_months, agg: mean"

  @Test func takesTheMeanOfThePeriod() async throws {
    var (company, ann) = ann()
    company.exam(ann, 3, points: "0")
    let result = try await company.judge("\(mean), op: gte, value: 80", of: ann)
    #expect(result.measure == .amount(80))
    #expect(result.evidence.count == 6)
  }

  @Test(arguments: [ExamResult.Status.absent, .excused, .void])
  func leavesOutWhatIsNoResult(_ status: ExamResult.Status) async throws {
    var (company, ann) = ann(4...8)
    company.exam(ann, 9, points: nil, status: status)
    let result = try await company.judge("\(mean), op: gte, value: 80", of: ann)
    #expect(result.measure == .amount(80))
    // The gap is shown, as a gap.
    #expect(result.evidence.last?.subject == .exam(8, status))
    #expect(result.evidence.last?.amount == nil)
  }

  /// The mean of a month and the two before it; gaps stay gaps, and an old result falls out.
  @Test func drawsAMovingMeanOfThreeMonths() async throws {
    var company = Company()
    let ann = company.hire()
    var means: [Fixed?] = []
    for (month, points) in [(3, "60"), (4, "70"), (5, nil), (6, "90"), (7, nil), (8, nil)] {
      company.exam(ann, month, points: points, status: points == nil ? .absent : .valid)
      means.append(try await company.progress()[ann].exams[0].movingMean)
    }
    #expect(
      means == [number("60"), number("65"), number("65"), number("80"), number("90"), number("90")])
    company.exam(ann, 9, points: nil, status: .absent)
    #expect(try await company.progress()[ann].exams[0].movingMean == nil)
  }

  @Test func needsSoManyValidResults() async throws {
    var (company, ann) = ann(4...7)
    company.exam(ann, 8, points: nil, status: .absent)
    let result = try await company.judge("\(mean), min_points: 5, op: gte, value: 80", of: ann)
    #expect(result.measure == .unknown(.tooFewPoints(have: 4, need: 5)))
    #expect(
      try await company.judge("\(mean), min_points: 4, op: gte, value: 80", of: ann).state == .met)
  }

  @Test func namesTheDeliveryThatIsMissingWhereThatIsWhy() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.examResults, "2026Q3")
    for month in 7...9 { company.exam(ann, month, points: "90") }
    let missing = UnknownReason.notDelivered(
      .examResults, from: day("2026-04-01"), to: day("2026-06-30"))
    #expect(
      try await company.judge("\(mean), min_points: 5, op: gte, value: 80", of: ann).measure
        == .unknown(missing))
    // Without a number of points the whole period must be there.
    #expect(
      try await company.judge("\(mean), op: gte, value: 80", of: ann).measure == .unknown(missing))
    // Three points are enough where the rule says so.
    #expect(
      try await company.judge("\(mean), min_points: 3, op: gte, value: 80", of: ann).state == .met)
  }

  @Test func takesAMakeupInPlaceOfAnAbsence() async throws {
    var (company, ann) = ann(4...8)
    company.exam(ann, 9, points: nil, status: .absent)
    company.exam(ann, 9, points: "50", on: "2026-10-08", attempt: 2)
    let result = try await company.judge("\(mean), op: gte, value: 75", of: ann)
    #expect(result.measure == .amount(75))
    let point = try #require(try await company.progress()[ann].exams.first?.points.last)
    #expect(point.isMakeup)
    #expect(point.date == day("2026-10-08"))
    #expect(point.percent == 50)
  }

  @Test func callsNoMakeupWhatWasSatOnce() async throws {
    var (company, ann) = ann(9...9)
    let once = try #require(try await company.progress()[ann].exams.first?.points.first)
    #expect(!once.isMakeup)
    company.exam(ann, 9, points: "95", attempt: 2)
    let again = try #require(try await company.progress()[ann].exams.first?.points.first)
    #expect(!again.isMakeup)
    #expect(again.percent == 95)
  }

  @Test func takesAValidResultThoughALaterAttemptIsVoid() async throws {
    var (company, ann) = ann(9...9)
    company.exam(ann, 9, points: nil, on: "2026-10-02", attempt: 2, status: .void)
    let point = try #require(try await company.progress()[ann].exams.first?.points.first)
    #expect(point.percent == 80)
    #expect(point.status == .valid)
  }

  @Test func looksForTheLeast() async throws {
    var (company, ann) = ann(4...8)
    company.exam(ann, 9, points: "69.5")
    let rule = "fact: exam_score, exam_series: monthly, period: last_6_months, agg: min"
    let result = try await company.judge("\(rule), min_points: 5, op: gte, value: 70", of: ann)
    #expect(result.state == .unmet)
    #expect(result.gap == number("0.5"))
  }

  @Test func countsValidResults() async throws {
    var (company, ann) = ann(4...8)
    company.exam(ann, 9, points: nil, status: .absent)
    let rule = "fact: exam_count, exam_series: monthly, period: last_6_months"
    #expect(try await company.judge("\(rule), op: gte, value: 5", of: ann).measure == .amount(5))
    let half = "fact: exam_count, exam_series: monthly, period: last_12_months"
    #expect(try await company.judge("\(half), op: gte, value: 5", of: ann).state == .met)
    #expect(try await company.judge("\(half), op: gte, value: 6", of: ann).state == .unknown)
  }

  /// A mean of 85 made of results in thirds is 85.
  @Test func comparesExactly() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    for (month, points) in [(7, "100"), (8, "100"), (9, "106")] {
      company.exam(ann, month, points: points, of: "120")
    }
    let rule = "fact: exam_score, exam_series: monthly, period: last_3_months, agg: mean"
    #expect(try await company.judge("\(rule), op: gte, value: 85", of: ann).state == .met)
    #expect(try await company.judge("\(rule), op: gt, value: 85", of: ann).state == .unmet)
  }

  @Test func namesTheNextExam() async throws {
    let (company, ann) = ann(4...9, points: "70")
    let result = try await company.judge("\(mean), op: gte, value: 80", of: ann)
    #expect(result.help == [.exam(9)])
    let met = try await company.judge("\(mean), op: gte, value: 70", of: ann)
    #expect(met.help.isEmpty)
  }
}
