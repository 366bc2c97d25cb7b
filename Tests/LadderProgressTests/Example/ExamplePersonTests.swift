import Foundation
import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Exams, courses, certificates, onboarding and plans of the example's people.
struct ExamplePersonTests {
  // MARK: - exams

  @Test(arguments: [
    ("100060", "monthly_2026_08", ExamResult.Status.absent),
    ("100061", "monthly_2026_06", .excused), ("100058", "monthly_2026_02", .excused),
    ("100064", "monthly_2026_07", .excused), ("100064", "monthly_2026_08", .excused),
    ("100064", "monthly_2026_09", .excused),
  ])
  func isAGap(_ id: String, _ exam: String, _ status: ExamResult.Status) async throws {
    let point = try await Example.today().exam(id, exam)
    #expect(point.status == status)
    #expect(point.percent == nil)
    #expect(!point.isMakeup)
  }

  @Test func isMadeUpFor() async throws {
    let point = try await Example.today().exam("100063", "monthly_2026_05")
    #expect(point.percent == 84)
    #expect(point.date == day("2026-06-04"))
    #expect(point.isMakeup)
  }

  @Test func isSatAgainAfterAVoidPaper() async throws {
    let point = try await Example.today().exam("100035", "monthly_2026_03")
    #expect(point.status == .valid)
    #expect(point.date == day("2026-03-31"))
    #expect(point.isMakeup)
  }

  // MARK: - courses and certificates

