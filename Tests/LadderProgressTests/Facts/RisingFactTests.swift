import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Deductions, service events, minutes, mentees: figures that further rows can only raise, so that what is
/// certain may decide before all is known.
struct RisingFactTests {
  private let any = "fact: kpi_deduction_points, kpi_id: orders, agg: sum, op: gt, value: 0"
  private let few =
    "fact: kpi_deduction_points, kpi_id: orders, period: last_2_quarters, agg: sum, op: lte, value: 2"

  @Test func isZeroOnlyWhenDelivered() async throws {
    var company = Company()
    let ann = company.hire()
    let unknown = try await company.judge(any, of: ann)
    #expect(
      unknown.measure
        == .between(
          0, nil, .notDelivered(.kpiDeductions, from: day("2026-07-01"), to: day("2026-09-30"))))
    #expect(unknown.state == .unknown)
    company.deliver(.kpiDeductions, "2026Q3")
    let zero = try await company.judge(any, of: ann)
    #expect(zero.measure == .amount(0))
    #expect(zero.state == .unmet)
  }

  @Test func isDecidedByWhatIsCertain() async throws {
    var company = Company()
    let ann = company.hire()
    company.deduct(ann, "3", on: "2026-08-01")
    #expect(try await company.judge(any, of: ann).state == .met)
    #expect(try await company.judge(few, of: ann).state == .unmet)
    #expect(try await company.judge(few, of: ann).gap == 1)
  }

  @Test func cannotBeFewWhileADeliveryIsMissing() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.kpiDeductions, "2026Q3")
    company.deliver(.kpiDeductions, "2026Q2", complete: false)
    #expect(try await company.judge(few, of: ann).state == .unknown)
    #expect(try await company.judge(any, of: ann).state == .unmet)
  }

  @Test(arguments: [
    (KPIDeduction.Status.confirmed, Truth.met), (.appealed, .unknown), (.revoked, .unmet),
  ])
  func takesARowByItsStatus(_ status: KPIDeduction.Status, _ expected: Truth) async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.kpiDeductions, "2026Q3")
    company.deduct(ann, "3", on: "2026-08-01", status)
    let result = try await company.judge(any, of: ann)
    #expect(result.state == expected)
    #expect(result.evidence.first?.subject == .deduction(status))
  }

  @Test func knowsTheMostWhatIsUnderObjectionCanCome() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q2", "2026Q3")
    company.deduct(ann, "1", on: "2026-05-01")
    company.deduct(ann, "1", on: "2026-08-01", .appealed)
    let result = try await company.judge(few, of: ann)
    #expect(result.measure == .between(1, 2, .appealed(count: 1)))
    #expect(result.state == .met)
  }

  @Test func leavesOutOtherItemsAndPeriods() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.kpiDeductions, "2026Q3")
    company.deduct(ann, "3", on: "2026-08-01", item: "ability")
    company.deduct(ann, "3", on: "2026-06-30")
    #expect(try await company.judge(any, of: ann).measure == .amount(0))
  }

  /// What was found in June and booked for the third quarter was delivered with the third quarter.
  @Test func countsInThePeriodItWasBookedFor() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.kpiDeductions, "2026Q3")
    company.deduct(ann, "3", on: "2026-06-29", period: "2026Q3")
    #expect(try await company.judge(any, of: ann).measure == .amount(3))
  }

  /// More rows may lower a mean or a least figure: nothing is certain of them.
  @Test(arguments: ["mean", "min", "latest"])
  func isUnknownWhereMoreCouldLowerIt(_ aggregate: String) async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.kpiDeductions, "2026Q3")
    company.deduct(ann, "3", on: "2026-08-01")
    company.deduct(ann, "1", on: "2026-08-02", .appealed)
    let rule = "fact: kpi_deduction_points, kpi_id: orders, agg: \(aggregate), op: gte, value: 3"
    #expect(try await company.judge(rule, of: ann).measure == .unknown(.appealed(count: 1)))
  }

  @Test func asksNothingOfTheTimeBeforeThePersonCame() async throws {
    var company = Company()
    let ann = company.hire(on: "2026-07-01")
    company.deliver(.kpiDeductions, "2026Q3")
    #expect(try await company.judge(few, of: ann).state == .met)
  }

  // MARK: - service events

  @Test func countsEventsOfAKind() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.serviceEvents, "2026Q2")
    company.deliver(.serviceEvents, "2026Q3")
    company.event(ann, .validComplaint, on: "2026-04-01")
    company.event(ann, .validComplaint, on: "2026-09-30")
    company.event(ann, .validComplaint, on: "2026-03-31")
    company.event(ann, .validComplaint, on: "2026-10-01")
    company.event(ann, .validComplaint, on: "2026-08-01", .revoked)
    company.event(ann, .commendation, on: "2026-08-01")
    let rule = "fact: service_events, event: valid_complaint, period: last_2_quarters, op: eq"
    #expect(try await company.judge("\(rule), value: 2", of: ann).state == .met)
    company.event(ann, .validComplaint, on: "2026-08-01", .appealed)
    let appealed = try await company.judge("\(rule), value: 2", of: ann)
    #expect(appealed.measure == .between(2, 3, .appealed(count: 1)))
    #expect(appealed.state == .unknown)
    #expect(try await company.judge("\(rule), value: 0", of: ann).state == .unmet)
  }

  // MARK: - training minutes

  @Test func addsSessionsAndCourses() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q3")
    company.attend(ann, on: "2026-07-01", minutes: 20)
    company.attend(ann, on: "2026-07-02", .late)
    company.attend(ann, on: "2026-07-03", .absent, minutes: 15)
    company.attend(ann, on: "2026-06-30", minutes: 20)
    company.course(ann, "norms", .completed, on: "2026-08-01", minutes: 90)
    company.course(ann, "orders", .withdrawn, on: "2026-08-01", minutes: 30)
    let rule = "fact: training_minutes, period: last_1_quarters, op: gte"
    // 20, and the 15 minutes the meeting lasts where none are noted, and 90.
    #expect(try await company.judge("\(rule), value: 125", of: ann).measure == .amount(125))
  }

  @Test func isAtLeastWhatWasDelivered() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.attendance, "2026Q3")
    company.attend(ann, on: "2026-07-01", minutes: 60)
    let rule = "fact: training_minutes, period: last_1_quarters, op: gte"
    #expect(try await company.judge("\(rule), value: 60", of: ann).state == .met)
    let more = try await company.judge("\(rule), value: 61", of: ann)
    #expect(more.state == .unknown)
    #expect(
      more.measure
        == .between(
          60, nil, .notDelivered(.completions, from: day("2026-07-01"), to: day("2026-09-30"))))
  }

  // MARK: - mentees

  @Test func countsPeopleNotPairs() async throws {
    var company = Company()
    let ann = company.hire()
    let bo = company.hire("bo")
    let cy = company.hire("cy")
    company.deliver(.mentorPairs, "2026Q3")
    company.pair(bo, with: ann, stage: "class", from: "2026-07-01", to: "2026-07-10")
    company.pair(bo, with: ann, stage: "field", from: "2026-07-11", to: "2026-07-20")
    let rule = "fact: mentees_passed, period: last_1_quarters, op: gte, value: 2"
    #expect(try await company.judge(rule, of: ann).measure == .amount(1))
    company.pair(cy, with: ann, from: "2026-08-01", to: "2026-08-20", .ended)
    #expect(try await company.judge(rule, of: ann).measure == .amount(1))
    company.pair(cy, with: ann, from: "2026-09-01", to: "2026-09-20")
    #expect(try await company.judge(rule, of: ann).state == .met)
  }

  @Test func countsAMenteeFromTheDayThePairEnded() async throws {
    var company = Company()
    company.asOf = day("2026-10-12")
    let ann = company.hire()
    let bo = company.hire("bo")
    company.deliver(.mentorPairs, "2026Q3")
    company.pair(bo, with: ann, from: "2026-09-20", to: "2026-10-20")
    let rule = "fact: mentees_passed, period: last_1_quarters, op: gte, value: 1"
    #expect(try await company.judge(rule, of: ann).measure == .amount(0))
  }
}
