import LadderCatalogue
package import LadderInput

/// A course a person must take, since when and by when.
package struct CourseRequirement: Sendable, Hashable {
  package enum Basis: Sendable, Hashable {
    /// Positions in `Catalogue.programs`.
    case onboarding(Int32)
    case enrolment(Int32)
    /// Position in `Catalogue.specialPrograms`.
    case special(Int32)
    /// The development plan of the year.
    case plan
  }

  /// Position in `Catalogue.courses`.
  package let course: Int
  package let basis: Basis
  package let dueOn: Day?
  /// Only what was done from this day on answers to it.
  package let notBefore: Day?
}

/// A person's standing with a course, as a cell of the completion matrix (c10).
package struct CourseCell: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case notRequired
    case open(dueOn: Day?)
    case inProgress(dueOn: Day?)
    case overdue(since: Day)
    case done(on: Day?)
    /// Done, and to be renewed soon.
    case expiring(until: Day)
    /// Done once and no longer valid, where nothing asks for it.
    case expired(on: Day)
    case waived(on: Day?)
  }

  package let state: State
  package let isRequired: Bool

  /// Of a course that is not asked of the person and of which there is no record.
  static let notRequired = CourseCell(state: .notRequired, isRequired: false)

  package var isDone: Bool {
    switch state {
    case .done, .expiring, .waived: true
    case .notRequired, .open, .inProgress, .overdue, .expired: false
    }
  }
}

extension Situation {
  /// How long before a course stops to count it is shown as expiring.
  static let expiringDays = 60

  /// The courses asked of a person: by their onboarding, by enrolments that are no choice, by special
  /// programmes they must take, by their plan; each once, with the earliest day.
  func requirements(
    of dossier: Dossier, duties: [SpecialDuty]
  ) -> [CourseRequirement] {
    var all: [CourseRequirement] = []
    if let onboarding = dossier.onboarding {
      for stage in onboarding.stages {
        for course in stage.courses {
          all.append(
            CourseRequirement(
              course: course.course, basis: .onboarding(Int32(onboarding.program)),
              dueOn: stage.plannedEnd, notBefore: nil))
        }
      }
    }
    for enrolment in records.enrolments[dossier.index] where enrolment.basis != .optional {
      let parts = rules.programs[Int(enrolment.program)]
      guard parts.program.kind != .onboarding else { continue }
      all += parts.courses.map {
        CourseRequirement(
          course: $0, basis: .enrolment(enrolment.program), dueOn: enrolment.dueOn, notBefore: nil)
      }
    }
    for duty in duties where duty.basis == .mandatory {
      let special = catalogue.specialPrograms[duty.program]
      guard let program = catalogue.programs.position(of: special.programID) else { continue }
      all += rules.programs[program].courses.map {
        CourseRequirement(
          course: $0, basis: .special(Int32(duty.program)), dueOn: duty.dueOn,
          notBefore: duty.quarter.lastDay.adding(days: 1))
      }
    }
    for action in dossier.plan.plan?.actions ?? [] where action.state == .open {
      guard let course = action.courseID.flatMap({ catalogue.courses.position(of: $0) }) else {
        continue
      }
      all.append(
        CourseRequirement(course: course, basis: .plan, dueOn: action.dueOn, notBefore: nil))
    }
    return earliest(all.filter { rules.courses[$0.course].moveOn != .notApplicable })
  }

  /// One requirement a course; of several the one that still has to be met, then the earliest.
  private func earliest(_ all: [CourseRequirement]) -> [CourseRequirement] {
    var chosen = ByCourse<CourseRequirement>()
    for requirement in all {
      chosen.update(requirement.course, from: requirement) { other in
        let isNewer = (requirement.notBefore ?? .first) > (other.notBefore ?? .first)
        let isSooner =
          requirement.notBefore == other.notBefore
          && (requirement.dueOn ?? .last) < (other.dueOn ?? .last)
        if isNewer || isSooner { other = requirement }
      }
    }
    return chosen.values
  }

  func cell(
    _ course: Int, of index: Int, _ requirement: CourseRequirement?
  ) -> CourseCell {
    let tally = courseTally(course, of: index, notBefore: requirement?.notBefore)
    let state = tally.state(on: asOf, of: rules.courses[course]).state
    return CourseCell(state: cell(state, requirement), isRequired: requirement != nil)
  }

  func cell(
    _ state: CourseState, _ requirement: CourseRequirement?
  ) -> CourseCell.State {
    switch state {
    case .waived(let day): return .waived(on: day)
    case .done(let day, let until):
      guard let until, until.days(since: asOf) <= Self.expiringDays else { return .done(on: day) }
      return .expiring(until: until)
    case .expired(let day):
      return requirement == nil ? .expired(on: day) : .overdue(since: day)
    case .notStarted, .inProgress, .failed:
      let isBegun = state != .notStarted
      guard let requirement else { return isBegun ? .inProgress(dueOn: nil) : .notRequired }
      if let due = requirement.dueOn, due < asOf { return .overdue(since: due) }
      return isBegun ? .inProgress(dueOn: requirement.dueOn) : .open(dueOn: requirement.dueOn)
    }
  }
}
