import LadderCatalogue
import LadderInput
import Testing

@testable import LadderProgress

/// Minutes of training and what they were (c9).
struct TrainingHoursTests {
  /// After the daily meeting (0): a recap after work (1), a visit (2), a talk by another department (3) and
  /// one for leaders (4), a class in which a course is taught (5).
  private static let sessions = """
    -- content/data/sessions.yaml --
    departments: [{id: technical, name: Technical}]
    sessions:
      - {id: recap, name: Recap, kind: fixed, dtstart: 2026-01-09T17:30, duration_minutes: 30, rrule: "FREQ=WEEKLY;BYDAY=FR", content_category: norms, area_id: skill, within_working_hours: false}
      - {id: visit, name: Visit, kind: field_visit, dtstart: 2026-07-14T14:00, duration_minutes: 120, host_department_id: technical, audience: {roles: [agent]}}
      - {id: guest, name: Guest, kind: ad_hoc, dtstart: 2026-07-15T18:00, duration_minutes: 60, organizer_department_id: technical, audience: {roles: [leader]}, within_working_hours: false}
      - {id: leaders, name: Leaders, kind: ad_hoc, dtstart: 2026-07-16T18:00, duration_minutes: 45, organizer_department_id: service_centre, audience: {roles: [leader]}, within_working_hours: false}
      - {id: class, name: Class, kind: ad_hoc, dtstart: 2026-07-20T09:00, duration_minutes: 90, organizer_department_id: service_centre, course_ids: [norms], audience: {team_ids: [team_a]}}
    """

  private func company() -> Company {
    var company = Company()
    company.extra = Self.sessions
    company.deliverAll("2026Q1", "2026Q2", "2026Q3")
    company.hire()
    return company
  }

  private func hours(
    _ company: Company, from: String = "2026-07-01", to: String = "2026-09-30"
  ) async throws -> (TrainingHours, HourTable) {
    let situation = try await company.situation()
    let hours = situation.trainingHours(
      of: 0, in: day(from)...day(to), mandatory: [Int(At.position("orders", At.courses))])
    var table = HourTable(situation.catalogue)
    table.add(hours, situation.catalogue)
    return (hours, table)
  }

  @Test func takesTheDurationWhereTheAttendanceGivesNone() async throws {
    var company = company()
    company.attend(0, on: "2026-07-01")
    company.attend(0, on: "2026-07-02", .late, minutes: 9)
    company.attend(0, on: "2026-07-03", .host)
    company.attend(0, on: "2026-07-06", .absent)
    company.attend(0, on: "2026-07-07", .excused)
    company.attend(0, on: "2026-10-08")
    let (hours, table) = try await hours(company)
    #expect(
      hours.times == [
        TrainingTime(
          source: .session(0), minutes: 39, count: 3, isMandatory: true, isWithOthers: false)
      ])
    #expect(table.fixed == 39)
    #expect(table.inHours == 39)
    #expect(hours.missing == nil)
  }

  @Test func countsACourseOnceForWhoAttendedItsClass() async throws {
    var company = company()
    company.attend(0, 5, on: "2026-07-20")
    company.course(0, "norms", .completed, on: "2026-07-21", minutes: 90)
    company.course(0, "orders", .passed, on: "2026-07-22", minutes: 40)
    company.course(0, "safety", .completed, on: "2026-07-23")
    company.course(0, "basics", .waived, on: "2026-07-23", minutes: 60)
    company.course(0, "complaints_course", .failed, on: "2026-07-24", minutes: 60)
    let (hours, table) = try await hours(company)
    #expect(hours.minutes == 130)
    #expect(table.courses == 40)
    #expect(table.irregular == 90)
    // The safety course was completed, but nobody wrote down how long it took.
    #expect(hours.untimed == 1)
    #expect(table.byMethod == [40, 90])
  }

  @Test func countsTheCompletionOfWhoWasNotInClass() async throws {
    var company = company()
    company.attend(0, 5, on: "2026-07-20", .absent)
    company.course(0, "norms", .completed, on: "2026-07-21", minutes: 80)
    #expect(try await hours(company).0.minutes == 80)
  }

  @Test func tellsTheKindsApart() async throws {
    var company = company()
    company.attend(0, 0, on: "2026-07-03")
    company.attend(0, 1, on: "2026-07-03")
    company.attend(0, 2, on: "2026-07-14")
    company.attend(0, 3, on: "2026-07-15")
    company.attend(0, 4, on: "2026-07-16")
    company.course(0, "orders", .passed, on: "2026-07-22", minutes: 50)
    let (_, table) = try await hours(company)
    #expect(table.minutes == 15 + 30 + 120 + 60 + 45 + 50)
    #expect(table.fixed == 45)
    #expect(table.irregular == 105)
    #expect(table.visits == 120)
    #expect(table.courses == 50)
    // The visit and the talk by the other department; the own one's talk is not with others.
    #expect(table.withOthers == 180)
    // The fixed ones, the visit that names the role, and the course that is asked for; not what others
    // are asked to.
    #expect(table.mandatory == 45 + 120 + 50)
    #expect(table.optional == 105)
    #expect(table.outOfHours == 30 + 60 + 45)
    #expect(table.outOfHoursMandatory == 30)
    #expect(table.byCategory == [80, 240])
    #expect(table.byArea == [30, 290])
  }

  @Test func addsUpPeople() async throws {
    var company = company()
    company.attend(0, 1, on: "2026-07-03")
    let (_, table) = try await hours(company)
    var sum = table
    sum.add(table)
    #expect(sum.minutes == 60)
    #expect(sum.outOfHoursMandatory == 60)
    #expect(sum.byCategory == [60, 0])
  }

  @Test func saysWhatWasNotDelivered() async throws {
    var company = Company()
    company.extra = Self.sessions
    company.hire()
    company.deliver(.attendance, "2026Q3")
    company.attend(0, on: "2026-07-01")
    let (hours, table) = try await hours(company)
    #expect(
      hours.missing
        == .notDelivered(.completions, from: day("2026-07-01"), to: day("2026-09-30")))
    #expect(table.incomplete == 1)
    #expect(table.minutes == 15)
  }
}
