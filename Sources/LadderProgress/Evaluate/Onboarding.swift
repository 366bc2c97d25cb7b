package import LadderCatalogue
package import LadderInput

/// Where a person stands in an onboarding programme (c4, R16–R23).
package struct OnboardingProgress: Sendable {
  /// Position in `Catalogue.programs`.
  package let program: Int
  package let startedOn: Day
  package let stages: [StageProgress]
  /// The day the last stage was passed, when all are.
  package let gateDate: Day?

  package var isBehind: Bool { stages.contains(where: \.isBehind) }
}

package struct StageProgress: Sendable {
  package enum State: String, Sendable, CaseIterable {
    /// An earlier stage must be passed first.
    case locked
    case running, passed
  }

  package struct CourseProgress: Sendable {
    /// Position in `Catalogue.courses`.
    package let course: Int
    package let state: CourseState
    package let row: RowPlace?
  }

  package struct AssessmentProgress: Sendable {
    /// Position in `Catalogue.assessments`.
    package let assessment: Int
    package let method: String
    /// The days on which it is planned.
    package let window: ClosedRange<Day>?
    package let state: AssessmentState
  }

  package struct ChecklistProgress: Sendable {
    package let name: String
    package let confirmedOn: Day?
  }

  /// Position in `Program.stages`.
  package let stage: Int
  package let state: State
  /// By the plan, in workdays from the start of the programme.
  package let plannedStart: Day
  package let plannedEnd: Day
  package let courses: [CourseProgress]
  package let assessments: [AssessmentProgress]
  package let checklist: [ChecklistProgress]
  package let needsMentor: Bool
  /// The pair that stands for this stage, if there is one.
  package let mentor: MentorPair?
  package let passedOn: Day?
  /// The planned end has gone by and the stage is not passed.
  package let isBehind: Bool
}

extension Situation {
  /// The onboarding a person is or was in: the newest enrolment in a programme of that kind.
  func onboarding(of index: Int) -> OnboardingProgress? {
    let enrolment = people.records.enrolments[index].last {
      catalogue.programs[Int($0.program)].kind == .onboarding && $0.enrolledOn <= asOf
    }
    return enrolment.map { onboarding(of: index, enrolment: $0) }
  }

  func onboarding(of index: Int, enrolment: Enrolment) -> OnboardingProgress {
    let program = catalogue.programs[Int(enrolment.program)]
    var stages: [StageProgress] = []
    var plannedStart = workdays.day(afterWorkdays: 1, from: enrolment.enrolledOn)
    var previousPassed = true
    for position in program.stages.indices {
      let stage = program.stages[position]
      let progress = stageProgress(
        position, of: program, index: index, start: enrolment.enrolledOn,
        plannedStart: plannedStart,
        isOpen: previousPassed || !stage.requirePrevious)
      stages.append(progress)
      previousPassed = progress.passedOn != nil
      plannedStart = workdays.day(afterWorkdays: 2, from: progress.plannedEnd)
    }
    let passed = stages.compactMap(\.passedOn)
    return OnboardingProgress(
      program: Int(enrolment.program), startedOn: enrolment.enrolledOn, stages: stages,
      gateDate: passed.count == stages.count ? passed.max() : nil)
  }

  private var workdays: Workdays { catalogue.workdays }

  private func stageProgress(
    _ position: Int, of program: Program, index: Int, start: Day, plannedStart: Day, isOpen: Bool
  ) -> StageProgress {
    let stage = program.stages[position]
    let plannedEnd = workdays.day(afterWorkdays: stage.plannedDays, from: plannedStart)
    let courses = stage.courseIDs.compactMap { id -> StageProgress.CourseProgress? in
      guard let course = catalogue.courses.position(of: id) else { return nil }
      let (state, row) = courseState(course, of: index, on: asOf)
      return .init(course: course, state: state, row: row?.row)
    }
    let assessments = stage.assessmentPlan.compactMap { plan -> StageProgress.AssessmentProgress? in
      guard let assessment = catalogue.assessments.position(of: plan.assessmentID) else {
        return nil
      }
      let window = plan.windowDays.map { days in
        workdays.day(
          afterWorkdays: days.lowerBound, from: plannedStart)...workdays.day(
            afterWorkdays: days.upperBound, from: plannedStart)
      }
      return .init(
        assessment: assessment, method: plan.method, window: window,
        state: assessmentState(assessment, of: index, on: asOf, notBefore: start))
    }
    let pairs = people.records.mentorPairs[index].filter {
      $0.stageID == stage.id && $0.startDate <= asOf
    }
    let checklist = checklist(of: stage, in: program, index: index, pairs: pairs)
    var dates: [Day?] = courses.map { $0.state.doneOn(default: start) }
    dates += assessments.map { progress in
      if case .passed(let day) = progress.state.standing { day } else { nil }
    }
    dates += checklist.map(\.confirmedOn)
    if stage.needsMentor {
      dates.append(pairs.last { $0.result == .passed }.map { $0.endDate ?? $0.startDate })
    }
    let done = dates.compactMap { $0 }
    let passedOn = done.count == dates.count ? done.max() : nil
    return StageProgress(
      stage: position, state: passedOn != nil ? .passed : isOpen ? .running : .locked,
      plannedStart: plannedStart, plannedEnd: plannedEnd, courses: courses,
      assessments: assessments,
      checklist: checklist, needsMentor: stage.needsMentor, mentor: pairs.last, passedOn: passedOn,
      isBehind: passedOn == nil && plannedEnd < asOf)
  }

  /// The learning points the mentor confirms: each by a sign-off of its own (`program/stage/point`), or
  /// all by one for the stage.
  private func checklist(
    of stage: Program.Stage, in program: Program, index: Int, pairs: [MentorPair]
  ) -> [StageProgress.ChecklistProgress] {
    let signed = people.records.signoffs[index].filter {
      ($0.documentKind == .internship || $0.documentKind == .stage) && $0.signerRole == .mentor
        && $0.result == .agree && $0.signedAt <= asOf
    }
    return stage.checklist.map { item in
      let own = signed.first {
        $0.documentID == "\(program.id)/\(stage.id)/\(item.id)"
          || $0.documentID == "\(stage.id)/\(item.id)"
          || $0.documentID == item.id
      }
      let whole = signed.first {
        $0.documentID == "\(program.id)/\(stage.id)" || $0.documentID == stage.id
      }
      return .init(name: item.name, confirmedOn: (own ?? whole)?.signedAt)
    }
  }
}

extension CourseState {
  /// The day it was done; `start` when the day was not recorded; nil while it is open.
  fileprivate func doneOn(default start: Day) -> Day? {
    switch self {
    case .done(let day, _), .waived(let day): day ?? start
    case .expired(let day): day
    case .notStarted, .inProgress, .failed: nil
    }
  }
}
