import LadderCatalogue
import LadderDiagnostics
import LadderInput
import Testing

/// Sessions, their exceptions, exams, resources and holidays (E5, E16, W6, W7; R13, R26–R31).
@Suite struct TimetableTableTests {
  private static let exception =
    "exceptions: [{session_id: morning, date: 2026-03-13, action: cancel}]"
  private static let session = "host_role: manager}\n"
  private static let visit =
    "{id: visit, name: 参观, kind: field_visit, host_department_id: service_dept, dtstart: 2026-05-12T14:00, duration_minutes: 120"

  @Test(arguments: [
    Spoiled(
      "an exception on a day off", "date: 2026-03-13", "date: 1️⃣2026-03-14",
      Expected(1, .unknownOccurrence, "'晨会' does not take place on 2026-03-14")),
    Spoiled(
      "an exception on a holiday", "date: 2026-03-13", "date: 1️⃣2026-01-01",
      Expected(1, .unknownOccurrence, "the nearest one is on 2026-01-05")),
    Spoiled(
      "an exception after the end", "date: 2026-03-13", "date: 1️⃣2027-03-12",
      Expected(1, .unknownOccurrence, "mend the date, or remove the entry")),
    Spoiled(
      "an exception of no session", "session_id: morning", "session_id: 1️⃣evening",
      Expected(1, .unknownReference, "no session has the id 'evening'")),
    Spoiled(
      "a move to no time", "action: cancel", "action: 1️⃣move",
      Expected(1, .missingKey, "'action: move' needs 'to'")),
    Spoiled(
      "an action that is none", "action: cancel", "action: 1️⃣canceled",
      Expected(1, .unknownValue, "did you mean 'cancel'?")),
    Spoiled(
      "a rule of recurrence that is not known", "rrule: FREQ=DAILY", "rrule: 1️⃣FREQ=MONTHLY",
      Expected(1, .wrongType, "'rrule' is FREQ=DAILY or such as FREQ=WEEKLY;BYDAY=FR")),
    Spoiled(
      "an end before the beginning", "until: 2026-12-31", "until: 1️⃣2025-12-31",
      Expected(1, .dateOrder, "'until' is not before 'dtstart'")),
    Spoiled(
      "a day that is none", "dtstart: 2026-01-05T08:30", "dtstart: 1️⃣2026-02-30T08:30",
      Expected(1, .invalidDate, "'2026-02-30T08:30' is none")),
    Spoiled(
      "a time with an offset", "dtstart: 2026-01-05T08:30", "dtstart: 1️⃣2026-01-05T08:30+08:00",
      Expected(1, .invalidDate, "local time without an offset")),
    Spoiled(
      "an irregular session for nobody", session,
      session
        + "  - {id: talk, name: 讲座, kind: 1️⃣ad_hoc, organizer_department_id: service_dept, dtstart: 2026-05-12T14:00, duration_minutes: 60}\n",
      Expected(1, .missingKey, "'kind: ad_hoc' needs 'audience'")),
    Spoiled(
      "a visit to nobody", session,
      session
        + "  - {id: visit, name: 参观, kind: 1️⃣field_visit, dtstart: 2026-05-12T14:00, duration_minutes: 60}\n",
      Expected(1, .missingKey, "'kind: field_visit' needs 'host_department_id'")),
    Spoiled(
      "a cut-off after the exam", "held_at: 2026-09-24T15:00",
      "held_at: 2026-09-24T15:00\n    bulletin_cutoff: 1️⃣2026-09-25",
      Expected(1, .dateOrder, "'held_at' is not before 'bulletin_cutoff'")),
    Spoiled(
      "two exams of a month", "exams:\n",
      "exams:\n  - {id: monthly_again, series: monthly, name: 补考, exam_month: 2026-09, held_at: 2026-09-28T15:00}\n",
      Expected(nil, .duplicateEntry, "the series 'monthly' has an exam of 2026-09 already").anywhere
    ),
    Spoiled(
      "an item that no exam counts toward", "counts_toward: {kpi_id: exams, roles: [agent]}",
      "scope: [全部]",
      Expected(nil, .uncovered, "no exam covers the KPI item '月考'").anywhere),
    Spoiled(
      "a host who is nobody's role", "host_role: manager}", "host_role: 1️⃣manger}",
      Expected(1, .unknownReference, "did you mean 'manager'?")),
  ])
  func mistakeIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  private func rooms(_ sessions: String, room: String = "") throws -> Handbook {
    try Handbook().with(Self.session, as: Self.session + sessions)
      .adding(
        "-- content/data/rooms.yaml --\nresources: [{id: room, kind: room, name: 三〇一\(room)}]")
  }

