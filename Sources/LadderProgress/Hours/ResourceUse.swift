package import LadderCatalogue
package import LadderInput

/// How much a room, a trainer or material is used (R13).
package struct ResourceUse: Sendable {
  package struct Amount: Sendable, Hashable {
    package private(set) var times = 0
    package private(set) var minutes = 0

    mutating func add(minutes more: Int) {
      times += 1
      minutes += more
    }
  }

  /// Position in `Catalogue.resources`.
  package let resource: Int
  /// By the timetable, up to the day.
  package let held: Amount
  /// What is planned from the day on.
  package let planned: Amount
}

/// How much every resource is used in a stretch of days by the occurrences that take place.
package func resourceUse(
  _ catalogue: Catalogue, in days: ClosedRange<Day>, asOf: Day
) -> [ResourceUse] {
  var held: [Identifier<Resource>: ResourceUse.Amount] = [:]
  var planned: [Identifier<Resource>: ResourceUse.Amount] = [:]
  for session in catalogue.sessions where !session.resourceIDs.isEmpty {
    let found = occurrences(
      of: session, in: days, workdays: catalogue.workdays, exceptions: catalogue.sessionExceptions)
    for occurrence in found where occurrence.takesPlace && days.contains(occurrence.start.day) {
      for resource in Set(session.resourceIDs) {
        if occurrence.start.day < asOf {
          held[resource, default: .init()].add(minutes: session.durationMinutes)
        } else {
          planned[resource, default: .init()].add(minutes: session.durationMinutes)
        }
      }
    }
  }
  return catalogue.resources.indices.map { position in
    let id = catalogue.resources[position].id
    return ResourceUse(
      resource: position, held: held[id] ?? .init(), planned: planned[id] ?? .init())
  }
}

/// The time a person led sessions, by the records of attendance (R13).
package struct HostHours: Sendable, Hashable {
  /// Position in `People.employees`.
  package let employee: Int
  package let times: Int
  package let minutes: Int
}

extension PeopleProgress {
  /// Who led sessions in a stretch of days, and for how long; the longest first.
  package func hostHours(in days: ClosedRange<Day>) -> [HostHours] {
    var sums: [Int32: (times: Int, minutes: Int)] = [:]
    for row in situation.records.attendance.all
    where row.status == .host && days.contains(row.date) {
      let duration = situation.rules.sessions[Int(row.session)].durationMinutes
      let sum = sums[row.employee] ?? (0, 0)
      sums[row.employee] = (sum.times + 1, sum.minutes + (row.minutes.map { Int($0) } ?? duration))
    }
    return sums.map {
      HostHours(employee: Int($0.key), times: $0.value.times, minutes: $0.value.minutes)
    }
    .sorted { ($1.minutes, $0.employee) < ($0.minutes, $1.employee) }
  }
}