  @Test func standsWithCourses() async throws {
    let example = try await Example.today()
    #expect(
      try example.course("100060", "complaint_advanced")
        == .done(on: day("2026-08-05"), until: day("2028-08-05")))
    #expect(try example.course("100071", "billing_practice") == .inProgress)
    #expect(try example.course("100061", "public_relations") == nil)
    guard case .waived = try example.course("100066", "computer_basics") else {
      Issue.record("\(String(describing: try example.course("100066", "computer_basics")))")
      return
    }
  }

  @Test(arguments: [
    ("090067", "internal_trainer", CertificationStanding.expired),
    ("100051", "internal_trainer", .expiring), ("100058", "quality_reviewer", .revoked),
    ("100041", "internal_trainer", .valid), ("100042", "quality_reviewer", .valid),
  ])
  func standsWithCertificates(
    _ id: String, _ name: String, _ standing: CertificationStanding
  ) async throws {
    #expect(try await Example.today().certification(id, name) == standing)
  }

  @Test func setsOwnRatingsBesideTheManagers() async throws {
    let example = try await Example.today()
    func standing(_ name: String) throws -> CompetencyStanding? {
      let position = example.catalogue.competencies.position(of: Identifier(name))
      return try example.progress(of: "100066").competencies.first { $0.competency == position }
    }
    #expect(try standing("complaint_handling")?.own == 4)
    #expect(try standing("complaint_handling")?.confirmed == 2)
    #expect(try standing("service_awareness")?.own == 5)
    #expect(try standing("service_awareness")?.confirmed == 3)
  }

  // MARK: - onboarding

  @Test func isInTheSecondStageOnTime() async throws {
    let stages = try await Example.today().stages("100071")
    #expect(stages.map(\.state) == [.passed, .running, .locked])
    #expect(stages[0].plannedStart == day("2026-09-17"))
    #expect(stages[0].plannedEnd == day("2026-09-30"))
    #expect(stages[0].passedOn == day("2026-09-30"))
    #expect(stages[1].plannedStart == day("2026-10-08"))
    #expect(stages[1].plannedEnd == day("2026-10-20"))
    #expect(!stages.contains { $0.isBehind })
    #expect(stages[1].courses.first?.state.isDone == true)
  }

  @Test func isBehindInTheFirstStage() async throws {
    let stages = try await Example.today().stages("100072")
    #expect(stages[0].state == .running)
    #expect(stages[0].plannedEnd == day("2026-09-14"))
    #expect(stages[0].isBehind)
    #expect(stages[0].courses.allSatisfy { $0.state.isDone })
    #expect(
      stages[0].assessments[0].state.standing
        == .failed(attempts: 1, of: 2, retakeFrom: day("2026-09-21")))
    #expect(try await !Example.today().progress(of: "100072").isOnPost)
  }

  @Test(arguments: [("100054", "2026-04-03"), ("100065", "2026-07-09")])
  func isOnPostSinceTheGate(_ id: String, _ date: String) async throws {
    let progress = try await Example.today().progress(of: id)
    #expect(progress.onboarding?.gateDate == day(date))
    #expect(progress.isOnPost)
  }

  @Test func changesTheMentor() async throws {
    let example = try await Example.today()
    let mentor = try #require(try example.stages("100065")[2].mentor)
    #expect(example.people.employees[Int(mentor.mentor)].id.name == "100051")
  }

  @Test func passesAnAssessmentTheSecondTime() async throws {
    let systems = try await Example.today().stages("100065")[1].assessments[0].state
    #expect(systems.standing == .passed(on: day("2026-06-25")))
    #expect(systems.score == 73)
    #expect(systems.attempts == 2)
  }

  @Test func isNotOnPostOnLeaveOrGone() async throws {
    let example = try await Example.today()
    #expect(try !example.progress(of: "100064").isOnPost)
    #expect(try !example.progress(of: "100080").isOnPost)
    #expect(try example.progress(of: "100080").duties.isEmpty)
  }

  // MARK: - policies and plans

  @Test func lacksAcknowledgements() async throws {
    let example = try await Example.today()
    var lacking: [String] = []
    for (position, progress) in example.progress.people.enumerated()
    where progress.acknowledgements.contains(where: {
      $0.policy.name == "service_conduct" && $0.signedOn == nil
    }) {
      lacking.append(example.people.employees[position].id.name)
    }
    #expect(lacking == ["100060", "100072"])
    let late = try example.progress(of: "090067").acknowledgements.first
    #expect(late?.signedOn == day("2026-03-16"))
  }

  @Test func standsWithPlans() async throws {
    let example = try await Example.today()
    var standings: [String: PlanState.Standing] = [:]
    for (position, progress) in example.progress.people.enumerated() {
      standings[example.people.employees[position].id.name] = progress.plan.standing
    }
    func ids(_ standing: PlanState.Standing) -> [String] {
      standings.filter { $0.value == standing }.keys.sorted()
    }
    #expect(
      ids(.signed) == [
        "090067", "100008", "100012", "100021", "100022", "100023", "100033", "100034", "100035",
        "100041", "100042", "100051", "100052", "100054", "100055", "100056", "100057", "100062",
        "100063", "100064", "100071",
      ])
    #expect(ids(.partlySigned) == ["100053", "100061"])
    #expect(ids(.outdatedSignature) == ["100066"])
    #expect(ids(.refused) == ["100058"])
    #expect(ids(.unsigned) == ["100065", "100072"])
    #expect(ids(.none) == ["100001", "100015", "100059", "100060", "100080"])
    #expect(ids(.talkMissing).isEmpty)
    let partly = try example.progress(of: "100053").plan
    #expect(partly.employeeSignature != nil && partly.managerSignature == nil)
    let other = try example.progress(of: "100061").plan
    #expect(other.employeeSignature == nil && other.managerSignature != nil)
  }

  @Test func isOverdueForReview() async throws {
    let example = try await Example.today()
    var overdue: [String] = []
    for (position, progress) in example.progress.people.enumerated()
    where progress.plan.isReviewOverdue {
      overdue.append(example.people.employees[position].id.name)
    }
    #expect(overdue == ["090067"])
  }

  // MARK: - replay

  /// A build of July does not change by what was delivered in October.
  @Test func isReplayedAsItWasKnown() async throws {
    let now = try await Example.on("2026-07-20")
    let then = try await Example.on("2026-07-20", withoutExportsOf: "2026Q3")
    #expect(now.people.records.files.count > then.people.records.files.count)
    let people = now.people.employees
    #expect(people.ids == then.people.employees.ids)
    let changed = people.indices.filter { now.text(of: $0) != then.text(of: $0) }
    #expect(changed.map { people[$0].id.name } == [])
  }
}

extension Example {
  /// All that is known of a person, with the files of rows by name: their numbers differ with what is
  /// there.
  fileprivate func text(of position: Int) -> String {
    let parts = told(progress.people[position]).components(separatedBy: "file: ")
    return parts.map { part in
      let digits = part.prefix(while: \.isNumber)
      return (Int(digits).map { people.records.files[$0] } ?? "") + part.dropFirst(digits.count)
    }.joined()
  }
}