  @Test func roomIsBookedOnce() async throws {
    try await rooms(
      "  - \(Self.visit), resource_ids: [room]}\n"
        + "  - {id: 1️⃣late, name: 复习, kind: fixed, dtstart: 2026-05-12T15:59, duration_minutes: 30, resource_ids: [room]}\n"
    ).expectDiagnostics(Expected(1, .resourceClash, "'三〇一' is in use by '参观' at 2026-05-12T15:59"))
  }

  @Test func roomIsFreeAgainWhenASessionEnds() async throws {
    try await rooms(
      "  - \(Self.visit), resource_ids: [room]}\n"
        + "  - {id: late, name: 复习, kind: fixed, dtstart: 2026-05-12T16:00, duration_minutes: 30, resource_ids: [room]}\n"
    ).expectDiagnostics()
  }

  @Test func roomMayBeShared() async throws {
    try await rooms(
      "  - \(Self.visit), resource_ids: [room]}\n"
        + "  - {id: late, name: 复习, kind: fixed, dtstart: 2026-05-12T15:00, duration_minutes: 30, resource_ids: [room]}\n",
      room: ", shared: true"
    ).expectDiagnostics()
  }

  @Test func clashOfARecurringSessionIsToldOnce() async throws {
    try await rooms(
      "  - {id: review, name: 例会, kind: fixed, dtstart: 2026-01-09T14:00, duration_minutes: 60, rrule: FREQ=WEEKLY;BYDAY=FR, until: 2026-12-31, resource_ids: [room]}\n"
        + "  - {id: drill, name: 演练, kind: fixed, dtstart: 2026-01-09T14:30, duration_minutes: 60, rrule: FREQ=WEEKLY;BYDAY=FR, until: 2026-12-31, resource_ids: [room]}\n"
    ).expectDiagnostics(Expected(nil, .resourceClash, "at 2026-01-09T14:30").anywhere)
  }

  @Test func cancelledSessionUsesNothing() async throws {
    try await rooms(
      "  - \(Self.visit), resource_ids: [room]}\n"
        + "  - {id: late, name: 复习, kind: fixed, dtstart: 2026-05-12T15:00, duration_minutes: 30, resource_ids: [room]}\n"
    ).with(
      Self.exception, as: "exceptions: [{session_id: visit, date: 2026-05-12, action: cancel}]"
    )
    .expectDiagnostics()
  }

  // MARK: - on a day

  @Test func holidaysOfTheNextYearAreAskedForAQuarterAhead() async throws {
    let handbook = try Handbook().with("until: 2026-12-31, ", as: "")
    await handbook.expectDiagnostics(
      Expected(nil, .missingHolidays, "there are no holidays for 2027").anywhere)
    await handbook.expectDiagnostics(asOf: "2026-09-30")
  }

