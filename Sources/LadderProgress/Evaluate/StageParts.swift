import LadderCatalogue
import LadderInput

/// What a person has done of the parts of a stage: its courses, assessments, learning points and mentor.
struct StageParts: Sendable {
  let courses: [StageProgress.CourseProgress]
  /// In the order of the plan.
  let assessments: [AssessmentState]
  let checklist: [StageProgress.ChecklistProgress]
  /// The pair that stands for the stage.
  let mentor: MentorPair?
  /// The day on which the last of them was done; nil while one is open.
  let passedOn: Day?
}

extension Situation {
  /// What a person has done of a stage.
  ///
  /// Assessments, sign-offs and pairs from before `start`, when the programme began, are another round's.
  /// Courses count however old they are, as one need not repeat them, unless `coursesSince` says from when.
  func stageParts(
    _ parts: ProgramParts.Stage, of program: Program, _ index: Int, since start: Day?,
    coursesSince: Day? = nil
  ) -> StageParts {
    let stage = parts.stage
    let start = start ?? .first
    let courses = parts.courses.map { course in
      let tally = courseTally(course, of: index, notBefore: coursesSince)
      let (state, row) = tally.state(on: asOf, of: rules.courses[course])
      return StageProgress.CourseProgress(course: course, state: state, row: row?.row)
    }
    let assessments = parts.assessments.map {
      assessmentState($0.position, of: index, notBefore: start)
    }
    let checklist = checklist(of: stage, in: program, index, since: start)
    let pairs = pairs(of: index, for: stage, since: start)
    var days: [Day?] = parts.courses.compactMap {
      coursePart($0, of: index, start: start, notBefore: coursesSince)
    }
    days += assessments.map(\.passedOn)
    days += checklist.map(\.confirmedOn)
    if stage.needsMentor { days.append(pairs.compactMap { $0.passedOn(by: asOf) }.min()) }
    let done = days.compactMap { $0 }
    return StageParts(
      courses: courses, assessments: assessments, checklist: checklist, mentor: pairs.last,
      passedOn: done.count == days.count ? done.max() : nil)
  }

  /// The pairs of a learner for a stage that had not ended before a day, by their beginning.
  private func pairs(of index: Int, for stage: Program.Stage, since start: Day) -> [MentorPair] {
    records.mentorPairs[index].filter {
      $0.stageID == stage.id && ($0.endDate ?? .last) >= start
    }.sorted { ($0.startDate, $0.row.line) < ($1.startDate, $1.row.line) }
  }

  /// The learning points the mentor confirms: each by a sign-off of its own (`program/stage/point`), or
  /// all by one for the stage.
  private func checklist(
    of stage: Program.Stage, in program: Program, _ index: Int, since start: Day
  ) -> [StageProgress.ChecklistProgress] {
    guard !stage.checklist.isEmpty else { return [] }
    let signed = records.signoffs[index].filter {
      ($0.documentKind == .internship || $0.documentKind == .stage) && $0.signerRole == .mentor
        && $0.result == .agree && $0.signedAt >= start
    }
    func firstDay(of names: [String]) -> Day? {
      signed.filter { names.contains($0.documentID) }.map(\.signedAt).min()
    }
    let whole = firstDay(of: ["\(program.id)/\(stage.id)", stage.id])
    return stage.checklist.map { item in
      let own = firstDay(of: [
        "\(program.id)/\(stage.id)/\(item.id)", "\(stage.id)/\(item.id)", item.id,
      ])
      return .init(name: item.name, confirmedOn: [own, whole].compactMap { $0 }.min())
    }
  }
}
