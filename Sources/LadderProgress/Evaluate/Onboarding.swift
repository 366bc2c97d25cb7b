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
    var newest: Enrolment?
    for row in records.enrolments[index]
    where rules.programs[Int(row.program)].program.kind == .onboarding {
      if let newest, row.enrolledOn < newest.enrolledOn { continue }
      newest = row
    }
    return newest.map { onboarding(of: index, enrolment: $0) }
  }

  /// Where a person stands in the programme of an enrolment; planned days are workdays from it.
  func onboarding(of index: Int, enrolment: Enrolment) -> OnboardingProgress {
    let position = Int(enrolment.program)
    let parts = rules.programs[position]
    var stages: [StageProgress] = []
    var start = workdays.day(afterWorkdays: 1, from: enrolment.enrolledOn)
    var isOpen = true
    for (number, stage) in parts.stages.enumerated() {
      let end = workdays.day(afterWorkdays: stage.stage.plannedDays, from: start)
      let found = stageParts(stage, of: parts.program, index, since: enrolment.enrolledOn)
      isOpen = isOpen || !stage.stage.requirePrevious
      stages.append(
        StageProgress(
          stage: number, state: found.passedOn != nil ? .passed : isOpen ? .running : .locked,
          plannedStart: start, plannedEnd: end, courses: found.courses,
          assessments: found.assessments.enumerated().map { number, state in
            .init(
              assessment: stage.assessments[number].position,
              method: stage.assessments[number].plan.method,
              window: window(stage.assessments[number].plan, from: start), state: state)
          },
          checklist: found.checklist, needsMentor: stage.stage.needsMentor, mentor: found.mentor,
          passedOn: found.passedOn, isBehind: found.passedOn == nil && end < asOf))
      isOpen = found.passedOn != nil
      start = workdays.day(afterWorkdays: 2, from: end)
    }
    let passed = stages.compactMap(\.passedOn)
    return OnboardingProgress(
      program: position, startedOn: enrolment.enrolledOn, stages: stages,
      gateDate: passed.count == stages.count ? passed.max() : nil)
  }

  private var workdays: Workdays { catalogue.workdays }

  private func window(
    _ plan: Program.Stage.PlannedAssessment, from start: Day
  ) -> ClosedRange<Day>? {
    plan.windowDays.map { days in
      workdays.day(
        afterWorkdays: days.lowerBound, from: start)...workdays.day(
          afterWorkdays: days.upperBound, from: start)
    }
  }
}