  @Test func weekWithoutADigestIsTold() async throws {
    let handbook = try Handbook().with(
      Self.session,
      as: Self.session
        + "  - {id: 1️⃣review, name: 例会, kind: fixed, dtstart: 2026-01-09T14:00, duration_minutes: 60, rrule: FREQ=WEEKLY;BYDAY=FR, until: 2026-12-31, agenda: {complaint_digest: this_week}}\n"
    )
    await handbook.expectDiagnostics(asOf: "2026-10-11")
    await handbook.expectDiagnostics(
      Expected(1, .missingDigest, "no complaint digest of 1 weeks: 2026-W41"), asOf: "2026-10-12")
    await handbook.expectDiagnostics(
      Expected(1, .missingDigest, "2 weeks: 2026-W41, 2026-W42"), asOf: "2026-10-20")
  }

  @Test func sessionNeedsAHost() async throws {
    let handbook = try Handbook().with(
      "{id: manager, name: 经理}", as: "{id: manager, name: 经理}, {id: trainer_role, name: 讲师}"
    ).with("host_role: manager}", as: "host_role: trainer_role}")
    await handbook.expectDiagnostics(
      Expected(nil, .missingHost, "nobody can host '晨会': no '讲师' is in post").anywhere)
  }

  @Test func everyTeamOfASessionNeedsAHost() async throws {
    let handbook = try Handbook().with(
      "teams: [", as: "teams: [{id: team_b, name: 二组, department_id: service_dept}, "
    ).with("host_role: manager}", as: "host_role: manager, audience: {team_ids: [team_a, team_b]}}")
    await handbook.expectDiagnostics(
      Expected(nil, .missingHost, "has no host (经理) in the teams 二组").anywhere)
    let led = try handbook.with(
      "name: 二组, department_id: service_dept",
      as: "name: 二组, department_id: service_dept, supervisor_employee_id: \"100021\"")
    await led.expectDiagnostics()
  }

  // MARK: - holidays

  private static let day = #"{"name": "元旦", "date": "2026-01-01", "isOffDay": true}"#

  @Test(arguments: [
    Spoiled(
      "a day twice", day, "2️⃣\(day), 1️⃣\(day)", Expected(1, .duplicateEntry, "'days'", note: 2)),
    Spoiled(
      "a day of another year", day, #"\#(day), {"name": "国庆", "date": 1️⃣"2025-10-01"}"#,
      Expected(1, .holidayOutsideYear, "the holidays of 2026 hold days of that year")),
    Spoiled(
      "a day that is none", day, #"{"name": "元旦", "date": 1️⃣"2026-13-01"}"#,
      Expected(1, .invalidDate, "'2026-13-01' is none")),
    Spoiled(
      "a day without a name", day, #"{1️⃣"date": "2026-01-01"}"#,
      Expected(1, .missingKey, "a holiday has a 'name'")),
    Spoiled(
      "no year", #"{"year": 2026, "#, #"{1️⃣"#, Expected(1, .missingKey, "holidays have a 'year'")),
    Spoiled(
      "a year in words", #""year": 2026"#, #""year": 1️⃣"二〇二六""#,
      Expected(1, .wrongType, "'year' is a whole number")),
    Spoiled(
      "days that are no list", "[\(day)]", "1️⃣\(day)",
      Expected(1, .wrongType, "'days' is a list")),
    Spoiled(
      "yes for true", "\"isOffDay\": true", "\"isOffDay\": 1️⃣\"yes\"",
      Expected(1, .wrongType, "'isOffDay' is true or false")),
    Spoiled(
      "a file cut short", "[\(day)]}", "[\(day)", Expected(nil, .invalidYAML).anywhere),
  ])
  func holidayIsReported(_ spoiled: Spoiled) async throws { try await spoiled.check() }

  @Test func keysOfOtherProgramsAreLetBe() async throws {
    try await Handbook().with(
      #"{"year": 2026, "#, as: #"{"$schema": "x", "papers": ["y"], "year": 2026, "#
    )
    .expectDiagnostics()
  }

  @Test func yearMayReachIntoTheDecemberBefore() async throws {
    try await Handbook().with(Self.day, as: #"\#(Self.day), {"name": "元旦", "date": "2025-12-31"}"#)
      .expectDiagnostics()
  }
}
