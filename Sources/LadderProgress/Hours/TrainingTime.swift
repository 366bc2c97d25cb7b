import LadderCatalogue
package import LadderInput

/// Time a person spent in training, of one kind: a session they attended, or a course completed by itself
/// (c9).
package struct TrainingTime: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    /// Position in `Catalogue.sessions`.
    case session(Int32)
    /// Position in `Catalogue.courses`.
    case course(Int32)
  }

  package let source: Source
  package let minutes: Int
  /// How often: occurrences attended, or completions.
  package let count: Int
  package let isMandatory: Bool
  /// With another department than the person's own: at it, or arranged by it (R28, R29).
  package let isWithOthers: Bool
}

/// What a person spent in training in a stretch of days.
package struct TrainingHours: Sendable {
  package let days: ClosedRange<Day>
  /// Sessions in the order of the timetable, then courses in the catalogue's.
  package let times: [TrainingTime]
  /// Completions whose minutes nobody recorded: they count as none.
  package let untimed: Int
  /// Why there may be more; nil if all of it was delivered.
  package let missing: UnknownReason?

  package var minutes: Int { times.reduce(0) { $0 + $1.minutes } }
}

extension Situation {
  /// The training of a person in a stretch of days (c9).
  ///
  /// Minutes are those of the attendance, or the session's duration where it gives none, and those of
  /// completions; a course counts only once for who attended a session in which it is taught.
  func trainingHours(
    of index: Int, in days: ClosedRange<Day>, mandatory: Set<Int> = []
  ) -> TrainingHours {
    var bySession: [Int32: (minutes: Int, count: Int)] = [:]
    var taught: Set<Int> = []
    for row in records.attendance[index] where row.wasThere {
      let session = rules.sessions[Int(row.session)]
      taught.formUnion(rules.coursesOfSession[Int(row.session)])
      guard days.contains(row.date) else { continue }
      let minutes = row.minutes.map { Int($0) } ?? session.durationMinutes
      let sum = bySession[row.session] ?? (0, 0)
      bySession[row.session] = (sum.minutes + minutes, sum.count + 1)
    }
    var byCourse: [Int32: (minutes: Int, count: Int)] = [:]
    var untimed = 0
    for row in records.completions[index] {
      guard let done = row.completedAt, days.contains(done), row.status.tookTime,
        !taught.contains(Int(row.course))
      else { continue }
      if row.minutes == nil { untimed += 1 }
      let sum = byCourse[row.course] ?? (0, 0)
      byCourse[row.course] = (sum.minutes + Int(row.minutes ?? 0), sum.count + 1)
    }
    let employee = employees[index]
    let sessions = bySession.sorted { $0.key < $1.key }.map { position, sum in
      let session = rules.sessions[Int(position)]
      return TrainingTime(
        source: .session(position), minutes: sum.minutes, count: sum.count,
        isMandatory: session.isMandatory(for: employee),
        isWithOthers: session.isWithOthers(than: department(of: employee)))
    }
    let courses = byCourse.sorted { $0.key < $1.key }.map { position, sum in
      TrainingTime(
        source: .course(position), minutes: sum.minutes, count: sum.count,
        isMandatory: mandatory.contains(Int(position)), isWithOthers: false)
    }
    return TrainingHours(
      days: days, times: sessions + courses, untimed: untimed,
      missing: missing(.attendance, of: index, over: days)
        ?? missing(.completions, of: index, over: days))
  }

  private func department(of employee: Employee) -> Identifier<Department>? {
    employee.teamID.flatMap { catalogue.teams[$0]?.departmentID }
  }
}

extension Attendance {
  var wasThere: Bool {
    switch status {
    case .present, .late, .host: true
    case .absent, .excused: false
    }
  }
}

extension Completion.Status {
  /// Whether the person spent the time: who was excused or gave up did not.
  var tookTime: Bool {
    switch self {
    case .completed, .passed: true
    case .inProgress, .failed, .waived, .withdrawn: false
    }
  }
}

extension Session {
  /// Whether a person must come: the sessions held again and again for them, and the single ones that name
  /// their team or role.
  fileprivate func isMandatory(for employee: Employee) -> Bool {
    let isNamed =
      (teamIDs.isEmpty || employee.teamID.map(teamIDs.contains) ?? false)
      && (roleIDs.isEmpty || roleIDs.contains(employee.roleID))
    let namesSome = !teamIDs.isEmpty || !roleIDs.isEmpty
    return isNamed && (kind == .fixed || namesSome)
  }

  /// A visit is always elsewhere; of other sessions it cannot be said where the own department is not known.
  fileprivate func isWithOthers(than own: Identifier<Department>?) -> Bool {
    if kind == .fieldVisit { return true }
    guard let own else { return false }
    return [hostDepartmentID, organizerDepartmentID].contains { $0 != nil && $0 != own }
  }
}
