import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// A day in the past is evaluated as it was known then (c11).
struct ReplayTests {
  /// Five people with two quarters of everything, each row in the file of its table and quarter.
  private func company(upTo quarters: Int) -> Company {
    var company = Company()
    company.move = """
      {all: [{id: time, fact: months_in_grade, op: gte, value: 12},
        {id: kpi, fact: kpi_total, period: last_4_quarters, min_points: 1, op: gte, value: 75},
        {id: exam, fact: exam_score, exam_series: monthly, period: last_6_months, min_points: 1, op: gte, value: 75},
        {id: course, fact: course_completed, course_id: basics},
        {id: events, fact: service_events, event: valid_complaint, op: lte, value: 1},
        {id: level, fact: competency_level, competency_id: complaints, op: gte, value: 3},
        {id: licence, fact: certification_valid, certification_id: trainer_licence},
        {id: policy, fact: policy_acknowledged, policy_id: conduct},
        {id: mentees, fact: mentees_passed, op: gte, value: 1},
        {id: minutes, fact: training_minutes, op: gte, value: 100},
        {id: panel, fact: judgement}]}
      """
    for _ in 0..<5 { company.hire(on: "2025-01-01", since: "2025-06-01") }
    for (number, quarter) in ["2026Q2", "2026Q3"].prefix(quarters).enumerated() {
      let month = number == 0 ? "06" : "07"
      func file(_ table: RecordKind) -> String { "\(table.rawValue)_\(quarter).csv" }
      for table in RecordKind.allCases { company.deliver(table, quarter) }
      for person in 0..<5 {
        company.file = file(.kpiScores)
        for item in ["ability", "orders"] {
          company.score(person, item, quarter, "\(70 + 5 * person + 10 * number)")
        }
        company.file = file(.examResults)
        company.exam(person, number == 0 ? 6 : 7, points: "\(70 + person)")
        company.file = file(.completions)
        company.course(person, "basics", .completed, on: "2026-\(month)-02", minutes: 90)
        company.file = file(.serviceEvents)
        company.event(person, .validComplaint, on: "2026-\(month)-03")
        company.file = file(.competencyRatings)
        company.rate(person, "complaints", Int16(2 + number), on: "2026-\(month)-04")
        company.file = file(.attendance)
        company.attend(person, on: "2026-\(month)-05")
        company.file = file(.kpiDeductions)
        company.deduct(person, "1", on: "2026-\(month)-06")
        company.file = file(.signoffs)
        company.sign(
          person, .policy, "conduct", version: "2026.1", as: .employee, on: "2026-\(month)-07")
        company.file = file(.judgements)
        company.decide(
          person, number == 0 ? .unmet : .met, on: "2026-\(month)-08", criterion: "panel")
        company.file = file(.certifications)
        company.certify(person, from: "2026-\(month)-09", until: nil)
        company.file = file(.gradeHistory)
        company.grade(
          person, number == 0 ? "middle" : "senior", on: number == 0 ? "2025-06-01" : "2026-07-10")
        company.file = file(.enrolments)
        company.enrol(person, on: "2026-\(month)-11")
        company.file = file(.mentorPairs)
        company.pair(
          person, with: (person + 1) % 5, from: "2026-\(month)-12", to: "2026-\(month)-13")
      }
    }
    return company
  }

  /// Rows of July were delivered in October: on 20 July nobody knew of them, and a build of that day must
  /// not change when they come.
  @Test func isTheSameWhenLaterDeliveriesAppend() async throws {
    for date in ["2026-07-03", "2026-07-20", "2026-09-30"] {
      var then = company(upTo: 1)
      then.asOf = day(date)
      var since = company(upTo: 2)
      since.asOf = day(date)
      let before = try await then.progress().map(told)
      #expect(try await since.progress().map(told) == before)
    }
    // The later rows do make a difference once they are known.
    var now = company(upTo: 2)
    now.asOf = day("2026-10-12")
    var old = company(upTo: 1)
    old.asOf = now.asOf
    #expect(try await told(now.progress()) != told(old.progress()))
  }

  @Test func knowsADeliveryFromTheDayOfItsExport() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.judgements, "2026Q3", exported: "2026-10-03")
    company.file = "judgements_2026Q3.csv"
    company.decide(ann, .met, on: "2026-09-22")
    company.asOf = day("2026-10-02")
    #expect(try await company.judge("fact: judgement", of: ann).state == .unknown)
    company.asOf = day("2026-10-03")
    #expect(try await company.judge("fact: judgement", of: ann).state == .met)
  }

  @Test func leavesOutRowsOfLaterDays() async throws {
    var company = Company()
    let ann = company.hire()
    company.decide(ann, .met, on: "2026-10-13")
    #expect(try await company.judge("fact: judgement", of: ann).state == .unknown)
  }

  /// One file that grows is listed once for each of its exports.
  @Test func knowsAFileFromItsFirstExport() async throws {
    var company = Company()
    let ann = company.hire()
    company.deliver(.judgements, "2026Q2", exported: "2026-07-03", file: "judgements.csv")
    company.deliver(.judgements, "2026Q3", exported: "2026-10-13", file: "judgements.csv")
    company.file = "judgements.csv"
    company.decide(ann, .met, on: "2026-05-22")
    #expect(try await company.judge("fact: judgement", of: ann).state == .met)
  }

  @Test func looksGradesUpByDateThoughNothingHadBeenDelivered() async throws {
    var company = Company()
    company.hire(grade: "middle", since: "2026-04-01")
    company.deliver(.gradeHistory, "2026Q1")
    company.file = "grade_history_2026Q1.csv"
    company.grade(0, "senior", on: "2023-07-01")
    company.grade(0, "middle", from: "senior", on: "2026-04-01", kind: .demotion)
    company.asOf = day("2026-03-31")
    let held = try #require(try await company.progress()[0].grade)
    #expect(held.grade == Int(At.position("senior", At.grades)))
  }
}
