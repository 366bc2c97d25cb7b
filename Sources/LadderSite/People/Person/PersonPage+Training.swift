import LadderCatalogue
import LadderInput
import LadderProgress

// What a person must learn: special programmes with the reason, and the onboarding stage by stage.

extension PersonPage {
  func duty(_ duty: SpecialDuty) -> DutyView {
    let fulfilment = fulfilment(duty)
    return DutyView(
      link: links.specialPrograms[duty.program], quarter: site.names.quarter(duty.quarter),
      state: duty.basis == .notOffered ? "optional" : duty.basis.rawValue,
      stateWord: names.basis[duty.basis],
      due: duty.basis == .mandatory ? book(.dueBy, (.day, duty.dueOn.text)) : nil,
      fulfilment: fulfilment?.state, fulfilmentWord: fulfilment?.word, note: note(duty),
      rule: site.ruleProgress(duty.explanation, of: person, .duty),
      courses: duty.basis == .notOffered ? [] : links.specialCourses[duty.program])
  }

  /// How far it is done; whoever need not take it is not told that it is open.
  private func fulfilment(_ duty: SpecialDuty) -> (state: String, word: String)? {
    switch duty.fulfilment {
    case .done(let day): ("done", book(.dutyDone, (.day, day.text)))
    case .inProgress: ("running", book[.dutyRunning])
    case .open: duty.basis == .mandatory ? ("open", book[.dutyOpen]) : nil
    case .overdue: duty.basis == .mandatory ? ("overdue", book[.dutyOverdue]) : nil
    }
  }

  private func note(_ duty: SpecialDuty) -> String? {
    if case .done = duty.fulfilment { return nil }
    switch duty.basis {
    case .mandatory:
      let first = duty.quarter.lastDay.adding(days: 1)
      return book(.dutyWhatToDo, (.from, first.text), (.to, duty.dueOn.text))
    case .optional:
      guard let contact = catalogue.site.reportErrorTo else { return book[.dutyOptional] }
      return book(.dutyOptionalContact, (.name, contact))
    case .review: return book[.dutyReview]
    case .notOffered: return nil
    }
  }

  // MARK: - onboarding

  func onboarding() -> OnboardingView? {
    guard let progress = person.onboarding else { return nil }
    let program = catalogue.programs.rows[progress.program]
    let current = progress.stages.first { $0.state == .running }
    let summary: String
    if let gate = progress.gateDate {
      summary = book(.onboardingPassed, (.day, gate.text))
    } else if let current {
      let name = program.stages[current.stage].name
      summary = book(
        current.isBehind ? .onboardingBehind : .onboardingRunning, (.name, name),
        (.day, current.plannedEnd.text))
    } else {
      summary = book(.onboardingStarts, (.day, progress.startedOn.text))
    }
    return OnboardingView(
      link: links.programs[progress.program], summary: summary,
      stages: progress.stages.map { stage($0, of: program, isOver: progress.gateDate != nil) })
  }

  private func stage(_ stage: StageProgress, of program: Program, isOver: Bool) -> PersonStageView {
    let isBehind = stage.isBehind && stage.state == .running
    let state = isBehind ? "behind" : stage.state.rawValue
    let word = isBehind ? book[.stageBehind] : names.stage[stage.state]
    let done = stage.courses.count { $0.state.isDone }
    var view = PersonStageView(
      name: program.stages[stage.stage].name, state: state,
      stateWord: stage.passedOn.map { book(.stagePassedOn, (.day, $0.text)) } ?? word,
      planned: book(
        .stagePlanned, (.from, stage.plannedStart.text), (.to, stage.plannedEnd.text)),
      courses: book(.coursesDone, (.n, String(done)), (.of, String(stage.courses.count))),
      mentor: nil, lines: [], open: [])
    if stage.needsMentor {
      view.mentor =
        stage.mentor.map {
          book(.mentorIs, (.name, site.people.employees.rows[Int($0.mentor)].name))
        }
        ?? book[.mentorOpen]
    }
    if isOver { return view }
    if !stage.checklist.isEmpty {
      let confirmed = stage.checklist.count { $0.confirmedOn != nil }
      view.lines.append(
        book(.pointsConfirmed, (.n, String(confirmed)), (.of, String(stage.checklist.count))))
      for point in stage.checklist where stage.state == .running {
        view.lines.append(
          point.confirmedOn.map { book(.pointConfirmed, (.name, point.name), (.day, $0.text)) }
            ?? book(.pointOpen, (.name, point.name)))
      }
    }
    view.lines += stage.assessments.map(assessment)
    if stage.state == .running {
      view.open = stage.courses.filter { !$0.state.isDone }.map { links.courses[$0.course] }
    }
    return view
  }

  private func assessment(_ progress: StageProgress.AssessmentProgress) -> String {
    let name = catalogue.assessments.rows[progress.assessment].name
    return book(.assessmentIs, (.name, name), (.text, standing(of: progress)))
  }

  private func standing(of progress: StageProgress.AssessmentProgress) -> String {
    switch progress.state.standing {
    case .notTaken:
      guard let window = progress.window else { return book[.assessmentNotTaken] }
      return book(
        .assessmentPlanned, (.from, window.lowerBound.text), (.to, window.upperBound.text))
    case .passed(let day):
      return book(
        .assessmentPassed, (.day, day.text), (.n, progress.state.score?.description ?? ""))
    case .failed(let attempts, let most, let retake):
      guard let retake else { return book(.assessmentFailedForGood, (.n, String(attempts))) }
      return book(
        .assessmentFailed, (.n, String(attempts)), (.of, String(most)), (.day, retake.text))
    case .partial: return book[.assessmentPartial]
    case .absent(let day): return book(.assessmentAbsent, (.day, day.text))
    }
  }
}
