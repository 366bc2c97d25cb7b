import LadderCatalogue
import LadderInput

extension FactReader {
  func courseCompleted(_ id: Identifier<Course>) -> Finding {
    guard let course = catalogue.courses.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    let (state, row) = situation.courseState(course, in: dossier)
    let evidence = row.map {
      [Evidence(.course($0.course, $0.status), on: $0.date, row: $0.row)]
    }
    switch state {
    case .waived: return Finding(.waived, evidence ?? [])
    case .done: return Finding(.truth(true), evidence ?? [])
    case .expired, .failed, .inProgress, .notStarted:
      // A later completion may be in what was not delivered.
      return absence(of: .completions, evidence ?? [])
    }
  }

  func programCompleted(_ id: Identifier<Program>) -> Finding {
    guard let position = catalogue.programs.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    if let day = situation.programCompletion(position, of: index) {
      // The first day of all stands for one that was not recorded.
      let date = day == .first ? nil : day
      return Finding(.truth(true), [Evidence(.program(Int32(position)), on: date)])
    }
    return absence(of: .completions)
  }

  func stagePassed(_ id: Identifier<Program>, _ stageID: String) -> Finding {
    guard let program = catalogue.programs.position(of: id),
      let enrolment = situation.newestEnrolment(of: index, in: program)
    else { return absence(of: .enrolments) }
    let stages = situation.onboarding(of: index, enrolment: enrolment).stages
    let stage = stages.first { rules.programs[program].stages[$0.stage].stage.id == stageID }
    guard let stage else { return Finding(.unknown(.notRecorded)) }
    guard let passed = stage.passedOn else { return absence(of: .completions) }
    return Finding(.truth(true), [Evidence(.program(Int32(program)), on: passed)])
  }

  func certificationValid(_ id: Identifier<Certification>) -> Finding {
    guard let position = catalogue.certifications.position(of: id) else {
      return Finding(.unknown(.notRecorded))
    }
    let held = situation.certification(position, of: index)
    let evidence = held.row.map {
      [
        Evidence(
          .certification(Int32(position), validUntil: $0.validUntil), on: $0.validFrom, row: $0.row)
      ]
    }
    switch held.standing {
    case .valid, .expiring: return Finding(.truth(true), evidence ?? [])
    case .expired, .revoked, .none: return absence(of: .certifications, evidence ?? [])
    }
  }

  /// The newest rating by a manager or a panel.
  ///
  /// One that was never given is unknown: nobody is at level 0
  /// for want of a rating.
  func competencyLevel(_ id: Identifier<Competency>) -> Finding {
    guard let position = catalogue.competencies.position(of: id),
      let rating = situation.confirmedRating(position, of: index)
    else { return Finding(.unknown(.notRecorded)) }
    let level = Fixed(Int(rating.level))
    return Finding(
      .amount(level),
      [Evidence(.rating(rating.kind), on: rating.ratedOn, amount: level, row: rating.row)])
  }

  /// Minutes of sessions attended and courses completed (c9).
  func trainingMinutes(_ period: Timespan) -> Finding {
    guard let days = days(period) else { return Finding(.unknown(.notRecorded)) }
    let hours = situation.trainingHours(of: index, in: days)
    let amount = Fixed(hours.minutes)
    if let missing = hours.missing {
      return Finding(.between(amount, nil, missing))
    }
    return Finding(.amount(amount))
  }
}
