import LadderInput
import Testing

@testable import LadderCatalogue
@testable import LadderProgress

/// How much rooms, trainers and material are used (R13).
struct ResourceUseTests {
  private static let timetable = """
    -- content/data/resources.yaml --
    resources:
      - {id: room, kind: room, name: Room, seats: 20}
      - {id: accounts, kind: material, name: Accounts, shared: true}
      - {id: idle, kind: room, name: Idle}
    sessions:
      - {id: weekly, name: Weekly, kind: fixed, dtstart: 2026-09-25T14:00, duration_minutes: 60, rrule: "FREQ=WEEKLY;BYDAY=FR", until: 2026-10-30, days: workdays, on_holiday: skip, resource_ids: [room, accounts]}
      - {id: late, name: Late, kind: ad_hoc, dtstart: 2026-10-16T16:00, duration_minutes: 90, organizer_department_id: service_centre, audience: {roles: [agent]}, resource_ids: [room, accounts]}
    """

  private func uses() async throws -> [ResourceUse] {
    var company = Company()
    company.extra = Self.timetable
    return resourceUse(
      try await company.catalogue(), in: day("2026-09-01")...day("2026-10-31"),
      asOf: day("2026-10-12"))
  }

  @Test func addsUpWhatWasHeldAndWhatIsPlanned() async throws {
    let room = try #require(try await uses().first)
    // 25 September and 9 October; 2 October is a holiday.
    #expect(room.held.times == 2)
    #expect(room.held.minutes == 120)
    // 16, 23 and 30 October, and the late session.
    #expect(room.planned.times == 4)
    #expect(room.planned.minutes == 270)
  }

  @Test func namesWhatNobodyUses() async throws {
    let uses = try await uses()
    #expect(uses.map(\.resource) == [0, 1, 2])
    #expect(uses[2].held.times == 0)
    #expect(uses[2].planned.minutes == 0)
  }

  @Test func addsUpWhoLedSessions() async throws {
    var company = Company()
    for _ in 0..<3 { company.hire() }
    company.attend(2, on: "2026-03-02", .host)
    company.attend(2, on: "2026-03-03", .host, minutes: 20)
    company.attend(1, on: "2026-03-02", .host)
    company.attend(1, on: "2025-03-02", .host)
    company.attend(0, on: "2026-03-02", .present)
    let hosts = try await company.everyone().people.hostHours(
      in: day("2026-01-01")...day("2026-09-30"))
    #expect(
      hosts == [
        HostHours(employee: 2, times: 2, minutes: 35),
        HostHours(employee: 1, times: 1, minutes: 15),
      ])
  }
}
