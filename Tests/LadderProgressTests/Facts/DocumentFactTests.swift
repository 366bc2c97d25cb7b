import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

struct DocumentFactTests {
  private func company() -> (Company, Int) {
    var company = Company()
    let ann = company.hire()
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    return (company, ann)
  }

  // MARK: - the development plan

  private func standing(_ company: Company) async throws -> PlanState.Standing {
    try await company.progress()[0].plan.standing
  }

  private let signed = "fact: idp_signed"

  @Test func isSignedByBothAfterATalk() async throws {
    var (company, ann) = company()
    company.plan(ann, talks: ["2026-01-10"])
    company.sign(ann, .idp, "2026/ann0", as: .employee, on: "2026-01-12")
    #expect(try await standing(company) == .partlySigned)
    company.sign(ann, .idp, "2026/ann0", as: .manager, on: "2026-01-13")
    #expect(try await standing(company) == .signed)
    let result = try await company.judge(signed, of: ann)
    #expect(result.state == .met)
    #expect(result.evidence.map(\.date) == [day("2026-01-12"), day("2026-01-13")])
  }

  @Test func needsATalkBeforeTheFirstSignature() async throws {
    var (company, ann) = company()
    company.plan(ann, talks: ["2026-01-13"])
    company.sign(ann, .idp, "2026", as: .employee, on: "2026-01-12")
    company.sign(ann, .idp, "2026", as: .manager, on: "2026-01-13")
    #expect(try await standing(company) == .talkMissing)
    #expect(try await company.judge(signed, of: ann).state == .unmet)
  }

  /// One's own goal, one of the company's for the year, and three remarks on how the post fits (R2, R6, R8).
  @Test(arguments: PlanPart.allCases)
  func needsEveryPartBeforeItIsSigned(_ part: PlanPart) async throws {
    var (company, ann) = company()
    company.plan(ann, without: [part])
    company.sign(ann, .idp, "2026", as: .employee, on: "2026-01-12")
    company.sign(ann, .idp, "2026", as: .manager, on: "2026-01-13")
    let plan = try await company.progress()[ann].plan
    #expect(plan.standing == .incomplete)
    #expect(plan.lacks == [part])
    #expect(try await company.judge(signed, of: ann).state == .unmet)
  }

  @Test func countsActionsThatWereDoneInTime() async throws {
    var (company, ann) = company()
    func action(
      _ course: String?, _ due: String, _ state: Plan.Action.State = .open
    ) -> Plan.Action {
      Plan.Action(
        courseID: course.map { Identifier($0) }, text: "Do", dueOn: day(due), owner: .employee,
        state: state)
    }
    company.plan(
      ann,
      actions: [
        action("norms", "2026-06-30"), action("basics", "2026-06-30", .done),
        action(nil, "2026-07-31", .done), action(nil, "2026-08-31"),
        action(nil, "2026-08-31", .dropped), action(nil, "2026-12-01", .done),
      ])
    company.course(ann, "norms", .completed, on: "2026-06-30")
    // A day late, whatever the plan says.
    company.course(ann, "basics", .completed, on: "2026-07-01")
    #expect(try await company.progress()[ann].plan.actionsInTime == Share(2, of: 4))
  }

  @Test func needsBothUnderTheVersionOfThePlan() async throws {
    var (company, ann) = company()
    company.plan(ann, version: 2)
    #expect(try await standing(company) == .unsigned)
    company.sign(ann, .idp, "2026", as: .employee, on: "2026-01-12")
    company.sign(ann, .idp, "2026", as: .manager, on: "2026-01-13")
    #expect(try await standing(company) == .outdatedSignature)
    company.sign(ann, .idp, "2026", version: "2", as: .manager, on: "2026-07-13")
    #expect(try await standing(company) == .partlySigned)
    #expect(try await company.judge(signed, of: ann).help == [.plan])
  }

  @Test(arguments: [true, false])
  func isRefusedByOne(_ otherSigned: Bool) async throws {
    var (company, ann) = company()
    company.plan(ann)
    company.sign(ann, .idp, "2026", as: .employee, on: "2026-01-12", .disagree)
    if otherSigned { company.sign(ann, .idp, "2026", as: .manager, on: "2026-01-13") }
    #expect(try await standing(company) == .refused)
    // Who refuses may agree later.
    company.sign(ann, .idp, "2026", as: .employee, on: "2026-02-12")
    #expect(try await standing(company) == (otherSigned ? .signed : .partlySigned))
  }

  @Test func goesByDatesNotByTheOrderOfRows() async throws {
    var (company, ann) = company()
    company.plan(ann)
    company.sign(ann, .idp, "2026", as: .manager, on: "2026-02-13")
    company.sign(ann, .idp, "2026", as: .manager, on: "2026-01-13", .disagree)
    company.sign(ann, .idp, "2026", as: .employee, on: "2026-02-12")
    #expect(try await standing(company) == .signed)
  }

