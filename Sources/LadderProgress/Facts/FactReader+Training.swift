import LadderCatalogue
import LadderInput

extension FactReader {
  func courseCompleted(_ id: Identifier<Course>) -> Finding {
    guard let course = catalogue.courses.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    let (state, row) = situation.courseState(course, of: index, on: asOf)
    let evidence = row.map {
      [Evidence(.course($0.course, $0.status), on: $0.completedAt ?? $0.startedAt, row: $0.row)]
    }
    switch state {
    case .waived: return Finding(.waived, evidence ?? [])
    case .done: return Finding(.truth(true), evidence ?? [])
    case .expired, .failed, .inProgress: return Finding(.truth(false), evidence ?? [])
    case .notStarted: return absence(of: .completions)
    }
  }

  /// What a missing row means: "no" when the newest ended quarter of the table was delivered, else unknown.
  func absence(of table: RecordKind) -> Finding {
    let quarter = asOf.quarter.adding(quarters: -1)
    if let reason = situation.coverage.reason(table, over: quarter.firstDay...quarter.lastDay) {
      return Finding(.unknown(reason))
    }
    return Finding(.truth(false))
  }

  func programCompleted(_ id: Identifier<Program>) -> Finding {
    guard let position = catalogue.programs.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    if let day = situation.programCompletion(position, of: index, on: asOf) {
      return Finding(.truth(true), [Evidence(.program(Int32(position)), on: day)])
    }
    return absence(of: .completions)
  }

  func stagePassed(_ id: Identifier<Program>, _ stageID: String) -> Finding {
    guard let program = catalogue.programs.position(of: id),
      let enrolment = situation.people.records.enrolments[index].last(where: {
        Int($0.program) == program && $0.enrolledOn <= asOf
      })
    else { return absence(of: .enrolments) }
    let progress = situation.onboarding(of: index, enrolment: enrolment)
    guard
      let stage = progress.stages.first(where: {
        catalogue.programs[program].stages[$0.stage].id == stageID
      })
    else { return Finding(.unknown(.notRecorded)) }
    let evidence = stage.passedOn.map { [Evidence(.program(Int32(program)), on: $0)] }
    return Finding(.truth(stage.passedOn != nil), evidence ?? [])
  }

  func certificationValid(_ id: Identifier<Certification>) -> Finding {
    guard let position = catalogue.certifications.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    let held = situation.certification(position, of: index, on: asOf)
    guard let row = held.row else { return absence(of: .certifications) }
    let isValid =
      switch held.standing {
      case .valid, .expiring: true
      case .expired, .revoked, .none: false
      }
    return Finding(
      .truth(isValid),
      [
        Evidence(
          .certification(Int32(position), validUntil: row.validUntil), on: row.validFrom,
          row: row.row)
      ])
  }

  /// The newest rating by a manager or a panel; a rating of oneself is no evidence.
  func competencyLevel(_ id: Identifier<Competency>) -> Finding {
    guard let position = catalogue.competencies.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    guard let rating = situation.competencyRating(position, of: index, on: asOf) else {
      return Finding(.unknown(.notRecorded))
    }
    return Finding(
      .amount(Fixed(Int(rating.level))),
      [
        Evidence(
          .rating(rating.kind), on: rating.ratedOn, amount: Fixed(Int(rating.level)),
          row: rating.row)
      ])
  }

  func trainingMinutes(_ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    var minutes = 0
    for row in records.attendance[index] where days.contains(row.date) && row.date <= asOf {
      switch row.status {
      case .present, .late, .host:
        minutes += Int(row.minutes ?? Int32(catalogue.sessions[Int(row.session)].durationMinutes))
      case .absent, .excused: break
      }
    }
    for row in records.completions[index] {
      guard let done = row.completedAt, days.contains(done), done <= asOf else { continue }
      switch row.status {
      case .completed, .passed: minutes += Int(row.minutes ?? 0)
      case .inProgress, .failed, .waived, .withdrawn: break
      }
    }
    let amount = Fixed(minutes)
    let reason =
      situation.coverage.reason(.attendance, over: days)
      ?? situation.coverage.reason(.completions, over: days)
    if let reason { return Finding(.between(amount, nil, reason)) }
    return Finding(.amount(amount))
  }
}

/// Where a person stands with a certification (c7).
package enum CertificationStanding: String, Sendable {
  case none, valid, expiring, expired, revoked
}

extension Situation {
  func certification(
    _ position: Int, of index: Int, on day: Day
  ) -> (standing: CertificationStanding, row: CertificationRecord?) {
    let rows = people.records.certifications[index].filter {
      Int($0.certification) == position && $0.validFrom <= day
    }
    guard let row = rows.max(by: { $0.validFrom < $1.validFrom }) else { return (.none, nil) }
    if row.status == .revoked { return (.revoked, row) }
    guard let until = row.validUntil else { return (.valid, row) }
    if until < day { return (.expired, row) }
    let warning = catalogue.certifications[position].expiringDays
    return (until.days(since: day) <= warning ? .expiring : .valid, row)
  }

  func competencyRating(_ position: Int, of index: Int, on day: Day) -> CompetencyRating? {
    people.records.competencyRatings[index]
      .filter { Int($0.competency) == position && $0.kind != .own && $0.ratedOn <= day }
      .max { ($0.ratedOn, $0.kind == .panel ? 1 : 0) < ($1.ratedOn, $1.kind == .panel ? 1 : 0) }
  }

  /// The day on which the last part of a programme was done; nil if a part is open.
  func programCompletion(
    _ position: Int, of index: Int, on day: Day, notBefore: Day? = nil
  ) -> Day? {
    let program = catalogue.programs[position]
    var last: Day?
    for id in program.allCourseIDs {
      guard let course = catalogue.courses.position(of: id) else { return nil }
      switch courseState(course, of: index, on: day, notBefore: notBefore).state {
      case .done(let date, _): last = max(last ?? program.firstDay, date ?? program.firstDay)
      case .waived(let date): last = max(last ?? program.firstDay, date ?? program.firstDay)
      case .notStarted, .inProgress, .failed, .expired: return nil
      }
    }
    for id in program.allAssessmentIDs {
      guard let assessment = catalogue.assessments.position(of: id) else { return nil }
      guard
        case .passed(let date) = assessmentState(
          assessment, of: index, on: day, notBefore: notBefore
        )
        .standing
      else { return nil }
      last = max(last ?? date, date)
    }
    return last
  }
}

extension Program {
  /// Stands for a date that was not recorded: before every date of a build.
  fileprivate var firstDay: Day { Day.first }
}