  @Test func isUnknownWhileSignaturesAreNotDelivered() async throws {
    var company = Company()
    let ann = company.hire()
    company.plan(ann)
    let result = try await company.judge(signed, of: ann)
    #expect(
      result.measure
        == .unknown(.notDelivered(.signoffs, from: day("2026-07-01"), to: day("2026-09-30"))))
  }

  @Test func isUnsignedForThoseWithoutAPlanWhereOthersHaveTheirs() async throws {
    var (company, ann) = company()
    let bo = company.hire("bo")
    #expect(try await company.judge(signed, of: ann).measure == .unknown(.notRecorded))
    company.plan(bo)
    #expect(try await company.judge(signed, of: ann).measure == .truth(false))
    #expect(try await standing(company) == .none)
  }

  @Test func isOfThisYear() async throws {
    var (company, ann) = company()
    company.plan(ann, year: 2025)
    #expect(try await standing(company) == .none)
  }

  @Test(arguments: [
    (["2026-01-10"], true), (["2026-01-10", "2026-07-09"], true), (["2026-07-10"], false),
    (["2026-01-10", "2026-08-01"], false), (["2026-11-01"], true),
  ])
  func isOverdueForReviewWithoutATalkSince(_ talks: [String], _ isOverdue: Bool) async throws {
    var (company, ann) = company()
    company.plan(ann, talks: talks, reviews: ["2026-07-10", "2026-12-18"])
    #expect(try await company.progress()[ann].plan.isReviewOverdue == isOverdue)
  }

  // MARK: - policies

  private let acknowledged = "fact: policy_acknowledged, policy_id: conduct"

  @Test func isAcknowledgedInItsVersion() async throws {
    var (company, ann) = company()
    company.sign(ann, .policy, "conduct", version: "2025.1", as: .employee, on: "2025-01-05")
    let old = try #require(try await company.progress()[ann].acknowledgements.first)
    #expect(old.isOutdated)
    #expect(old.signedOn == nil)
    #expect(try await company.judge(acknowledged, of: ann).state == .unmet)
    company.sign(ann, .policy, "conduct", version: "2026.1", as: .employee, on: "2026-03-16")
    company.sign(ann, .policy, "conduct", version: "2026.1", as: .employee, on: "2026-01-05")
    let new = try #require(try await company.progress()[ann].acknowledgements.first)
    #expect(!new.isOutdated)
    #expect(new.signedOn == day("2026-01-05"))
    #expect(try await company.judge(acknowledged, of: ann).state == .met)
  }

  @Test func isNotAcknowledgedByOthersOrByRefusing() async throws {
    var (company, ann) = company()
    company.sign(ann, .policy, "conduct", version: "2026.1", as: .manager, on: "2026-01-05")
    company.sign(
      ann, .policy, "conduct", version: "2026.1", as: .employee, on: "2026-01-05", .disagree)
    let result = try await company.judge(acknowledged, of: ann)
    #expect(result.state == .unmet)
    #expect(result.help == [.acknowledge(Identifier("conduct"))])
  }

  @Test func asksOnlyThoseItConcerns() async throws {
    var (company, _) = company()
    let bo = company.hire("bo", role: "leader")
    #expect(try await company.progress()[bo].acknowledgements.isEmpty)
  }

  // MARK: - judgements

  private let judged = "fact: judgement, decided_by_role: leader"

  @Test func isUnknownUntilSomeoneDecides() async throws {
    var (company, ann) = company()
    #expect(try await company.judge(judged, of: ann).measure == .unknown(.notRecorded))
    company.decide(ann, .met, on: "2026-09-22")
    #expect(try await company.judge(judged, of: ann).state == .met)
  }

  @Test func takesTheLastDecision() async throws {
    var (company, ann) = company()
    company.decide(ann, .met, on: "2026-09-22")
    company.decide(ann, .unmet, on: "2026-03-22")
    #expect(try await company.judge(judged, of: ann).state == .met)
    company.decide(ann, .unmet, on: "2026-09-22")
    let result = try await company.judge(judged, of: ann)
    #expect(result.state == .unmet)
    #expect(result.evidence.first?.subject == .judgement(.unmet))
  }

  @Test func isOfOneCriterionOfOneMove() async throws {
    var (company, ann) = company()
    company.decide(ann, .met, on: "2026-09-22", move: "fall")
    company.decide(ann, .met, on: "2026-09-22", criterion: "other")
    #expect(try await company.judge(judged, of: ann).state == .unknown)
  }

  // MARK: - role and team

  @Test func knowsRoleTeamAndPost() async throws {
    let (company, ann) = company()
    #expect(try await company.judge("fact: role_is, role: agent", of: ann).state == .met)
    #expect(try await company.judge("fact: role_is, role: leader", of: ann).state == .unmet)
    #expect(try await company.judge("fact: team_is, team_id: team_a", of: ann).state == .met)
    #expect(try await company.judge("fact: team_is, team_id: team_b", of: ann).state == .unmet)
    #expect(try await company.judge("fact: on_post", of: ann).state == .met)
  }
}
